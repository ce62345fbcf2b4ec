import { readCsv } from '#src/text/csv.ts';
import { fold } from '#src/text/fold.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** One row of a printed score table: its cells as they stand there. `line` counts the rows of the source from 1. */
export type PrintedRow = {
  readonly line: number;
  readonly stt: string;
  readonly text: string;
  readonly base: string;
  readonly bonus: string;
  readonly penalty: string;
  /** Outcomes and their points in one cell: ">95%:1,5; 75-95%:1". */
  readonly bands?: string;
};

type Part = Exclude<keyof PrintedRow, 'line'>;
type Columns = { readonly [In in Part]?: number };

/** Words of a column heading, folded. The text of a criterion is looked for first: "tiêu chuẩn" holds "chuẩn". */
const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  ['bands', /^(bands|cac muc diem|cach cham|cach tinh)/],
  ['text', /^(cac |ten )?(noi dung|tieu chuan|tieu chi|chi tieu|criterion)/],
  ['stt', /^(stt|tt|so tt|so thu tu|ma|ma so|muc|code)$/],
  ['base', /^(diem )?(chuan|toi da|max)|^(diem|thang diem)$/],
  ['bonus', /^(diem )?(thuong|cong)/],
  ['penalty', /^(diem )?tru/],
];
const OWN_NUMBER = /^\s*([IVX]+|\d+(?:\.\d+)*|\p{L}\d*(?:\.\d+)*)[.)/]\s+(?=\S)/u;
const NO_HEADING =
  'Không tìm thấy hàng tiêu đề của bảng điểm: cần có cột nội dung (tiêu chuẩn, tiêu chí) và cột điểm chuẩn.';

/** Rows of a CSV file in the columns STT, tiêu chuẩn, chuẩn, thưởng, trừ; or code, criterion, max, bands. */
export function rowsFromCsv(text: string): Parsed<PrintedRow[]> {
  return rowsFromGrid(readCsv(text));
}

/**
 * Rows of a sheet or of a table in a document. The heading may stand anywhere, over two rows and in any order; columns of
 * bonus and penalty may be missing. What stands above it is no part of the table, and its repetitions are left out.
 */
export function rowsFromGrid(cells: readonly (readonly string[])[]): Parsed<PrintedRow[]> {
  const top = cells.findIndex((row) => isHeading(columnsOf(row)));
  const first = cells[top];
  if (!first) return refused(NO_HEADING);
  const second = cells[top + 1];
  const columns = { ...columnsOf(first), ...(second && onlyHeadings(second) ? columnsOf(second) : {}) };
  if (columns.base === undefined) return refused(NO_HEADING);
  const rows = cells.flatMap((row, index) => {
    if (index <= top || onlyHeadings(row) || row.every((cell) => cell.trim() === '')) return [];
    return [rowOf(row, index + 1, columns)];
  });
  return parsed(rows);
}

function rowOf(cells: readonly string[], line: number, columns: Columns): PrintedRow {
  const cell = (part: Part) => (columns[part] === undefined ? '' : (cells[columns[part]] ?? ''));
  const row = { line, stt: cell('stt'), text: cell('text'), base: cell('base') };
  const own = columns.stt === undefined ? OWN_NUMBER.exec(row.text)?.[1] : undefined;
  return {
    ...row,
    stt: own ?? row.stt,
    bonus: cell('bonus'),
    penalty: cell('penalty'),
    ...(columns.bands === undefined ? {} : { bands: cell('bands') }),
  };
}

function columnsOf(row: readonly string[]): Columns {
  const columns: { [In in Part]?: number } = {};
  row.forEach((cell, at) => {
    const part = headingOf(cell);
    if (part) columns[part] ??= at;
  });
  return columns;
}

function headingOf(cell: string): Part | undefined {
  if (cell.length > 200) return undefined;
  const words = fold(cell.replace(/[_.:]/g, ' ')).replace(/ raw$/, '');
  return words.length > 40 ? undefined : HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

function isHeading({ stt, text, base, bonus, penalty }: Columns): boolean {
  return text !== undefined && [stt, base, bonus, penalty].filter((at) => at !== undefined).length > 0;
}

/** A heading, or the repetition of one: every cell that is not empty names a column, and more than one does. */
function onlyHeadings(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every((cell) => headingOf(cell) !== undefined);
}
