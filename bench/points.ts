import { readFileSync } from 'node:fs';
import { evaluate } from '#src/points/evaluate.ts';
import type { LineFacts } from '#src/points/facts.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { rowsFromCsv } from '#src/points/reading/rows.ts';
import type { Column, ScoreTable } from '#src/points/table.ts';
import type { Measured } from './bench.ts';
import { median } from './cycle/pages.ts';
import { HyperTable } from './points/hyper-table.ts';
import { countOf, longTable, scoredLines } from './points/long-table.ts';
import { measureSheetPage } from './points/sheet-page.tsx';
import { factsOfUnit } from './points/year-facts.ts';

const units = 100;
const lines = 205;
const rounds = 9;
/** Rounds before, in which both engines warm up. */
const warm = 5;
/** The most that the page of one sheet of so many lines may take and weigh. */
const page = { milliseconds: 30, kilobytes: 60 };
const source = new URL('../seeds/score-tables/tien-giang-2022.csv', import.meta.url);

/**
 * 100 units under the printed table of Tiền Giang (2022), lengthened to 205 lines by its own standards, every unit with other simulated facts: evaluated with the
 * account of every point in words, against the same table as formulas of hyperformula 3.5.0, which computes the sums
 * alone. Both know the table beforehand; each round enters new facts of all units. Ratio: its time by ours, medians; both
 * must come to the same points for every unit. The figure fails when the page on which a unit writes such a sheet, or the
 * one on which it is read when its score is agreed, takes 30 ms on the server (median) or weighs 60 KB (its HTML, uncompressed, 1 KB = 1000 bytes).
 */
export async function run(full: boolean): Promise<Measured> {
  const rows = rowsFromCsv(readFileSync(source, 'utf8'));
  if (!rows.ok) throw new Error(rows.message);
  const table = longTable(readTable(rows.value).table, lines);
  const factsOf = (round: number) =>
    Array.from({ length: units }, (_, at) => factsOfUnit(table, (round + warm) * units + at));
  const builtFrom = performance.now();
  const sheets = new HyperTable(table, factsOf(0));
  const built = performance.now() - builtFrom;
  const [ours, theirs]: [number[], number[]] = [[], []];
  let steps = 0;
  for (let round = 1 - warm; round <= (full ? 30 : rounds); round += 1) {
    const facts = factsOf(round);
    const before = performance.now();
    const found = facts.map((each) => evaluate(table, each));
    const between = performance.now();
    sheets.enter(facts);
    const after = performance.now();
    if (round > 0) ours.push(between - before);
    if (round > 0) theirs.push(after - between);
    for (const [at, each] of found.entries()) demandSame(table, each, sheets.totals(at), facts[at] ?? []);
    steps = found.reduce((sum, { derivation }) => sum + derivation.length, 0);
  }
  const sheet = measureSheetPage(table, full ? 200 : 60);
  const read = measureSheetPage(table, full ? 200 : 60, 'read');
  const over = [sheet, read].some(
    ({ milliseconds, kilobytes }) => milliseconds >= page.milliseconds || kilobytes >= page.kilobytes,
  );
  const milliseconds = (times: number[]) => Math.round(median(times) * 100) / 100;
  return {
    figures: {
      units,
      lines: countOf(table.items),
      'lines that give points': scoredLines(table),
      'rows of the printed source': rows.value.length,
      'steps of the account': steps,
      'ours, ms (median)': milliseconds(ours),
      'hyperformula, new facts entered and computed, ms (median)': milliseconds(theirs),
      'hyperformula, built from the formulas once, ms': Math.round(built),
      'sheet page on the server, ms (median)': Math.round(sheet.milliseconds * 100) / 100,
      'sheet page, KB': Math.round(sheet.kilobytes * 10) / 10,
      'read-only sheet page on the server, ms (median)': Math.round(read.milliseconds * 100) / 100,
      'read-only sheet page, KB': Math.round(read.kilobytes * 10) / 10,
    },
    ratio: over ? 0 : Math.round((median(theirs) / median(ours)) * 100) / 100,
    bar: 10,
  };
}

function demandSame(
  table: ScoreTable,
  found: Record<Column, number>,
  theirs: Record<Column, number>,
  facts: readonly LineFacts[],
): void {
  for (const on of ['base', 'bonus', 'penalty'] as const) {
    if (found[on] === theirs[on]) continue;
    throw new Error(
      `${on} of ${table.title}: ${found[on]} by us, ${theirs[on]} by hyperformula: ${JSON.stringify(facts)}`,
    );
  }
}
