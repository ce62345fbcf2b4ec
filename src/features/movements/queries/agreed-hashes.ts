import type { Tx } from '#src/platform/database/transaction.ts';

/** Registration -> hash of what was sent last, for registrations that were agreed. */
export async function agreedHashes(tx: Tx, registrationIds: readonly string[]): Promise<Map<string, string>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('registration as r')
    .innerJoin('registration_sending as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'r.tenant_id')
        .onRef('s.registration_id', '=', 'r.id')
        .onRef('s.round', '=', 'r.round'),
    )
    .select(['r.id', 's.content_hash'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.id', 'in', registrationIds)
    .where('r.state', '=', 'agreed')
    .execute();
  return new Map(rows.map((row) => [row.id, row.content_hash]));
}
