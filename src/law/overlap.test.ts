import { describe, expect, it } from 'vitest';
import { type PricedAward, payments, sameAchievement } from '#src/law/overlap.ts';
import { rulePack } from '#src/law/packs.ts';

const rules = rulePack('quoc-gia');
const priced = (award: PricedAward['award'], dong: number, told: Partial<PricedAward> = {}): PricedAward => ({
  award,
  dong,
  fromYear: 2025,
  toYear: 2025,
  decidedOn: '2025-12-20',
  ...told,
});
const paidOf = (...awards: PricedAward[]) => payments(rules, awards).map(({ paid }) => paid);

describe('the money of several awards', () => {
  it('is that of the highest title of the same period', () => {
    expect(paidOf(priced('LDTT', 710_000), priced('CSTDCS', 2_340_000))).toEqual([false, true]);
    expect(paidOf(priced('CSTDCS', 2_340_000), priced('LDTT', 710_000))).toEqual([true, false]);
    expect(payments(rules, [priced('LDTT', 1), priced('CSTDCS', 2)])[0]?.within?.award).toBe('CSTDCS');
  });

  it('is all of it for titles of different periods, and for a title beside a form', () => {
    expect(paidOf(priced('CSTDCS', 2_340_000), priced('CSTD_BO', 7_020_000, { fromYear: 2023 }))).toEqual([true, true]);
    expect(paidOf(priced('CSTDCS', 2_340_000), priced('BK_BO', 3_510_000))).toEqual([true, true]);
    expect(paidOf(priced('BK_BO', 3_510_000), priced('GK', 710_000))).toEqual([true, true]);
  });

  it('is never nothing, even between equals, and knows no rule before 01/07/2025', () => {
    expect(paidOf(priced('CSTDCS', 5), priced('TTLDXS', 5)).filter(Boolean)).toHaveLength(1);
    const [before] = payments(rules, [priced('LDTT', 1, { decidedOn: '2025-06-30' }), priced('CSTDCS', 2)]);
    expect(before).toMatchObject({ paid: true, source: null });
  });
});

describe('one achievement, one award', () => {
  const of = (award: 'GK' | 'BK_BO' | 'CSTDCS', achievement?: string) => ({ award, achievement });
  it('clashes for two forms or the same award twice, not for a title beside a form', () => {
    expect(sameAchievement(rules, '2025-12-01', [of('GK', 'a'), of('BK_BO', 'a')])).toMatchObject([
      { achievement: 'a' },
    ]);
    expect(sameAchievement(rules, '2025-12-01', [of('CSTDCS', 'a'), of('CSTDCS', 'a')])).toHaveLength(1);
    expect(sameAchievement(rules, '2025-12-01', [of('CSTDCS', 'a'), of('BK_BO', 'a')])).toEqual([]);
    expect(sameAchievement(rules, '2025-12-01', [of('GK', 'a'), of('BK_BO', 'b'), of('GK'), of('GK')])).toEqual([]);
  });
});
