import { meanRanks } from '#src/points/fairness/ranks.ts';
import type { UnitFigures } from './figures.ts';

export type RecordName = 'self' | 'verified' | 'agreed' | 'votes';
const RECORDS: readonly RecordName[] = ['self', 'verified', 'agreed', 'votes'];

/** A unit in one column: `row` counts from 0 at the top, halves between two that share a rank. */
export type Dot = { readonly unitId: string; readonly row: number; readonly value: number };
export type SlopeColumn = { readonly record: RecordName; readonly dots: readonly Dot[] };

/** The records that there are: without votes before the announcement, without agreed scores before they are final. */
export function recordsOf(units: readonly UnitFigures[]): RecordName[] {
  return RECORDS.filter((record) => units.some((unit) => unit[record] !== null));
}

/**
 * Where each unit stands in each column, by rank. Names stand at both ends, so no two share a row there: equal units
 * follow the column beside them. Between the ends equal units share one place and one label.
 */
export function slopeColumns(units: readonly UnitFigures[]): SlopeColumn[] {
  const records = recordsOf(units);
  return records.map((record, index): SlopeColumn => {
    const there = units.filter((unit) => unit[record] !== null);
    const pointsOf = (unit: UnitFigures) => unit[record] ?? 0;
    const isEnd = index === 0 || index === records.length - 1;
    if (!isEnd) {
      const ranks = meanRanks(there.map(pointsOf));
      return {
        record,
        dots: there.map((unit, at) => ({ unitId: unit.unitId, row: (ranks[at] ?? 1) - 1, value: pointsOf(unit) })),
      };
    }
    const beside = records[index === 0 ? 1 : index - 1];
    const besideOf = (unit: UnitFigures) => (beside ? (unit[beside] ?? 0) : 0);
    const ordered = there.toSorted((one, other) => pointsOf(other) - pointsOf(one) || besideOf(other) - besideOf(one));
    return { record, dots: ordered.map((unit, row) => ({ unitId: unit.unitId, row, value: pointsOf(unit) })) };
  });
}

/** Labels between the ends: one for each place, so that equal units are not written over each other. */
export function placesOfColumn({ dots }: SlopeColumn): { row: number; value: number; unitIds: string[] }[] {
  const places = new Map<number, { row: number; value: number; unitIds: string[] }>();
  for (const { row, value, unitId } of dots) {
    const place = places.get(row) ?? { row, value, unitIds: [] };
    place.unitIds.push(unitId);
    places.set(row, place);
  }
  return [...places.values()];
}
