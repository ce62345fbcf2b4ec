import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Mode } from '../rules.ts';

export interface NewTask {
  sheetId: string;
  accountId: string;
  unitId: string | null;
  kind: Mode;
  codes: readonly string[];
}

export async function addTasks(tx: Tx, scope: Scope, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  await tx.db
    .insertInto('review_task')
    .values(
      tasks.map(({ sheetId, accountId, unitId, kind, codes }) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        sheet_id: sheetId,
        account_id: accountId,
        unit_id: unitId,
        kind,
        codes: JSON.stringify(codes),
        assigned_at: scope.now,
        assigned_by: scope.actor?.accountId ?? null,
      })),
    )
    .execute();
}

/** Ends works; what was written on one that was not sent is dropped, it never counted. */
export async function endTasks(
  tx: Tx,
  scope: Scope,
  taskIds: readonly string[],
  why: 'recused' | 'replanned',
): Promise<void> {
  if (taskIds.length === 0) return;
  await tx.db
    .deleteFrom('review_line')
    .where('tenant_id', '=', tx.tenantId)
    .where('task_id', 'in', (eb) =>
      eb
        .selectFrom('review_task')
        .select('id')
        .where('tenant_id', '=', tx.tenantId)
        .where('id', 'in', [...taskIds])
        .where('sent_at', 'is', null),
    )
    .execute();
  await tx.db
    .updateTable('review_task')
    .set({ ended_at: scope.now, ended_why: why })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', 'in', [...taskIds])
    .execute();
}
