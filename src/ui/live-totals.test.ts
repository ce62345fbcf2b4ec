import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPoints } from '#src/text/numbers.ts';
import { adds, type LiveRule, liveAttributes, reckonTotals } from './live-totals.ts';

const rules: LiveRule[] = [
  { name: 'criteria', fixed: 91_500, cap: 100_000 },
  { name: 'bonus', cap: 10_000 },
  { name: 'penalty' },
  { name: 'all', sums: ['criteria', 'bonus', '-penalty'] },
];

describe('reckonTotals', () => {
  it('reckons the sheet of the drawing: 98,5 + 10 = 108,5, the bonus capped', () => {
    const fields = [
      { text: '4,0', adds: ['criteria'] },
      { text: '3', adds: ['criteria'] },
      { text: '11,0', adds: ['bonus'] },
    ];
    expect(Object.fromEntries(reckonTotals(fields, rules))).toEqual({
      criteria: '98,5',
      bonus: '10',
      penalty: '0',
      all: '108,5',
    });
  });

  it('shows no total that holds a field it cannot read, and none that sums it', () => {
    const totals = reckonTotals([{ text: 'ba', adds: ['bonus'] }], rules);
    expect(totals.get('bonus')).toBe('–');
    expect(totals.get('all')).toBe('–');
    expect(totals.get('criteria')).toBe('91,5');
  });

  it('counts nothing for an empty field', () => {
    expect(reckonTotals([{ text: ' ', adds: ['bonus'] }], rules).get('bonus')).toBe('0');
  });

  it('is exact: the sum of thousandths, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 40 }), (points) => {
        const fields = points.map((value) => ({ text: formatPoints(value), adds: ['t'] }));
        const sum = points.reduce((total, value) => total + value, 0);
        expect(reckonTotals(fields, [{ name: 't' }]).get('t')).toBe(formatPoints(sum));
        expect(reckonTotals(fields.reverse(), [{ name: 't' }]).get('t')).toBe(formatPoints(sum));
      }),
    );
  });
});

it('writes its rules as attributes that the island reads', () => {
  expect(liveAttributes({ name: 'all', sums: ['a', '-b'], cap: 5 })).toMatchObject({
    'data-total': 'all',
    'data-sums': 'a -b',
    'data-cap': '5',
  });
  expect(adds('1', 'criteria')).toEqual({ 'data-adds': '1 criteria' });
});
