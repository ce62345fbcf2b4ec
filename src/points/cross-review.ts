/** Who marks whom in a cross-review. */
export type ReviewPair = { readonly reviewer: string; readonly unit: string };

export type CrossReviewQuestion = {
  readonly units: readonly string[];
  /** How many members mark each unit. */
  readonly reviewers: number;
  /** Pairs that may not be: superior and subordinate, recused; in the direction given. */
  readonly barred: readonly ReviewPair[];
  /** Pairs of the year before: not again the year after. */
  readonly lastYear: readonly ReviewPair[];
};

/** A broken rule of an assignment (I-17). */
export type PairFault = ReviewPair & { readonly kind: 'own' | 'barred' | 'mutual' | 'again' };

const TRIES = 400;
/** Pairs that are laid out over all tries together: where there may be no answer, a large cluster is not tried for minutes. */
const PAIRS_TRIED = 30_000;

/**
 * Each unit marked by so many others, each other marking as many; no two mark each other, no pair of the year before,
 * none that is barred. The same question has the same answer. Null where none was found.
 */
export function assignCrossReview(question: CrossReviewQuestion): ReviewPair[] | null {
  const { units, reviewers } = question;
  if (reviewers < 1 || units.length < 2 * reviewers + 1) return null;
  const not: Forbidden = { barred: keysOf(question.barred), lastYear: keysOf(question.lastYear) };
  if (units.some((unit) => isShut(unit, question, not))) return null;
  const random = seeded(units.length * 31 + reviewers);
  const order = [...units].sort();
  const tries = Math.min(TRIES, Math.ceil(PAIRS_TRIED / (units.length * reviewers)));
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const pairs = repaired(circle(order, reviewers), not, random);
    if (pairs) return pairs.sort((a, b) => compare(a.unit, b.unit) || compare(a.reviewer, b.reviewer));
    shuffle(order, random);
  }
  return null;
}

type Forbidden = { readonly barred: ReadonlySet<string>; readonly lastYear: ReadonlySet<string> };

/** Whether too few may mark a unit, or it may mark too few: no assignment helps then. */
function isShut(unit: string, { units, reviewers }: CrossReviewQuestion, { barred, lastYear }: Forbidden): boolean {
  const open = (pair: ReviewPair) =>
    pair.reviewer !== pair.unit && !barred.has(keyOf(pair)) && !lastYear.has(keyOf(pair));
  const marking = units.filter((reviewer) => open({ reviewer, unit })).length;
  const marked = units.filter((other) => open({ reviewer: unit, unit: other })).length;
  return marking < reviewers || marked < reviewers;
}

/** Every rule that an assignment breaks. */
export function pairFaults(pairs: readonly ReviewPair[], question: CrossReviewQuestion): PairFault[] {
  return faultsOf(pairs, { barred: keysOf(question.barred), lastYear: keysOf(question.lastYear) });
}

function faultsOf(pairs: readonly ReviewPair[], not: Forbidden): PairFault[] {
  const keys = keysOf(pairs);
  return pairs.flatMap((pair) => {
    const kind = faultOf(pair, keys, not);
    return kind ? [{ ...pair, kind }] : [];
  });
}

function faultOf(
  pair: ReviewPair,
  keys: ReadonlySet<string>,
  { barred, lastYear }: Forbidden,
): PairFault['kind'] | null {
  if (pair.reviewer === pair.unit) return 'own';
  if (barred.has(keyOf(pair))) return 'barred';
  if (keys.has(keyOf(turned(pair)))) return 'mutual';
  return lastYear.has(keyOf(pair)) ? 'again' : null;
}

/** On a circle each is marked by the next ones: the load is even, and no two mark each other. */
function circle(order: readonly string[], reviewers: number): ReviewPair[] {
  return order.flatMap((unit, at) =>
    Array.from({ length: reviewers }, (_, step) => ({
      reviewer: order[(at + step + 1) % order.length] as string,
      unit,
    })),
  );
}

/** Swaps reviewers of two sheets, which keeps every load, as long as that leaves fewer faults. */
function repaired(pairs: ReviewPair[], not: Forbidden, random: () => number): ReviewPair[] | null {
  const keys = new Set(pairs.map(keyOf));
  let faults = faultsOf(pairs, not);
  for (let round = 0; faults.length > 0 && round < pairs.length * 4; round += 1) {
    const fault = faults[Math.floor(random() * faults.length)] as PairFault;
    const at = pairs.findIndex(({ reviewer, unit }) => reviewer === fault.reviewer && unit === fault.unit);
    if (!swapAny(pairs, keys, at, not)) return null;
    faults = faultsOf(pairs, not);
  }
  return faults.length === 0 ? pairs : null;
}

/** Swaps the pair at a place with the first other with which that leaves fewer faults. @returns whether there was one */
function swapAny(pairs: ReviewPair[], keys: Set<string>, at: number, not: Forbidden): boolean {
  const first = pairs[at] as ReviewPair;
  for (const [other, second] of pairs.entries()) {
    if (first.reviewer === second.reviewer || first.unit === second.unit) continue;
    const crossed = [
      { reviewer: second.reviewer, unit: first.unit },
      { reviewer: first.reviewer, unit: second.unit },
    ] as const;
    if (crossed.some((pair) => keys.has(keyOf(pair)))) continue;
    // Only these four pairs and those that run against them can gain or lose a fault.
    const touched = uniquePairs([first, second, ...crossed].flatMap((pair) => [pair, turned(pair)]));
    const before = faultsAmong(touched, keys, not);
    replace(keys, [first, second], crossed);
    if (faultsAmong(touched, keys, not) < before) {
      [pairs[at], pairs[other]] = crossed;
      return true;
    }
    replace(keys, crossed, [first, second]);
  }
  return false;
}

function faultsAmong(touched: readonly ReviewPair[], keys: ReadonlySet<string>, not: Forbidden): number {
  return touched.filter((pair) => keys.has(keyOf(pair)) && faultOf(pair, keys, not) !== null).length;
}

function replace(keys: Set<string>, gone: readonly ReviewPair[], come: readonly ReviewPair[]): void {
  for (const pair of gone) keys.delete(keyOf(pair));
  for (const pair of come) keys.add(keyOf(pair));
}

const turned = ({ reviewer, unit }: ReviewPair): ReviewPair => ({ reviewer: unit, unit: reviewer });
const uniquePairs = (pairs: readonly ReviewPair[]) => [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
const keysOf = (pairs: readonly ReviewPair[]): ReadonlySet<string> => new Set(pairs.map(keyOf));
const keyOf = ({ reviewer, unit }: ReviewPair) => `${reviewer}\n${unit}`;
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function shuffle(list: string[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as string, list[at] as string];
  }
}

/** A generator of numbers in [0, 1) that always begins alike (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
