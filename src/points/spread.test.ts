import { describe, expect, it } from 'vitest';
import { evaluate } from '#src/points/evaluate.ts';
import type { Rule } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const fixed: Rule[] = [{ kind: 'fixed' }];
const line = (code: string, base: number) => item(code, { base, rules: fixed });
const away = (code: string) => ({ code, notApplicable: 'Không có nhiệm vụ này' });
const spreading = table(
  [
    item('A', {
      base: 30_000,
      items: [
        item('a', { base: 10_000, items: [line('a1', 6000), line('a2', 4000)] }),
        item('b', { items: [line('b1', 8000), line('b2', 12_000)] }),
      ],
    }),
    line('B', 10_000),
  ],
  { notApplicable: 'spread' },
);

describe('points of what does not apply, in nested groups', () => {
  it('are spread within their own group by what was reached there', () => {
    const found = evaluate(spreading, [
      { code: 'a1', base: 3000 },
      away('a2'),
      { code: 'b1', base: 8000 },
      { code: 'b2', base: 12_000 },
      { code: 'B', base: 10_000 },
    ]);
    // a: 3 of 6 reached, so 4 more points give 2.
    expect(found.groups.map(({ total }) => total)).toEqual([25_000, 10_000]);
  });

  it('go up to the group above where nothing of a group applies, whether or not its points are printed', () => {
    const of = (codes: [string, string], rest: [string, number][]) =>
      evaluate(spreading, [
        ...codes.map(away),
        ...rest.map(([code, base]) => ({ code, base })),
        { code: 'B', base: 10_000 },
      ]).groups.map(({ total }) => total);
    // b: 15 of 20 reached, so the 10 of a give 7.5.
    const withoutA = of(
      ['a1', 'a2'],
      [
        ['b1', 8000],
        ['b2', 7000],
      ],
    );
    expect(withoutA).toEqual([22_500, 10_000]);
    // a: 5 of 10 reached, so the 20 of b, which prints no sum, give 10.
    const withoutB = of(
      ['b1', 'b2'],
      [
        ['a1', 5000],
        ['a2', 0],
      ],
    );
    expect(withoutB).toEqual([15_000, 10_000]);
  });

  it('stay within the standard at the top', () => {
    const found = evaluate(spreading, [...['a1', 'a2', 'b1', 'b2'].map(away), { code: 'B', base: 10_000 }]);
    expect(found.total).toBe(10_000);
  });

  it('have steps that sum to the total', () => {
    const found = evaluate(spreading, [away('a1'), away('a2'), { code: 'b1', base: 7777 }, away('b2')]);
    expect(found.derivation.reduce((sum, { points }) => sum + points, 0)).toBe(found.total);
  });
});
