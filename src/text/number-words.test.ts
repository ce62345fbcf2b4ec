import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberInWords } from '#src/text/number-words.ts';

it.each([
  [0, 'không'],
  [4, 'bốn'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [105, 'một trăm linh năm'],
  [111, 'một trăm mười một'],
  [1005, 'một nghìn không trăm linh năm'],
  [1490, 'một nghìn bốn trăm chín mươi'],
  [6_705_000, 'sáu triệu bảy trăm linh năm nghìn'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [2_000_010_000, 'hai tỷ không trăm mười nghìn'],
])('writes %i in words', (number, words) => expect(numberInWords(number)).toBe(words));

it('has different words for different numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (left, right) => {
      expect(numberInWords(left) === numberInWords(right)).toBe(left === right);
    }),
  );
  expect(() => numberInWords(-1)).toThrow(RangeError);
});
