import { readTable } from '../points/reading/read-table.ts';
import { rowsFromCsv } from '../points/reading/rows.ts';
import type { ScoreTable } from '../points/table.ts';
import { parseTableJson } from '../points/table-schema.ts';
import type { Parsed } from '../text/parsed.ts';
import { readText } from './text-file.ts';

/** A table, and what a person should know of how it was read. */
export interface TableFile {
  table: ScoreTable;
  /** Questions that the printed source leaves open, and what is odd in it. */
  notes: { line: number; code: string; message: string }[];
}

/**
 * A score table in a file: the program's own JSON, or the printed rows as CSV.
 * @throws Error in Vietnamese: no such file, or not readable as a table
 */
export function readScoreTable(file: string): TableFile {
  const content = readText(file);
  if (content.trimStart().startsWith('{')) return { table: demand(parseTableJson(content), file), notes: [] };
  const { table, readings, oddities } = readTable(demand(rowsFromCsv(content), file));
  const asked = readings.flatMap(({ line, code, ask }) => (ask ? [{ line, code, message: ask }] : []));
  return { table, notes: [...asked, ...oddities.map(({ line, code, message }) => ({ line, code, message }))] };
}

export function demand<Value>(read: Parsed<Value>, file: string): Value {
  if (read.ok) return read.value;
  throw new Error(`${file}: ${read.message}`);
}
