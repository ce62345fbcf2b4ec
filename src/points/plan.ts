import { codeKey } from '#src/points/code-key.ts';
import { type Column, givesBase, type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';

/** A code that means a line: its own, or that of a band or an outcome printed below it. */
export type Meaning = { readonly item: Item; readonly choice: string | null };

/** What is asked of a table again and again, found once. */
export type Plan = {
  /** What a typed code means; null where it means no line. */
  readonly meaningOf: (code: string) => Meaning | null;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Codes that are printed on several lines: nothing can be entered under them. */
  readonly ambiguous: ReadonlySet<string>;
  /** Whether a line, or one below it, says anything of a column. */
  readonly clauses: ReadonlyMap<Item, { readonly [In in Column]: boolean }>;
  /** The line that the condition of another one speaks of. */
  readonly conditions: ReadonlyMap<Item, Item>;
};

const plans = new WeakMap<ScoreTable, Plan>();

export function planOf(table: ScoreTable): Plan {
  let plan = plans.get(table);
  if (!plan) {
    plan = makePlan(table);
    plans.set(table, plan);
  }
  return plan;
}

function makePlan(table: ScoreTable): Plan {
  const meanings = new Map<string, Meaning>();
  const ambiguous = new Set<string>();
  const all = [...itemsOf(table.items)];
  for (const item of all) meanings.set(codeKey(item.code), { item, choice: null });
  for (const item of all) {
    for (const code of choicesOf(item)) {
      if (!meanings.has(codeKey(code))) meanings.set(codeKey(code), { item, choice: code });
    }
  }
  const printed = new Map<string, Item>();
  for (const item of all) {
    const key = codeKey(item.printed);
    if (key === '' || meanings.has(key)) continue;
    if (printed.has(key)) ambiguous.add(key);
    else printed.set(key, item);
  }
  for (const [key, item] of printed) if (!ambiguous.has(key)) meanings.set(key, { item, choice: null });
  const clauses = new Map<Item, { [In in Column]: boolean }>();
  for (const item of table.items) clausesOf(item, clauses);
  const conditions = new Map<Item, Item>();
  for (const item of all) {
    const other = item.onlyIf && meanings.get(codeKey(item.onlyIf.code))?.item;
    if (other) conditions.set(item, other);
  }
  return { meaningOf: remembered(meanings), meanings, ambiguous, clauses, conditions };
}

/** Codes are typed alike in every sheet: each spelling is put into its normal form once. */
function remembered(meanings: ReadonlyMap<string, Meaning>): Plan['meaningOf'] {
  const LIMIT = 10_000;
  const known = new Map<string, Meaning | null>();
  return (code) => {
    let meaning = known.get(code);
    if (meaning === undefined) {
      meaning = meanings.get(codeKey(code)) ?? null;
      if (known.size < LIMIT) known.set(code, meaning);
    }
    return meaning;
  };
}

function choicesOf({ rules }: Item): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'bands') return rule.bands.flatMap(({ code }) => code ?? []);
    if (rule.kind === 'choice') return rule.options.map(({ code }) => code);
    if (rule.kind !== 'sizedBands') return [];
    return rule.classes.flatMap(({ code: own, bands }) => [own ?? [], ...bands.map(({ code }) => code ?? [])].flat());
  });
}

function clausesOf(item: Item, into: Map<Item, { [In in Column]: boolean }>): { [In in Column]: boolean } {
  const own = { base: givesBase(item), bonus: false, penalty: false };
  for (const rule of item.rules) {
    if ('on' in rule) own[rule.on] = true;
    if (rule.kind === 'choice' && rule.options.some(({ penalty }) => penalty > 0)) own.penalty = true;
  }
  for (const below of item.items) {
    const found = clausesOf(below, into);
    own.base ||= found.base;
    own.bonus ||= found.bonus;
    own.penalty ||= found.penalty;
  }
  into.set(item, own);
  return own;
}
