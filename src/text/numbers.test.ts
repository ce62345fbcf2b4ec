import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatPoints, formatShare, formatWhole, parsePoints } from '#src/text/numbers.ts';

describe('points', () => {
  it.each([
    ['98,5', 98_500],
    ['98', 98_000],
    ['0,125', 125],
    ['1.234,5', 1_234_500],
    ['98,50', 98_500],
    ['-2', -2000],
    ['−0,5', -500],
    ['-0', 0],
  ])('reads %s', (typed, thousandths) => expect(parsePoints(typed)).toEqual({ ok: true, value: thousandths }));

  it.each([
    ['', 'Ghi số điểm, ví dụ 98,5.'],
    ['98.5', 'Dùng dấu phẩy cho phần lẻ: 98,5.'],
    ['1,2345', 'Ghi nhiều nhất ba chữ số sau dấu phẩy.'],
    ['12,', 'Không đọc được số “12,”.'],
    ['1e3', 'Không đọc được số'],
    ['1.23.456', 'Không đọc được số'],
    ['99999999999999999', 'Số quá lớn.'],
  ])('refuses %j and says why', (typed, message) => {
    const read = parsePoints(typed);
    expect(read.ok ? '' : read.message).toContain(message);
  });

  it('reads back every number that it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (thousandths) => {
        expect(parsePoints(formatPoints(thousandths))).toEqual({ ok: true, value: thousandths });
      }),
    );
  });

  it('writes points, counts and sums', () => {
    expect(formatPoints(98_500)).toBe('98,5');
    expect(formatPoints(-1_234_050)).toBe('−1.234,05');
    expect(formatWhole(4_470_000)).toBe('4.470.000');
    expect([0, 4, 9, 10, 11].map(formatCount)).toEqual(['0', '04', '09', '10', '11']);
    expect(() => formatPoints(0.5)).toThrow(RangeError);
  });
});

describe('formatShare', () => {
  it.each([
    [10, 11, '90,9\u00A0%'],
    [8, 11, '72,7\u00A0%'],
    [8, 9, '88,9\u00A0%'],
    [8, 8, '100\u00A0%'],
    [0, 11, '0\u00A0%'],
    [1, 8, '12,5\u00A0%'],
    [1, 2000, '0,1\u00A0%'],
    [1, 2001, '0\u00A0%'],
  ])('writes %i of %i', (part, base, text) => expect(formatShare(part, base)).toBe(text));

  it('has no share of nothing', () => expect(() => formatShare(0, 0)).toThrow(RangeError));

  it('is never further from the share than half a tenth', () => {
    const parts = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(parts, ([part, base]) => {
        const tenths = Math.round(
          Number(
            formatShare(part, base)
              .replace(/[.%\u00A0]/g, '')
              .replace(',', '.'),
          ) * 10,
        );
        const distance = BigInt(tenths) * BigInt(base) * 2n - BigInt(part) * 2000n;
        expect(distance <= BigInt(base) && distance > -BigInt(base)).toBe(true);
      }),
    );
  });
});
