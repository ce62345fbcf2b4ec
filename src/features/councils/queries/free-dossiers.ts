import type { Tx } from '#src/platform/database/transaction.ts';

/** Those of these dossiers that stand on no list of the Council and were not decided by it. */
export async function freeDossiers<T extends { dossierId: string }>(tx: Tx, dossiers: readonly T[]): Promise<T[]> {
  if (dossiers.length === 0) return [];
  const taken = await tx.db
    .selectFrom('council_case')
    .select('dossier_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('state', '<>', 'withdrawn')
    .where(
      'dossier_id',
      'in',
      dossiers.map(({ dossierId }) => dossierId),
    )
    .execute();
  return dossiers.filter(({ dossierId }) => !taken.some(({ dossier_id }) => dossier_id === dossierId));
}
