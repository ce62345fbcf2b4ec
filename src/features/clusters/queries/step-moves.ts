import { sql } from 'kysely';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

export interface StepMove {
  id: string;
  code: string;
  name: string;
  startsBefore: Day | null;
  startsAfter: Day | null;
  endsBefore: Day | null;
  endsAfter: Day | null;
  reason: string;
  movedAt: Date;
  movedBy: string;
}

/** Every set day of a year's steps that was changed, the latest first. */
export function stepMovesOf(tx: Tx, clusterYearId: string, limit = 100): Promise<StepMove[]> {
  return tx.db
    .selectFrom('step_move as m')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.moved_by'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['m.id', 'm.code', 'm.name', 'm.reason', 'm.moved_at as movedAt'])
    .select(['m.starts_before as startsBefore', 'm.starts_after as startsAfter'])
    .select(['m.ends_before as endsBefore', 'm.ends_after as endsAfter'])
    .select(sql<string>`concat_ws(', ', a.display_name, coalesce(u.name, a.job_title))`.as('movedBy'))
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .orderBy('m.moved_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute();
}

export interface OwnYear {
  id: string;
  year: number;
  clusterName: string;
}

/** The years that are not closed and concern an account: its units are members, it follows them, or it is the office. */
export function yearsOf(tx: Tx, actor: Actor): Promise<OwnYear[]> {
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  const followed = actor.grants.flatMap(({ clusterYearId }) => clusterYearId ?? []);
  const unitIds = actor.grants.flatMap(({ unitId }) => unitId ?? []);
  return tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .select(['y.id', 'y.year', 'c.name as clusterName'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.state', '<>', 'closed')
    .where((eb) =>
      eb.or([
        eb.lit(office),
        ...(followed.length > 0 ? [eb('y.id', 'in', followed)] : []),
        ...(unitIds.length > 0
          ? [
              eb.exists(
                eb
                  .selectFrom('membership as m')
                  .select('m.unit_id')
                  .whereRef('m.tenant_id', '=', 'y.tenant_id')
                  .whereRef('m.cluster_year_id', '=', 'y.id')
                  .where('m.unit_id', 'in', unitIds),
              ),
            ]
          : []),
      ]),
    )
    .orderBy('y.year')
    .orderBy('c.code')
    .execute();
}

export interface StepDate {
  clusterYearId: string;
  code: string;
  name: string;
  endsOn: Day;
  moves: number;
  lastMove: Date | null;
}

/** The deadlines of some years with how often each was moved. */
export async function stepDatesOf(tx: Tx, clusterYearIds: readonly string[]): Promise<StepDate[]> {
  if (clusterYearIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('year_step as s')
    .leftJoin('step_move as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 's.tenant_id')
        .onRef('m.cluster_year_id', '=', 's.cluster_year_id')
        .onRef('m.code', '=', 's.code'),
    )
    .select(['s.cluster_year_id as clusterYearId', 's.code', 's.name', 's.ends_on as endsOn'])
    .select((eb) => [eb.fn.count<string>('m.id').as('moves'), eb.fn.max('m.moved_at').as('lastMove')])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', 'in', [...clusterYearIds])
    .where('s.ends_on', 'is not', null)
    .groupBy(['s.cluster_year_id', 's.code', 's.name', 's.ends_on', 's.position'])
    .orderBy('s.position')
    .execute();
  return rows.flatMap(({ endsOn, moves, ...row }) => (endsOn ? [{ ...row, endsOn, moves: Number(moves) }] : []));
}
