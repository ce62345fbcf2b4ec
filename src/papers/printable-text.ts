import { printableCharacters } from '#src/papers/fonts.ts';
import type { Sheet } from '#src/papers/sheet.ts';
import { normaliseText } from '#src/text/normalise.ts';

const ZERO_WIDTH_SPACE = '\u200b';
const LONG_WORD = /[^\s\-/]{17,}/gu;
const LETTERS_BEFORE_BREAK = /(?:\P{M}\p{M}*){4}/gu;
const CONTEXT_LENGTH = 60;

/** A text of the paper holds characters that its fonts cannot draw; the person who wrote it must change it. */
export class UnprintableTextError extends Error {
  readonly characters: string[];
  /** The first text that holds one of them, shortened. */
  readonly excerpt: string;

  constructor(characters: string[], excerpt: string) {
    super(
      `Phông chữ văn bản không in được ký tự ${characters.join(' ')} trong “${excerpt}”. Sửa nội dung rồi lập lại.`,
    );
    this.name = 'UnprintableTextError';
    this.characters = characters;
    this.excerpt = excerpt;
  }
}

/**
 * The same sheet with every text as it can be printed: NFC, without control and invisible characters, and with places
 * to break very long words. Nothing visible is changed or left out.
 *
 * @throws UnprintableTextError rather than print an empty box for a character that the fonts lack.
 */
export function printableSheet<S extends Sheet>(sheet: S): S {
  return printableValue(sheet) as S;
}

function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printableValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableValue(inner)]));
}

function printableText(text: string): string {
  const clean = withEdges(text, normaliseText(text).replaceAll('\t', ' '));
  const missing = new Set([...clean].filter((character) => !isPrintable(character)));
  if (missing.size > 0) throw new UnprintableTextError([...missing], clean.slice(0, CONTEXT_LENGTH));
  return clean.replace(LONG_WORD, breakable);
}

/** The spaces at both ends stay: they part a run from its neighbours. */
function withEdges(text: string, trimmed: string): string {
  if (trimmed === '') return '';
  return `${/^\s/u.test(text) ? ' ' : ''}${trimmed}${/\s$/u.test(text) ? ' ' : ''}`;
}

function isPrintable(character: string): boolean {
  return character === '\n' || printableCharacters().has(character.codePointAt(0) as number);
}

function breakable(word: string): string {
  return word.replace(LETTERS_BEFORE_BREAK, `$&${ZERO_WIDTH_SPACE}`);
}
