import { sql } from 'kysely';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type RunFacts, runById } from '../queries.ts';
import { type Counts, sameCounts, storeProblem } from '../rules.ts';
import { conflictOf, nextRunState } from './run-steps.ts';
import { storeRows } from './store-rows.ts';

export type StoreScope = Scope<'import.store', RunFacts>;

/**
 * Begins to write a checked run into the records. Goes on after the answer is given; what comes of it stands in the run.
 * Whoever confirms second finds it begun.
 * @param shown the counts that were confirmed
 * @throws AppError wrongPhase
 */
export async function storeRun(scope: StoreScope, shown: Counts): Promise<{ runId: string }> {
  const runId = scope.facts.record.id;
  const { version } = await change(scope, async (tx, journal) => {
    const run = await runById(tx, runId);
    if (!run || nextRunState(run, 'store') !== 'storing') throw conflictOf();
    if (!sameCounts(run.counts, shown)) {
      throw wrongPhase('Các con số trên bản xem trước đã thay đổi. Tải lại trang rồi xác nhận lần nữa.');
    }
    const problem = storeProblem(run.counts);
    if (problem) throw wrongPhase(problem);
    await begin(tx, runId, run.version + 1);
    await journal({
      object: { kind: 'importRun', id: runId },
      before: { state: run.state },
      after: { state: 'storing', ...run.counts },
    });
    return { version: run.version + 1 };
  });
  void storeRows(scope, version);
  return { runId };
}

async function begin(tx: Tx, runId: string, version: number): Promise<void> {
  await tx.db
    .updateTable('import_run')
    .set({ state: 'storing', version, moved: false, failure: '' })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', runId)
    .execute();
  const beat = { rows_done: 0, beat_at: sql<Date>`clock_timestamp()` };
  await tx.db
    .insertInto('import_progress')
    .values({ tenant_id: tx.tenantId, run_id: runId, ...beat })
    .onConflict((of) => of.columns(['tenant_id', 'run_id']).doUpdateSet(beat))
    .execute();
}
