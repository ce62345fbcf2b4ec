import { type Place, placeOfItem, placeOfRow, placesOf, positionOf } from '#src/points/reading/answers.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { itemsOf } from '#src/points/table.ts';
import type { TableImport } from './queries/imports.ts';

export interface SourceRow {
  row: PrintedRow;
  /** The line that the row belongs to; a row of the table as a whole has a place of its own. */
  place: Place;
  /** Positions of the lines that begin on it: one, several where a clause holds others, none for notes and bands. */
  begins: readonly number[];
}

/** The printed rows of a source with the lines that were read in them. */
export function sourceRows({ rows, proposal }: Pick<TableImport, 'rows' | 'proposal'>): SourceRow[] {
  const { table, readings } = proposal;
  const items = [...itemsOf(table.items)];
  const places = placesOf(table, readings);
  const textOf = new Map(rows.map(({ line, text }) => [line, text]));
  const placesAt = new Map<number, Place[]>();
  const linesOfItem = new Map<number, number[]>();
  readings.forEach(({ line }, at) => {
    const place = places[at] as Place;
    placesAt.set(line, [...(placesAt.get(line) ?? []), place]);
    const position = positionOf(place);
    if (position !== null) linesOfItem.set(position, [...(linesOfItem.get(position) ?? []), line]);
  });
  const begins = new Map<number, number[]>();
  items.forEach(({ text }, position) => {
    const lines = linesOfItem.get(position) ?? [];
    const own =
      lines.find((line) => textOf.get(line) === text) ??
      lines.find((line) => textOf.get(line)?.includes(text)) ??
      lines[0];
    if (own !== undefined) begins.set(own, [...(begins.get(own) ?? []), position]);
  });
  return rows.map((row) => {
    const own = begins.get(row.line) ?? [];
    const whole = own.find((position) => items[position]?.text === row.text);
    const place = whole === undefined ? placesAt.get(row.line)?.[0] : placeOfItem(whole);
    return { row, place: place ?? placeOfRow(row.line), begins: own };
  });
}
