import { codeKey } from '#src/points/code-key.ts';
import { positionOf } from '#src/points/reading/answers.ts';
import { type Item, itemsOf, type ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { TableImport } from './queries/imports.ts';
import { sourceRows } from './source-rows.ts';

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
 * out, lines with another code since stand where they stood, and lines that were added since come at the end. A table written by hand prints its lines.
 */
export function printedLines(table: ScoreTable, origin: TableImport | null): PrintedLine[] {
  if (!origin || origin.rows.length === 0) return [...itemsOf(table.items)].map(ownLine);
  const now = new Map([...itemsOf(table.items)].map((item) => [codeKey(item.code), item]));
  const read = [...itemsOf(origin.proposal.table.items)];
  const known = new Set(read.map(({ code }) => codeKey(code)));
  const added = [...now.values()].filter(({ code }) => !known.has(codeKey(code)));
  const recoded = new Map(added.map((item) => [item.text, item]));
  const itemAt = (position: number | null | undefined) => {
    const source = position === null || position === undefined ? undefined : read[position];
    return source && { source, item: now.get(codeKey(source.code)) ?? recoded.get(source.text) };
  };
  const lines = sourceRows(origin).flatMap(({ row, place, begins }): PrintedLine[] => {
    const { base, bonus, penalty } = row;
    const own = itemAt(positionOf(place));
    if (own && !own.item) return [];
    const begun = begins.includes(positionOf(place) ?? -1) ? own?.item : undefined;
    const text = begun && begun.text !== own?.source.text ? begun.text : row.text;
    const stt = begun && codeKey(begun.code) !== codeKey(own?.source.code ?? '') ? begun.printed : row.stt;
    const inside = begins.flatMap((position) => itemAt(position)?.item ?? []).filter((item) => item !== begun);
    return [{ stt, text, base, bonus, penalty, item: begun ?? null }, ...inside.map((item) => ({ ...BLANK, item }))];
  });
  const shown = new Set(lines.map(({ item }) => item));
  return [...lines, ...added.filter((item) => !shown.has(item)).map(ownLine)];
}

/** Below a row that holds several clauses: how the points of each further one are found. */
const BLANK = { stt: '', text: '', base: '', bonus: '', penalty: '' };

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
