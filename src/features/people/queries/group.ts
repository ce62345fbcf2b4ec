/** Rows by the key that each belongs to, in the order in which they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The first row of each key: of what two records say twice, the one that comes first counts. */
export function firstOfEach<T>(rows: readonly T[], keyOf: (row: T) => string | number): T[] {
  if (rows.length < 2) return [...rows];
  const seen = new Set<string | number>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A list in pieces of at most `size`. */
export function piecesOf<T>(list: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}
