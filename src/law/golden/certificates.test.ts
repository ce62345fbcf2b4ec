import { describe, expect, it } from 'vitest';
import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import {
  collective,
  FOREIGN,
  initiative,
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
const NEW = REGIMES.filter((regime) => regime !== OLD);
const of98 = 'luat-2022-nghi-dinh-98';
const good = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'eligible');
const missed = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'notEligible');
const judge = (award: AwardCode, facts: SubjectFacts, regime: RegimeCode, pack = NATIONAL) => {
  const { year, on } = MOMENTS[regime];
  const verdict = check(award, facts, on, { pack, achievementYear: year });
  expect(verdict.regime).toBe(regime);
  return verdict;
};
const notMet = (verdict: ReturnType<typeof check>) =>
  verdict.conditions.filter(({ outcome }) => outcome === 'notMet').map(({ condition }) => condition.code);

/** A subject with the best possible record: it fails no condition that a register could tell. */
const excellent = (kind: 'person' | 'collective', year: number): SubjectFacts => {
  const years = Array.from({ length: 30 }, (_, index) => year - 30 + index);
  const ratings = rated('excellent', year - 30, year);
  const awards = AWARD_CODES.flatMap((award) => wonIn(award, ...years));
  return kind === 'person'
    ? person({ ratings, awards, initiatives: [initiative('nation', year)] })
    : collective({ ratings, awards });
};

describe('forms whose standards were not read', () => {
  it.each(['BK_BO', 'BKTTG', 'HCLD3', 'HCLD2', 'HCLD1', 'HCDL3', 'HCDL2', 'HCDL1', 'GK', 'KNC'] as const)(
    'stay unknown under the decree of 2017: %s',
    (award) => {
      for (const kind of ['person', 'collective'] as const) {
        if (award === 'KNC' && kind === 'collective') continue;
        const verdict = judge(award, excellent(kind, 2020), OLD);
        expect(verdict.outcome).toBe('unknown');
        expect(verdict.unverified).toBe(true);
      }
    },
  );

  it.each(REGIMES)('stay unknown where the ministry sets them: Giấy khen, Kỷ niệm chương: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('GK', excellent('person', year), regime).outcome).toBe('unknown');
    expect(judge('GK', excellent('collective', year), regime).outcome).toBe('unknown');
    expect(judge('KNC', excellent('person', year), regime).outcome).toBe('unknown');
    expect(judge('KNC', excellent('collective', year), regime).outcome).toBe('notEligible');
  });

  it('are refused all the same to who is under investigation', () => {
    const matters = [{ kind: 'investigation', openedOn: '2020-06-01', closedOn: null, clean: null } as const];
    const verdict = judge('BKTTG', person({ matters: [...matters] }), OLD);
    expect(verdict.outcome).toBe('notEligible');
    expect(verdict.unverified).toBe(true);
  });

  it('are one a year in the Foreign Ministry before 2024, among those of State level', () => {
    const facts = person({ awards: [won('HCLD3', 2020)] });
    expect(notMet(judge('BKTTG', facts, OLD, FOREIGN))).toEqual(['bng-bkttg-mot-nam-mot-lan-ca-nhan']);
    expect(judge('BKTTG', facts, OLD).outcome).toBe('unknown');
  });
});

describe('Bằng khen của Bộ', () => {
  it.each(NEW)('is for two CSTĐCS in a row, or two excellent years with two initiatives: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const titles = (...years: number[]) =>
      person({ awards: wonIn('CSTDCS', ...years), ratings: rated('good', year - 1, year) });
    expect(judge('BK_BO', titles(year - 1, year), regime).outcome).toBe(good(regime));
    expect(judge('BK_BO', titles(year), regime).outcome).toBe(missed(regime));
    expect(judge('BK_BO', titles(year - 2, year), regime).outcome).toBe(missed(regime));
    const work = (from: number, ...initiatives: ReturnType<typeof initiative>[]) =>
      person({ ratings: rated('excellent', from, year), initiatives });
    const two = [initiative('base', year - 1), initiative('base', year)];
    expect(judge('BK_BO', work(year - 1, ...two), regime).outcome).toBe(good(regime));
    expect(judge('BK_BO', work(year - 1, initiative('base', year)), regime).outcome).toBe(missed(regime));
    // "02 sáng kiến hoặc 02 đề tài": two of a kind, not one of each.
    const topic = (of: number) => initiative('base', of, { id: `dt-${of}`, kind: 'topic' });
    expect(judge('BK_BO', work(year - 1, topic(year - 1), topic(year)), regime).outcome).toBe(good(regime));
    expect(judge('BK_BO', work(year - 1, topic(year - 1), initiative('base', year)), regime).outcome).toBe(
      missed(regime),
    );
    const good1 = person({ ratings: [...rated('good', year - 1), ...rated('excellent', year)], initiatives: two });
    expect(judge('BK_BO', good1, regime).outcome).toBe(missed(regime));
  });

  it.each(NEW)('counts initiatives of all the excellent years in a row, not of the two last alone: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const initiatives = [initiative('base', year - 3), initiative('base', year)];
    const work = (ratings: ReturnType<typeof rated>) =>
      judge('BK_BO', person({ ratings, initiatives }), regime).outcome;
    expect(work(rated('excellent', year - 3, year))).toBe(good(regime));
    expect(work([...rated('good', year - 3), ...rated('excellent', year - 2, year)])).toBe(missed(regime));
    expect(
      work([...rated('excellent', year - 3, year - 2), ...rated('good', year - 1), ...rated('excellent', year)]),
    ).toBe(missed(regime));
    expect(work([...rated('excellent', year - 3), ...rated('excellent', year - 1, year)])).toBe('unknown');
  });

  it.each(NEW)('is not given again for years that it was given for, before somebody was asked: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const again = (given: number) =>
      judge('BK_BO', person({ awards: [...wonIn('CSTDCS', year - 2, year - 1, year), won('BK_BO', given)] }), regime);
    expect(again(year).outcome).toBe(missed(regime));
    const shared = again(year - 1);
    expect(shared.outcome).toBe('unknown');
    expect(shared.conditions.find(({ outcome }) => outcome === 'unknown')).toMatchObject({
      condition: { code: 'bk-bo-mot-lan-ca-nhan' },
      cure: { need: 'council' },
    });
    expect(again(year - 2).outcome).toBe(good(regime));
  });

  it('takes no initiative that already served CSTĐCS', () => {
    const usedFor = [{ award: 'CSTDCS', year: 2024 } as const];
    const initiatives = [initiative('base', 2023), initiative('base', 2024, { usedFor })];
    expect(judge('BK_BO', person({ ratings: rated('excellent', 2023, 2024), initiatives }), of98).outcome).toBe(
      'notEligible',
    );
  });

  it.each(NEW)('is for a collective with two excellent years or TTLĐXS: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('BK_BO', collective({ ratings: rated('excellent', year - 1, year) }), regime).outcome).toBe(
      good(regime),
    );
    const mixed = collective({
      ratings: [...rated('good', year - 1), ...rated('excellent', year)],
      awards: [won('TTLDXS', year - 1)],
    });
    expect(judge('BK_BO', mixed, regime).outcome).toBe(good(regime));
    const one = collective({ ratings: [...rated('good', year - 1), ...rated('excellent', year)] });
    expect(judge('BK_BO', one, regime).outcome).toBe(missed(regime));
  });
});

describe('Bằng khen của Thủ tướng Chính phủ', () => {
  const holder = (year: number, from: number, titles: number[], more = {}) =>
    person({
      awards: [won('BK_BO', year - 6), ...wonIn('CSTDCS', ...titles)],
      ratings: rated('good', from, year),
      ...more,
    });

  it.each(NEW)('asks of a person for BK Bộ, five good years and three CSTĐCS in them: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('BKTTG', holder(year, year - 4, [year - 4, year - 2, year]), regime).outcome).toBe(good(regime));
    const four = holder(year, year - 3, [year - 3, year - 2, year], {
      ratings: [...rated('completed', year - 4), ...rated('good', year - 3, year)],
    });
    expect(judge('BKTTG', four, regime).outcome).toBe(missed(regime));
    expect(judge('BKTTG', holder(year, year - 4, [year - 2, year]), regime).outcome).toBe(missed(regime));
    const none = { ...holder(year, year - 4, []), awards: wonIn('CSTDCS', year - 4, year - 2, year) };
    expect(notMet(judge('BKTTG', none, regime))).toEqual(['bkttg-da-co-bk-bo']);
  });

  it.each(NEW)('asks of a collective for five excellent years after BK Bộ, with a flag or two more: %s', (regime) => {
    const { year } = MOMENTS[regime];
    const unit = (first: number, ...awards: ReturnType<typeof won>[]) =>
      collective({ ratings: rated('excellent', year - 9, year), awards: [won('BK_BO', first), ...awards] });
    expect(judge('BKTTG', unit(year - 5, won('CO_BO', year - 2)), regime).outcome).toBe(good(regime));
    // The decision of the year in which the five years begin is too late: they are not after it.
    expect(judge('BKTTG', unit(year - 4, won('CO_BO', year - 2)), regime).outcome).toBe(missed(regime));
    expect(judge('BKTTG', unit(year - 5, ...wonIn('BK_BO', year - 3, year - 1)), regime).outcome).toBe(good(regime));
    expect(judge('BKTTG', unit(year - 5, won('BK_BO', year - 1)), regime).outcome).toBe(missed(regime));
    // A flag of the time before counts no more.
    expect(judge('BKTTG', unit(year - 5, won('CO_BO', year - 6)), regime).outcome).toBe(missed(regime));
  });

  it('does not count a revoked BK Bộ', () => {
    const facts = { ...holder(2024, 2020, [2020, 2022, 2024]) };
    const revoked = {
      ...facts,
      awards: facts.awards?.map((each) => (each.award === 'BK_BO' ? { ...each, revokedOn: '2024-05-01' } : each)) ?? [],
    };
    expect(judge('BKTTG', facts, of98).outcome).toBe('eligible');
    expect(judge('BKTTG', revoked, of98).outcome).toBe('notEligible');
  });
});
