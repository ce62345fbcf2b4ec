import { describe, expect, it } from 'vitest';
import type { RatingLevel } from '#src/law/facts.ts';
import { ask, awards, held, outcome, person } from '#tests/factories/law-cases.ts';

const three = { test: 'title', award: 'CSTDCS', years: 3, ending: 'year' } as const;
const good = { test: 'rating', atLeast: 'good', years: 1, excellent: 0, ending: 'year' } as const;
const rated = (...levels: [number, RatingLevel][]) =>
  person({ ratings: levels.map(([year, level]) => ({ year, level })) });

describe('titles in adjacent years (I-12)', () => {
  it('holds with three in a row, not with two or with a gap', () => {
    expect(outcome(three, person({ awards: awards('CSTDCS', 2018, 2019, 2020) }))).toBe('met');
    expect(outcome(three, person({ awards: awards('CSTDCS', 2019, 2020) }))).toBe('notMet');
    expect(outcome(three, person({ awards: awards('CSTDCS', 2017, 2018, 2020) }))).toBe('notMet');
    expect(outcome(three, person({ awards: awards('LDTT', 2018, 2019, 2020) }))).toBe('notMet');
  });

  it('looks at the year before where the rule says so', () => {
    const before = { ...three, award: 'CSTD_BO', years: 2, ending: 'yearBefore' } as const;
    expect(outcome(before, person({ awards: awards('CSTD_BO', 2018, 2019) }))).toBe('met');
    expect(outcome(before, person({ awards: awards('CSTD_BO', 2019, 2020) }))).toBe('notMet');
  });

  it('counts a title from the day of its decision until the day of its revocation', () => {
    const facts = (revokedOn: string | null) =>
      person({
        awards: [...awards('CSTDCS', 2018, 2020), held('CSTDCS', 2019, { decidedOn: '2020-02-10', revokedOn })],
      });
    expect(outcome(three, facts(null))).toBe('met');
    expect(outcome(three, facts('2021-01-01'))).toBe('met');
    expect(outcome(three, facts('2020-12-31'))).toBe('notMet');
    expect(outcome(three, facts(null), { on: '2020-02-09' })).toBe('notMet');
  });

  it('shows the gap and the first year that closes it', () => {
    const result = ask(three, person({ awards: awards('CSTDCS', 2017, 2018, 2020) }));
    expect(result.found.map(({ what }) => what)).toEqual(['award', 'missingYear', 'award']);
    expect(result.found[1]).toEqual({ what: 'missingYear', year: 2019 });
    expect(result.cure).toEqual({ need: 'title', missing: 1, year: 2022, from: null });
  });

  it('shows a revoked title of the year', () => {
    const revoked = held('CSTDCS', 2019, { revokedOn: '2020-06-01' });
    const result = ask(three, person({ awards: [...awards('CSTDCS', 2018, 2020), revoked] }));
    expect(result.found[1]).toMatchObject({ what: 'award', year: 2019, revokedOn: '2020-06-01' });
  });

  it('takes the year under review as open, and an unknown list as unknown', () => {
    expect(ask(three, person({ awards: awards('CSTDCS', 2018, 2019) })).cure?.year).toBe(2020);
    expect(ask(three, person({ awards: awards('CSTDCS', 2018, 2019) }), { on: '2022-05-01' }).cure?.year).toBe(2024);
    expect(outcome(three, person({ awards: null }))).toBe('unknown');
  });
});

describe('ratings of years', () => {
  it('holds at the level and above', () => {
    expect(outcome(good, rated([2020, 'excellent']))).toBe('met');
    expect(outcome(good, rated([2020, 'good']))).toBe('met');
    expect(outcome(good, rated([2020, 'completed']))).toBe('notMet');
    expect(outcome(good, rated([2020, 'notRated']))).toBe('notMet');
  });

  it('is unknown where the year has no rating, unless a rated year already fails', () => {
    const two = { ...good, years: 2 };
    expect(outcome(good, rated([2019, 'good']))).toBe('unknown');
    expect(outcome(good, person({ ratings: null }))).toBe('unknown');
    expect(outcome(two, rated([2020, 'good']))).toBe('unknown');
    expect(outcome(two, rated([2020, 'completed']))).toBe('notMet');
    expect(outcome({ ...good, years: 3 }, rated([2018, 'good'], [2020, 'good']))).toBe('unknown');
  });

  it('asks for so many excellent years among them', () => {
    const one = { ...good, years: 2, excellent: 1 };
    expect(outcome(one, rated([2019, 'good'], [2020, 'excellent']))).toBe('met');
    expect(outcome(one, rated([2019, 'good'], [2020, 'good']))).toBe('notMet');
    expect(outcome(one, rated([2020, 'good']))).toBe('unknown');
    expect(outcome({ ...one, excellent: 2 }, rated([2020, 'good']))).toBe('notMet');
  });

  it('looks at the year before where the rule says so', () => {
    expect(outcome({ ...good, ending: 'yearBefore' }, rated([2019, 'good'], [2020, 'completed']))).toBe('met');
  });

  it('tells the first year that can hold', () => {
    expect(ask(good, rated([2020, 'completed'])).cure).toEqual({ need: 'rating', missing: 1, year: 2021, from: null });
    expect(ask({ ...good, years: 3 }, rated([2018, 'good'], [2019, 'completed'], [2020, 'good'])).cure?.year).toBe(
      2022,
    );
  });

  it('takes the lower of two ratings of one year, whatever their order', () => {
    expect(outcome(good, rated([2020, 'good'], [2020, 'completed']))).toBe('notMet');
    expect(outcome(good, rated([2020, 'completed'], [2020, 'good']))).toBe('notMet');
  });
});
