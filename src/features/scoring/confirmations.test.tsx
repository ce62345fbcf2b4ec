import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { issueScoreTable, scopeOf, signSheet } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { keepWorld, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { assignReview, editSelfScore, returnReview, scoreReview } from './access.ts';
import { assignReviewers } from './commands/assign-reviewers.ts';
import { returnSheet } from './commands/return-sheet.ts';
import { saveReview } from './commands/save-review.ts';
import { saveSelfScore } from './commands/save-self-score.ts';
import { readConfirmations, standing } from './confirmations.ts';
import { confirmationsOf } from './queries/confirmations.ts';
import { sheetRecord } from './queries/sheet-record.ts';
import { sheetTotals } from './queries/year-scores.ts';

let world: World;
let web: Web;
let restore: () => Promise<void>;
let sheetOf: (code: UnitCode) => string;
let sheetId: string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueScoreTable(world);
  sheetId = sheetOf('GDBD');
  const lines = [
    { code: '1.1', points: 58_000, explanation: '' },
    { code: '1.2', points: 30_000, explanation: '' },
    { code: '2.1', points: 10_000, explanation: '' },
    { code: 'T.1', points: 6000, explanation: '02 sáng kiến' },
  ];
  await saveSelfScore(await scopeOf(world, editSelfScore, 'gdbd.cv', { sheetId }), { version: null, lines });
  await signSheet(world, 'gdbd.truong', sheetId);
  const accountIds = [(await world.as('ctn.cv')).accountId];
  await assignReviewers(await scopeOf(world, assignReview, 'ktvb.truong', { sheetId }), { accountIds });
  web = await openWeb(world);
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T,>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const verifiedTotal = async () =>
  (await db((tx) => sheetTotals(tx, world.year2020))).find(({ unitId }) => unitId === world.unitId('GDBD'));
const stored = () => db((tx) => confirmationsOf(tx, sheetId));
const typed = { 'v.1.1': '62', 'r.1.1': 'Vượt kế hoạch', 'v.1.2': '30', 'v.2.1': '10', 'v.T.1': '6', 'v.P.1': '' };
const reason = 'Hội nghị ngày 10/12/2020 thống nhất tính cả 2 điểm vượt';

async function post(who: Browser, path: string, fields: Record<string, string>) {
  const version = fieldOf(await who.get(paths.review(sheetId)), 'version');
  return who.post(path, { version, ...fields });
}

describe('points confirmed against a rule of the table', () => {
  it('is offered beside the line once its points break a rule, and for the cap of the whole table', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    const first = (await reviewer.get(paths.review(sheetId))).text;
    expect(first).not.toContain('name="z.1.1"');
    expect(first).toContain('Xác nhận tính đủ 6 điểm cộng');
    expect((await post(reviewer, paths.review(sheetId), typed)).status).toBe(303);
    const page = (await reviewer.get(paths.review(sheetId))).text;
    expect(page).toContain('vượt 2 so với tối đa 60');
    expect(page).toContain('Xác nhận tính đủ 62 điểm chuẩn');
    expect(page).toContain('name="z.1.1"');
  });

  it('needs a reason, keeps what was typed, and counts as the table says until then', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    await post(reviewer, paths.review(sheetId), typed);
    const without = await post(reviewer, paths.review(sheetId), { ...typed, 'y.1.1': '1', 'z.1.1': ' ' });
    expect(without).toMatchObject({ status: 422, text: expect.stringContaining('Ghi lý do xác nhận điểm') });
    expect(without.text).toMatch(/name="y\.1\.1"[^>]*checked/);
    const unticked = await post(reviewer, paths.review(sheetId), { ...typed, 'v.1.1': '63', 'z.1.1': reason });
    expect(unticked).toMatchObject({ status: 422, text: expect.stringContaining('Đánh dấu ô xác nhận') });
    expect(unticked.text).toContain(reason);
    expect(fieldOf(unticked, 'v.1.1')).toBe('63');
    expect(await stored()).toEqual([]);
  });

  it('shows a new break once before the review ends, and ends it without a confirmation', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    const asked = await post(reviewer, paths.finishReview(sheetId), typed);
    expect(asked).toMatchObject({ status: 422, text: expect.stringContaining('để trống thì tính theo bảng') });
    expect(asked.text).toContain('name="z.1.1"');
    expect(fieldOf(asked, 'v.1.1')).toBe('62');
    expect((await post(reviewer, paths.finishReview(sheetId), { ...typed, 'z.1.1': '' })).status).toBe(303);
    expect((await verifiedTotal())?.verified).toMatchObject({ base: 100_000, bonus: 5000 });
  });

  it('counts with its reason and name, in the sheet, the review, the minutes and the list of the year', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    const said = { 'y.1.1': '1', 'z.1.1': reason, 'y.': '1', 'z.': 'Hai sáng kiến cấp Bộ' };
    expect((await post(reviewer, paths.finishReview(sheetId), { ...typed, ...said })).status).toBe(303);
    const found = (await verifiedTotal())?.verified;
    expect(found).toMatchObject({ base: 102_000, bonus: 6000, total: 108_000 });
    const { displayName, jobTitle, accountId } = await world.as('ctn.cv');
    expect((await stored())[0]).toMatchObject({
      ...{ code: '1.1', points: { base: 62_000 }, reason, name: displayName, title: jobTitle, withdrawn: false },
      rule: expect.stringContaining('tối đa 60'),
    });
    const entry = await db((tx) =>
      tx.db
        .selectFrom('journal_entry')
        .select(['actor_account_id', 'after', 'reason'])
        .where('tenant_id', '=', tx.tenantId)
        .where('action', '=', 'review.finish')
        .executeTakeFirstOrThrow(),
    );
    expect(entry.actor_account_id).toBe(accountId);
    expect(entry.reason).toContain(reason);
    expect(JSON.stringify(entry.after)).toContain('"confirmed"');
    const head = await web.signedIn('gdbd.truong');
    for (const path of [paths.sheet(sheetId), paths.reviewRecord(sheetId), paths.respond(sheetId)]) {
      const { text } = await head.get(path);
      expect(text).toContain(reason);
      expect(text).toContain(displayName);
    }
  });

  it('is never changed or removed, and stays to be seen when it is taken back', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    await post(reviewer, paths.review(sheetId), typed);
    await post(reviewer, paths.review(sheetId), { ...typed, 'y.1.1': '1', 'z.1.1': reason });
    await post(reviewer, paths.review(sheetId), { ...typed, 'z.1.1': reason });
    expect((await stored()).map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
    const page = (await reviewer.get(paths.review(sheetId))).text;
    expect(page).toContain(reason);
    expect(page).toContain('không còn tính');
    const run = (act: Parameters<typeof inTransaction>[2]) =>
      inTransaction(world.services.database, world.tenantId, act);
    const changed = run((tx) => tx.db.updateTable('score_confirmation').set({ reason: 'khác' }).execute());
    await expect(changed).rejects.toThrow(/permission denied/);
    const removed = run((tx) => tx.db.deleteFrom('score_confirmation').execute());
    await expect(removed).rejects.toThrow(/permission denied/);
  });

  it('ends with a line that is sent back, and is still shown after the next version', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    await post(reviewer, paths.review(sheetId), typed);
    await post(reviewer, paths.review(sheetId), { ...typed, 'y.1.1': '1', 'z.1.1': reason });
    await returnSheet(await scopeOf(world, returnReview, 'ctn.cv', { sheetId }), {
      items: [{ code: '1.1', remark: 'Bổ sung số liệu' }],
      deadline: '2020-12-18',
    });
    await signSheet(world, 'gdbd.truong', sheetId);
    await post(reviewer, paths.review(sheetId), typed);
    const record = await db((tx) => sheetRecord(tx, sheetId));
    expect(record?.signedRound).toBe(2);
    expect(standing(record as NonNullable<typeof record>, 'verified').size).toBe(0);
    const page = (await reviewer.get(paths.review(sheetId))).text;
    expect(page).toContain(reason);
    expect(page).not.toMatch(/name="y\.1\.1"[^>]*checked/);
  });

  it('is for the reviewers of the sheet alone while they review', async () => {
    const path = paths.review(sheetId);
    for (const stranger of ['gdbd.truong', 'bttp.cv', 'ktvb.truong', 'quantri']) {
      const who = await web.signedIn(stranger);
      const answer = await who.post(path, { ...typed, version: '1', 'y.1.1': '1', 'z.1.1': reason });
      expect(answer.status).toBeGreaterThanOrEqual(403);
    }
    expect(await stored()).toEqual([]);
  });

  it('is decided anew by who settles what the unit contests, by that name', async () => {
    const reviewer = await web.signedIn('ctn.cv');
    const said = { 'y.1.1': '1', 'z.1.1': reason };
    await post(reviewer, paths.finishReview(sheetId), { ...typed, ...said });
    const head = await web.signedIn('gdbd.truong');
    const objects = { 'o.1.1': 'object', 'w.1.1': 'Xin giữ 58', password: testPassword };
    expect((await head.post(paths.respond(sheetId), objects)).status).toBe(303);
    const leader = await web.signedIn('ktvb.truong');
    const decision = { 'v.1.1': '61', 'r.1.1': 'Đã xem tài liệu' };
    const asked = await leader.post(paths.settle(sheetId), decision);
    expect(asked).toMatchObject({ status: 422, text: expect.stringContaining('để trống thì tính theo bảng') });
    expect(asked.text).toContain('Đã xem tài liệu');
    const mine = 'Trưởng Cụm thống nhất tính 1 điểm vượt';
    expect((await leader.post(paths.settle(sheetId), { ...decision, 'y.1.1': '1', 'z.1.1': mine })).status).toBe(303);
    const totals = await verifiedTotal();
    expect(totals?.verified?.base).toBe(102_000);
    expect(totals?.agreed?.base).toBe(101_000);
    const text = (await head.get(paths.sheet(sheetId))).text;
    expect(text).toContain(mine);
    expect(text).toContain(reason);
  });

  it('keeps the figures of a line that the reviewer leaves as declared', async () => {
    const scope = () => scopeOf(world, scoreReview, 'ctn.cv', { sheetId });
    const line = { code: 'T.1', points: 6000, reason: '', facts: { cases: 2 } };
    await saveReview(await scope(), { version: null, lines: [line] });
    await saveReview(await scope(), { version: null, lines: [{ code: 'T.1', points: 6000, reason: '' }] });
    const record = await db((tx) => sheetRecord(tx, sheetId));
    expect(record?.verified.get('T.1')?.facts).toEqual({ cases: 2 });
  });
});

describe('the rules of a confirmation', () => {
  it('says nothing of points that break no rule, whatever the form says', async () => {
    const record = await db((tx) => sheetRecord(tx, sheetId));
    const found = readConfirmations({
      table: (record as NonNullable<typeof record>).table.content,
      entries: [{ code: '1.1', base: 50_000 }],
      confirmed: new Map(),
      said: new Map([['1.1', { confirms: true, reason: 'x' }]]),
      by: { name: 'A', title: 'B' },
    });
    expect(found).toMatchObject({ added: [], faults: {}, open: [] });
  });
});
