import { describe, expect, it } from 'vitest';
import type { AwardCode } from '#src/law/award-code.ts';
import { minimumVotes } from '#src/law/fraction.ts';
import type { RulePack } from '#src/law/pack.ts';
import { prizeMoney } from '#src/law/prize-money.ts';
import { quotaPlaces } from '#src/law/quota.ts';
import { regimeOnDay, rulesOf } from '#src/law/regimes.ts';
import { assess } from '#src/law/threshold.ts';
import { FOREIGN, JUSTICE, NATIONAL } from './subjects.ts';

const rulesOn = (pack: RulePack, day: string, award: AwardCode) => {
  const regime = regimeOnDay(pack, day);
  const rules = regime && rulesOf(regime, award);
  if (!rules) throw new Error(`No rules on ${day}`);
  return rules;
};
const voteOn = (day: string, award: AwardCode, pack = NATIONAL) => {
  const [vote] = rulesOn(pack, day, award).votes;
  if (!vote) throw new Error(`No vote on ${day}`);
  const { share, base, source } = vote;
  return { share, base, source, comparison: 'atLeast' } as const;
};
const council = (members: number) => ({ entitled: members, present: members, validBallots: members });

describe('votes of the Council, as the packs have them', () => {
  it('ask for 80 % of 11 and of 17 members for CSTĐCS and flags from 2024 on', () => {
    for (const award of ['CSTDCS', 'CO_BO', 'CO_CP'] as const) {
      const vote = voteOn('2024-01-01', award);
      expect(vote.base).toBe('entitled');
      expect([11, 15, 17].map((members) => minimumVotes(members, vote))).toEqual([9, 12, 14]);
      expect(assess(8, council(11), vote).passed).toBe(false);
      expect(assess(9, council(11), vote).passed).toBe(true);
      expect(assess(13, council(17), vote).passed).toBe(false);
      expect(assess(14, council(17), vote).passed).toBe(true);
    }
  });

  it('ask for 90 % of 11 and of 17 members for CSTĐ Bộ and CSTĐTQ', () => {
    for (const day of ['2017-10-01', '2023-12-31', '2024-01-01', '2025-06-30']) {
      for (const award of ['CSTD_BO', 'CSTDTQ'] as const) {
        const vote = voteOn(day, award);
        expect([11, 17].map((members) => minimumVotes(members, vote))).toEqual([10, 16]);
        expect(assess(9, council(11), vote).passed).toBe(false);
        expect(assess(10, council(11), vote).passed).toBe(true);
        expect(assess(15, council(17), vote).passed).toBe(false);
        expect(assess(16, council(17), vote).passed).toBe(true);
      }
    }
  });

  it('count on all members, also on those who are away', () => {
    const vote = voteOn('2024-01-01', 'CO_BO');
    expect(assess(8, { entitled: 11, present: 9, validBallots: 8 }, vote).passed).toBe(false);
    expect(rulesOn(NATIONAL, '2024-01-01', 'CO_BO').votes[0]?.absentMember).toBe('writtenOpinion');
  });

  it('have none for flags before 2024, nor for anything from 01/07/2025 on, where nothing was read', () => {
    expect(rulesOn(NATIONAL, '2023-12-31', 'CO_BO').votes).toEqual([]);
    expect(rulesOn(NATIONAL, '2023-12-31', 'CSTD_BO').votes[0]?.secret).toBe(true);
    expect(rulesOn(NATIONAL, '2024-01-01', 'CSTD_BO').votes[0]?.secret).toBeNull();
    for (const { award } of regimeOnDay(NATIONAL, '2025-07-01')?.awards ?? []) {
      expect(rulesOn(NATIONAL, '2025-07-01', award).votes).toEqual([]);
    }
  });

  it('ask for two thirds in the unit for CSTĐCS in the Foreign Ministry before 2024', () => {
    expect(minimumVotes(11, voteOn('2020-12-01', 'CSTDCS', FOREIGN))).toBe(8);
    expect(minimumVotes(9, voteOn('2020-12-01', 'CSTDCS', FOREIGN))).toBe(6);
  });
});

describe('quotas', () => {
  const quotasOn = (day: string, award: AwardCode, pack = NATIONAL) => rulesOn(pack, day, award).quotas;

  it('leave 7 places of 47 with LĐTT under the decree of 2017, which names no rounding', () => {
    const [quota] = quotasOn('2020-12-01', 'CSTDCS', JUSTICE);
    expect(quota).toMatchObject({ base: 'advancedInUnit', unitHolds: null, rounding: null });
    expect(quota && quotaPlaces(quota, 47)).toEqual({ places: 7, exact: { num: 705, den: 100 }, roundingKnown: false });
    expect(quota && quotaPlaces(quota, 50).places).toBe(7);
    expect(quota && quotaPlaces(quota, 53).places).toBe(7);
    expect(quota && quotaPlaces(quota, 54).places).toBe(8);
  });

  it('round in the Foreign Ministry, by the title of the unit', () => {
    const [excellent, advanced, whole] = quotasOn('2020-12-01', 'CSTDCS', FOREIGN);
    expect([excellent?.unitHolds, advanced?.unitHolds, whole?.base]).toEqual([
      'TTLDXS',
      'TTLDTT',
      'advancedInMinistry',
    ]);
    expect(excellent && [47, 49, 50, 57].map((count) => quotaPlaces(excellent, count).places)).toEqual([7, 7, 8, 9]);
    expect(advanced && [44, 45, 47].map((count) => quotaPlaces(advanced, count).places)).toEqual([4, 5, 5]);
  });

  it('are none in the law of 2022', () => {
    for (const day of ['2024-01-01', '2025-07-01', '2026-10-01']) {
      expect(quotasOn(day, 'CSTDCS')).toEqual([]);
      expect(quotasOn(day, 'CO_CP')).toEqual([]);
    }
  });

  it('count the Government flag over the whole ministry, never by cluster (I-7)', () => {
    const [quota] = quotasOn('2020-12-01', 'CO_CP');
    expect(quota).toMatchObject({ base: 'meetStandardInMinistry', of: 'CO_BO', share: { num: 20, den: 100 } });
    expect(quota && [4, 5, 24, 25].map((count) => quotaPlaces(quota, count).places)).toEqual([0, 1, 4, 5]);
    expect(quotasOn('2020-12-01', 'CO_CP', FOREIGN)[0]?.source.standing).toBe('read');
  });
});

describe('money on the day of the decision', () => {
  it.each([
    ['CSTDTQ', 'person', '2021-02-09', 6_705_000],
    ['LDTT', 'person', '2025-06-30', 702_000],
    ['LDTT', 'person', '2025-07-01', 710_000],
    ['CSTDCS', 'person', '2023-12-31', 1_800_000],
    ['CSTD_BO', 'person', '2024-07-01', 7_020_000],
    ['TTLDTT', 'collective', '2024-06-30', 1_440_000],
    ['TTLDTT', 'collective', '2025-07-01', 1_880_000],
    ['TTLDXS', 'collective', '2025-07-01', 3_510_000],
    ['CO_BO', 'collective', '2025-07-01', 18_720_000],
    ['CO_CP', 'collective', '2025-07-01', 28_080_000],
    ['GK', 'person', '2025-07-01', 710_000],
    ['GK', 'collective', '2025-07-01', 1_410_000],
    ['BKTTG', 'person', '2025-07-01', 8_190_000],
    ['BKTTG', 'collective', '2025-07-01', 16_380_000],
    ['HCLD3', 'person', '2024-07-01', 10_530_000],
    ['HCDL1', 'collective', '2026-09-30', 75_900_000],
  ] as const)('%s, %s, on %s', (award, subject, day, dong) => {
    expect(prizeMoney(award, day, NATIONAL, subject)?.dong).toBe(dong);
  });
});
