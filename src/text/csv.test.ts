import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#src/text/csv.ts';

/** Reads one line back as a spreadsheet does. */
function cellsOf(line: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const letter of line.replace(/\r\n$/, '').replaceAll('""', '\u0001')) {
    if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += letter === '\u0001' ? '"' : letter;
  }
  return cells;
}

describe('a line of a CSV file', () => {
  it('keeps what is written', () => {
    expect(csvLine(['Cục "A", B', 'Cờ; thi đua', 2020])).toBe('"Cục ""A"", B","Cờ; thi đua",2020\r\n');
  });

  it('never begins a cell as a formula, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r\n=cmd', ' =2')), {
          minLength: 1,
          maxLength: 5,
        }),
        (texts) => {
          const line = csvLine(texts);
          expect(line.endsWith('\r\n')).toBe(true);
          expect(line.slice(0, -2)).not.toMatch(/[\r\n\t]/);
          const cells = cellsOf(line);
          expect(cells).toHaveLength(texts.length);
          for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        },
      ),
    );
  });
});
