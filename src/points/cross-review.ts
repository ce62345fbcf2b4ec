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

/**
 * Each unit marked by so many others, each other marking as many; no two mark each other, no pair of the year before,
 * none that is barred. The same question has the same answer. Null where none was found.
 */
export function assignCrossReview(question: CrossReviewQuestion): ReviewPair[] | null {
  const { units, reviewers } = question;
  if (reviewers < 1 || units.length < 2 * reviewers + 1) return null;
  const random = seeded(units.length * 31 + reviewers);
  const order = [...units].sort();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const pairs = repaired(circle(order, reviewers), question, random);
    if (pairs) return pairs.sort((a, b) => compare(a.unit, b.unit) || compare(a.reviewer, b.reviewer));
    shuffle(order, random);
  }
  return null;
}

/** Every rule that an assignment breaks. */
export function pairFaults(pairs: readonly ReviewPair[], question: CrossReviewQuestion): PairFault[] {
  const keys = new Set(pairs.map(keyOf));
  const barred = new Set(question.barred.map(keyOf));
  const lastYear = new Set(question.lastYear.map(keyOf));
  return pairs.flatMap((pair) => {
    const kind = faultOf(pair, keys, barred, lastYear);
    return kind ? [{ ...pair, kind }] : [];
  });
}

function faultOf(pair: ReviewPair, keys: Set<string>, barred: Set<string>, lastYear: Set<string>) {
  if (pair.reviewer === pair.unit) return 'own';
  if (barred.has(keyOf(pair))) return 'barred';
  if (keys.has(keyOf({ reviewer: pair.unit, unit: pair.reviewer }))) return 'mutual';
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
function repaired(pairs: ReviewPair[], question: CrossReviewQuestion, random: () => number): ReviewPair[] | null {
  let faults = pairFaults(pairs, question);
  for (let round = 0; faults.length > 0 && round < pairs.length * 4; round += 1) {
    const fault = faults[Math.floor(random() * faults.length)] as PairFault;
    const at = pairs.findIndex(({ reviewer, unit }) => reviewer === fault.reviewer && unit === fault.unit);
    const swapped = bestSwap(pairs, at, question, faults.length);
    if (!swapped) return null;
    pairs = swapped;
    faults = pairFaults(pairs, question);
  }
  return faults.length === 0 ? pairs : null;
}

function bestSwap(pairs: readonly ReviewPair[], at: number, question: CrossReviewQuestion, before: number) {
  for (let other = 0; other < pairs.length; other += 1) {
    const swapped = swap(pairs, at, other);
    if (swapped && pairFaults(swapped, question).length < before) return swapped;
  }
  return null;
}

function swap(pairs: readonly ReviewPair[], one: number, other: number): ReviewPair[] | null {
  const [first, second] = [pairs[one], pairs[other]];
  if (!first || !second || first.reviewer === second.reviewer || first.unit === second.unit) return null;
  const swapped = [...pairs];
  swapped[one] = { reviewer: second.reviewer, unit: first.unit };
  swapped[other] = { reviewer: first.reviewer, unit: second.unit };
  return new Set(swapped.map(keyOf)).size === pairs.length ? swapped : null;
}

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
