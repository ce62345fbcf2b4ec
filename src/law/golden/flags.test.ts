import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { CollectiveFacts } from '#src/law/facts.ts';
import { rulesOf } from '#src/law/regimes.ts';
import { collective, FOREIGN, JUSTICE, MOMENTS, NATIONAL, REGIMES, type RegimeCode, won } from './subjects.ts';

const OLD = 'luat-2003-nghi-dinh-91';
const good = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'eligible');
const missed = (regime: RegimeCode) => (regime === 'luat-2022-sua-doi-2026' ? 'unknown' : 'notEligible');
const judge = (award: 'CO_BO' | 'CO_CP', facts: CollectiveFacts, regime: RegimeCode, pack = NATIONAL) => {
  const { year, on } = MOMENTS[regime];
  const verdict = check(award, facts, on, { pack, achievementYear: year });
  expect(verdict.regime).toBe(regime);
  return verdict;
};
const notMet = (verdict: ReturnType<typeof check>) =>
  verdict.conditions.filter(({ outcome }) => outcome === 'notMet').map(({ condition }) => condition.code);

const document = 'Biên bản hội nghị cụm';
const named = (year: number, awards: ('CO_BO' | 'CO_CP')[], more: Partial<CollectiveFacts> = {}) =>
  collective({
    nominations: awards.map((award) => ({ award, year, document })),
    targets: [{ year, exceeded: true }],
    ...more,
  });

describe('Cờ thi đua của Bộ', () => {
  it.each(REGIMES)('is for who was named by the cluster and went beyond the targets: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('CO_BO', named(year, ['CO_BO']), regime).outcome).toBe(good(regime));
    const unnamed = judge('CO_BO', named(year, []), regime);
    expect(unnamed.outcome).toBe(missed(regime));
    expect(notMet(unnamed)).toEqual([regime === OLD ? 'co-bo-suy-ton' : 'co-bo-dan-dau']);
    const short = named(year, ['CO_BO'], { targets: [{ year, exceeded: false }] });
    expect(notMet(judge('CO_BO', short, regime))).toEqual(['co-bo-vuot-chi-tieu']);
    expect(judge('CO_BO', named(year - 1, ['CO_BO'], { targets: [{ year, exceeded: true }] }), regime).outcome).toBe(
      missed(regime),
    );
    expect(judge('CO_BO', named(year, ['CO_BO'], { nominations: null }), regime).outcome).toBe('unknown');
  });

  it('asks for TTLĐXS in the Foreign Ministry before 2024', () => {
    expect(notMet(judge('CO_BO', named(2020, ['CO_BO']), OLD, FOREIGN))).toEqual(['bng-co-bo-ttldxs']);
    const excellent = named(2020, ['CO_BO'], { awards: [won('TTLDXS', 2020)] });
    expect(judge('CO_BO', excellent, OLD, FOREIGN).outcome).toBe('eligible');
    expect(judge('CO_BO', named(2024, ['CO_BO']), 'luat-2022-nghi-dinh-98', FOREIGN).outcome).toBe('eligible');
  });

  it('is not for who received the Government flag of the year (I-6); without it the ministry flag is left', () => {
    const holder = named(2020, ['CO_BO', 'CO_CP'], { awards: [won('CO_CP', 2020)] });
    expect(judge('CO_BO', holder, OLD, JUSTICE).outcome).toBe('notEligible');
    expect(judge('CO_BO', named(2020, ['CO_BO', 'CO_CP']), OLD, JUSTICE).outcome).toBe('eligible');
    const annulled = named(2020, ['CO_BO', 'CO_CP'], { awards: [won('CO_CP', 2020, { revokedOn: '2021-01-15' })] });
    expect(judge('CO_BO', annulled, OLD, JUSTICE).outcome).toBe('eligible');
    const rule = rulesOf(JUSTICE.regimes[0] as never, 'CO_BO')?.replacedBy;
    expect(rule).toMatchObject({
      award: 'CO_CP',
      source: { standing: 'assumption', decidedBy: 'Vụ Thi đua - Khen thưởng' },
    });
    expect(rulesOf(FOREIGN.regimes[0] as never, 'CO_BO')?.replacedBy?.source.standing).toBe('read');
    expect(rulesOf(NATIONAL.regimes[0] as never, 'CO_BO')?.replacedBy).toBeNull();
  });
});

describe('Cờ thi đua của Chính phủ', () => {
  it.each(REGIMES)('is for who was named for it among those named for the ministry flag: %s', (regime) => {
    const { year } = MOMENTS[regime];
    expect(judge('CO_CP', named(year, ['CO_BO', 'CO_CP']), regime).outcome).toBe(good(regime));
    const lower = judge('CO_CP', named(year, ['CO_BO']), regime);
    expect(lower.outcome).toBe(missed(regime));
    expect(notMet(lower)).toEqual(['co-cp-suy-ton']);
    // I-3: the Government flag lies within the ministry flag.
    const outside = judge('CO_CP', named(year, ['CO_CP']), regime);
    expect(outside.outcome).toBe(missed(regime));
    expect(notMet(outside)).toEqual([regime === OLD ? 'co-cp-dat-co-bo' : 'co-cp-dan-dau']);
  });

  it('waits while a complaint is being verified', () => {
    const matters = [{ kind: 'complaint', openedOn: '2021-01-20', closedOn: null, clean: null } as const];
    const verdict = judge('CO_CP', named(2020, ['CO_BO', 'CO_CP'], { matters: [...matters] }), OLD);
    expect(notMet(verdict)).toEqual(['co-cp-khong-vuong']);
  });

  it('is decided by the Government under the old decree and by the Prime Minister in practice from 2024 on', () => {
    const levels = NATIONAL.regimes.map((regime) => rulesOf(regime, 'CO_CP')?.decider.level);
    expect(levels).toEqual(['government', 'primeMinister', 'primeMinister', 'primeMinister']);
  });
});
