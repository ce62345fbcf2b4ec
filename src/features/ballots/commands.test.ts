import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markAttendanceAccess } from '#src/features/conferences/access.ts';
import { markAttendance } from '#src/features/conferences/commands/mark-attendance.ts';
import { assumedBy } from '#src/law/source.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import {
  announce,
  ballotOf,
  chair,
  countBallot,
  countOf,
  elect,
  enterAs,
  governmentVotes,
  ministryVotes,
  preparedBallot,
  scopeFor,
  signAs,
  tellerNames,
  votedBallot,
} from '#tests/factories/ballots.ts';
import { fillRoom, openedConference, planConference } from '#tests/factories/conferences.ts';
import { keepWorld, openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  announceResultAccess,
  closeBallotAccess,
  confirmCountAccess,
  enterCountAccess,
  freezeElectorateAccess,
  nameTellersAccess,
  openBallotAccess,
  prepareBallotAccess,
  prepareRunoffAccess,
  printBallot,
  readCount,
  readCountingMinutes,
  readNominations,
  releaseElectorateAccess,
  setBallotRules,
  settleTieAccess,
  signMinutesAccess,
  voidBallotAccess,
} from './access.ts';
import { announceResult } from './commands/announce-result.ts';
import { closeBallot } from './commands/close-ballot.ts';
import { confirmCount } from './commands/confirm-count.ts';
import { enterCount } from './commands/enter-count.ts';
import { freezeElectorate } from './commands/freeze-electorate.ts';
import { openBallot } from './commands/open-ballot.ts';
import { prepareBallot } from './commands/prepare-ballot.ts';
import { prepareRunoff } from './commands/prepare-runoff.ts';
import { printCountingMinutes } from './commands/print-counting-minutes.ts';
import { printNominations } from './commands/print-nominations.ts';
import { printPapers } from './commands/print-papers.ts';
import { recordPrint } from './commands/record-print.ts';
import { releaseElectorate } from './commands/release-electorate.ts';
import { setRules } from './commands/set-rules.ts';
import { settleTie } from './commands/settle-tie.ts';
import { signMinutes } from './commands/sign-minutes.ts';
import { voidBallot } from './commands/void-ballot.ts';
import { entriesInSight } from './queries/count-entries.ts';
import { ballotTasks } from './queries/tasks.ts';
import { ballotResultsOfConference, ballotStates, nominations, unfilledBallots, unfinishedBallots } from './queries.ts';
import { assumedRules } from './rules.ts';

const [head, first, second] = tellerNames;
let world: World;
let conferenceId: string;
let restore: () => Promise<void>;

beforeAll(async () => {
  world = await openWorld();
  conferenceId = (await openedConference(world)).conferenceId;
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const look = <T>(query: (tx: Tx) => Promise<T>) => read(world.services.database, world.tenantId, query);
const nominated = async (award: string) =>
  (await look((tx) => nominations(tx, world.year2020))).filter((each) => each.award === award);
const codes = (...list: UnitCode[]) => list.map((code) => world.unitId(code)).sort();

describe('the course of both ballots', () => {
  it('nominates four and two of them, and holds every paper', async () => {
    const ministry = await preparedBallot(world, conferenceId);
    await votedBallot(world, ministry);
    expect(await look((tx) => unfinishedBallots(tx, conferenceId))).toHaveLength(1);
    expect(await countBallot(world, ministry, ministryVotes)).toEqual({ state: 'counted' });
    const { sentences } = await announce(world, ministry);
    expect(sentences.join(' ')).toContain('Trúng suy tôn 04 đơn vị');
    expect(sentences.join(' ')).toContain('quá nửa tổng số thành viên có quyền bỏ phiếu, tức từ 6/11 phiếu');
    expect((await nominated('CO_BO')).map(({ unit_id }) => unit_id).sort()).toEqual(
      codes('GDBD', 'LLTP', 'BTNN', 'BTTP'),
    );

    const government = await preparedBallot(world, conferenceId, 'CO_CP');
    await votedBallot(world, government);
    const { candidates } = await ballotOf(world, government);
    expect(candidates.map(({ id }) => id)).toEqual((['BTNN', 'GDBD', 'BTTP', 'LLTP'] as const).map(world.unitId));
    await countBallot(world, government, governmentVotes);
    await announce(world, government);
    expect((await nominated('CO_CP')).map(({ unit_id, votes }) => [unit_id, votes])).toEqual([
      [world.unitId('LLTP'), 9],
      [world.unitId('GDBD'), 8],
    ]);
    expect(await look((tx) => unfinishedBallots(tx, conferenceId))).toEqual([]);

    for (const who of tellerNames) await signAs(world, ministry, who);
    expect((await look((tx) => ballotStates(tx, world.year2020))).map(({ state }) => state)).toEqual([
      'minuted',
      'announced',
    ]);
    const marks = new Set((await ballotOf(world, ministry)).signatures.map(({ hash }) => hash));
    expect(marks.size).toBe(1);
    const results = await look((tx) => ballotResultsOfConference(tx, conferenceId));
    expect(results.map(({ award, nominees, chosenFrom }) => [award, nominees.length, chosenFrom])).toEqual([
      ['Cờ thi đua ngành Tư pháp', 4, null],
      ['Cờ thi đua của Chính phủ', 2, '04 đơn vị được suy tôn Cờ thi đua ngành Tư pháp'],
    ]);
    const minutes = await scopeFor(world, readCountingMinutes, 'ctn.cv', { ballotId: ministry });
    expect(pdf(await printCountingMinutes(minutes))).toBe(true);
    const list = await scopeFor(world, readNominations, 'vu.tdkt', { clusterYearId: world.year2020 });
    expect(pdf(await printNominations(list))).toBe(true);
  });

  const pdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

  it('prints papers that are recorded, and equal papers twice', async () => {
    const ballotId = await preparedBallot(world, conferenceId);
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId }));
    const scope = await scopeFor(world, printBallot, head, { ballotId });
    await expect(printPapers(scope)).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await recordPrint(scope, { spare: 2, format: 'a4TwoUp' })).toEqual({ copies: 13 });
    const bytes = await printPapers(scope);
    expect(pdf(bytes)).toBe(true);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await printPapers(scope)))).toBe(0);
  });
});

describe('before the opening', () => {
  it('freezes nothing while a rule is unset, and names every one of them', async () => {
    const { ballotId } = await prepareBallot(await scopeFor(world, prepareBallotAccess, chair, { conferenceId }), {
      award: 'CO_BO',
    });
    const freeze = await scopeFor(world, freezeElectorateAccess, chair, { ballotId });
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({
      fields: { '': expect.stringMatching(/Ngưỡng trúng suy tôn: chưa đặt\..*Khi nào phiếu không hợp lệ: chưa đặt\./) },
    });
  });

  it('names no more seats than the cluster has members', async () => {
    const seats = { value: 12, source: assumedBy('x') };
    await expect(preparedBallot(world, conferenceId, 'CO_BO', { seats })).rejects.toMatchObject({
      fields: { seats: 'Cụm có 11 đơn vị thành viên. Ghi số không quá số đó.' },
    });
  });

  it('shows the second editor of the rules what the first saved', async () => {
    const { ballotId } = await prepareBallot(await scopeFor(world, prepareBallotAccess, chair, { conferenceId }), {
      award: 'CO_BO',
    });
    const { award: _, ...rules } = assumedRules('CO_BO', 'Trưởng Cụm');
    await setRules(await scopeFor(world, setBallotRules, chair, { ballotId }), { version: 1, rules });
    const late = await scopeFor(world, setBallotRules, 'htqtct.truong', { ballotId });
    await expect(setRules(late, { version: 1, rules: { ...rules, seats: null } })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { seats: '4', thresholdShare: '1/2', seatsSource: 'Trưởng Cụm' }, version: 2 },
    });
    expect((await ballotOf(world, ballotId)).rules).toEqual({ award: 'CO_BO', ...rules });
  });

  it('wants two tellers of the member units and one live ballot a flag', async () => {
    const ballotId = await preparedBallot(world, conferenceId);
    const { version } = await ballotOf(world, ballotId);
    await expect(elect(world, ballotId, version, ['ctn.cv', 'ctn.cv'])).rejects.toMatchObject({
      fields: { memberIds: expect.any(String) },
    });
    await expect(elect(world, ballotId, version, ['vu.tdkt', 'ctn.cv'])).rejects.toMatchObject({
      fields: { headId: expect.any(String) },
    });
    const again = await scopeFor(world, prepareBallotAccess, chair, { conferenceId });
    await expect(prepareBallot(again, { award: 'CO_BO' })).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('takes the nested flag from the announced verdict only', async () => {
    const government = await preparedBallot(world, conferenceId, 'CO_CP');
    const freeze = await scopeFor(world, freezeElectorateAccess, chair, { ballotId: government });
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({
      message: expect.stringContaining('Công bố kết quả'),
    });
    const ministry = await preparedBallot(world, conferenceId);
    await votedBallot(world, ministry);
    await countBallot(world, ministry, ministryVotes);
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({ code: 'wrongPhase' });
    await announce(world, ministry);
    expect(await freezeElectorate(freeze)).toMatchObject({ candidates: 4 });
  });

  it('is held to the quorum, to the meeting and to enough papers', async () => {
    const ballotId = await preparedBallot(world, conferenceId);
    const absent: UnitCode[] = ['THADS', 'BTNN', 'LLTP', 'BTTP'];
    for (const code of absent) {
      const mark = await scopeFor(world, markAttendanceAccess, chair, { conferenceId });
      await markAttendance(mark, { unitId: world.unitId(code), state: 'absent', reason: 'bận họp' });
    }
    const freeze = await scopeFor(world, freezeElectorateAccess, chair, { ballotId });
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({
      message: expect.stringContaining('có mặt 7/11, cần 8/11'),
    });
    await fillRoomAgain('THADS');
    expect(await freezeElectorate(freeze)).toEqual({ entitled: 11, present: 8, candidates: 11 });
    const open = await scopeFor(world, openBallotAccess, chair, { ballotId });
    await expect(openBallot(open)).rejects.toMatchObject({ message: expect.stringContaining('Mới in 0 phiếu') });
    const release = await scopeFor(world, releaseElectorateAccess, chair, { ballotId });
    await recordPrint(await scopeFor(world, printBallot, chair, { ballotId }), { spare: 0, format: 'a5' });
    await releaseElectorate(release, { reason: 'Một đơn vị đến muộn' });
    world.clock.set('2020-12-17T09:00:00+07:00');
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId }));
    expect((await ballotOf(world, ballotId)).prints).toEqual([]);
  });

  const fillRoomAgain = async (code: UnitCode) => {
    const mark = await scopeFor(world, markAttendanceAccess, chair, { conferenceId });
    await markAttendance(mark, { unitId: world.unitId(code), state: 'present' });
  };
});

describe('counting', () => {
  let ballotId: string;
  beforeEach(async () => {
    ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
  });

  const inSight = async (who: string) => {
    const { accountId } = await world.as(who);
    const ballot = await ballotOf(world, ballotId);
    return look((tx) => entriesInSight(tx, ballot, accountId));
  };
  const confirm = async (who: string = head, note = '') =>
    confirmCount(await scopeFor(world, confirmCountAccess, who, { ballotId }), { note });

  it('shows a teller the own figures only until both are in, and nobody else any', async () => {
    await enterAs(world, ballotId, first, ministryVotes);
    expect((await inSight(first)).own?.count.returned).toBe(11);
    expect(await inSight(second)).toEqual({ own: null, both: null });
    expect(await inSight(head)).toEqual({ own: null, both: null });
    await enterAs(world, ballotId, second, { ...ministryVotes, BTNN: 8 }, { returned: 10, valid: 10 });
    expect((await inSight(second)).both?.map(({ count }) => count.returned)).toEqual([11, 10]);
    expect((await inSight(head)).both).not.toBeNull();
    expect(await inSight(chair)).toEqual({ own: null, both: null });
    const ballot = await ballotOf(world, ballotId);
    expect([ballot.result, ballot.agreed]).toEqual([null, false]);
    const entries = await look((tx) =>
      tx.db.selectFrom('journal_entry').select('after').where('action', '=', 'ballot.enterCount').execute(),
    );
    expect(entries.map(({ after }) => Object.keys(after as object).sort())).toEqual([
      ['entryId', 'sequence'],
      ['entryId', 'sequence'],
    ]);
  });

  it('blocks on two counts that differ and says where; a new entry keeps the first', async () => {
    await enterAs(world, ballotId, first, ministryVotes);
    await enterAs(world, ballotId, second, { ...ministryVotes, BTNN: 8 });
    await expect(confirm()).rejects.toMatchObject({
      fields: { '': expect.stringContaining('Cục Bồi thường nhà nước 9/8') },
    });
    expect(await enterAs(world, ballotId, second, ministryVotes)).toEqual({ sequence: 2 });
    expect(await confirm()).toEqual({ state: 'counted' });
    const kept = await look((tx) => tx.db.selectFrom('ballot_entry').select('id').execute());
    expect(kept).toHaveLength(3);
  });

  it.each([
    [{ returned: 10 }, 'Phát ra 11, thu về 10 + không dùng 0: thiếu 1.'],
    [{ returned: 10, valid: 10 }, 'thiếu 1.'],
    [{ issued: 12, unused: 1 }, 'Phát ra 12, có mặt 11: thừa 1.'],
    [{ valid: 10 }, 'Thu về 11, hợp lệ 10 + không hợp lệ 0: thiếu 1.'],
    [{ valid: 9, invalid: 2 }, 'được 10 phiếu, hợp lệ 9: thừa 1.'],
  ])('blocks on the mismatch %j though both entered it', async (papers, message) => {
    await enterAs(world, ballotId, first, ministryVotes, papers);
    await enterAs(world, ballotId, second, ministryVotes, papers);
    await expect(confirm()).rejects.toMatchObject({ fields: { '': expect.stringContaining(message) } });
    expect((await ballotOf(world, ballotId)).state).toBe('closed');
  });

  it('blocks on more choices than four on each valid paper', async () => {
    const every = { THADS: 11, HTQTCT: 11, BTNN: 11, KTVB: 11, GDBD: 1 };
    await enterAs(world, ballotId, first, every);
    await enterAs(world, ballotId, second, every);
    await expect(confirm()).rejects.toMatchObject({
      fields: { '': expect.stringContaining('Tổng lựa chọn 45, không quá 4 × 11 = 44: thừa 1.') },
    });
  });

  it('keeps the closing figures beside another count and asks why', async () => {
    const fewer = { ...ministryVotes, TGPL: 1 };
    const papers = { issued: 10, returned: 10, valid: 10 };
    await enterAs(world, ballotId, first, fewer, papers);
    await enterAs(world, ballotId, second, fewer, papers);
    await expect(confirm()).rejects.toMatchObject({ fields: { note: expect.stringContaining('phát ra 11') } });
    expect(await confirm(head, 'Một phiếu ghi nhầm là đã phát')).toEqual({ state: 'counted' });
    expect(await ballotOf(world, ballotId)).toMatchObject({ closing: { issued: 11 }, countNote: expect.any(String) });
  });

  it('refuses a count without every candidate, by a head who does not enter, and of anybody else', async () => {
    const ballot = await ballotOf(world, ballotId);
    const count = countOf(world, ballot, ministryVotes);
    const { [world.unitId('CTN')]: _, ...votes } = count.votes;
    const scope = await scopeFor(world, enterCountAccess, first, { ballotId });
    await expect(enterCount(scope, { ...count, votes })).rejects.toMatchObject({
      fields: { [`votes-${world.unitId('CTN')}`]: expect.stringContaining('Cục Con nuôi') },
    });
    await expect(enterAs(world, ballotId, head, ministryVotes)).rejects.toMatchObject({ code: 'forbidden' });
    for (const who of [chair, 'ctn.truong', 'vu.tdkt', 'quantri', 'thutruong']) {
      await expect(scopeFor(world, enterCountAccess, who, { ballotId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(confirm(first)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirm()).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('lets two tellers enter at once, and confirms once', async () => {
    await Promise.all([
      enterAs(world, ballotId, first, ministryVotes),
      enterAs(world, ballotId, second, ministryVotes),
    ]);
    const submission = uuidv7();
    const scope = () => scopeFor(world, confirmCountAccess, head, { ballotId }, submission);
    const scopes = await Promise.all([scope(), scope()]);
    expect(await Promise.all(scopes.map((each) => confirmCount(each, { note: '' })))).toEqual([
      { state: 'counted' },
      { state: 'counted' },
    ]);
    await expect(confirm()).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('lets one of two confirmations through when they are different forms', async () => {
    await enterAs(world, ballotId, first, ministryVotes);
    await enterAs(world, ballotId, second, ministryVotes);
    const scopes = await Promise.all([0, 1].map(() => scopeFor(world, confirmCountAccess, head, { ballotId })));
    const outcomes = await Promise.allSettled(scopes.map((each) => confirmCount(each, { note: '' })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows the count only to those who run the ballot before it is announced', async () => {
    await countBallot(world, ballotId, ministryVotes);
    for (const who of ['vu.tdkt', 'thutruong', 'gdbd.truong', 'quantri']) {
      await expect(scopeFor(world, readCount, who, { ballotId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(scopeFor(world, readCountingMinutes, 'gdbd.truong', { ballotId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    expect(await look((tx) => ballotResultsOfConference(tx, conferenceId))).toEqual([]);
    expect(await look((tx) => nominations(tx, world.year2020))).toEqual([]);
  });

  it('tells the journal no figure before it is announced, and all of them with the announcement', async () => {
    const entries = async () => {
      const rows = await look((tx) => tx.db.selectFrom('journal_entry').select(['action', 'after']).execute());
      return rows.filter(({ action }) => ['ballot.confirmCount', 'ballot.announce'].includes(action));
    };
    await countBallot(world, ballotId, ministryVotes);
    const before = await entries();
    expect(before).toHaveLength(1);
    expect(JSON.stringify(before)).not.toMatch(/votes|valid|returned/);
    await announce(world, ballotId);
    const announced = (await entries()).find(({ action }) => action === 'ballot.announce');
    expect(announced?.after).toMatchObject({ count: { valid: 11, votes: { [world.unitId('GDBD')]: 10 } } });
  });

  it('cannot go back, cannot be reopened and can be voided with a reason before it is counted', async () => {
    for (const access of [
      setBallotRules,
      nameTellersAccess,
      freezeElectorateAccess,
      releaseElectorateAccess,
      openBallotAccess,
    ]) {
      await expect(scopeFor(world, access, chair, { ballotId })).rejects.toMatchObject({ code: 'wrongPhase' });
    }
    await expect(scopeFor(world, voidBallotAccess, chair, { ballotId })).rejects.toMatchObject({ code: 'forbidden' });
    await voidBallot(await scopeFor(world, voidBallotAccess, 'vu.tdkt', { ballotId }), { reason: 'Thừa một phiếu' });
    expect(await look((tx) => unfinishedBallots(tx, conferenceId))).toEqual([]);
    const again = await preparedBallot(world, conferenceId);
    await votedBallot(world, again);
    await countBallot(world, again, ministryVotes);
    await expect(scopeFor(world, voidBallotAccess, 'vu.tdkt', { ballotId: again })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });

  it('reports papers at the closing that fit those printed and present', async () => {
    await voidBallot(await scopeFor(world, voidBallotAccess, 'vu.tdkt', { ballotId }), { reason: 'Bỏ phiếu lại' });
    const again = { ballotId: await preparedBallot(world, conferenceId) };
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, again));
    await recordPrint(await scopeFor(world, printBallot, chair, again), { spare: 2, format: 'a5' });
    await openBallot(await scopeFor(world, openBallotAccess, chair, again));
    const close = async (issued: number, unused: number, exchanged: number) =>
      closeBallot(await scopeFor(world, closeBallotAccess, chair, again), { issued, unused, exchanged });
    await expect(close(14, 3, 3)).rejects.toMatchObject({ fields: { issued: 'Phát ra 14, đã in 13: thừa 1.' } });
    await expect(close(12, 0, 0)).rejects.toMatchObject({ fields: { issued: 'Phát ra 12, có mặt 11: thừa 1.' } });
    await expect(close(12, 0, 1)).rejects.toMatchObject({ fields: { exchanged: expect.any(String) } });
    await close(12, 1, 1);
  });
});

describe('a tie', () => {
  const tied = { GDBD: 10, LLTP: 10, BTNN: 9, BTTP: 8, CTN: 7 } as const;
  const tieAt = { ...tied, CTN: 8, BTNN: 9, GDBD: 9, LLTP: 9 };

  it('goes to a run-off among the tied only, and its winner completes the list', async () => {
    const ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    expect(await countBallot(world, ballotId, tieAt)).toEqual({ state: 'tie' });
    await expect(scopeFor(world, announceResultAccess, chair, { ballotId })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const params = { unitIds: [world.unitId('CTN')], decidedBy: 'Trưởng Cụm', reason: 'x' };
    const settle = await scopeFor(world, settleTieAccess, chair, { ballotId });
    await expect(settleTie(settle, params)).rejects.toMatchObject({ message: expect.stringContaining('bỏ phiếu lại') });
    const again = await prepareRunoff(await scopeFor(world, prepareRunoffAccess, chair, { ballotId }));
    await expect(prepareRunoff(await scopeFor(world, prepareRunoffAccess, chair, { ballotId }))).rejects.toMatchObject({
      message: expect.stringContaining('đã được lập'),
    });
    const early = await scopeFor(world, freezeElectorateAccess, chair, again);
    await expect(freezeElectorate(early)).rejects.toMatchObject({ message: expect.stringContaining('vòng 1 trước') });
    await announce(world, ballotId);
    expect(await nominated('CO_BO')).toHaveLength(3);
    await expect(
      scopeFor(world, setBallotRules, chair, { ballotId: again.ballotId }).then((scope) =>
        setRules(scope, { version: 1, rules: assumedRules('CO_BO', 'x') }),
      ),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await votedBallot(world, again.ballotId);
    const runoff = await ballotOf(world, again.ballotId);
    expect(runoff.candidates.map(({ id }) => id).sort()).toEqual(codes('BTTP', 'CTN'));
    expect(runoff.ruleSet?.seats.value).toBe(1);
    expect(runoff.tellers).toHaveLength(3);
    await countBallot(world, again.ballotId, { BTTP: 7, CTN: 4 });
    await announce(world, again.ballotId);
    expect((await nominated('CO_BO')).map(({ unit_id }) => unit_id).sort()).toEqual(
      codes('GDBD', 'LLTP', 'BTNN', 'BTTP'),
    );
    const government = await preparedBallot(world, conferenceId, 'CO_CP');
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId: government }));
    expect((await ballotOf(world, government)).candidates).toHaveLength(4);
  });

  it('waits with the nested flag for the run-off, and makes another when it is voided', async () => {
    const ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, tieAt);
    const again = await prepareRunoff(await scopeFor(world, prepareRunoffAccess, chair, { ballotId }));
    await announce(world, ballotId);
    const unfilled = () => look((tx) => unfilledBallots(tx, conferenceId));
    expect(await unfilled()).toEqual([]);
    const government = await preparedBallot(world, conferenceId, 'CO_CP');
    const freeze = await scopeFor(world, freezeElectorateAccess, chair, { ballotId: government });
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({ code: 'wrongPhase' });
    await voidBallot(await scopeFor(world, voidBallotAccess, 'vu.tdkt', again), { reason: 'In sai phiếu' });
    await expect(freezeElectorate(freeze)).rejects.toMatchObject({ message: expect.stringContaining('bằng phiếu') });
    expect(await unfilled()).toEqual([expect.stringContaining('còn 01 chỗ do bằng phiếu')]);
    const third = await prepareRunoff(await scopeFor(world, prepareRunoffAccess, chair, { ballotId }));
    expect(await unfilled()).toEqual([]);
    expect((await ballotOf(world, third.ballotId)).round).toBe(2);
    expect((await ballotOf(world, ballotId)).state).toBe('announced');
  });

  it('is settled as the rules say, by whom and why, never by a leader of a tied unit', async () => {
    const tieRule = { value: 'competentPerson' as const, source: assumedBy('Trưởng Cụm') };
    const ballotId = await preparedBallot(world, conferenceId, 'CO_BO', { tieRule });
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, { GDBD: 10, LLTP: 10, BTNN: 9, BTTP: 7, KTVB: 7 });
    await expect(scopeFor(world, settleTieAccess, chair, { ballotId })).rejects.toMatchObject({ code: 'forbidden' });
    const asked = async (who: string) => {
      const actor = await world.as(who);
      const tasks = await look((tx) => ballotTasks(tx, actor, '2020-12-17'));
      return tasks.some(({ key }) => key === `ballot-settleTie-${ballotId}`);
    };
    expect([await asked(chair), await asked('htqtct.truong'), await asked('vu.tdkt')]).toEqual([false, true, true]);
    const deputy = await scopeFor(world, settleTieAccess, 'htqtct.truong', { ballotId });
    const input = { unitIds: [world.unitId('BTTP')], decidedBy: 'Phó Trưởng Cụm', reason: 'Điểm thi đua cao hơn' };
    await expect(settleTie(deputy, { ...input, unitIds: [world.unitId('CTN')] })).rejects.toMatchObject({
      fields: { unitIds: expect.stringContaining('Chọn đúng 01 đơn vị') },
    });
    await settleTie(deputy, input);
    await announce(world, ballotId);
    expect((await nominated('CO_BO')).map(({ unit_id }) => unit_id).sort()).toEqual(
      codes('GDBD', 'LLTP', 'BTNN', 'BTTP'),
    );
  });
});

describe('announcing and signing', () => {
  let ballotId: string;
  beforeEach(async () => {
    ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, ministryVotes);
  });

  it('announces once by the leaders and signs once by every teller', async () => {
    await expect(scopeFor(world, announceResultAccess, head, { ballotId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const scopes = await Promise.all(
      [chair, 'htqtct.truong'].map((who) => scopeFor(world, announceResultAccess, who, { ballotId })),
    );
    const outcomes = await Promise.allSettled(scopes.map((scope) => announceResult(scope)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await nominated('CO_BO')).toHaveLength(4);
    const scope = await scopeFor(world, signMinutesAccess, head, { ballotId });
    await expect(confirmSignature(scope, 'sai')).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    expect(await signAs(world, ballotId, head)).toMatchObject({ complete: false });
    await expect(signAs(world, ballotId, head)).rejects.toMatchObject({ message: 'Bạn đã ký biên bản này.' });
    const other = await scopeFor(world, signMinutesAccess, first, { ballotId });
    await expect(signMinutes(other, await confirmSignature(scope, 'Thi-dua-2020'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await signAs(world, ballotId, first);
    expect(await signAs(world, ballotId, second)).toMatchObject({ complete: true });
  });

  it('lets the database refuse a nested nomination without the first one (I-3)', async () => {
    await announce(world, ballotId);
    const insert = (unit: UnitCode, within: 'CO_BO' | null) =>
      inTransaction(world.services.database, world.tenantId, (tx) =>
        tx.db
          .insertInto('nomination')
          .values({
            tenant_id: tx.tenantId,
            id: uuidv7(),
            cluster_year_id: world.year2020,
            award: 'CO_CP',
            within_award: within,
            unit_id: world.unitId(unit),
            unit_name: unit,
            ballot_id: ballotId,
            votes: 6,
            base: 'entitled',
            base_count: 11,
            made_at: new Date(),
          })
          .execute(),
      );
    await expect(insert('CTN', 'CO_BO')).rejects.toThrow();
    await expect(insert('GDBD', null)).rejects.toThrow();
    await insert('GDBD', 'CO_BO');
  });
});

describe('tasks', () => {
  const titles = async (who: string, today = '2020-12-17') => {
    const actor = await world.as(who);
    return (await look((tx) => ballotTasks(tx, actor, today))).map(({ title, state }) => `${state} ${title}`);
  };

  it('asks each person for the one next act', async () => {
    expect(await titles(chair)).toHaveLength(2);
    expect(await titles('ctn.truong')).toEqual([]);
    const ballotId = await preparedBallot(world, conferenceId);
    expect(await titles(chair)).toContain(
      'notStarted Khóa danh sách có quyền bỏ phiếu: Cờ thi đua ngành Tư pháp năm 2020',
    );
    await votedBallot(world, ballotId);
    expect(await titles(first)).toEqual(['notStarted Kiểm phiếu, nhập số độc lập: Cờ thi đua ngành Tư pháp năm 2020']);
    expect(await titles(head)).toEqual([]);
    await enterAs(world, ballotId, first, ministryVotes);
    await enterAs(world, ballotId, second, ministryVotes);
    expect(await titles(head)).toEqual([expect.stringContaining('Xác nhận số')]);
    await confirmCount(await scopeFor(world, confirmCountAccess, head, { ballotId }), { note: '' });
    expect(await titles('htqtct.truong')).toContain(
      'notStarted Công bố kết quả kiểm phiếu: Cờ thi đua ngành Tư pháp năm 2020',
    );
    await announce(world, ballotId);
    expect(await titles(second)).toEqual([expect.stringContaining('toSign Ký biên bản')]);
  });
});

describe('a conference that is only planned', () => {
  it('lets ballots be prepared and nothing be frozen', async () => {
    const planned = await openWorld();
    try {
      const meeting = await planConference(planned);
      await fillRoom(planned, meeting.conferenceId);
      const ballotId = await preparedBallot(planned, meeting.conferenceId);
      const freeze = await scopeFor(planned, freezeElectorateAccess, chair, { ballotId });
      await expect(freezeElectorate(freeze)).rejects.toMatchObject({
        message: expect.stringContaining('chưa khai mạc'),
      });
    } finally {
      await planned.close();
    }
  });
});
