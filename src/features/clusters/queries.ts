import { sql } from 'kysely';
import type { Actor, Facts } from '#src/platform/access/actor.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { ClusterYearState } from '#src/platform/database/tables/organisations.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../accounts/schema.ts';
import { type HandoverItem, type HandoverSignature, handoverTasksOf, inForce, type Step } from './rules.ts';

export interface ClusterYearFacts extends Facts {
  clusterYearId: string;
  clusterId: string;
  clusterName: string;
  year: number;
}

/**
 * Who takes part in a cluster-year and in which state it is: the facts under every object of that year. A leadership
 * counts from its announcement on, also for a year that has not begun.
 */
export async function clusterYearFacts(tx: Tx, clusterYearId: string): Promise<ClusterYearFacts | null> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
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

export interface ClusterFacts extends Facts {
  clusterId: string;
  clusterName: string;
}

export async function clusterFacts(tx: Tx, clusterId: string): Promise<ClusterFacts | null> {
  const row = await tx.db
    .selectFrom('cluster')
    .select('name')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', clusterId)
    .executeTakeFirst();
  return row ? { object: { kind: 'cluster', id: clusterId }, phase: 'any', clusterId, clusterName: row.name } : null;
}

export interface ClusterLine {
  id: string;
  code: string;
  name: string;
  kind: 'cum' | 'khoi';
  description: string;
  /** The latest first. */
  years: { id: string; year: number; state: ClusterYearState; version: number; members: number }[];
}

/** Clusters by code with their years; one cluster when `clusterId` is given. */
export async function clusterLines(tx: Tx, clusterId: string | null = null): Promise<ClusterLine[]> {
  let query = tx.db
    .selectFrom('cluster as c')
    .leftJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.cluster_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.code', 'c.name', 'c.kind', 'c.description'])
    .select(['y.id as year_id', 'y.year', 'y.state', 'y.version'])
    .select((eb) =>
      eb
        .selectFrom('membership as m')
        .whereRef('m.tenant_id', '=', 'y.tenant_id')
        .whereRef('m.cluster_year_id', '=', 'y.id')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('members'),
    )
    .where('c.tenant_id', '=', tx.tenantId)
    .orderBy('c.code')
    .orderBy('y.year', 'desc');
  if (clusterId) query = query.where('c.id', '=', clusterId);
  const lines = new Map<string, ClusterLine>();
  for (const { year_id, year, state, version, members, ...cluster } of await query.execute()) {
    const line = lines.get(cluster.id) ?? { ...cluster, years: [] };
    if (year_id && year && state) {
      line.years.push({ id: year_id, year, state, version: version ?? 1, members: Number(members ?? 0) });
    }
    lines.set(cluster.id, line);
  }
  return [...lines.values()];
}

export interface YearRecord {
  id: string;
  clusterId: string;
  clusterName: string;
  clusterCode: string;
  tenantName: string;
  tenantPlace: string;
  year: number;
  state: ClusterYearState;
  version: number;
  /** The same cluster's year before and year after, where they are kept. */
  previousId: string | null;
  nextId: string | null;
  nextState: ClusterYearState | null;
}

export async function yearRecord(tx: Tx, clusterYearId: string): Promise<YearRecord | null> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'y.tenant_id')
    .leftJoin('cluster_year as p', (on) =>
      on
        .onRef('p.tenant_id', '=', 'y.tenant_id')
        .onRef('p.cluster_id', '=', 'y.cluster_id')
        .on((eb) => eb('p.year', '=', eb('y.year', '-', 1))),
    )
    .leftJoin('cluster_year as n', (on) =>
      on
        .onRef('n.tenant_id', '=', 'y.tenant_id')
        .onRef('n.cluster_id', '=', 'y.cluster_id')
        .on((eb) => eb('n.year', '=', eb('y.year', '+', 1))),
    )
    .select(['y.id', 'y.cluster_id as clusterId', 'y.year', 'y.state', 'y.version'])
    .select(['c.name as clusterName', 'c.code as clusterCode', 't.name as tenantName', 't.place as tenantPlace'])
    .select(['p.id as previousId', 'n.id as nextId', 'n.state as nextState'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', '=', clusterYearId)
    .executeTakeFirst();
  return row ?? null;
}

/** Every step of a cluster-year in its order. */
export function stepsOf(tx: Tx, clusterYearId: string): Promise<Step[]> {
  return tx.db
    .selectFrom('year_step')
    .select(['code', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'position'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

/** One step by its code, for a deadline; null where the year does not have it. */
export async function stepOf(tx: Tx, clusterYearId: string, code: string): Promise<Step | null> {
  return (await stepsOf(tx, clusterYearId)).find((step) => step.code === code) ?? null;
}

export interface Member {
  clusterYearId: string;
  unitId: string;
  name: string;
  shortName: string;
  position: number;
  /** Last day of a unit that has ended, and the unit that took its place. */
  endsOn: Day | null;
  successorName: string | null;
}

/** The members of a cluster-year in its order. */
export function membersOf(tx: Tx, clusterYearId: string): Promise<Member[]> {
  return membersOfYears(tx, [clusterYearId]);
}

export async function membersOfYears(tx: Tx, clusterYearIds: readonly string[]): Promise<Member[]> {
  if (clusterYearIds.length === 0) return [];
  return tx.db
    .selectFrom('membership as m')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .leftJoin('unit as s', (on) => on.onRef('s.tenant_id', '=', 'u.tenant_id').onRef('s.id', '=', 'u.successor_id'))
    .select(['m.cluster_year_id as clusterYearId', 'm.unit_id as unitId', 'm.position'])
    .select(['u.name', 'u.short_name as shortName', 'u.ends_on as endsOn', 's.name as successorName'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', 'in', [...clusterYearIds])
    .orderBy('m.position')
    .orderBy('m.unit_id')
    .execute();
}

export interface Leadership {
  id: string;
  clusterYearId: string;
  year: number;
  sequence: number;
  headUnitId: string;
  headName: string;
  deputyUnitId: string | null;
  deputyName: string | null;
  decision: Decision;
  recordedAt: Date;
  /** Null: recorded, not announced; for the standing office alone. */
  announcedAt: Date | null;
  supersededBy: string | null;
}

export interface Decision {
  number: string;
  signedOn: Day | null;
  issuer: string;
  subject: string;
  synthetic: boolean;
}

/** Every decision on leaders of these years, each year's latest last. Callers show unannounced ones to the office only. */
export async function leadershipsOf(tx: Tx, clusterYearIds: readonly string[]): Promise<Leadership[]> {
  if (clusterYearIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('leadership as l')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'l.tenant_id').onRef('y.id', '=', 'l.cluster_year_id'),
    )
    .innerJoin('decision as d', (on) => on.onRef('d.tenant_id', '=', 'l.tenant_id').onRef('d.id', '=', 'l.decision_id'))
    .innerJoin('unit as h', (on) => on.onRef('h.tenant_id', '=', 'l.tenant_id').onRef('h.id', '=', 'l.head_unit_id'))
    .leftJoin('unit as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.deputy_unit_id'))
    .select(['l.id', 'l.cluster_year_id as clusterYearId', 'y.year', 'l.sequence', 'l.head_unit_id as headUnitId'])
    .select(['h.name as headName', 'l.deputy_unit_id as deputyUnitId', 'p.name as deputyName'])
    .select(['l.recorded_at as recordedAt', 'l.announced_at as announcedAt', 'l.superseded_by as supersededBy'])
    .select(['d.number', 'd.signed_on as signedOn', 'd.issuer', 'd.subject', 'd.synthetic'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('l.cluster_year_id', 'in', [...clusterYearIds])
    .orderBy('y.year')
    .orderBy('l.sequence')
    .execute();
  return rows.map(({ number, signedOn, issuer, subject, synthetic, ...row }) => ({
    ...row,
    decision: { number, signedOn, issuer, subject, synthetic },
  }));
}

/** The leaders in force of a year; null before the announcement. */
export async function leadershipOf(tx: Tx, clusterYearId: string): Promise<Leadership | null> {
  return inForce(await leadershipsOf(tx, [clusterYearId]));
}

/** Decisions on the members of a cluster's years, the latest first. */
export function membershipDecisions(tx: Tx, clusterId: string) {
  return tx.db
    .selectFrom('decision as d')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'd.tenant_id').onRef('y.id', '=', 'd.cluster_year_id'),
    )
    .leftJoin('leadership as l', (on) =>
      on.onRef('l.tenant_id', '=', 'd.tenant_id').onRef('l.decision_id', '=', 'd.id'),
    )
    .select(['d.id', 'd.number', 'd.signed_on as signedOn', 'd.issuer', 'd.subject', 'd.synthetic', 'y.year'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', '=', clusterId)
    .where('l.id', 'is', null)
    .orderBy('y.year', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
}

export interface HandoverFacts extends ClusterYearFacts {
  nextYearId: string | null;
  /** The unit that leads the next year, once announced. */
  incomingUnitId: string | null;
}

/** A year that is handed over, with the head of the same cluster's next year. */
export async function handoverFacts(tx: Tx, clusterYearId: string): Promise<HandoverFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  if (!year) return null;
  const next = await tx.db
    .selectFrom('cluster_year as n')
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'n.tenant_id').onRef('l.cluster_year_id', '=', 'n.id'),
    )
    .select(['n.id', 'l.head_unit_id'])
    .where('n.tenant_id', '=', tx.tenantId)
    .where('n.cluster_id', '=', year.clusterId)
    .where('n.year', '=', year.year + 1)
    .executeTakeFirst();
  return { ...year, nextYearId: next?.id ?? null, incomingUnitId: next?.head_unit_id ?? null };
}

/** @param lock holds the items until the transaction ends: the two sides come one after the other */
export async function handoverItems(tx: Tx, clusterYearId: string, lock = false): Promise<HandoverItem[]> {
  let query = tx.db
    .selectFrom('handover_item as i')
    .leftJoin('account as g', (on) => on.onRef('g.tenant_id', '=', 'i.tenant_id').onRef('g.id', '=', 'i.given_by'))
    .leftJoin('account as r', (on) => on.onRef('r.tenant_id', '=', 'i.tenant_id').onRef('r.id', '=', 'i.received_by'))
    .select(['i.code', 'i.position', 'i.name', 'i.fact', 'i.kept', 'i.note', 'i.version'])
    .select(['i.given_at as givenAt', 'g.display_name as givenBy'])
    .select(['i.received_at as receivedAt', 'r.display_name as receivedBy'])
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.cluster_year_id', '=', clusterYearId)
    .orderBy('i.position');
  if (lock) query = query.forUpdate('i');
  return query.execute();
}

export function handoverSignatures(tx: Tx, clusterYearId: string): Promise<HandoverSignature[]> {
  return tx.db
    .selectFrom('handover_signature')
    .select(['side', 'unit_id as unitId', 'signer_name as name', 'signer_title as title', 'signed_at as signedAt'])
    .select(['content', 'content_hash as mark'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .orderBy('side')
    .execute();
}

/** What the handover asks of this account now, as the outgoing or the incoming head. */
export async function handoverTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const headOf = actor.grants.flatMap(({ role, unitId }) => (role === 'unitHead' && unitId ? [unitId] : []));
  const officerOf = actor.grants.flatMap(({ role, unitId }) => (role === 'unitOfficer' && unitId ? [unitId] : []));
  const unitIds = [...headOf, ...officerOf];
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('leadership_in_force as o')
    .innerJoin('cluster_year as y', (on) =>
      on
        .onRef('y.tenant_id', '=', 'o.tenant_id')
        .onRef('y.id', '=', 'o.cluster_year_id')
        .on('y.state', '<>', 'preparing'),
    )
    .innerJoin('cluster_year as n', (on) =>
      on
        .onRef('n.tenant_id', '=', 'y.tenant_id')
        .onRef('n.cluster_id', '=', 'y.cluster_id')
        .on((eb) => eb('n.year', '=', eb('y.year', '+', 1))),
    )
    .innerJoin('leadership_in_force as i', (on) =>
      on.onRef('i.tenant_id', '=', 'n.tenant_id').onRef('i.cluster_year_id', '=', 'n.id'),
    )
    .leftJoin('year_step as s', (on) =>
      on.onRef('s.tenant_id', '=', 'y.tenant_id').onRef('s.cluster_year_id', '=', 'y.id').on('s.code', '=', 'handover'),
    )
    .select(['y.id', 'y.year', 'o.head_unit_id as outgoing', 'i.head_unit_id as incoming', 's.ends_on as deadline'])
    .select((eb) => {
      const items = eb
        .selectFrom('handover_item as h')
        .whereRef('h.tenant_id', '=', 'y.tenant_id')
        .whereRef('h.cluster_year_id', '=', 'y.id')
        .select((agg) => agg.fn.countAll<number>().as('n'));
      const signed = (side: 'giving' | 'receiving') =>
        eb
          .selectFrom('handover_signature as g')
          .whereRef('g.tenant_id', '=', 'y.tenant_id')
          .whereRef('g.cluster_year_id', '=', 'y.id')
          .where('g.side', '=', side)
          .select((agg) => agg.fn.countAll<number>().as('n'));
      return [
        items.as('items'),
        items.where('h.given_at', 'is not', null).as('given'),
        items.where('h.received_at', 'is not', null).as('received'),
        signed('giving').as('signedGiving'),
        signed('receiving').as('signedReceiving'),
      ];
    })
    .where('o.tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('o.head_unit_id', 'in', unitIds), eb('i.head_unit_id', 'in', unitIds)]))
    .execute();
  return rows.flatMap((row) =>
    handoverTasksOf(
      {
        ...row,
        items: Number(row.items),
        given: Number(row.given),
        received: Number(row.received),
        signed: { giving: Number(row.signedGiving) > 0, receiving: Number(row.signedReceiving) > 0 },
      },
      { unitIds, headOf, today },
    ),
  );
}
