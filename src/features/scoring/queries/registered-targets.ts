import { covenantRecord, pledges } from '#src/features/covenants/queries/covenant-record.ts';
import { covenantOfYear } from '#src/features/covenants/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { parsePoints } from '#src/text/numbers.ts';

/** A figure that the unit pledged in the covenant of the year, with where it comes from. */
export interface RegisteredTarget {
  id: string;
  indicator: string;
  unitOfMeasure: string;
  /** As the unit wrote it. */
  goal: string;
  /** The goal as a number in thousandths; null where it is no number. */
  value: number | null;
  /** Version of the covenant that it stands in. */
  version: number;
}

/** What a unit pledged for the year; empty without a covenant in force. */
export async function registeredTargets(tx: Tx, clusterYearId: string, unitId: string): Promise<RegisteredTarget[]> {
  const covenantId = await covenantOfYear(tx, clusterYearId);
  const record = covenantId === null ? null : await covenantRecord(tx, covenantId);
  if (!record?.inForceAt || !record.current) return [];
  const version = record.current.number;
  const unit = pledges(record).find((pledged) => pledged.unitId === unitId);
  return (unit?.targets ?? []).map(({ id, indicator, unitOfMeasure, goal }) => {
    const read = parsePoints(goal.replace('%', ''));
    return { id, indicator, unitOfMeasure, goal, version, value: read.ok && read.value >= 0 ? read.value : null };
  });
}
