import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, fraction, meetsShare, minimumVotes, type RequiredShare } from '#src/law/fraction.ts';

const atLeast = (num: number, den: number): RequiredShare => ({ share: fraction(num, den), comparison: 'atLeast' });
const moreThan = (num: number, den: number): RequiredShare => ({ share: fraction(num, den), comparison: 'moreThan' });

const anyShare = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), fc.constantFrom<Comparison>('atLeast', 'moreThan'))
  .map(([den, part, comparison]) => ({ share: fraction(Math.min(part, den), den), comparison }));

describe('thresholds of a count', () => {
  it.each([
    [atLeast(90, 100), 11, 10],
    [atLeast(80, 100), 11, 9],
    [atLeast(2, 3), 11, 8],
    [atLeast(90, 100), 17, 16],
    [atLeast(80, 100), 17, 14],
    [atLeast(80, 100), 15, 12],
    [atLeast(2, 3), 9, 6],
    [moreThan(1, 2), 11, 6],
    [moreThan(1, 2), 10, 6],
    [moreThan(2, 3), 9, 7],
  ])('%j of %i needs %i', (required, base, minimum) => {
    expect(minimumVotes(base, required)).toBe(minimum);
    expect(meetsShare(minimum, base, required)).toBe(true);
    expect(meetsShare(minimum - 1, base, required)).toBe(false);
  });

  it('meets a share exactly from the minimum on', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), anyShare, (votes, base, required) => {
        expect(meetsShare(votes, base, required)).toBe(votes >= minimumVotes(base, required));
      }),
    );
  });

  it('agrees with exact arithmetic of large integers', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), anyShare, (votes, base, { share, comparison }) => {
        const difference = BigInt(votes) * BigInt(share.den) - BigInt(share.num) * BigInt(base);
        const expected = comparison === 'atLeast' ? difference >= 0n : difference > 0n;
        expect(meetsShare(votes, base, { share, comparison })).toBe(expected);
      }),
    );
  });

  it('does not change when the fraction is written larger', () => {
    const scale = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), anyShare, scale, (votes, base, required, factor) => {
        const share = fraction(required.share.num * factor, required.share.den * factor);
        expect(meetsShare(votes, base, { ...required, share })).toBe(meetsShare(votes, base, required));
      }),
    );
  });

  it('reaches nothing of an empty base, and refuses what is no count or fraction', () => {
    expect(meetsShare(0, 0, atLeast(1, 2))).toBe(false);
    expect(minimumVotes(0, atLeast(1, 2))).toBe(1);
    expect(() => meetsShare(1.5, 11, atLeast(1, 2))).toThrow(RangeError);
    expect(() => meetsShare(-1, 11, atLeast(1, 2))).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.9, 1)).toThrow(RangeError);
    expect(() => meetsShare(2 ** 52, 2 ** 52, atLeast(90, 100))).toThrow(RangeError);
  });
});
