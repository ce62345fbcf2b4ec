import { messages } from './en/messages.ts';
import type { Language } from './words.ts';

/**
 * A sentence of the program in the reader's language. Rules, forms and commands speak Vietnamese; the sentence itself
 * is the key of its translation. What is not the program's own, such as names and titles that people typed, comes
 * back as it is; so does an official title that has no English.
 */
export function say(language: Language, sentence: string): string {
  return language === 'vi' ? sentence : (inEnglish(sentence, 0) ?? sentence);
}

/** Letters that Vietnamese has and English has not. */
export const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** How many sentences may stand inside one another. */
const deepest = 6;

/** The translation, or null where nothing in the text is a sentence of the program. */
function inEnglish(text: string, depth: number): string | null {
  return complete(text, depth) ?? partly(text, / · /, ' · ', depth) ?? partly(text, endOfSentence, ' ', depth) ?? null;
}

const endOfSentence = /(?<=[.!?])\s+/;

/** The translation of a text that is the program's own from end to end; null where a part is not. */
function complete(text: string, depth: number): string | null {
  if (depth > deepest || text === '') return null;
  const exact = messages[text.replaceAll('\u00a0', ' ')];
  if (exact !== undefined) return exact;
  // "17/12" and the like have no letter of their own.
  if (!vietnamese.test(text)) return null;
  return (
    wholly(text, / · /, ' · ', depth) ??
    wholly(text, endOfSentence, ' ', depth) ??
    fromPattern(text, depth) ??
    wholly(text, /: /, ': ', depth) ??
    wholly(text, /; /, '; ', depth) ??
    wholly(text, /, /, ', ', depth) ??
    withoutPoint(text, depth)
  );
}

interface Pattern {
  test: RegExp;
  /** Which placeholder each group of `test` holds. */
  order: number[];
  english: string;
  /**
   * It could fit what people typed: it has few letters of its own, or begins with anything and holds no sign of a
   * sentence. Then every value must be known, and be one thing, not several.
   */
  slight: boolean;
}

const slightLetters = 9;
const several = /; /;

/** Sentences with placeholders, the most particular first. */
let patterns: Pattern[] | null = null;

function fromPattern(text: string, depth: number): string | null {
  patterns ??= Object.entries(messages)
    .filter(([key]) => /\{\d+\}/.test(key))
    .map(([key, english]) => patternOf(key, english))
    .sort((one, other) => other.letters - one.letters || other.order.length - one.order.length);
  for (const { test, order, english, slight } of patterns) {
    const found = test.exec(text);
    if (!found) continue;
    const values = new Map(order.map((placeholder, group) => [placeholder, found[group + 1] ?? '']));
    if (slight && [...values.values()].some((value) => several.test(value) || !isKnown(value, depth))) continue;
    return english.replaceAll(/\{(\d+)\}/g, (_, number: string) => {
      const value = values.get(Number(number)) ?? '';
      return complete(value, depth + 1) ?? value;
    });
  }
  return null;
}

/** A figure, a day, a share, or a sentence of the program. */
const isKnown = (value: string, depth: number) =>
  /^[\d/.,:% \u00a0]*$/.test(value) || complete(value, depth + 1) !== null;

function patternOf(key: string, english: string): Pattern & { letters: number } {
  const order: number[] = [];
  const source = key
    .split(/\{(\d+)\}/)
    .map((part, at) => {
      if (at % 2 === 0) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00a0]');
      order.push(Number(part));
      return '(.*?)';
    })
    .join('');
  const letters = key.replaceAll(/\{\d+\}|[^\p{L}]/gu, '').length;
  const bare = /^\{\d+\}/.test(key) && !/[.:;!?“]/.test(key);
  const slight = bare || letters < slightLetters;
  return { test: new RegExp(`^${source}$`, 'su'), order, english, letters, slight };
}

/** A verdict or a name of the program that a page closes with a point. */
function withoutPoint(text: string, depth: number): string | null {
  if (!text.endsWith('.')) return null;
  const said = complete(text.slice(0, -1), depth + 1);
  return said === null ? null : `${said}.`;
}

/** Parts of which every one is known, or a figure. */
function wholly(text: string, between: RegExp, joint: string, depth: number): string | null {
  const parts = text.split(between);
  if (parts.length < 2 || parts.some((part) => !isKnown(part, depth))) return null;
  return parts.map((part) => complete(part, depth + 1) ?? part).join(joint);
}

/** Parts of which some are known: sentences beside what people wrote, facts beside names. */
function partly(text: string, between: RegExp, joint: string, depth: number): string | null {
  if (depth > 0) return null;
  const parts = text.split(between);
  const said = parts.map((part) => complete(part, depth + 1));
  if (parts.length < 2 || said.every((part) => part === null)) return null;
  return parts.map((part, at) => said[at] ?? part).join(joint);
}
