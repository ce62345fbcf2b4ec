import type { ColumnType, Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface ImportRunTable {
  tenant_id: string;
  id: string;
  kind: 'people' | 'ratings' | 'initiatives' | 'awards';
  unit_id: string | null;
  file_id: string;
  file_name: string;
  sha256: string;
  sheet_name: string;
  /** Written as JSON text. */
  columns: ColumnType<Record<string, number>, string, string>;
  unknown_columns: Generated<string[]>;
  state: 'reading' | 'checked' | 'storing' | 'stored' | 'withdrawn' | 'failed';
  failure: Generated<string>;
  moved: Generated<boolean>;
  rows_total: number;
  rows_read: Generated<number>;
  rows_new: Generated<number>;
  rows_changed: Generated<number>;
  rows_same: Generated<number>;
  rows_faulty: Generated<number>;
  faults: Generated<number>;
  started_at: Date;
  started_by: string;
  beat_at: Generated<Date>;
  ended_at: Date | null;
  ended_by: string | null;
  version: Version;
}

export interface ImportRowTable {
  tenant_id: string;
  run_id: string;
  row: number;
  data: ColumnType<Record<string, unknown>, string, string>;
  subject_id: string | null;
  target_id: string | null;
  status: Generated<'new' | 'changed' | 'same' | 'faulty'>;
}

export interface ImportFaultTable {
  tenant_id: string;
  run_id: string;
  row: number;
  col: number;
  compared: boolean;
  value: string;
  message: string;
  rule: string;
}

export interface ImportChangeTable {
  tenant_id: string;
  run_id: string;
  row: number;
  object_kind: string;
  object_id: string;
  before: ColumnType<Record<string, unknown>, string, string>;
}

export interface ImportProgressTable {
  tenant_id: string;
  run_id: string;
  rows_done: Generated<number>;
  beat_at: Generated<Date>;
}

export interface ImportTables {
  import_run: ImportRunTable;
  import_row: ImportRowTable;
  import_fault: ImportFaultTable;
  import_change: ImportChangeTable;
  import_progress: ImportProgressTable;
}
