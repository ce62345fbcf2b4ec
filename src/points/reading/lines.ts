import { type CellPoints, readCell } from '#src/points/reading/cell-points.ts';
import { codeParts, type Numbering } from '#src/points/reading/code-parts.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { normaliseLine } from '#src/text/normalise.ts';

/** A criterion or a clause of the table, with what is printed below it. */
export type Line = {
  readonly row: PrintedRow;
  /** As printed, without the blanks and points around it; empty for a line without a number. */
  readonly printed: string;
  readonly parts: readonly string[];
  readonly cells: { readonly base: CellPoints; readonly bonus: CellPoints; readonly penalty: CellPoints };
  /** The dash or other mark that opens a line without a number. */
  readonly mark: string;
  /** How its code counts on, where it is of one part. */
  numbering: Numbering | null;
  /** Unique in the table. */
  code: string;
  parent: Line | null;
  readonly lines: Line[];
};

export type RowKind = 'line' | 'note' | 'total';

const NOTE = /^(\*|\(|ghi chú|chú thích|lưu ý)/;
const MARKING = /theo dõi,? (kiểm tra|đánh giá|và)|(theo dõi|kiểm tra|đánh giá),? chấm điểm/;

export function lineOf(row: PrintedRow): Line {
  const parts = codeParts(row.stt);
  return {
    row,
    printed: parts.length === 0 ? '' : normaliseLine(row.stt).replace(/[.\s)]+$/, ''),
    parts,
    cells: { base: readCell(row.base), bonus: readCell(row.bonus), penalty: readCell(row.penalty) },
    mark: /^'?\s*([-+*\u2022\u2013])/u.exec(row.text.trim())?.[1] ?? normaliseLine(parts.length === 0 ? row.stt : ''),
    numbering: null,
    code: '',
    parent: null,
    lines: [],
  };
}

/** A row without a number and without points that speaks of other lines is a note, not a line. */
export function kindOf(row: PrintedRow): RowKind {
  const text = plain(row.text);
  if (/^tổng (cộng|số|điểm)\b/.test(text) && codeParts(row.stt).length === 0 && row.base.trim() !== '') return 'total';
  if (/^tổng (cộng|số)/.test(plain(row.stt))) return 'total';
  if (codeParts(row.stt).length > 0) return 'line';
  const empty = [row.base, row.bonus, row.penalty].every((cell) => cell.trim() === '');
  return empty && (NOTE.test(text) || MARKING.test(text)) ? 'note' : 'line';
}

/** Words of one clause that are looked through; the longest ones in real tables are a third of this. */
export const LONGEST_CLAUSE = 4000;

/** In small letters on one line, for looking for words; marks stay, for "mỗi" is not "mới". */
export function plain(text: string): string {
  return normaliseLine(text).toLowerCase().slice(0, LONGEST_CLAUSE);
}

/** What the clause itself says, without the papers by which it is proven. */
export function clauseOf(text: string): string {
  return plain(text)
    .replace(/^'/, '')
    .replace(/'?\s*căn cứ chấm điểm.*$/, '');
}

/** All lines in their printed order. */
export function* linesOf(lines: readonly Line[]): Generator<Line> {
  for (const line of lines) {
    yield line;
    yield* linesOf(line.lines);
  }
}
