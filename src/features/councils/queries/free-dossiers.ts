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

/** How many qualified dossiers that were opened for comment stand on no list of the Council. */
export async function countFreePublished(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('dossier as d')
    .leftJoin('council_case as k', (on) =>
      on.onRef('k.tenant_id', '=', 'd.tenant_id').onRef('k.dossier_id', '=', 'd.id').on('k.state', '<>', 'withdrawn'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.state', '=', 'qualified')
    .where('d.publication_ends_on', 'is not', null)
    .where('k.id', 'is', null)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
