import type { ColumnType } from 'kysely';
import type { Source } from '#src/law/source.ts';
import type { Version } from './ground.ts';

export type Authority = 'minister' | 'government';
export type DecisionKind = 'grant' | 'refuse' | 'correct' | 'annul';
export type DecisionState = 'drafted' | 'signed' | 'numbered' | 'issued' | 'corrected' | 'annulled' | 'withdrawn';
export type AwardState = 'granted' | 'published' | 'conferred' | 'annulled';
export type PaymentState = 'due' | 'paid' | 'cancelled' | 'recoverable' | 'recovered';
export type AwardEventKind =
  | 'granted'
  | 'published'
  | 'conferred'
  | 'paid'
  | 'corrected'
  | 'annulled'
  /** The certificate or flag was taken back. */
  | 'recovered'
  | 'moneyRecovered'
  | 'reissued';

export interface AwardSubmissionTable {
  tenant_id: string;
  id: string;
  award: string;
  award_name: string;
  award_year: number;
  addressee: string;
  number: string;
  submitted_on: string;
  state: 'pending' | 'answered';
  recorded_at: Date;
  recorded_by: string;
  answered_at: Date | null;
  synthetic: boolean;
  version: Version;
}

/** Something that stood against an entry on the day of the signature, in words. */
export interface SignedConcern {
  subject: string;
  text: string;
  found: string[];
  source: Source;
}

/** A decision on awards: drafted here and signed, or of the Government and recorded with its scanned paper. */
export interface AwardDecisionTable {
  tenant_id: string;
  id: string;
  kind: DecisionKind;
  authority: Authority;
  state: DecisionState;
  award: string;
  award_name: string;
  award_year: number;
  subject: string;
  issuer: string;
  symbol: string;
  number: number | null;
  number_year: number | null;
  number_text: string | null;
  dated_on: string | null;
  submission_id: string | null;
  target_id: string | null;
  cause_code: string | null;
  cause: string | null;
  drafted_at: Date;
  drafted_by: string;
  signed_at: Date | null;
  signed_by: string | null;
  signer_name: string | null;
  signer_title: string | null;
  /** SHA-256 of what was signed, hexadecimal. */
  content_hash: string | null;
  numbered_at: Date | null;
  issued_at: Date | null;
  /** When a later decision corrected or annulled it. */
  closed_at: Date | null;
  withdraw_reason: string | null;
  /** What stood against an entry of the list when it was signed, and why it was signed all the same. */
  concerns: ColumnType<SignedConcern[] | null, string | null | undefined, string | null>;
  concerns_reason: ColumnType<string | null, string | null | undefined, string | null>;
  /** The scanned paper of another body. */
  file_id: string | null;
  synthetic: boolean;
  version: Version;
}

export interface AwardDecisionItemTable {
  tenant_id: string;
  decision_id: string;
  /** Số sổ vàng. */
  ordinal: number;
  case_id: string;
  dossier_id: string;
  unit_id: string;
  cluster_year_id: string;
  subject_name: string;
  award: string;
  award_name: string;
  award_year: number;
  award_id: string | null;
  previous_name: string | null;
}

export interface AwardDecisionLeftOutTable {
  tenant_id: string;
  decision_id: string;
  case_id: string;
  unit_id: string;
  subject_name: string;
  /** By the rule of one flag, not by anybody's choice. */
  held: boolean;
  reason: string;
}

export interface AwardSubmissionItemTable {
  tenant_id: string;
  submission_id: string;
  case_id: string;
  dossier_id: string;
  unit_id: string;
  cluster_year_id: string;
  subject_name: string;
  position: number;
  outcome: 'pending' | 'granted' | 'refused';
  reason: string | null;
  decision_id: string | null;
}

export interface AwardCaseOutcomeTable {
  tenant_id: string;
  case_id: string;
  outcome: 'granted' | 'refused' | 'replaced';
  decision_id: string;
  reason: string | null;
  decided_at: Date;
}

/** One entry of the register; never changed. */
export interface AwardTable {
  tenant_id: string;
  id: string;
  decision_id: string;
  ordinal: number;
  case_id: string;
  dossier_id: string;
  unit_id: string;
  cluster_year_id: string;
  subject_kind: 'collective' | 'person';
  subject_name: string;
  subject_fold: string;
  award: string;
  award_name: string;
  year: number;
  authority: Authority;
  issuer: string;
  decision_number: string;
  granted_on: string;
  /** Đồng; `bigint` comes back as text from some drivers. */
  money: ColumnType<number | string, number, never>;
  multiple_tenths: number;
  base_salary: number;
  recorded_at: Date;
  synthetic: boolean;
}

export interface AwardEventTable {
  tenant_id: string;
  id: string;
  award_id: string;
  sequence: number;
  kind: AwardEventKind;
  happened_on: string;
  recorded_at: Date;
  recorded_by: string;
  decision_id: string | null;
  reason: string | null;
  detail: ColumnType<Record<string, string> | null, string | null, never>;
}

/** Where an award stands now: made from its events. */
export interface AwardStandingTable {
  tenant_id: string;
  award_id: string;
  state: AwardState;
  /** As last corrected. */
  subject_name: string;
  corrected: boolean;
  certificate_number: string | null;
  certificate_recovered: boolean;
  unit_id: string;
  award: string;
  year: number;
  granted_on: string;
  /** How many events stand behind this row. */
  events: number;
  version: Version;
}

export interface AwardWordTable {
  tenant_id: string;
  /** Folded, without space. */
  word: string;
  granted_on: string;
  award_id: string;
}

export interface PaymentTable {
  tenant_id: string;
  id: string;
  award_id: string;
  amount: ColumnType<number | string, number, never>;
  payer: string;
  state: PaymentState;
  due_since: Date;
  voucher: string | null;
  paid_on: string | null;
  paid_by: string | null;
  note: string | null;
  recovery_voucher: string | null;
  recovered_on: string | null;
  reason: string | null;
  version: Version;
}

export interface AwardTables {
  award_submission: AwardSubmissionTable;
  award_submission_item: AwardSubmissionItemTable;
  award_decision: AwardDecisionTable;
  award_decision_item: AwardDecisionItemTable;
  award_decision_left_out: AwardDecisionLeftOutTable;
  award_case_outcome: AwardCaseOutcomeTable;
  award: AwardTable;
  award_event: AwardEventTable;
  award_standing: AwardStandingTable;
  award_word: AwardWordTable;
  payment: PaymentTable;
}
