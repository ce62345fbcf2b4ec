import { type StoredTable, scoreTableOf } from '#src/features/scoring/queries/score-table.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

export interface EarlierTable {
  year: number;
  clusterYearId: string;
  table: StoredTable;
}

/** The latest table that the same cluster issued for a year before this one. */
export async function lastYearsTable(tx: Tx, clusterYearId: string): Promise<EarlierTable | null> {
  const row = await tx.db
    .selectFrom('cluster_year as now')
    .innerJoin('cluster_year as y', (on) =>
      on
        .onRef('y.tenant_id', '=', 'now.tenant_id')
        .onRef('y.cluster_id', '=', 'now.cluster_id')
        .onRef('y.year', '<', 'now.year'),
    )
    .innerJoin('score_table as t', (on) =>
      on.onRef('t.tenant_id', '=', 'y.tenant_id').onRef('t.cluster_year_id', '=', 'y.id').on('t.state', '=', 'issued'),
    )
    .select(['y.id', 'y.year'])
    .where('now.tenant_id', '=', tx.tenantId)
    .where('now.id', '=', clusterYearId)
    .orderBy('y.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  const table = row && (await scoreTableOf(tx, row.id));
  return table ? { year: row.year, clusterYearId: row.id, table } : null;
}
