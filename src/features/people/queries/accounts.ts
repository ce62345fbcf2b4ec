import type { Tx } from '#src/platform/database/transaction.ts';

/** Accounts in use that belong to nobody else, for a choice: "name, job title (user name)". */
export async function accountOptions(tx: Tx, personId: string): Promise<{ value: string; label: string }[]> {
  const rows = await tx.db
    .selectFrom('account as a')
    .leftJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.account_id', '=', 'a.id'))
    .select(['a.id', 'a.display_name', 'a.job_title', 'a.user_name'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where((eb) => eb.or([eb('p.id', 'is', null), eb('p.id', '=', personId)]))
    .orderBy('a.display_name')
    .orderBy('a.user_name')
    .execute();
  return rows.map((row) => ({ value: row.id, label: `${row.display_name}, ${row.job_title} (${row.user_name})` }));
}
