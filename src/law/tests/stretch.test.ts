import { describe, expect, it } from 'vitest';
import type { RatingLevel } from '#src/law/facts.ts';
import type { TestOf } from '#src/law/tests/case.ts';
import { ask, awards, collective, held, outcome, person } from '#tests/factories/law-cases.ts';

type Stretch = TestOf<'stretch'>;

const years = (from: number, to: number, level: RatingLevel = 'good') =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ year: from + at, level }));
const plain: Stretch = {
  test: 'stretch',
  after: null,
  years: 5,
  atLeast: 'good',
  orTitle: null,
  excellent: 0,
  includes: [],
};
const order: Stretch = {
  ...plain,
  after: 'BKTTG',
  excellent: 1,
  includes: [{ awards: [{ award: 'CSTDCS', count: 3 }], withoutFlags: false }],
};
const flagged: Stretch = {
  ...plain,
  after: 'BKTTG',
  atLeast: 'excellent',
  orTitle: 'TTLDXS',
  includes: [
    { awards: [{ award: 'CO_CP', count: 1 }], withoutFlags: false },
    {
      awards: [
        { award: 'CO_BO', count: 1 },
        { award: 'BK_BO', count: 1 },
      ],
      withoutFlags: false,
    },
    { awards: [{ award: 'BK_BO', count: 2 }], withoutFlags: true },
  ],
};

describe('a stretch of good years', () => {
  it('holds with five adjacent years, not with four or with a poor one among them', () => {
    expect(outcome(plain, person({ ratings: years(2016, 2020) }))).toBe('met');
    expect(outcome(plain, person({ ratings: [{ year: 2016, level: 'completed' }, ...years(2017, 2020)] }))).toBe(
      'notMet',
    );
    expect(
      outcome(
        plain,
        person({ ratings: [...years(2014, 2017), { year: 2018, level: 'completed' }, ...years(2019, 2020)] }),
      ),
    ).toBe('notMet');
  });

  it('is unknown where years without a rating could complete it', () => {
    expect(outcome(plain, person({ ratings: years(2017, 2020) }))).toBe('unknown');
    expect(outcome(plain, person({ ratings: null }))).toBe('unknown');
    expect(outcome(plain, person({ ratings: [...years(2016, 2017), ...years(2019, 2020)] }))).toBe('unknown');
  });

  it('begins with the first whole year after the decision on the earlier award', () => {
    const facts = (decidedOn: string) =>
      person({
        ratings: [...years(2015, 2019), { year: 2020, level: 'excellent' }],
        awards: [held('BKTTG', 2014, { decidedOn }), ...awards('CSTDCS', 2016, 2018, 2020)],
      });
    expect(outcome(order, facts('2015-12-31'))).toBe('met');
    expect(outcome(order, facts('2016-01-01'))).toBe('met');
    expect(outcome(order, facts('2016-01-02'))).toBe('notMet');
    expect(
      outcome(order, person({ ratings: years(2010, 2020, 'excellent'), awards: awards('CSTDCS', 2018, 2019, 2020) })),
    ).toBe('notMet');
    expect(outcome(order, person({ awards: null }))).toBe('unknown');
  });

  it('counts titles and excellent years anywhere in the whole run', () => {
    const ratings = [{ year: 2013, level: 'excellent' } as const, ...years(2014, 2020)];
    const before = held('BKTTG', 2012);
    expect(outcome(order, person({ ratings, awards: [before, ...awards('CSTDCS', 2013, 2014, 2020)] }))).toBe('met');
    expect(outcome(order, person({ ratings, awards: [before, ...awards('CSTDCS', 2014, 2020)] }))).toBe('notMet');
    expect(
      outcome(order, person({ ratings: years(2013, 2020), awards: [before, ...awards('CSTDCS', 2013, 2014, 2020)] })),
    ).toBe('notMet');
  });

  it('lets a title of the collective stand for the excellent rating of its year', () => {
    const facts = (ratings: ReturnType<typeof years>, ...titles: number[]) =>
      collective({ ratings, awards: [held('BKTTG', 2014), held('CO_CP', 2018), ...awards('TTLDXS', ...titles)] });
    expect(outcome(flagged, facts(years(2016, 2019, 'excellent'), 2020))).toBe('met');
    expect(outcome(flagged, facts([...years(2016, 2019, 'excellent'), { year: 2020, level: 'good' }], 2020))).toBe(
      'met',
    );
    expect(outcome(flagged, facts([...years(2016, 2019, 'excellent'), { year: 2020, level: 'good' }]))).toBe('notMet');
  });

  it('takes two records of one year for one merit', () => {
    const five = years(2016, 2020, 'excellent');
    const rule: Stretch = { ...order, after: null };
    const again = held('CSTDCS', 2018, { decisionNumber: '99/QĐ-BTP' });
    expect(outcome(rule, person({ ratings: five, awards: [...awards('CSTDCS', 2018, 2020), again] }))).toBe('notMet');
    expect(outcome(rule, person({ ratings: five, awards: awards('CSTDCS', 2018, 2019, 2020) }))).toBe('met');
  });

  it('takes any of the alternatives, and one without flags only where none are given', () => {
    const facts = (flagSubject: boolean | null, ...won: ReturnType<typeof awards>) =>
      collective({ flagSubject, ratings: years(2016, 2020, 'excellent'), awards: [held('BKTTG', 2014), ...won] });
    expect(outcome(flagged, facts(true, ...awards('CO_BO', 2017), ...awards('BK_BO', 2018)))).toBe('met');
    expect(outcome(flagged, facts(true, ...awards('CO_BO', 2017, 2018)))).toBe('notMet');
    expect(outcome(flagged, facts(false, ...awards('BK_BO', 2017, 2018)))).toBe('met');
    expect(outcome(flagged, facts(true, ...awards('BK_BO', 2017, 2018)))).toBe('notMet');
    expect(outcome(flagged, facts(null, ...awards('BK_BO', 2017, 2018)))).toBe('unknown');
  });

  it('does not refuse who won the flag above the one that is asked for', () => {
    const five = years(2016, 2020, 'excellent');
    const rule: Stretch = {
      ...flagged,
      after: null,
      includes: [{ awards: [{ award: 'CO_BO', count: 2 }], withoutFlags: false }],
    };
    const unit = (...won: ReturnType<typeof held>[]) => collective({ ratings: five, awards: won });
    expect(outcome(rule, unit(held('CO_BO', 2018), held('CO_BO', 2020)))).toBe('met');
    expect(outcome(rule, unit(held('CO_BO', 2018)))).toBe('notMet');
    expect(ask(rule, unit(held('CO_BO', 2018), held('CO_CP', 2020)))).toMatchObject({
      outcome: 'unknown',
      cure: { need: 'council' },
    });
    // Both flags of one year are one year.
    expect(outcome(rule, unit(held('CO_BO', 2018), held('CO_CP', 2018)))).toBe('notMet');
    const both: Stretch = {
      ...rule,
      includes: [
        {
          awards: [
            { award: 'CO_CP', count: 1 },
            { award: 'CO_BO', count: 1 },
          ],
          withoutFlags: false,
        },
      ],
    };
    expect(outcome(both, unit(held('CO_CP', 2018)))).toBe('notMet');
    expect(outcome(both, unit(held('CO_CP', 2018), held('CO_CP', 2020)))).toBe('unknown');
  });

  it('tells what is missing and the first year that can hold', () => {
    expect(ask(order, person()).cure).toMatchObject({ need: 'prior', year: 2025 });
    const short = person({ ratings: [{ year: 2017, level: 'completed' }, ...years(2018, 2020)] });
    expect(ask(plain, short).cure).toEqual({ need: 'rating', missing: 2, year: 2022, from: null });
    const titles = person({
      ratings: years(2015, 2020, 'excellent'),
      awards: [held('BKTTG', 2014), ...awards('CSTDCS', 2020)],
    });
    // 2020 has its title: 2021 and 2022 are the next two.
    expect(ask(order, titles, { year: 2020 }).cure).toEqual({ need: 'title', missing: 2, year: 2022, from: null });
  });

  it('takes a rating that is recorded as it is, and counts the excellent years that are missing', () => {
    const good = person({
      ratings: years(2015, 2020),
      awards: [held('BKTTG', 2014), ...awards('CSTDCS', 2018, 2019, 2020)],
    });
    const rule: Stretch = { ...order, excellent: 2 };
    expect(ask(rule, good, { year: 2020 }).cure).toEqual({ need: 'rating', missing: 2, year: 2022, from: null });
  });
});
