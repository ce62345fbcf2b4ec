import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '#src/papers/sheets/books.ts';
import { inspectWorkbook } from '#src/papers/sheets/inspect-workbook.ts';
import { readSheet } from '#src/papers/sheets/read-sheet.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import type { WrittenValue } from '#src/papers/sheets/write-workbook.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { hostileWorkbooks } from '#tests/factories/hostile-workbooks.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { readingDone } from './commands/read-run.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
});
afterAll(() => world.close());

const row = (code: string, more: Record<number, WrittenValue> = {}): WrittenValue[] =>
  Object.assign(
    [
      code,
      null,
      `Người Thử ${code.replace(/\d/g, '')}`,
      'Nữ',
      { day: '1985-03-09' },
      'CTN',
      'Chuyên viên',
      'Không',
      null,
      null,
      null,
      null,
    ],
    more,
  );

async function file(rows: WrittenValue[][], name = 'nhan-su.xlsx'): Promise<File> {
  const bytes = await writeBook(bookOf('people'), { rows, units: [], about: 'thử', synthetic: true });
  return new File([bytes as Uint8Array<ArrayBuffer>], name);
}

async function sent(browser: Browser, upload: File): Promise<{ answer: Page; run: string }> {
  const form = await browser.get(paths.newImport('people'));
  const answer = await browser.post(paths.newImport('people'), {
    submission: fieldOf(form, 'submission'),
    file: upload,
  });
  const run = answer.location ?? '';
  if (run) await readingDone(run.split('/').pop() ?? '', 20_000);
  return { answer, run };
}

const store = (browser: Browser, run: string, page: Page) =>
  browser.post(`${run}/ghi`, {
    submission: fieldOf(page, 'submission'),
    ...Object.fromEntries(['new', 'changed', 'same'].map((name) => [name, fieldOf(page, name)])),
  });

describe('importing people', () => {
  it('goes from the file through the preview to the result', async () => {
    const officer = await web.signedIn('ctn.cv');
    expect((await officer.get(paths.imports())).text).toContain('Chưa nhập tệp nào');
    const form = await officer.get(paths.newImport('people'));
    expect(form.text).toContain('Số hiệu cán bộ');
    expect(form.text).toContain('Chỉ nhận dòng của Cục Con nuôi');
    const { answer, run } = await sent(officer, await file([row('A1'), row('B2')]));
    expect(answer.status).toBe(303);
    const preview = await officer.get(run);
    expect(preview.text).toContain('Xem trước: 2 dòng sẽ được ghi');
    const stored = await store(officer, run, preview);
    expect(stored.location).toBe(run);
    expect((await store(officer, run, preview)).location).toBe(run);
    expect((await officer.get(run)).text).toContain('Đã ghi 2 dòng nhân sự');
    expect((await officer.get(paths.imports())).text).toContain('nhan-su.xlsx');
  });

  it('names each wrong cell on the page and in a workbook of errors', async () => {
    const office = await web.signedIn('vu.tdkt');
    const { run } = await sent(office, await file([row('C3', { 4: '31/02/1985', 5: 'CTM' }), row('D4')]));
    const preview = await office.get(run);
    expect(preview.text).toContain('Xem trước: 2 ô phải sửa');
    expect(preview.text).toContain('E2');
    expect(preview.text).toContain('Gần nhất: CTN (Cục Con nuôi)');
    expect(preview.text).not.toContain('id="ghi"');
    expect((await office.get(paths.imports())).text).toContain('Có ô phải sửa');
    const download = await web.hono.request(`http://localhost${run}/o-phai-sua.xlsx`, {
      headers: { cookie: [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const bytes = Buffer.from(await download.arrayBuffer());
    const cells: unknown[][] = [];
    for await (const rows of readSheet(bytes, await inspectWorkbook(bytes, () => false))) {
      cells.push(...rows.map((each) => each.cells));
    }
    expect(cells[1]?.slice(0, 5)).toEqual(['E2', 2, 'Ngày sinh', '31/02/1985', 'Tháng 2 năm 1985 chỉ có 28 ngày.']);
    const withdrawn = await office.post(`${run}/bo`, { submission: crypto.randomUUID() });
    expect(withdrawn.status).toBe(303);
    expect((await office.get(run)).text).toContain('Lần nhập đã bỏ');
    expect(
      (
        await store(office, run, {
          ...preview,
          text: '<input name="submission" value="x"><input name="new" value="1"><input name="changed" value="0"><input name="same" value="0">',
        })
      ).status,
    ).toBe(409);
  });

  it('shows what a changed cell holds and what it will hold, and pages the rows of each kind', async () => {
    const office = await web.signedIn('vu.tdkt');
    const known = await sent(office, await file([row('K1'), row('K2')]));
    await store(office, known.run, await office.get(known.run));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const many = Array.from({ length: 52 }, (_, at) =>
      row(`N${100 + at}`, { 2: `Trần Mới ${letters[at % 26]}${letters[Math.floor(at / 26)]}` }),
    );
    const change = row('K1', { 6: 'Chuyên viên chính', 4: null });
    const { run } = await sent(office, await file([change, row('K2'), ...many]));
    const changed = await office.get(run);
    for (const label of ['Lỗi (0)', 'Thay đổi (1)', 'Mới (52)', 'Như cũ (1)']) expect(changed.text).toContain(label);
    expect(changed.text).toContain('<del>Chuyên viên</del>');
    expect(changed.text).toContain('<ins>Chuyên viên chính</ins>');
    expect(changed.text).toContain('giữ 09/03/1985');
    expect(changed.text.match(/<del>/g)).toHaveLength(1);
    const fresh = await office.get(`${run}?dong=moi`);
    expect(fresh.text.match(/class="dong-so"/g)).toHaveLength(50);
    expect(fresh.text).not.toContain('<del>');
    const second = await office.get(`${run}?dong=moi&trang=2`);
    expect(second.text.match(/class="dong-so"/g)).toHaveLength(2);
    expect(second.text).toContain('Trần Mới ZB');
    expect((await office.get(`${run}?dong=moi&trang=99`)).text).toContain('Trần Mới ZB');
    expect((await office.get(`${run}?dong=nhu-cu`)).text).toContain('Người Thử K');
    expect((await office.get(`${run}?dong=loi`)).text).toContain('Không có dòng nào');
    expect((await office.get(`${run}?dong=khac`)).text).toContain('<del>');
  });

  it('refuses what is no workbook beside the field, and nothing without a file', async () => {
    const office = await web.signedIn('vu.tdkt');
    const csv = await sent(office, new File(['a,b\r\n'], 'nhan-su.xlsx'));
    expect(csv.answer.status).toBe(422);
    expect(csv.answer.text).toContain('Đây không phải tệp Excel');
    const bomb = (await hostileWorkbooks[1]?.build()) as Buffer;
    const before = performance.now();
    const refused = await sent(office, new File([new Uint8Array(bomb)], 'a.xlsx'));
    expect(refused.answer.status).toBe(422);
    expect(refused.answer.text).toContain('phình ra quá lớn');
    expect(performance.now() - before).toBeLessThan(5000);
    const none = await office.post(paths.newImport('people'), { submission: crypto.randomUUID() });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Chọn tệp Excel');
  });

  it('is not for those without a part in it', async () => {
    for (const user of ['quantri', 'thutruong', 'hd.1']) {
      expect((await (await web.signedIn(user)).get(paths.imports())).status, user).toBe(403);
    }
    expect((await (await web.signedIn('vu.tdkt')).get(paths.newImport('gi-do'))).status).toBe(404);
  });
});

describe('workbooks going out', () => {
  it('are a template with drop-downs, a guide and lists, and the data of the own unit alone', async () => {
    const office = await web.signedIn('vu.tdkt');
    for (const kind of ['people', 'ratings', 'initiatives', 'awards'] as const) {
      for (const address of [paths.importTemplate(kind), paths.exportBook(kind)]) {
        const answer = await office.get(address);
        expect(answer.status, address).toBe(200);
        expect(answer.headers.get('content-type')).toContain('spreadsheetml');
        expect(answer.headers.get('content-disposition')).toContain('attachment');
      }
    }
  });

  it('are told to the journal: who, what and how many rows; a template is not', async () => {
    const exports = async () => {
      const entries = await read(world.services.database, world.tenantId, ({ db }) =>
        db
          .selectFrom('journal_entry')
          .select(['actor_name', 'actor_role', 'object_id', 'after'])
          .where('action', 'in', ['import.export', 'import.start'])
          .where('object_kind', '=', 'import')
          .execute(),
      );
      return entries.filter(({ actor_role }) => actor_role === 'unitOfficer');
    };
    const officer = await web.signedIn('ctn.cv');
    const books = ['people', 'ratings', 'initiatives', 'awards'] as const;
    for (const kind of books) {
      await officer.get(paths.importTemplate(kind));
      expect((await officer.get(paths.exportBook(kind))).status).toBe(200);
    }
    const entries = await exports();
    expect(entries.map(({ object_id }) => object_id).sort()).toEqual([...books].sort());
    for (const { object_id, after, actor_name } of entries) {
      expect(actor_name).not.toBe('');
      const exported = { rows: expect.any(Number), book: object_id, unitId: world.unitId('CTN') };
      expect(after).toEqual({ exported });
    }
  });

  it('are told to the journal too when they are what was sent, or what is wrong with it', async () => {
    const officer = await web.signedIn('ctn.cv');
    const { run } = await sent(officer, await file([row('Q1', { 4: '31/02/1985' }), row('Q2')], 'gui.xlsx'));
    expect((await officer.get(`${run}/o-phai-sua.xlsx`)).status).toBe(200);
    expect((await officer.get(`${run}/tep-goc.xlsx`)).status).toBe(200);
    const entries = await read(world.services.database, world.tenantId, ({ db }) =>
      db
        .selectFrom('journal_entry')
        .select(['actor_role', 'after'])
        .where('object_id', '=', run.split('/').pop() ?? '')
        .where('action', '=', 'import.view')
        .orderBy('recorded_at')
        .execute(),
    );
    const about = { book: 'people', unitId: world.unitId('CTN') };
    expect(entries).toEqual([
      { actor_role: 'unitOfficer', after: { exported: { ...about, rows: 1, part: 'faults' } } },
      { actor_role: 'unitOfficer', after: { exported: { ...about, rows: 2, part: 'original' } } },
    ]);
  });
});
