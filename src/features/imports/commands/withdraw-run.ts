import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type RunFacts, runById } from '../queries.ts';
import { conflictOf, nextRunState } from './run-steps.ts';

/** Gives up a run that was not stored: its rows are forgotten, the file and what was wrong with it are kept. */
export function withdrawRun(scope: Scope<'import.withdraw', RunFacts>): Promise<{ runId: string }> {
  const { id } = scope.facts.record;
  return change(scope, async (tx, journal) => {
    const run = await runById(tx, id);
    if (!run || nextRunState(run, 'withdraw') !== 'withdrawn') throw conflictOf();
    await forgetRows(tx, id);
    await tx.db
      .updateTable('import_run')
      .set({ state: 'withdrawn', ended_at: scope.now, ended_by: scope.actor?.accountId ?? null })
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .execute();
    await journal({ object: { kind: 'importRun', id }, before: { state: run.state }, after: { state: 'withdrawn' } });
    return { runId: id };
  });
}

/** The rows as read are not kept longer than they are needed. */
export async function forgetRows(tx: Tx, runId: string): Promise<void> {
  await tx.db.deleteFrom('import_row').where('tenant_id', '=', tx.tenantId).where('run_id', '=', runId).execute();
}
