import type { AwardCode } from '#src/law/award-code.ts';
import type { HeldAward } from '#src/law/facts.ts';
import { countsOn, recordsOf } from '#src/law/history.ts';
import type { Condition } from '#src/law/pack.ts';
import { type Case, nextOpenYear } from '#src/law/tests/case.ts';

/** The award that must be held before another one, and the whole years of work asked for after it. */
export type Prior = { readonly award: AwardCode; readonly years: number };
export type PriorOf = (award: AwardCode) => Prior | null;

/** What the conditions of an award ask to be held before: the years after it, or none where it need only be held. */
export function priorIn(conditions: readonly Condition[] | null): Prior | null {
  const tests = (conditions ?? []).flatMap((condition) => ('when' in condition ? [condition.when] : []));
  for (const test of tests) if (test.test === 'stretch' && test.after) return { award: test.after, years: test.years };
  for (const test of tests) if (test.test === 'held') return { award: test.award, years: 0 };
  return null;
}

/** The earliest standing decision on an award: the years of work count from it. */
export function firstDecided(asked: Case, award: AwardCode): HeldAward | null {
  let first: HeldAward | null = null;
  for (const held of recordsOf(asked.history, award)) {
    if (countsOn(held, asked.onDate) && (!first || held.decidedOn < first.decidedOn)) first = held;
  }
  return first;
}

export function firstWholeYearAfter(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.endsWith('-01-01') ? year : year + 1;
}

/**
 * The first year of achievement in which an award that is not held could be won, if every year goes well: no order comes
 * before the one that must be held before it, and the years after that.
 */
export function earliestYearOf(
  asked: Case,
  award: AwardCode,
  priorOf: PriorOf,
  above: readonly AwardCode[] = [],
): number {
  const next = nextOpenYear(asked);
  const prior = priorOf(award);
  // Rules that ask for an award before itself would never end.
  if (!prior || prior.award === award || above.includes(prior.award)) return next;
  const held = firstDecided(asked, prior.award);
  if (held) return Math.max(next, prior.years > 0 ? firstWholeYearAfter(held.decidedOn) + prior.years - 1 : next);
  return earliestYearOf(asked, prior.award, priorOf, [...above, award]) + Math.max(1, prior.years);
}
