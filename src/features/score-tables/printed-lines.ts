import { codeKey } from '#src/points/code-key.ts';
import { itemAt, placeOfRow, placesOf, positionOf } from '#src/points/reading/answers.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { TableImport } from './queries/imports.ts';

/** One row of a table as it is printed; `item` where a line begins on it. */
export interface PrintedLine {
  stt: string;
  text: string;
  base: string;
  bonus: string;
  penalty: string;
  item: Item | null;
}

/**
 * A table row by row as it stood in its source, notes and bands among them; lines that were taken out since are left
 * out, and lines that were added since come at the end. A table written by hand prints its lines.
 */
export function printedLines(table: ScoreTable, origin: TableImport | null): PrintedLine[] {
  if (!origin || origin.rows.length === 0) return [...itemsOf(table.items)].map(ownLine);
  const items = new Map([...itemsOf(table.items)].map((item) => [codeKey(item.code), item]));
  const printed = new Set<Item>();
  const lines = sourceRows(origin).flatMap(({ row, source }): PrintedLine[] => {
    const item = source && items.get(codeKey(source.code));
    if (source && !item) return [];
    const { stt, base, bonus, penalty } = row;
    const begins = item && !printed.has(item);
    if (begins) printed.add(item);
    const text = begins && item.text !== source.text ? item.text : row.text;
    return [{ stt, text, base, bonus, penalty, item: begins ? item : null }];
  });
  const parts = new Set(partsOf(origin));
  const added = [...items.values()].filter((item) => !printed.has(item) && !parts.has(codeKey(item.code)));
  return [...lines, ...added.map(ownLine)];
}

/** Each row of the source with the line that it belongs to; null for the words of the table as a whole. */
function sourceRows({ rows, proposal }: TableImport) {
  const { table, readings } = proposal;
  const places = placesOf(table, readings);
  const placeAt = new Map<number, string>();
  readings.forEach(({ line }, at) => {
    if (!placeAt.has(line)) placeAt.set(line, places[at] ?? '');
  });
  return rows.map((row) => {
    const position = positionOf(placeAt.get(row.line) ?? placeOfRow(row.line));
    return { row, source: position === null ? null : itemAt(table, position) };
  });
}

/** Lines that the reader made of clauses inside another line have no row of their own. */
function partsOf({ proposal }: TableImport): string[] {
  return [...itemsOf(proposal.table.items)].map(({ code }) => codeKey(code));
}

function ownLine(item: Item): PrintedLine {
  const { printed, code, text, raw } = item;
  const blank = raw.base === '' && raw.bonus === '' && raw.penalty === '';
  return { stt: printed || code, text, ...(blank ? pointsOf(item) : raw), item };
}

/** The points of a line that was written by hand. */
function pointsOf({ base, caps }: Item): Pick<PrintedLine, 'base' | 'bonus' | 'penalty'> {
  const most = (on: 'bonus' | 'penalty') => caps.find((cap) => cap.on === on)?.most;
  const [bonus, penalty] = [most('bonus'), most('penalty')];
  return {
    base: base === null ? '' : formatPoints(base),
    bonus: bonus === undefined ? '' : `+${formatPoints(bonus)}`,
    penalty: penalty === undefined ? '' : `-${formatPoints(penalty)}`,
  };
}
