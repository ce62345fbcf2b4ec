import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Day, Instant } from '#src/text/day.ts';
import type { Task } from '../accounts/schema.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../clusters/queries.ts';
import { type ConferenceLine, membersOf, momentOf } from './queries/conference-record.ts';
import { invitationTasks } from './queries/invitation-tasks.ts';
import { announcementTask, leaderTask, memberTask } from './rules/tasks.ts';
import { type Authority, decisionWords, leadershipWords } from './rules.ts';

export interface ConferenceFacts extends ClusterYearFacts {
  conferenceId: string;
}

/** The conference in its cluster-year; its state is the phase. */
export async function conferenceFacts(tx: Tx, conferenceId: string): Promise<ConferenceFacts | null> {
  const row = await tx.db
    .selectFrom('conference')
    .select(['cluster_year_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', conferenceId)
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.cluster_year_id));
  if (!row || !year) return null;
  return { ...year, object: { kind: 'conference', id: conferenceId }, phase: row.state, conferenceId };
}

export interface DelegateFacts extends ConferenceFacts {
  unitId: string;
}

/** The conference as one member unit meets it; null for a unit that is no member of the year. */
export async function delegateFacts(tx: Tx, conferenceId: string, unitId: string): Promise<DelegateFacts | null> {
  const facts = await conferenceFacts(tx, conferenceId);
  return facts?.memberUnitIds?.includes(unitId) ? { ...facts, unitId } : null;
}

/** Every conference of a cluster-year, the earliest first. */
export async function conferencesOfYear(tx: Tx, clusterYearId: string): Promise<ConferenceLine[]> {
  const rows = await tx.db
    .selectFrom('conference')
    .select(['id', 'title', 'starts_at', 'place', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(({ starts_at, ...row }) => ({ ...row, ...momentOf(starts_at) }));
}

/** The conference that a cluster-year is about now: the open one, else the next planned one, else the last closed. */
export async function conferenceOfYear(tx: Tx, clusterYearId: string): Promise<ConferenceLine | null> {
  const all = await conferencesOfYear(tx, clusterYearId);
  const closed = all.filter(({ state }) => state === 'closed');
  return (
    all.find(({ state }) => state === 'open') ?? all.find(({ state }) => state === 'planned') ?? closed.at(-1) ?? null
  );
}

/** The conference's own row, held until the transaction ends: whoever moves it on comes after the one before. */
export async function lockConference(tx: Tx, conferenceId: string) {
  const row = await tx.db
    .selectFrom('conference')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', conferenceId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return { ...row, ...momentOf(row.starts_at) };
}

export interface LastEdit {
  who: string;
  at: Instant;
}

/** Who changed an object last, from the journal: for two editors of one form. */
export async function lastEdit(tx: Tx, object: { kind: string; id: string }): Promise<LastEdit | null> {
  const row = await tx.db
    .selectFrom('journal_entry')
    .select(['actor_name', 'at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('object_kind', '=', object.kind)
    .where('object_id', '=', object.id)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { who: row.actor_name, at: row.at.toISOString() } : null;
}

export interface PresentMember {
  unitId: string;
  unitName: string;
  delegateName: string;
  delegateJobTitle: string;
}

/** The member units present now through a named delegate, in the order of the members. */
export async function presentMembers(tx: Tx, conferenceId: string): Promise<PresentMember[]> {
  const facts = await conferenceFacts(tx, conferenceId);
  if (!facts) return [];
  const members = await membersOf(tx, conferenceId, facts.clusterYearId);
  return members.flatMap(({ unitId, unitName, delegate, presence }) =>
    presence === 'present' && delegate
      ? [{ unitId, unitName, delegateName: delegate.name, delegateJobTitle: delegate.jobTitle }]
      : [],
  );
}

export interface DelegateState {
  unitId: string;
  state: 'notNamed' | 'named' | 'present' | 'absent';
  delegateName: string | null;
  authority: Authority | null;
}

/** How far each member unit is with the conference of the year; empty while the year has none. */
export async function delegateStates(tx: Tx, clusterYearId: string): Promise<DelegateState[]> {
  const conference = await conferenceOfYear(tx, clusterYearId);
  if (!conference) return [];
  const members = await membersOf(tx, conference.id, clusterYearId);
  return members.map(({ unitId, delegate, presence }) => ({
    unitId,
    state: presence ?? (delegate ? 'named' : 'notNamed'),
    delegateName: delegate?.name ?? null,
    authority: delegate?.authority ?? null,
  }));
}

/** The stored mandate of a unit's delegate; null where none was handed in. */
export async function mandateFile(tx: Tx, conferenceId: string, unitId: string) {
  const row = await tx.db
    .selectFrom('delegate as d')
    .innerJoin('stored_file as f', (on) =>
      on.onRef('f.tenant_id', '=', 'd.tenant_id').onRef('f.id', '=', 'd.mandate_file_id'),
    )
    .select(['f.id', 'f.sha256', 'f.name', 'f.media_type', 'f.size'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.conference_id', '=', conferenceId)
    .where('d.unit_id', '=', unitId)
    .executeTakeFirst();
  return row ?? null;
}

export interface UnannouncedDecision {
  leadershipId: string;
  clusterId: string;
  clusterYearId: string;
  year: number;
  wording: string;
  document: string;
  synthetic: boolean;
}

/** Decisions on leaders of a cluster that are recorded and not announced yet: for the standing office alone. */
export async function unannouncedDecisions(tx: Tx, clusterIds: readonly string[]): Promise<UnannouncedDecision[]> {
  if (clusterIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('leadership as l')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'l.tenant_id').onRef('y.id', '=', 'l.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('decision as n', (on) => on.onRef('n.tenant_id', '=', 'l.tenant_id').onRef('n.id', '=', 'l.decision_id'))
    .innerJoin('unit as h', (on) => on.onRef('h.tenant_id', '=', 'l.tenant_id').onRef('h.id', '=', 'l.head_unit_id'))
    .leftJoin('unit as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.deputy_unit_id'))
    .select([
      'l.id',
      'y.cluster_id',
      'l.cluster_year_id',
      'y.year',
      'k.name as cluster_name',
      'h.name as head',
      'p.name as deputy',
    ])
    .select(['n.number', 'n.signed_on', 'n.issuer', 'n.synthetic'])
    .where('l.tenant_id', '=', tx.tenantId)
    .where('y.cluster_id', 'in', [...clusterIds])
    .where('l.announced_at', 'is', null)
    .where('l.superseded_by', 'is', null)
    .orderBy('y.year')
    .execute();
  return rows.map((row) => ({
    leadershipId: row.id,
    clusterId: row.cluster_id,
    clusterYearId: row.cluster_year_id,
    year: row.year,
    wording: leadershipWords({ ...row, clusterName: row.cluster_name }),
    document: decisionWords({ number: row.number, signedOn: row.signed_on, issuer: row.issuer }),
    synthetic: row.synthetic,
  }));
}

/** The same cluster's next year: the covenant signed at a year's last conference belongs to it. */
export async function followingYear(tx: Tx, clusterYearId: string): Promise<{ id: string; year: number } | null> {
  const row = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster_year as n', (on) =>
      on
        .onRef('n.tenant_id', '=', 'y.tenant_id')
        .onRef('n.cluster_id', '=', 'y.cluster_id')
        .on((eb) => eb('n.year', '=', eb('y.year', '+', 1))),
    )
    .select(['n.id', 'n.year'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', '=', clusterYearId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * What a conference asks of this account now: to plan, invite, open or conduct it (the leaders of the year), to name its
 * delegate (a member unit), to announce a recorded decision (the standing office).
 */
export async function conferenceTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ role, unitId }) =>
    unitId && (role === 'unitHead' || role === 'unitOfficer') ? [unitId] : [],
  );
  const isOffice = actor.grants.some(({ role }) => role === 'standingOffice');
  return [
    ...(await unitTasks(tx, unitIds, today)),
    ...(await invitationTasks(tx, unitIds, today)),
    ...(isOffice ? await officeTasks(tx) : []),
  ];
}

async function unitTasks(tx: Tx, unitIds: readonly string[], today: Day): Promise<Task[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'm.tenant_id').onRef('y.id', '=', 'm.cluster_year_id').on('y.state', '=', 'open'),
    )
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('delegate as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 'c.tenant_id')
        .onRef('d.conference_id', '=', 'c.id')
        .onRef('d.unit_id', '=', 'm.unit_id'),
    )
    .leftJoin('year_step as h', (on) =>
      on
        .onRef('h.tenant_id', '=', 'y.tenant_id')
        .onRef('h.cluster_year_id', '=', 'y.id')
        .on('h.code', '=', 'conference'),
    )
    .leftJoin('year_step as n', (on) =>
      on
        .onRef('n.tenant_id', '=', 'y.tenant_id')
        .onRef('n.cluster_year_id', '=', 'y.id')
        .on('n.code', '=', 'delegates'),
    )
    .select(['m.unit_id', 'y.id as clusterYearId', 'y.year', 'h.starts_on as plannedFor', 'n.ends_on as dueOn'])
    .select(['l.head_unit_id', 'l.deputy_unit_id', 'c.id', 'c.title', 'c.starts_at', 'c.state', 'd.name as delegate'])
    .select((eb) =>
      eb
        .selectFrom('agenda_item as i')
        .whereRef('i.tenant_id', '=', 'c.tenant_id')
        .whereRef('i.conference_id', '=', 'c.id')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('items'),
    )
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.unit_id', 'in', [...unitIds])
    .orderBy('c.starts_at')
    .execute();
  return rows.flatMap((row) => {
    const conference =
      row.id && row.title && row.starts_at && row.state
        ? { id: row.id, title: row.title, day: momentOf(row.starts_at).day, state: row.state, items: Number(row.items) }
        : null;
    const leads = row.unit_id === row.head_unit_id || row.unit_id === row.deputy_unit_id;
    return [
      ...(leads ? leaderTask({ ...row, conference, today }) : []),
      ...memberTask({ unitId: row.unit_id, conference, named: row.delegate !== null, dueOn: row.dueOn, today }),
    ];
  });
}

async function officeTasks(tx: Tx): Promise<Task[]> {
  const conferences = await tx.db
    .selectFrom('conference as c')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .select(['c.id', 'c.title', 'c.starts_at', 'c.state', 'y.cluster_id'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.state', '<>', 'closed')
    .execute();
  const clusterIds = new Set(conferences.map(({ cluster_id }) => cluster_id));
  const decisions = await unannouncedDecisions(tx, [...clusterIds]);
  return conferences.flatMap(({ starts_at, cluster_id, ...conference }) =>
    decisions.some(({ clusterId }) => clusterId === cluster_id)
      ? announcementTask({ ...conference, day: momentOf(starts_at).day, items: 0 })
      : [],
  );
}
