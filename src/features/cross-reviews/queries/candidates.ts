import type { Tx } from '#src/platform/database/transaction.ts';
import type { ReviewPair } from '#src/points/cross-review.ts';
import type { Day } from '#src/text/day.ts';

/** Somebody who could mark: of a member unit, or from outside the members. */
export interface Person {
  accountId: string;
  name: string;
  title: string;
  unitId: string | null;
  unitName: string | null;
  officer: boolean;
}

export interface Candidates {
  /** By member unit, its officers first. */
  ofUnit: ReadonlyMap<string, Person[]>;
  /** The standing office, and heads and officers of units that are no members: they can mark a part for all. */
  outside: Person[];
}

/** Accounts that could mark in a cluster-year, by roles in force. */
export async function candidatesOf(tx: Tx, memberUnitIds: readonly string[], today: Day): Promise<Candidates> {
  const rows = await tx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'g.tenant_id').onRef('a.id', '=', 'g.account_id'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.unit_id'))
    .select(['a.id', 'a.display_name', 'a.job_title', 'g.unit_id', 'u.name as unit_name', 'g.role'])
    .where('g.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .where('g.role', 'in', ['standingOffice', 'unitHead', 'unitOfficer'])
    .orderBy('a.user_name')
    .execute();
  const members = new Set(memberUnitIds);
  // Who belongs to a member unit by any grant is no outsider.
  const inside = new Set(rows.flatMap(({ id, unit_id }) => (unit_id && members.has(unit_id) ? [id] : [])));
  const ofUnit = new Map<string, Person[]>();
  const outside = new Map<string, Person>();
  for (const row of rows) {
    const person: Person = {
      accountId: row.id,
      name: row.display_name,
      title: row.job_title,
      unitId: row.unit_id,
      unitName: row.unit_name,
      officer: row.role === 'unitOfficer',
    };
    if (row.unit_id && members.has(row.unit_id)) ofUnit.set(row.unit_id, [...(ofUnit.get(row.unit_id) ?? []), person]);
    else if (!inside.has(row.id)) outside.set(row.id, outside.get(row.id) ?? person);
  }
  for (const people of ofUnit.values()) people.sort((a, b) => Number(b.officer) - Number(a.officer));
  return { ofUnit, outside: [...outside.values()] };
}

/** Both directions of every pair of units of which one stands above the other, among these. */
export async function superiorPairs(tx: Tx, unitIds: readonly string[]): Promise<ReviewPair[]> {
  const rows = await tx.db
    .selectFrom('unit')
    .select(['id', 'parent_id'])
    .where('tenant_id', '=', tx.tenantId)
    .execute();
  const parentOf = new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
  const asked = new Set(unitIds);
  return unitIds.flatMap((unit) => {
    const pairs: ReviewPair[] = [];
    const seen = new Set<string>();
    for (let above = parentOf.get(unit); above && !seen.has(above); above = parentOf.get(above)) {
      seen.add(above);
      if (asked.has(above)) pairs.push({ reviewer: above, unit }, { reviewer: unit, unit: above });
    }
    return pairs;
  });
}

/** Which unit marked which in the cluster's year before, by a plan or assigned one by one. */
export async function lastYearPairs(tx: Tx, clusterId: string, year: number): Promise<ReviewPair[]> {
  const before = tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 's.tenant_id').onRef('y.id', '=', 's.cluster_year_id'),
    )
    .where('s.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', '=', clusterId)
    .where('y.year', '=', year - 1);
  const planned = before
    .innerJoin('review_task as t', (on) => on.onRef('t.tenant_id', '=', 's.tenant_id').onRef('t.sheet_id', '=', 's.id'))
    .select(['t.unit_id as reviewer', 's.unit_id as unit'])
    .where('t.ended_at', 'is', null);
  const assigned = before
    .innerJoin('sheet_reviewer as r', (on) =>
      on.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.sheet_id', '=', 's.id'),
    )
    .select(['r.unit_id as reviewer', 's.unit_id as unit']);
  const rows = await planned.union(assigned).execute();
  return rows.flatMap(({ reviewer, unit }) => (reviewer ? [{ reviewer, unit }] : []));
}
