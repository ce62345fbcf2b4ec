import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import {
  marks,
  planReview,
  reviewersOf,
  save,
  send,
  signedSheet,
  tasksOfSheet,
} from '#tests/factories/cross-reviews.ts';
import { issueScoreTable, scopeOf } from '#tests/factories/scoring.ts';
import { elevenUnits, keepWorld, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { assignReview, respondToReview, scoreReview, settleReviewAccess, viewSheet } from '../scoring/access.ts';
import { assignReviewers } from '../scoring/commands/assign-reviewers.ts';
import { giveOpinion } from '../scoring/commands/respond-to-review.ts';
import { settleReview } from '../scoring/commands/settle-review.ts';
import { sheetRecord } from '../scoring/queries/sheet-record.ts';
import { sheetTasks } from '../scoring/queries/tasks.ts';
import {
  closeAccess,
  makeReviewPlan,
  markSheet,
  moderateAccess,
  reconsiderAccess,
  recuseAccess,
  sendMarks as sendAccess,
  viewGaps,
  viewReviewPlan,
} from './access.ts';
import { closeReview } from './commands/close-review.ts';
import { makePlan } from './commands/make-plan.ts';
import { moderate } from './commands/moderate.ts';
import { reconsider } from './commands/reconsider.ts';
import { recuse } from './commands/recuse.ts';
import { sendMarks } from './commands/save-marks.ts';
import { sheetMarks } from './queries/marks.ts';
import { ownReviewsOf } from './queries/own-reviews.ts';
import { planViewOf } from './queries/plan-view.ts';
import { pairsOf, tasksOf } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
let sheetOf: (code: UnitCode) => string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueScoreTable(world);
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const record = async (sheetId: string) => {
  const sheet = await db((tx) => sheetRecord(tx, sheetId));
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const yearTasks = () => db((tx) => tasksOf(tx, { clusterYearId: world.year2020 }));
const seenBy = async (userName: string, sheetId: string, leads = false) => {
  const sheet = await record(sheetId);
  const { accountId } = await world.as(userName);
  return db((tx) => sheetMarks(tx, sheet, { accountId, leads }));
};
const journalText = async () =>
  JSON.stringify(
    await db((tx) =>
      tx.db.selectFrom('journal_entry').select(['before', 'after']).where('tenant_id', '=', tx.tenantId).execute(),
    ),
  );

/** Gives an account a role at one more unit. */
const joinUnit = async (userName: string, unitId: string) => {
  const { accountId } = await world.as(userName);
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .insertInto('role_grant')
      .values({
        ...{ tenant_id: tx.tenantId, id: uuidv7(), account_id: accountId, role: 'unitOfficer', unit_id: unitId },
        ...{ cluster_year_id: null, starts_on: '2020-01-01', ends_on: null },
      })
      .execute(),
  );
};

/** How often each stands in the pairs, without repeats. */
function loads(pairs: ReturnType<typeof pairsOf>, by: 'reviewer' | 'unit'): number[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[by], (counts.get(pair[by]) ?? 0) + 1);
  return [...new Set(counts.values())];
}

/** CTN's sheet is signed and planned; gives its two reviewers and the sheet. */
async function ready() {
  const sheetId = sheetOf('CTN');
  await signedSheet(world, 'CTN', sheetId);
  await planReview(world);
  const [one = '', other = ''] = await reviewersOf(world, sheetId);
  return { sheetId, one, other };
}

/** Somebody who leads and does not mark the sheet: one of the leaders, or the office. */
async function decider(sheetId: string): Promise<string> {
  const units = new Set((await tasksOfSheet(world, sheetId)).map(({ unitId }) => unitId));
  if (!units.has(world.unitId('KTVB'))) return 'ktvb.truong';
  return units.has(world.unitId('HTQTCT')) ? 'vu.tdkt' : 'htqtct.truong';
}

describe('the plan', () => {
  it('has each of eleven sheets marked by two others and each unit mark two, nobody mutually', async () => {
    expect(await planReview(world)).toEqual({ tasks: 22 });
    const pairs = pairsOf(await yearTasks());
    expect([loads(pairs, 'reviewer'), loads(pairs, 'unit')]).toEqual([[2], [2]]);
    const keys = new Set(pairs.map(({ reviewer, unit }) => `${reviewer}>${unit}`));
    expect(pairs.filter(({ reviewer, unit }) => reviewer === unit || keys.has(`${unit}>${reviewer}`))).toEqual([]);
  });

  it('keeps superior and subordinate apart, and the pairs of the year before', async () => {
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('unit')
        .set({ parent_id: world.unitId('THADS') })
        .where('id', 'in', [world.unitId('LLTP'), world.unitId('CTN')])
        .execute(),
    );
    await planReview(world);
    const above = world.unitId('THADS');
    const below = [world.unitId('LLTP'), world.unitId('CTN')];
    for (const { reviewer, unit } of pairsOf(await yearTasks())) {
      expect(reviewer === above && below.includes(unit)).toBe(false);
      expect(unit === above && below.includes(reviewer)).toBe(false);
    }
  });

  it('gives a part to a department outside the members, for every sheet', async () => {
    const { accountId } = await world.as('vu.tdkt');
    const modes = { 1: 'cross', 2: accountId, T: 'cross', P: accountId };
    expect(await planReview(world, { modes })).toEqual({ tasks: 22 + 11 });
    const own = (await yearTasks()).filter((task) => task.accountId === accountId);
    expect(own.map(({ kind, codes }) => [kind, codes.join()])).toEqual(Array(11).fill(['department', '2,P']));
    const inside = (await world.as('ctn.cv')).accountId;
    await expect(planReview(world, { modes: { ...modes, 2: inside } })).rejects.toMatchObject({
      fields: { 'm.2': expect.stringContaining('ngoài các đơn vị') },
    });
  });

  it('says when no assignment keeps every rule, and changes nothing', async () => {
    await expect(planReview(world, { reviewers: 6 })).rejects.toMatchObject({
      fields: { reviewers: expect.stringContaining('Không có cách phân công') },
    });
    expect(await yearTasks()).toEqual([]);
  });

  it('can be made anew until somebody sends, keeping what stays', async () => {
    const { sheetId, one } = await ready();
    await save(world, one, sheetId, marks(57_000));
    const before = await tasksOfSheet(world, sheetId);
    await planReview(world, { gap: 2000 });
    expect((await tasksOfSheet(world, sheetId)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await send(world, one, sheetId, marks(57_000));
    await expect(planReview(world)).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('takes the place of single assignments', async () => {
    const sheetId = sheetOf('CTN');
    const assigning = await scopeOf(world, assignReview, 'ktvb.truong', { sheetId });
    await assignReviewers(assigning, { accountIds: [(await world.as('gdbd.cv')).accountId] });
    await planReview(world);
    expect((await record(sheetId)).reviewers).toEqual([]);
    const again = await scopeOf(world, assignReview, 'ktvb.truong', { sheetId });
    await expect(assignReviewers(again, { accountIds: [(await world.as('gdbd.cv')).accountId] })).rejects.toMatchObject(
      {
        code: 'wrongPhase',
      },
    );
    await signedSheet(world, 'CTN', sheetId);
    await expect(scopeOf(world, scoreReview, 'gdbd.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has a sheet marked by nobody who also belongs to its unit', async () => {
    await planReview(world);
    const { accountId: officer } = await world.as('gdbd.cv');
    const { accountId: head } = await world.as('gdbd.truong');
    const sheetUnitId = (await yearTasks()).find(({ accountId }) => accountId === officer)?.sheetUnitId ?? '';
    await joinUnit('gdbd.cv', sheetUnitId);
    await planReview(world);
    const ofSheet = (await yearTasks()).filter((task) => task.sheetUnitId === sheetUnitId);
    expect(ofSheet.map(({ accountId }) => accountId)).not.toContain(officer);
    expect(ofSheet.find(({ unitId }) => unitId === world.unitId('GDBD'))?.accountId).toBe(head);
  });

  it('lets the office choose who marks for a unit, out of its people', async () => {
    const { accountId } = await world.as('gdbd.truong');
    await planReview(world, { markers: { [world.unitId('GDBD')]: accountId } });
    const of = (await yearTasks()).filter(({ unitId }) => unitId === world.unitId('GDBD'));
    expect(of.map((task) => task.accountId)).toEqual([accountId, accountId]);
    await expect(planReview(world, { markers: { [world.unitId('CTN')]: accountId } })).rejects.toMatchObject({
      fields: { [`n.${world.unitId('CTN')}`]: expect.stringContaining('chính đơn vị') },
    });
  });

  it('is the office’s to make', async () => {
    for (const user of ['ktvb.truong', 'ctn.cv', 'quantri', 'thutruong']) {
      await expect(scopeOf(world, makeReviewPlan, user, { clusterYearId: world.year2020 })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const scope = await scopeOf(world, makeReviewPlan, 'vu.tdkt', { clusterYearId: world.year2020 });
    const twice = await Promise.all(
      [1, 2].map(() =>
        makePlan(scope, { reviewers: 2, gap: null, modes: { 1: 'cross', 2: 'cross', T: 'cross', P: 'cross' } }),
      ),
    );
    expect(twice).toEqual([{ tasks: 22 }, { tasks: 22 }]);
    expect(await yearTasks()).toHaveLength(22);
  });
});

describe('blind marking', () => {
  it('shows nobody else a mark before all are in, nor the journal', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(57_123));
    expect((await seenBy(other, sheetId))?.lines).toEqual([]);
    for (const leader of ['ktvb.truong', 'htqtct.truong', 'vu.tdkt']) {
      expect((await seenBy(leader, sheetId, true))?.lines).toEqual([]);
    }
    expect(await journalText()).not.toContain('57123');
    expect(await send(world, other, sheetId, marks(57_500))).toEqual({ opened: true });
    expect(
      (await seenBy(one, sheetId))?.lines.map(({ code, verdict }) => [code, verdict.kind, verdict.points]),
    ).toEqual([
      ['1.1', 'near', 57_312],
      ['1.2', 'same', 30_000],
      ['2.1', 'same', 10_000],
      ['T.1', 'same', 4000],
    ]);
    expect(await journalText()).toContain('57123');
  });

  it('asks for every base line, declared line and reason before it is sent, and stands afterwards', async () => {
    const { sheetId, one } = await ready();
    const short = { version: null, lines: [{ code: '1.1', points: 57_000, reason: '' }] };
    await save(world, one, sheetId, short);
    await expect(send(world, one, sheetId, short)).rejects.toMatchObject({
      fields: { 'r.1.1': expect.any(String), 'v.1.2': expect.any(String), 'v.T.1': expect.any(String) },
    });
    const scope = await scopeOf(world, sendAccess, one, { sheetId }, uuidv7());
    expect([await sendMarks(scope, marks(57_000)), await sendMarks(scope, marks(57_000))]).toEqual([
      { opened: false },
      { opened: false },
    ]);
    await expect(send(world, one, sheetId, marks(50_000))).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('keeps what is typed apart when two windows save', async () => {
    const { sheetId, one } = await ready();
    expect(await save(world, one, sheetId, { ...marks(57_000), version: 1 })).toMatchObject({ version: 2 });
    await expect(save(world, one, sheetId, { ...marks(56_000), version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 2, values: { 'v.1.1': '57' } },
    });
  });

  it('refuses others, the own unit, and a sheet that is not signed', async () => {
    const { sheetId, one, other } = await ready();
    await expect(scopeOf(world, markSheet, 'ctn.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    // Units that lead the year see its sheets for another reason; who marks whom differs from one world to the next.
    const markers = [one, other].filter((user) => !/^(ktvb|htqtct)\./.test(user));
    for (const user of markers) {
      await expect(scopeOf(world, viewSheet, user, { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    const others = (await yearTasks()).find((task) => task.sheetId !== sheetId);
    const [user = ''] = await reviewersOf(world, others?.sheetId ?? '');
    await expect(scopeOf(world, markSheet, user, { sheetId: others?.sheetId ?? '' })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
  });

  it('ends for who has come to the unit since then, and the plan page says so', async () => {
    const { sheetId, one } = await ready();
    const year = await scopeOf(world, viewReviewPlan, 'vu.tdkt', { clusterYearId: world.year2020 });
    const checks = async () => (await db((tx) => planViewOf(tx, year.facts, year.today))).checks;
    expect((await checks()).own).toBe(true);
    await joinUnit(one, world.unitId('CTN'));
    await expect(scopeOf(world, markSheet, one, { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await checks()).own).toBe(false);
    const actor = await world.as(one);
    expect((await db((tx) => ownReviewsOf(tx, actor))).map((review) => review.sheetId)).not.toContain(sheetId);
  });

  it('opens once when the last two send at the same time', async () => {
    const { sheetId, one, other } = await ready();
    const results = await Promise.all([
      send(world, one, sheetId, marks(57_000)),
      send(world, other, sheetId, marks(57_000)),
    ]);
    expect(results.map(({ opened }) => opened).sort()).toEqual([false, true]);
  });
});

describe('differences', () => {
  it('above the gap wait for the reviewers: changed with a reason, or kept with one', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(57_000));
    await send(world, other, sheetId, marks(54_000, 6000));
    const leader = await decider(sheetId);
    const close = async () => closeReview(await scopeOf(world, closeAccess, leader, { sheetId }));
    await expect(close()).rejects.toMatchObject({ code: 'wrongPhase', message: expect.stringContaining('1.1, T.1') });
    const say = async (who: string, code: string, points: number, reason: string) =>
      reconsider(await scopeOf(world, reconsiderAccess, who, { sheetId }), { lines: [{ code, points, reason }] });
    await expect(say(other, '1.1', 57_000, '')).rejects.toMatchObject({ fields: { 'r.1.1': expect.any(String) } });
    expect(await say(other, '1.1', 57_000, 'Đọc lại báo cáo')).toEqual({ changed: ['1.1'], kept: [] });
    expect(await say(one, 'T.1', 4000, 'Chỉ 01 sáng kiến có quyết định')).toEqual({ changed: [], kept: ['T.1'] });
    await expect(close()).rejects.toMatchObject({ message: expect.stringContaining('T.1') });
    await say(other, 'T.1', 6000, 'Cả hai đều có quyết định');
    expect(await close()).toEqual({ lines: 4 });
    const { verified, state } = await record(sheetId);
    expect(state).toBe('reviewed');
    expect([...verified].map(([code, { points }]) => [code, points]).sort()).toEqual([
      ['1.1', 57_000],
      ['1.2', 30_000],
      ['2.1', 10_000],
      ['T.1', 5000],
    ]);
    expect(verified.get('1.1')?.words).toContain('Người chấm 2: 57 (Đọc lại báo cáo)');
  });

  it('can be decided by who leads and does not mark, with a reason; then the unit answers', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(57_000));
    const early = await decider(sheetId);
    await expect(
      moderate(await scopeOf(world, moderateAccess, early, { sheetId }), {
        lines: [{ code: '1.1', points: 56_000, reason: 'x' }],
      }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await send(world, other, sheetId, marks(54_000));
    const decide = async (lines: { code: string; points: number | null; reason: string }[]) =>
      moderate(await scopeOf(world, moderateAccess, early, { sheetId }), { lines });
    await expect(decide([{ code: '1.1', points: 56_000, reason: '' }])).rejects.toMatchObject({
      fields: { 'r.1.1': expect.any(String) },
    });
    await expect(decide([{ code: '1.2', points: 1, reason: 'x' }])).rejects.toMatchObject({ code: 'invalid' });
    expect(await decide([{ code: '1.1', points: 56_000, reason: 'Theo số liệu gốc' }])).toEqual({ decided: ['1.1'] });
    await closeReview(await scopeOf(world, closeAccess, early, { sheetId }));
    const respond = await scopeOf(world, respondToReview, 'ctn.truong', { sheetId });
    const proof = await confirmSignature(respond, testPassword);
    expect(
      await giveOpinion(respond, proof, {
        opinions: [
          { code: '1.1', agreed: false, words: 'Việc chờ cấp trên' },
          { code: 'T.1', agreed: true, words: '' },
        ],
      }),
    ).toEqual({ contested: ['1.1'] });
    const settling = await scopeOf(world, settleReviewAccess, early, { sheetId });
    const lines = [{ code: '1.1', points: 57_000, reason: 'x' }];
    await expect(settleReview(settling, { lines })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('are not decided by a unit that marks the sheet', async () => {
    await planReview(world);
    const byLeader = (await yearTasks()).find(({ unitId }) => unitId === world.unitId('KTVB'));
    const sheetId = byLeader?.sheetId ?? '';
    const code = (
      ['THADS', 'HTQTCT', 'BTNN', 'GDBD', 'TGPL', 'CTN', 'BTTP', 'QLXLVPHC', 'LLTP', 'PBGDPL'] as const
    ).find((each) => sheetOf(each) === sheetId) as UnitCode;
    await signedSheet(world, code, sheetId);
    for (const who of await reviewersOf(world, sheetId))
      await send(world, who, sheetId, marks(who.startsWith('ktvb') ? 50_000 : 57_000));
    const scope = await scopeOf(world, moderateAccess, 'ktvb.truong', { sheetId });
    const decision = { lines: [{ code: '1.1', points: 56_000, reason: 'x' }] };
    await expect(moderate(scope, decision)).rejects.toMatchObject({ code: 'forbidden' });
    await moderate(await scopeOf(world, moderateAccess, 'vu.tdkt', { sheetId }), decision);
    await closeReview(await scopeOf(world, closeAccess, 'vu.tdkt', { sheetId }));
    const respond = await scopeOf(world, respondToReview, `${code.toLowerCase()}.truong`, { sheetId });
    const opinions = [
      { code: '1.1', agreed: false, words: 'Việc chờ cấp trên' },
      { code: 'T.1', agreed: true, words: '' },
    ];
    await giveOpinion(respond, await confirmSignature(respond, testPassword), { opinions });
    // Nor does the unit decide on the objection to its own marks.
    const settling = await scopeOf(world, settleReviewAccess, 'ktvb.truong', { sheetId });
    await expect(settleReview(settling, decision)).rejects.toMatchObject({ code: 'forbidden' });
    const head = await world.as('ktvb.truong');
    const asked = await db((tx) => sheetTasks(tx, head, '2020-12-14'));
    expect(asked.map(({ key }) => key)).not.toContain(`settle:${sheetId}`);
  });
});

describe('recusal', () => {
  const step = async (user: string, sheetId: string, accountId?: string) =>
    recuse(await scopeOf(world, recuseAccess, user, { sheetId }), {
      accountId: accountId ?? (await world.as(user)).accountId,
      ground: 'shared',
      words: 'Cùng chủ trì việc số hóa hồ sơ',
    });

  it('takes the reviewer off, hides the sheet, and finds another under every rule', async () => {
    const { sheetId, one, other } = await ready();
    await save(world, one, sheetId, marks(57_000));
    expect(await step(one, sheetId)).toEqual({ replaced: true });
    const now = await reviewersOf(world, sheetId);
    expect(now).toHaveLength(2);
    expect(now).not.toContain(one);
    for (const access of [markSheet, viewGaps, viewSheet]) {
      await expect(scopeOf(world, access, one, { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    }
    const pairs = pairsOf(await yearTasks());
    const keys = new Set(pairs.map(({ reviewer, unit }) => `${reviewer}>${unit}`));
    expect(pairs.filter(({ reviewer, unit }) => reviewer === unit || keys.has(`${unit}>${reviewer}`))).toEqual([]);
    expect(loads(pairs, 'reviewer')).toEqual([2]);
    await planReview(world);
    expect(await reviewersOf(world, sheetId)).not.toContain(one);
    expect(other).not.toBe(one);
  });

  it('by the office after marks came in closes the sheet again until the new one sends', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(57_000));
    await send(world, other, sheetId, marks(57_000));
    expect((await seenBy(other, sheetId))?.lines).toHaveLength(4);
    const { accountId } = await world.as(one);
    await expect(step(other, sheetId, accountId)).rejects.toMatchObject({ code: 'forbidden' });
    await step('vu.tdkt', sheetId, accountId);
    expect((await seenBy(other, sheetId))?.lines).toEqual([]);
    expect((await seenBy(one, sheetId))?.lines).toEqual([]);
    const next = (await reviewersOf(world, sheetId)).find((name) => name !== other) ?? '';
    await send(world, next, sheetId, marks(57_500));
    expect((await seenBy(other, sheetId))?.lines[0]?.marks.map(({ points }) => points).sort()).toEqual([
      57_000, 57_500,
    ]);
  });

  it('has somebody from outside stand in where no member may, so that no sheet waits for ever', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, other, sheetId, marks(57_000));
    const marking = new Set((await tasksOfSheet(world, sheetId)).map(({ unitId }) => unitId));
    const below = elevenUnits.map(([code]) => world.unitId(code)).filter((id) => !marking.has(id));
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('unit')
        .set({ parent_id: world.unitId('CTN') })
        .where('id', 'in', below)
        .where('id', '<>', world.unitId('CTN'))
        .execute(),
    );
    expect(await step(one, sheetId)).toEqual({ replaced: true });
    expect((await reviewersOf(world, sheetId)).sort()).toEqual([other, 'vu.tdkt'].sort());
    expect(await send(world, 'vu.tdkt', sheetId, marks(57_500))).toEqual({ opened: true });
    for (const user of [other, 'vu.tdkt']) expect((await seenBy(user, sheetId))?.lines).toHaveLength(4);
    const office = await scopeOf(world, closeAccess, 'vu.tdkt', { sheetId });
    await expect(closeReview(office)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('binds the unit of the recused as leader of the cluster', async () => {
    await planReview(world);
    const task = (await yearTasks()).find(({ unitId }) => unitId === world.unitId('KTVB'));
    const sheetId = task?.sheetId ?? '';
    await step('ktvb.cv', sheetId);
    await expect(scopeOf(world, viewSheet, 'ktvb.truong', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(scopeOf(world, viewSheet, 'ktvb.cv', { sheetId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
