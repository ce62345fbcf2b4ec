/** One mark of a reviewer for a unit, in thousandths. */
export type Mark = { readonly reviewer: string; readonly unit: string; readonly points: number };

/**
 * Krippendorff's alpha for interval data: 1 where reviewers of the same units always agree, 0 where they agree as chance
 * would, below 0 where they differ systematically. Units marked once say nothing. Null where nothing can be compared.
 * Advice only: no verdict reads it.
 */
export function krippendorffAlpha(marks: readonly Mark[]): number | null {
  const byUnit = new Map<string, number[]>();
  for (const { unit, points } of marks) byUnit.set(unit, [...(byUnit.get(unit) ?? []), points]);
  const compared = [...byUnit.values()].filter((values) => values.length > 1);
  const all = compared.flat();
  if (all.length < 2) return null;
  const observed =
    compared.reduce((sum, values) => sum + squaredDistances(values) / (values.length - 1), 0) / all.length;
  const expected = squaredDistances(all) / (all.length * (all.length - 1));
  if (expected === 0) return null;
  return 1 - observed / expected;
}

/** Sum over ordered pairs of (a − b)². */
function squaredDistances(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** How alpha is read: Krippendorff asks 0,8 for firm and 0,667 for tentative conclusions. */
export type AgreementLevel = 'none' | 'firm' | 'tentative' | 'low';

export function agreementLevel(alpha: number | null): AgreementLevel {
  if (alpha === null) return 'none';
  if (alpha >= 0.8) return 'firm';
  return alpha >= 0.667 ? 'tentative' : 'low';
}
