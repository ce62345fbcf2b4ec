import type { ColumnType } from 'kysely';
import type { Answer, TableAnswer } from '#src/points/reading/answers.ts';
import type { ReadTable } from '#src/points/reading/read-table.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import type { Version } from './ground.ts';

/** Written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

export interface TableImportTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  file_id: string;
  file_name: string;
  sha256: string;
  source: 'csv' | 'xlsx' | 'docx' | 'json';
  rows: Json<readonly PrintedRow[]>;
  proposal: Json<ReadTable>;
  state: 'open' | 'taken' | 'dropped';
  started_at: Date;
  started_by: string | null;
  started_name: string;
  ended_at: Date | null;
  ended_by: string | null;
  ended_name: string | null;
  version: Version;
}

export interface TableImportAnswerTable {
  tenant_id: string;
  import_id: string;
  place: string;
  answer: Json<Answer | TableAnswer>;
  answered_by: string | null;
  answered_name: string;
  answered_at: Date;
  version: Version;
}

export interface TableImportTables {
  table_import: TableImportTable;
  table_import_answer: TableImportAnswerTable;
}
