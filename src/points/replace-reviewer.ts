import { type CrossReviewQuestion, pairFaults, type ReviewPair } from '#src/points/cross-review.ts';

/** What takes the place of a pair: one pair, or two that swap so that every load stays as it was. */
export type Replacement = {
  readonly added: readonly ReviewPair[];
  readonly dropped: readonly ReviewPair[];
  /** False where one member has to mark one sheet more than the others. */
  readonly even: boolean;
};

/**
 * Who takes the place of a member that may not mark a unit any more. The others keep every rule of the question.
 * Preferred is a swap with a pair that nobody has begun; else whoever marks least takes it.
 * @param pairs those that stand, without the one that ended
 * @param begun pairs that stay as they are, because marks were written
 * @returns null where nobody can take it under the rules
 */
export function replaceReviewer(
  ended: ReviewPair,
  pairs: readonly ReviewPair[],
  question: Pick<CrossReviewQuestion, 'units' | 'barred' | 'lastYear'>,
  begun: readonly ReviewPair[],
): Replacement | null {
  const asked = { ...question, reviewers: 0, barred: [...question.barred, ended] };
  const holds = (next: readonly ReviewPair[], added: readonly ReviewPair[]) =>
    pairFaults(next, asked).every((fault) => !added.some((pair) => same(pair, fault)));
  const loads = loadsOf(question.units, pairs);
  const candidates = [...question.units]
    .filter((unit) => unit !== ended.unit && !pairs.some((pair) => pair.unit === ended.unit && pair.reviewer === unit))
    .sort((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0) || compare(a, b));
  const least = Math.min(...loads.values());
  for (const reviewer of candidates) {
    const added = [{ reviewer, unit: ended.unit }];
    const lightest = (loads.get(reviewer) ?? 0) === least;
    // The one that ended has room again: only a member with as much room keeps the load even.
    if (lightest && (loads.get(reviewer) ?? 0) < mostOf(loads) && holds([...pairs, ...added], added)) {
      return { added, dropped: [], even: true };
    }
  }
  for (const reviewer of candidates) {
    for (const given of pairs.filter((pair) => pair.reviewer === reviewer && !begun.some((one) => same(one, pair)))) {
      const added = [
        { reviewer, unit: ended.unit },
        { reviewer: ended.reviewer, unit: given.unit },
      ];
      const rest = pairs.filter((pair) => !same(pair, given));
      if (rest.some((pair) => same(pair, added[1] as ReviewPair))) continue;
      if (holds([...rest, ...added], added)) return { added, dropped: [given], even: true };
    }
  }
  for (const reviewer of candidates) {
    const added = [{ reviewer, unit: ended.unit }];
    if (holds([...pairs, ...added], added)) return { added, dropped: [], even: false };
  }
  return null;
}

/** How many sheets each marks; a member that marks none has 0. */
export function loadsOf(units: readonly string[], pairs: readonly ReviewPair[]): Map<string, number> {
  const loads = new Map(units.map((unit) => [unit, 0]));
  for (const { reviewer } of pairs) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
  return loads;
}

const mostOf = (loads: ReadonlyMap<string, number>) => Math.max(...loads.values());
const same = (one: ReviewPair, other: ReviewPair) => one.reviewer === other.reviewer && one.unit === other.unit;
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
