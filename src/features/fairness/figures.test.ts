import { describe, expect, it } from 'vitest';
import { contentMark, figuresContent } from './content.ts';
import { type FiguresInput, figuresOf, type GivenMark, type UnitScores } from './figures.ts';
import { columnScale, heatStep } from './heat-steps.ts';
import { seesFigures, stageOf } from './rules.ts';
import { placesOfColumn, slopeColumns } from './slope-layout.ts';

const unit = (unitId: string, self: number, verified: number, agreed: number | null, groups: number[]): UnitScores => ({
  unitId,
  name: `Cục ${unitId}`,
  shortName: unitId,
  self: self * 1000,
  verified: verified * 1000,
  agreed: agreed === null ? null : agreed * 1000,
  groups: groups.map((points) => points * 1000),
  lines: groups.map((points) => [points * 1000]),
});

const mark = (reviewer: string, unitId: string, line: string, points: number): GivenMark => ({
  reviewer,
  unit: unitId,
  line,
  group: line.slice(0, 1),
  points: points * 1000,
});

/** Four units, two groups; R1 and R2 mark all lines of A, B, C; D has one reviewer alone. */
const input: FiguresInput = {
  final: true,
  groups: [
    { code: '1', name: 'Chuyên môn', most: 90_000, lines: [{ code: '1.1', name: 'Việc', most: 90_000 }] },
    { code: 'T', name: 'Điểm thưởng', most: 10_000, lines: [{ code: 'T.1', name: 'Sáng kiến', most: 10_000 }] },
  ],
  units: [
    unit('A', 98, 96, 96, [88, 8]),
    unit('B', 95, 95, 95, [85, 10]),
    unit('C', 97, 95, 95, [90, 5]),
    unit('D', 90, 88, 89, [89, 0]),
  ],
  votes: {
    ballotId: 'ballot',
    awardName: 'Cờ thi đua',
    valid: 4,
    votes: { A: 4, B: 3, C: 1, D: 0 },
    elected: ['A', 'C'],
  },
  reviewers: [
    { id: 'R1', name: 'Một', unit: 'B' },
    { id: 'R2', name: 'Hai', unit: 'D' },
    { id: 'R3', name: 'Ba', unit: null },
  ],
  marks: [
    ...[mark('R1', 'A', '1.1', 87), mark('R1', 'A', 'T.1', 8), mark('R2', 'A', '1.1', 89), mark('R2', 'A', 'T.1', 8)],
    ...[mark('R1', 'B', '1.1', 84), mark('R1', 'B', 'T.1', 9), mark('R2', 'B', '1.1', 86), mark('R2', 'B', 'T.1', 9)],
    ...[mark('R1', 'C', '1.1', 89), mark('R1', 'C', 'T.1', 5), mark('R2', 'C', '1.1', 89), mark('R2', 'C', 'T.1', 5)],
    mark('R3', 'D', '1.1', 89),
  ],
};

describe('figuresOf', () => {
  const figures = figuresOf(input);

  it('orders units by the latest record, equal ones sharing a place', () => {
    expect(figures.units.map(({ unitId, place, votes, elected }) => [unitId, place, votes, elected])).toEqual([
      ['A', 1, 4, true],
      ['B', 2, 3, false],
      ['C', 2, 1, true],
      ['D', 4, 0, false],
    ]);
  });

  it('measures distances, correlations and what each group is to the order', () => {
    expect(figures.verifying).toEqual({
      mean: -1500,
      furthest: { unit: 'A', difference: -2000 },
      changed: 3,
      of: 4,
      outliers: [],
    });
    expect(figures.agreeing).toMatchObject({ mean: 250, changed: 1 });
    // self ranks 1,3,2,4 against verified 1, 2,5, 2,5, 4: 4,5 / √(5 · 4,5)
    expect(figures.correlations).toEqual({ selfVerified: 949, verifiedAgreed: 1000, latestVotes: 949 });
    expect(figures.leftOut).toEqual([
      { group: 0, turned: 1, pairs: 6, moved: { unit: 'A', from: 1, to: 2 } },
      { group: 1, turned: 3, pairs: 6, moved: { unit: 'A', from: 1, to: 3 } },
    ]);
  });

  it('compares reviewers on what several marked, and leaves out who marked alone', () => {
    // sums 95|97, 93|95, 94|94; alpha is 1 − (16/6) / (112/30)
    expect(figures.reviews).toMatchObject({
      reviewers: [{ id: 'R1' }, { id: 'R2' }],
      severities: [
        { reviewer: 'R1', units: 3, difference: -1333 },
        { reviewer: 'R2', units: 3, difference: 1333 },
      ],
      outliers: [],
    });
    expect(figures.reviews?.units).toEqual([
      { unitId: 'A', marks: 2, mean: 96_000, lowest: 95_000, highest: 97_000, standardised: 96_264 },
      { unitId: 'B', marks: 2, mean: 94_000, lowest: 93_000, highest: 95_000, standardised: 93_736 },
      { unitId: 'C', marks: 2, mean: 94_000, lowest: 94_000, highest: 94_000, standardised: 94_000 },
    ]);
    expect(figures.reviews?.alpha).toBe(286);
    expect(figures.reviews?.groups).toEqual([
      { code: '1', alpha: expect.any(Number) },
      { code: 'T', alpha: 1000 },
    ]);
  });

  it('says nothing of agreement where one person marked', () => {
    const alone = input.marks.filter(({ reviewer }) => reviewer !== 'R2');
    expect(figuresOf({ ...input, marks: alone }).reviews).toBeNull();
  });

  it('is kept as one text with one mark, whatever the order of the units', () => {
    const other = figuresOf({ ...input, units: [...input.units].reverse() });
    expect(contentMark(figuresContent(other))).toBe(contentMark(figuresContent(figures)));
    expect(JSON.parse(figuresContent(figures))).toEqual(JSON.parse(JSON.stringify(figures)));
  });
});

describe('slopeColumns', () => {
  const columns = slopeColumns(figuresOf(input).units);
  it('gives every name at the ends a row of its own, and equal units between them one place', () => {
    expect(columns.map(({ record }) => record)).toEqual(['self', 'verified', 'agreed', 'votes']);
    for (const column of [columns[0], columns[3]]) {
      expect(new Set(column?.dots.map(({ row }) => row)).size).toBe(4);
    }
    expect(columns[1] && placesOfColumn(columns[1])).toEqual([
      { row: 0, value: 96_000, unitIds: ['A'] },
      { row: 1.5, value: 95_000, unitIds: ['B', 'C'] },
      { row: 3, value: 88_000, unitIds: ['D'] },
    ]);
  });
  it('never brings two labels of a column nearer than a row', () => {
    for (const column of columns) {
      const rows = placesOfColumn(column)
        .map(({ row }) => row)
        .sort((one, other) => one - other);
      for (const [index, row] of rows.entries())
        if (index > 0) expect(row - (rows[index - 1] ?? 0)).toBeGreaterThanOrEqual(1);
    }
  });
  it('has no column of a record that does not exist yet', () => {
    const early = figuresOf({ ...input, votes: null, units: input.units.map((each) => ({ ...each, agreed: null })) });
    expect(slopeColumns(early.units).map(({ record }) => record)).toEqual(['self', 'verified']);
  });
});

describe('heatStep', () => {
  it('has six even steps from the lowest of the column to its most', () => {
    const scale = columnScale([54_000, 59_000], 60_000);
    expect([54_000, 54_999, 55_000, 57_000, 59_000, 60_000].map((value) => heatStep(value, scale))).toEqual([
      0, 0, 1, 3, 5, 5,
    ]);
    expect(heatStep(5000, columnScale([5000, 5000], 5000))).toBe(5);
    expect(heatStep(-2000, columnScale([-2000, 0], 0))).toBe(0);
  });
});

describe('who sees figures', () => {
  const sheet = (state: string, reviewed = true) => ({ state, reviewed });
  it('is nobody before every review is in, then the office, then all', () => {
    expect(stageOf([])).toBe('none');
    expect(stageOf([sheet('final'), sheet('signed', false)])).toBe('none');
    expect(stageOf([sheet('final'), sheet('disputed')])).toBe('reviewed');
    expect(stageOf([sheet('final'), sheet('final')])).toBe('final');
    const office = { standingOffice: true, barred: false };
    expect(seesFigures('none', office)).toBe(false);
    expect(seesFigures('reviewed', office)).toBe(true);
    expect(seesFigures('reviewed', { ...office, barred: true })).toBe(false);
    expect(seesFigures('reviewed', { standingOffice: false, barred: false })).toBe(false);
    expect(seesFigures('final', { standingOffice: false, barred: false })).toBe(true);
  });
});
