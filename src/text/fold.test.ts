import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Tổng Cục Thi hành án dân sự', 'tong cuc thi hanh an dan su'],
    ['Đăng ký', 'dang ky'],
    ['  CỤC\u00A0Con \t nuôi ', 'cuc con nuoi'],
    ['“Cờ thi đua”', '"co thi dua"'],
  ])('folds %s', (text, key) => expect(fold(text)).toBe(key));

  it.each(['-', '–', '—', '−', '‑'])('lets "Thi đua %s Khen thưởng" meet "Thi đua khen thưởng"', (dash) => {
    expect(fold(`Thi đua ${dash} Khen thưởng`)).toBe(fold('Thi đua khen thưởng'));
    expect(fold(`Thi đua${dash}Khen thưởng`)).toBe(fold('Thi đua khen thưởng'));
  });

  it('does not see how the text is composed, nor where the tone mark is put', () => {
    expect(fold('Tư pháp'.normalize('NFD'))).toBe(fold('Tư pháp'.normalize('NFC')));
    expect(fold('hoà giải')).toBe(fold('hòa giải'));
  });

  it('folds a key to itself, and capitals as small letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđêôơưỹệộ -') }), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});
