import { describe, expect, it } from 'vitest';
import { linesOf, sumOf } from '#src/points/lines.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { tienGiang } from '#tests/factories/printed-tables.ts';
import { item, table } from '#tests/factories/score-tables.ts';

describe('linesOf', () => {
  it('counts a line with base points as one of base points, though a bonus stands first', () => {
    const d1 = item('d1', {
      base: 3000,
      rules: [{ kind: 'each', on: 'bonus', points: 1000 }, { kind: 'fixed' }],
    });
    expect(linesOf(table([d1])).map(({ kind, maximum }) => [kind, maximum])).toEqual([['base', 3000]]);
  });

  it('sums to the printed total of Tiền Giang', () => {
    expect(sumOf(linesOf(readTable(tienGiang()).table), 'base')).toBe(100_000);
  });
});
