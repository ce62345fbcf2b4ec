import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { PersonFacts } from '#src/law/facts.ts';
import {
  FOREIGN,
  initiative,
  JUSTICE,
  MOMENTS,
  NATIONAL,
  person,
  REGIMES,
  type RegimeCode,
  rated,
  won,
  wonIn,
} from './subjects.ts';

const OLD = 'luat-2003-nghi-dinh-91';
const of98 = 'luat-2022-nghi-dinh-98';
const judge = (award: Parameters<typeof check>[0], facts: PersonFacts, regime: RegimeCode, pack = NATIONAL) => {
  const { year, on } = MOMENTS[regime];
  const verdict = check(award, facts, on, { pack, achievementYear: year });
  expect(verdict.regime).toBe(regime);
  return verdict;
};
/** What the law of the regime gives a good case; the amendment of 2026 was not read. */
const good = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'eligible');
const missed = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'notEligible');
const notMet = (verdict: ReturnType<typeof check>) =>
  verdict.conditions.filter(({ outcome }) => outcome === 'notMet').map(({ condition }) => condition.code);

describe('Lao động tiên tiến', () => {
  it.each(REGIMES)('asks for good work in the year: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('LDTT', person({ ratings: rated('excellent', year) }), regime).outcome).toBe(good(regime));
    expect(judge('LDTT', person({ ratings: rated('good', year) }), regime).outcome).toBe(good(regime));
    const completed = judge('LDTT', person({ ratings: rated('completed', year) }), regime);
    expect(completed.outcome).toBe(missed(regime));
    expect(notMet(completed)).toEqual(['ldtt-xep-loai']);
    expect(judge('LDTT', person({ ratings: rated('notRated', year) }), regime).outcome).toBe(missed(regime));
    expect(judge('LDTT', person({ ratings: [] }), regime).outcome).toBe('unknown');
    expect(judge('LDTT', person({ ratings: null }), regime).outcome).toBe('unknown');
  });

  it('asks for a registration before 2024 alone', () => {
    const facts = (year: number) => person({ ratings: rated('good', year), registered: [] });
    expect(notMet(judge('LDTT', facts(2020), OLD))).toEqual(['ldtt-dang-ky']);
    expect(judge('LDTT', facts(2024), of98).outcome).toBe('eligible');
  });

  it('waits while a matter is open, and opens again on a clean conclusion', () => {
    const under = (closedOn: string | null, clean: boolean | null) =>
      judge(
        'LDTT',
        person({
          ratings: rated('good', 2024),
          matters: [{ kind: 'inspection', openedOn: '2024-10-01', closedOn, clean }],
        }),
        of98,
      );
    expect(under(null, null).outcome).toBe('notEligible');
    expect(under('2025-01-10', true).outcome).toBe('eligible');
    expect(under('2025-01-10', false).outcome).toBe('unknown');
  });

  it('is not for who was disciplined in the year: achievements count from the end of it', () => {
    const served = (endedOn: string | null) =>
      judge(
        'LDTT',
        person({
          ratings: rated('good', 2024),
          discipline: [{ level: 'reprimand', decidedOn: '2023-05-01', decisionNumber: '9/QĐ', endedOn }],
        }),
        of98,
      );
    expect(served(null).outcome).toBe('notEligible');
    expect(served('2024-05-01').outcome).toBe('notEligible');
    expect(served('2023-08-01').outcome).toBe('eligible');
  });

  it('is given once for a year', () => {
    const facts = person({ ratings: rated('good', 2024), awards: [won('LDTT', 2024)] });
    expect(notMet(judge('LDTT', facts, of98))).toEqual(['ldtt-mot-lan']);
  });

  it('asks for ten months of work in the Foreign Ministry', () => {
    const hired = (recruitedOn: string) => person({ ratings: rated('good', 2020), recruitedOn });
    expect(judge('LDTT', hired('2020-03-01'), OLD, FOREIGN).outcome).toBe('eligible');
    expect(notMet(judge('LDTT', hired('2020-03-02'), OLD, FOREIGN))).toEqual(['bng-ldtt-muoi-thang']);
    expect(judge('LDTT', hired('2020-03-02'), OLD, NATIONAL).outcome).toBe('eligible');
  });
});

describe('Chiến sĩ thi đua cơ sở', () => {
  const advanced = (year: number, more: Partial<PersonFacts>) =>
    person({ awards: [won('LDTT', year)], ratings: rated('good', year), ...more });

  it.each(REGIMES)('is for who is LĐTT and has an initiative: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const initiatives = [initiative('base', year)];
    expect(judge('CSTDCS', advanced(year, { initiatives }), regime).outcome).toBe(good(regime));
    const without = judge('CSTDCS', advanced(year, { initiatives, awards: [] }), regime);
    expect(without.outcome).toBe(missed(regime));
    expect(notMet(without)).toEqual(['cstdcs-ldtt']);
    expect(judge('CSTDCS', advanced(year, { initiatives: [initiative('base', year - 1)] }), regime).outcome).toBe(
      missed(regime),
    );
    expect(
      judge('CSTDCS', advanced(year, { initiatives: [initiative('base', year, { kind: 'topic' })] }), regime).outcome,
    ).toBe(good(regime));
  });

  it.each(REGIMES)('takes excellent work instead of an initiative from 2024 on: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const facts = advanced(year, { ratings: rated('excellent', year), initiatives: [] });
    expect(judge('CSTDCS', facts, regime).outcome).toBe(regime === OLD ? 'notEligible' : good(regime));
  });

  it('asks for both in the Foreign Ministry before 2024', () => {
    const initiatives = [initiative('base', 2020)];
    expect(
      judge('CSTDCS', advanced(2020, { initiatives, ratings: rated('excellent', 2020) }), OLD, FOREIGN).outcome,
    ).toBe('eligible');
    expect(notMet(judge('CSTDCS', advanced(2020, { initiatives }), OLD, FOREIGN))).toEqual(['bng-cstdcs-xep-loai']);
    expect(notMet(judge('CSTDCS', advanced(2020, { ratings: rated('excellent', 2020) }), OLD, FOREIGN))).toEqual([
      'cstdcs-sang-kien',
    ]);
  });

  it('takes no initiative that served a form, and leaves one that served a title open', () => {
    const used = (award: 'BK_BO' | 'CSTDCS') =>
      advanced(2024, { initiatives: [initiative('base', 2024, { usedFor: [{ award, year: 2023 }] })] });
    expect(judge('CSTDCS', used('BK_BO'), of98).outcome).toBe('notEligible');
    expect(judge('CSTDCS', used('CSTDCS'), of98).outcome).toBe('unknown');
  });

  it('does not count a revoked LĐTT', () => {
    const awards = (revokedOn: string | null) =>
      advanced(2024, { awards: [won('LDTT', 2024, { revokedOn })], initiatives: [initiative('base', 2024)] });
    expect(judge('CSTDCS', awards('2025-01-20'), of98).outcome).toBe('notEligible');
    expect(judge('CSTDCS', awards('2025-02-02'), of98).outcome).toBe('eligible');
  });

  it('leaves the conditions of the Justice circular to people', () => {
    const verdict = judge('CSTDCS', advanced(2020, { initiatives: [initiative('base', 2020)] }), OLD, JUSTICE);
    expect(verdict.outcome).toBe('eligible');
    expect(verdict.unverified).toBe(true);
    const own = verdict.conditions.find(({ condition }) => condition.code === 'btp-cstdcs-thong-tu');
    expect(own?.outcome).toBe('toJudge');
  });
});

describe('Chiến sĩ thi đua cấp Bộ', () => {
  const with3 = (year: number, years: number[], more: Partial<PersonFacts> = {}) =>
    person({ awards: wonIn('CSTDCS', ...years), initiatives: [initiative('ministry', year)], ...more });

  it.each(REGIMES)('asks for three CSTĐCS in a row, the third in the year: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('CSTD_BO', with3(year, [year - 2, year - 1, year]), regime).outcome).toBe(good(regime));
    const two = judge('CSTD_BO', with3(year, [year - 1, year]), regime);
    expect(two.outcome).toBe(missed(regime));
    expect(notMet(two)).toEqual(['cstd-bo-ba-nam']);
    // The year between is missing: 2017, 2018, 2020 is not three in a row (I-12).
    expect(judge('CSTD_BO', with3(year, [year - 3, year - 2, year]), regime).outcome).toBe(missed(regime));
    expect(judge('CSTD_BO', with3(year, [year - 3, year - 2, year - 1]), regime).outcome).toBe(missed(regime));
    expect(judge('CSTD_BO', with3(year, [year - 4, year - 2, year - 1, year]), regime).outcome).toBe(good(regime));
  });

  it('says when three in a row are possible after the gap', () => {
    const gap = judge('CSTD_BO', with3(2020, [2017, 2018, 2020]), OLD);
    const years = gap.conditions.find(({ condition }) => condition.code === 'cstd-bo-ba-nam');
    expect(years?.cure).toMatchObject({ need: 'title', year: 2022 });
  });

  it('takes a missing year as soon as its decision is recorded', () => {
    const on = (...years: number[]) => {
      const facts = with3(2018, years);
      return check('CSTD_BO', facts, '2018-12-31', { pack: NATIONAL, achievementYear: 2018 }).outcome;
    };
    expect(on(2016, 2018)).toBe('notEligible');
    expect(on(2016, 2017, 2018)).toBe('eligible');
  });

  it('does not count a year whose title was revoked', () => {
    const awards = [won('CSTDCS', 2018), won('CSTDCS', 2019, { revokedOn: '2020-06-01' }), won('CSTDCS', 2020)];
    expect(judge('CSTD_BO', with3(2020, [], { awards }), OLD).outcome).toBe('notEligible');
  });

  it('asks for an initiative recognised for the ministry', () => {
    const reach = (kind: 'base' | 'ministry' | 'nation') =>
      with3(2024, [2022, 2023, 2024], { initiatives: [initiative(kind, 2024)] });
    const base = judge('CSTD_BO', reach('base'), of98);
    expect(notMet(base)).toEqual(['cstd-bo-sang-kien']);
    expect(base.conditions.find(({ outcome }) => outcome === 'notMet')?.cure?.need).toBe('recognition');
    expect(judge('CSTD_BO', reach('ministry'), of98).outcome).toBe('eligible');
    expect(judge('CSTD_BO', reach('nation'), of98).outcome).toBe('eligible');
    const recognised = (year: number) =>
      with3(2024, [2022, 2023, 2024], { initiatives: [initiative('ministry', year)] });
    expect(judge('CSTD_BO', recognised(2022), of98).outcome).toBe('eligible');
    expect(judge('CSTD_BO', recognised(2021), of98).outcome).toBe('notEligible');
  });

  it('counts no year before the end of a discipline', () => {
    const discipline = [
      { level: 'warning', decidedOn: '2021-06-01', decisionNumber: '1/QĐ', endedOn: '2022-06-01' } as const,
    ];
    expect(judge('CSTD_BO', with3(2024, [2022, 2023, 2024], { discipline }), of98).outcome).toBe('notEligible');
    const earlier = discipline.map((each) => ({ ...each, endedOn: '2021-12-31' }));
    expect(judge('CSTD_BO', with3(2024, [2022, 2023, 2024], { discipline: earlier }), of98).outcome).toBe('eligible');
  });

  it('rests on the circular that was read in the Foreign Ministry', () => {
    const verdict = judge('CSTD_BO', with3(2020, [2018, 2019, 2020]), OLD, FOREIGN);
    expect(verdict.outcome).toBe('eligible');
    const years = verdict.conditions.find(({ condition }) => condition.code === 'bng-cstd-bo-ba-nam');
    expect(years?.condition.source).toMatchObject({ article: 'Khoản 3 Điều 9', standing: 'read' });
  });
});

describe('Chiến sĩ thi đua toàn quốc', () => {
  const holder = (year: number, awards: PersonFacts['awards']) =>
    person({ awards, initiatives: [initiative('nation', year - 1)] });

  it.each(REGIMES)('asks for two CSTĐ Bộ in a row, in the year after the second: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('CSTDTQ', holder(year, wonIn('CSTD_BO', year - 2, year - 1)), regime).outcome).toBe(good(regime));
    expect(judge('CSTDTQ', holder(year, wonIn('CSTD_BO', year - 1)), regime).outcome).toBe(missed(regime));
    expect(judge('CSTDTQ', holder(year, wonIn('CSTD_BO', year - 3, year - 1)), regime).outcome).toBe(missed(regime));
  });

  it('takes two CSTĐ Bộ on six years of CSTĐCS in a row as a second reading, which is not verified', () => {
    const six = (...years: number[]) => holder(2024, [...wonIn('CSTD_BO', 2020, 2023), ...wonIn('CSTDCS', ...years)]);
    const verdict = judge('CSTDTQ', six(2018, 2019, 2020, 2021, 2022, 2023), of98);
    expect(verdict.outcome).toBe('eligible');
    expect(verdict.unverified).toBe(true);
    expect(judge('CSTDTQ', six(2018, 2019, 2020, 2022, 2023), of98).outcome).toBe('notEligible');
  });

  it('opens again, after a discipline, with the shortest run of whole years', () => {
    const discipline = [
      { level: 'reprimand', decidedOn: '2022-03-01', decisionNumber: '7/QĐ', endedOn: '2023-03-01' } as const,
    ];
    const facts = { ...holder(2024, wonIn('CSTD_BO', 2022, 2023)), discipline };
    const verdict = judge('CSTDTQ', facts, of98);
    expect(notMet(verdict)).toEqual(['cstdtq-khong-vuong']);
    // Whole years from 2024 on: CSTĐ Bộ 2024 and 2025, considered for 2026.
    expect(verdict.conditions.find(({ outcome }) => outcome === 'notMet')?.cure?.year).toBe(2026);
  });

  it('asks for an initiative of national reach', () => {
    const facts = { ...holder(2024, wonIn('CSTD_BO', 2022, 2023)), initiatives: [initiative('ministry', 2023)] };
    expect(notMet(judge('CSTDTQ', facts, of98))).toEqual(['cstdtq-sang-kien']);
  });

  it('is nothing for a collective', () => {
    const verdict = check('CSTDTQ', { ...person(), kind: 'collective' } as never, '2025-02-01', { pack: NATIONAL });
    expect(verdict.outcome).toBe('notEligible');
  });
});
