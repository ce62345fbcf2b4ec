import { askedOf } from '#src/points/asked.ts';
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

/** The beginning of a long text, cut between words. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:(]+$/, '')}…`;
}

interface WorthWords {
  perCase(points: string): string;
  once(points: string): string;
}

/** What a line is worth, for the eye: "3", "+0,1/lần", "−0,5 nếu có", "≤ 5". */
export function worthOf({ item, kind, maximum }: TableCriterion, words: WorthWords): string {
  const sign = { base: '', bonus: '+', penalty: '\u2212' }[kind];
  const [only] = item.rules;
  if (only?.kind === 'each') {
    const points = `${sign}${formatPoints(only.points)}`;
    return only.once ? words.once(points) : words.perCase(points);
  }
  if (only?.kind === 'knockOut') return shortText(only.words, 20);
  const most = maximum ?? mostOf(item);
  if (most === null) return sign;
  return askedOf(item).length === 0 && kind === 'base' ? formatPoints(most) : `${sign}≤ ${formatPoints(most)}`;
}

/** The highest points that a rule of the line prints. */
function mostOf({ rules }: Item): number | null {
  const printed = rules.flatMap((rule) => {
    if (rule.kind === 'bands') return rule.bands.map(({ points }) => points);
    if (rule.kind === 'sizedBands') return rule.classes.flatMap(({ bands }) => bands.map(({ points }) => points));
    return rule.kind === 'deadline' ? [rule.points] : [];
  });
  return printed.length > 0 ? Math.max(...printed) : null;
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
