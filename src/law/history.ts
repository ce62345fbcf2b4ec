import type { AwardCode } from '#src/law/award-code.ts';
import type { HeldAward, Rating, RatingLevel } from '#src/law/facts.ts';
import type { Found } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

/** What was won and how the years were rated, as the facts have it. Facts are never changed. */
export type History = { readonly awards: readonly HeldAward[] | null; readonly ratings: readonly Rating[] | null };

const NONE: readonly HeldAward[] = [];
const RANKS: Readonly<Record<RatingLevel, number>> = {
  excellent: 4,
  good: 3,
  completed: 2,
  notCompleted: 1,
  notRated: 0,
};
/** Longer lists are sorted out by award once, at the first question; shorter ones are faster read through. */
const FEW = 64;
const byAward = new WeakMap<readonly HeldAward[], ReadonlyMap<AwardCode, readonly HeldAward[]>>();

/** How good a rating is: the higher the better; 0 is not rated. */
export function ratingRank(level: RatingLevel): number {
  return RANKS[level];
}

/**
 * The rating of a year, or null where none is recorded. Of two ratings of one year the lower one is taken: a higher one
 * would have to be proven.
 */
export function ratingIn({ ratings }: History, year: number): Rating | null {
  let lowest: Rating | null = null;
  if (ratings) {
    for (const rated of ratings) {
      if (rated.year === year && (!lowest || RANKS[rated.level] < RANKS[lowest.level])) lowest = rated;
    }
  }
  return lowest;
}

/** Whether an award counts on a day: decided by then and not revoked by then. */
export function countsOn(held: HeldAward, day: Day): boolean {
  return held.decidedOn <= day && (held.revokedOn === null || held.revokedOn > day);
}

/** All records of an award, in order of years; none when the list is unknown. */
export function recordsOf({ awards }: History, award: AwardCode): readonly HeldAward[] {
  if (!awards) return NONE;
  if (awards.length > FEW) return sortedOut(awards).get(award) ?? NONE;
  return awards.filter((held) => held.award === award).sort(inOrder);
}

/** The award of a year of achievement, as it counts on a day, or null. Of several the last decided. */
export function heldInYear(history: History, award: AwardCode, year: number, day: Day): HeldAward | null {
  let found: HeldAward | null = null;
  for (const held of possible(history, award)) {
    if (held.year === year && held.award === award && countsOn(held, day)) {
      if (!found || inOrder(found, held) < 0) found = held;
    }
  }
  return found;
}

/** The award of a year that was revoked by a day, or null. Of several the first decided. */
export function revokedInYear(history: History, award: AwardCode, year: number, day: Day): HeldAward | null {
  let found: HeldAward | null = null;
  for (const held of possible(history, award)) {
    if (held.year === year && held.award === award && held.revokedOn !== null && held.revokedOn <= day) {
      if (!found || inOrder(held, found) < 0) found = held;
    }
  }
  return found;
}

/** Records among which those of an award are. */
function possible({ awards }: History, award: AwardCode): readonly HeldAward[] {
  if (!awards) return NONE;
  return awards.length > FEW ? (sortedOut(awards).get(award) ?? NONE) : awards;
}

/** The first year of which anything is recorded, or null. */
export function firstYearOf({ awards, ratings }: History): number | null {
  let first: number | null = null;
  for (const { year } of awards ?? NONE) if (first === null || year < first) first = year;
  for (const { year } of ratings ?? []) if (first === null || year < first) first = year;
  return first;
}

/** How many years of achievement these awards are for: two records of one year are one merit (I-11). */
export function yearsOf(awards: readonly HeldAward[]): number {
  if (awards.length < 2) return awards.length;
  return new Set(awards.map(({ year }) => year)).size;
}

/** The line that reports an award. */
export function awardFound({ award, year, decisionNumber, decidedOn, issuer, revokedOn }: HeldAward): Found {
  return { what: 'award', award, year, decisionNumber, decidedOn, issuer, revokedOn };
}

export function ratingFound(year: number, rated: Rating | null): Found {
  return rated ? { what: 'rating', year, level: rated.level } : { what: 'noRecord', year };
}

function sortedOut(awards: readonly HeldAward[]): ReadonlyMap<AwardCode, readonly HeldAward[]> {
  let sorted = byAward.get(awards);
  if (!sorted) {
    const lists = new Map<AwardCode, HeldAward[]>();
    for (const held of awards) {
      const list = lists.get(held.award);
      if (list) list.push(held);
      else lists.set(held.award, [held]);
    }
    for (const list of lists.values()) list.sort(inOrder);
    sorted = lists;
    byAward.set(awards, sorted);
  }
  return sorted;
}

/** A whole order, so that the order of the facts never shows. */
function inOrder(left: HeldAward, right: HeldAward): number {
  if (left.year !== right.year) return left.year - right.year;
  if (left.decidedOn !== right.decidedOn) return left.decidedOn < right.decidedOn ? -1 : 1;
  if (left.decisionNumber !== right.decisionNumber) return left.decisionNumber < right.decisionNumber ? -1 : 1;
  if (left.issuer !== right.issuer) return left.issuer < right.issuer ? -1 : 1;
  return (left.revokedOn ?? '') < (right.revokedOn ?? '') ? -1 : 1;
}
