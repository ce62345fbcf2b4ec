import { normaliseLine } from '#src/text/normalise.ts';

/** The mark that makes another letter of the Vietnamese alphabet: a ă â, e ê, o ô ơ, u ư. */
const LETTERS = new Map([
  ['a\u0306', 'a1'],
  ['a\u0302', 'a2'],
  ['e\u0302', 'e1'],
  ['o\u0302', 'o1'],
  ['o\u031B', 'o2'],
  ['u\u031B', 'u1'],
]);
const LETTER_MARK = /[\u0302\u0306\u031B]/u;

/** Dictionary order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng. */
const TONES = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_GAP = '!';
const LEVEL_GAP = ' ';
const OTHER_SCRIPT = '{';

/**
 * A printable key whose plain byte order (`collate "C"`) is the Vietnamese dictionary order: first the letters
 * (a ă â b c d đ e ê …, digits before letters, punctuation ignored), then the tones, one a word, so that
 * "hoà" and "hòa" stand together. Texts that differ only in case share a key.
 */
export function sortKey(text: string): string {
  const words = normaliseLine(text).toLowerCase().match(WORD) ?? [];
  const keys = words.map(wordKey);
  return keys.map((key) => key.letters).join(WORD_GAP) + LEVEL_GAP + keys.map((key) => key.tone).join('');
}

interface WordKey {
  letters: string;
  tone: string;
}

/** The same few words make up most names. */
const known = new Map<string, WordKey>();
const keptWords = 5000;

function wordKey(word: string): WordKey {
  const before = known.get(word);
  if (before) return before;
  const key = newWordKey(word);
  if (known.size < keptWords) known.set(word, key);
  return key;
}

function newWordKey(word: string): WordKey {
  let letters = '';
  let tone = '0';
  for (const cluster of word.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []) {
    letters += letterKey(cluster);
    for (const mark of cluster) tone = TONES.get(mark) ?? tone;
  }
  return { letters, tone };
}

function letterKey(cluster: string): string {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  if (base === 'đ') return 'd1';
  if (/[0-9]/.test(base)) return base;
  if (!/[a-z]/.test(base)) return OTHER_SCRIPT + base;
  const mark = LETTER_MARK.exec(cluster)?.[0] ?? '';
  return LETTERS.get(base + mark) ?? `${base}0`;
}
