import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { marks, planReview, reviewersOf, send, signedSheet } from '#tests/factories/cross-reviews.ts';
import { issueScoreTable } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { elevenUnits, keepWorld, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { sheetRecord } from '../scoring/queries/sheet-record.ts';
import { reviewMinutesFacts } from './commands/print-review-minutes.ts';

let world: World;
let web: Web;
let restore: () => Promise<void>;
let sheetOf: (code: UnitCode) => string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueScoreTable(world);
  web = await openWeb(world);
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

async function ready() {
  const sheetId = sheetOf('CTN');
  await signedSheet(world, 'CTN', sheetId);
  await planReview(world);
  const [one = '', other = ''] = await reviewersOf(world, sheetId);
  return { sheetId, one, other };
}

/** Every other unit signs too. */
async function signOthers() {
  for (const [code] of elevenUnits) if (code !== 'CTN') await signedSheet(world, code, sheetOf(code));
}

const typed = (first: string, bonus = '4') => ({
  'v.1.1': first,
  'r.1.1': 'Chậm 02 việc',
  'v.1.2': '30',
  'r.1.2': '',
  'v.2.1': '10',
  'v.T.1': bonus,
});

/** A page without what differs by itself: ids of forms, nonces, and the random seal of what was sent. */
const plain = ({ text }: Page) =>
  text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/[0-9a-f]{64}/g, 'seal')
    .replaceAll(/nonce="[^"]*"/g, '');

describe('a review by a plan', () => {
  it('goes from the plan over blind marks and a difference to the agreed score and its minutes', async () => {
    const sheetId = sheetOf('CTN');
    await signedSheet(world, 'CTN', sheetId);
    const office = await web.signedIn('vu.tdkt');
    expect((await office.get(paths.reviewPlan(world.year2020))).text).toContain('Chưa có phương án chấm');
    const bad = await office.post(paths.reviewPlan(world.year2020), { reviewers: 'hai', gap: '-1' });
    expect(bad).toMatchObject({ status: 422, text: expect.stringContaining('Ghi mỗi bảng điểm có mấy đơn vị chấm') });
    expect(fieldOf(bad, 'reviewers')).toBe('hai');
    const made = await office.post(paths.reviewPlan(world.year2020), { reviewers: '2', gap: '1' });
    expect(made).toMatchObject({ status: 303, location: paths.reviewPlan(world.year2020) });
    const plan = await office.get(paths.reviewPlan(world.year2020));
    expect(plan.text).toContain('Không có hai đơn vị chấm lẫn nhau');
    expect(plan.text).toContain('Tải đều: mỗi đơn vị chấm 2 bảng');

    const [one = '', other = ''] = await reviewersOf(world, sheetId);
    const [first, second] = (await Promise.all([web.signedIn(one), web.signedIn(other)])) as [Browser, Browser];
    expect((await first.get(paths.myWork())).text).toContain('Chấm chéo năm 2020: Cục Con nuôi');
    expect((await first.get(paths.ownReviews())).text).toContain('Cục Con nuôi');
    const form = await first.get(paths.crossReview(sheetId));
    expect(form.text).toContain('Chấm kín.');
    expect(form.text).toContain('58/60 nhiệm vụ');
    expect(form.text).not.toContain('>58<');
    const sent = { version: fieldOf(form, 'version'), submission: uuidv7(), ...typed('57') };
    const missing = await first.post(paths.sendCrossReview(sheetId), { ...sent, 'r.1.1': '', submission: uuidv7() });
    expect(missing).toMatchObject({ status: 422, text: expect.stringContaining('ghi lý do trước khi gửi') });
    expect(fieldOf(missing, 'v.1.1')).toBe('57');
    expect(await first.post(paths.sendCrossReview(sheetId), sent)).toMatchObject({ status: 303 });
    expect(await first.post(paths.sendCrossReview(sheetId), sent)).toMatchObject({ status: 303 });
    expect((await first.get(paths.reviewGaps(sheetId))).text).toContain('Đang chấm kín');
    await second.post(paths.sendCrossReview(sheetId), typed('54'));
    const gaps = await second.get(paths.reviewGaps(sheetId));
    expect(gaps.text).toContain('Chênh 3');
    expect(gaps.text).toContain('Còn 1 tiêu chí chênh trên 1 điểm.');
    const silent = await second.post(paths.reconsiderMarks(sheetId), { 'v.1.1': '57', 'r.1.1': '' });
    expect(silent).toMatchObject({ status: 422, text: expect.stringContaining('Đổi điểm tiêu chí 1.1: ghi lý do') });
    await second.post(paths.reconsiderMarks(sheetId), { 'v.1.1': '56,5', 'r.1.1': 'Đọc lại báo cáo' });
    expect((await first.get(paths.reviewGaps(sheetId))).text).toContain('đổi thành 56,5: Đọc lại báo cáo');
    const officeGaps = await office.get(paths.reviewGaps(sheetId));
    expect(officeGaps.text).toContain('Chốt điểm thẩm định');
    expect(await office.post(paths.closeCrossReview(sheetId), {})).toMatchObject({ status: 303 });

    const head = await web.signedIn('ctn.truong');
    const answer = await head.get(paths.respond(sheetId));
    expect(answer.text).toContain('Người chấm 1: 57');
    const before = await head.get(paths.reviewRecord(sheetId));
    expect(before.text).toContain('tên hiện khi điểm thống nhất đã chốt');
    await head.post(paths.respond(sheetId), { 'o.1.1': 'agree', 'o.T.1': 'agree', password: testPassword });
    const after = await head.get(paths.reviewRecord(sheetId));
    expect(after.text).not.toContain('tên hiện khi điểm thống nhất đã chốt');
    const pdf = await head.get(paths.reviewMinutes(sheetId));
    expect(pdf.status).toBe(200);
    expect(pdf.text.startsWith('%PDF')).toBe(true);
  });

  it('lets who closes it confirm points against a rule, with a reason that the minutes keep', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(58_000, 6000));
    await send(world, other, sheetId, marks(58_000, 6000));
    const office = await web.signedIn('vu.tdkt');
    expect((await office.get(paths.reviewGaps(sheetId))).text).toContain('Xác nhận tính đủ 6 điểm cộng');
    const silent = await office.post(paths.closeCrossReview(sheetId), { 'y.': '1', 'z.': '' });
    expect(silent).toMatchObject({ status: 422, text: expect.stringContaining('Ghi lý do xác nhận điểm của cả bảng') });
    expect(silent.text).toMatch(/name="y\."[^>]*checked/);
    const said = { 'y.': '1', 'z.': 'Cụm thống nhất vượt trần cho sáng kiến cấp Bộ' };
    expect((await office.post(paths.closeCrossReview(sheetId), said)).status).toBe(303);
    const head = await web.signedIn('ctn.truong');
    expect((await head.get(paths.respond(sheetId))).text).toContain('Cụm thống nhất vượt trần');
    const facts = await read(world.services.database, world.tenantId, async (tx) => {
      const record = await sheetRecord(tx, sheetId);
      return record && reviewMinutesFacts(tx, record, { demonstration: false, names: false });
    });
    expect(facts?.totals.verified).toBe(104_000);
    expect(facts?.confirmed).toMatchObject([
      { line: 'Cả bảng', what: 'tính đủ 6 điểm cộng', reason: 'Cụm thống nhất vượt trần cho sáng kiến cấp Bộ' },
    ]);
  });

  it('keeps the place of who steps back filled, and shows them nothing more', async () => {
    const { sheetId, one } = await ready();
    const person = await web.signedIn(one);
    const empty = await person.post(paths.recuse(sheetId), { words: '' });
    expect(empty).toMatchObject({ status: 422, text: expect.stringContaining('Chọn lý do.') });
    const gone = await person.post(paths.recuse(sheetId), { ground: 'shared', words: 'Cùng chủ trì việc số hóa' });
    expect(gone).toMatchObject({ status: 303, location: paths.ownReviews() });
    expect((await person.get(paths.ownReviews())).text).not.toContain('Cục Con nuôi');
    for (const path of [paths.crossReview(sheetId), paths.reviewGaps(sheetId), paths.reviewMinutes(sheetId)]) {
      expect((await person.get(path)).status).toBe(403);
    }
    const office = await web.signedIn('vu.tdkt');
    expect((await office.get(paths.reviewPlan(world.year2020))).text).toContain('Cùng chủ trì việc số hóa');
    const leader = await web.signedIn('ktvb.truong');
    const seen = await leader.get(paths.reviewPlan(world.year2020));
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('Cùng chủ trì');
    expect(seen.text).not.toContain('chưa gửi');
  });
});

describe('access', () => {
  it('is for the roles of each row, in its phase, on the own sheet', async () => {
    const { sheetId, one, other } = await ready();
    const pages = [paths.crossReview(sheetId), paths.recuse(sheetId), paths.reviewGaps(sheetId)];
    const posts = [
      paths.crossReview(sheetId),
      paths.sendCrossReview(sheetId),
      paths.recuse(sheetId),
      paths.reconsiderMarks(sheetId),
      paths.moderateMarks(sheetId),
      paths.closeCrossReview(sheetId),
    ];
    const strangers = ['ctn.cv', 'ctn.truong', 'quantri', 'thutruong', 'hd.1'];
    for (const user of strangers) {
      const browser = await web.signedIn(user);
      for (const path of pages) expect([user, path, (await browser.get(path)).status]).toEqual([user, path, 403]);
      for (const path of posts) expect([user, path, (await browser.post(path, {})).status]).toEqual([user, path, 403]);
      expect((await browser.post(paths.reviewPlan(world.year2020), { reviewers: '2' })).status).toBe(403);
    }
    const reviewer = await web.signedIn(one);
    for (const path of [paths.moderateMarks(sheetId), paths.closeCrossReview(sheetId)]) {
      // Also a reviewer of a leading unit: who marks a sheet does not decide it.
      expect((await reviewer.post(path, { 'v.1.1': '5', 'r.1.1': 'x' })).status).toBe(403);
    }
    const office = await web.signedIn('vu.tdkt');
    expect((await office.post(paths.closeCrossReview(sheetId), {})).status).toBe(409);
    expect((await office.get(paths.crossReview(sheetId))).status).toBe(403);
    await send(world, one, sheetId, marks(57_000));
    await send(world, other, sheetId, marks(57_000));
    expect((await office.post(paths.closeCrossReview(sheetId), {})).status).toBe(303);
    for (const path of posts.filter((path) => path !== paths.recuse(sheetId))) {
      expect([403, 409]).toContain((await reviewer.post(path, {})).status);
    }
    expect((await office.post(paths.recuse(sheetId), { ground: 'other', words: 'x' })).status).toBe(409);
    expect((await web.stranger().get(paths.ownReviews())).status).toBe(401);
  });

  it('to evidence and sheet is as before where a year has no plan', async () => {
    const sheetId = sheetOf('CTN');
    const office = await web.signedIn('vu.tdkt');
    expect((await office.get(paths.reviewGaps(sheetId))).status).toBe(404);
    expect((await office.get(paths.recuse(sheetId))).status).toBe(404);
  });
});

describe('what is hidden', () => {
  it('is from leading units who marks others, as long as that tells who marks them', async () => {
    const { sheetId, one, other } = await ready();
    await send(world, one, sheetId, marks(57_000));
    await send(world, other, sheetId, marks(57_500));
    const leading = await Promise.all(['ktvb.truong', 'htqtct.truong'].map((user) => web.signedIn(user)));
    const office = await web.signedIn('vu.tdkt');
    const units = await Promise.all([one, other].map(async (user) => (await world.as(user)).unitName ?? ''));
    const side = async (browser: Browser) => {
      const { text } = await browser.get(paths.reviewGaps(sheetId));
      return text.slice(text.indexOf('Ai chấm</h2>'));
    };
    for (const unit of units) {
      expect(await side(office)).toContain(unit);
      for (const leader of leading) expect(await side(leader)).not.toContain(`Người chấm 1, ${unit}`);
    }
    expect(await side(leading[0] as Browser)).toContain('Tên người chấm hiện khi mọi bảng điểm');
    await signOthers();
    await office.post(paths.closeCrossReview(sheetId), {});
    const opinions = { 'o.1.1': 'agree', 'o.T.1': 'agree', password: testPassword };
    await (await web.signedIn('ctn.truong')).post(paths.respond(sheetId), opinions);
    expect((await (await web.signedIn('ctn.truong')).get(paths.reviewRecord(sheetId))).text).toContain(units[0]);
    for (const leader of leading) {
      const record = await leader.get(paths.reviewRecord(sheetId));
      expect(record.text).toContain('tên hiện khi mọi bảng điểm của năm đã chốt');
      for (const unit of units) expect(record.text).not.toContain(`, ${unit}<`);
    }
  });

  it('is in the journal, from an office that marks blind or stepped back, what was given on the sheet', async () => {
    const sheetId = sheetOf('CTN');
    await signedSheet(world, 'CTN', sheetId);
    const { accountId } = await world.as('vu.tdkt');
    await planReview(world, { modes: { 1: 'cross', 2: accountId, T: 'cross', P: 'cross' } });
    const list = `${paths.journal()}?loai=scoreSheet&ma=${sheetId}`;
    const seenBy = async (user: string) => {
      const reader = await web.signedIn(user);
      const lines = await reader.get(list);
      const entries = [...lines.text.matchAll(/href="(\/[^"]*nhat-ky\/[0-9a-f-]{36})"/g)].map(([, href]) => href ?? '');
      const texts = await Promise.all(entries.map(async (href) => (await reader.get(href)).text));
      return [lines.text, ...texts].join();
    };
    expect(await seenBy('quantri')).toContain('58');
    const office = await web.signedIn('vu.tdkt');
    const before = await seenBy('vu.tdkt');
    expect(before).toContain('Không hiển thị với bạn');
    expect(before).not.toContain('58000');
    await office.post(paths.recuse(sheetId), { ground: 'family', words: 'Người thân là lãnh đạo' });
    expect(await seenBy('vu.tdkt')).not.toContain('58000');
    expect(await seenBy('quantri')).toContain('58000');
  });

  it('is the sheet’s total in lists, from who steps back or has not sent', async () => {
    const { one, other } = await ready();
    await signOthers();
    const rowOf = async (user: string) => {
      const { text } = await (await web.signedIn(user)).get(paths.scoring(world.year2020));
      const row = text.slice(text.indexOf('Cục Con nuôi</'));
      return row.slice(0, row.indexOf('</tr>'));
    };
    expect(await rowOf(one)).not.toContain('103');
    const sheetId = sheetOf('CTN');
    await send(world, one, sheetId, marks(57_000));
    expect(await rowOf(one)).toContain('103');
    await (await web.signedIn(other)).post(paths.recuse(sheetId), {
      ground: 'family',
      words: 'Người thân là lãnh đạo',
    });
    expect(await rowOf(other)).not.toContain('103');
  });

  // The last one: it keeps the world anew.
  it('changes no page of anybody else while marking is blind', async () => {
    const { sheetId, one, other } = await ready();
    const readers = [other, 'ctn.truong', 'ctn.cv', 'ktvb.truong', 'htqtct.truong', 'vu.tdkt', 'quantri', 'thutruong'];
    const pages = [
      paths.ownReviews(),
      paths.crossReview(sheetId),
      paths.reviewGaps(sheetId),
      paths.sheet(sheetId),
      paths.reviewRecord(sheetId),
      paths.scoring(world.year2020),
      paths.reviewPlan(world.year2020),
      paths.ranking(world.year2020),
      paths.clusterYear(world.year2020),
      paths.myWork(),
      paths.journal(),
    ];
    const browsers = await Promise.all(readers.map((user) => web.signedIn(user)));
    const keepWithPlan = await keepWorld(world);
    const look = async (points: number) => {
      world.clock.set('2020-12-14T09:00:00+07:00');
      await send(world, one, sheetId, { ...marks(points, points - 50_000) });
      const seen: string[] = [];
      for (const [at, browser] of browsers.entries()) {
        for (const path of pages) seen.push(`${readers[at]} ${path} ${plain(await browser.get(path))}`);
      }
      await keepWithPlan();
      return seen;
    };
    const low = await look(51_111);
    const high = await look(55_555);
    expect(low.filter((page, at) => page !== high[at]).map((page) => page.slice(0, 120))).toEqual([]);
    expect(low.some((page) => page.includes('51,111'))).toBe(false);
  });
});
