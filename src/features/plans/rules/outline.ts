import { normaliseLine } from '#src/text/normalise.ts';

export interface Paragraph {
  paragraphId: string;
  position: number;
  kind: 'heading' | 'text';
  words: string;
  removed: boolean;
  reason: string;
  version: number;
}

export interface Labelled extends Paragraph {
  /** "II" for a heading, "II.1" for a text under it, "1" for a text before the first heading. */
  label: string;
}

export const mostParagraphs = 200;
export const longestParagraph = 3000;

const numerals = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, mark] of numerals) {
    for (; rest >= value; rest -= value) text += mark;
  }
  return text;
}

/** The paragraphs that stand, with their numbers; struck ones are left out. */
export function outline(paragraphs: readonly Paragraph[]): Labelled[] {
  let section = 0;
  let text = 0;
  return paragraphs
    .filter(({ removed }) => !removed)
    .map((paragraph) => {
      if (paragraph.kind === 'heading') {
        section++;
        text = 0;
        return { ...paragraph, label: roman(section) };
      }
      text++;
      return { ...paragraph, label: section === 0 ? String(text) : `${roman(section)}.${text}` };
    });
}

/**
 * A text typed whole, one paragraph a line: a line that begins with a Roman numeral and a point is a heading. Numbers
 * at the beginning are left out, the program counts.
 */
export function paragraphsOfText(typed: string): { kind: 'heading' | 'text'; words: string }[] {
  return typed
    .split('\n')
    .map(normaliseLine)
    .filter((line) => line !== '')
    .map((line) => {
      const heading = /^[IVX]+\.\s+(.+)$/.exec(line)?.[1];
      if (heading) return { kind: 'heading', words: heading };
      return { kind: 'text', words: line.replace(/^(?:\d+(?:\.\d+)*[.)]|[IVX]+\.\d+[.)]?)\s+/, '') };
    });
}
