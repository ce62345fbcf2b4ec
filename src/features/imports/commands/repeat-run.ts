import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { type RunFacts, runById } from '../queries.ts';
import { forgetFaults } from './faults.ts';
import { readRun } from './read-run.ts';
import { conflictOf, nextRunState } from './run-steps.ts';
import { beginReading, groundOf } from './start-import.ts';

/**
 * Reads the kept file of a run again: after an interruption, or because the data changed.
 * @throws AppError wrongPhase when somebody stored, withdrew or repeated it meanwhile
 */
export async function repeatRun(scope: Scope<'import.repeat', RunFacts>): Promise<{ runId: string }> {
  const { record } = scope.facts;
  const bytes = Buffer.from(await scope.services.files.get(record.sha256));
  const reading = await beginReading(bytes, record.kind, () => groundOf(scope, record.kind, record.unitId));
  try {
    const { version } = await change(scope, async (tx, journal) => {
      const run = await runById(tx, record.id);
      if (run?.version !== record.version || nextRunState(run, 'repeat') !== 'reading') throw conflictOf();
      await forgetFaults(tx, run.id, 'all');
      await tx.db.deleteFrom('import_row').where('tenant_id', '=', tx.tenantId).where('run_id', '=', run.id).execute();
      await tx.db
        .updateTable('import_run')
        .set({ state: 'reading', moved: false, failure: '' })
        .set({ rows_read: 0, rows_new: 0, rows_changed: 0, rows_same: 0, rows_faulty: 0, faults: 0 })
        .set({ columns: JSON.stringify(reading.places), unknown_columns: reading.unknown, version: run.version + 1 })
        .set((eb) => ({ beat_at: eb.fn('clock_timestamp') }))
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', run.id)
        .execute();
      await journal({ object: { kind: 'importRun', id: run.id }, after: { again: run.version + 1 } });
      return { version: run.version + 1 };
    });
    void readRun({ services: scope.services, tenantId: scope.tenantId, runId: record.id, version }, reading);
    return { runId: record.id };
  } catch (error) {
    await reading.stop();
    throw error;
  }
}
