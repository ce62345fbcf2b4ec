import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { latestCheckpoints, leafCount, unsealedCount } from '#src/platform/journal/queries.ts';

export interface SystemState {
  databaseVersion: string;
  accounts: number;
  disabledAccounts: number;
  units: number;
  clusters: number;
  journalEntries: number;
  files: number;
  /** Bytes of the files as they were sent; equal files are kept once. */
  fileBytes: number;
  sealed: number;
  unsealed: number;
  /** When the oldest unsealed entry was written, ISO. */
  oldestUnsealedAt: string | null;
  lastCheckpoint: SignedCheckpoint | null;
}

/** What an administrator looks at before a conference: sizes, and how far the journal is sealed. */
export async function systemState(tx: Tx): Promise<SystemState> {
  const { rows } = await sql<Record<string, string>>`
    select current_setting('server_version') as version,
      (select count(*) from account where tenant_id = ${tx.tenantId} and disabled_at is null) as accounts,
      (select count(*) from account where tenant_id = ${tx.tenantId} and disabled_at is not null) as disabled,
      (select count(*) from unit where tenant_id = ${tx.tenantId}) as units,
      (select count(*) from cluster where tenant_id = ${tx.tenantId}) as clusters,
      (select count(*) from journal_entry where tenant_id = ${tx.tenantId}) as entries,
      (select count(*) from stored_file where tenant_id = ${tx.tenantId}) as files,
      (select coalesce(sum(size), 0) from stored_file where tenant_id = ${tx.tenantId}) as bytes`.execute(tx.db);
  const row = rows[0] ?? {};
  const unsealed = await unsealedCount(tx);
  const [lastCheckpoint = null] = await latestCheckpoints(tx, 1);
  return {
    databaseVersion: row.version ?? '',
    accounts: Number(row.accounts),
    disabledAccounts: Number(row.disabled),
    units: Number(row.units),
    clusters: Number(row.clusters),
    journalEntries: Number(row.entries),
    files: Number(row.files),
    fileBytes: Number(row.bytes),
    sealed: await leafCount(tx),
    unsealed: unsealed.count,
    oldestUnsealedAt: unsealed.oldest,
    lastCheckpoint,
  };
}
