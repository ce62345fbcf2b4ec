import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { personFacts } from '#src/features/people/queries/facts.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { setStep } from '#tests/factories/covenants.ts';
import { peopleOfCtn } from '#tests/factories/personal-registrations.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import {
  agreeRegistrationAccess,
  returnRegistrationAccess,
  sendRegistrationAccess,
  viewRegistration,
  writeRegistrationAccess,
} from './access.ts';
import { agreeRegistration } from './commands/agree-registration.ts';
import { returnRegistration } from './commands/return-registration.ts';
import { sendRegistration } from './commands/send-registration.ts';
import { writeRegistration } from './commands/write-registration.ts';
import { personalRegistrationTasks } from './queries/tasks.ts';
import { unitNumbers, unitRegistrations } from './queries/unit-registrations.ts';
import { registrationRecord } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
let people: Awaited<ReturnType<typeof peopleOfCtn>>;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  people = await peopleOfCtn(world);
  await setStep(world, world.year2021, 'registration', '2020-12-01', '2020-12-15');
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const of = (personId: string, year = 2021) => ({ personId, year: String(year) });
const record = (personId: string) => db((tx) => registrationRecord(tx, { personId, year: 2021 }));
const tasks = async (userName: string) => {
  const actor = await world.as(userName);
  return db((tx) => personalRegistrationTasks(tx, actor, world.clock.now().toISOString().slice(0, 10)));
};

const content = {
  titles: ['CSTDCS' as const],
  initiativePlan: 'Mẫu điện tử',
  targets: [{ text: 'Hồ sơ đúng hạn', measure: '98 %', deadline: '2021-12-15' }],
};
const write = async (user: string, personId: string, version: number | null = null, more = {}) =>
  writeRegistration(await scopeOf(world, writeRegistrationAccess, user, of(personId)), {
    ...content,
    version,
    ...more,
  });
const send = async (user: string, personId: string, version: number | null = null, submission?: string) =>
  sendRegistration(await scopeOf(world, sendRegistrationAccess, user, of(personId), submission), {
    ...content,
    version,
  });
const agree = async (user: string, personId: string, version: number | null = null) =>
  agreeRegistration(await scopeOf(world, agreeRegistrationAccess, user, of(personId)), { version });
const giveBack = async (user: string, personId: string) =>
  returnRegistration(await scopeOf(world, returnRegistrationAccess, user, of(personId)), {
    remark: 'Ghi mức cụ thể',
    version: null,
  });

describe('the way of a registration', () => {
  it('goes from the person to the head and, agreed, into what verdicts know', async () => {
    await write('hd.1', people.self);
    expect(await record(people.self)).toMatchObject({ state: 'draft', titles: ['LDTT', 'CSTDCS'], version: 1 });
    await send('hd.1', people.self, 1);
    await giveBack('ctn.truong', people.self);
    expect(await record(people.self)).toMatchObject({ state: 'returned', remark: 'Ghi mức cụ thể' });
    await send('hd.1', people.self);
    await agree('ctn.truong', people.self);
    expect(await record(people.self)).toMatchObject({ state: 'agreed', remark: '', targets: content.targets });
    const [facts] = await db((tx) => personFacts(tx, [people.self]));
    expect(facts?.registered).toEqual([
      { award: 'LDTT', year: 2021 },
      { award: 'CSTDCS', year: 2021 },
    ]);
    await expect(write('hd.1', people.self)).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('is written by nobody else for who can sign in, and by the officer for who cannot', async () => {
    for (const user of ['ctn.cv', 'ctn.truong', 'vu.tdkt']) {
      await expect(write(user, people.self), user).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(write('btnn.cv', people.other)).rejects.toMatchObject({ code: 'forbidden' });
    await send('ctn.cv', people.other);
    expect(await record(people.other)).toMatchObject({ state: 'sent' });
  });

  it('is decided by the head of the own unit alone; of the head the office decides', async () => {
    await send('hd.1', people.self);
    for (const user of ['hd.1', 'ctn.cv', 'btnn.truong']) {
      await expect(agree(user, people.self), user).rejects.toMatchObject({ code: 'forbidden' });
    }
    await send('ctn.truong', people.head);
    await expect(agree('ctn.truong', people.head)).rejects.toMatchObject({ code: 'forbidden' });
    await agree('vu.tdkt', people.head);
    expect(await record(people.head)).toMatchObject({ state: 'agreed' });
  });

  it('is read by the person, the own unit and the office', async () => {
    for (const user of ['hd.1', 'ctn.cv', 'ctn.truong', 'vu.tdkt']) {
      await expect(scopeOf(world, viewRegistration, user, of(people.self)), user).resolves.toBeDefined();
    }
    for (const user of ['hd.2', 'btnn.truong', 'quantri', 'thutruong', 'ktvb.truong']) {
      await expect(scopeOf(world, viewRegistration, user, of(people.self)), user).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(scopeOf(world, viewRegistration, 'hd.1', of(uuidv7()))).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('at the edges', () => {
  it('the last day passes while the form is open: nothing is sent, the draft can be kept', async () => {
    world.clock.set('2020-12-15T23:59:00+07:00');
    await write('hd.1', people.self);
    world.clock.set('2020-12-16T00:01:00+07:00');
    await expect(send('hd.1', people.self, 1)).rejects.toMatchObject({ code: 'invalid' });
    expect(await record(people.self)).toMatchObject({ state: 'draft', version: 1 });
    await write('hd.1', people.self, 1);
    expect(await record(people.self)).toMatchObject({ state: 'draft', version: 2 });
  });

  it('what came in time and was returned is sent again after the last day', async () => {
    await send('hd.1', people.self);
    world.clock.set('2020-12-20T08:00:00+07:00');
    await giveBack('ctn.truong', people.self);
    await send('hd.1', people.self);
    expect(await record(people.self)).toMatchObject({ state: 'sent' });
  });

  it('two windows: the second one hears of the first and loses nothing', async () => {
    await write('hd.1', people.self, 0);
    await expect(write('hd.1', people.self, 0, { initiativePlan: 'Khác' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 1, values: { initiativePlan: 'Mẫu điện tử', 'target.0.text': 'Hồ sơ đúng hạn' } },
    });
    await write('hd.1', people.self, 1, { initiativePlan: 'Khác', targets: [] });
    expect(await record(people.self)).toMatchObject({ initiativePlan: 'Khác', targets: [] });
  });

  it('two at once begin one registration', async () => {
    const ended = await Promise.allSettled([write('hd.1', people.self, 0), write('hd.1', people.self, 0)]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await record(people.self)).toMatchObject({ version: 1 });
  });

  it('one form sent twice sends once', async () => {
    const submission = uuidv7();
    const first = await send('hd.1', people.self, 0, submission);
    expect(await send('hd.1', people.self, 0, submission)).toEqual(first);
  });

  it('the head decides on what was read', async () => {
    await send('hd.1', people.self);
    await giveBack('ctn.truong', people.self);
    await send('hd.1', people.self);
    await expect(agree('ctn.truong', people.self, 1)).rejects.toMatchObject({ code: 'conflict' });
    const version = (await record(people.self))?.version ?? 0;
    await agree('ctn.truong', people.self, version);
    await expect(giveBack('ctn.truong', people.self)).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('a year that is over, or far ahead, takes nothing', async () => {
    const scope = (year: number) => scopeOf(world, writeRegistrationAccess, 'hd.1', of(people.self, year));
    for (const year of [2019, 2022]) await expect(scope(year)).rejects.toMatchObject({ code: 'wrongPhase' });
    const open = await scope(2021);
    await expect(
      writeRegistration({ ...open, today: '2022-01-01' }, { ...content, version: null }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(scope(0)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('a title that the law of the year does not know is refused', async () => {
    await expect(write('hd.1', people.self, null, { titles: ['CO_BO'] })).rejects.toMatchObject({
      code: 'invalid',
      fields: { titles: expect.stringContaining('2021') },
    });
  });
});

describe('the unit', () => {
  const lines = () =>
    db((tx) => unitRegistrations(tx, { unitId: world.unitId('CTN'), year: 2021, today: '2020-12-14' }));

  it('sees who has registered and who has not; a draft fills no place', async () => {
    await send('hd.1', people.self);
    await write('ctn.cv', people.other);
    const found = await lines();
    expect(found.map(({ name, state, hasAccount, here }) => [name, state, hasAccount, here])).toEqual([
      ['Lương Thị Mai Đoan', null, true, true],
      ['Nguyễn Thị An', 'sent', true, true],
      ['Trần Văn Bình', 'draft', false, true],
    ]);
    const numbers = await db((tx) => unitNumbers(tx, { unitId: world.unitId('CTN'), year: 2021 }, found));
    expect(numbers).toMatchObject({ people: 3, advancedBefore: null });
    expect([...numbers.registered]).toEqual([
      ['LDTT', 1],
      ['CSTDCS', 1],
    ]);
  });
});

describe('tasks', () => {
  it('tell the person until the last day and the head of what waits', async () => {
    expect(await tasks('hd.2')).toEqual([]);
    expect(await tasks('hd.1')).toMatchObject([{ deadline: '2020-12-15', state: 'notStarted' }]);
    await write('hd.1', people.self);
    expect(await tasks('hd.1')).toMatchObject([{ state: 'inProgress' }]);
    await send('hd.1', people.self);
    expect(await tasks('hd.1')).toEqual([]);
    const head = await tasks('ctn.truong');
    expect(head.map(({ title }) => title)).toEqual([
      'Đăng ký thi đua cá nhân năm 2021',
      'Xem xét 1 bản đăng ký cá nhân năm 2021',
    ]);
    await giveBack('ctn.truong', people.self);
    expect(await tasks('hd.1')).toMatchObject([{ state: 'returned' }]);
    world.clock.set('2020-12-16T08:00:00+07:00');
    expect(await tasks('hd.1')).toMatchObject([{ state: 'returned', deadline: null }]);
    expect(await tasks('ctn.truong')).toEqual([]);
  });
});
