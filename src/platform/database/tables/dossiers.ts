import type { ColumnType } from 'kysely';
import type { Verdict } from '#src/law/verdict.ts';
import type { Version } from './ground.ts';

type Day = string;

export interface DossierTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  nomination_id: string;
  award: 'CO_BO' | 'CO_CP';
  /** As the nomination's ballot named it. */
  award_name: string;
  unit_id: string;
  unit_name: string;
  /** Code of the law whose list of parts applies. */
  regime: string;
  state: 'draft' | 'submitted' | 'returned' | 'received' | 'qualified' | 'notQualified' | 'archived';
  /** The submission that is being written, or that was sent last. */
  round: number;
  /** 'HS-2020-0001' from the first submission on. */
  code: string | null;
  code_year: number | null;
  code_number: number | null;
  opened_at: Date;
  opened_by: string | null;
  /** Of the latest round. */
  submitted_at: Date | null;
  received_at: Date | null;
  appraisal_due_on: Day | null;
  /** Last day of the supplement; null where nothing was sent back. */
  supplement_due_on: Day | null;
  decided_at: Date | null;
  publication_starts_on: Day | null;
  publication_ends_on: Day | null;
  published_at: Date | null;
  archived_at: Date | null;
  version: Version;
}

export interface DossierAnswerTable {
  tenant_id: string;
  dossier_id: string;
  round: number;
  question: string;
  answer: string;
  version: Version;
  saved_at: Date;
  saved_by: string;
}

export interface DossierSignatureTable {
  tenant_id: string;
  dossier_id: string;
  round: number;
  account_id: string;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
  content: string;
  /** SHA-256 of `content`, hexadecimal. */
  content_hash: string;
}

export interface DossierAttachmentTable {
  tenant_id: string;
  id: string;
  dossier_id: string;
  part: string;
  round: number;
  file_id: string;
  title: string;
  document_number: string | null;
  document_day: Day | null;
  added_at: Date;
  added_by: string | null;
  removed_at: Date | null;
  /** The round from which on it is no longer a part. */
  removed_round: number | null;
}

export interface DossierSubmissionTable {
  tenant_id: string;
  dossier_id: string;
  round: number;
  account_id: string;
  signer_name: string;
  signer_title: string;
  signer_unit: string;
  submitted_at: Date;
  appraisal_due_on: Day;
  content: string;
  content_hash: string;
}

export interface DossierRemarkTable {
  tenant_id: string;
  dossier_id: string;
  /** The round that went back. */
  round: number;
  /** A part ('part.submission') or a question of the report ('report.seat'). */
  item: string;
  remark: string;
  deadline: Day;
  returned_by: string | null;
  returned_at: Date;
}

export interface DossierFindingTable {
  tenant_id: string;
  dossier_id: string;
  round: number;
  item: string;
  finding: 'met' | 'missing' | 'notMet' | 'notApplicable';
  note: string;
  found_by: string;
  found_at: Date;
}

export interface DossierAppraisalTable {
  tenant_id: string;
  dossier_id: string;
  round: number;
  outcome: 'qualified' | 'notQualified';
  reason: string;
  account_id: string;
  officer_name: string;
  officer_title: string;
  decided_at: Date;
  content: string;
  content_hash: string;
  /** As the program judged on that day; null where it was concluded before the program judged. */
  verdict: ColumnType<Verdict | null, string | null | undefined, never>;
  /** Why it was found qualified although the verdict says not eligible. */
  override_reason: ColumnType<string | null, string | null | undefined, never>;
}

export interface DossierCommentTable {
  tenant_id: string;
  id: string;
  dossier_id: string;
  received_on: Day;
  sender: string;
  content: string;
  recorded_at: Date;
  recorded_by: string | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  version: Version;
}

export interface DossierTables {
  dossier: DossierTable;
  dossier_answer: DossierAnswerTable;
  dossier_signature: DossierSignatureTable;
  dossier_attachment: DossierAttachmentTable;
  dossier_submission: DossierSubmissionTable;
  dossier_remark: DossierRemarkTable;
  dossier_finding: DossierFindingTable;
  dossier_appraisal: DossierAppraisalTable;
  dossier_comment: DossierCommentTable;
}
