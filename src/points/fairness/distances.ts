import { outliers } from '#src/points/fairness/severity.ts';

/** One unit from one record of its score to the next, thousandths. */
export type Step = { readonly unit: string; readonly from: number; readonly to: number };

/** How far a record lies from the one before it, over all units. */
export type Distances = {
  /** Mean of the signed differences: below zero where points were taken off. */
  readonly mean: number;
  /** The unit that was changed most, with its signed difference; null where nothing was changed. */
  readonly furthest: { readonly unit: string; readonly difference: number } | null;
  readonly changed: number;
  readonly of: number;
  /** Units whose difference is unlike the others', see `outliers`. */
  readonly outliers: readonly string[];
};

/** Null without units. */
export function distances(steps: readonly Step[]): Distances | null {
  if (steps.length === 0) return null;
  const each = steps.map(({ unit, from, to }) => ({ unit, difference: to - from }));
  const changed = each.filter(({ difference }) => difference !== 0);
  const furthest = changed.toSorted((one, other) => Math.abs(other.difference) - Math.abs(one.difference))[0];
  return {
    mean: Math.round(each.reduce((sum, { difference }) => sum + difference, 0) / each.length),
    furthest: furthest ?? null,
    changed: changed.length,
    of: each.length,
    outliers: outliers(each, ({ difference }) => difference).map(({ unit }) => unit),
  };
}

/** Which groups tell units apart: the mean squared distance from their mean, largest first; groups without any left out. */
export function tellingGroups(columns: readonly (readonly number[])[]): number[] {
  return columns
    .map((values, group) => ({ group, spread: variance(values) }))
    .filter(({ spread }) => spread > 0)
    .sort((one, other) => other.spread - one.spread || one.group - other.group)
    .map(({ group }) => group);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
