import { parsePoints } from '#src/text/numbers.ts';

export type RowColumn = 'base' | 'bonus' | 'penalty';

/** One line of a long score sheet, as the page shows it. All points in thousandths. */
export interface SheetRow {
  column: RowColumn;
  points: number;
  /** "b500 p1500": the most that counts of a column over this row and those below it. */
  caps: string;
  /** Over how many rows, this one first. */
  reach: number;
}

export interface RowTotals {
  base: number;
  bonus: number;
  penalty: number;
}

/**
 * The sums of the rows of one group with their caps, the innermost first. Conditions, exclusions and bands are not
 * known here: the server says the total that counts.
 */
export function reckonRows(rows: readonly SheetRow[], groupCaps = ''): RowTotals {
  const points = rows.map((row) => ({ base: 0, bonus: 0, penalty: 0, [row.column]: row.points }) as RowTotals);
  const limits = rows
    .map(({ caps, reach }, at) => ({ caps, at, reach }))
    .filter(({ caps }) => caps !== '')
    .sort((one, other) => one.reach - other.reach);
  if (groupCaps !== '') limits.push({ caps: groupCaps, at: 0, reach: rows.length });
  for (const { caps, at, reach } of limits) {
    for (const cap of caps.split(' ')) limit(points.slice(at, at + reach), cap);
  }
  const total = { base: 0, bonus: 0, penalty: 0 };
  for (const row of points) for (const on of ['base', 'bonus', 'penalty'] as const) total[on] += row[on];
  return total;
}

/** What is over a cap goes from the first of its rows. */
function limit(points: RowTotals[], cap: string): void {
  const on = cap.startsWith('b') ? 'bonus' : 'penalty';
  const over = points.reduce((sum, row) => sum + row[on], 0) - Number(cap.slice(1));
  if (points[0] && over > 0) points[0][on] -= over;
}

/** "+0,1/lần" is a bonus of 100, "−0,5" a penalty of 500, "≤ 5" or "3" base points of 5000 or 3000; null without a number. */
export function worthOfText(text: string): { column: RowColumn; points: number | null } {
  const column = text.startsWith('+') ? 'bonus' : /^[\u2212-]/.test(text) ? 'penalty' : 'base';
  const number = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0];
  const read = number === undefined ? null : parsePoints(number);
  return { column, points: read?.ok ? read.value : null };
}

/** A typed number; empty is 0, what cannot be read is null. Thousandths. */
export function numberOf(text: string): number | null {
  if (text.trim() === '') return 0;
  const read = parsePoints(text);
  return read.ok ? read.value : null;
}
