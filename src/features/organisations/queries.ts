import { sql } from 'kysely';
import type { Facts } from '#src/platform/access/actor.ts';
import type { ClusterYearState } from '#src/platform/database/tables/organisations.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { unitState } from './rules.ts';

/** `record` rather than `unitId`: a unit's own head has no say over its record. */
export interface UnitFacts extends Facts {
  record: Unit;
}

export interface Unit {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  parentId: string | null;
  startsOn: Day;
  endsOn: Day | null;
  successorId: string | null;
  version: number;
}

const unitColumns = [
  'u.id',
  'u.code',
  'u.name',
  'u.short_name as shortName',
  'u.kind',
  'u.parent_id as parentId',
  'u.starts_on as startsOn',
  'u.ends_on as endsOn',
  'u.successor_id as successorId',
  'u.version',
] as const;

/** @param lock holds the unit until the transaction ends */
export async function unitById(tx: Tx, unitId: string, lock = false): Promise<Unit | null> {
  let query = tx.db
    .selectFrom('unit as u')
    .select(unitColumns)
    .where('u.tenant_id', '=', tx.tenantId)
    .where('u.id', '=', unitId);
  if (lock) query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The unit with what its record says as phase: active, closed or merged. */
export async function unitFacts(tx: Tx, unitId: string): Promise<UnitFacts | null> {
  const record = await unitById(tx, unitId);
  return record && { object: { kind: 'unit', id: unitId }, phase: unitState(record), record };
}

export interface UnitLine extends Unit {
  parentName: string | null;
  successorName: string | null;
}

export const unitsPerPage = 50;

/**
 * Units in dictionary order, one page.
 * @param search every word must stand in the name or the code; case, marks and đ do not matter
 * @param page from 1
 */
export async function unitLines(
  tx: Tx,
  { search, page }: { search: string; page: number },
): Promise<{ units: UnitLine[]; total: number }> {
  let found = tx.db
    .selectFrom('unit as u')
    .leftJoin('unit as p', (on) => on.onRef('p.tenant_id', '=', 'u.tenant_id').onRef('p.id', '=', 'u.parent_id'))
    .leftJoin('unit as s', (on) => on.onRef('s.tenant_id', '=', 'u.tenant_id').onRef('s.id', '=', 'u.successor_id'))
    .where('u.tenant_id', '=', tx.tenantId);
  for (const word of fold(search).split(' ').filter(Boolean).slice(0, 8)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where((eb) =>
      eb.or([eb('u.name_fold', 'like', pattern), eb(eb.fn<string>('lower', ['u.code']), 'like', pattern)]),
    );
  }
  const units = await found
    .select(unitColumns)
    .select(['p.name as parentName', 's.name as successorName'])
    .orderBy('u.name_sort')
    .orderBy('u.id')
    .limit(unitsPerPage)
    .offset((page - 1) * unitsPerPage)
    .execute();
  const count = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirst();
  return { units, total: Number(count?.total ?? 0) };
}

export interface UnitOption {
  id: string;
  name: string;
  shortName: string;
  startsOn: Day;
  endsOn: Day | null;
}

/** Units that were not merged, for a choice; by dictionary order. */
export function unitOptions(tx: Tx): Promise<UnitOption[]> {
  return tx.db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.short_name as shortName', 'u.starts_on as startsOn', 'u.ends_on as endsOn'])
    .where('u.tenant_id', '=', tx.tenantId)
    .where('u.successor_id', 'is', null)
    .orderBy('u.name_sort')
    .execute();
}

export interface Relative {
  id: string;
  name: string;
  endsOn: Day | null;
  relation: 'parent' | 'successor' | 'child' | 'predecessor';
}

/** The units directly around one: above, below, before and after it. */
export async function relativesOf(tx: Tx, unit: Unit): Promise<Relative[]> {
  const rows = await tx.db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.parent_id', 'u.successor_id', 'u.ends_on as endsOn'])
    .where('u.tenant_id', '=', tx.tenantId)
    .where((eb) =>
      eb.or([
        eb('u.parent_id', '=', unit.id),
        eb('u.successor_id', '=', unit.id),
        eb('u.id', 'in', [unit.parentId ?? unit.id, unit.successorId ?? unit.id]),
      ]),
    )
    .orderBy('u.name_sort')
    .execute();
  return rows.flatMap(({ parent_id, successor_id, ...row }): Relative[] => [
    ...(row.id === unit.parentId ? [{ ...row, relation: 'parent' as const }] : []),
    ...(row.id === unit.successorId ? [{ ...row, relation: 'successor' as const }] : []),
    ...(parent_id === unit.id ? [{ ...row, relation: 'child' as const }] : []),
    ...(successor_id === unit.id ? [{ ...row, relation: 'predecessor' as const }] : []),
  ]);
}

/** Whether a code is taken, and by whom. */
export async function unitIdOfCode(tx: Tx, code: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('unit')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A unit and everything above it (`parent_id`) or after it (`successor_id`), the unit first; [] when it does not exist. */
export async function chainOf(tx: Tx, unitId: string, along: 'parent_id' | 'successor_id'): Promise<string[]> {
  const link = sql.ref(along);
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, step) as (
      select id, 1 from unit where tenant_id = ${tx.tenantId} and id = ${unitId}
      union all
      select u.${link}, c.step + 1 from chain c
      join unit u on u.tenant_id = ${tx.tenantId} and u.id = c.id
      where u.${link} is not null and c.step < 100
    )
    select id from chain order by step`.execute(tx.db);
  return rows.map(({ id }) => id);
}

export async function childCount(tx: Tx, unitId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('unit')
    .select((eb) => eb.fn.countAll<number>().as('children'))
    .where('tenant_id', '=', tx.tenantId)
    .where('parent_id', '=', unitId)
    .where('successor_id', 'is', null)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  return Number(row?.children ?? 0);
}

export interface UnitYear {
  clusterYearId: string;
  clusterId: string;
  clusterName: string;
  year: number;
  state: ClusterYearState;
  role: 'head' | 'deputy' | 'member';
}

/** The cluster-years of a unit with its place in each by the announced decision, the latest first. */
export async function yearsOfUnit(tx: Tx, unitId: string): Promise<UnitYear[]> {
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'm.tenant_id').onRef('y.id', '=', 'm.cluster_year_id'),
    )
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .select(['y.id as clusterYearId', 'c.id as clusterId', 'c.name as clusterName', 'y.year', 'y.state'])
    .select(['l.head_unit_id', 'l.deputy_unit_id'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.unit_id', '=', unitId)
    .orderBy('y.year', 'desc')
    .orderBy('c.code')
    .execute();
  return rows.map(({ head_unit_id, deputy_unit_id, ...row }) => ({
    ...row,
    role: head_unit_id === unitId ? 'head' : deputy_unit_id === unitId ? 'deputy' : 'member',
  }));
}
