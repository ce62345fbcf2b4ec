import { membersOf } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { UnitReportKind } from '../rules.ts';

/** An empty report for every member that has none yet. @returns how many were made */
export async function openUnitReports(tx: Tx, now: Date, clusterYearId: string, kind: UnitReportKind): Promise<number> {
  const members = await membersOf(tx, clusterYearId);
  if (members.length === 0) return 0;
  const made = await tx.db
    .insertInto('unit_report')
    .values(
      members.map(({ unitId }) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(now.getTime()),
        kind,
        cluster_year_id: clusterYearId,
        unit_id: unitId,
        state: 'draft' as const,
        saved_at: null,
        saved_by: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenant_id', 'cluster_year_id', 'kind', 'unit_id']).doNothing())
    .returning('id')
    .execute();
  return made.length;
}
