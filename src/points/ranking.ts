import { sortKey } from '#src/text/sort-key.ts';

export type Ranked<T> = { readonly rank: number; readonly total: number; readonly item: T };

/**
 * Ranks by total, highest first. Equal totals share a rank and the next rank is skipped (1, 2, 2, 4); among them the
 * order is that of the names, so it does not depend on the order given.
 */
export function rankByTotal<T>(
  items: readonly T[],
  totalOf: (item: T) => number,
  nameOf: (item: T) => string,
): Ranked<T>[] {
  const keyed = items.map((item) => ({ item, total: totalOf(item), key: sortKey(nameOf(item)) }));
  keyed.sort((left, right) => right.total - left.total || compareKeys(left.key, right.key));
  let rank = 0;
  return keyed.map(({ item, total }, index) => {
    if (index === 0 || total !== keyed[index - 1]?.total) rank = index + 1;
    return { rank, total, item };
  });
}

function compareKeys(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
