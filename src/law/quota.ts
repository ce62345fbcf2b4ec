import type { Fraction } from '#src/law/fraction.ts';
import type { AwardRules } from '#src/law/pack.ts';

export type QuotaRule = AwardRules['quotas'][number];

/** How many places a quota leaves, with the exact share of what was counted. */
export type QuotaPlaces = {
  readonly places: number;
  /** Not reduced: 15 % of 47 is 705/100. */
  readonly exact: Fraction;
  /** False where no rule on rounding was read and the floor was taken. */
  readonly roundingKnown: boolean;
};

/**
 * The places under a quota among `counted` (what the rule's base counts): 15 % of 47 is 7,05, so 7. Whole numbers only.
 * Without a rule on rounding the floor is taken: no place is given that the share does not cover.
 *
 * @throws RangeError when `counted` is not a count or too large to reckon exactly.
 */
export function quotaPlaces(rule: Pick<QuotaRule, 'share' | 'rounding'>, counted: number): QuotaPlaces {
  const { num, den } = rule.share;
  const product = num * counted;
  if (!Number.isSafeInteger(counted) || counted < 0 || !Number.isSafeInteger(product * 2)) {
    throw new RangeError(`Not a count to take a quota of: ${counted}`);
  }
  const rest = product % den;
  const whole = (product - rest) / den;
  const up = rule.rounding === 'ceil' ? rest > 0 : rule.rounding === 'round' && rest * 2 >= den;
  return { places: up ? whole + 1 : whole, exact: { num: product, den }, roundingKnown: rule.rounding !== null };
}
