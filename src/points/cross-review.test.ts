import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignCrossReview, pairFaults, type ReviewPair } from '#src/points/cross-review.ts';

const named = (count: number) => Array.from({ length: count }, (_, at) => `DV${String(at + 1).padStart(3, '0')}`);
const free = { barred: [], lastYear: [] };
const loadOf = (pairs: readonly ReviewPair[], by: 'reviewer' | 'unit') => {
  const loads = new Map<string, number>();
  for (const pair of pairs) loads.set(pair[by], (loads.get(pair[by]) ?? 0) + 1);
  return [...new Set(loads.values())];
};

describe('assignCrossReview', () => {
  it('gives eleven units two reviewers each, and each two to review', () => {
    const question = { units: named(11), reviewers: 2, ...free };
    const pairs = assignCrossReview(question) ?? [];
    expect(pairs).toHaveLength(22);
    expect(loadOf(pairs, 'reviewer')).toEqual([2]);
    expect(loadOf(pairs, 'unit')).toEqual([2]);
    expect(pairFaults(pairs, question)).toEqual([]);
  });

  it('finds others the year after, and the year after that', () => {
    const units = named(11);
    const first = assignCrossReview({ units, reviewers: 2, ...free }) ?? [];
    const second = assignCrossReview({ units, reviewers: 2, barred: [], lastYear: first }) ?? [];
    expect(second).toHaveLength(22);
    expect(
      second.filter((pair) => first.some((old) => old.unit === pair.unit && old.reviewer === pair.reviewer)),
    ).toEqual([]);
  });

  it('has no answer where the units are too few', () => {
    expect(assignCrossReview({ units: named(2), reviewers: 1, ...free })).toBeNull();
    expect(assignCrossReview({ units: named(3), reviewers: 1, ...free })).toHaveLength(3);
    expect(assignCrossReview({ units: named(4), reviewers: 2, ...free })).toBeNull();
  });

  it('assigns a hundred units', () => {
    const question = { units: named(100), reviewers: 3, ...free };
    expect(pairFaults(assignCrossReview(question) ?? [], question)).toEqual([]);
  });

  it('says soon that a hundred units have no answer', () => {
    const units = named(100);
    const [first = ''] = units;
    const barred = units.map((reviewer) => ({ reviewer, unit: first }));
    expect(assignCrossReview({ units, reviewers: 3, barred, lastYear: [] })).toBeNull();
    // Two that may mark only each other's only unit: no unit is shut, and still nothing fits.
    const pair = units.slice(0, 2);
    const others = units.slice(2).flatMap((unit) => pair.map((reviewer) => ({ reviewer, unit })));
    expect(assignCrossReview({ units, reviewers: 1, barred: others, lastYear: [] })).toBeNull();
  });

  it('keeps every rule, whatever is barred', () => {
    const question = fc
      .record({ count: fc.integer({ min: 5, max: 20 }), reviewers: fc.integer({ min: 1, max: 2 }) })
      .chain(({ count, reviewers }) => {
        const units = named(count);
        const pair = fc.record({ reviewer: fc.constantFrom(...units), unit: fc.constantFrom(...units) });
        const pairs = fc.array(pair, { maxLength: count });
        return fc.record({
          units: fc.constant(units),
          reviewers: fc.constant(reviewers),
          barred: pairs,
          lastYear: pairs,
        });
      });
    fc.assert(
      fc.property(question, (asked) => {
        const pairs = assignCrossReview(asked);
        expect(assignCrossReview(asked)).toEqual(pairs);
        if (!pairs) return;
        expect(pairFaults(pairs, asked)).toEqual([]);
        expect(loadOf(pairs, 'reviewer')).toEqual([asked.reviewers]);
        expect(loadOf(pairs, 'unit')).toEqual([asked.reviewers]);
      }),
      { numRuns: 100 },
    );
  });
});
