const FORMULA = /^[\s]*[=+\-@\u2212\uFF0B\uFF0D\uFF1D\uFF20|%]/u;

/** Tells Excel that the file is UTF-8. */
export const csvStart = '\uFEFF';

/**
 * One line of a CSV file, with CR LF. No cell is taken for a formula by a spreadsheet: such a text gets an apostrophe
 * before it. Line ends inside a cell become spaces.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = value.replace(/[\r\n\t\0]+/g, ' ');
  const harmless = FORMULA.test(line) ? `'${line}` : line;
  return /[",;']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
