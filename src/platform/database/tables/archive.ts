import type { ColumnType } from 'kysely';

type Big = ColumnType<number | string, number, never>;

/** A sealed dossier; never changed. */
export interface ArchiveTable {
  tenant_id: string;
  id: string;
  dossier_id: string;
  code: string;
  award: string;
  award_name: string;
  year: number;
  unit_id: string;
  unit_name: string;
  cluster_name: string;
  /** How the dossier ended, a sentence. */
  outcome: string;
  /** Why it was closed without an award; null where a decision says it. */
  closing_reason: string | null;
  /** SHA-256 of the checksums of the folder. */
  mark: string;
  /** Bytes of the ZIP. */
  size: Big;
  sealed_at: Date;
  sealed_by: string;
  sealer_name: string;
  /** Null: kept for good. */
  kept_years: number | null;
  kept_article: string;
  kept_document: string;
  kept_standing: 'read' | 'secondary' | 'unverified' | 'assumption';
  kept_note: string | null;
  kept_decided_by: string | null;
  synthetic: boolean;
}

export interface ArchiveFileTable {
  tenant_id: string;
  archive_id: string;
  /** Order in the ZIP. */
  position: number;
  path: string;
  title: string;
  kind: 'paper' | 'upload' | 'journal' | 'checkpoint' | 'index';
  media_type: string;
  sha256: string;
  size: Big;
}

export interface ArchiveTables {
  archive: ArchiveTable;
  archive_file: ArchiveFileTable;
}
