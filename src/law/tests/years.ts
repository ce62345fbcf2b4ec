import type { AwardCode } from '#src/law/award-code.ts';
import { awardFound, heldInYear, ratingFound, ratingIn, ratingRank, revokedInYear } from '#src/law/history.ts';
import { type Case, cureIn, firstYearThat, type JudgeMaker, type TestOf } from '#src/law/tests/case.ts';
import type { Found } from '#src/law/verdict.ts';

const EXCELLENT = ratingRank('excellent');

/** Adjacent years, each rated at least so, some of them excellently. A year without a rating is unknown. */
export const rating: JudgeMaker<'rating'> = (test, answers) => {
  const least = ratingRank(test.atLeast);
  const lag = test.ending === 'yearBefore' ? 1 : 0;
  return (asked) => {
    const { history } = asked;
    if (!history.ratings) return answers.noRecord;
    const last = asked.year - lag;
    const found: Found[] = [];
    let below = 0;
    let unrated = 0;
    let excellent = 0;
    for (let year = last - test.years + 1; year <= last; year += 1) {
      const rated = ratingIn(history, year);
      found.push(ratingFound(year, rated));
      if (!rated) unrated += 1;
      else if (ratingRank(rated.level) < least) below += 1;
      else if (ratingRank(rated.level) === EXCELLENT) excellent += 1;
    }
    if (below === 0 && excellent + unrated >= test.excellent) {
      return unrated === 0 ? answers.met(found) : answers.unknown(found);
    }
    const missing = Math.max(below, test.excellent - excellent);
    const opens = firstYearThat(asked, (end) => couldHold(asked, end - lag, test.years, least, test.excellent));
    return answers.notMet(found, cureIn('rating', missing, opens));
  };
};

/** Years that nobody rated yet are taken as excellent. */
function couldHold({ history }: Case, last: number, years: number, least: number, excellent: number): boolean {
  let best = 0;
  for (let year = last - years + 1; year <= last; year += 1) {
    const rated = ratingIn(history, year);
    if (rated && ratingRank(rated.level) < least) return false;
    if (!rated || ratingRank(rated.level) === EXCELLENT) best += 1;
  }
  return best >= excellent;
}

/** The title in each of adjacent years (I-12). */
export const title: JudgeMaker<'title'> = (test, answers) => {
  const { award, years } = test;
  const lag = test.ending === 'yearBefore' ? 1 : 0;
  return (asked) => {
    if (!asked.history.awards) return answers.noRecord;
    const first = asked.year - lag - years + 1;
    const found: Found[] = [];
    const gaps: number[] = [];
    for (let year = first; year < first + years; year += 1) {
      const held = heldInYear(asked.history, award, year, asked.onDate);
      if (!held) gaps.push(year);
      found.push(held ? awardFound(held) : lapsedOrMissing(asked, award, year));
    }
    if (gaps.length === 0) return answers.met(found);
    return answers.notMet(found, cureIn('title', gaps.length, opensWithout(asked, test, lag, gaps)));
  };
};

/** The first year of achievement whose run has no gap; years that are still open are taken as won. */
function opensWithout(asked: Case, { award, years }: TestOf<'title'>, lag: number, gaps: readonly number[]): number {
  const last = asked.year - lag;
  for (let end = last; ; end += 1) {
    let whole = true;
    for (let year = end - years + 1; whole && year <= end && year < asked.openFrom; year += 1) {
      whole = year <= last ? !gaps.includes(year) : heldInYear(asked.history, award, year, asked.onDate) !== null;
    }
    if (whole) return end + lag;
  }
}

/** The revoked record of a year, to show why it does not count. */
function lapsedOrMissing({ history, onDate }: Case, award: AwardCode, year: number): Found {
  const revoked = revokedInYear(history, award, year, onDate);
  return revoked ? awardFound(revoked) : { what: 'missingYear', year };
}
