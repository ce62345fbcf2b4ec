import type { Tx } from '#src/platform/database/transaction.ts';

export interface LedYear {
  clusterYearId: string;
  headUnitId: string;
  deputyUnitId: string | null;
}

/** Years not closed that one of these units leads, or leads for now as the leader of the year before. */
export async function ledYears(tx: Tx, unitIds: readonly string[]): Promise<LedYear[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('cluster_year as p', (on) =>
      on
        .onRef('p.tenant_id', '=', 'y.tenant_id')
        .onRef('p.cluster_id', '=', 'y.cluster_id')
        .on((eb) => eb('p.year', '=', eb('y.year', '-', 1))),
    )
    .leftJoin('leadership_in_force as b', (on) =>
      on.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.cluster_year_id', '=', 'p.id'),
    )
    .select(['y.id', 'l.head_unit_id', 'l.deputy_unit_id'])
    .select(['b.head_unit_id as before_head_unit_id', 'b.deputy_unit_id as before_deputy_unit_id'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.state', '<>', 'closed')
    .where('y.cluster_id', 'in', (eb) =>
      eb
        .selectFrom('membership as m')
        .innerJoin('cluster_year as i', (on) =>
          on.onRef('i.tenant_id', '=', 'm.tenant_id').onRef('i.id', '=', 'm.cluster_year_id'),
        )
        .select('i.cluster_id')
        .where('m.tenant_id', '=', tx.tenantId)
        .where('m.unit_id', 'in', [...unitIds]),
    )
    .execute();
  return rows.flatMap((row) => {
    const headUnitId = row.head_unit_id ?? row.before_head_unit_id;
    const deputyUnitId = row.head_unit_id ? row.deputy_unit_id : row.before_deputy_unit_id;
    if (!headUnitId) return [];
    if (!unitIds.includes(headUnitId) && !(deputyUnitId && unitIds.includes(deputyUnitId))) return [];
    return [{ clusterYearId: row.id, headUnitId, deputyUnitId }];
  });
}

/** Whether the work about this unit lies on one of the actor's units: the head's, or the deputy's for the head's own. */
export function leaderActsOn(year: LedYear, actorUnitIds: readonly string[], unitId: string): boolean {
  const acting = unitId === year.headUnitId ? year.deputyUnitId : year.headUnitId;
  return acting !== null && actorUnitIds.includes(acting);
}
