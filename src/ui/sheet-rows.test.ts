import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf, reckonRows, type SheetRow, worthOfText } from './sheet-rows.ts';

const row = (column: SheetRow['column'], points: number, caps = '', reach = 1): SheetRow => ({
  column,
  points,
  caps,
  reach,
});

describe('reckonRows', () => {
  it('caps what stands below a line, and leaves the other column alone', () => {
    const rows = [
      row('base', 3000, 'p1500', 4),
      row('penalty', 1000),
      row('penalty', 1000),
      row('bonus', 2000),
      row('penalty', 500),
    ];
    expect(reckonRows(rows)).toEqual({ base: 3000, bonus: 2000, penalty: 2000 });
  });

  it('applies an inner cap before the outer one, and that of the group last', () => {
    const rows = [row('base', 0, 'p900', 3), row('penalty', 800, 'p500', 1), row('penalty', 600)];
    expect(reckonRows(rows).penalty).toBe(900);
    expect(reckonRows(rows, 'p700 b0').penalty).toBe(700);
  });

  it('never counts more than a cap, nor more than was written', () => {
    const points = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 20 }), points, (penalties, cap) => {
        const rows = penalties.map((each, at) => row('penalty', each, at === 0 ? `p${cap}` : '', penalties.length));
        const sum = penalties.reduce((all, each) => all + each, 0);
        expect(reckonRows(rows).penalty).toBe(Math.min(sum, cap));
      }),
    );
  });
});

describe('what the page shows', () => {
  it.each([
    ['3', 'base', 3000],
    ['≤ 5', 'base', 5000],
    ['+0,1/lần', 'bonus', 100],
    ['−0,5 nếu có', 'penalty', 500],
    ['+≤ 2', 'bonus', 2000],
    ['−', 'penalty', null],
  ])('%s', (text, column, points) => {
    expect(worthOfText(text)).toEqual({ column, points });
  });

  it('reads typed numbers', () => {
    expect([numberOf(''), numberOf('2'), numberOf('1,5'), numberOf('ba')]).toEqual([0, 2000, 1500, null]);
  });
});
