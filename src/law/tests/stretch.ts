import type { AwardCode } from '#src/law/award-code.ts';
import type { HeldAward } from '#src/law/facts.ts';
import {
  awardFound,
  countsOn,
  firstYearOf,
  heldInYear,
  ratingFound,
  ratingIn,
  ratingRank,
  recordsOf,
  yearsOf,
} from '#src/law/history.ts';
import { ASK_COUNCIL, type Case, cureIn, firstYearThat, type JudgeMaker, type TestOf } from '#src/law/tests/case.ts';
import { earliestYearOf, firstDecided, firstWholeYearAfter } from '#src/law/tests/chain.ts';
import type { Found } from '#src/law/verdict.ts';

type Stretch = TestOf<'stretch'>;
type Alternative = Stretch['includes'][number];
/** The awards taken for the award that a way asks for, from a year to a year. */
type Counting = (asked: Case, award: AwardCode, from: number, to: number, way: Alternative) => readonly HeldAward[];
type YearState = 'excellent' | 'good' | 'below' | 'unrated';

/**
 * Adjacent years of good work up to that of the achievement, all begun after the decision on an earlier award. The run
 * is taken as long as it lasts ("từ 05 năm liên tục trở lên"): titles and excellent years anywhere in it count.
 * It is met when the recorded years suffice, unknown when years without a rating could make it suffice.
 */
export const stretch: JudgeMaker<'stretch'> = (test, answers, { priorOf }) => {
  const least = ratingRank(test.atLeast);
  const stateIn = (asked: Case) => (year: number) => yearState(asked, test, least, year);
  return (asked) => {
    if (!asked.history.awards && test.after !== null) return answers.noRecord;
    const earlier = test.after === null ? null : firstDecided(asked, test.after);
    if (test.after !== null && !earlier) {
      const opens = earliestYearOf(asked, test.after, priorOf) + test.years;
      return answers.notMet([], cureIn('prior', 1, opens));
    }
    const state = stateIn(asked);
    const floor = earlier ? firstWholeYearAfter(earlier.decidedOn) : Number.NEGATIVE_INFINITY;
    const recorded = Math.max(floor, Math.min(firstYearOf(asked.history) ?? asked.year, asked.year - test.years + 1));
    const sure = runStart(asked.year, floor, (year) => state(year) === 'good' || state(year) === 'excellent');
    const possible = runStart(asked.year, recorded, (year) => state(year) !== 'below');
    const found = whatWasFound(asked, test, earlier, Math.min(sure, possible));
    if (suffices(asked, test, state, sure, false)) return answers.met(found);
    if (suffices(asked, test, state, possible, true)) return answers.unknown(found);
    if (suffices(asked, test, state, possible, true, wonOrHigherIn)) return answers.unknown(found, ASK_COUNCIL);
    if (test.apart && sufficesApart(asked, test, state, floor)) return answers.unknown(found, ASK_COUNCIL);
    return answers.notMet(found, cureOf(asked, test, state, floor, possible));
  };
};

function yearState(asked: Case, test: Stretch, least: number, year: number): YearState {
  if (test.orTitle && heldInYear(asked.history, test.orTitle, year, asked.onDate)) return 'excellent';
  const rated = ratingIn(asked.history, year);
  if (!rated) return 'unrated';
  if (ratingRank(rated.level) < least) return 'below';
  return ratingRank(rated.level) === ratingRank('excellent') ? 'excellent' : 'good';
}

/** The first year of the run that ends in `last`; `last + 1` when there is none. */
function runStart(last: number, floor: number, holds: (year: number) => boolean): number {
  let start = last + 1;
  while (start - 1 >= floor && holds(start - 1)) start -= 1;
  return start;
}

function suffices(
  asked: Case,
  test: Stretch,
  state: (year: number) => YearState,
  start: number,
  hoping: boolean,
  counted: Counting = wonIn,
) {
  if (asked.year - start + 1 < test.years) return false;
  let excellent = 0;
  for (let year = start; year <= asked.year; year += 1) {
    if (state(year) === 'excellent' || (hoping && state(year) === 'unrated')) excellent += 1;
  }
  if (excellent < test.excellent) return false;
  if (test.includes.length === 0) return true;
  if (!asked.history.awards) return hoping;
  const lacks = (way: Alternative) => shortfall(asked, way, start, asked.year, counted);
  return test.includes.some((way) => isOpen(asked, way, hoping) && lacks(way) === 0);
}

/** The same count over all years since the earlier award, the poor ones left out. */
function sufficesApart(asked: Case, test: Stretch, state: (year: number) => YearState, floor: number): boolean {
  if (!Number.isFinite(floor)) return false;
  let good = 0;
  for (let year = floor; year <= asked.year; year += 1) if (state(year) !== 'below') good += 1;
  if (good < test.years || excellentIn(state, floor, asked.year) < test.excellent) return false;
  return test.includes.some((way) => isOpen(asked, way, true) && shortfall(asked, way, floor, asked.year) === 0);
}

/** Ways "without flags" are for collectives that are given none. */
function isOpen({ facts }: Case, way: Alternative, hoping: boolean): boolean {
  if (!way.withoutFlags) return true;
  if (facts.kind !== 'collective') return false;
  return facts.flagSubject === false || (hoping && facts.flagSubject === null);
}

function shortfall(asked: Case, way: Alternative, from: number, to: number, counted: Counting = wonIn): number {
  return way.awards.reduce(
    (sum, { award, count }) => sum + Math.max(0, count - yearsOf(counted(asked, award, from, to, way))),
    0,
  );
}

/**
 * A year with the Government's flag, which leaves none of the ministry's for that year (I-6), taken for one with the
 * ministry's, where the way asks for more of those. No article says so.
 */
function wonOrHigherIn(asked: Case, award: AwardCode, from: number, to: number, way: Alternative) {
  const won = wonIn(asked, award, from, to);
  if (award !== 'CO_BO') return won;
  const kept = way.awards.find((each) => each.award === 'CO_CP')?.count ?? 0;
  return [...won, ...wonIn(asked, 'CO_CP', from, to).slice(kept)];
}

function wonIn(asked: Case, award: AwardCode, from: number, to: number): readonly HeldAward[] {
  return recordsOf(asked.history, award).filter(
    (held) => held.year >= from && held.year <= to && countsOn(held, asked.onDate),
  );
}

function whatWasFound(asked: Case, test: Stretch, earlier: HeldAward | null, start: number): Found[] {
  const found: Found[] = earlier ? [awardFound(earlier)] : [];
  const shown = Math.min(start, asked.year - test.years + 1);
  const { ratings } = asked.history;
  if (!ratings) found.push({ what: 'noRecord', year: null });
  for (let year = shown; ratings && year <= asked.year; year += 1) {
    if (earlier && year < firstWholeYearAfter(earlier.decidedOn)) continue;
    found.push(ratingFound(year, ratingIn(asked.history, year)));
  }
  const codes = new Set(test.includes.flatMap((way) => way.awards.map(({ award }) => award)));
  if (test.orTitle) codes.add(test.orTitle);
  if (codes.has('CO_BO')) codes.add('CO_CP');
  for (const code of codes) for (const held of wonIn(asked, code, start, asked.year)) found.push(awardFound(held));
  return found;
}

/** Years without a rating are taken as excellent, years that are still open as winning one more of the awards each. */
function cureOf(asked: Case, test: Stretch, state: (year: number) => YearState, floor: number, possible: number) {
  const opens = firstYearThat(asked, (end) => {
    const lowest = Math.max(floor, Math.min(firstYearOf(asked.history) ?? asked.year, end - test.years + 1));
    const start = runStart(end, lowest, (year) => state(year) !== 'below');
    if (end - start + 1 < test.years || excellentIn(state, start, end) < test.excellent) return false;
    const ways = waysOf(asked, test);
    return (
      test.includes.length === 0 ||
      ways.some((way) => shortfall(asked, way, start, end) <= chancesOf(asked, way, start, end))
    );
  });
  const years = Math.max(0, test.years - (asked.year - possible + 1));
  if (years > 0) return cureIn('rating', years, opens);
  const short = waysOf(asked, test).map((way) => shortfall(asked, way, possible, asked.year));
  const awards = short.length > 0 ? Math.min(...short) : 0;
  if (awards > 0) return cureIn('title', awards, opens);
  return cureIn('rating', Math.max(1, test.excellent - excellentIn(state, possible, asked.year)), opens);
}

function excellentIn(state: (year: number) => YearState, from: number, to: number): number {
  let excellent = 0;
  for (let year = from; year <= to; year += 1)
    if (state(year) === 'excellent' || state(year) === 'unrated') excellent += 1;
  return excellent;
}

/** The years still open in which one of the awards of the way is not won yet. */
function chancesOf(asked: Case, { awards }: Alternative, from: number, to: number): number {
  let chances = 0;
  for (let year = Math.max(from, asked.openFrom); year <= to; year += 1) {
    if (awards.some(({ award }) => !heldInYear(asked.history, award, year, asked.onDate))) chances += 1;
  }
  return chances;
}

function waysOf(asked: Case, test: Stretch): Alternative[] {
  return test.includes.filter((way) => isOpen(asked, way, true));
}
