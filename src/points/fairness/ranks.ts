/** Ranks from the highest value; equal values share the mean of their places, so the sum of ranks never changes. */
export function meanRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((each) => each > value).length;
    const alike = values.filter((each) => each === value).length;
    return above + (alike + 1) / 2;
  });
}

/** Place from the highest value as it is announced: 1, 2, 2, 4. */
export function placesOf(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((each) => each > value).length);
}

/**
 * Spearman's rank correlation, ties at their mean rank: 1 for the same order, −1 for the reverse. Null below three
 * units, or where one side has them all alike. Advice only.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [left, right] = [meanRanks(pairs.map(([one]) => one)), meanRanks(pairs.map(([, other]) => other))];
  const middle = (pairs.length + 1) / 2;
  let [both, ofLeft, ofRight] = [0, 0, 0];
  for (const [index, rank] of left.entries()) {
    const [one, other] = [rank - middle, (right[index] ?? middle) - middle];
    both += one * other;
    ofLeft += one * one;
    ofRight += other * other;
  }
  return ofLeft === 0 || ofRight === 0 ? null : both / Math.sqrt(ofLeft * ofRight);
}
