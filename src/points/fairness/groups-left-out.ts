import { placesOf } from '#src/points/fairness/ranks.ts';

/** Points of a unit by group of criteria, thousandths, in the order of the groups. */
export type UnitGroups = { readonly unit: string; readonly groups: readonly number[] };

/** What the order of units owes to one group: how it would be without it. */
export type GroupLeftOut = {
  readonly group: number;
  /** Pairs of units that change places, of all pairs. */
  readonly turned: number;
  readonly pairs: number;
  /** The unit that moves furthest; null where none moves. */
  readonly moved: { readonly unit: string; readonly from: number; readonly to: number } | null;
};

/** Each group left out in turn. Advice only: the order by all groups is the one that counts. */
export function groupsLeftOut(units: readonly UnitGroups[]): GroupLeftOut[] {
  const totals = units.map(({ groups }) => groups.reduce((sum, points) => sum + points, 0));
  const before = placesOf(totals);
  return (units[0]?.groups ?? []).map((_, group) => {
    const without = totals.map((total, index) => total - (units[index]?.groups[group] ?? 0));
    const after = placesOf(without);
    const moves = units.map(({ unit }, index) => ({ unit, from: before[index] ?? 0, to: after[index] ?? 0 }));
    const furthest = moves.toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))[0];
    return {
      group,
      turned: turnedPairs(totals, without),
      pairs: (units.length * (units.length - 1)) / 2,
      moved: furthest && furthest.from !== furthest.to ? furthest : null,
    };
  });
}

function turnedPairs(before: readonly number[], after: readonly number[]): number {
  let turned = 0;
  for (let one = 0; one < before.length; one++) {
    for (let other = one + 1; other < before.length; other++) {
      if (orderOf(before, one, other) * orderOf(after, one, other) < 0) turned++;
    }
  }
  return turned;
}

function orderOf(values: readonly number[], one: number, other: number): number {
  return Math.sign((values[one] ?? 0) - (values[other] ?? 0));
}
