import type { Tx } from '#src/platform/database/transaction.ts';
import type { Criterion, ScoreTable } from '#src/points/score-table.ts';

export interface TableCriterion extends Criterion {
  id: string;
  groupCode: string;
  guidance: string;
}

/** The score table of a cluster-year as `src/points` evaluates it, and its state. Points in thousandths. */
export interface StoredTable extends ScoreTable {
  id: string;
  title: string;
  state: 'draft' | 'issued';
  version: number;
  documentNumber: string | null;
  contentHash: string | null;
  issuedAt: Date | null;
  savedAt: Date | null;
  savedBy: string | null;
  groups: { code: string; name: string; criteria: TableCriterion[] }[];
}

export async function scoreTableOf(tx: Tx, clusterYearId: string): Promise<StoredTable | null> {
  const row = await tx.db
    .selectFrom('score_table as t')
    .selectAll()
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  if (!row) return null;
  const rows = await tx.db
    .selectFrom('score_group as g')
    .innerJoin('score_criterion as c', (on) =>
      on
        .onRef('c.tenant_id', '=', 'g.tenant_id')
        .onRef('c.table_id', '=', 'g.table_id')
        .onRef('c.group_code', '=', 'g.code'),
    )
    .select(['g.code as groupCode', 'g.name as groupName'])
    .select(['c.id', 'c.code', 'c.name', 'c.kind', 'c.maximum', 'c.guidance'])
    .where('g.tenant_id', '=', tx.tenantId)
    .where('g.table_id', '=', row.id)
    .orderBy('g.position')
    .orderBy('c.position')
    .execute();
  const groups = new Map<string, StoredTable['groups'][number]>();
  for (const { groupName, ...criterion } of rows) {
    const group = groups.get(criterion.groupCode) ?? { code: criterion.groupCode, name: groupName, criteria: [] };
    group.criteria.push(criterion);
    groups.set(group.code, group);
  }
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    version: row.version,
    documentNumber: row.document_number,
    contentHash: row.content_hash,
    issuedAt: row.issued_at,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    bonusCap: row.bonus_cap ?? undefined,
    published: row.published ?? undefined,
    groups: [...groups.values()],
  };
}

export function criteriaOfTable(table: StoredTable): TableCriterion[] {
  return table.groups.flatMap(({ criteria }) => criteria);
}
