import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { regimeOnDay } from '#src/law/regimes.ts';
import type { Day } from '#src/text/day.ts';
import { amountOf, baseSalaryOn, multipleOn, prizeMoney } from './prize-money.ts';

const pack = rulePack('quoc-gia');
const roundingOn = (day: Day) => regimeOnDay(pack, day)?.prize?.rounding ?? null;

const before = fc.constantFrom('2018-07-01', '2021-02-09', '2025-06-30').map(roundingOn);
const after = fc.constantFrom('2025-07-01', '2026-07-01', '2030-01-01').map(roundingOn);
const tenths = fc.integer({ min: 0, max: 1000 });
const salary = fc.integer({ min: 1, max: 50_000_000 });

describe('prize money (I-19)', () => {
  it('follows the published examples', () => {
    expect(amountOf(45, 1_490_000, roundingOn('2021-02-09'))).toBe(6_705_000);
    expect(amountOf(3, 2_340_000, roundingOn('2025-06-30'))).toBe(702_000);
    expect(amountOf(3, 2_340_000, roundingOn('2025-07-01'))).toBe(710_000);
    expect(amountOf(8, 2_340_000, roundingOn('2025-12-01'))).toBe(1_880_000);
    expect(prizeMoney('CO_BO', '2021-02-09', pack)?.dong).toBe(11_920_000);
    expect(prizeMoney('CO_CP', '2021-04-15', pack)?.dong).toBe(17_880_000);
    expect(prizeMoney('CO_CP', '2025-12-01', pack)?.dong).toBe(28_080_000);
  });

  it('follows the packs for persons and collectives', () => {
    const amount = (award: string, day: string, subject: 'person' | 'collective') =>
      prizeMoney(award, day, pack, subject)?.dong ?? null;
    expect(amount('CSTDTQ', '2021-02-09', 'person')).toBe(6_705_000);
    expect(amount('CSTDTQ', '2025-06-30', 'person')).toBe(10_530_000);
    expect(amount('CSTD_BO', '2025-12-01', 'person')).toBe(7_020_000);
    expect(amount('LDTT', '2025-06-30', 'person')).toBe(702_000);
    expect(amount('LDTT', '2025-07-01', 'person')).toBe(710_000);
    expect(amount('TTLDXS', '2025-07-01', 'collective')).toBe(3_510_000);
    expect(amount('TTLDTT', '2025-07-01', 'collective')).toBe(1_880_000);
    expect(amount('BK_BO', '2025-07-01', 'person')).toBe(3_510_000);
    expect(amount('BK_BO', '2025-07-01', 'collective')).toBe(7_020_000);
    expect(amount('HCLD1', '2025-07-01', 'person')).toBe(21_060_000);
    expect(amount('HCLD1', '2025-07-01', 'collective')).toBe(42_120_000);
    expect(amount('HCLD1', '2026-09-30', 'person')).toBe(22_770_000);
  });

  it('gives no money where no multiple was found', () => {
    expect(prizeMoney('LDTT', '2025-07-01', pack)).toBeNull();
    expect(prizeMoney('CO_BO', '2025-07-01', pack, 'person')).toBeNull();
    expect(prizeMoney('KNC', '2025-07-01', pack, 'person')).toBeNull();
    expect(prizeMoney('BK_BO', '2021-02-09', pack, 'collective')).toBeNull();
    expect(multipleOn('CO_BO', '2026-10-01', pack)?.source.standing).toBe('unverified');
  });

  it('is exact before the rounding rule and never more than a part of a đồng short', () => {
    fc.assert(
      fc.property(tenths, salary, before, (multiple, dong, rounding) => {
        const amount = amountOf(multiple, dong, rounding);
        const product = multiple * dong;
        return Number.isSafeInteger(amount) && amount * 10 <= product && product < amount * 10 + 10;
      }),
    );
  });

  it('is rounded up to whole ten thousands from the day of the rule, by less than ten thousand', () => {
    fc.assert(
      fc.property(tenths, salary, before, after, (multiple, dong, none, rounding) => {
        const exact = amountOf(multiple, dong, none);
        const rounded = amountOf(multiple, dong, rounding);
        return rounded % 10_000 === 0 && rounded >= exact && rounded < exact + 10_000;
      }),
    );
  });

  it('refuses what is no natural number', () => {
    expect(() => amountOf(4.5, 1_490_000, null)).toThrow(RangeError);
    expect(() => amountOf(-1, 1_490_000, null)).toThrow(RangeError);
    expect(() => amountOf(Number.MAX_SAFE_INTEGER, 1_490_000, null)).toThrow(RangeError);
  });

  it('takes the base salary of the day of the decision, the first day included', () => {
    for (const each of pack.baseSalaries) expect(baseSalaryOn(each.from, pack)).toBe(each);
    expect(baseSalaryOn('2019-06-30', pack)?.dong).toBe(1_390_000);
    expect(baseSalaryOn('2018-06-30', pack)).toBeNull();
  });

  it('says how far every figure was read and knows none that was not', () => {
    expect(multipleOn('CO_BO', '2021-02-09', pack)?.source.standing).toBe('unverified');
    expect(multipleOn('CO_BO', '2025-12-01', pack)?.source.article).toBe('Điểm e khoản 2 Điều 50');
    expect(multipleOn('XYZ', '2021-02-09', pack)).toBeNull();
    expect(multipleOn('CO_BO', '2016-01-01', pack)).toBeNull();
    expect(prizeMoney('CO_BO', '2017-12-01', pack)).toBeNull();
  });
});
