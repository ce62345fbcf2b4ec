import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { characterSet } from '#src/papers/font-coverage.ts';
import { FONT_FILES } from '#src/papers/fonts.ts';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Every letter of Vietnamese with every tone, both cases, composed: 134 with diacritics or đ, and the plain ones. */
function vietnameseLetters(): string[] {
  const toned = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
  const lower = [...new Set([...toned, ...'abcdđeghiklmnopqrstuvxyfjwz'])];
  return [...lower, ...lower.map((letter) => letter.toUpperCase())];
}

describe('the fonts of official papers', () => {
  it('knows 134 letters with marks', () => {
    const marked = vietnameseLetters().filter((letter) => letter > '\u007f');
    expect(marked).toHaveLength(134);
    expect(marked.every((letter) => letter.length === 1)).toBe(true);
  });

  it.each(FONT_FILES)('draws every Vietnamese letter and the signs of papers: %s', (file) => {
    const codes = characterSet(readFileSync(file));
    const needed = [...vietnameseLetters(), ...'0123456789 .,;:!?/()-–—“”"\'%…§°×≥≤−+=#$\\*_@&<>[]{}|~^`\u00a0'];
    expect(needed.filter((character) => !codes.has(character.codePointAt(0) as number))).toEqual([]);
  });

  it('refuses a file without a character map', () => {
    expect(() => characterSet(Buffer.alloc(64))).toThrow(RangeError);
  });
});
