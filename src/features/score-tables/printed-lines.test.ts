import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutCriterion } from '#src/points/plain-table.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { rowsFromCsv } from '#src/points/reading/rows.ts';
import { itemsOf } from '#src/points/table.ts';
import { withWords } from '#src/points/with-words.ts';
import { rowsOf, tienGiang, tienGiangFile } from '#tests/factories/printed-tables.ts';
import { item, table as tableOf } from '#tests/factories/score-tables.ts';
import { printedLines } from './printed-lines.ts';
import type { TableImport } from './queries/imports.ts';
import { sourceRows } from './source-rows.ts';
import { tableCsv } from './table-csv.ts';

const rows = tienGiang();
const proposal = readTable(rows);
const { table } = proposal;
const origin = { rows, proposal } as unknown as TableImport;

describe('a table as it is printed', () => {
  it('has every row word for word, and every line once', () => {
    const lines = printedLines(table, origin);
    expect(lines.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual(rows.map(({ text }) => text));
    const items = lines.flatMap((line) => line.item ?? []);
    expect(items).toHaveLength(new Set(items).size);
    expect(new Set(items.map(({ code }) => code))).toEqual(new Set([...itemsOf(table.items)].map(({ code }) => code)));
  });

  it('begins a line on the row that prints it', () => {
    const items = [...itemsOf(table.items)];
    for (const { row, begins } of sourceRows(origin)) {
      for (const position of begins) expect(row.text).toContain(items[position]?.text);
    }
  });

  it('leaves out what was taken out, and puts at the end what was added', () => {
    const without = withoutCriterion(table, 'a1.1');
    const added = item('6', { text: 'Tiêu chí thêm', base: 2000, rules: [{ kind: 'fixed' }] });
    const lines = printedLines({ ...without, items: [...without.items, added] }, origin);
    expect(lines.some(({ stt }) => stt === 'a1.1')).toBe(false);
    expect(lines.at(-1)).toMatchObject({ stt: '6', text: 'Tiêu chí thêm', base: '2' });
  });

  it('leaves a line with another code, or other words, in its place', () => {
    const line = [...itemsOf(table.items)].find(({ code }) => code === 'a1.1');
    if (!line) throw new Error('no line');
    const at = printedLines(table, origin).findIndex(({ item: each }) => each?.code === 'a1.1');
    const recoded = printedLines(withWords(table, line, { code: 'a1.9', text: line.text }), origin);
    expect(recoded[at]).toMatchObject({ stt: 'a1.9', text: line.text, item: { code: 'a1.9' } });
    expect(recoded).toHaveLength(printedLines(table, origin).length);
    const reworded = printedLines(withWords(table, line, { code: line.code, text: 'Lời khác' }), origin);
    expect(reworded[at]).toMatchObject({ stt: 'a1.1', text: 'Lời khác' });
  });

  it('prints a table by hand from its lines', () => {
    const cap = { on: 'penalty', most: 3000, text: '' } as const;
    const byHand = tableOf([
      item('1', { items: [item('1.1', { rules: [{ kind: 'free', on: 'penalty' }], caps: [cap] })] }),
    ]);
    expect(printedLines(byHand, null).map(({ stt, penalty }) => [stt, penalty])).toEqual([
      ['1', ''],
      ['1.1', '-3'],
    ]);
  });
});

describe('the printed rows as CSV', () => {
  it('are read back as the same table, but for the apostrophes that keep spreadsheets from computing', () => {
    const csv = tableCsv(printedLines(table, origin));
    const again = rowsOf(rowsFromCsv(csv));
    const bare = (text: string) => text.replace(/^'+/, '').replace(/\s+/g, ' ').trim();
    expect(again.map(({ text }) => bare(text))).toEqual(rows.map(({ text }) => bare(text)));
    const points = (line: (typeof rows)[number]) => [line.base, line.bonus, line.penalty].map(bare);
    expect(again.map(points)).toEqual(rows.map(points));
    const back = readTable(again).table;
    expect([...itemsOf(back.items)].map(({ code, base }) => [code, base])).toEqual(
      [...itemsOf(table.items)].map(({ code, base }) => [code, base]),
    );
    expect(readFileSync(tienGiangFile).length).toBeGreaterThan(10_000);
  });

  it('hold no formula', () => {
    const line = { stt: '=1+1', text: '@SUM(A1)', base: '+1', bonus: '-cmd', penalty: '-0,5', item: null };
    expect(tableCsv([line]).split('\r\n')[1]).toBe(`"'=1+1","'@SUM(A1)","+1","'-cmd","-0,5"`);
  });
});
