import type { Readable } from 'node:stream';
import { writeZip } from '#src/archive/write-zip.ts';
import { change } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { type ArchiveFacts, archiveRecord } from '../queries.ts';

/** The sealed folder as a ZIP, streamed from the kept bytes: the same bytes every time. Says in the journal who took it. */
export async function exportArchive(
  scope: Scope<'archive.export', ArchiveFacts>,
): Promise<{ zip: Readable; name: string; size: number }> {
  const record = await read(scope, (tx) => archiveRecord(tx, scope.facts.archiveId));
  if (!record) throw notFound();
  await change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after: { code: record.code, mark: record.mark } });
    return null;
  });
  const { files: store } = scope.services;
  const files = record.files.map(({ path, size, sha256 }) => ({ path, size, open: () => store.stream(sha256) }));
  return { zip: writeZip(files, record.sealedAt.toISOString()), name: `${record.code}.zip`, size: record.size };
}
