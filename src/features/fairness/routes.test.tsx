import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { announce, countBallot, ministryVotes, preparedBallot, votedBallot } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { acceptAll, blindMarks, reviewedScores, stepBack } from '#tests/factories/fairness.ts';
import { openWeb, type Web } from '#tests/factories/web.ts';
import { keepWorld, openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import { contentMark } from './content.ts';
import { figuresOfYear, frozenFigures } from './queries.ts';

let world: World;
let web: Web;
let sheetOf: (code: UnitCode) => string;
let restore: () => Promise<void>;
/** Every review is in, nobody has answered. */
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await reviewedScores(world);
  web = await openWeb(world);
  restore = await keepWorld(world);
}, 60_000);
afterEach(() => restore());
afterAll(() => world.close());

const open = async (userName: string) => (await web.signedIn(userName)).get(paths.fairness(world.year2020));
const look = <T,>(query: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, query);
const not = 'Chưa có số liệu phân tích';
const few = 'Chưa đủ điểm chấm chung để so sánh';

/** The workbook as this account downloads it: names of its sheets and every value. */
async function book(userName: string) {
  const { cookies } = await web.signedIn(userName);
  const response = await web.hono.request(`http://localhost${paths.fairnessBook(world.year2020)}`, {
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  if (response.status !== 200) return { status: response.status, sheets: [], cells: [], marks: [] };
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(await response.arrayBuffer());
  const cellsOf = (sheet: ExcelJS.Worksheet) =>
    (sheet.getSheetValues() as (unknown[] | undefined)[]).flatMap((row) => row ?? []);
  return {
    status: 200,
    sheets: read.worksheets.map(({ name }) => name),
    cells: read.worksheets.flatMap(cellsOf),
    marks: read.worksheets.filter(({ name }) => name === 'Điểm chấm chung').flatMap(cellsOf),
  };
}

/** Two reviewers for GDBD and BTNN beside each other, one of them stricter. */
async function markTwice() {
  for (const code of ['GDBD', 'BTNN'] as const) {
    const of = (points: number) => ({ '1.1': points, '1.2': 30_000 });
    const base = code === 'GDBD' ? 57_000 : 52_000;
    await blindMarks(world, { sheetId: sheetOf(code), reviewer: 'ctn.cv', points: of(base) });
    await blindMarks(world, { sheetId: sheetOf(code), reviewer: 'tgpl.cv', points: of(base - 2000) });
  }
}

describe('who sees the figures', () => {
  it('is the office alone while units still answer, and no figure is on the page of another', async () => {
    const office = await open('vu.tdkt');
    expect(office.text).toContain('Chỉ cơ quan thường trực xem');
    expect(office.text).toContain('Thẩm định thấp hơn tự chấm trung bình 1 điểm');
    for (const user of ['ktvb.truong', 'gdbd.cv', 'thutruong']) {
      const page = await open(user);
      expect([page.status, page.text.includes(not), page.text.includes('<svg class="doc"')]).toEqual([
        200,
        true,
        false,
      ]);
      expect(page.text).toContain('0/11 bảng điểm đã thống nhất');
    }
    expect((await open('quantri')).status).toBe(403);
    expect((await web.stranger().get(paths.fairness(world.year2020))).status).toBe(401);
  });

  it('is nobody while one review is out', async () => {
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('score_sheet')
        .set({ state: 'signed', reviewed_at: null })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', sheetOf('CTN'))
        .execute(),
    );
    expect((await open('vu.tdkt')).text).toContain(not);
  });

  it('is not a person of the office who stepped back from a sheet, until all are final', async () => {
    await stepBack(world, sheetOf('GDBD'), 'vu.tdkt');
    expect((await open('vu.tdkt')).text).toContain(not);
    await acceptAll(world, sheetOf);
    expect((await open('vu.tdkt')).text).not.toContain(not);
  });

  it('is everybody who takes part once all sheets are final', async () => {
    await acceptAll(world, sheetOf);
    for (const user of ['vu.tdkt', 'ktvb.truong', 'gdbd.cv', 'thutruong']) {
      const page = await open(user);
      expect(page.text).toContain('Điểm đã thống nhất, kết quả chưa công bố');
      expect(page.text).toContain(few);
    }
  });

  it('shows the criteria of one group, and the groups where none of that code is', async () => {
    const browser = await web.signedIn('vu.tdkt');
    const group = await browser.get(`${paths.fairness(world.year2020)}?nhom=1`);
    expect(group.text).toContain('Các tiêu chí của tiêu chuẩn: Thực hiện nhiệm vụ chuyên môn');
    expect(group.text).toContain('1.2. Xây dựng văn bản đúng tiến độ');
    expect(group.text).toContain('<td class="tongc">88</td>');
    const other = await browser.get(`${paths.fairness(world.year2020)}?nhom=x`);
    expect(other.text).toContain('Tiêu chuẩn tạo khác biệt nhiều nhất');
  });

  it('reads in English', async () => {
    const browser = await web.signedIn('vu.tdkt');
    browser.cookies.set('thidua.lang', 'en');
    const page = await browser.get(paths.fairness(world.year2020));
    expect(page.text).toContain('Verified scores are lower than self-scores, by 1 on average');
    expect(page.text).toContain('Not enough shared marks to compare');
  });
});

describe('several reviewers', () => {
  it('are compared, by name for the office alone', async () => {
    await markTwice();
    await acceptAll(world, sheetOf);
    const office = await open('vu.tdkt');
    const { displayName } = await world.as('tgpl.cv');
    expect(office.text).not.toContain(few);
    expect(office.text).toContain(displayName);
    const member = await open('gdbd.truong');
    expect(member.text).toContain('Người chấm 1');
    expect(member.text).not.toContain(displayName);
    expect(member.text).toContain('Con số của từng đơn vị chỉ cơ quan thường trực và lãnh đạo Cụm xem');
    expect(office.text).toContain('85 đến 87');
    const leader = await open('ktvb.truong');
    expect(leader.text).toContain('85 đến 87');
    await stepBack(world, sheetOf('GDBD'), 'ktvb.truong');
    expect((await open('ktvb.truong')).text).not.toContain('85 đến 87');
    const figures = await look((tx) => figuresOfYear(tx, world.year2020, 'final', null));
    // sums 87|85 and 82|80: 1 − (16/4) / (2 · 4 · 29 / 12)
    expect(figures?.reviews).toMatchObject({
      alpha: 793,
      severities: [{ difference: -2000 }, { difference: 2000 }],
      units: expect.arrayContaining([expect.objectContaining({ mean: 86_000, lowest: 85_000, highest: 87_000 })]),
    });
  });

  it('go out as a workbook with what the page shows to the same reader, and nothing more', async () => {
    await markTwice();
    const { displayName } = await world.as('tgpl.cv');
    expect((await book('ktvb.truong')).status).toBe(404);
    await acceptAll(world, sheetOf);
    const office = await book('vu.tdkt');
    expect(office.sheets).toEqual([
      ...['Đơn vị', 'Khoảng cách', 'Bỏ một tiêu chuẩn', 'Người chấm', 'Điểm chấm chung', 'Cách tính'],
    ]);
    expect(office.cells).toEqual(expect.arrayContaining([0.793, 86, 85, 87, 'thidua-fairness/1']));
    expect(office.cells.join()).toContain(displayName);
    const member = await book('gdbd.truong');
    expect(member.cells).toContain('Người chấm 1');
    expect(member.cells.join()).not.toContain(displayName);
    expect(member.marks).not.toContain(86);
    expect((await book('ktvb.truong')).marks).toContain(86);
    await stepBack(world, sheetOf('GDBD'), 'ktvb.truong');
    expect((await book('ktvb.truong')).marks).not.toContain(86);
  });

  it('count only where they sent, were not replaced and did not step back', async () => {
    await markTwice();
    await blindMarks(world, {
      sheetId: sheetOf('GDBD'),
      reviewer: 'btnn.cv',
      points: { '1.1': 1000, '1.2': 0 },
      sent: false,
    });
    await blindMarks(world, {
      sheetId: sheetOf('GDBD'),
      reviewer: 'lltp.cv',
      points: { '1.1': 1000, '1.2': 0 },
      ended: true,
    });
    await blindMarks(world, { sheetId: sheetOf('GDBD'), reviewer: 'bttp.cv', points: { '1.1': 1000, '1.2': 0 } });
    await stepBack(world, sheetOf('GDBD'), 'bttp.cv');
    const figures = await look((tx) => figuresOfYear(tx, world.year2020, 'reviewed', null));
    expect(figures?.reviews?.reviewers).toHaveLength(2);
    expect(figures?.reviews?.alpha).toBe(793);
  });
});

describe('at the announcement', () => {
  it('figures are kept whole and later data does not change them', async () => {
    await markTwice();
    await acceptAll(world, sheetOf);
    const { conferenceId } = await openedConference(world);
    const ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, ministryVotes);
    expect(await look((tx) => frozenFigures(tx, world.year2020))).toBeNull();
    expect((await open('gdbd.cv')).text).not.toContain('10 phiếu');
    await announce(world, ballotId);

    const frozen = await look((tx) => frozenFigures(tx, world.year2020));
    expect(frozen).toMatchObject({ ballotId, intact: true, figures: { method: 'thidua-fairness/1', final: true } });
    const before = await open('gdbd.cv');
    expect(before.text).toContain('Số liệu lưu ngày công bố kết quả, 17/12/2020');
    expect(before.text).toContain(frozen?.mark);
    expect(before.text).toContain('10 phiếu');
    const journal = await look((tx) =>
      tx.db
        .selectFrom('journal_entry')
        .select('after')
        .where('tenant_id', '=', tx.tenantId)
        .where('action', '=', 'ballot.announce')
        .executeTakeFirstOrThrow(),
    );
    expect(journal.after).toMatchObject({ fairness: frozen?.mark });

    await world.services.database.pool.query('set role none');
    await world.services.database.pool.query('update agreed_line set points = 1000');
    await world.services.database.pool.query('update review_line set points = 2000');
    await world.services.database.pool.query('set role thidua_app');
    const after = await open('gdbd.cv');
    expect(mainOf(after.text)).toBe(mainOf(before.text));
    const live = await look((tx) => figuresOfYear(tx, world.year2020, 'final', null));
    expect(live?.units[0]?.agreed).not.toBe(frozen?.figures.units[0]?.agreed);
  });

  it('nothing is kept where scores are not final, and the page says so', async () => {
    const { conferenceId } = await openedConference(world);
    const ballotId = await preparedBallot(world, conferenceId);
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, ministryVotes);
    await announce(world, ballotId);
    expect(await look((tx) => frozenFigures(tx, world.year2020))).toBeNull();
    await acceptAll(world, sheetOf);
    expect((await open('gdbd.cv')).text).toContain('Số liệu này không phải bản lưu ngày công bố');
  });
});

const mainOf = (html: string) => contentMark(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
