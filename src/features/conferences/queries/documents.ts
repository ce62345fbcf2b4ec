import type { Tx } from '#src/platform/database/transaction.ts';
import type { Instant } from '#src/text/day.ts';

export interface ConferenceDocument {
  id: string;
  title: string;
  /** Code of a paper of the program; null for a file. */
  paper: string | null;
  file: { name: string; size: number; sha256: string; mediaType: string } | null;
  addedAt: Instant;
  addedBy: string;
  removed: { at: Instant; by: string; reason: string } | null;
}

/** What is laid before the conference, in the order in which it was added; what was taken away too. */
export async function documentsOf(tx: Tx, conferenceId: string): Promise<ConferenceDocument[]> {
  const rows = await tx.db
    .selectFrom('conference_document as d')
    .leftJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'd.tenant_id').onRef('f.id', '=', 'd.file_id'))
    .select(['d.id', 'd.title', 'd.paper', 'd.added_at', 'd.added_by', 'd.removed_at', 'd.removed_by'])
    .select(['d.removal_reason', 'f.name', 'f.size', 'f.sha256', 'f.media_type'])
    .where('d.tenant_id', '=', tx.tenantId)
    .where('d.conference_id', '=', conferenceId)
    .orderBy('d.position')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    paper: row.paper,
    file: row.name
      ? { name: row.name, size: Number(row.size), sha256: row.sha256 ?? '', mediaType: row.media_type ?? '' }
      : null,
    addedAt: row.added_at.toISOString(),
    addedBy: row.added_by,
    removed: row.removed_at && {
      at: row.removed_at.toISOString(),
      by: row.removed_by ?? '',
      reason: row.removal_reason ?? '',
    },
  }));
}
