import { codeKey } from '#src/points/code-key.ts';
import type { Reading } from '#src/points/reading/draft.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';

/** What a person may change of a line: how its points are found. Its words stay as they are printed. */
export type LineRules = Pick<Item, 'base' | 'rules' | 'caps' | 'onlyIf' | 'oneOf' | 'body'>;

/** What a person says of one line of a proposal: as it was read, otherwise, or words alone that give no points. */
export type Answer =
  | { readonly take: 'proposal' }
  | { readonly take: 'changed'; readonly to: LineRules }
  | { readonly take: 'text' };

/** What is asked of the table as a whole, for its rows do not print it. */
export type TableAnswer = Pick<ScoreTable, 'title' | 'total' | 'notApplicable' | 'floor' | 'bonusCap' | 'classes'>;

/** Where a question belongs: "m12" the line that stands twelfth (from 0), "d77" row 77 of the source, that is no line. */
export type Place = string;

export type Question = { readonly place: Place; readonly line: number; readonly asked: readonly Reading[] };

const WORDS_ALONE: LineRules = { base: null, rules: [], caps: [], onlyIf: null, oneOf: false, body: null };

export const placeOfItem = (position: number): Place => `m${position}`;
export const placeOfRow = (line: number): Place => `d${line}`;

/** The position of the line that a place names; null for a row that is no line. */
export function positionOf(place: Place): number | null {
  const found = /^m(\d{1,6})$/.exec(place)?.[1];
  return found === undefined ? null : Number(found);
}

/** The table with what was answered. Each answer changes its own line and nothing else. */
export function withAnswers(
  table: ScoreTable,
  answers: ReadonlyMap<Place, Answer>,
  whole: TableAnswer | null = null,
): ScoreTable {
  let position = 0;
  const answered = (item: Item): Item => {
    const answer = answers.get(placeOfItem(position));
    position += 1;
    const items = item.items.map(answered);
    if (!answer || answer.take === 'proposal') return { ...item, items };
    return { ...item, ...(answer.take === 'text' ? WORDS_ALONE : answer.to), items };
  };
  return { ...table, ...(whole ?? {}), items: table.items.map(answered) };
}

/** The line at a position, in the printed order; null where there is none. */
export function itemAt(table: ScoreTable, position: number): Item | null {
  return [...itemsOf(table.items)][position] ?? null;
}

/** What was not sure when the table was read, one question a line, in the order of the source. */
export function questionsOf(table: ScoreTable, readings: readonly Reading[]): Question[] {
  const placed = placesOf(table, readings);
  const asked = new Map<Place, { line: number; asked: Reading[] }>();
  readings.forEach((reading, at) => {
    if (reading.sure) return;
    const place = placed[at] as Place;
    const known = asked.get(place);
    if (known) known.asked.push(reading);
    else asked.set(place, { line: reading.line, asked: [reading] });
  });
  return [...asked].map(([place, question]) => ({ place, ...question }));
}

/**
 * The line that each reading speaks of: the one of its code, the one whose bands or outcomes hold its code, or the
 * nearest above it by the code. A reading of the table itself has its row for a place.
 */
export function placesOf(table: ScoreTable, readings: readonly Reading[]): Place[] {
  const owners = ownersOf(table);
  return readings.map(({ code, line }) => {
    const position = ownerOf(owners, code);
    return position === undefined ? placeOfRow(line) : placeOfItem(position);
  });
}

function ownersOf(table: ScoreTable): Map<string, number> {
  const owners = new Map<string, number>();
  const inside: [string, number][] = [];
  [...itemsOf(table.items)].forEach((item, position) => {
    owners.set(codeKey(item.code), position);
    for (const code of codesInside(item)) inside.push([codeKey(code), position]);
  });
  for (const [key, position] of inside) if (!owners.has(key)) owners.set(key, position);
  return owners;
}

function codesInside({ rules }: Item): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'choice') return rule.options.map(({ code }) => code);
    if (rule.kind === 'bands') return rule.bands.flatMap(({ code }) => code ?? []);
    if (rule.kind !== 'sizedBands') return [];
    return rule.classes.flatMap(({ code, bands }) => [code ?? [], bands.flatMap((band) => band.code ?? [])].flat());
  });
}

function ownerOf(owners: ReadonlyMap<string, number>, code: string): number | undefined {
  for (let key = codeKey(code); key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
    const position = owners.get(key);
    if (position !== undefined) return position;
  }
  return undefined;
}
