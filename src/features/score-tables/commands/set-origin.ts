import type { Tx } from '#src/platform/database/transaction.ts';

/** The file whose printed rows a draft table was read from; null where it was not read from one. */
export async function setOrigin(tx: Tx, tableId: string, importId: string | null): Promise<void> {
  await tx.db
    .updateTable('score_table')
    .set({ import_id: importId })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', tableId)
    .where('state', '=', 'draft')
    .execute();
}
