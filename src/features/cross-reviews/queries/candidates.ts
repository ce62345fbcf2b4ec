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
  /** Every unit that the person belongs to, by any role or by the account. */
  unitIds: readonly string[];
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
    .select(['a.id', 'a.display_name', 'a.job_title', 'a.unit_id as own_unit'])
    .select(['g.unit_id', 'u.name as unit_name', 'g.role'])
    .where('g.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .where('g.role', 'in', ['standingOffice', 'unitHead', 'unitOfficer'])
    .orderBy('a.user_name')
    .execute();
  const members = new Set(memberUnitIds);
  const units = new Map<string, Set<string>>();
  for (const { id, unit_id, own_unit } of rows) {
    const ofPerson = units.get(id) ?? new Set<string>();
    for (const unitId of [unit_id, own_unit]) if (unitId) ofPerson.add(unitId);
    units.set(id, ofPerson);
  }
  const ofUnit = new Map<string, Person[]>();
  const outside = new Map<string, Person>();
  for (const row of rows) {
    const person: Person = {
      accountId: row.id,
      name: row.display_name,
      title: row.job_title,
      unitId: row.unit_id,
      unitName: row.unit_name,
      unitIds: [...(units.get(row.id) ?? [])],
      officer: row.role === 'unitOfficer',
    };
    if (row.unit_id && members.has(row.unit_id)) ofUnit.set(row.unit_id, [...(ofUnit.get(row.unit_id) ?? []), person]);
    // Who belongs to a member unit in any way is no outsider.
    else if (!person.unitIds.some((id) => members.has(id))) outside.set(row.id, outside.get(row.id) ?? person);
  }
  for (const people of ofUnit.values()) people.sort((a, b) => Number(b.officer) - Number(a.officer));
  return { ofUnit, outside: [...outside.values()] };
}

/** Whether a person may not mark a unit: the own one, one above or below any of the own ones (I-17). */
export function isBound({ unitIds }: Pick<Person, 'unitIds'>, unit: string, superiors: readonly ReviewPair[]): boolean {
  return unitIds.includes(unit) || superiors.some((pair) => pair.unit === unit && unitIds.includes(pair.reviewer));
}

/** Every unit of everybody who could mark. */
export function unitsOfPeople({ ofUnit, outside }: Candidates): string[] {
  return [...outside, ...[...ofUnit.values()].flat()].flatMap(({ unitIds }) => unitIds);
}

/** Members none of whose people may mark another: they are bound to it in person. */
export function boundPairs(
  { ofUnit }: Candidates,
  units: readonly string[],
  superiors: readonly ReviewPair[],
): ReviewPair[] {
  return [...ofUnit].flatMap(([reviewer, people]) =>
    units
      .filter((unit) => unit !== reviewer && people.every((person) => isBound(person, unit, superiors)))
      .map((unit) => ({ reviewer, unit })),
  );
}

/**
 * Who marks for a member: the one that is preferred, else its officers first; never somebody bound to what is marked.
 * @param taken accounts that stepped back from the sheet or mark it already
 */
export function markerOf(
  { ofUnit }: Candidates,
  { reviewer, unit }: ReviewPair,
  superiors: readonly ReviewPair[],
  taken: ReadonlySet<string>,
  preferred: string | undefined,
): Person | null {
  const free = (ofUnit.get(reviewer) ?? []).filter(
    (person) => !taken.has(person.accountId) && !isBound(person, unit, superiors),
  );
  return free.find(({ accountId }) => accountId === preferred) ?? free[0] ?? null;
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
