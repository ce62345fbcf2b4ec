import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotaPlaces } from '#src/law/quota.ts';

const share = (num: number, rounding: 'floor' | 'round' | 'ceil' | null = null) => ({
  share: { num, den: 100 },
  rounding,
});

describe('the places of a quota (I-14)', () => {
  it('are 7 of 47 at 15 %, 8 where the rule rounds up', () => {
    expect(quotaPlaces(share(15), 47)).toEqual({ places: 7, exact: { num: 705, den: 100 }, roundingKnown: false });
    expect(quotaPlaces(share(15, 'floor'), 47)).toMatchObject({ places: 7, roundingKnown: true });
    expect(quotaPlaces(share(15, 'round'), 47).places).toBe(7);
    expect(quotaPlaces(share(15, 'ceil'), 47).places).toBe(8);
  });

  it('round half up by whole numbers', () => {
    expect(quotaPlaces(share(15, 'round'), 50).places).toBe(8);
    expect(quotaPlaces(share(15, 'round'), 49).places).toBe(7);
    expect(quotaPlaces(share(20, 'ceil'), 11).places).toBe(3);
    expect(quotaPlaces(share(20), 10).places).toBe(2);
    expect(quotaPlaces(share(15), 0).places).toBe(0);
  });

  it('never pass the share without a rule on rounding', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 1_000_000 }), (num, counted) => {
        const { places } = quotaPlaces(share(num), counted);
        expect(places * 100 <= num * counted && (places + 1) * 100 > num * counted).toBe(true);
      }),
    );
  });

  it('refuse what is no count', () => {
    for (const count of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER]) {
      expect(() => quotaPlaces(share(15), count)).toThrow(RangeError);
    }
  });
});
