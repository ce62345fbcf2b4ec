import type { AwardCode } from '#src/law/award-code.ts';
import type { HeldAward, RatingLevel, SubjectFacts } from '#src/law/facts.ts';
import type { Found } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

/** The facts of a subject, ordered for asking. Lists that are unknown stay null. */
export type History = {
  /** By award, sorted by year, then by day of decision. */
  readonly awards: ReadonlyMap<AwardCode, readonly HeldAward[]> | null;
  readonly ratings: readonly RatedYear[] | null;
  /** The first year of which anything is recorded, or null. */
  readonly firstYear: number | null;
};
/** How good the year was rated: see ratingRank. */
export type RatedYear = { readonly year: number; readonly level: RatingLevel; readonly rank: number };

const NONE: readonly HeldAward[] = [];
const RANKS: Readonly<Record<RatingLevel, number>> = {
  excellent: 4,
  good: 3,
  completed: 2,
  notCompleted: 1,
  notRated: 0,
};
const histories = new WeakMap<SubjectFacts, History>();

/** The history of a subject, made at the first question and kept as long as the facts. Facts are never changed. */
export function historyOf(facts: SubjectFacts): History {
  let history = histories.get(facts);
  if (!history) {
    history = makeHistory(facts);
    histories.set(facts, history);
  }
  return history;
}

/** How good a rating is: the higher the better; 0 is not rated. */
export function ratingRank(level: RatingLevel): number {
  return RANKS[level];
}

/** The rating of a year, or null where none is recorded. */
export function ratingIn({ ratings }: History, year: number): RatedYear | null {
  if (ratings) for (const rated of ratings) if (rated.year === year) return rated;
  return null;
}

/** Whether an award counts on a day: decided by then and not revoked by then. */
export function countsOn(held: HeldAward, day: Day): boolean {
  return held.decidedOn <= day && (held.revokedOn === null || held.revokedOn > day);
}

/** All records of an award, in order of years; none when the list is unknown. */
export function recordsOf(history: History, award: AwardCode): readonly HeldAward[] {
  return history.awards?.get(award) ?? NONE;
}

/** The award of a year of achievement, as it counts on a day, or null. */
export function heldInYear(history: History, award: AwardCode, year: number, day: Day): HeldAward | null {
  const records = recordsOf(history, award);
  for (let at = records.length - 1; at >= 0; at -= 1) {
    const held = records[at] as HeldAward;
    if (held.year < year) return null;
    if (held.year === year && countsOn(held, day)) return held;
  }
  return null;
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

export function ratingFound(year: number, rated: RatedYear | null): Found {
  return rated ? { what: 'rating', year, level: rated.level } : { what: 'noRecord', year };
}

function makeHistory({ awards, ratings }: SubjectFacts): History {
  let firstYear: number | null = null;
  for (const { year } of awards ?? []) if (firstYear === null || year < firstYear) firstYear = year;
  for (const { year } of ratings ?? []) if (firstYear === null || year < firstYear) firstYear = year;
  return { awards: awards && byAward(awards), ratings: ratings && byYear(ratings), firstYear };
}

function byAward(awards: readonly HeldAward[]): Map<AwardCode, HeldAward[]> {
  const map = new Map<AwardCode, HeldAward[]>();
  for (const held of awards) {
    const list = map.get(held.award);
    if (list) list.push(held);
    else map.set(held.award, [held]);
  }
  for (const list of map.values()) if (list.length > 1) list.sort(inOrder);
  return map;
}

/** A whole order, so that the order of the facts never shows. */
function inOrder(left: HeldAward, right: HeldAward): number {
  if (left.year !== right.year) return left.year - right.year;
  if (left.decidedOn !== right.decidedOn) return left.decidedOn < right.decidedOn ? -1 : 1;
  if (left.decisionNumber !== right.decisionNumber) return left.decisionNumber < right.decisionNumber ? -1 : 1;
  if (left.issuer !== right.issuer) return left.issuer < right.issuer ? -1 : 1;
  return (left.revokedOn ?? '') < (right.revokedOn ?? '') ? -1 : 1;
}

/** Of two ratings of one year the lower one is taken: a higher one would have to be proven. */
function byYear(ratings: NonNullable<SubjectFacts['ratings']>): RatedYear[] {
  const rated: RatedYear[] = [];
  for (const { year, level } of ratings) {
    const rank = RANKS[level];
    const known = rated.findIndex((each) => each.year === year);
    if (known < 0) rated.push({ year, level, rank });
    else if (rank < (rated[known] as RatedYear).rank) rated[known] = { year, level, rank };
  }
  return rated;
}
