import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';

describe('normalise', () => {
  it('composes, trims and keeps the lines', () => {
    expect(normaliseText(`  ${'Tư pháp'.normalize('NFD')}\r\nHà Nội\n\n`)).toBe('Tư pháp\nHà Nội');
  });

  it('strips control characters, direction marks and half surrogates', () => {
    expect(normaliseText('a\u0000b\u0007c\u202Ed\u200Be\uFEFFf\uD800g')).toBe('abcdefg');
  });

  it('makes one line of several', () => {
    expect(normaliseLine('Cục\u00A0 Con\r\n\tnuôi')).toBe('Cục Con nuôi');
  });

  it('leaves normal text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
        expect(normaliseLine(normaliseLine(text))).toBe(normaliseLine(text));
      }),
    );
  });
});
