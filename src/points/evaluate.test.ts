import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#src/points/evaluate.ts';
import type { Criterion, CriterionKind, ScoreTable } from '#src/points/score-table.ts';

const line = (code: string, maximum: number, kind: CriterionKind = 'base'): Criterion => ({
  code,
  name: `Tiêu chí ${code}`,
  maximum,
  kind,
});
const table: ScoreTable = {
  groups: [
    {
      code: 'I',
      name: 'Chuyên môn',
      criteria: [line('I.1', 60_000), line('I.2', 30_000), line('I.3', 5000, 'penalty')],
    },
    {
      code: 'II',
      name: 'Phong trào',
      criteria: [line('II.1', 10_000), line('II.2', 4000, 'bonus'), line('II.3', 4000, 'bonus')],
    },
  ],
  bonusCap: 5000,
};
const full = [
  { code: 'I.1', points: 58_500 },
  { code: 'I.2', points: 30_000 },
  { code: 'II.1', points: 9500 },
];

describe('evaluate', () => {
  it('adds base and bonus and takes penalties off', () => {
    const evaluation = evaluate(table, [...full, { code: 'i.3', points: 500 }, { code: 'II.2.', points: 2000 }]);
    expect(evaluation).toMatchObject({ base: 98_000, bonus: 2000, penalty: 500, total: 99_500, warnings: [] });
    expect(evaluation.groups.map(({ code, total }) => [code, total])).toEqual([
      ['I', 88_000],
      ['II', 11_500],
    ]);
  });

  it('keeps a value over its maximum and counts the maximum', () => {
    const evaluation = evaluate(table, [{ code: 'I.1', points: 62_500 }, ...full.slice(1)]);
    expect(evaluation.lines[0]).toMatchObject({ entered: 62_500, counted: 60_000 });
    expect(evaluation.warnings.map(({ message }) => message)).toEqual([
      'Tiêu chí I.1 ghi 62,5, vượt 2,5 so với tối đa 60. Tính 60.',
    ]);
  });

  it('counts bonuses up to their cap', () => {
    const bonuses = [
      { code: 'II.2', points: 4000 },
      { code: 'II.3', points: 3000 },
    ];
    const evaluation = evaluate(table, [...full, ...bonuses]);
    expect(evaluation).toMatchObject({ bonusBeforeCap: 7000, bonus: 5000, total: 103_000 });
    expect(evaluation.warnings).toMatchObject([
      { kind: 'overBonusCap', message: 'Điểm thưởng cộng lại 7, vượt trần 5. Tính 5.' },
    ]);
  });

  it('warns of missing, unknown, repeated and negative entries', () => {
    const entries = [
      { code: 'I.1', points: -1000 },
      { code: 'I.2', points: 1000 },
      { code: 'I.2', points: 2000 },
      { code: 'IX', points: 3000 },
    ];
    const evaluation = evaluate(table, entries);
    expect(evaluation.warnings.map(({ kind, code }) => [kind, code])).toEqual([
      ['belowZero', 'I.1'],
      ['missingLine', 'II.1'],
      ['repeatedEntry', 'I.2'],
      ['unknownCode', 'IX'],
    ]);
    expect(evaluation.total).toBe(1000);
  });

  it('refuses points that are not whole thousandths', () => {
    expect(() => evaluate(table, [{ code: 'I.1', points: 0.5 }])).toThrow(RangeError);
  });

  const codes = table.groups.flatMap(({ criteria }) => criteria.map(({ code }) => code));
  const anyEntries = fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...codes), points: fc.integer({ min: -10_000, max: 100_000 }) }),
    { selector: ({ code }) => code },
  );

  it('keeps every entry, stays within every limit and does not mind the order of entries', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const evaluation = evaluate(table, entries);
        for (const { criterion, entered, counted } of evaluation.lines) {
          expect(entered).toBe(entries.find(({ code }) => code === criterion.code)?.points ?? null);
          expect(counted >= 0 && counted <= criterion.maximum).toBe(true);
        }
        expect(evaluation.total).toBe(evaluation.base + evaluation.bonus - evaluation.penalty);
        expect(evaluation.bonus).toBeLessThanOrEqual(5000);
        expect(evaluate(table, [...entries].reverse())).toEqual(evaluation);
      }),
    );
  });

  it('warns exactly of the lines whose counted value is not the value entered', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const { criterion, entered, counted, warnings } of evaluate(table, entries).lines) {
          const expected = entered === null ? criterion.kind === 'base' : entered !== counted;
          expect(warnings.length > 0).toBe(expected);
        }
      }),
    );
  });
});
