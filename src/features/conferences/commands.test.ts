import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fillRoom, nameDelegate, openedConference, planConference } from '#tests/factories/conferences.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import {
  advanceAgendaAccess,
  announceDecisionAccess,
  arrangeAgenda,
  closeConferenceAccess,
  createConferenceAccess,
  inviteGuestAccess,
  markAttendanceAccess,
  openConferenceAccess,
  prepareConference,
  readAttendancePaper,
  readMinutes,
  recordProceedingsAccess,
  registerDelegateAccess,
} from './access.ts';
import { addItem } from './commands/add-item.ts';
import { advanceAgenda } from './commands/advance-agenda.ts';
import { announceDecision } from './commands/announce-decision.ts';
import { closeConference } from './commands/close-conference.ts';
import { editConference } from './commands/edit-conference.ts';
import { editItem } from './commands/edit-item.ts';
import { inviteGuest } from './commands/invite-guest.ts';
import { markAttendance } from './commands/mark-attendance.ts';
import { markGuest } from './commands/mark-guest.ts';
import { moveItem } from './commands/move-item.ts';
import { openConference } from './commands/open-conference.ts';
import { printAttendance } from './commands/print-attendance.ts';
import { printMinutes } from './commands/print-minutes.ts';
import { recordProceedings } from './commands/record-proceedings.ts';
import { registerDelegate } from './commands/register-delegate.ts';
import { removeGuest } from './commands/remove-guest.ts';
import { removeItem } from './commands/remove-item.ts';
import { skipItem } from './commands/skip-item.ts';
import { conferenceRecord } from './queries/conference-record.ts';
import {
  conferenceOfYear,
  conferenceTasks,
  delegateStates,
  mandateFile,
  presentMembers,
  unannouncedDecisions,
} from './queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

/** A scope of this user, or of the chair. */
async function by<A extends string, F extends Facts>(
  access: Access<A, F>,
  params: Record<string, string>,
  userName = 'ktvb.truong',
  submission: string | null = null,
) {
  return access.authorise({ actor: await world.as(userName), services: world.services, submission }, params);
}

const recordOf = async (conferenceId: string) => {
  const record = await read(world.services.database, world.tenantId, (tx) => conferenceRecord(tx, conferenceId));
  if (!record) throw new Error('no conference');
  return record;
};

const journalOf = (objectId: string) =>
  read(world.services.database, world.tenantId, ({ db }) =>
    db
      .selectFrom('journal_entry')
      .select(['action', 'actor_role', 'reason', 'before', 'after'])
      .where('object_id', '=', objectId)
      .orderBy('recorded_at')
      .execute(),
  );

describe('planning', () => {
  it('is for the leaders of an open year', async () => {
    for (const stranger of ['ctn.truong', 'vu.tdkt', 'thutruong', 'quantri']) {
      await expect(by(createConferenceAccess, { clusterYearId: world.year2020 }, stranger)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await expect(by(createConferenceAccess, { clusterYearId: world.year2021 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(by(createConferenceAccess, { clusterYearId: world.year2020 }, 'htqtct.cv')).resolves.toBeDefined();
  });

  it('keeps the assumed quorum with the people who assumed it', async () => {
    const { conferenceId } = await planConference(world);
    const { quorum, state, day } = await recordOf(conferenceId);
    expect(quorum.share).toEqual({ num: 2, den: 3 });
    expect(quorum.source).toMatchObject({ standing: 'assumption', decidedBy: 'Trưởng Cụm năm 2020' });
    expect([state, day]).toEqual(['planned', '2020-12-17']);
    expect((await journalOf(conferenceId)).map(({ action }) => action)).toEqual(['conference.create']);
  });

  it('shows the second of two editors what the first saved', async () => {
    const { conferenceId } = await planConference(world);
    const input = {
      title: 'Hội nghị tổng kết',
      day: '2020-12-18',
      hour: '14:00',
      place: 'Hội trường',
      chairName: 'Người A',
      chairTitle: 'Cục trưởng',
      secretaryName: null,
      secretaryTitle: 'Thư ký',
      version: 1,
    };
    await editConference(await by(prepareConference, { conferenceId }), input);
    await expect(
      editConference(await by(prepareConference, { conferenceId }, 'htqtct.truong'), { ...input, place: 'Nơi khác' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 2, values: { place: 'Hội trường', day: '18/12/2020', hour: '14:00', chairName: 'Người A' } },
    });
    expect((await recordOf(conferenceId)).place).toBe('Hội trường');
  });

  it('adds, edits, moves and removes items that wait', async () => {
    const { conferenceId, itemIds } = await planConference(world, ['opening', 'report', 'closing']);
    const [first = '', second = '', third = ''] = itemIds;
    const titles = async () => (await recordOf(conferenceId)).items.map(({ title }) => title);
    const scope = () => by(arrangeAgenda, { conferenceId });
    await moveItem(await scope(), { itemId: third, direction: 'up' });
    expect(await titles()).toEqual(['Mục 1', 'Mục 3', 'Mục 2']);
    await expect(moveItem(await scope(), { itemId: first, direction: 'up' })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const change = { title: 'Báo cáo', plannedAt: '09:00', kind: 'report' as const, speaker: null };
    await editItem(await scope(), { ...change, itemId: second, version: 1 });
    await expect(editItem(await scope(), { ...change, itemId: second, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await removeItem(await scope(), { itemId: first });
    expect(await titles()).toEqual(['Mục 3', 'Báo cáo']);
    expect((await journalOf(first)).at(-1)).toMatchObject({ before: { title: 'Mục 1' }, after: null });
  });

  it('finds no item of another conference', async () => {
    const one = await planConference(world, ['opening']);
    const other = await planConference(world, ['opening']);
    const scope = await by(arrangeAgenda, { conferenceId: one.conferenceId });
    await expect(removeItem(scope, { itemId: other.itemIds[0] ?? '' })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('does a form that arrives twice once', async () => {
    const { conferenceId } = await planConference(world, []);
    const submission = uuidv7();
    const item = { title: 'Khai mạc', plannedAt: '08:30', kind: 'opening' as const, speaker: null };
    const [one, two] = await Promise.all([
      addItem(await by(arrangeAgenda, { conferenceId }, 'ktvb.truong', submission), item),
      addItem(await by(arrangeAgenda, { conferenceId }, 'ktvb.truong', submission), item),
    ]);
    expect(two).toEqual(one);
    expect((await recordOf(conferenceId)).items).toHaveLength(1);
  });
});

describe('delegates and attendance', () => {
  const person = { name: 'Nguyễn Văn A', jobTitle: 'Phó Cục trưởng' };
  const mandate = { kind: 'mandate' as const, number: '12/GUQ', day: '2020-12-15', giver: 'Cục trưởng' };

  it('a unit names only its own delegate', async () => {
    const { conferenceId } = await planConference(world);
    const params = { conferenceId, unitId: world.unitId('CTN') };
    for (const stranger of ['tgpl.truong', 'ktvb.truong', 'vu.tdkt', 'thutruong']) {
      await expect(by(registerDelegateAccess, params, stranger)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(by(registerDelegateAccess, { ...params, unitId: uuidv7() }, 'ctn.cv')).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('keeps the mandate and its file, and drops both when the head comes in person', async () => {
    const { conferenceId } = await planConference(world);
    const unitId = world.unitId('CTN');
    const scope = () => by(registerDelegateAccess, { conferenceId, unitId }, 'ctn.cv');
    const file = { name: 'uy-quyen.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4 x') };
    const fileOf = () => read(world.services.database, world.tenantId, (tx) => mandateFile(tx, conferenceId, unitId));
    const late = { ...mandate, day: '2020-12-18' };
    await expect(registerDelegate(await scope(), { ...person, authority: late, version: 0 })).rejects.toMatchObject({
      fields: { mandateDay: expect.stringContaining('sau ngày họp 17/12/2020') },
    });
    await registerDelegate(await scope(), { ...person, authority: mandate, version: 0 }, file);
    expect(await fileOf()).toMatchObject({ name: 'uy-quyen.pdf', size: 10 });
    await registerDelegate(await scope(), { ...person, name: 'B', authority: mandate, version: 1 });
    expect(await fileOf()).toMatchObject({ name: 'uy-quyen.pdf' });
    await registerDelegate(await scope(), { ...person, authority: { kind: 'head' }, version: 2 });
    expect(await fileOf()).toBeNull();
    await expect(registerDelegate(await scope(), { ...person, authority: mandate, version: 2 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 3, values: { authority: 'head' } },
    });
  });

  it('marks present only a unit with a delegate, who then stands until marked absent', async () => {
    const { conferenceId } = await planConference(world);
    const unitId = world.unitId('TGPL');
    const mark = async (state: 'present' | 'absent', reason: string | null = null) =>
      markAttendance(await by(markAttendanceAccess, { conferenceId }), { unitId, state, reason });
    await expect(mark('present')).rejects.toMatchObject({ code: 'wrongPhase' });
    await nameDelegate(world, conferenceId, 'TGPL');
    await expect(mark('present')).rejects.toMatchObject({ message: expect.stringContaining('từ ngày đó') });
    await mark('absent', 'Đi công tác');
    world.clock.set('2020-12-17T08:20:00+07:00');
    await mark('present');
    const rename = async () =>
      registerDelegate(await by(registerDelegateAccess, { conferenceId, unitId }, 'tgpl.truong'), {
        ...person,
        authority: { kind: 'head' },
        version: 1,
      });
    await expect(rename()).rejects.toMatchObject({ code: 'wrongPhase' });
    await mark('absent', 'Ốm');
    await rename();
    const member = (await recordOf(conferenceId)).members.find((each) => each.unitId === unitId);
    expect(member).toMatchObject({ presence: 'absent', reason: 'Ốm', delegate: { name: 'Nguyễn Văn A' } });
  });

  it('a repeated mark keeps its first time; the desk is for the leaders', async () => {
    const { conferenceId } = await planConference(world);
    await fillRoom(world, conferenceId, ['BTTP']);
    const markedAt = async () =>
      (await recordOf(conferenceId)).members.find(({ unitId }) => unitId === world.unitId('BTTP'))?.markedAt;
    const first = await markedAt();
    world.clock.set('2020-12-17T09:00:00+07:00');
    const scope = await by(markAttendanceAccess, { conferenceId }, 'htqtct.cv');
    await markAttendance(scope, { unitId: world.unitId('BTTP'), state: 'present' });
    expect(await markedAt()).toBe(first);
    await expect(by(markAttendanceAccess, { conferenceId }, 'bttp.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('tells the ballots who is present', async () => {
    const { conferenceId } = await planConference(world);
    await fillRoom(world, conferenceId, ['CTN', 'THADS']);
    await nameDelegate(world, conferenceId, 'LLTP');
    const { database } = world.services;
    const present = await read(database, world.tenantId, (tx) => presentMembers(tx, conferenceId));
    expect(present).toMatchObject([
      { unitId: world.unitId('THADS'), delegateName: 'Đại biểu THADS' },
      { unitId: world.unitId('CTN'), delegateName: 'Đại biểu CTN' },
    ]);
  });

  it('guests come and go without a vote', async () => {
    const { conferenceId } = await planConference(world);
    const guest = { kind: 'superior' as const, body: 'Bộ Tư pháp', name: null, jobTitle: 'Thứ trưởng' };
    const { guestId } = await inviteGuest(await by(inviteGuestAccess, { conferenceId }), guest);
    await expect(
      markGuest(await by(markAttendanceAccess, { conferenceId }), { guestId, state: 'present' }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    world.clock.set('2020-12-17T08:20:00+07:00');
    await markGuest(await by(markAttendanceAccess, { conferenceId }), { guestId, state: 'present' });
    await expect(removeGuest(await by(inviteGuestAccess, { conferenceId }), { guestId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    await markGuest(await by(markAttendanceAccess, { conferenceId }), { guestId, state: 'absent' });
    await removeGuest(await by(inviteGuestAccess, { conferenceId }), { guestId });
    expect((await recordOf(conferenceId)).guests).toEqual([]);
  });
});

describe('opening', () => {
  it('waits for the day and the quorum, or a written reason', async () => {
    const { conferenceId } = await planConference(world);
    await fillRoom(world, conferenceId, ['CTN', 'THADS', 'BTNN']);
    world.clock.set('2020-12-16T16:00:00+07:00');
    const open = async (reason = '') => openConference(await by(openConferenceAccess, { conferenceId }), { reason });
    await expect(open('vội')).rejects.toMatchObject({ code: 'wrongPhase' });
    world.clock.set('2020-12-17T08:34:00+07:00');
    await expect(open()).rejects.toMatchObject({
      code: 'invalid',
      fields: { reason: expect.stringContaining('3/11') },
    });
    await expect(open('Lãnh đạo Bộ yêu cầu họp đúng ngày')).resolves.toMatchObject({ present: 3, entitled: 11 });
    const { opening, state } = await recordOf(conferenceId);
    expect(state).toBe('open');
    expect(opening).toMatchObject({ present: 3, entitled: 11, override: 'Lãnh đạo Bộ yêu cầu họp đúng ngày' });
    expect((await journalOf(conferenceId)).at(-1)).toMatchObject({
      action: 'conference.open',
      actor_role: 'clusterHead',
      reason: 'Lãnh đạo Bộ yêu cầu họp đúng ngày',
    });
    await expect(by(openConferenceAccess, { conferenceId })).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('happens once when both leaders press', async () => {
    const { conferenceId } = await planConference(world);
    await fillRoom(world, conferenceId);
    world.clock.set('2020-12-17T08:30:00+07:00');
    const scopes = [
      await by(openConferenceAccess, { conferenceId }),
      await by(openConferenceAccess, { conferenceId }, 'htqtct.truong'),
    ];
    const results = await Promise.allSettled(scopes.map((scope) => openConference(scope, { reason: '' })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('conducting', () => {
  it('goes from item to item, records what is said, and closes when nothing waits', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['opening', 'report', 'speech', 'closing']);
    const [first = '', second = '', third = '', last = ''] = itemIds;
    const go = async (from: string | null, to: string | null) =>
      advanceAgenda(await by(advanceAgendaAccess, { conferenceId }), { from, to });
    await go(null, first);
    world.clock.set('2020-12-17T08:38:00+07:00');
    await go(first, second);
    await expect(go(first, second)).rejects.toMatchObject({ code: 'wrongPhase' });
    const record = async (itemId: string, version: number, proceedings: string, speaker: string | null = null) =>
      recordProceedings(await by(recordProceedingsAccess, { conferenceId }), { itemId, speaker, proceedings, version });
    await record(second, 1, 'Trình bày báo cáo.');
    await expect(record(second, 1, 'Ghi đè')).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { proceedings: 'Trình bày báo cáo.' } },
    });
    await expect(record(third, 1, 'Sớm')).rejects.toMatchObject({ code: 'wrongPhase' });
    const close = async () =>
      closeConference(await by(closeConferenceAccess, { conferenceId }), { conclusions: 'Tốt.' });
    await expect(close()).rejects.toMatchObject({ code: 'wrongPhase', message: expect.stringContaining('“Mục 3”') });
    await skipItem(await by(advanceAgendaAccess, { conferenceId }), { itemId: third, reason: 'Thứ trưởng bận' });
    await expect(
      skipItem(await by(advanceAgendaAccess, { conferenceId }), { itemId: second, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await go(second, last);
    world.clock.set('2020-12-17T11:20:00+07:00');
    await close();
    const { items, state, closedAt } = await recordOf(conferenceId);
    expect([state, closedAt]).toEqual(['closed', '2020-12-17T04:20:00.000Z']);
    expect(items.map((item) => item.state)).toEqual(['done', 'done', 'skipped', 'done']);
    expect(items[0]).toMatchObject({ startedAt: '2020-12-17T01:30:00.000Z', endedAt: '2020-12-17T01:38:00.000Z' });
    const tries = [
      () => by(advanceAgendaAccess, { conferenceId }),
      () => by(recordProceedingsAccess, { conferenceId }),
      () => by(markAttendanceAccess, { conferenceId }),
      () => by(arrangeAgenda, { conferenceId }),
    ];
    for (const again of tries) await expect(again()).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('takes a finished item up again and keeps when it first began', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['opening', 'report']);
    const [first = '', second = ''] = itemIds;
    const scope = () => by(advanceAgendaAccess, { conferenceId });
    await advanceAgenda(await scope(), { from: null, to: first });
    world.clock.set('2020-12-17T09:00:00+07:00');
    await advanceAgenda(await scope(), { from: first, to: second });
    await advanceAgenda(await scope(), { from: second, to: first });
    const { items } = await recordOf(conferenceId);
    expect(items[0]).toMatchObject({ state: 'current', startedAt: '2020-12-17T01:30:00.000Z', endedAt: null });
  });

  it('moves once when both leaders press at the same time', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['opening', 'report', 'closing']);
    const scopes = [
      await by(advanceAgendaAccess, { conferenceId }),
      await by(advanceAgendaAccess, { conferenceId }, 'htqtct.truong'),
    ];
    const results = await Promise.allSettled(
      scopes.map((scope, at) => advanceAgenda(scope, { from: null, to: itemIds[at] ?? null })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await recordOf(conferenceId)).items.filter(({ state }) => state === 'current')).toHaveLength(1);
  });
});

describe('the decision on leaders', () => {
  it('is seen by the standing office alone until it is announced, once, in an open conference', async () => {
    const leadershipId = await recordLeaders();
    const pending = () =>
      read(world.services.database, world.tenantId, (tx) => unannouncedDecisions(tx, [world.clusterId]));
    expect(await pending()).toMatchObject([{ leadershipId, year: 2021 }]);
    const planned = await planConference(world);
    await expect(by(announceDecisionAccess, { conferenceId: planned.conferenceId }, 'vu.tdkt')).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const { conferenceId, itemIds } = await openedConference(world, ['announcement']);
    await expect(by(announceDecisionAccess, { conferenceId })).rejects.toMatchObject({ code: 'forbidden' });
    await advanceAgenda(await by(advanceAgendaAccess, { conferenceId }), { from: null, to: itemIds[0] ?? null });
    const scope = () => by(announceDecisionAccess, { conferenceId }, 'vu.tdkt');
    await expect(announceDecision(await scope(), uuidv7())).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(announceDecision(await scope(), leadershipId)).resolves.toMatchObject({
      clusterYearId: world.year2021,
    });
    await expect(announceDecision(await scope(), leadershipId)).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await pending()).toEqual([]);
    expect((await recordOf(conferenceId)).announcements).toMatchObject([
      {
        agendaItemId: itemIds[0],
        wording: 'Cục Con nuôi là Trưởng Cụm, Tổng cục Thi hành án dân sự là Phó Trưởng Cụm thi đua số III năm 2021',
        document: 'Quyết định số 99/QĐ-MP ngày 10/12/2020 của Bộ Tư pháp',
        by: 'Đại diện Vụ Thi đua – Khen thưởng',
      },
    ]);
  });

  async function recordLeaders(): Promise<string> {
    const [id, decision] = [uuidv7(), uuidv7()];
    await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
      await db
        .insertInto('decision')
        .values({
          tenant_id,
          id: decision,
          number: '99/QĐ-MP',
          signed_on: '2020-12-10',
          issuer: 'Bộ Tư pháp',
          subject: 'Trưởng, Phó Trưởng Cụm năm 2021',
          synthetic: true,
          file_id: null,
        })
        .execute();
      await db
        .insertInto('leadership')
        .values({
          tenant_id,
          id,
          cluster_year_id: world.year2021,
          head_unit_id: world.unitId('CTN'),
          deputy_unit_id: world.unitId('THADS'),
          decision_id: decision,
          recorded_at: world.services.clock.now(),
          announced_at: null,
          superseded_by: null,
        })
        .execute();
    });
    return id;
  }
});

describe('papers', () => {
  it('prints the roll at any time and the minutes once the conference is open', async () => {
    const { conferenceId } = await planConference(world);
    const head = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 5)).toString();
    const roll = async () => printAttendance(await by(readAttendancePaper, { conferenceId }, 'thutruong'));
    expect(head(await roll())).toBe('%PDF-');
    await expect(by(readMinutes, { conferenceId }, 'ctn.truong')).rejects.toMatchObject({ code: 'wrongPhase' });
    const opened = await openedConference(world, ['opening']);
    const scope = await by(readMinutes, { conferenceId: opened.conferenceId }, 'ctn.truong');
    expect(head(await printMinutes(scope))).toBe('%PDF-');
  });
});

describe('the year', () => {
  it('is about the open conference first', async () => {
    const { conferenceId } = await openedConference(world, ['opening']);
    const current = await read(world.services.database, world.tenantId, (tx) => conferenceOfYear(tx, world.year2020));
    expect(current?.state).toBe('open');
    const states = await read(world.services.database, world.tenantId, (tx) => delegateStates(tx, world.year2020));
    expect(states).toHaveLength(11);
    expect(states.filter(({ state }) => state === 'present').length).toBeGreaterThanOrEqual(3);
    const tasks = async (userName: string) => {
      const actor = await world.as(userName);
      return read(world.services.database, world.tenantId, (tx) => conferenceTasks(tx, actor, '2020-12-17'));
    };
    expect((await tasks('ktvb.truong')).map(({ key }) => key)).toContain(`conference-lead-${conferenceId}`);
    expect((await tasks('ctn.cv')).map(({ key }) => key)).not.toContain(`conference-lead-${conferenceId}`);
    expect(await tasks('thutruong')).toEqual([]);
    expect((await tasks('vu.tdkt')).every(({ button }) => button === 'Công bố')).toBe(true);
  });
});
