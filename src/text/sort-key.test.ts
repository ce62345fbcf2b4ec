import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from '#src/text/sort-key.ts';

const byKey = (left: string, right: string) => {
  const [first, second] = [Buffer.from(sortKey(left)), Buffer.from(sortKey(right))];
  return Math.sign(Buffer.compare(first, second));
};
const shuffledThenSorted = (words: string[]) => [...words].reverse().sort(byKey);

describe('sortKey', () => {
  it('follows the alphabet', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect(shuffledThenSorted(letters)).toEqual(letters);
  });

  it('follows the tones: ngang huyền hỏi ngã sắc nặng', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect(shuffledThenSorted(tones)).toEqual(tones);
  });

  it('weighs letters before tones, short before long, digits before letters', () => {
    const words = ['Cụm 2', 'Cụm thi đua', 'cuốn', 'dân', 'đa', 'Đà Nẵng', 'đang'];
    expect(shuffledThenSorted(words)).toEqual(words);
  });

  it('puts the units of a cluster in order', () => {
    const units = ['Cục Bổ trợ Tư pháp', 'Cục Bồi thường nhà nước', 'Cục Con nuôi', 'Cục Đăng ký', 'Trung tâm', 'Vụ'];
    expect(shuffledThenSorted(units)).toEqual(units);
  });

  it('sees neither case, composition, punctuation nor the place of the tone mark', () => {
    expect(sortKey('HOÀ GIẢI')).toBe(sortKey('hòa giải'.normalize('NFD')));
    expect(sortKey('Thi đua - Khen thưởng')).toBe(sortKey('Thi đua, khen thưởng'));
  });

  it('orders Vietnamese words as the collation of the Unicode consortium does', () => {
    const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
    const initial = fc.constantFrom('', 'b', 'c', 'ch', 'd', 'đ', 'gi', 'h', 'ng', 'nh', 'tr', 'v', 'x');
    const vowel = fc.constantFrom('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y');
    const tone = fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323');
    const final = fc.constantFrom('', 'c', 'm', 'n', 'ng', 't');
    const syllable = fc.tuple(initial, vowel, tone, final).map((parts) => parts.join('').normalize('NFC'));
    const name = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((syllables) => syllables.join(' '));
    fc.assert(
      fc.property(name, name, (left, right) => {
        expect(byKey(left, right)).toBe(Math.sign(collator.compare(left, right)));
      }),
      { numRuns: 2000 },
    );
  });
});
