import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

/** What both reports of the cluster carry when they are issued. */
interface IssuedColumns {
  number: number | null;
  issued_on: string | null;
  issued_at: Date | null;
  signer_name: string | null;
  signer_title: string | null;
  content: string | null;
  content_hash: string | null;
}

export interface MidYearReviewTable extends IssuedColumns {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  state: 'open' | 'held' | 'reported';
  opened_at: Date;
  held_on: string | null;
  /** Why it was held without the units that had not reported; '' when all had. */
  missing_reason: Generated<string>;
  addressee: Generated<string>;
  overview: Generated<string>;
  results: Generated<string>;
  difficulties: Generated<string>;
  conclusion: Generated<string>;
  tasks: Generated<string>;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface YearEndReportTable extends IssuedColumns {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  state: 'collecting' | 'editing' | 'issued';
  due_on: string;
  opened_at: Date;
  missing_reason: Generated<string>;
  addressee: Generated<string>;
  overview: Generated<string>;
  limits: Generated<string>;
  directions: Generated<string>;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface YearEndAreaTable {
  tenant_id: string;
  id: string;
  year_end_report_id: string;
  position: number;
  kind: 'work' | 'movements' | 'superior';
  name: string;
  section: Generated<string>;
  saved_at: Date | null;
  saved_by: string | null;
  version: Version;
}

export interface UnitReportTable {
  tenant_id: string;
  id: string;
  kind: 'midYear' | 'yearEnd';
  cluster_year_id: string;
  unit_id: string;
  state: 'draft' | 'sent' | 'returned';
  /** The round that is being written; what was sent before lies in `unit_report_sending`. */
  round: Generated<number>;
  saved_at: Date | null;
  saved_by: string | null;
  version: Version;
}

export interface UnitReportSendingTable {
  tenant_id: string;
  report_id: string;
  round: number;
  sent_at: Date;
  sent_on: string;
  due_on: string | null;
  account_id: string;
  sender_name: string;
  sender_title: string;
  content: string;
  content_hash: string;
}

export interface UnitReportReturnTable {
  tenant_id: string;
  report_id: string;
  round: number;
  due_on: string;
  returned_at: Date;
  returned_by: string;
}

export interface UnitReportRemarkTable {
  tenant_id: string;
  report_id: string;
  round: number;
  position: number;
  item_id: string | null;
  item_name: string;
  words: string;
}

export interface TargetProgressTable {
  tenant_id: string;
  report_id: string;
  target_id: string;
  value: string;
  /** Of the signed goal, thousandths of a percent. */
  share: number | null;
  state: 'exceeded' | 'met' | 'onTrack' | 'behind' | 'yearEnd' | null;
  forecast: 'exceed' | 'reach' | 'hard' | 'miss' | null;
  note: string;
}

export interface TargetEvidenceTable {
  tenant_id: string;
  id: string;
  report_id: string;
  target_id: string;
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

export interface AreaContributionTable {
  tenant_id: string;
  report_id: string;
  area_id: string;
  words: string;
}

export interface AreaFigureTable {
  tenant_id: string;
  report_id: string;
  area_id: string;
  position: number;
  indicator: string;
  unit_of_measure: string;
  value: string;
  last_value: string;
}

export interface ReportTables {
  mid_year_review: MidYearReviewTable;
  year_end_report: YearEndReportTable;
  year_end_area: YearEndAreaTable;
  unit_report: UnitReportTable;
  unit_report_sending: UnitReportSendingTable;
  unit_report_return: UnitReportReturnTable;
  unit_report_remark: UnitReportRemarkTable;
  target_progress: TargetProgressTable;
  target_evidence: TargetEvidenceTable;
  area_contribution: AreaContributionTable;
  area_figure: AreaFigureTable;
}
