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

/**
 * Cells of a CSV file, row by row. Quoted cells may run over several lines. The mark between cells is the one that the
 * first row has most of: comma, semicolon (as spreadsheets with a decimal comma write) or tab. An unclosed quote runs to
 * the end.
 */
export function readCsv(text: string): string[][] {
  const content = text.startsWith(csvStart) ? text.slice(csvStart.length) : text;
  const mark = markOf(content);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const letter = content[at] as string;
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (content[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && value === '') quoted = true;
    else if (letter === mark) {
      row.push(value);
      value = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && content[at + 1] === '\n') at += 1;
      rows.push([...row, value]);
      row = [];
      value = '';
    } else value += letter;
  }
  if (value !== '' || row.length > 0) rows.push([...row, value]);
  return rows;
}

function markOf(content: string): string {
  const first = (/^[^\r\n]*/.exec(content)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => first.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
