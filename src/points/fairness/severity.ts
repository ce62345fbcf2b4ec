import type { Mark } from '#src/points/fairness/agreement.ts';
import { grouped } from '#src/points/fairness/grouped.ts';

/** How far a reviewer lies from the others on the same units, in thousandths: below zero is stricter. */
export type Severity = { readonly reviewer: string; readonly marks: number; readonly difference: number };

/** Units marked by the reviewer alone say nothing. */
export function severities(marks: readonly Mark[]): Severity[] {
  const byUnit = grouped(marks, ({ unit }) => unit);
  const differences = new Map<string, number[]>();
  for (const each of byUnit.values()) {
    if (each.length < 2) continue;
    const sum = each.reduce((all, { points }) => all + points, 0);
    for (const { reviewer, points } of each) {
      const others = (sum - points) / (each.length - 1);
      differences.set(reviewer, [...(differences.get(reviewer) ?? []), points - others]);
    }
  }
  return [...differences]
    .map(([reviewer, each]) => ({ reviewer, marks: each.length, difference: Math.round(meanOf(each)) }))
    .sort((one, other) => one.difference - other.difference || (one.reviewer < other.reviewer ? -1 : 1));
}

/** A unit's mean, and what it would be without each reviewer: how much one person moves it. Thousandths. */
export type LeaveOneOut = {
  readonly unit: string;
  readonly mean: number;
  readonly without: readonly { readonly reviewer: string; readonly mean: number }[];
};

export function leaveOneOut(marks: readonly Mark[]): LeaveOneOut[] {
  return [...grouped(marks, ({ unit }) => unit)].map(([unit, each]) => {
    const sum = each.reduce((all, { points }) => all + points, 0);
    const without =
      each.length < 2
        ? []
        : each.map(({ reviewer, points }) => ({ reviewer, mean: Math.round((sum - points) / (each.length - 1)) }));
    return { unit, mean: Math.round(sum / each.length), without };
  });
}

/**
 * Marks brought to one scale: each reviewer's mean and spread become those of all marks. Null where a reviewer marked
 * fewer than two units, or all alike. Thousandths; beside the raw marks, never in their place.
 */
export function standardised(marks: readonly Mark[]): { reviewer: string; unit: string; points: number | null }[] {
  const all = marks.map(({ points }) => points);
  const [mean, spread] = [meanOf(all), deviationOf(all)];
  const scales = new Map(
    [...grouped(marks, ({ reviewer }) => reviewer)].map(([reviewer, own]) => {
      const points = own.map((each) => each.points);
      return [reviewer, { mean: meanOf(points), spread: points.length < 2 ? 0 : deviationOf(points) }];
    }),
  );
  return marks.map(({ reviewer, unit, points }) => {
    const own = scales.get(reviewer);
    if (!own || own.spread === 0) return { reviewer, unit, points: null };
    return { reviewer, unit, points: Math.round(mean + ((points - own.mean) / own.spread) * spread) };
  });
}

/**
 * Values far from the middle: more than 3,5 by the modified z-score of Iglewicz and Hoaglin (0,6745 × distance from the
 * median by the median of such distances). None where more than half are alike.
 */
export function outliers<T>(items: readonly T[], measure: (item: T) => number): T[] {
  const values = items.map(measure);
  const middle = medianOf(values);
  const spread = medianOf(values.map((value) => Math.abs(value - middle)));
  if (spread === 0) return [];
  return items.filter((item) => (0.6745 * Math.abs(measure(item) - middle)) / spread > 3.5);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
