import { formatPoints, parsePoints } from '#src/text/numbers.ts';

/**
 * How one total on the page is reckoned: the fields that add to it, what is
 * fixed (locked rows), other totals, and a cap. All in thousandths of a point.
 */
export interface LiveRule {
  /** Name of this total; a field adds to it by `adds('name')`. */
  name: string;
  /** Sum of what cannot be edited on this page. */
  fixed?: number;
  /** Counted up to here at most. */
  cap?: number;
  /** Names of totals that this one adds up; a leading minus subtracts: `['criteria', 'bonus', '-deduction']`. */
  sums?: readonly string[];
}

export interface LiveField {
  /** As typed. */
  text: string;
  /** Names of the totals that it adds to. */
  adds: readonly string[];
}

/** The attributes of the element that shows a total. */
export function liveAttributes({ name, fixed, cap, sums }: LiveRule): Record<`data-${string}`, string | undefined> {
  return {
    'data-total': name,
    'data-fixed': fixed === undefined ? undefined : String(fixed),
    'data-cap': cap === undefined ? undefined : String(cap),
    'data-sums': sums?.join(' '),
  };
}

/** The attribute of a field that adds to these totals: `<ScoreInput data={adds('1', 'criteria')} />`. */
export function adds(...totals: string[]): { 'data-adds': string } {
  return { 'data-adds': totals.join(' ') };
}

/**
 * Every total, in the order of the rules; a rule may sum only totals before it.
 *
 * @returns name -> text to show; a total with a field that cannot be read shows "–", an empty field counts nothing
 */
export function reckonTotals(fields: readonly LiveField[], rules: readonly LiveRule[]): Map<string, string> {
  const totals = new Map<string, number | null>();
  for (const rule of rules) totals.set(rule.name, reckon(rule, fields, totals));
  return new Map([...totals].map(([name, total]) => [name, total === null ? '–' : formatPoints(total)]));
}

function reckon(rule: LiveRule, fields: readonly LiveField[], totals: Map<string, number | null>): number | null {
  let total: number | null = rule.fixed ?? 0;
  for (const field of fields) {
    if (field.adds.includes(rule.name)) total = plus(total, pointsOf(field.text));
  }
  for (const named of rule.sums ?? []) {
    const minus = named.startsWith('-');
    const other = totals.get(minus ? named.slice(1) : named) ?? null;
    total = plus(total, other !== null && minus ? -other : other);
  }
  return total !== null && rule.cap !== undefined ? Math.min(total, rule.cap) : total;
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function pointsOf(text: string): number | null {
  if (text.trim() === '') return 0;
  const points = parsePoints(text);
  return points.ok ? points.value : null;
}
