import { describe, expect, it } from 'vitest';
import { type Criterion, checkTable, codeKey, type ScoreTable } from '#src/points/score-table.ts';

const base = (code: string, maximum: number): Criterion => ({ code, name: `Tiêu chí ${code}`, maximum, kind: 'base' });
const table = (criteria: Criterion[], rest: Partial<ScoreTable> = {}): ScoreTable => ({
  groups: [{ code: 'I', name: 'Nhiệm vụ chuyên môn', criteria }],
  ...rest,
});
const kinds = (checked: ScoreTable) => checkTable(checked).map(({ kind }) => kind);

describe('checkTable', () => {
  it('passes a table whose parts sum to what is printed', () => {
    const group = {
      code: 'I',
      name: 'Chuyên môn',
      published: 30_000,
      criteria: [base('1', 17_500), base('2', 12_500)],
    };
    expect(checkTable({ groups: [group], published: 30_000, bonusCap: 5000 })).toEqual([]);
  });

  it('says by how much a sum differs; bonus and penalty do not count in it', () => {
    const bonus: Criterion = { code: '3', name: 'Thưởng', maximum: 5000, kind: 'bonus' };
    expect(checkTable(table([base('1', 60_000), base('2', 37_500), bonus], { published: 100_000 }))).toEqual([
      {
        kind: 'sumDiffers',
        code: '',
        message: 'Điểm chuẩn của cả bảng ghi 100, các tiêu chí cộng lại 97,5: thiếu 2,5.',
      },
    ]);
  });

  it('knows repeated codes however they are written', () => {
    expect(codeKey('I. 1.')).toBe(codeKey('i.1'));
    expect(checkTable(table([base('I.1', 1000), base('i. 1.', 1000)]))).toMatchObject([
      { kind: 'repeatedCode', message: 'Mã tiêu chí i. 1. trùng với mã I.1.' },
    ]);
  });

  it('finds every fault at once', () => {
    const faulty = [base(' ', 1000), { ...base('2', -1), name: '' }, base('3', 0.5)];
    expect(kinds(table(faulty, { bonusCap: -1 }))).toEqual([
      'emptyCode',
      'emptyName',
      'badPoints',
      'badPoints',
      'badPoints',
    ]);
    expect(kinds({ groups: [] })).toEqual(['noCriterion']);
    expect(kinds(table([base('1', 1000)], { published: -1 }))).toEqual(['badPoints']);
  });
});
