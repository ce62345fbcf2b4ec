import { fraction } from '#src/law/fraction.ts';
import type { Standing } from '#src/law/source.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import { type Day, dayOf, type Instant } from '#src/text/day.ts';
import type { Authority, ConferenceState, ItemKind, ItemState, Presence, Quorum } from '../rules.ts';

export interface ConferenceLine {
  id: string;
  title: string;
  startsAt: Instant;
  day: Day;
  place: string;
  state: ConferenceState;
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

/** The instant of a conference and its legal day. */
export function momentOf(startsAt: Date): { startsAt: Instant; day: Day } {
  const startsAtText = startsAt.toISOString();
  return { startsAt: startsAtText, day: dayOf(startsAtText) };
}

function instant(value: Date | null): Instant | null {
  return value?.toISOString() ?? null;
}
