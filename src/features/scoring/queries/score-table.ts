import type { Tx } from '#src/platform/database/transaction.ts';
import { linesOf, type ScoredLine } from '#src/points/lines.ts';
import type { ScoreTable } from '#src/points/table.ts';

/** A line on which points are given, with the id that sheets refer to. */
export interface TableCriterion extends ScoredLine {
  id: string;
}

/** The lines of one standard: what stands at the top of the table, with its printed base points. */
export interface TableGroup {
  code: string;
  name: string;
  base: number | null;
  criteria: TableCriterion[];
}

/** The score table of a cluster-year and its state. Points in thousandths. */
export interface StoredTable {
  id: string;
  title: string;
  state: 'draft' | 'issued';
  version: number;
  documentNumber: string | null;
  contentHash: string | null;
  issuedAt: Date | null;
  savedAt: Date | null;
  savedBy: string | null;
  /** As `src/points` evaluates it. */
  content: ScoreTable;
  groups: TableGroup[];
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
    .selectFrom('score_criterion as c')
    .select(['c.id', 'c.code'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.table_id', '=', row.id)
    .execute();
  const content = row.content as ScoreTable;
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
    content,
    groups: groupsOf(content, new Map(rows.map(({ code, id }) => [code, id]))),
  };
}

function groupsOf(content: ScoreTable, ids: ReadonlyMap<string, string>): TableGroup[] {
  const lines = linesOf(content).map((line) => ({ ...line, id: ids.get(line.code) ?? '' }));
  return content.items.map(({ code, text: name, base }) => ({
    code,
    name,
    base,
    criteria: lines.filter(({ groupCode }) => groupCode === code),
  }));
}

export function criteriaOfTable(table: StoredTable): TableCriterion[] {
  return table.groups.flatMap(({ criteria }) => criteria);
}
