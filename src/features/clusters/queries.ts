import { sql } from 'kysely';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

export interface ClusterYearFacts extends Facts {
  clusterYearId: string;
  clusterId: string;
  clusterName: string;
  year: number;
}

/** Who takes part in a cluster-year and in which state it is: the facts under every object of that year. */
export async function clusterYearFacts(tx: Tx, clusterYearId: string): Promise<ClusterYearFacts | null> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .leftJoin('leadership as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 'y.tenant_id')
        .onRef('l.cluster_year_id', '=', 'y.id')
        .on('l.superseded_by', 'is', null),
    )
    .select(['y.id', 'y.cluster_id', 'y.year', 'y.state', 'c.name', 'l.head_unit_id', 'l.deputy_unit_id'])
    .select((eb) =>
      eb
        .selectFrom('membership as m')
        .whereRef('m.tenant_id', '=', 'y.tenant_id')
        .whereRef('m.cluster_year_id', '=', 'y.id')
        .select((agg) => agg.fn<string[]>('array_agg', ['m.unit_id']).as('ids'))
        .as('member_ids'),
    )
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', '=', clusterYearId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    object: { kind: 'clusterYear', id: row.id },
    phase: row.state,
    clusterYearId: row.id,
    clusterId: row.cluster_id,
    clusterName: row.name,
    year: row.year,
    headUnitId: row.head_unit_id,
    deputyUnitId: row.deputy_unit_id,
    memberUnitIds: memberIds(row.member_ids),
  };
}

/** `uuid[]` arrives as an array or, from some drivers, as its text form `{a,b}`. */
function memberIds(value: string[] | string | null): string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : value.replace(/[{}]/g, '').split(',').filter(Boolean);
}

export interface CurrentClusterYear {
  clusterYearId: string;
  clusterId: string;
  clusterName: string;
  tenantName: string;
  year: number;
}

/**
 * The cluster-year that a page stands in: the given one, else the open year of the actor's unit (or, for those without
 * a unit, of any cluster they may follow), the year of `today` first.
 */
export async function currentClusterYear(
  tx: Tx,
  { actor, clusterYearId, today }: { actor: Actor; clusterYearId: string | null; today: Date },
): Promise<CurrentClusterYear | null> {
  const followed = actor.grants.flatMap((grant) => (grant.clusterYearId ? [grant.clusterYearId] : []));
  const seesAll = actor.grants.some((grant) => grant.role === 'standingOffice' || grant.role === 'systemAdministrator');
  let query = tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'y.tenant_id')
    .select(['y.id as clusterYearId', 'c.id as clusterId', 'c.name as clusterName', 't.name as tenantName', 'y.year'])
    .where('y.tenant_id', '=', tx.tenantId);
  if (clusterYearId) query = query.where('y.id', '=', clusterYearId);
  else if (!seesAll) {
    query = query.where((eb) =>
      eb.or([
        eb('y.id', 'in', followed.length > 0 ? followed : ['00000000-0000-0000-0000-000000000000']),
        eb.exists(
          eb
            .selectFrom('membership as m')
            .select('m.unit_id')
            .whereRef('m.tenant_id', '=', 'y.tenant_id')
            .whereRef('m.cluster_year_id', '=', 'y.id')
            .where('m.unit_id', '=', actor.unitId),
        ),
      ]),
    );
  }
  const year = Number(legalDay(today).slice(0, 4));
  const row = await query
    .orderBy((eb) => sql`abs(${eb.ref('y.year')} - ${year})`)
    .orderBy('c.code')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
