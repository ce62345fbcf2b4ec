import { membersOf, type YearRecord, yearRecord } from '#src/features/clusters/queries.ts';
import { type Movement, movementsOf } from '#src/features/movements/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type UnitReportStanding, unitReportStates } from '../queries.ts';
import { lastYearsFigures, type YearEndReport, yearEndReport } from './year-end.ts';

/** All that the year-end report is made of; null before it is opened. */
export interface YearEndMaterial {
  year: YearRecord;
  report: YearEndReport;
  standings: UnitReportStanding[];
  movements: Movement[];
  /** Values of the report issued for the year before, by `figureKey`. */
  lastYear: Map<string, string>;
}

export async function yearEndMaterial(tx: Tx, clusterYearId: string): Promise<YearEndMaterial | null> {
  const year = await yearRecord(tx, clusterYearId);
  const report = year && (await yearEndReport(tx, clusterYearId));
  if (!year || !report) return null;
  return {
    year,
    report,
    standings: await unitReportStates(tx, clusterYearId, 'yearEnd'),
    movements: await movementsOf(tx, clusterYearId),
    lastYear: await figuresBefore(tx, year),
  };
}

/** Values of the same cluster's report of the year before, by `figureKey`. */
export async function figuresBefore(tx: Tx, year: Pick<YearRecord, 'id' | 'clusterId' | 'year'>) {
  const members = await membersOf(tx, year.id);
  const unitIds = new Map(members.map(({ name, unitId }) => [name, unitId]));
  return lastYearsFigures(tx, year.clusterId, year.year, unitIds);
}
