import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { CellFault } from '../rules/fault.ts';

/** So many are kept of one file; its pages say when there are more. */
export const mostFaults = 50_000;
const pieceSize = 5_000;
const longestValue = 300;

/**
 * Keeps what is wrong with cells.
 * @param compared whether it was found against what is stored; such faults are found anew with every comparison
 */
export async function addFaults(tx: Tx, runId: string, faults: readonly CellFault[], compared: boolean): Promise<void> {
  for (let at = 0; at < Math.min(faults.length, mostFaults); at += pieceSize) {
    const piece = faults.slice(at, at + pieceSize).map(({ row, column, value, message, rule }) => ({
      ...{ row, column, message, rule, value: value.slice(0, longestValue) },
    }));
    await sql`
      insert into import_fault (tenant_id, run_id, row, col, compared, value, message, rule)
      select ${tx.tenantId}::uuid, ${runId}::uuid, f.row, f.column, ${compared}, f.value, f.message, f.rule
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb)
        as f (row int, "column" int, value text, message text, rule text)
      on conflict do nothing`.execute(tx.db);
  }
}

export async function forgetFaults(tx: Tx, runId: string, which: 'all' | 'compared'): Promise<void> {
  let query = tx.db.deleteFrom('import_fault').where('tenant_id', '=', tx.tenantId).where('run_id', '=', runId);
  if (which === 'compared') query = query.where('compared', '=', true);
  await query.execute();
}
