import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankByTotal } from '#src/points/ranking.ts';

type Unit = { name: string; total: number };
const rank = (units: readonly Unit[]) =>
  rankByTotal(
    units,
    ({ total }) => total,
    ({ name }) => name,
  );
const anyUnits = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...'aăâbcdđeêghi'), total: fc.integer({ min: -3, max: 3 }) }),
  { selector: ({ name }) => name },
);

describe('rankByTotal', () => {
  it('shares ranks and skips the next', () => {
    const units = [
      { name: 'Cục Đăng ký', total: 98_000 },
      { name: 'Cục Trợ giúp pháp lý', total: 97_000 },
      { name: 'Cục Con nuôi', total: 98_000 },
      { name: 'Trung tâm', total: 99_500 },
    ];
    expect(rank(units).map((ranked) => [ranked.rank, ranked.item.name])).toEqual([
      [1, 'Trung tâm'],
      [2, 'Cục Con nuôi'],
      [2, 'Cục Đăng ký'],
      [4, 'Cục Trợ giúp pháp lý'],
    ]);
  });

  it('gives each the number of better totals plus one, in any order given', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const ranking = rank(units);
        for (const { rank: place, total } of ranking) {
          expect(place).toBe(1 + units.filter((unit) => unit.total > total).length);
        }
        expect(rank([...units].reverse())).toEqual(ranking);
      }),
    );
  });
});
