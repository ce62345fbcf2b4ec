import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignCrossReview, pairFaults, type ReviewPair } from '#src/points/cross-review.ts';
import { loadsOf, replaceReviewer } from '#src/points/replace-reviewer.ts';

const named = (count: number) => Array.from({ length: count }, (_, at) => `DV${String(at + 1).padStart(3, '0')}`);
const key = ({ reviewer, unit }: ReviewPair) => `${reviewer}>${unit}`;

function planned(count: number, reviewers: number) {
  const question = { units: named(count), reviewers, barred: [], lastYear: [] };
  return { question, pairs: assignCrossReview(question) ?? [] };
}

describe('replaceReviewer', () => {
  it('swaps with a pair that nobody has begun, so that each of eleven still marks two', () => {
    const { question, pairs } = planned(11, 2);
    const ended = pairs[0] as ReviewPair;
    const found = replaceReviewer(ended, pairs.slice(1), question, []);
    expect(found).toMatchObject({ even: true });
    expect(found?.added).toHaveLength(2);
    const next = [
      ...pairs.slice(1).filter((pair) => key(pair) !== key(found?.dropped[0] as ReviewPair)),
      ...(found?.added ?? []),
    ];
    expect([...new Set(loadsOf(question.units, next).values())]).toEqual([2]);
  });

  it('gives the sheet to somebody else alone where everything has begun', () => {
    const { question, pairs } = planned(11, 2);
    const rest = pairs.slice(1);
    const found = replaceReviewer(pairs[0] as ReviewPair, rest, question, rest);
    expect(found).toMatchObject({ even: false, dropped: [] });
    expect(found?.added).toHaveLength(1);
  });

  it('finds nobody among three that mark each other in a circle', () => {
    const { question, pairs } = planned(3, 1);
    expect(replaceReviewer(pairs[0] as ReviewPair, pairs.slice(1), question, [])).toBeNull();
  });

  it('keeps every rule, the ended pair out, and what was begun in place', () => {
    const cases = fc
      .record({ count: fc.integer({ min: 5, max: 14 }), reviewers: fc.integer({ min: 1, max: 2 }) })
      .chain(({ count, reviewers }) => {
        const { question, pairs } = planned(count, reviewers);
        const anyPair = fc.record({
          reviewer: fc.constantFrom(...question.units),
          unit: fc.constantFrom(...question.units),
        });
        return fc.record({
          question: fc.record({
            units: fc.constant(question.units),
            barred: fc.array(anyPair, { maxLength: 8 }),
            lastYear: fc.array(anyPair, { maxLength: 8 }),
          }),
          pairs: fc.constant(pairs),
          at: fc.nat({ max: pairs.length - 1 }),
          begun: fc.subarray(pairs),
        });
      });
    fc.assert(
      fc.property(cases, ({ question, pairs, at, begun }) => {
        const ended = pairs[at] as ReviewPair;
        const rest = pairs.filter((_, index) => index !== at);
        const stays = begun.filter((pair) => key(pair) !== key(ended));
        const found = replaceReviewer(ended, rest, question, stays);
        if (!found) return;
        const dropped = new Set(found.dropped.map(key));
        const next = [...rest.filter((pair) => !dropped.has(key(pair))), ...found.added];
        const added = new Set(found.added.map(key));
        const broken = pairFaults(next, { ...question, reviewers: 0, barred: [...question.barred, ended] });
        expect(broken.filter((fault) => added.has(key(fault)))).toEqual([]);
        expect(added.has(key(ended))).toBe(false);
        expect(stays.filter((pair) => dropped.has(key(pair)))).toEqual([]);
        expect(new Set(next.map(key)).size).toBe(next.length);
        expect(next.filter((pair) => pair.unit === ended.unit)).toHaveLength(
          pairs.filter((pair) => pair.unit === ended.unit).length,
        );
        if (found.even) {
          expect(Math.max(...loadsOf(question.units, next).values())).toBe(
            Math.max(...loadsOf(question.units, pairs).values()),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
