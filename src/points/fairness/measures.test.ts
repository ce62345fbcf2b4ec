import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distances, tellingGroups } from '#src/points/fairness/distances.ts';
import { groupsLeftOut } from '#src/points/fairness/groups-left-out.ts';
import { meanRanks, placesOf, rankCorrelation } from '#src/points/fairness/ranks.ts';
import { sharedMarks } from '#src/points/fairness/shared-marks.ts';

describe('ranks', () => {
  it('share the mean of their places, or the first of them', () => {
    expect(meanRanks([108, 103, 107, 103])).toEqual([1, 3.5, 2, 3.5]);
    expect(placesOf([108, 103, 107, 103])).toEqual([1, 3, 2, 3]);
  });
  it('always sum up to the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (values) => {
        const sum = meanRanks(values).reduce((all, rank) => all + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('rankCorrelation', () => {
  it('is 1, −1, and what the formula for untied ranks gives', () => {
    const pairs = [1, 2, 3, 4, 5].map((value) => [value, value * value] as const);
    expect(rankCorrelation(pairs)).toBe(1);
    expect(rankCorrelation(pairs.map(([one, other]) => [one, -other]))).toBe(-1);
    // d² sums to 4: 1 − 6·4 / (5·24)
    const two = [1, 2, 3, 4, 5].map((value, index) => [value, [2, 1, 4, 3, 5][index] ?? 0] as const);
    expect(rankCorrelation(two)).toBeCloseTo(0.8, 10);
  });
  it('says nothing of two units, or of units all alike', () => {
    expect(
      rankCorrelation([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
    expect(
      rankCorrelation([
        [1, 5],
        [2, 5],
        [3, 5],
      ]),
    ).toBeNull();
  });
});

describe('groupsLeftOut', () => {
  const units = [
    { unit: 'A', groups: [50, 10, 9] },
    { unit: 'B', groups: [55, 10, 2] },
    { unit: 'C', groups: [40, 9, 3] },
  ];
  it('tells what the order owes to each group', () => {
    expect(groupsLeftOut(units)).toEqual([
      { group: 0, turned: 0, pairs: 3, moved: { unit: 'C', from: 3, to: 2 } },
      { group: 1, turned: 0, pairs: 3, moved: null },
      { group: 2, turned: 1, pairs: 3, moved: { unit: 'A', from: 1, to: 2 } },
    ]);
  });
});

describe('distances', () => {
  it('has its mean with the sign, the furthest unit, and those unlike the others', () => {
    const steps = [-1, -2, -1, -2, -1, -2, -30].map((difference, index) => ({
      unit: `U${index}`,
      from: 100_000,
      to: 100_000 + difference * 1000,
    }));
    expect(distances(steps)).toEqual({
      mean: -5571,
      furthest: { unit: 'U6', difference: -30_000 },
      changed: 7,
      of: 7,
      outliers: ['U6'],
    });
    expect(distances([])).toBeNull();
    expect(distances([{ unit: 'A', from: 1, to: 1 }])?.furthest).toBeNull();
  });
});

describe('tellingGroups', () => {
  it('puts the group that spreads most first and leaves out those alike for all', () => {
    expect(
      tellingGroups([
        [5, 5, 5],
        [1, 2, 3],
        [0, 5, 10],
      ]),
    ).toEqual([2, 1]);
  });
});

describe('sharedMarks', () => {
  const mark = (reviewer: string, unit: string, line: string, points: number) => ({ reviewer, unit, line, points });
  it('sums only lines that several marked, and only of who marked them all', () => {
    const marks = [
      mark('R1', 'A', '1', 10),
      mark('R2', 'A', '1', 8),
      mark('R3', 'A', '1', 9),
      mark('R1', 'A', '2', 5),
      mark('R2', 'A', '2', 4),
      // a department alone
      mark('R4', 'A', '3', 7),
      // one reviewer alone
      mark('R1', 'B', '1', 10),
    ];
    expect(sharedMarks(marks)).toEqual([
      { reviewer: 'R1', unit: 'A', points: 15 },
      { reviewer: 'R2', unit: 'A', points: 12 },
    ]);
  });
});
