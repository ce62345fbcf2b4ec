import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#src/papers/sheets/write-workbook.ts';
import type { AppError } from '#src/platform/errors.ts';
import { emptyTable } from '#src/points/plain-table.ts';
import { printTable } from '#src/points/table-schema.ts';
import { readCsv } from '#src/text/csv.ts';
import { hostileWorkbooks, packed, plainParts } from '#tests/factories/hostile-workbooks.ts';
import { tienGiangFile } from '#tests/factories/printed-tables.ts';
import { wordFile } from '#tests/factories/word-files.ts';
import { readTableFile } from './read-file.ts';

const csv = readFileSync(tienGiangFile);
const cells = readCsv(csv.toString('utf8'));
const complaint = (bytes: Buffer) =>
  readTableFile(bytes, 'Bảng').then(
    () => '',
    (error: AppError) => error.fields.file ?? String(error),
  );
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A workbook with these cells as texts on its second sheet. */
async function workbook(grid: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = grid.map((row, at) => {
    const texts = row.map((text, column) => {
      const address = `${String.fromCharCode(65 + column)}${at + 1}`;
      return text === '' ? '' : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
    });
    return `<row r="${at + 1}">${texts.join('')}</row>`;
  });
  return packed(plainParts(rows.join(''), { sheetName: 'Bảng điểm' }));
}

describe('one table in four kinds of file', () => {
  it('is the same table', async () => {
    const fromCsv = await readTableFile(csv, 'Bảng');
    const fromExcel = await readTableFile(await workbook(cells), 'Bảng');
    const fromWord = await readTableFile(wordFile([[['Số', 'Nơi nhận']], cells]), 'Bảng');
    expect([fromCsv.source, fromExcel.source, fromWord.source]).toEqual(['csv', 'xlsx', 'docx']);
    expect(fromExcel.rows).toEqual(fromCsv.rows);
    expect(fromExcel.read).toEqual(fromCsv.read);
    expect(fromWord.rows).toEqual(fromCsv.rows);
    expect(fromWord.read).toEqual(fromCsv.read);
    const fromJson = await readTableFile(Buffer.from(printTable(fromCsv.read.table)), 'Khác');
    expect(fromJson.read.table).toEqual(fromCsv.read.table);
    expect([fromJson.rows, fromJson.read.readings]).toEqual([[], []]);
  });

  it('is found on the sheet that has its headings, numbers and all', async () => {
    const columns = ['STT', 'Tiêu chí', 'Điểm chuẩn'].map((heading) => ({ heading, width: 20 }));
    const other = { name: 'Bìa', columns: [{ heading: 'Bìa', width: 10 }], rows: [['x']] };
    const own = { name: 'Bảng', columns, rows: [['1', 'Chuyên môn', 2.5]] };
    const { rows } = await readTableFile(Buffer.from(await writeWorkbook([other, own])), 'Bảng');
    expect(rows).toEqual([{ line: 2, stt: '1', text: 'Chuyên môn', base: '2,5', bonus: '', penalty: '' }]);
  });
});

describe('a number that no table counts', () => {
  it('is no points, and is named', async () => {
    const { read } = await readTableFile(Buffer.from('stt,tiêu chuẩn,chuẩn\n1,A,9999999999\n'), 'Bảng');
    expect(read.table.items[0]).toMatchObject({ base: null, rules: [] });
    expect(read.oddities.map(({ message }) => message).join()).toContain('lớn hơn 9.999');
  });
});

describe('a file that is no table', () => {
  it('is refused in a sentence beside the field', async () => {
    expect(await complaint(Buffer.from('xin chào'))).toContain('Không tìm thấy hàng tiêu đề');
    expect(await complaint(Buffer.from('stt,tiêu chí,chuẩn\n'))).toContain('không có dòng nào');
    expect(await complaint(Buffer.from([0x53, 0xe9, 0x0a]))).toContain('CSV UTF-8');
    expect(await complaint(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toContain('mật khẩu');
    expect(await complaint(Buffer.from('89504e470d0a1a0a00000000', 'hex'))).toContain('Chỉ nhận tệp Word');
    expect(await complaint(Buffer.from(`stt,tiêu chí,chuẩn\n${'1,a,1\n'.repeat(2001)}`))).toContain('2000 dòng');
    expect(await complaint(Buffer.from(`stt,tiêu chí,chuẩn\n1,${'a'.repeat(20_001)},1`))).toContain('ô quá dài');
    expect(await complaint(Buffer.from(`{"form":"thidua-score-table/2","items":${'['.repeat(9999)}`))).toContain(
      'JSON',
    );
    const json = (change: object) => {
      const line = { code: '1', printed: '1', text: 'A', raw: { base: '', bonus: '', penalty: '' }, base: 1000 };
      const rest = { rules: [{ kind: 'fixed' }], caps: [], onlyIf: null, oneOf: false, body: null, items: [] };
      const table = { ...emptyTable('Bảng'), items: [{ ...line, ...rest, ...change }] };
      return complaint(Buffer.from(JSON.stringify(table)));
    };
    expect(await json({ text: 'a\u0000b' })).toContain('ký tự không hiện được');
    expect(await json({ text: 'a\ud800b' })).toContain('ký tự không hiện được');
    expect(await json({ base: 9_000_000_000 })).toContain('9.999 điểm');
    expect(await json({ base: 9_000 })).toBe('');
    expect(await complaint(wordFile([[['a', 'b']]]))).toContain('Không tìm thấy hàng tiêu đề');
  });

  it('is refused before it keeps everybody waiting', async () => {
    const heading = 'stt,tiêu chuẩn,chuẩn\n';
    const rows = (text: string, count: number) => Buffer.from(heading + `1.1,${text},1\n`.repeat(count));
    const began = performance.now();
    expect(await complaint(rows('a', 1_500_000))).toContain('4 MB');
    expect(await complaint(rows('mỗi trường hợp trừ 1 điểm '.repeat(30), 1900))).toContain('một triệu');
    expect(await complaint(rows('a', 300_000))).toContain('2000 dòng');
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('is refused when it is a hostile workbook, whatever it does', async () => {
    for (const { name, build } of hostileWorkbooks) {
      const bytes = await build();
      const before = performance.now();
      expect((await complaint(bytes)).length, name).toBeGreaterThan(20);
      expect(performance.now() - before, name).toBeLessThan(10_000);
    }
  }, 60_000);
});
