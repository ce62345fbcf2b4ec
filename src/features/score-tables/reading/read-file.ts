import { isWordDocument, readWordTables } from '#src/papers/documents/read-word-tables.ts';
import { inspectWorkbook } from '#src/papers/sheets/inspect-workbook.ts';
import { readSheet } from '#src/papers/sheets/read-sheet.ts';
import { limits, WorkbookProblem } from '#src/papers/sheets/workbook-problem.ts';
import { invalid } from '#src/platform/errors.ts';
import { checkSums } from '#src/points/check-sums.ts';
import { type ReadTable, readTable } from '#src/points/reading/read-table.ts';
import { type PrintedRow, rowsFromCsv, rowsFromGrid } from '#src/points/reading/rows.ts';
import { itemsOf } from '#src/points/table.ts';
import { parseTableJson } from '#src/points/table-schema.ts';
import type { Parsed } from '#src/text/parsed.ts';
import { cellText } from './cell-text.ts';

export type Source = 'csv' | 'xlsx' | 'docx' | 'json';
export interface ReadFile {
  source: Source;
  /** Empty for our own JSON, which has no printed rows. */
  rows: readonly PrintedRow[];
  read: ReadTable;
}

const OLE = 'd0cf11e0a1b11ae1';
const ZIP = 'PK\u0003\u0004';
/** No table that people mark by is longer. */
const mostRows = 2_000;
const longestCell = 20_000;
/** Letters of all rows together; the longest real tables have a twentieth of it. */
const mostText = 1_000_000;
/** A CSV or JSON file is text alone: one of a table is some hundred kilobytes. */
const largestText = 4 * 1024 * 1024;
const mediaTypes: Record<Source, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
};
export const mediaTypeOf = (source: Source): string => mediaTypes[source];

/**
 * What a file holds of a score table, by its content and not by its name.
 * @throws AppError invalid on field `file` with the reason
 */
export async function readTableFile(bytes: Buffer, title: string): Promise<ReadFile> {
  try {
    const source = sourceOf(bytes);
    if (source === 'json') return fromJson(textOf(bytes), title);
    const rows = bounded(taken(await rowsOf(source, bytes)));
    return { source, rows, read: readTable(rows, title) };
  } catch (error) {
    if (error instanceof WorkbookProblem) throw invalid({ file: error.message }, 'Tệp bảng tiêu chí chưa nhận được.');
    throw error;
  }
}

function sourceOf(bytes: Buffer): Source {
  if (bytes.length > limits.file) throw refuse('Tệp lớn hơn 20 MB. Để lại bảng tiêu chí rồi gửi lại.');
  if (bytes.subarray(0, 8).toString('hex') === OLE) {
    throw refuse(
      'Tệp được đặt mật khẩu, hoặc là tệp Word, Excel kiểu cũ. Bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.',
    );
  }
  if (bytes.subarray(0, 4).toString('latin1') === ZIP) return isWordDocument(bytes) ? 'docx' : 'xlsx';
  if (bytes.length > largestText) throw refuse('Tệp CSV, JSON lớn hơn 4 MB. Để lại bảng tiêu chí rồi gửi lại.');
  if (bytes.includes(0)) throw refuse('Chỉ nhận tệp Word (.docx), Excel (.xlsx), CSV hoặc JSON của chương trình.');
  return /^\uFEFF?\s*\{/.test(bytes.subarray(0, 64).toString('utf8')) ? 'json' : 'csv';
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('Tệp không ở bảng mã UTF-8. Lưu lại thành “CSV UTF-8” rồi gửi lại.');
  }
}

function fromJson(text: string, title: string): ReadFile {
  const table = taken(parseTableJson(text));
  if ([...itemsOf(table.items)].length > mostRows) throw tooLong();
  const named = table.title === '' ? { ...table, title } : table;
  return { source: 'json', rows: [], read: { table: named, readings: [], oddities: [], sums: checkSums(named) } };
}

async function rowsOf(source: Source, bytes: Buffer): Promise<Parsed<PrintedRow[]>> {
  if (source === 'csv') return rowsFromCsv(textOf(bytes));
  const grids = source === 'docx' ? await readWordTables(bytes) : await sheetsOf(bytes);
  const all = grids.map((grid) => rowsFromGrid(grid));
  return all.find(({ ok }) => ok) ?? all[0] ?? rowsFromGrid([]);
}

/** The sheets of a workbook one after the other, until one has the headings of a score table. */
async function sheetsOf(bytes: Buffer): Promise<string[][][]> {
  const names: string[] = [];
  const first = await inspectWorkbook(bytes, (name) => {
    names.push(name);
    return false;
  });
  const grids = [await gridOf(bytes, first)];
  for (const name of names.slice(1)) {
    if (rowsFromGrid(grids.at(-1) ?? []).ok) break;
    grids.push(await gridOf(bytes, await inspectWorkbook(bytes, (each) => each === name)));
  }
  return grids;
}

async function gridOf(bytes: Buffer, workbook: Awaited<ReturnType<typeof inspectWorkbook>>): Promise<string[][]> {
  const grid: string[][] = [];
  for await (const rows of readSheet(bytes, workbook)) {
    for (const { number, cells } of rows) {
      if (number > mostRows * 2) throw tooLong();
      while (grid.length < number - 1) grid.push([]);
      grid.push(cells.map(cellText));
    }
  }
  return grid;
}

function bounded(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  if (rows.length > mostRows) throw tooLong();
  const long = rows.find((row) => Object.values(row).some((cell) => String(cell).length > longestCell));
  if (long) throw refuse(`Dòng ${long.line} có ô quá dài. Chia nội dung thành nhiều dòng rồi gửi lại.`);
  const letters = rows.reduce((sum, { text, stt }) => sum + text.length + stt.length, 0);
  if (letters > mostText) throw refuse('Lời của bảng dài hơn một triệu ký tự. Để lại bảng tiêu chí rồi gửi lại.');
  if (rows.length === 0) throw refuse('Bảng không có dòng nào dưới hàng tiêu đề.');
  return rows;
}

const tooLong = () => refuse(`Bảng có hơn ${mostRows} dòng. Để lại bảng tiêu chí rồi gửi lại.`);
const refuse = (sentence: string) => invalid({ file: sentence }, 'Tệp bảng tiêu chí chưa nhận được.');

function taken<T>(read: Parsed<T>): T {
  if (!read.ok) throw refuse(read.message.split('\n').slice(0, 5).join(' '));
  return read.value;
}
