import { csvLine, csvStart } from '#src/text/csv.ts';
import type { PrintedLine } from './printed-lines.ts';

const NUMBER = /^[-+\u2212\u2013]?\s*\d{1,6}([.,]\d{1,3})?$/u;

/** The printed rows as CSV, in the columns that the reader of tables knows. Points keep their signs. */
export function tableCsv(lines: readonly PrintedLine[]): string {
  const printed = lines.filter((line) => Object.values(line).some((part) => typeof part === 'string' && part !== ''));
  const rows = printed.map(({ stt, text, base, bonus, penalty }) =>
    [stt, text, base, bonus, penalty].map(cellOf).join(','),
  );
  return `${csvStart}stt,tieu_chuan,chuan,thuong,tru\r\n${rows.map((row) => `${row}\r\n`).join('')}`;
}

/** A number with its sign is no formula; every other text is written as `csvLine` does. */
function cellOf(text: string): string {
  return NUMBER.test(text.trim()) ? `"${text}"` : csvLine([text]).slice(0, -2);
}
