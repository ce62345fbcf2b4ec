import type { ColumnType, Generated } from 'kysely';
import type { Publication, Way } from './electronic-votes.ts';
import type { Version } from './ground.ts';

type FlagCode = 'CO_BO' | 'CO_CP';

export interface CouncilTable {
  tenant_id: string;
  id: string;
  name: string;
  created_at: Date;
  version: Version;
}

/** What one decision makes of the whole Council; `sequence` 1 is the founding one. */
export interface CouncilCompositionTable {
  tenant_id: string;
  id: string;
  council_id: string;
  sequence: number;
  number: string;
  signed_on: string;
  issuer: string;
  recorded_at: Date;
  recorded_by: string;
}

export interface CouncilSeatTable {
  tenant_id: string;
  composition_id: string;
  account_id: string;
  position: number;
  name: string;
  job_title: string;
  /** Null: a secretary without a vote. */
  seat: 'chair' | 'viceChair' | 'member' | null;
  is_secretary: boolean;
}

export interface CouncilSessionTable {
  tenant_id: string;
  id: string;
  council_id: string;
  /** Null until the opening pins the composition. */
  composition_id: string | null;
  title: string;
  starts_at: Date;
  place: string;
  state: 'planned' | 'open' | 'closed' | 'minuted';
  /** Who conducts the session: the chair or the vice chair. */
  presiding_id: string | null;
  /** Why it was opened though too few were present; null where enough were. */
  quorum_reason: string | null;
  opened_at: Date | null;
  opened_by: string | null;
  closed_at: Date | null;
  minuted_at: Date | null;
  discussion: Generated<string>;
  conclusion: Generated<string>;
  version: Version;
}

export interface CouncilRuleTable {
  tenant_id: string;
  session_id: string;
  name: 'threshold' | 'secret' | 'quorum' | 'recusalBase' | 'absentMember' | 'tie';
  /** Empty for a rule of the whole session. */
  award: FlagCode | '';
  value: ColumnType<unknown, string, never>;
  article: string;
  document: string;
  standing: 'read' | 'secondary' | 'unverified' | 'assumption';
  note: string | null;
  decided_by: string | null;
}

export interface CouncilAttendanceTable {
  tenant_id: string;
  session_id: string;
  account_id: string;
  present: boolean;
  absence_reason: string | null;
  marked_at: Date;
}

export interface CouncilTellerTable {
  tenant_id: string;
  session_id: string;
  account_id: string;
  position: number;
  is_head: boolean;
}

export interface CouncilCaseTable {
  tenant_id: string;
  id: string;
  session_id: string;
  dossier_id: string;
  cluster_year_id: string;
  year: number;
  award: FlagCode;
  award_name: string;
  unit_id: string;
  unit_name: string;
  dossier_code: string;
  position: number;
  state: 'scheduled' | 'open' | 'voted' | 'recommended' | 'notRecommended' | 'withdrawn';
  /** One more each time an opened vote was taken back. */
  round: Generated<number>;
  /** As the rules had it when the vote opened. */
  secret: boolean | null;
  opened_at: Date | null;
  voting_closed_at: Date | null;
  /** What the tellers told the chair when the box was closed. */
  closing_issued: number | null;
  closing_unused: number | null;
  closing_exchanged: number | null;
  first_entry_id: string | null;
  second_entry_id: string | null;
  count_note: Generated<string>;
  counted_at: Date | null;
  votes_for: number | null;
  votes_against: number | null;
  /** All members with a vote by the composition of the session. */
  members: number | null;
  present: number | null;
  recused: number | null;
  /** Written opinions that were counted. */
  written: number | null;
  base: 'entitled' | 'present' | 'validBallots' | null;
  base_count: number | null;
  minimum: number | null;
  passed: boolean | null;
  /** The sentence for the minutes. */
  verdict: string | null;
  decided_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  way: Generated<Way>;
  publication: Generated<Publication>;
  revote: Generated<boolean>;
  version: Version;
}

export interface CouncilRecusalTable {
  tenant_id: string;
  case_id: string;
  account_id: string;
  reason: string;
  declared_at: Date;
  recorded_by: string;
}

export interface CouncilOpinionTable {
  tenant_id: string;
  case_id: string;
  account_id: string;
  sequence: number;
  vote: 'for' | 'against';
  channel: 'own' | 'paper';
  paper_number: string | null;
  paper_day: string | null;
  file_id: string | null;
  recorded_by: string;
  recorded_at: Date;
}

export interface CouncilVoterTable {
  tenant_id: string;
  case_id: string;
  round: number;
  account_id: string;
  position: number;
  status: 'present' | 'recused' | 'absent';
}

export interface CouncilVoteTable {
  tenant_id: string;
  case_id: string;
  round: number;
  account_id: string;
  vote: 'for' | 'against';
  channel: 'own' | 'hand';
  recorded_by: string;
  recorded_at: Date;
}

export interface CouncilTakebackTable {
  tenant_id: string;
  case_id: string;
  round: number;
  reason: string;
  taken_at: Date;
  taken_by: string;
}

/** One version of what one teller counted of a secret vote. */
export interface CouncilEntryTable {
  tenant_id: string;
  id: string;
  case_id: string;
  round: number;
  account_id: string;
  sequence: number;
  issued: number;
  returned: number;
  unused: number;
  exchanged: number;
  valid: number;
  invalid: number;
  votes_for: number;
  votes_against: number;
  entered_at: Date;
}

export interface CouncilSignatureTable {
  tenant_id: string;
  session_id: string;
  paper: 'minutes' | 'counting';
  account_id: string;
  signed_at: Date;
  /** SHA-256 of the paper's content, hexadecimal. */
  content_hash: string;
}

export interface CouncilTables {
  council: CouncilTable;
  council_composition: CouncilCompositionTable;
  council_seat: CouncilSeatTable;
  council_session: CouncilSessionTable;
  council_rule: CouncilRuleTable;
  council_attendance: CouncilAttendanceTable;
  council_teller: CouncilTellerTable;
  council_case: CouncilCaseTable;
  council_recusal: CouncilRecusalTable;
  council_opinion: CouncilOpinionTable;
  council_voter: CouncilVoterTable;
  council_vote: CouncilVoteTable;
  council_takeback: CouncilTakebackTable;
  council_entry: CouncilEntryTable;
  council_signature: CouncilSignatureTable;
}
