import type { Version } from './ground.ts';

/** One sending to one invitee, with the time and place that it told. */
export interface InvitationTable {
  tenant_id: string;
  conference_id: string;
  /** The member unit, or the guest. */
  invitee_id: string;
  /** 1, higher for each time it was sent again. */
  sequence: number;
  kind: 'member' | 'superior' | 'observer';
  invitee: string;
  way: 'paper' | 'electronic';
  sent_on: string;
  document_number: string | null;
  title: string;
  starts_at: Date;
  place: string;
  sent_at: Date;
  sent_by: string;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
}

export interface ConferenceDocumentTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  position: number;
  title: string;
  /** Code of a paper of the program; null for a file. */
  paper: string | null;
  file_id: string | null;
  added_at: Date;
  added_by: string;
  removed_at: Date | null;
  removed_by: string | null;
  removal_reason: string | null;
}

export interface SpeakerTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  agenda_item_id: string;
  /** Null for a guest. */
  unit_id: string | null;
  name: string;
  topic: string;
  position: number;
  minutes_allowed: number;
  state: 'registered' | 'speaking' | 'done' | 'withdrawn';
  registered_at: Date;
  registered_by: string;
  started_at: Date | null;
  ended_at: Date | null;
}

export interface DirectiveTable {
  tenant_id: string;
  id: string;
  conference_id: string;
  cluster_year_id: string;
  position: number;
  given_by: string;
  wording: string;
  recorded_at: Date;
  recorded_by: string;
  version: Version;
}

export interface FollowUpTable {
  tenant_id: string;
  id: string;
  directive_id: string;
  /** Null: the standing office. */
  owner_unit_id: string | null;
  task: string;
  due_on: string;
  state: 'notStarted' | 'inProgress' | 'done';
  created_at: Date;
  created_by: string;
  done_on: string | null;
  version: Version;
}

export interface FollowUpNoteTable {
  tenant_id: string;
  follow_up_id: string;
  /** 1, 2, … in the order in which they were written. */
  sequence: number;
  kind: 'progress' | 'extension' | 'done' | 'reopened';
  wording: string;
  due_before: string | null;
  due_after: string | null;
  noted_at: Date;
  noted_by: string;
}

export interface ConferenceMinutesTable {
  tenant_id: string;
  conference_id: string;
  state: 'drafting' | 'agreeing' | 'signing' | 'signed';
  /** The version that stands. */
  number: number;
  agree_until: string | null;
  /** Canonical JSON of what is signed. */
  agreed_content: string | null;
  content_hash: string | null;
  signed_at: Date | null;
}

export interface MinutesVersionTable {
  tenant_id: string;
  conference_id: string;
  number: number;
  /** JSON: the sections in their order. */
  sections: string;
  /** What this version changed, in words. */
  changed: string;
  edited_at: Date;
  edited_by: string;
}

export interface MinutesAnswerTable {
  tenant_id: string;
  conference_id: string;
  number: number;
  unit_id: string;
  sequence: number;
  answer: 'agree' | 'remark';
  remark: string | null;
  answered_at: Date;
  answered_by: string;
  reply: string | null;
  replied_at: Date | null;
  replied_by: string | null;
}

export interface MinutesSignatureTable {
  tenant_id: string;
  conference_id: string;
  content_hash: string;
  side: 'secretary' | 'chair';
  account_id: string;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
}

export interface MeetingTables {
  invitation: InvitationTable;
  conference_document: ConferenceDocumentTable;
  speaker: SpeakerTable;
  directive: DirectiveTable;
  follow_up: FollowUpTable;
  follow_up_note: FollowUpNoteTable;
  conference_minutes: ConferenceMinutesTable;
  minutes_version: MinutesVersionTable;
  minutes_answer: MinutesAnswerTable;
  minutes_signature: MinutesSignatureTable;
}
