import type { Generated, JSONColumnType } from 'kysely';
import type { MeasuredFacts } from '#src/points/facts.ts';
import type { ScoreTable } from '#src/points/table.ts';
import type { Version } from './ground.ts';

/** All points are whole thousandths. */
export interface ScoreTableTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  title: string;
  state: 'draft' | 'issued';
  /** The table as src/points evaluates it. */
  content: JSONColumnType<ScoreTable>;
  /** The file that it was read from; null for a table written by hand. */
  import_id: Generated<string | null>;
  document_number: string | null;
  content_hash: string | null;
  issued_at: Date | null;
  issued_by: string | null;
  saved_at: Date | null;
  saved_by: string | null;
  version: Version;
}

/** The lines of a table on which points are given: what sheets refer to. */
export interface ScoreCriterionTable {
  tenant_id: string;
  id: string;
  table_id: string;
  code: string;
  code_key: string;
  kind: 'base' | 'bonus' | 'penalty';
  /** The most that the line itself can give or take; null where the table sets no limit. */
  maximum: number | null;
  position: number;
}

export type ScoreSheetState = 'draft' | 'signed' | 'returned' | 'reviewed' | 'disputed' | 'final';

export interface ScoreSheetTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  table_id: string;
  unit_id: string;
  state: ScoreSheetState;
  /** The self score that is being written; `signed_round` is the latest that the head signed, 0 before the first. */
  round: Generated<number>;
  signed_round: Generated<number>;
  reviewed_at: Date | null;
  reviewed_by: string | null;
  responded_at: Date | null;
  responded_by: string | null;
  final_at: Date | null;
  saved_at: Date | null;
  saved_by: string | null;
  version: Version;
}

export interface SelfScoreLineTable {
  tenant_id: string;
  sheet_id: string;
  round: number;
  criterion_id: string;
  points: number | null;
  facts: JSONColumnType<MeasuredFacts | null, string | null | undefined, string | null>;
  explanation: string;
}

export interface SelfScoreSignatureTable {
  tenant_id: string;
  sheet_id: string;
  round: number;
  account_id: string;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
  content: string;
  content_hash: string;
}

/** A stored file or a reference to a document; never erased, only marked removed while its round is unsigned. */
export interface ScoreEvidenceTable {
  tenant_id: string;
  id: string;
  sheet_id: string;
  criterion_id: string;
  round: number;
  file_id: string | null;
  document_number: string | null;
  document_date: string | null;
  summary: string;
  added_by: string | null;
  added_at: Date;
  removed_at: Date | null;
  removed_by: string | null;
}

/** The lines that a piece of evidence stands for besides its first. */
export interface ScoreEvidenceLineTable {
  tenant_id: string;
  evidence_id: string;
  criterion_id: string;
  added_at: Date;
}

export interface SheetReviewerTable {
  tenant_id: string;
  sheet_id: string;
  account_id: string;
  unit_id: string | null;
  assigned_by: string | null;
  assigned_at: Date;
}

export interface SheetReturnTable {
  tenant_id: string;
  sheet_id: string;
  /** 1, 2 …: which return of the sheet; `round` is the signed round that was sent back. */
  number: number;
  round: number;
  criterion_id: string;
  remark: string;
  deadline: string;
  returned_by: string | null;
  returned_at: Date;
}

export interface VerifiedLineTable {
  tenant_id: string;
  sheet_id: string;
  round: number;
  criterion_id: string;
  /** Null where the points follow from the facts beside the other units, or nothing applies. */
  points: number | null;
  facts: JSONColumnType<MeasuredFacts | null, string | null | undefined, string | null>;
  reason: string;
  account_id: string | null;
  reviewer_name: string;
  at: Date;
}

export interface OpinionLineTable {
  tenant_id: string;
  sheet_id: string;
  criterion_id: string;
  agreed: boolean;
  words: string;
  account_id: string | null;
  at: Date;
}

export interface AgreedLineTable {
  tenant_id: string;
  sheet_id: string;
  criterion_id: string;
  points: number | null;
  facts: JSONColumnType<MeasuredFacts | null, string | null | undefined, string | null>;
  origin: 'verified' | 'settled';
  reason: string;
  account_id: string | null;
  at: Date;
}

/** Points that were confirmed against a rule; rows are added, never changed. */
export interface ScoreConfirmationTable {
  tenant_id: string;
  sheet_id: string;
  number: number;
  stage: 'verified' | 'agreed';
  round: number;
  code: string;
  base: number | null;
  bonus: number | null;
  penalty: number | null;
  rule: string;
  reason: string;
  withdrawn: boolean;
  account_id: string;
  by_name: string;
  by_title: string;
  at: Date;
}

export interface ScoringTables {
  score_table: ScoreTableTable;
  score_criterion: ScoreCriterionTable;
  score_sheet: ScoreSheetTable;
  self_score_line: SelfScoreLineTable;
  self_score_signature: SelfScoreSignatureTable;
  score_evidence: ScoreEvidenceTable;
  score_evidence_line: ScoreEvidenceLineTable;
  sheet_reviewer: SheetReviewerTable;
  sheet_return: SheetReturnTable;
  verified_line: VerifiedLineTable;
  opinion_line: OpinionLineTable;
  agreed_line: AgreedLineTable;
  score_confirmation: ScoreConfirmationTable;
}
