import { describe, expect, it } from 'vitest';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { check } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import { regimeOnDay, rulesOf } from '#src/law/regimes.ts';
import { collective, initiative, JUSTICE, NATIONAL, person, rated, staff, won, wonIn } from './subjects.ts';

const verdictOn = (
  award: (typeof AWARD_CODES)[number],
  facts: SubjectFacts,
  onDate: string,
  achievementYear: number,
  receivedOn?: string,
) => check(award, facts, onDate, { pack: NATIONAL, achievementYear, receivedOn });

const share = (year: number, advanced: number) =>
  collective({ ratings: rated('good', year), staff: [staff(year, { people: 1000, advanced })] });

describe('the day before and after each change of law', () => {
  it.each([
    ['2017-09-30', null],
    ['2017-10-01', 'luat-2003-nghi-dinh-91'],
    ['2023-12-31', 'luat-2003-nghi-dinh-91'],
    ['2024-01-01', 'luat-2022-nghi-dinh-98'],
    ['2025-06-30', 'luat-2022-nghi-dinh-98'],
    ['2025-07-01', 'luat-2022-nghi-dinh-152'],
    ['2026-09-30', 'luat-2022-nghi-dinh-152'],
    ['2026-10-01', 'luat-2022-sua-doi-2026'],
  ])('on %s the regime is %s', (day, code) => {
    expect(regimeOnDay(NATIONAL, day)?.code ?? null).toBe(code);
    expect(regimeOnDay(JUSTICE, day)?.code ?? null).toBe(code);
  });

  it('leaves everything unknown before the first regime that is held', () => {
    const verdict = verdictOn('LDTT', person({ ratings: rated('good', 2016) }), '2017-09-30', 2016);
    expect(verdict.outcome).toBe('unknown');
    expect(verdict.regime).toBe('');
  });

  it('from 01/01/2024: 60 % LĐTT in 2023 is enough under the old law, not under the new, and nobody read which rules', () => {
    const before = verdictOn('TTLDTT', share(2023, 600), '2023-12-31', 2023);
    expect(before).toMatchObject({ outcome: 'eligible', regime: 'luat-2003-nghi-dinh-91', transition: null });
    const after = verdictOn('TTLDTT', share(2023, 600), '2024-01-01', 2023);
    expect(after).toMatchObject({ outcome: 'unknown', regime: 'luat-2022-nghi-dinh-98' });
    expect(after.transition).toMatchObject({ otherRegime: 'luat-2003-nghi-dinh-91', otherOutcome: 'eligible' });
    expect(verdictOn('TTLDTT', share(2023, 700), '2024-01-01', 2023).outcome).toBe('eligible');
    expect(verdictOn('TTLDTT', share(2023, 499), '2024-01-01', 2023).outcome).toBe('notEligible');
    expect(verdictOn('TTLDTT', share(2024, 600), '2024-12-31', 2024)).toMatchObject({
      outcome: 'notEligible',
      transition: null,
    });
  });

  it('from 01/01/2024 excellent work alone opens CSTĐCS, and registration is no ground any more', () => {
    const facts = person({ awards: [won('LDTT', 2023)], ratings: rated('excellent', 2023), registered: [] });
    expect(verdictOn('CSTDCS', facts, '2023-12-31', 2023).outcome).toBe('notEligible');
    expect(verdictOn('CSTDCS', facts, '2024-01-01', 2023).outcome).toBe('unknown');
    const next = { ...facts, awards: [won('LDTT', 2024)], ratings: rated('excellent', 2024) };
    expect(verdictOn('CSTDCS', next, '2024-12-31', 2024).outcome).toBe('eligible');
  });

  it('from 01/07/2025 the same conditions stand under the new decree, so that both regimes agree', () => {
    const facts = person({ awards: wonIn('CSTDCS', 2022, 2023, 2024), initiatives: [initiative('ministry', 2024)] });
    expect(verdictOn('CSTD_BO', facts, '2025-06-30', 2024)).toMatchObject({
      outcome: 'eligible',
      regime: 'luat-2022-nghi-dinh-98',
      transition: null,
    });
    const after = verdictOn('CSTD_BO', facts, '2025-07-01', 2024);
    expect(after).toMatchObject({ outcome: 'eligible', regime: 'luat-2022-nghi-dinh-152', unverified: true });
    expect(after.transition).toMatchObject({ otherRegime: 'luat-2022-nghi-dinh-98', otherOutcome: 'eligible' });
    const [before98, after152] = ['2025-06-30', '2025-07-01'].map((day) => regimeOnDay(NATIONAL, day));
    for (const award of AWARD_CODES) {
      const tests = (regime: typeof before98) => {
        const rules = regime ? rulesOf(regime, award) : null;
        return JSON.stringify([rules?.person, rules?.collective], (key, value) =>
          key === 'source' ? undefined : value,
        );
      };
      expect(tests(after152 ?? null)).toBe(tests(before98 ?? null));
    }
  });

  it('from 01/10/2026 the amendment, which nobody read, leaves everything unknown; unless the dossier came before', () => {
    const facts = share(2025, 800);
    expect(verdictOn('TTLDTT', facts, '2026-09-30', 2025).outcome).toBe('eligible');
    const after = verdictOn('TTLDTT', facts, '2026-10-01', 2025);
    expect(after).toMatchObject({ outcome: 'unknown', regime: 'luat-2022-sua-doi-2026', unverified: true });
    expect(verdictOn('TTLDTT', share(2025, 100), '2026-10-01', 2025).outcome).toBe('unknown');
    const received = verdictOn('TTLDTT', facts, '2026-11-25', 2025, '2026-09-30');
    expect(received).toMatchObject({ outcome: 'eligible', regime: 'luat-2022-nghi-dinh-152' });
    expect(received.transition).toBeNull();
    // "… trừ khi quy định mới có lợi hơn": the new rules, which nobody read, may be.
    const refused = verdictOn('TTLDTT', share(2025, 100), '2026-11-25', 2025, '2026-09-30');
    expect(refused).toMatchObject({ outcome: 'unknown', regime: 'luat-2022-nghi-dinh-152', unverified: true });
    expect(refused.transition).toMatchObject({ otherRegime: 'luat-2022-sua-doi-2026', otherOutcome: 'unknown' });
    expect(refused.conditions.some(({ outcome }) => outcome === 'notMet')).toBe(true);
    expect(verdictOn('TTLDTT', facts, '2026-11-25', 2025, '2026-10-01').outcome).toBe('unknown');
  });

  it('keeps an old year as it was', () => {
    expect(verdictOn('TTLDTT', share(2020, 500), '2021-02-09', 2020)).toMatchObject({
      outcome: 'eligible',
      regime: 'luat-2003-nghi-dinh-91',
    });
  });
});

describe('who decides, by the day', () => {
  const decider = (award: (typeof AWARD_CODES)[number], day: string) => {
    const regime = regimeOnDay(NATIONAL, day);
    return (regime && rulesOf(regime, award)?.decider.text) ?? '';
  };

  it('is the commune chair as well from 01/07/2025 for the titles of base level', () => {
    for (const award of ['LDTT', 'CSTDCS', 'TTLDTT', 'GK'] as const) {
      expect(decider(award, '2025-06-30')).not.toContain('cấp xã');
      expect(decider(award, '2025-07-01')).toContain('Chủ tịch Ủy ban nhân dân cấp xã');
    }
  });

  it('is the Prime Minister for CSTĐTQ, the State President for orders', () => {
    expect(decider('CSTDTQ', '2024-05-01')).toBe('Thủ tướng Chính phủ');
    expect(decider('HCDL1', '2024-05-01')).toBe('Chủ tịch nước');
    expect(decider('CO_CP', '2020-05-01')).toBe('Chính phủ');
    expect(decider('CO_CP', '2024-05-01')).toContain('Thủ tướng Chính phủ');
  });
});
