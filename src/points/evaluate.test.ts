import { describe, expect, it } from 'vitest';
import { evaluate } from '#src/points/evaluate.ts';
import { item, table } from '#tests/factories/score-tables.ts';

describe('evaluate', () => {
  const a1 = item('a1', {
    base: 3000,
    rules: [{ kind: 'fixed' }],
    caps: [{ on: 'penalty', most: 1500, text: 'Tổng điểm trừ của mục a1 không quá 1,5 điểm' }],
    items: [item('a1.1', { rules: [{ kind: 'each', on: 'penalty', points: 500 }] })],
  });

  it('counts cases up to the cap of the group, and says every step', () => {
    const found = evaluate(table([a1]), [
      { code: 'A.1', base: 3000 },
      { code: 'a.1.1', cases: 4 },
    ]);
    expect(found).toMatchObject({ base: 3000, bonus: 0, penalty: 1500, total: 1500, entered: { penalty: 2000 } });
    expect(found.derivation.map(({ points, step }) => [points, step])).toEqual([
      [3000, 'points'],
      [-2000, 'points'],
      [500, 'cap'],
    ]);
    expect(found.warnings.map(({ kind }) => kind)).toEqual(['overCap']);
  });

  it('refuses points that are not whole thousandths', () => {
    expect(() => evaluate(table([a1]), [{ code: 'a1', base: 0.5 }])).toThrow(RangeError);
  });
});
