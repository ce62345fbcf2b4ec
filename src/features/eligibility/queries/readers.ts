import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';

/** Accounts with a vote in a Council that has, or had, a case of this unit before it. */
export async function councilAccountsOn(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct seat.account_id as id
    from dossier d
    join council_case c on c.tenant_id = d.tenant_id and c.dossier_id = d.id
    join council_session s on s.tenant_id = c.tenant_id and s.id = c.session_id
    join council_composition comp on comp.tenant_id = s.tenant_id and comp.council_id = s.council_id
      and (s.composition_id is null or comp.id = s.composition_id)
    join council_seat seat on seat.tenant_id = comp.tenant_id and seat.composition_id = comp.id
    where d.tenant_id = ${tx.tenantId} and d.unit_id = ${unitId}`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** The latest cluster-year in which the unit takes part: who follows that year may see how the collective stands. */
export async function latestClusterYearOf(tx: Tx, unitId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('membership as m')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'm.tenant_id').onRef('y.id', '=', 'm.cluster_year_id'),
    )
    .select('y.id')
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.unit_id', '=', unitId)
    .where('y.state', '<>', 'preparing')
    .orderBy('y.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
