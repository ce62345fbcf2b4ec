import { describe, expect, it } from 'vitest';
import { agreementLevel, krippendorffAlpha, type Mark } from '#src/points/fairness/agreement.ts';
import { leaveOneOut, outliers, severities, standardised } from '#src/points/fairness/severity.ts';

/** Four observers, twelve units, gaps: the example of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). */
const EXAMPLE = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const marksOf = (rows: readonly (readonly (number | null)[])[]): Mark[] =>
  rows.flatMap((row, reviewer) =>
    row.flatMap((points, unit) => (points === null ? [] : [{ reviewer: `R${reviewer}`, unit: `U${unit}`, points }])),
  );

describe('krippendorffAlpha', () => {
  it('is 0,849 on the published example', () => {
    expect(krippendorffAlpha(marksOf(EXAMPLE))).toBeCloseTo(0.849, 3);
  });
  it('is 1 where all agree, and unknown where nothing can be compared', () => {
    expect(
      krippendorffAlpha(
        marksOf([
          [1, 2, 3],
          [1, 2, 3],
        ]),
      ),
    ).toBe(1);
    expect(krippendorffAlpha(marksOf([[1, 2, 3]]))).toBeNull();
    expect(
      krippendorffAlpha(
        marksOf([
          [2, 2],
          [2, 2],
        ]),
      ),
    ).toBeNull();
  });
});

describe('agreementLevel', () => {
  it('has its bounds where Krippendorff set them', () => {
    expect([0.8, 0.7999, 0.667, 0.6669, -0.2, null].map(agreementLevel)).toEqual([
      'firm',
      'tentative',
      'tentative',
      'low',
      'low',
      'none',
    ]);
  });
});

describe('severities', () => {
  it('finds who is stricter on the same units', () => {
    const found = severities(
      marksOf([
        [90_000, 80_000],
        [92_000, 82_000],
        [94_000, 84_000],
      ]),
    );
    expect(found.map(({ reviewer, difference }) => [reviewer, difference])).toEqual([
      ['R0', -3000],
      ['R1', 0],
      ['R2', 3000],
    ]);
  });
});

describe('leaveOneOut', () => {
  it('shows how one reviewer moves the mean', () => {
    const [unit] = leaveOneOut(marksOf([[90_000], [96_000], [99_000]]));
    expect(unit).toEqual({
      unit: 'U0',
      mean: 95_000,
      without: [
        { reviewer: 'R0', mean: 97_500 },
        { reviewer: 'R1', mean: 94_500 },
        { reviewer: 'R2', mean: 93_000 },
      ],
    });
  });
});

describe('standardised', () => {
  it('brings a strict and a lenient reviewer to one scale', () => {
    const found = standardised(
      marksOf([
        [80_000, 90_000],
        [90_000, 100_000],
      ]),
    );
    const of = (unit: string) => found.filter((each) => each.unit === unit).map(({ points }) => points);
    expect(of('U0')[0]).toBe(of('U0')[1]);
    expect(of('U1')[0]).toBe(of('U1')[1]);
  });
  it('leaves alone who marked one unit, or all alike', () => {
    expect(
      standardised(
        marksOf([
          [80_000, null],
          [90_000, 90_000],
        ]),
      ).map(({ points }) => points),
    ).toEqual([null, null, null]);
  });
});

describe('outliers', () => {
  it('finds the one far from the others', () => {
    expect(outliers([95, 96, 97, 96, 95, 60], (value) => value)).toEqual([60]);
    expect(outliers([95, 95, 95, 60], (value) => value)).toEqual([]);
  });
});
