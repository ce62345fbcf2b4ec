import { fraction } from '#src/law/fraction.ts';
import type { Standing } from '#src/law/source.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { type Day, dayOf, type Instant } from '#src/text/day.ts';
import type { Task } from '../accounts/schema.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../clusters/queries.ts';
import {
  type Authority,
  announcementTask,
  type ConferenceState,
  decisionWords,
  type ItemKind,
  type ItemState,
  leadershipWords,
  leaderTask,
  memberTask,
  type Presence,
  type Quorum,
} from './rules.ts';

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

export interface ConferenceLine {
  id: string;
  title: string;
  startsAt: Instant;
  day: Day;
  place: string;
  state: ConferenceState;
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

export interface AgendaItem {
  id: string;
  position: number;
  /** `HH:MM` */
  plannedAt: string;
  title: string;
  kind: ItemKind;
  state: ItemState;
  speaker: string | null;
  proceedings: string;
  startedAt: Instant | null;
  endedAt: Instant | null;
  skipReason: string | null;
  version: number;
}

export interface Delegate {
  name: string;
  jobTitle: string;
  authority: Authority;
  mandateNumber: string | null;
  mandateDay: Day | null;
  mandateGiver: string | null;
  hasMandateFile: boolean;
  version: number;
}

/** A member unit at the conference; `presence` null until the desk marks it. */
export interface Member {
  unitId: string;
  unitName: string;
  shortName: string;
  delegate: Delegate | null;
  presence: Presence | null;
  reason: string | null;
  markedAt: Instant | null;
}

export interface Guest {
  id: string;
  kind: 'superior' | 'observer';
  body: string;
  name: string | null;
  jobTitle: string;
  presence: Presence | null;
  markedAt: Instant | null;
}

export interface Announcement {
  id: string;
  agendaItemId: string | null;
  announcedAt: Instant;
  by: string;
  wording: string;
  document: string;
  synthetic: boolean;
}

export interface ConferenceRecord extends ConferenceLine {
  clusterYearId: string;
  clusterId: string;
  clusterName: string;
  clusterCode: string;
  year: number;
  tenantName: string;
  tenantPlace: string;
  chair: { name: string | null; title: string };
  secretary: { name: string | null; title: string };
  quorum: Quorum;
  /** What was counted at the opening, and the reason where it was below the quorum. */
  opening: { at: Instant; entitled: number; present: number; override: string | null } | null;
  closedAt: Instant | null;
  conclusions: string;
  version: number;
  items: AgendaItem[];
  members: Member[];
  guests: Guest[];
  announcements: Announcement[];
}

/** Everything that is recorded of a conference: for its pages, the wall and the papers. */
export async function conferenceRecord(tx: Tx, conferenceId: string): Promise<ConferenceRecord | null> {
  const row = await tx.db
    .selectFrom('conference as c')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'c.tenant_id')
    .selectAll('c')
    .select(['y.year', 'k.id as cluster_id', 'k.name as cluster_name', 'k.code as cluster_code'])
    .select(['t.name as tenant_name', 't.place as tenant_place'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.id', '=', conferenceId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    title: row.title,
    ...momentOf(row.starts_at),
    place: row.place,
    state: row.state,
    clusterYearId: row.cluster_year_id,
    clusterId: row.cluster_id,
    clusterName: row.cluster_name,
    clusterCode: row.cluster_code,
    year: row.year,
    tenantName: row.tenant_name,
    tenantPlace: row.tenant_place,
    chair: { name: row.chair_name, title: row.chair_title },
    secretary: { name: row.secretary_name, title: row.secretary_title },
    quorum: quorumOf(row),
    opening: row.opened_at && {
      at: row.opened_at.toISOString(),
      entitled: row.opening_entitled ?? 0,
      present: row.opening_present ?? 0,
      override: row.quorum_override,
    },
    closedAt: instant(row.closed_at),
    conclusions: row.conclusions,
    version: row.version,
    items: await agendaItems(tx, conferenceId),
    members: await membersOf(tx, conferenceId, row.cluster_year_id),
    guests: await guestsOf(tx, conferenceId),
    announcements: await announcementsOf(tx, conferenceId),
  };
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

/** The quorum that a conference was planned with, and its source. */
export function quorumOf(row: {
  quorum_num: number;
  quorum_den: number;
  quorum_article: string;
  quorum_document: string;
  quorum_standing: Standing;
  quorum_decided_by: string | null;
}): Quorum {
  return {
    share: fraction(row.quorum_num, row.quorum_den),
    comparison: 'atLeast',
    source: {
      article: row.quorum_article,
      document: row.quorum_document,
      standing: row.quorum_standing,
      decidedBy: row.quorum_decided_by ?? undefined,
    },
  };
}

/** The programme in its order. */
export async function agendaItems(tx: Tx, conferenceId: string): Promise<AgendaItem[]> {
  const rows = await tx.db
    .selectFrom('agenda_item')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    plannedAt: row.planned_at,
    title: row.title,
    kind: row.kind,
    state: row.state,
    speaker: row.speaker,
    proceedings: row.proceedings,
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
    skipReason: row.skip_reason,
    version: row.version,
  }));
}

/** @throws AppError notFound when the item is none of this conference */
export async function agendaItem(tx: Tx, conferenceId: string, itemId: string): Promise<AgendaItem> {
  const item = (await agendaItems(tx, conferenceId)).find(({ id }) => id === itemId);
  if (!item) throw notFound();
  return item;
}

/** Every member of the year in its order, with its delegate and its mark. */
export async function membersOf(tx: Tx, conferenceId: string, clusterYearId: string): Promise<Member[]> {
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .leftJoin('delegate as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 'm.tenant_id')
        .onRef('d.unit_id', '=', 'm.unit_id')
        .on('d.conference_id', '=', conferenceId),
    )
    .leftJoin('attendance as a', (on) =>
      on
        .onRef('a.tenant_id', '=', 'm.tenant_id')
        .onRef('a.unit_id', '=', 'm.unit_id')
        .on('a.conference_id', '=', conferenceId),
    )
    .select(['m.unit_id', 'u.name as unit_name', 'u.short_name', 'd.name', 'd.job_title', 'd.authority', 'd.version'])
    .select(['d.mandate_number', 'd.mandate_day', 'd.mandate_giver', 'd.mandate_file_id'])
    .select(['a.state', 'a.reason', 'a.marked_at'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .orderBy('m.unit_id')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitName: row.unit_name,
    shortName: row.short_name,
    delegate:
      row.name === null || row.job_title === null || row.authority === null
        ? null
        : {
            name: row.name,
            jobTitle: row.job_title,
            authority: row.authority,
            mandateNumber: row.mandate_number,
            mandateDay: row.mandate_day,
            mandateGiver: row.mandate_giver,
            hasMandateFile: row.mandate_file_id !== null,
            version: row.version ?? 1,
          },
    presence: row.state,
    reason: row.reason,
    markedAt: instant(row.marked_at),
  }));
}

/** @throws AppError notFound when the unit is no member of the conference's year */
export async function memberOf(
  tx: Tx,
  conference: { id: string; cluster_year_id: string },
  unitId: string,
): Promise<Member> {
  const member = (await membersOf(tx, conference.id, conference.cluster_year_id)).find(
    (each) => each.unitId === unitId,
  );
  if (!member) throw notFound();
  return member;
}

/** @throws AppError notFound when the guest is none of this conference */
export async function guestOf(tx: Tx, conferenceId: string, guestId: string): Promise<Guest> {
  const guest = (await guestsOf(tx, conferenceId)).find(({ id }) => id === guestId);
  if (!guest) throw notFound();
  return guest;
}

async function guestsOf(tx: Tx, conferenceId: string): Promise<Guest[]> {
  const rows = await tx.db
    .selectFrom('conference_guest')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .orderBy('kind', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    body: row.body,
    name: row.name,
    jobTitle: row.job_title,
    presence: row.state,
    markedAt: instant(row.marked_at),
  }));
}

async function announcementsOf(tx: Tx, conferenceId: string): Promise<Announcement[]> {
  const rows = await tx.db
    .selectFrom('announcement')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('conference_id', '=', conferenceId)
    .orderBy('announced_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agendaItemId: row.agenda_item_id,
    announcedAt: row.announced_at.toISOString(),
    by: row.announced_by,
    wording: row.wording,
    document: row.document,
    synthetic: row.synthetic,
  }));
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
 * What a conference asks of this account now: to plan, open or conduct it (the leaders of the year), to name its
 * delegate (a member unit), to announce a recorded decision (the standing office).
 */
export async function conferenceTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ role, unitId }) =>
    unitId && (role === 'unitHead' || role === 'unitOfficer') ? [unitId] : [],
  );
  const isOffice = actor.grants.some(({ role }) => role === 'standingOffice');
  return [...(await unitTasks(tx, unitIds, today)), ...(isOffice ? await officeTasks(tx) : [])];
}

async function unitTasks(tx: Tx, unitIds: readonly string[], today: Day): Promise<Task[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'm.tenant_id').onRef('y.id', '=', 'm.cluster_year_id').on('y.state', '=', 'open'),
    )
    .innerJoin('cluster as k', (on) => on.onRef('k.tenant_id', '=', 'y.tenant_id').onRef('k.id', '=', 'y.cluster_id'))
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
    .select(['m.unit_id', 'y.id as cluster_year_id', 'y.year', 'k.name as cluster_name'])
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
      ...(leads ? leaderTask({ clusterYearId: row.cluster_year_id, year: row.year, conference, today }) : []),
      ...memberTask({ unitId: row.unit_id, conference, named: row.delegate !== null }),
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

function momentOf(startsAt: Date): { startsAt: Instant; day: Day } {
  const startsAtText = startsAt.toISOString();
  return { startsAt: startsAtText, day: dayOf(startsAtText) };
}

function instant(value: Date | null): Instant | null {
  return value?.toISOString() ?? null;
}
