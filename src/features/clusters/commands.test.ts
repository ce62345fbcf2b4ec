import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { unitOptions } from '../organisations/queries.ts';
import {
  changeMembersAccess,
  changeStepsAccess,
  closeYearAccess,
  createClusterAccess,
  giveItemAccess,
  openYearAccess,
  prepareHandoverAccess,
  receiveItemAccess,
  recordLeadershipAccess,
  signGivingAccess,
  signReceivingAccess,
  startYearAccess,
  viewHandover,
} from './access.ts';
import { changeMembers } from './commands/change-members.ts';
import { changeSteps } from './commands/change-steps.ts';
import { closeYear } from './commands/close-year.ts';
import { createCluster } from './commands/create-cluster.ts';
import { giveItem } from './commands/give-item.ts';
import { openYear } from './commands/open-year.ts';
import { prepareHandover } from './commands/prepare-handover.ts';
import { printHandover } from './commands/print-handover.ts';
import { receiveItem } from './commands/receive-item.ts';
import { recordLeadership } from './commands/record-leadership.ts';
import { signHandover } from './commands/sign-handover.ts';
import { startYear } from './commands/start-year.ts';
import {
  clusterLines,
  clusterYearFacts,
  handoverItems,
  handoverSignatures,
  handoverTasks,
  leadershipOf,
  leadershipsOf,
  membershipDecisions,
  membersOf,
  stepOf,
  stepsOf,
  yearRecord,
} from './queries.ts';
import { yearTemplate } from './rules.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

async function by<A extends string, F extends Facts>(
  access: Access<A, F>,
  params: Record<string, string>,
  userName = 'vu.tdkt',
  submission: string | null = null,
) {
  return access.authorise({ actor: await world.as(userName), services: world.services, submission }, params);
}

const look = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const versionOf = async (id: string) => (await look((tx) => yearRecord(tx, id)))?.version ?? 0;
const codesOf = async (clusterYearId: string) => {
  const members = await look((tx) => membersOf(tx, clusterYearId));
  return members.map(({ shortName }) => shortName);
};

const decision = {
  number: '02/QĐ-MP',
  signedOn: '2020-12-10',
  issuer: 'Bộ Tư pháp',
  subject: 'Trưởng, Phó Trưởng Cụm năm 2021',
  synthetic: true,
};

/** A cluster of its own with its first year: three members, nobody leads. */
async function newCluster(code: string, year = 2020) {
  const { clusterId } = await createCluster(await by(createClusterAccess, {}), {
    code,
    name: `Cụm thử ${code}`,
    kind: 'cum',
    description: '',
  });
  const { clusterYearId } = await openYear(await by(openYearAccess, { clusterId }), { year });
  return { clusterId, clusterYearId };
}

async function setMembers(clusterYearId: string, codes: readonly UnitCode[], paper: typeof decision | null = null) {
  const scope = await by(changeMembersAccess, { clusterYearId });
  const unitIds = codes.map((code) => world.unitId(code));
  return changeMembers(scope, { unitIds, version: await versionOf(clusterYearId), decision: paper });
}

async function lead(
  clusterYearId: string,
  head: UnitCode,
  deputy: UnitCode | null,
  announcement: 'conference' | 'published' = 'published',
) {
  return recordLeadership(await by(recordLeadershipAccess, { clusterYearId }), {
    ...decision,
    headUnitId: world.unitId(head),
    deputyUnitId: deputy && world.unitId(deputy),
    announcement,
  });
}

/** What the conference room does when the decision is read out. */
const announce = (leadershipId: string) =>
  inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .updateTable('leadership')
      .set({ announced_at: world.clock.now() })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', leadershipId)
      .execute(),
  );

describe('a cluster and its years', () => {
  it('opens its first year with the usual steps and the next with members and steps of the one before', async () => {
    const { clusterId, clusterYearId } = await newCluster('A');
    expect((await look((tx) => stepsOf(tx, clusterYearId))).map(({ code }) => code)).toEqual(
      yearTemplate.map(({ code }) => code),
    );
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    await changeSteps(await by(changeStepsAccess, { clusterYearId }), {
      version: await versionOf(clusterYearId),
      steps: [{ code: 'selfScore', name: 'Tự chấm điểm', startsOn: null, endsOn: '2020-12-04' }],
      leaveOut: ['midYear'],
      added: { name: 'Chấm chéo', startsOn: '2020-12-07', endsOn: '2020-12-11' },
      reason: '',
    });
    await expect(openYear(await by(openYearAccess, { clusterId }), { year: 2021 })).rejects.toMatchObject({
      fields: { year: expect.stringContaining('2020') },
    });
    await lead(clusterYearId, 'CTN', 'THADS');
    await startYear(await by(startYearAccess, { clusterYearId }));
    const next = await openYear(await by(openYearAccess, { clusterId }), { year: 2021 });
    expect(next.leftOut).toEqual([]);
    expect(await codesOf(next.clusterYearId)).toEqual(await codesOf(clusterYearId));
    const steps = await look((tx) => stepsOf(tx, next.clusterYearId));
    expect(steps.map(({ name }) => name)).toContain('Tự chấm điểm');
    expect(steps.map(({ name }) => name)).toContain('Chấm chéo');
    expect(steps.map(({ code }) => code)).not.toContain('midYear');
    expect(steps.every(({ startsOn, endsOn }) => startsOn === null && endsOn === null)).toBe(true);
    const [line] = await look((tx) => clusterLines(tx, clusterId));
    expect(line?.years.map(({ year, state, members }) => [year, state, members])).toEqual([
      [2021, 'preparing', 3],
      [2020, 'open', 3],
    ]);
  });

  it('takes no code or name twice, and years only in their order', async () => {
    const { clusterId, clusterYearId } = await newCluster('B');
    await expect(newCluster('b')).rejects.toMatchObject({ code: 'invalid', fields: { code: expect.any(String) } });
    await setMembers(clusterYearId, ['THADS', 'CTN']);
    await lead(clusterYearId, 'CTN', 'THADS');
    await startYear(await by(startYearAccess, { clusterYearId }));
    await expect(openYear(await by(openYearAccess, { clusterId }), { year: 2022 })).rejects.toMatchObject({
      fields: { year: expect.stringContaining('2021') },
    });
  });

  it('starts only with members and announced leaders, then closes for good', async () => {
    const { clusterYearId } = await newCluster('C');
    const start = async () => startYear(await by(startYearAccess, { clusterYearId }));
    await expect(start()).rejects.toMatchObject({ code: 'wrongPhase', message: expect.stringContaining('hai đơn vị') });
    await setMembers(clusterYearId, ['THADS', 'CTN']);
    const { leadershipId } = await lead(clusterYearId, 'CTN', 'THADS', 'conference');
    await expect(start()).rejects.toMatchObject({ code: 'wrongPhase', message: expect.stringContaining('Công bố') });
    await announce(leadershipId);
    await start();
    await expect(by(startYearAccess, { clusterYearId })).rejects.toMatchObject({ code: 'wrongPhase' });
    await closeYear(await by(closeYearAccess, { clusterYearId }));
    await expect(by(closeYearAccess, { clusterYearId })).rejects.toMatchObject({ code: 'wrongPhase' });
    expect((await look((tx) => yearRecord(tx, clusterYearId)))?.state).toBe('closed');
  });

  it('is opened once when two people press at once', async () => {
    const { clusterId } = await createCluster(await by(createClusterAccess, {}), {
      code: 'HAI',
      name: 'Cụm thử hai người',
      kind: 'khoi',
      description: '',
    });
    const scopes = [await by(openYearAccess, { clusterId }), await by(openYearAccess, { clusterId })];
    const results = await Promise.allSettled(scopes.map((scope) => openYear(scope, { year: 2020 })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('members of a year', () => {
  it('change while it is prepared, with the decision behind the change', async () => {
    const { clusterId, clusterYearId } = await newCluster('D');
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    expect(await setMembers(clusterYearId, ['KTVB', 'BTNN', 'THADS'], decision)).toEqual({ added: 1, removed: 1 });
    expect(await codesOf(clusterYearId)).toEqual(['Thi hành án dân sự', 'Kiểm tra văn bản', 'Bồi thường nhà nước']);
    expect(await look((tx) => membershipDecisions(tx, clusterId))).toMatchObject([{ number: '02/QĐ-MP', year: 2020 }]);
    const [act] = await look((tx) => actsOn(tx, { kind: 'clusterYear', id: clusterYearId }, 1));
    expect(act).toMatchObject({ after: { added: ['Cục Bồi thường nhà nước'], removed: ['Cục Con nuôi'] } });
  });

  it('are fixed once the year has begun (I-8)', async () => {
    await expect(by(changeMembersAccess, { clusterYearId: world.year2020 })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const { clusterYearId } = await newCluster('E');
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    await lead(clusterYearId, 'CTN', 'THADS');
    const opened = await by(changeMembersAccess, { clusterYearId });
    await startYear(await by(startYearAccess, { clusterYearId }));
    const input = { unitIds: [world.unitId('CTN'), world.unitId('KTVB')], version: 99, decision: null };
    await expect(changeMembers(opened, input)).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await codesOf(clusterYearId)).toHaveLength(3);
  });

  it('refuse the second of two editors, and the loss of a named leader', async () => {
    const { clusterYearId } = await newCluster('G');
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    const scope = await by(changeMembersAccess, { clusterYearId });
    const input = { unitIds: [world.unitId('CTN'), world.unitId('KTVB')], version: 1, decision: null };
    await expect(changeMembers(scope, input)).rejects.toMatchObject({ code: 'conflict', conflict: { version: 2 } });
    await lead(clusterYearId, 'CTN', 'THADS', 'conference');
    await expect(setMembers(clusterYearId, ['THADS', 'KTVB'])).rejects.toMatchObject({
      fields: { unitId: expect.stringContaining('Trưởng') },
    });
  });
});

describe('steps of a year', () => {
  it('are changed by the head too, each wrong day beside its field, the reason in the journal', async () => {
    const clusterYearId = world.year2020;
    const change = async (version: number, endsOn: string, userName = 'ktvb.truong') =>
      changeSteps(await by(changeStepsAccess, { clusterYearId }, userName), {
        version,
        steps: [],
        leaveOut: [],
        added: { name: 'Góp ý dự thảo', startsOn: '2020-12-04', endsOn },
        reason: 'Theo đề nghị của 3 đơn vị',
      });
    await expect(change(1, '2020-12-03')).rejects.toMatchObject({ fields: { 'endsOn-new': expect.any(String) } });
    expect(await change(1, '2020-12-06')).toEqual({ version: 2 });
    await expect(change(1, '2020-12-08')).rejects.toMatchObject({ code: 'conflict' });
    expect(await look((tx) => stepOf(tx, clusterYearId, 'own-1'))).toMatchObject({ endsOn: '2020-12-06' });
    const [act] = await look((tx) => actsOn(tx, { kind: 'clusterYear', id: clusterYearId }, 1));
    expect(act).toMatchObject({ actorRole: 'clusterHead', reason: 'Theo đề nghị của 3 đơn vị' });
    await expect(change(2, '2020-12-08', 'ctn.truong')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('put a new one where its day belongs and leave no needed one out', async () => {
    const { clusterYearId } = await newCluster('H');
    const scope = async () => by(changeStepsAccess, { clusterYearId });
    const input = { version: 1, leaveOut: [], added: null, reason: '' };
    const day = (code: string, endsOn: string) => ({ code, name: code, startsOn: null, endsOn });
    await changeSteps(await scope(), {
      ...input,
      steps: [day('review', '2020-12-11'), day('conference', '2020-12-17')],
    });
    const added = { name: 'Chấm chéo', startsOn: null, endsOn: '2020-12-14' };
    await changeSteps(await scope(), { ...input, version: 2, steps: [], added });
    const codes = (await look((tx) => stepsOf(tx, clusterYearId))).map(({ code }) => code);
    expect(codes.indexOf('own-1')).toBe(codes.indexOf('conference') - 1);
    await expect(
      changeSteps(await scope(), { ...input, version: 3, steps: [], leaveOut: ['selfScore'] }),
    ).rejects.toMatchObject({ fields: { leaveOut: expect.any(String) } });
  });
});

describe('leaders by decision (I-9)', () => {
  it('give no role before the announcement, and then also in a year that has not begun', async () => {
    const { clusterYearId } = await newCluster('K', 2021);
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    const { leadershipId } = await lead(clusterYearId, 'CTN', 'THADS', 'conference');
    expect(await look((tx) => leadershipOf(tx, clusterYearId))).toBeNull();
    expect(await look((tx) => clusterYearFacts(tx, clusterYearId))).toMatchObject({ headUnitId: null });
    await expect(by(changeStepsAccess, { clusterYearId }, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await announce(leadershipId);
    expect(await look((tx) => leadershipOf(tx, clusterYearId))).toMatchObject({
      headName: 'Cục Con nuôi',
      deputyName: 'Tổng cục Thi hành án dân sự',
      decision: { number: '02/QĐ-MP', synthetic: true },
    });
    expect((await by(changeStepsAccess, { clusterYearId }, 'ctn.cv')).role).toBe('clusterHead');
  });

  it('stay in force until a later decision is announced; history is kept', async () => {
    const { clusterYearId } = await newCluster('L');
    await setMembers(clusterYearId, ['THADS', 'CTN', 'KTVB']);
    await lead(clusterYearId, 'CTN', 'THADS');
    const { leadershipId } = await lead(clusterYearId, 'KTVB', 'CTN', 'conference');
    const headOf = async () => (await look((tx) => clusterYearFacts(tx, clusterYearId)))?.headUnitId;
    expect(await headOf()).toBe(world.unitId('CTN'));
    await announce(leadershipId);
    expect(await headOf()).toBe(world.unitId('KTVB'));
    const all = await look((tx) => leadershipsOf(tx, [clusterYearId]));
    expect(all.map(({ sequence, headName, supersededBy }) => [sequence, headName, supersededBy !== null])).toEqual([
      [1, 'Cục Con nuôi', true],
      [2, 'Cục Kiểm tra văn bản quy phạm pháp luật', false],
    ]);
  });

  it('are members, two different units, and recorded by the standing office alone', async () => {
    const { clusterYearId } = await newCluster('M');
    await setMembers(clusterYearId, ['THADS', 'CTN']);
    await expect(lead(clusterYearId, 'KTVB', 'THADS')).rejects.toMatchObject({
      fields: { headUnitId: expect.any(String) },
    });
    await expect(lead(clusterYearId, 'CTN', 'CTN')).rejects.toMatchObject({
      fields: { deputyUnitId: expect.any(String) },
    });
    await expect(by(recordLeadershipAccess, { clusterYearId: world.year2020 }, 'ktvb.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are recorded once when the form comes twice', async () => {
    const { clusterYearId } = await newCluster('N');
    await setMembers(clusterYearId, ['THADS', 'CTN']);
    const submission = uuidv7();
    const send = async () =>
      recordLeadership(await by(recordLeadershipAccess, { clusterYearId }, 'vu.tdkt', submission), {
        ...decision,
        headUnitId: world.unitId('CTN'),
        deputyUnitId: world.unitId('THADS'),
        announcement: 'published',
      });
    expect(await send()).toEqual(await send());
    expect(await look((tx) => leadershipsOf(tx, [clusterYearId]))).toHaveLength(1);
  });
});

describe('the handover from 2020 to 2021', () => {
  const params = () => ({ clusterYearId: world.year2020 });
  const tasksOf = async (userName: string) => {
    const actor = await world.as(userName);
    return (await look((tx) => handoverTasks(tx, actor, '2020-12-21'))).map(({ key }) => key.split(':')[2]);
  };
  const give = async (code: string, action: 'give' | 'keep' | 'takeBack', note = '') =>
    giveItem(await by(giveItemAccess, params(), 'ktvb.cv'), { code, action, note });
  const receive = async (code: string, action: 'receive' | 'refuse', note = '') =>
    receiveItem(await by(receiveItemAccess, params(), 'ctn.cv'), { code, action, note });
  const itemOf = async (code: string) =>
    (await look((tx) => handoverItems(tx, world.year2020))).find((item) => item.code === code);

  it('begins with the announcement of the next head', async () => {
    const { leadershipId } = await lead(world.year2021, 'CTN', 'THADS', 'conference');
    await expect(prepareHandover(await by(prepareHandoverAccess, params(), 'ktvb.truong'))).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    expect(await tasksOf('ktvb.truong')).toEqual([]);
    await announce(leadershipId);
    expect(await tasksOf('ktvb.cv')).toEqual(['prepare']);
    expect(await tasksOf('ctn.cv')).toEqual([]);
    expect(await prepareHandover(await by(prepareHandoverAccess, params(), 'ktvb.cv'))).toEqual({ items: 8 });
    await expect(prepareHandover(await by(prepareHandoverAccess, params()))).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });

  it('is seen by both heads and the standing office, by no other member', async () => {
    for (const userName of ['ktvb.cv', 'htqtct.cv', 'ctn.truong', 'vu.tdkt'])
      await by(viewHandover, params(), userName);
    await expect(by(viewHandover, params(), 'tgpl.truong')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(giveItemAccess, params(), 'ctn.truong')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(receiveItemAccess, params(), 'ktvb.truong')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('goes item by item: given, taken back, refused, received', async () => {
    await expect(receive('contacts', 'receive')).rejects.toMatchObject({ code: 'wrongPhase' });
    await give('contacts', 'give');
    expect(await itemOf('contacts')).toMatchObject({ fact: '11/11 đơn vị có tài khoản', givenBy: expect.any(String) });
    expect(await tasksOf('ctn.truong')).toEqual(['receive']);
    await give('contacts', 'takeBack');
    expect(await itemOf('contacts')).toMatchObject({ givenAt: null, fact: '' });
    await give('contacts', 'give');
    await receive('contacts', 'refuse', 'thiếu số điện thoại');
    expect(await itemOf('contacts')).toMatchObject({ givenAt: null, note: 'Bên nhận: thiếu số điện thoại' });
    await give('contacts', 'give');
    await receive('contacts', 'receive');
    await expect(give('contacts', 'takeBack')).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(give('khong-co', 'give')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('ends in minutes that both heads sign, each for the own side, once', async () => {
    const signing = async (access: typeof signGivingAccess | typeof signReceivingAccess, userName: string) => {
      const scope = await by(access, params(), userName);
      return signHandover(scope, await confirmSignature(scope, testPassword));
    };
    await expect(signing(signGivingAccess, 'ktvb.truong')).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(printHandover(await by(viewHandover, params()))).rejects.toMatchObject({ code: 'wrongPhase' });
    for (const { code } of (await look((tx) => handoverItems(tx, world.year2020))).slice(1)) {
      await give(
        code,
        code === 'dossiers' ? 'keep' : 'give',
        code === 'dossiers' ? 'Giữ đến khi Hội đồng xét xong' : '',
      );
      await receive(code, 'receive');
    }
    expect(await tasksOf('ktvb.cv')).toEqual([]);
    expect(await tasksOf('ktvb.truong')).toEqual(['sign-giving']);
    await expect(by(signGivingAccess, params(), 'ktvb.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(signGivingAccess, params(), 'ctn.truong')).rejects.toMatchObject({ code: 'forbidden' });
    const first = await signing(signGivingAccess, 'ktvb.truong');
    expect(first.complete).toBe(false);
    await expect(signing(signGivingAccess, 'ktvb.truong')).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await signing(signReceivingAccess, 'ctn.truong')).toEqual({ mark: first.mark, complete: true });
    expect(await look((tx) => handoverSignatures(tx, world.year2020))).toMatchObject([
      { side: 'giving', mark: first.mark },
      { side: 'receiving', mark: first.mark },
    ]);
    const pdf = await printHandover(await by(viewHandover, params(), 'ctn.cv'));
    expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-');
    expect(await tasksOf('ktvb.truong')).toEqual([]);
  });

  it('goes on in a closed year, where nothing else changes', async () => {
    await closeYear(await by(closeYearAccess, params()));
    await by(giveItemAccess, params(), 'ktvb.truong');
    await expect(by(changeStepsAccess, params())).rejects.toMatchObject({ code: 'wrongPhase' });
  });
});

describe('the next year after a merger', () => {
  it('leaves out a unit that ends before it begins and says so', async () => {
    const { clusterId, clusterYearId } = await newCluster('P');
    await setMembers(clusterYearId, ['THADS', 'CTN', 'LLTP']);
    await lead(clusterYearId, 'CTN', 'THADS');
    await startYear(await by(startYearAccess, { clusterYearId }));
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('unit')
        .set({ ends_on: '2020-12-31', successor_id: world.unitId('CTN') })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', world.unitId('LLTP'))
        .execute(),
    );
    const next = await openYear(await by(openYearAccess, { clusterId }), { year: 2021 });
    expect(next.leftOut).toEqual(['Trung tâm Lý lịch tư pháp quốc gia']);
    expect(await codesOf(clusterYearId)).toHaveLength(3);
    expect((await look(unitOptions)).map(({ id }) => id)).not.toContain(world.unitId('LLTP'));
  });
});
