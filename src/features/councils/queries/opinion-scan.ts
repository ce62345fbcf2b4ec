import type { Tx } from '#src/platform/database/transaction.ts';

export interface OpinionScan {
  fileId: string;
  accountId: string;
  sha256: string;
  name: string;
  mediaType: string;
}

/** The scan of the latest written opinion of a member; null where only its number is kept. */
export async function opinionScan(tx: Tx, caseId: string, accountId: string): Promise<OpinionScan | null> {
  const row = await tx.db
    .selectFrom('council_opinion as o')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'o.tenant_id').onRef('f.id', '=', 'o.file_id'))
    .select(['f.id', 'f.sha256', 'f.name', 'f.media_type'])
    .where('o.tenant_id', '=', tx.tenantId)
    .where('o.case_id', '=', caseId)
    .where('o.account_id', '=', accountId)
    .orderBy('o.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { fileId: row.id, accountId, sha256: row.sha256, name: row.name, mediaType: row.media_type } : null;
}
