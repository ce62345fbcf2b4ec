import type { Item } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { TableCriterion } from '../queries/score-table.ts';
import { rowId } from './criteria-table.tsx';

/** From so many lines on a sheet is folded by groups, a line a row; the rest of a line is on a page of its own. */
export const longSheet = 40;

/** Where a line stands on the page of the sheet. A long sheet numbers its rows: codes there weigh more than all else. */
export function anchorOf(criteria: readonly TableCriterion[], code: string): string {
  return criteria.length > longSheet ? lineId(criteria.findIndex((each) => each.code === code)) : rowId(code);
}

export const lineId = (at: number) => `r${at}`;

/** One printed line of a group, with how many rows its caps reach over: itself and all below it. */
export interface LineRow {
  item: Item;
  /** Null for a heading among the lines. */
  criterion: TableCriterion | null;
  reach: number;
}

/** The lines of a group in their printed order; outcomes and bands belong to their line and have no row. */
export function rowsOf(group: Item, criteria: ReadonlyMap<string, TableCriterion>): LineRow[] {
  const rows = rowsFrom(group, criteria);
  return rows[0]?.criterion ? rows : rows.slice(1);
}

function rowsFrom(item: Item, criteria: ReadonlyMap<string, TableCriterion>): LineRow[] {
  const criterion = criteria.get(item.code) ?? null;
  const below = item.items.flatMap((each) => rowsFrom(each, criteria));
  return criterion || below.length > 0 ? [{ item, criterion, reach: 1 + below.length }, ...below] : [];
}

interface LimitWords {
  cap(on: 'bonus' | 'penalty' | 'both', most: string): string;
  oneOf: string;
}

/** What limits a line and those below it, for the eye. */
export function limitsOf({ caps, oneOf }: Item, words: LimitWords): string[] {
  const said = caps.map(({ on, most }) => words.cap(on, formatPoints(most)));
  return oneOf ? [...said, words.oneOf] : said;
}

/** The caps of a line as the page reckons with them: "p1500 b500". */
export function capsOf({ caps }: Item): string | undefined {
  const said = caps.flatMap(({ on, most }) => (on === 'both' ? [`b${most}`, `p${most}`] : [`${on[0]}${most}`]));
  return said.length > 0 ? said.join(' ') : undefined;
}
