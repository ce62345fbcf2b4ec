import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BookKind, bookOf } from '#src/papers/sheets/books.ts';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import type { WrittenValue } from '#src/papers/sheets/write-workbook.ts';
import { read } from '#src/platform/database/transaction.ts';
import { AppError } from '#src/platform/errors.ts';
import { hostileWorkbooks } from '#tests/factories/hostile-workbooks.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import { correctCollectiveAccess, correctPersonAccess } from '../people/access.ts';
import { correctAward } from '../people/commands/correct-award.ts';
import { correctPost } from '../people/commands/correct-post.ts';
import { correctRating } from '../people/commands/correct-rating.ts';
import { strikeOut } from '../people/commands/strike-out.ts';
import { repeatRunAccess, startImportAccess, storeRunAccess, viewRun, withdrawRunAccess } from './access.ts';
import { readingDone } from './commands/read-run.ts';
import { repeatRun } from './commands/repeat-run.ts';
import { startImport } from './commands/start-import.ts';
import { storingDone } from './commands/store-rows.ts';
import { storeRun } from './commands/store-run.ts';
import { withdrawRun } from './commands/withdraw-run.ts';
import { exportRows } from './queries/export-rows.ts';
import { previewRows } from './queries/preview-rows.ts';
import { faultsOf, type Run, runById } from './queries.ts';

let world: World;
let again: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld();
  again = await keepWorld(world);
});
beforeEach(() => again());
afterAll(() => world.close());

type Cells = Record<string, WrittenValue>;
const person = (number: number, more: Cells = {}): Cells => ({
  staffCode: `CB${number}`,
  identityNumber: `0010900000${String(number).padStart(2, '0')}`,
  name: `Nguyễn Văn ${['An', 'Bình', 'Cường'][number % 3]}`,
  gender: 'Nam',
  birthDate: { day: '1980-02-29' },
  unit: 'CTN',
  post: 'Chuyên viên',
  leader: 'Không',
  recruitedOn: { day: '2005-09-01' },
  postFrom: { day: '2015-01-01' },
  leftOn: null,
  record: null,
  ...more,
});

async function workbook(kind: BookKind, rows: readonly Cells[]): Promise<Buffer> {
  const book = bookOf(kind);
  const values = rows.map((row) => book.columns.map(({ key }) => row[key] ?? null));
  const units = [{ code: 'CTN', name: 'Cục Con nuôi' }];
  return Buffer.from(await writeBook(book, { rows: values, units, about: 'thử', synthetic: true }));
}

const asker = async (user: string) => ({ actor: await world.as(user), services: world.services });
const inWorld = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);

async function sent(user: string, kind: BookKind, bytes: Buffer): Promise<Run> {
  const scope = await startImportAccess.authorise(await asker(user), { kind });
  const { runId } = await startImport(scope, { name: 'tep.xlsx', bytes });
  await readingDone(runId, 20_000);
  return runNow(runId);
}

async function runNow(runId: string): Promise<Run> {
  const run = await inWorld((tx) => runById(tx, runId));
  if (!run) throw new Error('no run');
  return run;
}

async function stored(user: string, kind: BookKind, rows: readonly Cells[] | Buffer): Promise<Run> {
  const bytes = Buffer.isBuffer(rows) ? rows : await workbook(kind, rows as Cells[]);
  const run = await sent(user, kind, bytes);
  expect(await complaints(run)).toEqual([]);
  const after = await confirmed(user, run);
  expect(after.state).toBe('stored');
  return after;
}

/** The run after its preview was confirmed and what began then has ended. */
async function confirmed(user: string, run: Run): Promise<Run> {
  const scope = await storeRunAccess.authorise(await asker(user), { runId: run.id });
  await storeRun(scope, run.counts);
  await storingDone(run.id, 20_000);
  return runNow(run.id);
}

async function complaints(run: Run): Promise<string[]> {
  const faults = await inWorld((tx) => faultsOf(tx, run.id, 1000));
  return faults.map(({ row, column, message }) => `${cellAddress(column, row)} ${message}`);
}

async function exported(kind: BookKind): Promise<Buffer> {
  const rows = await inWorld((tx) => exportRows(tx, kind, null));
  const book = bookOf(kind);
  return Buffer.from(await writeBook(book, { rows, units: [], about: 'thử', synthetic: true }));
}

const count = async (table: string) =>
  inWorld(async ({ db }) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
    return rows[0]?.count;
  });

describe('a workbook of people', () => {
  it('is read, shown and stored whole, once', async () => {
    const bytes = await workbook('people', [person(1), person(2), person(3)]);
    const run = await sent('vu.tdkt', 'people', bytes);
    expect(run).toMatchObject({ state: 'checked', rowsTotal: 3, rowsRead: 3, counts: { new: 3, changed: 0, same: 0 } });
    expect(await count('person')).toBe(0);
    expect((await confirmed('vu.tdkt', run)).state).toBe('stored');
    expect(await count('person')).toBe(3);
    expect(await count('person_post')).toBe(3);
    expect(await count('import_row')).toBe(0);
    const second = await sent('vu.tdkt', 'people', bytes);
    expect(second.counts).toEqual({ new: 0, changed: 0, same: 3, faulty: 0 });
    await expect(
      storeRun(await storeRunAccess.authorise(await asker('vu.tdkt'), { runId: second.id }), second.counts),
    ).rejects.toThrow('không có gì để ghi');
  });

  it('changes only what a cell says, and keeps what was there', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    const run = await stored('vu.tdkt', 'people', [
      person(1, { name: 'Nguyễn Văn Ẩn', gender: null, birthDate: '1/3/1980' }),
      person(2),
    ]);
    expect(run.counts).toEqual({ new: 0, changed: 1, same: 1, faulty: 0 });
    const rows = await inWorld(({ db }) => db.selectFrom('person').selectAll().orderBy('staff_code').execute());
    expect(rows[0]).toMatchObject({
      name: 'Nguyễn Văn Ẩn',
      name_fold: 'nguyen van an',
      gender: 'male',
      birth_date: '1980-03-01',
      identity_number: '001090000001',
      version: 2,
    });
    expect(rows[1]?.version).toBe(1);
    const before = await inWorld(({ db }) => db.selectFrom('import_change').select('before').execute());
    expect(before).toHaveLength(1);
    expect(before[0]?.before).toMatchObject({ name: 'Nguyễn Văn Bình', birth_date: '1980-02-29' });
  });

  it('moves a person from one post to another on a day', async () => {
    await stored('vu.tdkt', 'people', [person(1)]);
    const moved = person(1, { unit: 'BTTP', post: 'Phó Cục trưởng', leader: 'Có' });
    for (const postFrom of [null, person(1).postFrom ?? null]) {
      const run = await sent('vu.tdkt', 'people', await workbook('people', [{ ...moved, postFrom }]));
      expect(await complaints(run)).toEqual([
        'J2 Chức vụ đang giữ từ 01/01/2015. Đổi đơn vị, chức vụ thì ghi ngày nhận chức vụ mới.',
      ]);
    }
    await stored('vu.tdkt', 'people', [{ ...moved, postFrom: { day: '2020-06-01' } }]);
    const posts = await inWorld(({ db }) => db.selectFrom('person_post').selectAll().orderBy('starts_on').execute());
    expect(posts).toMatchObject([
      { unit_id: world.unitId('CTN'), starts_on: '2015-01-01', ends_on: '2020-05-31', leader: false },
      { unit_id: world.unitId('BTTP'), starts_on: '2020-06-01', ends_on: null, leader: true, post: 'Phó Cục trưởng' },
    ]);
  });

  it('says what is wrong with every cell, and stores nothing of such a file', async () => {
    const run = await sent(
      'vu.tdkt',
      'people',
      await workbook('people', [
        person(1, { identityNumber: 1090000001, birthDate: '31/02/1990', gender: 'Trai' }),
        person(2, { name: null, unit: 'Cục Con nuôii', leftOn: '01/01/2030' }),
        person(3),
        person(4, { staffCode: 'CB3' }),
        person(5, { record: '01234567-89ab-7def-8123-456789abcdef', post: null }),
      ]),
    );
    expect(await complaints(run)).toEqual([
      'B2 Ô kiểu số làm mất số 0 ở đầu. Đổi ô sang kiểu Văn bản rồi ghi đủ 12 chữ số.',
      'D2 Không có “Trai” trong danh mục. Chọn một trong: Nam, Nữ.',
      'E2 Tháng 2 năm 1990 chỉ có 28 ngày.',
      'C3 Ô này bắt buộc, đang trống.',
      'F3 Không có đơn vị “Cục Con nuôii”. Gần nhất: CTN (Cục Con nuôi).',
      'K3 Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.',
      'A4 Trùng với ô A5: một người hai dòng.',
      'A5 Trùng với ô A4: một người hai dòng.',
      'G6 Ô này bắt buộc, đang trống.',
    ]);
    expect(run.counts).toEqual({ new: 0, changed: 0, same: 0, faulty: 5 });
    const scope = await storeRunAccess.authorise(await asker('vu.tdkt'), { runId: run.id });
    await expect(storeRun(scope, run.counts)).rejects.toThrow('Còn 5 dòng phải sửa');
    expect(await count('person')).toBe(0);
  });

  it('of a unit holds its own people alone', async () => {
    await stored('vu.tdkt', 'people', [person(1, { unit: 'BTTP' })]);
    const run = await sent(
      'ctn.cv',
      'people',
      await workbook('people', [person(1), person(2), person(3, { unit: 'BTTP' })]),
    );
    expect(await complaints(run)).toEqual([
      'F2 Người này đang thuộc BTTP. Cơ quan thường trực ghi việc chuyển đơn vị.',
      'F4 Chỉ nhập được dòng của đơn vị mình (CTN), không phải BTTP.',
    ]);
    await expect(viewRun.authorise(await asker('bttp.cv'), { runId: run.id })).rejects.toThrow(AppError);
    await expect(viewRun.authorise(await asker('quantri'), { runId: run.id })).rejects.toThrow(AppError);
    await viewRun.authorise(await asker('vu.tdkt'), { runId: run.id });
  });

  it('lets who is there stay in a unit that was merged, and nobody else come', async () => {
    await stored('vu.tdkt', 'people', [person(1)]);
    const { database } = world.services;
    await database.pool.query('set role none');
    await database.pool.query("update unit set successor_id = $1, ends_on = '2020-12-01' where code = 'CTN'", [
      world.unitId('BTTP'),
    ]);
    await database.pool.query('set role thidua_app');
    const again = await sent('bttp.cv', 'people', await exported('people'));
    expect(await complaints(again)).toEqual([]);
    expect(again.counts).toMatchObject({ same: 1, new: 0 });
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1), person(2)]));
    expect(await complaints(run)).toEqual(['F3 Đơn vị CTN đã sáp nhập. Ghi BTTP.']);
  });

  it('tells apart the people whose codes a row mixes up', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    const run = await sent(
      'vu.tdkt',
      'people',
      await workbook('people', [person(1, { identityNumber: person(2).identityNumber ?? null })]),
    );
    expect((await complaints(run))[0]).toContain('B2 Các mã trên dòng này là của những người khác nhau.');
  });

  it('is held again against the data before it is stored', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1), person(2)]));
    await stored('vu.tdkt', 'people', [person(1)]);
    const moved = { state: 'checked', moved: true, counts: { new: 1, changed: 0, same: 1, faulty: 0 } };
    expect(await confirmed('vu.tdkt', run)).toMatchObject(moved);
    expect(await count('person')).toBe(1);
    const scope = await storeRunAccess.authorise(await asker('vu.tdkt'), { runId: run.id });
    await expect(storeRun(scope, run.counts)).rejects.toThrow('Các con số trên bản xem trước đã thay đổi');
    expect(await confirmed('vu.tdkt', await runNow(run.id))).toMatchObject({ state: 'stored', moved: false });
    expect(await count('person')).toBe(2);
  });

  it('is stored once, however many confirm it at once', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1), person(2), person(3)]));
    const scopes = await Promise.all(
      ['vu.tdkt', 'vu.tdkt', 'vu.tdkt'].map(async (user) =>
        storeRunAccess.authorise(await asker(user), { runId: run.id }),
      ),
    );
    const answers = await Promise.allSettled(scopes.map((scope) => storeRun(scope, run.counts)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await storingDone(run.id, 20_000);
    expect((await runNow(run.id)).state).toBe('stored');
    expect([await count('person'), await count('person_post')]).toEqual([3, 3]);
    const entries = await inWorld(({ db }) =>
      db.selectFrom('journal_entry').select('after').where('object_id', '=', run.id).execute(),
    );
    const states = entries.map(({ after }) => (after as { state?: string }).state ?? 'sent');
    expect(states.sort()).toEqual(['sent', 'stored', 'storing']);
  });

  it('that was confirmed twice by the same form goes on once', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1)]));
    const again = { ...(await asker('vu.tdkt')), submission: crypto.randomUUID() };
    await storeRun(await storeRunAccess.authorise(again, { runId: run.id }), run.counts);
    await storingDone(run.id, 20_000);
    await storeRun(await storeRunAccess.authorise(again, { runId: run.id }), run.counts);
    await storingDone(run.id, 20_000);
    expect((await runNow(run.id)).state).toBe('stored');
    expect(await count('person')).toBe(1);
  });

  it('whose writing was interrupted has left nothing, and is confirmed again', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1)]));
    const { database } = world.services;
    await database.pool.query('set role none');
    await database.pool.query(
      "update import_run set state = 'storing', version = version + 1, beat_at = now() - interval '1 minute'",
    );
    await database.pool.query('set role thidua_app');
    expect((await runNow(run.id)).state).toBe('halted');
    expect(await confirmed('vu.tdkt', await runNow(run.id))).toMatchObject({ state: 'stored', rowsStored: 1 });
    expect(await count('person')).toBe(1);
  });

  it('whose rows were lost with the server says so, and is read again', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1)]));
    const { database } = world.services;
    await database.pool.query('set role none');
    await database.pool.query('truncate import_row');
    await database.pool.query('set role thidua_app');
    expect(await confirmed('vu.tdkt', run)).toMatchObject({
      state: 'checked',
      failure: 'Các dòng đã đọc không còn đủ. Đọc lại tệp rồi xem trước lần nữa.',
    });
    expect(await count('person')).toBe(0);
    await repeatRun(await repeatRunAccess.authorise(await asker('vu.tdkt'), { runId: run.id }));
    await readingDone(run.id, 20_000);
    expect(await confirmed('vu.tdkt', await runNow(run.id))).toMatchObject({ state: 'stored', failure: '' });
  });

  it('that was interrupted has left nothing, and is read again from the kept file', async () => {
    const run = await sent('vu.tdkt', 'people', await workbook('people', [person(1)]));
    const { database } = world.services;
    await database.pool.query('set role none');
    await database.pool.query(
      "update import_run set state = 'reading', beat_at = now() - interval '5 minutes', rows_read = 0; delete from import_row",
    );
    await database.pool.query('set role thidua_app');
    expect((await runNow(run.id)).state).toBe('interrupted');
    expect(await count('person')).toBe(0);
    await repeatRun(await repeatRunAccess.authorise(await asker('vu.tdkt'), { runId: run.id }));
    await readingDone(run.id, 20_000);
    expect(await runNow(run.id)).toMatchObject({ state: 'checked', counts: { new: 1 } });
    await withdrawRun(await withdrawRunAccess.authorise(await asker('vu.tdkt'), { runId: run.id }));
    expect((await runNow(run.id)).state).toBe('withdrawn');
    expect(await count('import_row')).toBe(0);
  });

  it('that is hostile or of another kind leaves nothing behind', async () => {
    const scope = await startImportAccess.authorise(await asker('vu.tdkt'), { kind: 'people' });
    for (const name of ['a formula in a cell of data', 'macros', 'a Word document', 'a million laughs']) {
      const bytes = await hostileWorkbooks.find((each) => each.name === name)?.build();
      await expect(startImport(scope, { name: 'x.xlsx', bytes: bytes as Buffer })).rejects.toThrow(AppError);
    }
    const other = await workbook('ratings', []);
    await expect(startImport(scope, { name: 'x.xlsx', bytes: other })).rejects.toMatchObject({
      fields: { file: expect.stringContaining('thiếu cột “Họ và tên”') },
    });
    expect(await count('import_run')).toBe(0);
    expect(await count('stored_file')).toBe(0);
  });
});

describe('workbooks of years', () => {
  const rating = (more: Cells = {}): Cells => ({
    subject: 'Cá nhân',
    subjectCode: 'CB1',
    subjectName: 'Nguyen van binh',
    year: '2019',
    level: 'Hoàn thành tốt nhiệm vụ',
    absentDays: 3,
    maternity: 'Không',
    document: '=12/TB',
    ...more,
  });
  const award = (more: Cells = {}): Cells => ({
    subject: 'Tập thể',
    subjectCode: 'CTN',
    subjectName: 'Cục Con nuôi',
    award: 'Cờ thi đua Chính phủ',
    year: '2018',
    decisionNumber: '12/QĐ-TTg',
    decidedOn: { day: '2019-05-01' },
    issuer: 'Thủ tướng Chính phủ',
    money: 12000000,
    ...more,
  });
  const initiative = (more: Cells = {}): Cells => ({
    name: 'Sáng kiến mô phỏng số hóa hồ sơ',
    kind: 'Sáng kiến',
    reach: 'Cơ sở',
    year: '2019',
    recognisedOn: { day: '2019-11-20' },
    decisionNumber: '7/QĐ-CTN',
    issuer: 'Cục Con nuôi',
    subjectCode: 'CB1',
    subjectName: 'Nguyễn Văn Bình',
    share: 60,
    ...more,
  });

  it('find their subjects by code and name, and store ratings', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    const unitRating = rating({
      subject: 'Tập thể',
      subjectCode: 'Cục Con nuôi',
      subjectName: 'Cục Con nuôi',
      absentDays: null,
      maternity: null,
    });
    const run = await stored('ctn.cv', 'ratings', [rating(), unitRating]);
    expect(run.counts).toMatchObject({ new: 2 });
    const changed = await stored('ctn.cv', 'ratings', [rating({ level: 'Hoàn thành nhiệm vụ' }), unitRating]);
    expect(changed.counts).toMatchObject({ changed: 1, same: 1 });
    const wrong = await sent(
      'ctn.cv',
      'ratings',
      await workbook('ratings', [
        rating({ subjectCode: 'CB9' }),
        rating({ subjectCode: '001090000002' }),
        rating({ year: '2O17' }),
        rating({ year: '2018' }),
        rating({ subjectCode: '001090000001', year: '2018' }),
      ]),
    );
    expect(await complaints(wrong)).toEqual([
      'B2 Không có ai mang mã này. Nhập nhân sự trước.',
      'C3 Mã này là của Nguyễn Văn Cường. Xem lại mã hoặc tên.',
      'D4 Có chữ O; năm gồm bốn chữ số.',
      'D5 Trùng với ô D6: một đối tượng hai mức trong một năm.',
      'D6 Trùng với ô D5: một đối tượng hai mức trong một năm.',
    ]);
  });

  it('store awards with their revocation', async () => {
    await stored('vu.tdkt', 'awards', [award()]);
    const run = await stored('vu.tdkt', 'awards', [
      award({ revokedOn: { day: '2020-01-02' }, revokeNumber: '1/QĐ', revokeReason: 'Số liệu mô phỏng' }),
    ]);
    expect(run.counts).toMatchObject({ changed: 1 });
    expect(await inWorld(({ db }) => db.selectFrom('past_award').selectAll().execute())).toMatchObject([
      { award: 'CO_CP', level: 'state', revoked_on: '2020-01-02', synthetic: true },
    ]);
  });

  it('store an initiative once for all its authors', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    const second = initiative({ subjectCode: 'CB2', subjectName: 'Nguyễn Văn Cường', share: 40 });
    await stored('vu.tdkt', 'initiatives', [initiative(), second]);
    expect([await count('initiative'), await count('initiative_author')]).toEqual([1, 2]);
    const run = await stored('vu.tdkt', 'initiatives', [initiative({ share: 70 }), { ...second, share: null }]);
    expect(run.counts).toMatchObject({ changed: 1, same: 1 });
    const wrong = await sent(
      'vu.tdkt',
      'initiatives',
      await workbook('initiatives', [initiative(), { ...second, year: '2018' }]),
    );
    expect(await complaints(wrong)).toEqual(['D3 Khác ô D2 của cùng sáng kiến. Ghi giống nhau ở mọi dòng tác giả.']);
  });

  it('show of each changed row what stands and what will stand', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    await stored('vu.tdkt', 'ratings', [rating()]);
    await stored('vu.tdkt', 'initiatives', [initiative()]);
    await stored('vu.tdkt', 'awards', [award()]);
    const shown = async (kind: BookKind, rows: Cells[], status: 'new' | 'changed' = 'changed') => {
      const run = await sent('vu.tdkt', kind, await workbook(kind, rows));
      expect(await complaints(run)).toEqual([]);
      return inWorld((tx) => previewRows(tx, run, { status, page: 1 }));
    };
    expect(
      await shown('people', [person(1, { post: 'Chánh thanh tra', postFrom: { day: '2020-01-01' } })]),
    ).toMatchObject([
      {
        ...{ row: 2, given: { post: 'Chánh thanh tra', postFrom: '2020-01-01', unit: 'CTN', leader: false } },
        held: { post: 'Chuyên viên', postFrom: '2015-01-01', unit: 'CTN', leader: false },
      },
    ]);
    expect(await shown('ratings', [rating({ absentDays: 4, document: null })])).toMatchObject([
      {
        given: { subject: 'person', subjectCode: 'CB1', absentDays: 4, document: null, year: 2019 },
        held: { absentDays: 3, document: '=12/TB', level: 'good' },
      },
    ]);
    expect(await shown('awards', [award({ money: 9_000_000, decidedOn: '02/05/2019' })])).toMatchObject([
      {
        given: { subject: 'collective', subjectCode: 'CTN', money: 9_000_000, decidedOn: '2019-05-02' },
        held: { money: 12_000_000, decidedOn: '2019-05-01' },
      },
    ]);
    expect(await shown('initiatives', [initiative({ share: 70 })])).toMatchObject([
      { given: { share: 70 }, held: { share: 60, issuer: 'Cục Con nuôi' } },
    ]);
    const author = { subjectCode: 'CB2', subjectName: 'Nguyễn Văn Cường', year: '2020', recognisedOn: '20/11/2020' };
    const [added] = await shown('initiatives', [initiative(author)], 'new');
    expect(added).toMatchObject({ given: { year: 2020, share: 60 }, held: { year: 2019 } });
    expect(added?.held).not.toHaveProperty('share');
  });

  it('bring nothing back that was corrected or struck out since they were written', async () => {
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    const old = { ratings: [rating(), rating({ year: '2018' })], awards: [award(), award({ year: '2017' })] };
    await stored('vu.tdkt', 'ratings', old.ratings);
    await stored('vu.tdkt', 'awards', old.awards);
    await stored('vu.tdkt', 'initiatives', [initiative()]);
    const rows = await inWorld(async ({ db }) => ({
      person: await db.selectFrom('person').select('id').where('staff_code', '=', 'CB1').executeTakeFirstOrThrow(),
      ratings: await db.selectFrom('yearly_rating').select(['id', 'year']).orderBy('year').execute(),
      awards: await db.selectFrom('past_award').select(['id', 'year']).orderBy('year').execute(),
      initiative: await db.selectFrom('initiative').select('id').executeTakeFirstOrThrow(),
    }));
    const why = 'Ghi nhầm';
    const ofPerson = async () => correctPersonAccess.authorise(await asker('vu.tdkt'), { personId: rows.person.id });
    const ofUnit = async () =>
      correctCollectiveAccess.authorise(await asker('vu.tdkt'), { unitId: world.unitId('CTN') });
    const [first, second] = rows.ratings;
    const right = { level: 'excellent' as const, absentDays: 3, maternity: false, document: '=12/TB', year: 2018 };
    await correctRating(await ofPerson(), { ...right, ratingId: first?.id ?? '', why, version: 1 });
    await strikeOut(await ofPerson(), { kind: 'rating', factId: second?.id ?? '', why, version: 1 });
    const [gone, renumbered] = rows.awards;
    await strikeOut(await ofUnit(), { kind: 'award', factId: gone?.id ?? '', why, version: 1 });
    await correctAward(await ofUnit(), {
      ...{ award: 'CO_CP' as const, year: 2018, decisionNumber: '21/QĐ-TTg', decidedOn: '2019-05-01', money: 12000000 },
      ...{ issuer: 'Thủ tướng Chính phủ', initiativeId: null, revokedOn: null, revokeNumber: '', revokeReason: '' },
      ...{ awardId: renumbered?.id ?? '', why, version: 1 },
    });
    await strikeOut(await ofPerson(), { kind: 'initiative', factId: rows.initiative.id, why, version: 1 });
    const said = async (kind: BookKind, cells: Cells[]) =>
      complaints(await sent('vu.tdkt', kind, await workbook(kind, cells)));
    const struckOut = 'Dòng này đã được gạch bỏ ngày 14/12/2020 vì ghi nhầm.';
    expect(await said('ratings', old.ratings)).toEqual([
      expect.stringContaining(`E2 ${struckOut}`),
      expect.stringContaining('E3 Giá trị này đã được sửa ngày 14/12/2020.'),
    ]);
    expect(await said('awards', old.awards)).toEqual([
      expect.stringContaining('F2 Dòng này đã được sửa ngày 14/12/2020.'),
      expect.stringContaining(`F3 ${struckOut}`),
    ]);
    expect(await said('initiatives', [initiative()])).toEqual([expect.stringContaining(`F2 ${struckOut}`)]);
    expect(await said('ratings', [rating({ level: 'Hoàn thành nhiệm vụ' })])).toEqual([]);
    expect(await said('ratings', [rating({ subjectCode: 'CB2', subjectName: 'Nguyễn Văn Cường' })])).toEqual([]);
    for (const kind of ['ratings', 'awards', 'initiatives'] as const) {
      const run = await sent('vu.tdkt', kind, await exported(kind));
      expect([run.counts.new, run.counts.changed, run.counts.faulty], kind).toEqual([0, 0, 0]);
    }
  }, 120_000);

  it('bring no post back that was corrected or struck out', async () => {
    const moved = { post: 'Phó Chánh Văn phòng', postFrom: { day: '2019-01-01' } };
    await stored('vu.tdkt', 'people', [person(1), person(2)]);
    await stored('vu.tdkt', 'people', [person(1, moved), person(2, moved)]);
    const posts = await inWorld(({ db }) =>
      db
        .selectFrom('person_post as o')
        .innerJoin('person as p', 'p.id', 'o.person_id')
        .select(['o.id', 'o.version', 'o.unit_id as unitId', 'p.id as personId', 'p.staff_code as code'])
        .where('o.post', '=', moved.post)
        .execute(),
    );
    const why = 'Ghi nhầm';
    for (const { id, code, personId, unitId, version } of posts) {
      const scope = await correctPersonAccess.authorise(await asker('vu.tdkt'), { personId });
      const right = {
        unitId,
        post: 'Chánh Văn phòng',
        leader: false,
        startsOn: '2019-01-01',
        endsOn: null,
        document: '',
      };
      if (code === 'CB1') await strikeOut(scope, { kind: 'post', factId: id, why, version });
      else await correctPost(scope, { ...right, postId: id, why, version });
    }
    const old = await sent('vu.tdkt', 'people', await workbook('people', [person(1, moved), person(2, moved)]));
    expect(await complaints(old)).toEqual([
      expect.stringContaining('J2 Dòng này đã được gạch bỏ ngày 14/12/2020'),
      expect.stringContaining('G3 Giá trị này đã được sửa ngày 14/12/2020'),
    ]);
  });

  it('come out as they go in: an export that is imported changes nothing', async () => {
    await stored('vu.tdkt', 'people', [
      person(1),
      person(2, { identityNumber: null, staffCode: null, birthDate: null }),
      person(3, { leftOn: '01/12/2020', gender: 'Nữ', leader: 'Có' }),
    ]);
    await stored('vu.tdkt', 'ratings', [rating(), rating({ year: '2018', document: '-x', absentDays: null })]);
    await stored('vu.tdkt', 'initiatives', [initiative()]);
    await stored('vu.tdkt', 'awards', [
      award(),
      award({ year: '2017', revokedOn: '02/01/2020', revokeNumber: '@1', revokeReason: '+' }),
    ]);
    for (const [kind, rows] of [
      ['people', 3],
      ['ratings', 2],
      ['initiatives', 1],
      ['awards', 2],
    ] as const) {
      const run = await sent('vu.tdkt', kind, await exported(kind));
      expect(await complaints(run)).toEqual([]);
      expect(run.counts, kind).toEqual({ new: 0, changed: 0, same: rows, faulty: 0 });
    }
  });
});
