import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface ConferenceTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  title: string;
  starts_at: Date;
  place: string;
  chair_name: string | null;
  chair_title: string;
  secretary_name: string | null;
  secretary_title: string;
  state: 'planned' | 'open' | 'closed';
  /** The least share of entitled members that must be present, as an exact fraction with its source. */
  quorum_num: number;
  quorum_den: number;
  quorum_article: string;
  quorum_document: string;
  quorum_standing: 'read' | 'secondary' | 'unverified' | 'assumption';
  quorum_decided_by: string | null;
  opened_at: Date | null;
  /** Counted at the opening; later arrivals do not change them. */
  opening_entitled: number | null;
  opening_present: number | null;
  /** Why the conference was opened below its quorum. */
  quorum_override: string | null;
  closed_at: Date | null;
  conclusions: Generated<string>;
  version: Version;
}

export interface AgendaItemTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  position: number;
  /** `HH:MM` of the conference's day. */
  planned_at: string;
  title: string;
  kind: 'opening' | 'report' | 'discussion' | 'speech' | 'announcement' | 'ballot' | 'covenant' | 'closing';
  state: 'waiting' | 'current' | 'done' | 'skipped';
  speaker: string | null;
  /** What was said and done, as the chair's side recorded it. */
  proceedings: Generated<string>;
  started_at: Date | null;
  ended_at: Date | null;
  skip_reason: string | null;
  version: Version;
}

export interface DelegateTable {
  tenant_id: string;
  conference_id: string;
  unit_id: string;
  name: string;
  job_title: string;
  /** The head in person, or somebody with a written mandate. */
  authority: 'head' | 'mandate';
  mandate_number: string | null;
  mandate_day: string | null;
  mandate_giver: string | null;
  mandate_file_id: string | null;
  registered_at: Date;
  registered_by: string;
  version: Version;
}

export interface AttendanceTable {
  tenant_id: string;
  conference_id: string;
  unit_id: string;
  state: 'present' | 'absent';
  reason: string | null;
  marked_at: Date;
  marked_by: string;
}

export interface ConferenceGuestTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  kind: 'superior' | 'observer';
  body: string;
  name: string | null;
  job_title: string;
  state: 'present' | 'absent' | null;
  marked_at: Date | null;
}

export interface AnnouncementTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  agenda_item_id: string | null;
  leadership_id: string;
  announced_at: Date;
  announced_by: string;
  wording: string;
  /** The decision by number, day and issuer. */
  document: string;
  synthetic: boolean;
}

export interface ConferenceTables {
  conference: ConferenceTable;
  agenda_item: AgendaItemTable;
  delegate: DelegateTable;
  attendance: AttendanceTable;
  conference_guest: ConferenceGuestTable;
  announcement: AnnouncementTable;
}
