import { codeKey } from '#src/points/code-key.ts';
import type { Line } from '#src/points/reading/lines.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import type { Cap, Condition, Item, Rule } from '#src/points/table.ts';
import { normaliseLine } from '#src/text/normalise.ts';

/** An item while it is being read. */
export type Draft = {
  readonly row: PrintedRow;
  readonly code: string;
  readonly printed: string;
  readonly text: string;
  readonly raw: Item['raw'];
  base: number | null;
  readonly rules: Rule[];
  readonly caps: Cap[];
  onlyIf: Condition | null;
  oneOf: boolean;
  body: string | null;
  items: Draft[];
};

/** What was made of one printed row, in words. What is not sure is asked of a person, never guessed in silence. */
export type Reading = {
  readonly line: number;
  readonly code: string;
  readonly verbatim: string;
  readonly what: string;
  readonly sure: boolean;
  readonly ask: string | null;
};

/** Takes the readings as they are made. */
export type Say = (row: PrintedRow, code: string, what: string, ask?: string | null) => void;

export function draftFrom({ row, code, printed }: Line): Draft {
  const raw = { base: row.base, bonus: row.bonus, penalty: row.penalty };
  return emptyDraft({ row, code, printed, text: row.text, raw });
}

type Start = Pick<Draft, 'row' | 'code' | 'printed' | 'text' | 'raw'>;

export function emptyDraft(start: Start): Draft {
  return { ...start, base: null, rules: [], caps: [], onlyIf: null, oneOf: false, body: null, items: [] };
}

/** In printed order: what a row gives below another one comes after it. */
export function sortDrafts(drafts: Draft[]): Draft[] {
  return drafts.sort((one, other) => one.row.line - other.row.line);
}

export function* draftsOf(drafts: readonly Draft[]): Generator<Draft> {
  for (const draft of drafts) {
    yield draft;
    yield* draftsOf(draft.items);
  }
}

/** The draft that a text names; null where none, or more than one, has that code. */
export function draftNamed(drafts: readonly Draft[], code: string): Draft | null {
  const key = codeKey(code);
  const all = [...draftsOf(drafts)];
  const own = all.find((draft) => codeKey(draft.code) === key);
  const printed = all.filter((draft) => codeKey(draft.printed) === key);
  return own ?? (printed.length === 1 ? (printed[0] ?? null) : null);
}

/** Whether the draft or one below it has base points of its own. */
export function bearsBase(draft: Draft): boolean {
  return draft.base !== null || draft.items.some(bearsBase);
}

export function itemOf(draft: Draft): Item {
  const { code, printed, text, raw, base, rules, caps, onlyIf, oneOf, body } = draft;
  return { code, printed, text, raw, base, rules, caps, onlyIf, oneOf, body, items: draft.items.map(itemOf) };
}

/** The words as they are printed, found again by their small letters. */
export function asPrinted(text: string, words: string): string {
  const line = normaliseLine(text);
  const at = line.toLowerCase().indexOf(words);
  return at < 0 ? words : line.slice(at, at + words.length);
}
