import { describe, expect, it } from 'vitest';
import { checkTable } from '#src/points/check-table.ts';
import { codeKey } from '#src/points/code-key.ts';
import type { Item, ScoreTable } from '#src/points/table.ts';
import { withWords } from '#src/points/with-words.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const base = (code: string, points: number): Item => item(code, { base: points, rules: [{ kind: 'fixed' }] });
const group = (items: readonly Item[], given: Partial<ScoreTable> = {}, printed: number | null = null) =>
  table([item('I', { base: printed, items })], given);
const kinds = (checked: ScoreTable) => checkTable(checked).map(({ kind }) => kind);

describe('checkTable', () => {
  it('passes a table whose parts sum to what is printed', () => {
    const lines = [base('1', 17_500), base('2', 12_500)];
    expect(checkTable(group(lines, { total: 30_000, bonusCap: 5000 }, 30_000))).toEqual([]);
  });

  it('says by how much a sum differs; bonus and penalty do not count in it', () => {
    const bonus = item('3', { rules: [{ kind: 'free', on: 'bonus' }] });
    expect(checkTable(group([base('1', 60_000), base('2', 37_500), bonus], { total: 100_000 }))).toEqual([
      {
        kind: 'sumDiffers',
        code: '',
        message: 'Điểm chuẩn của cả bảng ghi 100, các tiêu chí cộng lại 97,5: thiếu 2,5.',
      },
    ]);
    expect(kinds(group([base('1', 1000)], {}, 1500))).toEqual(['sumDiffers']);
  });

  it('misses the line that a bonus hangs on, and finds it again under its new code', () => {
    const hangs = item('3', {
      rules: [{ kind: 'free', on: 'bonus' }],
      onlyIf: { code: 'a.2', holds: 'fullBase', text: 'đủ điểm a2' },
    });
    expect(kinds(group([base('1', 1000), hangs]))).toEqual(['lostCondition']);
    const whole = group([base('a2', 1000), hangs]);
    expect(kinds(whole)).toEqual([]);
    const line = whole.items[0]?.items[0] as Item;
    const recoded = withWords(whole, line, { code: 'b7', text: 'Lời mới' });
    expect(kinds(recoded)).toEqual([]);
    expect(recoded.items[0]?.items).toMatchObject([
      { code: 'b7', printed: 'b7', text: 'Lời mới' },
      { onlyIf: { code: 'b7' } },
    ]);
  });

  it('knows repeated codes however they are written', () => {
    for (const same of ['i.1', 'I. 1.', 'I1']) expect(codeKey(same)).toBe(codeKey('I.1'));
    for (const same of ['a.7.6', 'A7.6', 'a. 7.6.']) expect(codeKey(same)).toBe(codeKey('a7.6'));
    expect(codeKey('3.3.2.1.a')).not.toBe(codeKey('a'));
    expect(checkTable(table([base('I.1', 1000), base('i. 1.', 1000)]))).toMatchObject([
      { kind: 'repeatedCode', message: 'Mã tiêu chí i. 1. trùng với mã I.1.' },
    ]);
  });

  it('finds every fault at once', () => {
    const faulty = [base(' ', 1000), { ...base('2', -1), text: '' }, base('3', 0.5)];
    expect(kinds(group(faulty, { bonusCap: -1 })).sort()).toEqual([
      'badPoints',
      'badPoints',
      'badPoints',
      'emptyCode',
      'emptyName',
    ]);
    expect(kinds(table([]))).toEqual(['noCriterion']);
    expect(kinds(table([base('1', 1000)], { total: -1 }))).toEqual(['badPoints']);
  });
});
