import type { Actor } from '#src/platform/access/actor.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { emptyTable } from '#src/points/plain-table.ts';
import { type StoredTable, scoreTableOf } from '../queries/score-table.ts';
import type { ScoreTableFacts } from '../queries.ts';

/**
 * The draft table of the year, made when there is none.
 * @throws AppError wrongPhase when it was issued meanwhile: an issued table never changes
 */
export async function draftTable(tx: Tx, scope: Scope<string, ScoreTableFacts>): Promise<StoredTable> {
  const { clusterYearId, year } = scope.facts;
  const stored = await scoreTableOf(tx, clusterYearId);
  if (stored?.state === 'issued') throw wrongPhase('Bảng tiêu chí đã ban hành nên không sửa được.');
  if (stored) return stored;
  const id = uuidv7(scope.now.getTime());
  const title = `Bảng tiêu chí chấm điểm thi đua năm ${year}`;
  await tx.db
    .insertInto('score_table')
    .values({
      tenant_id: tx.tenantId,
      id,
      cluster_year_id: clusterYearId,
      title,
      state: 'draft',
      content: JSON.stringify(emptyTable(title)),
      document_number: null,
      content_hash: null,
      issued_at: null,
      issued_by: null,
      saved_at: null,
      saved_by: null,
    })
    .execute();
  return (await scoreTableOf(tx, clusterYearId)) as StoredTable;
}

/** Next version of the draft: a form that was opened before is shown the difference. */
export async function raiseTableVersion(
  tx: Tx,
  scope: Scope,
  table: StoredTable,
  change: { title?: string; content?: string } = {},
): Promise<void> {
  await tx.db
    .updateTable('score_table')
    .set({ ...change, version: table.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', table.id)
    .execute();
}

/** @param values the values that stand now, by field name */
export function demandTableVersion(table: StoredTable, version: number | null, values: Record<string, string>): void {
  if (version === null || version === table.version) return;
  throw new AppError('conflict', 'Có người vừa sửa bảng tiêu chí trước bạn.', {
    conflict: { values, version: table.version, who: table.savedBy ?? undefined },
  });
}

/** Who saved, as the second editor of a form reads it. */
export function titleOf(actor: Actor | null): string | null {
  if (!actor) return null;
  return actor.unitName ? `${actor.jobTitle}, ${actor.unitName}` : actor.displayName;
}
