import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import {
  agreeTargets,
  launch2021,
  onlineTarget,
  plainMovement,
  registrationIdOf,
  sendTargets,
  setStep,
  textsTarget,
  writeTargets,
} from '#tests/factories/covenants.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import {
  agreeRegistrationAccess,
  draftMovementAccess,
  editMovementAccess,
  editRegistration,
  editTarget as editTargetAccess,
  launchMovementAccess,
  openRegistrationsAccess,
  returnRegistrationAccess,
  sendRegistrationAccess,
  viewRegistration,
} from './access.ts';
import { addTarget } from './commands/add-target.ts';
import { agreeRegistration } from './commands/agree-registration.ts';
import { chooseTitle } from './commands/choose-title.ts';
import { draftMovement } from './commands/draft-movement.ts';
import { editMovement } from './commands/edit-movement.ts';
import { editTarget } from './commands/edit-target.ts';
import { launchMovement } from './commands/launch-movement.ts';
import { openRegistrations } from './commands/open-registrations.ts';
import { removeTarget } from './commands/remove-target.ts';
import { returnRegistration } from './commands/return-registration.ts';
import { sendRegistration } from './commands/send-registration.ts';
import { movementsOf, registrationRecord, registrationStates, registrationTasks } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
const begin = '2020-12-14T08:00:00+07:00';
beforeAll(async () => {
  world = await openWorld(begin);
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const record = async (registrationId: string) => {
  const found = await db((tx) => registrationRecord(tx, registrationId));
  if (!found) throw new Error('no registration');
  return found;
};
const movement = plainMovement;
const plan = {
  cites: 'paper' as const,
  planNumber: '15/KH-MP',
  planDay: '2020-12-01',
  planIssuer: 'Cụm thi đua số III',
};

describe('movement', () => {
  it('is launched with its plan and opens a registration for each member, once', async () => {
    const movementId = await launch2021(world);
    const states = await db((tx) => registrationStates(tx, world.year2021));
    expect(states.map(({ state }) => state)).toEqual(Array(11).fill('draft'));
    const second = await draftMovement(
      await scopeOf(world, draftMovementAccess, 'vu.tdkt', { clusterYearId: world.year2021 }),
      movement,
    );
    const scope = await scopeOf(world, launchMovementAccess, 'vu.tdkt', { movementId: second.movementId });
    await expect(launchMovement(scope, { ...plan, planDay: '2020-12-15' })).rejects.toMatchObject({
      fields: { planDay: expect.stringContaining('14/12/2020') },
    });
    expect(await launchMovement(scope, plan)).toMatchObject({ opened: 0 });
    const [first] = await db((tx) => movementsOf(tx, world.year2021));
    expect(first).toMatchObject({ id: movementId, state: 'launched', planNumber: '15/KH-MP', planDay: '2020-12-01' });
  });

  it('is not changed after the launch, nor by a member', async () => {
    const movementId = await launch2021(world);
    await expect(scopeOf(world, editMovementAccess, 'ktvb.truong', { movementId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await expect(
      scopeOf(world, draftMovementAccess, 'ctn.truong', { clusterYearId: world.year2021 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('shows the second editor what the first one saved', async () => {
    const year = { clusterYearId: world.year2021 };
    const { movementId } = await draftMovement(await scopeOf(world, draftMovementAccess, 'ktvb.cv', year), movement);
    const scope = () => scopeOf(world, editMovementAccess, 'ktvb.cv', { movementId });
    await editMovement(await scope(), { ...movement, title: 'Một', version: 1 });
    await expect(editMovement(await scope(), { ...movement, title: 'Hai', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { title: 'Một' }, version: 2 },
    });
  });

  it('opens registrations for new members only after a launch', async () => {
    const scope = () => scopeOf(world, openRegistrationsAccess, 'ktvb.truong', { clusterYearId: world.year2021 });
    expect(await openRegistrations(await scope())).toEqual({ opened: 11 });
    await launch2021(world);
    expect(await openRegistrations(await scope())).toEqual({ opened: 0 });
  });
});

describe('registration', () => {
  beforeEach(() => launch2021(world));

  it('is written by the unit, sent by its head, agreed by the cluster head', async () => {
    const registrationId = await sendTargets(world, 'GDBD');
    const sent = await record(registrationId);
    expect(sent).toMatchObject({
      state: 'sent',
      round: 1,
      sendings: [{ round: 1, sentOn: '2020-12-14', lateDays: 0 }],
    });
    await agreeRegistration(await scopeOf(world, agreeRegistrationAccess, 'ktvb.truong', { registrationId }), {
      version: sent.version,
    });
    expect(await record(registrationId)).toMatchObject({
      state: 'agreed',
      agreedBy: expect.stringContaining('Kiểm tra'),
    });
    await expect(scopeOf(world, editRegistration, 'gdbd.cv', { registrationId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });

  it('is refused at sending until the weights make 100 %', async () => {
    const registrationId = await registrationIdOf(world, 'GDBD');
    await addTarget(await scopeOf(world, editRegistration, 'gdbd.cv', { registrationId }), onlineTarget);
    const scope = await scopeOf(world, sendRegistrationAccess, 'gdbd.truong', { registrationId });
    await expect(sendRegistration(scope, { version: null })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Tổng trọng số là 60\u00a0%'),
    });
    expect(await record(registrationId)).toMatchObject({ state: 'draft', sendings: [] });
  });

  it('may be late, and says by how many days', async () => {
    await setStep(world, world.year2021, 'registration', '2020-12-01', '2020-12-13');
    const registrationId = await sendTargets(world, 'GDBD');
    expect((await record(registrationId)).sendings[0]).toMatchObject({ dueOn: '2020-12-13', lateDays: 1 });
    const states = await db((tx) => registrationStates(tx, world.year2021));
    expect(states.find(({ registrationId: id }) => id === registrationId)).toMatchObject({
      sentOn: '2020-12-14',
      lateDays: 1,
      targets: 2,
      weight: 100_000,
    });
  });

  it('comes back with remarks, opens only what was remarked, and keeps what was sent', async () => {
    const { registrationId, targetIds } = await writeTargets(world, 'GDBD');
    const [online = '', texts = ''] = targetIds;
    const send = async () =>
      sendRegistration(await scopeOf(world, sendRegistrationAccess, 'gdbd.truong', { registrationId }), {
        version: null,
      });
    const first = await send();
    await returnRegistration(await scopeOf(world, returnRegistrationAccess, 'ktvb.truong', { registrationId }), {
      version: null,
      dueOn: '2020-12-16',
      remarks: [{ targetId: online, words: 'Nâng mức' }],
    });
    expect(await record(registrationId)).toMatchObject({ state: 'returned', round: 2, dueOn: '2020-12-16' });
    const edit = (targetId: string) => scopeOf(world, editTargetAccess, 'gdbd.cv', { registrationId, targetId });
    await expect(
      editTarget(await edit(texts), { ...textsTarget, goal: '4/4', targetId: texts, version: 1 }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(removeTarget(await edit(texts), { targetId: texts })).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(addTarget(await edit(online), onlineTarget)).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(chooseTitle(await edit(online), { titleAimed: 'CO_BO', version: null })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await editTarget(await edit(online), { ...onlineTarget, goal: '74,0', targetId: online, version: 1 });
    world.clock.set('2020-12-18T08:00:00+07:00');
    const second = await send();
    expect(second).toMatchObject({ round: 2, lateDays: 2 });
    expect(second.hash).not.toBe(first.hash);
    const after = await record(registrationId);
    expect(after.sendings.map(({ hash }) => hash)).toEqual([first.hash, second.hash]);
    expect(after.sendings[0]?.remarks).toEqual([
      { targetId: online, indicator: onlineTarget.indicator, words: 'Nâng mức' },
    ]);
  });

  it('allows new targets when a remark concerns the whole', async () => {
    const { registrationId, targetIds } = await writeTargets(world, 'GDBD');
    const [online = ''] = targetIds;
    await sendRegistration(await scopeOf(world, sendRegistrationAccess, 'gdbd.truong', { registrationId }), {
      version: null,
    });
    await returnRegistration(await scopeOf(world, returnRegistrationAccess, 'ktvb.truong', { registrationId }), {
      version: null,
      dueOn: '2020-12-16',
      remarks: [
        { targetId: null, words: 'Thêm chỉ tiêu cải cách hành chính' },
        { targetId: online, words: 'Bớt trọng số' },
      ],
    });
    const scope = () => scopeOf(world, editRegistration, 'gdbd.cv', { registrationId });
    const { targetId } = await addTarget(await scope(), { ...textsTarget, weight: 20_000 });
    await editTarget(await scope(), { ...textsTarget, weight: 10_000, targetId, version: 1 });
    await chooseTitle(await scope(), { titleAimed: 'CO_CP', version: null });
    expect(await record(registrationId)).toMatchObject({
      titleAimed: 'CO_CP',
      remarks: [{ targetId: online }, { targetId: null }],
    });
  });

  it('of the head is decided by the deputy only (I-17), of the deputy by the head only', async () => {
    const ofHead = await sendTargets(world, 'KTVB');
    await expect(
      scopeOf(world, agreeRegistrationAccess, 'ktvb.truong', { registrationId: ofHead }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await scopeOf(world, agreeRegistrationAccess, 'htqtct.truong', { registrationId: ofHead })).toBeDefined();
    const ofDeputy = await sendTargets(world, 'HTQTCT');
    await expect(
      scopeOf(world, agreeRegistrationAccess, 'htqtct.truong', { registrationId: ofDeputy }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is closed to other members, and its sending to officers', async () => {
    const registrationId = await registrationIdOf(world, 'GDBD');
    await expect(scopeOf(world, viewRegistration, 'ctn.truong', { registrationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(scopeOf(world, sendRegistrationAccess, 'gdbd.cv', { registrationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      scopeOf(world, editTargetAccess, 'gdbd.cv', { registrationId, targetId: uuidv7() }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  it('shows the second editor of a target what the first one saved', async () => {
    const { registrationId, targetIds } = await writeTargets(world, 'GDBD');
    const [targetId = ''] = targetIds;
    const scope = () => scopeOf(world, editTargetAccess, 'gdbd.cv', { registrationId, targetId });
    await editTarget(await scope(), { ...onlineTarget, goal: '71,0', targetId, version: 1 });
    await expect(
      editTarget(await scope(), { ...onlineTarget, goal: '72,0', targetId, version: 1 }),
    ).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { goal: '71,0', weight: '60' }, version: 2 },
    });
  });

  it('refuses to send or agree what changed since the page was opened', async () => {
    const { registrationId } = await writeTargets(world, 'GDBD');
    const scope = await scopeOf(world, sendRegistrationAccess, 'gdbd.truong', { registrationId });
    await expect(sendRegistration(scope, { version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does a repeated post once', async () => {
    const registrationId = await registrationIdOf(world, 'GDBD');
    const submission = uuidv7();
    const scope = () => scopeOf(world, editRegistration, 'gdbd.cv', { registrationId }, submission);
    const first = await addTarget(await scope(), onlineTarget);
    expect(await addTarget(await scope(), onlineTarget)).toEqual(first);
    expect((await record(registrationId)).targets).toHaveLength(1);
  });

  it('refuses a day outside the year', async () => {
    const registrationId = await registrationIdOf(world, 'GDBD');
    const scope = await scopeOf(world, editRegistration, 'gdbd.cv', { registrationId });
    await expect(addTarget(scope, { ...onlineTarget, dueOn: '2022-01-31' })).rejects.toMatchObject({
      fields: { dueOn: expect.stringContaining('2021') },
    });
  });
});

it('tells each account what is on it', async () => {
  await setStep(world, world.year2021, 'registration', '2020-12-01', '2020-12-15');
  await launch2021(world);
  const tasks = async (userName: string) => {
    const actor = await world.as(userName);
    const all = await db((tx) => registrationTasks(tx, actor, '2020-12-14'));
    return all.map(({ key, state, deadline }) => [key.split(':')[0], state, deadline]);
  };
  expect(await tasks('gdbd.cv')).toEqual([['registration', 'notStarted', '2020-12-15']]);
  await writeTargets(world, 'GDBD');
  expect(await tasks('gdbd.cv')).toEqual([['registration', 'inProgress', '2020-12-15']]);
  expect(await tasks('gdbd.truong')).toEqual([['registration', 'toSign', '2020-12-15']]);
  await agreeTargets(world, 'CTN');
  await sendTargets(world, 'TGPL');
  expect(await tasks('ctn.truong')).toEqual([]);
  await setStep(world, world.year2021, 'covenant', '2020-12-17', '2020-12-17');
  expect(await tasks('ktvb.truong')).toEqual([
    ['launchMovement', 'notStarted', null],
    ['registration', 'notStarted', '2020-12-15'],
    ['reviewRegistrations', 'notStarted', '2020-12-17'],
  ]);
  expect((await tasks('htqtct.truong')).map(([key]) => key)).toEqual(['registration']);
  expect(await tasks('vu.tdkt')).toEqual([]);
});

it('asks the head of a year under way to launch its movement, until one is launched', async () => {
  const launching = async () => {
    const actor = await world.as('ktvb.truong');
    const all = await db((tx) => registrationTasks(tx, actor, '2020-12-14'));
    return all.filter(({ key }) => key.startsWith('launchMovement')).map(({ state, button }) => [state, button]);
  };
  await setStep(world, world.year2020, 'launch', '2020-01-22', '2020-12-31');
  expect(await launching()).toEqual([['notStarted', 'Soạn phong trào']]);
  const draft = await scopeOf(world, draftMovementAccess, 'ktvb.truong', { clusterYearId: world.year2020 });
  const { movementId } = await draftMovement(draft, { ...plainMovement, title: 'Thi đua năm 2020' });
  expect(await launching()).toEqual([['inProgress', 'Mở phong trào']]);
  const paper = { ...plan, planNumber: '01/KH-MP', planDay: '2020-01-22' };
  await launchMovement(await scopeOf(world, launchMovementAccess, 'ktvb.truong', { movementId }), paper);
  expect(await launching()).toEqual([]);
});
