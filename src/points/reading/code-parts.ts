import { normaliseLine } from '#src/text/normalise.ts';

/** How a code of one part counts on: 1, 2, 3; I, II, III; a, b, c. */
export type Numbering = 'number' | 'roman' | 'letter';

const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
/** Letters that Vietnamese lists leave out or put in as they like. */
const OPTIONAL = 'đfjwz';
const ROMANS = /^(?=.)(x{0,3})(ix|iv|v?i{0,3})$/;
/** What is longer than any number is no number. */
const LONGEST = 30;
/** "Tiêu chuẩn 1" is 1. */
const NOUN = /^(tiêu chuẩn|tiêu chí|chỉ tiêu|nội dung|phần|mục)\s+(?=\S)/;
const BULLET = /^[-+*•\u2013\u2212]$/;

/** "a.7.1" and "a7.1" are a, 7, 1; "VIII.3a" is viii, 3, a. A mark that only opens a line is no code. */
export function codeParts(stt: string): string[] {
  const typed = normaliseLine(stt).toLowerCase().replace(NOUN, '').replaceAll(' ', '');
  if (BULLET.test(typed) || typed.length > LONGEST) return [];
  return typed.match(/\d+|\p{L}+/gu) ?? [];
}

/** The ways in which a code of one part may be counted; the likelier one first. */
export function numberingsOf(part: string): Numbering[] {
  if (/^\d+$/.test(part)) return ['number'];
  const roman = ROMANS.test(part);
  if (part.length > 1) return roman ? ['roman'] : [];
  return roman ? ['letter', 'roman'] : ['letter'];
}

/** Place of a code in its list, from 1. */
export function placeOf(part: string, numbering: Numbering): number {
  if (numbering === 'number') return Number(part);
  if (numbering === 'letter') return LETTERS.indexOf(part) + 1;
  const worth = { i: 1, v: 5, x: 10 } as Record<string, number>;
  const values = [...part].map((letter) => worth[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** What stands between two codes of one list; empty where the second one follows the first. */
export function between(part: string, next: string, numbering: Numbering): string[] {
  const from = placeOf(part, numbering);
  const to = placeOf(next, numbering);
  const places = Array.from({ length: Math.max(0, Math.min(to - from - 1, 40)) }, (_, at) => from + 1 + at);
  if (numbering !== 'letter') return places.map(String);
  return places.flatMap((place) => LETTERS[place - 1] ?? []).filter((letter) => !OPTIONAL.includes(letter));
}

/** Whether one code comes straight after another in its list. */
export function follows(part: string, next: string, numbering: Numbering): boolean {
  return placeOf(next, numbering) > placeOf(part, numbering) && between(part, next, numbering).length === 0;
}
