import type { Tx } from '#src/platform/database/transaction.ts';

/** The highest version number of a covenant; 0 before the first opening. */
export async function latestVersionNumber(tx: Tx, covenantId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('covenant_version')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('tenant_id', '=', tx.tenantId)
    .where('covenant_id', '=', covenantId)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}
