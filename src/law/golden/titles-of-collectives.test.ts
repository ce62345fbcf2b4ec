import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { CollectiveFacts, Discipline } from '#src/law/facts.ts';
import { collective, FOREIGN, MOMENTS, NATIONAL, REGIMES, type RegimeCode, rated, staff } from './subjects.ts';

const OLD = 'luat-2003-nghi-dinh-91';
const of98 = 'luat-2022-nghi-dinh-98';
const good = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'eligible');
const missed = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'notEligible');
const judge = (award: 'TTLDTT' | 'TTLDXS', facts: CollectiveFacts, regime: RegimeCode, pack = NATIONAL) => {
  const { year, on } = MOMENTS[regime];
  const verdict = check(award, facts, on, { pack, achievementYear: year });
  expect(verdict.regime).toBe(regime);
  return verdict;
};
const notMet = (verdict: ReturnType<typeof check>) =>
  verdict.conditions.filter(({ outcome }) => outcome === 'notMet').map(({ condition }) => condition.code);
const warned = (year: number, level: Discipline['level'] = 'warning', decidedOn = `${year}-12-31`): Discipline[] => [
  { level, decidedOn, decisionNumber: '7/QĐ', endedOn: `${year}-12-31`, who: 'Trần Thị Mô Phỏng' },
];

describe('Tập thể lao động tiên tiến', () => {
  const with1000 = (year: number, advanced: number) =>
    collective({ ratings: rated('good', year), staff: [staff(year, { people: 1000, advanced })] });

  it.each(REGIMES)('asks for 50 % LĐTT before 2024 and 70 % from then on, to the person: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const bound = regime === OLD ? 500 : 700;
    expect(judge('TTLDTT', with1000(year, bound), regime).outcome).toBe(good(regime));
    const below = judge('TTLDTT', with1000(year, bound - 1), regime);
    expect(below.outcome).toBe(missed(regime));
    expect(notMet(below)).toEqual(['ttldtt-ty-le']);
    const share = below.conditions.find(({ condition }) => condition.code === 'ttldtt-ty-le');
    expect(share?.found).toEqual([{ what: 'share', count: bound - 1, of: 1000 }]);
    expect(share?.cure).toMatchObject({ need: 'share', missing: 1 });
  });

  it('tells 49,9 % and 69,9 % from 50 % and 70 % of each regime', () => {
    const share = (regime: RegimeCode, advanced: number) =>
      judge('TTLDTT', with1000(MOMENTS[regime].year, advanced), regime).outcome;
    expect([499, 500, 699, 700].map((count) => share(OLD, count))).toEqual([
      'notEligible',
      'eligible',
      'eligible',
      'eligible',
    ]);
    expect([499, 500, 699, 700].map((count) => share(of98, count))).toEqual([
      'notEligible',
      'notEligible',
      'notEligible',
      'eligible',
    ]);
  });

  it.each(REGIMES)('asks for good work of the collective: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const facts = { ...with1000(year, 1000), ratings: rated('completed', year) };
    expect(judge('TTLDTT', facts, regime).outcome).toBe(missed(regime));
  });

  it.each(REGIMES)('is not for a collective with a warning decided in the year: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const facts = (discipline: Discipline[] | null) => ({ ...with1000(year, 900), discipline });
    expect(judge('TTLDTT', facts(warned(year)), regime).outcome).toBe(missed(regime));
    expect(judge('TTLDTT', facts(warned(year, 'reprimand')), regime).outcome).toBe(good(regime));
    expect(judge('TTLDTT', facts(warned(year - 1)), regime).outcome).toBe(good(regime));
    expect(judge('TTLDTT', facts(null), regime).outcome).toBe('unknown');
  });

  it('does not know without head-counts', () => {
    expect(judge('TTLDTT', { ...with1000(2024, 900), staff: null }, of98).outcome).toBe('unknown');
    expect(judge('TTLDTT', { ...with1000(2024, 900), staff: [staff(2024, { advanced: null })] }, of98).outcome).toBe(
      'unknown',
    );
  });

  it('rests on the circular that was read in the Foreign Ministry', () => {
    const verdict = judge('TTLDTT', with1000(2020, 500), OLD, FOREIGN);
    expect(verdict.outcome).toBe('eligible');
    expect(
      verdict.conditions.find(({ condition }) => condition.code === 'bng-ttldtt-ty-le')?.condition.source.standing,
    ).toBe('read');
    expect(judge('TTLDTT', with1000(2020, 499), OLD, FOREIGN).unverified).toBe(false);
    expect(judge('TTLDTT', with1000(2020, 499), OLD).unverified).toBe(true);
  });
});

describe('Tập thể lao động xuất sắc', () => {
  const unit = (year: number, counts: Parameters<typeof staff>[1] = {}, more: Partial<CollectiveFacts> = {}) =>
    collective({
      ratings: rated('excellent', year),
      staff: [staff(year, { people: 1000, advanced: 700, fighters: 1, ...counts })],
      ...more,
    });

  it.each(REGIMES)('asks for all to complete their duties, 70 % LĐTT and one CSTĐCS: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('TTLDXS', unit(year), regime).outcome).toBe(good(regime));
    expect(notMet(judge('TTLDXS', unit(year, { advanced: 699 }), regime))).toEqual(['ttldxs-ty-le']);
    expect(notMet(judge('TTLDXS', unit(year, { completed: 999 }), regime))).toEqual(['ttldxs-hoan-thanh']);
    expect(notMet(judge('TTLDXS', unit(year, { fighters: 0 }), regime))).toEqual(['ttldxs-cstdcs']);
    expect(notMet(judge('TTLDXS', unit(year, {}, { ratings: rated('good', year) }), regime))).toEqual([
      'ttldxs-xep-loai',
    ]);
    expect(judge('TTLDXS', unit(year, { fighters: 0 }), regime).outcome).toBe(missed(regime));
  });

  it('names the warning of a member before 2024 alone', () => {
    expect(notMet(judge('TTLDXS', unit(2020, {}, { discipline: warned(2020) }), OLD))).toEqual(['ttldxs-ky-luat']);
    expect(judge('TTLDXS', unit(2024, {}, { discipline: warned(2024) }), of98).outcome).toBe('eligible');
  });
});
