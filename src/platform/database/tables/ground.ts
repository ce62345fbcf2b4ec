import type { Generated } from 'kysely';

export interface TenantTable {
  id: string;
  code: string;
  name: string;
  /** The body that stands above the issuer on papers, e.g. "BỘ TƯ PHÁP"; null for a ministry itself. */
  superior_name: string | null;
  place: string;
}

/** One row per acknowledged form post; makes a repeated post return the first answer (nothing is done twice). */
export interface SubmissionTable {
  tenant_id: string;
  id: string;
  account_id: string | null;
  action: string;
  result: string;
  at: Date;
}

export interface DemonstrationClockTable {
  id: number;
  set_to: Date;
  set_at: Date;
}

/** Content-addressed files: the bytes lie in the file store under `sha256`. */
export interface StoredFileTable {
  tenant_id: string;
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string | null;
  uploaded_at: Date;
}

export interface GroundTables {
  tenant: TenantTable;
  submission: SubmissionTable;
  demonstration_clock: DemonstrationClockTable;
  stored_file: StoredFileTable;
}

export type Version = Generated<number>;
