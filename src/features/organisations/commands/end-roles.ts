import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

/** Locks the accounts of a unit that ends: none of its roles lasts beyond its last day. @returns how many ended */
export async function endRoles(tx: Tx, unitId: string, lastDay: Day): Promise<number> {
  const ended = await tx.db
    .updateTable('role_grant')
    .set({ ends_on: lastDay })
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', '=', unitId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', lastDay)]))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
