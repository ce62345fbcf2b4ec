import { describe, expect, it } from 'vitest';
import type { AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { HeldAward, SubjectFacts } from '#src/law/facts.ts';
import { opensYear } from '#src/law/outlook.ts';
import { collective, MOMENTS, NATIONAL, person, REGIMES, type RegimeCode, rated, won, wonIn } from './subjects.ts';

const NEW = REGIMES.filter((regime) => regime !== 'luat-2003-nghi-dinh-91');
const of98 = 'luat-2022-nghi-dinh-98';
const good = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'eligible');
const missed = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'notEligible');
const outcome = (award: AwardCode, facts: SubjectFacts, regime: RegimeCode) => {
  const { year, on } = MOMENTS[regime];
  const verdict = check(award, facts, on, { pack: NATIONAL, achievementYear: year });
  expect(verdict.regime).toBe(regime);
  return verdict.outcome;
};

/** The order before, the titles that a person must win in the years after it, and the excellent years among them. */
const OF_PERSONS = [
  ['HCLD3', 'BKTTG', 'CSTDCS', 3, 1],
  ['HCLD2', 'HCLD3', 'CSTD_BO', 1, 2],
  ['HCLD1', 'HCLD2', 'CSTD_BO', 2, 3],
] as const satisfies readonly (readonly [AwardCode, AwardCode, AwardCode, number, number])[];

describe.each(OF_PERSONS)('Huân chương Lao động, cá nhân: %s', (award, prior, title, titles, excellent) => {
  const worker = (
    year: number,
    change: { prior?: number; titles?: number; excellent?: number; weak?: number } = {},
  ) => {
    const first = year - 4;
    const winners = Array.from({ length: change.titles ?? titles }, (_, index) => won(title, year - index));
    const best = change.excellent ?? excellent;
    const ratings = [
      ...rated('completed', first - 3, first - 1),
      ...rated('good', first, year - best),
      ...rated('excellent', year - best + 1, year),
    ];
    return person({
      awards: [won(prior, change.prior ?? first - 1), ...winners],
      ratings: ratings.map((each) => (each.year === change.weak ? { ...each, level: 'completed' } : each)),
    });
  };

  it.each(NEW)('asks for five good years after the one before, with titles and excellent years: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(outcome(award, worker(year), regime)).toBe(good(regime));
    expect(outcome(award, worker(year, { titles: titles - 1 }), regime)).toBe(missed(regime));
    expect(outcome(award, worker(year, { excellent: excellent - 1 }), regime)).toBe(missed(regime));
    expect(outcome(award, worker(year, { weak: year - 3 }), regime)).toBe(missed(regime));
    // Decided in the first of the five years: only four whole years stand after it.
    expect(outcome(award, worker(year, { prior: year - 4 }), regime)).toBe(missed(regime));
  });

  it('needs the one before, not another one', () => {
    const facts = worker(2024);
    const other = { ...facts, awards: facts.awards?.filter((each) => each.award !== prior) ?? [] };
    expect(outcome(award, other, of98)).toBe('notEligible');
    expect(outcome(award, { ...facts, awards: null }, of98)).toBe('unknown');
  });
});

type Won = readonly (readonly [AwardCode, number])[];
/** For each order of collectives: years, the one before, sets of awards that suffice, sets that just do not. */
const OF_COLLECTIVES = [
  [
    'HCLD3',
    5,
    'BKTTG',
    [
      [['CO_CP', 1]],
      [['CO_BO', 2]],
      [
        ['CO_BO', 1],
        ['BK_BO', 1],
      ],
    ],
    [[['CO_BO', 1]], [['BK_BO', 2]]],
  ],
  [
    'HCLD2',
    5,
    'HCLD3',
    [
      [
        ['CO_CP', 1],
        ['CO_BO', 1],
      ],
      [['CO_BO', 3]],
    ],
    [[['CO_CP', 1]], [['CO_BO', 2]], [['BK_BO', 3]]],
  ],
  [
    'HCLD1',
    5,
    'HCLD2',
    [
      [['CO_CP', 2]],
      [
        ['CO_CP', 1],
        ['CO_BO', 2],
      ],
      [['CO_BO', 4]],
    ],
    [
      [
        ['CO_CP', 1],
        ['CO_BO', 1],
      ],
      [['CO_BO', 3]],
      [['BK_BO', 4]],
    ],
  ],
  [
    'HCDL3',
    10,
    'HCLD1',
    [
      [
        ['CO_CP', 2],
        ['BKTTG', 1],
      ],
      [
        ['CO_CP', 2],
        ['CO_BO', 2],
      ],
    ],
    [
      [['CO_CP', 2]],
      [
        ['CO_CP', 2],
        ['CO_BO', 1],
      ],
      [
        ['CO_CP', 1],
        ['BKTTG', 1],
      ],
    ],
  ],
  [
    'HCDL2',
    10,
    'HCDL3',
    [
      [
        ['CO_CP', 2],
        ['BKTTG', 1],
        ['BK_BO', 1],
      ],
      [
        ['CO_CP', 2],
        ['CO_BO', 2],
        ['BK_BO', 1],
      ],
    ],
    [
      [
        ['CO_CP', 2],
        ['BKTTG', 1],
      ],
      [
        ['CO_CP', 2],
        ['CO_BO', 2],
      ],
    ],
  ],
  [
    'HCDL1',
    10,
    'HCDL2',
    [
      [
        ['CO_CP', 3],
        ['BKTTG', 1],
      ],
      [
        ['CO_CP', 3],
        ['CO_BO', 2],
      ],
    ],
    [
      [
        ['CO_CP', 2],
        ['BKTTG', 1],
      ],
      [
        ['CO_CP', 3],
        ['CO_BO', 1],
      ],
    ],
  ],
] as const satisfies readonly (readonly [AwardCode, number, AwardCode, readonly Won[], readonly Won[]])[];

/** Each award so many times, in the last years of the run. */
const spread = (year: number, set: Won): HeldAward[] =>
  set.flatMap(([award, count]) => wonIn(award, ...Array.from({ length: count }, (_, index) => year - index)));

describe.each(OF_COLLECTIVES)('Huân chương, tập thể: %s', (award, years, prior, enough, short) => {
  const unit = (
    year: number,
    set: Won,
    more: Partial<SubjectFacts> & { flagSubject?: boolean; priorYear?: number } = {},
  ) => {
    const { priorYear = year - years, ...rest } = more;
    const facts = collective({
      ratings: rated('excellent', year - years + 1, year),
      awards: [won(prior, priorYear), ...spread(year, set)],
    });
    return { ...facts, ...rest } as SubjectFacts;
  };

  it.each(NEW)('takes each of the ways of the article and nothing less: %s', (regime) => {
    const { year } = MOMENTS[regime];
    for (const set of enough) expect(outcome(award, unit(year, set), regime)).toBe(good(regime));
    for (const set of short) expect(outcome(award, unit(year, set), regime)).toBe(missed(regime));
  });

  it(`counts ${years} whole years after the one before`, () => {
    const [set] = enough;
    const { year } = MOMENTS[of98];
    expect(outcome(award, unit(year, set, { priorYear: year - years + 1 }), of98)).toBe('notEligible');
    const broken = rated('excellent', year - years + 1, year).map((each) =>
      each.year === year - 2 ? { ...each, level: 'good' as const } : each,
    );
    expect(outcome(award, unit(year, set, { ratings: broken }), of98)).toBe('notEligible');
    const titled = unit(year, set, { ratings: broken });
    const mended = { ...titled, awards: [...(titled.awards ?? []), won('TTLDXS', year - 2)] } as SubjectFacts;
    expect(outcome(award, mended, of98)).toBe('eligible');
  });
});

describe('what opens when', () => {
  const opens = (award: AwardCode, facts: SubjectFacts) =>
    opensYear(check(award, facts, '2025-02-01', { pack: NATIONAL, achievementYear: 2024 }));
  const none = person({ ratings: rated('excellent', 2015, 2024) });
  const unit = (...awards: HeldAward[]) =>
    collective({ foundedOn: '1950-01-01', ratings: rated('excellent', 2000, 2024), awards });

  it('counts the orders that must come before, one after the other', () => {
    // BK Bộ 2024, BKTTg 2025, then five years after each.
    expect((['HCLD3', 'HCLD2', 'HCLD1'] as const).map((award) => opens(award, none))).toEqual([2030, 2035, 2040]);
    expect(opens('HCDL1', unit())).toBe(2024 + 5 + 5 + 5 + 5 + 10 + 10 + 10);
  });

  it('leaves years that lie apart to the Council where the article does not say "liên tục"', () => {
    const apart = (prior: AwardCode) =>
      person({
        awards: [won(prior, 2015), ...wonIn('CSTD_BO', 2020, 2023), ...wonIn('CSTDCS', 2020, 2023, 2024)],
        ratings: [...rated('excellent', 2016, 2021), ...rated('completed', 2022), ...rated('excellent', 2023, 2024)],
      });
    expect(outcome('HCLD2', apart('HCLD3'), of98)).toBe('unknown');
    expect(outcome('HCLD1', apart('HCLD2'), of98)).toBe('notEligible');
    expect(outcome('HCLD3', apart('BKTTG'), of98)).toBe('notEligible');
  });

  it('begins with what is held', () => {
    expect(opens('HCLD1', person({ ...none, awards: [won('HCLD3', 2022)] }))).toBe(2027 + 5);
    expect(opens('HCDL2', unit(won('HCLD1', 2010)))).toBe(2024 + 10);
  });
});

describe('orders of collectives', () => {
  const { year } = MOMENTS[of98];
  const unit = (prior: AwardCode, awards: HeldAward[], more: Parameters<typeof collective>[0] = {}) =>
    collective({ ratings: rated('excellent', year - 9, year), awards: [won(prior, year - 10), ...awards], ...more });

  it('take certificates alone only from those who are given no flags', () => {
    const cases = [
      ['HCLD3', 'BKTTG', 2],
      ['HCLD2', 'HCLD3', 3],
      ['HCLD1', 'HCLD2', 4],
    ] as const;
    for (const [award, prior, count] of cases) {
      const certificates = (times: number) => spread(year, [['BK_BO', times]]);
      expect(outcome(award, unit(prior, certificates(count), { flagSubject: false }), of98)).toBe('eligible');
      expect(outcome(award, unit(prior, certificates(count), { flagSubject: true }), of98)).toBe('notEligible');
      expect(outcome(award, unit(prior, certificates(count), { flagSubject: null }), of98)).toBe('unknown');
      expect(outcome(award, unit(prior, certificates(count - 1), { flagSubject: false }), of98)).toBe('notEligible');
    }
  });

  it('ask for ten and for thirty years of existence at the lowest class', () => {
    const { on } = MOMENTS[of98];
    expect(on).toBe('2025-02-01');
    const flags = wonIn('CO_CP', year - 1, year);
    const labour = (foundedOn: string) => unit('BKTTG', flags, { foundedOn });
    expect(outcome('HCLD3', labour('2015-02-01'), of98)).toBe('eligible');
    expect(outcome('HCLD3', labour('2015-02-02'), of98)).toBe('notEligible');
    const independence = (foundedOn: string) => unit('HCLD1', [...flags, won('BKTTG', year)], { foundedOn });
    expect(outcome('HCDL3', independence('1995-02-01'), of98)).toBe('eligible');
    expect(outcome('HCDL3', independence('1995-02-02'), of98)).toBe('notEligible');
  });

  it('do not count a revoked flag', () => {
    const flags = (revokedOn: string | null) => unit('BKTTG', [won('CO_CP', year - 1, { revokedOn })]);
    expect(outcome('HCLD3', flags(null), of98)).toBe('eligible');
    expect(outcome('HCLD3', flags('2024-12-31'), of98)).toBe('notEligible');
  });
});

describe('Huân chương Độc lập, cá nhân', () => {
  it.each(REGIMES)('stays unknown: its detailed standard was not read: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const facts = person({ ratings: rated('excellent', year - 20, year), awards: wonIn('HCLD1', year - 11) });
    for (const award of ['HCDL3', 'HCDL2', 'HCDL1'] as const) expect(outcome(award, facts, regime)).toBe('unknown');
  });
});
