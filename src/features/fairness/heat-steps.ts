/** Six even steps of colour, 0 the palest. */
export const STEPS = 6;

/** What a column's scale runs over: from its lowest points to the most that it gives, or that anybody got. */
export function columnScale(values: readonly number[], most: number | null): { low: number; high: number } {
  return { low: Math.min(...values), high: Math.max(most ?? Number.NEGATIVE_INFINITY, ...values) };
}

/** The step of a value on its column's scale; where all have the most, all are darkest. */
export function heatStep(value: number, { low, high }: { low: number; high: number }): number {
  if (high <= low) return STEPS - 1;
  return Math.min(STEPS - 1, Math.floor(((value - low) * STEPS) / (high - low)));
}
