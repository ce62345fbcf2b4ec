import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string | null, never>;

/** Who did what to which object, before and after, why and when. Only added, never changed. */
export interface JournalEntryTable {
  tenant_id: string;
  id: string;
  /** When it happened by the clock of the application. */
  at: Date;
  /** When the row was written by the clock of the machine. */
  recorded_at: Generated<Date>;
  actor_account_id: string | null;
  actor_name: string;
  actor_role: string;
  action: string;
  object_kind: string;
  object_id: string;
  before: Json;
  after: Json;
  reason: string | null;
}

/** The place of an entry in the Merkle log; `leaf_hash` is SHA-256 in hexadecimal. */
export interface JournalLeafTable {
  tenant_id: string;
  leaf_index: number;
  entry_id: string;
  leaf_hash: string;
}

/** A signed root over the first `size` leaves. */
export interface JournalCheckpointTable {
  tenant_id: string;
  size: number;
  /** 1, 2, 3 …: the name that people use, "Điểm niêm phong 419". */
  number: number;
  root_hash: string;
  /** Peaks of the tree in hexadecimal, largest subtree first. */
  frontier: ColumnType<string[], string, never>;
  signed_at: Date;
  key_id: string;
  signature: string;
  /** The text that was signed. */
  note: string;
}

export interface JournalTables {
  journal_entry: JournalEntryTable;
  journal_leaf: JournalLeafTable;
  journal_checkpoint: JournalCheckpointTable;
}
