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
const deepest = 4;

/** The translation, or null where nothing in the text is a sentence of the program. */
function inEnglish(text: string, depth: number): string | null {
  if (depth > deepest || text === '') return null;
  const exact = messages[text.replaceAll('\u00a0', ' ')];
  if (exact !== undefined) return exact;
  // "1 phút" and the like have no letter of their own.
  if (!vietnamese.test(text)) return null;
  return fromPattern(text, depth) ?? fromParts(text, depth);
}

interface Pattern {
  test: RegExp;
  /** Which placeholder each group of `test` holds. */
  order: number[];
  english: string;
  /** So few letters of its own that it could fit what people typed: then every value must be known. */
  slight: boolean;
}

const slightLetters = 9;

/** Sentences with placeholders, the most particular first. */
let patterns: Pattern[] | null = null;

function fromPattern(text: string, depth: number): string | null {
  patterns ??= Object.entries(messages)
    .filter(([key]) => /\{\d+\}/.test(key))
    .map(([key, english]) => patternOf(key, english))
    .sort((one, other) => other.letters - one.letters);
  for (const { test, order, english, slight } of patterns) {
    const found = test.exec(text);
    if (!found) continue;
    const values = new Map(order.map((placeholder, group) => [placeholder, found[group + 1] ?? '']));
    if (slight && [...values.values()].some((value) => !isKnown(value, depth))) continue;
    return english.replaceAll(/\{(\d+)\}/g, (_, number: string) => {
      const value = values.get(Number(number)) ?? '';
      return inEnglish(value, depth + 1) ?? value;
    });
  }
  return null;
}

/** A figure, a day, a share, or a sentence of the program. */
const isKnown = (value: string, depth: number) => /^[\d/.,:% ]*$/.test(value) || inEnglish(value, depth + 1) !== null;

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
  return { test: new RegExp(`^${source}$`, 'su'), order, english, letters, slight: letters < slightLetters };
}

/** Several sentences one after the other, or facts between points: each for itself. */
function fromParts(text: string, depth: number): string | null {
  for (const [between, joint] of [
    [/ · /, ' · '],
    [/(?<=[.!?])\s+/, ' '],
    [/(?<=[:;,])\s+/, ' '],
    [/: /, ': '],
  ] as const) {
    const parts = text.split(between);
    if (parts.length < 2) continue;
    const said = parts.map((part) => inEnglish(part, depth + 1));
    if (said.some((each) => each !== null)) return parts.map((part, at) => said[at] ?? part).join(joint);
  }
  return null;
}
