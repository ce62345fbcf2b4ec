import type { BookKind } from '#src/papers/sheets/books.ts';
import type { Day } from '#src/text/day.ts';
import { type Parsed, refused } from '#src/text/parsed.ts';
import type { CellFault } from './fault.ts';
import { type KnownUnit, unitFinder } from './find-unit.ts';
import type { RowReader } from './row-reader.ts';

/** What the rules need to know besides the file. */
export interface Ground {
  kind: BookKind;
  units: readonly KnownUnit[];
  /** Null for the standing office; else the only unit whose rows are taken. */
  ownUnitId: string | null;
  /** That unit and all that were merged into it; null for the standing office. */
  ownUnitIds: readonly string[] | null;
  today: Day;
  /** Milliseconds of the clock, for the keys of new records. */
  now: number;
}

/** A row that is right in itself, as it is kept until it is stored; what is empty is not written. */
export type RowData = Record<string, string | number | boolean | null | undefined>;

/**
 * Checks one row. Faults go into the reader; of a row of the file before, that a later one repeats, they are returned.
 * @returns null when something is wrong
 */
export type RowCheck = (reader: RowReader) => { data: RowData | null; earlier: CellFault[] };

/** A reader of units that this import may touch, those that are history too. */
export function unitReader({ units, ownUnitId, ownUnitIds }: Ground): (text: string) => Parsed<KnownUnit> {
  const find = unitFinder(units);
  const own = units.find(({ id }) => id === ownUnitId);
  return (text) => {
    const found = find(text);
    if (!found.ok || ownUnitIds === null || ownUnitIds.includes(found.value.id)) return found;
    return refused(`Chỉ nhập được dòng của đơn vị mình (${own?.code ?? ''}), không phải ${found.value.code}.`);
  };
}
