import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface MovementTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  position: number;
  title: string;
  aims: string;
  /** Whom it reaches; '' where it was not said. */
  scope: Generated<string>;
  term_from: string | null;
  term_to: string | null;
  form: Generated<'regular' | 'thematic'>;
  criteria: Generated<string>;
  /** The issued plan that the launch cites; its number, day and issuer are copied below. */
  launch_plan_id: string | null;
  state: 'draft' | 'launched' | 'closed';
  plan_number: string | null;
  plan_signed_on: string | null;
  plan_issuer: string | null;
  launched_at: Date | null;
  closed_at: Date | null;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface RegistrationTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  unit_id: string;
  state: 'draft' | 'sent' | 'returned' | 'agreed';
  title_aimed: Generated<'none' | 'CO_BO' | 'CO_CP'>;
  /** The round that is being written or was sent last, from 1. */
  round: Generated<number>;
  agreed_at: Date | null;
  agreed_by: string | null;
  saved_at: Date | null;
  saved_by: string | null;
  version: Version;
}

export interface TargetTable {
  tenant_id: string;
  id: string;
  registration_id: string;
  position: number;
  indicator: string;
  unit_of_measure: string;
  /** As the unit wrote it: "63,1", "3/4"; '' when there is none. */
  baseline: string;
  goal: string;
  /** Thousandths of a percent. */
  weight: number;
  owner: string;
  due_on: string;
  note: string;
  added_round: number;
  version: Version;
}

export interface RegistrationSendingTable {
  tenant_id: string;
  registration_id: string;
  round: number;
  sent_at: Date;
  /** Legal day of `sent_at`. */
  sent_on: string;
  /** The deadline of that round; null when the year has none. */
  due_on: string | null;
  sender_name: string;
  sender_title: string;
  /** Canonical JSON of everything that was sent. */
  content: string;
  content_hash: string;
}

export interface RegistrationReturnTable {
  tenant_id: string;
  registration_id: string;
  round: number;
  due_on: string;
  returned_at: Date;
  returned_by: string;
}

export interface RegistrationRemarkTable {
  tenant_id: string;
  registration_id: string;
  round: number;
  position: number;
  target_id: string | null;
  indicator: string;
  words: string;
}

export interface MovementTables {
  movement: MovementTable;
  registration: RegistrationTable;
  target: TargetTable;
  registration_sending: RegistrationSendingTable;
  registration_return: RegistrationReturnTable;
  registration_remark: RegistrationRemarkTable;
}
