import { sha256 } from '#src/archive/archived-folder.ts';
import { change } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { type ArchiveFacts, type ArchiveRecord, archiveRecord } from '../queries.ts';
import { type Difference, differences } from '../rules.ts';
import { composeFolder, journalLinesPath } from './compose-folder.ts';
import { untilOf } from './gather-journal.ts';

export interface Comparison {
  /** Kept bytes that are not those of the sealing. */
  damaged: string[];
  /** What the records of today would give otherwise. */
  differences: Difference[];
  /** Files that were made again and compared. */
  compared: number;
}

/**
 * Reads the kept bytes again, and makes every paper and the journal's extract again from the records of today: what is
 * not as it was sealed is reported, never mended. The checkpoints are as of the sealing and are not made again.
 */
export async function compareArchive(scope: Scope<'archive.compare', ArchiveFacts>): Promise<Comparison> {
  const record = await read(scope, (tx) => archiveRecord(tx, scope.facts.archiveId));
  if (!record) throw notFound();
  const damaged = await damagedFiles(scope, record);
  const lines = record.files.find(({ path }) => path === journalLinesPath);
  const sealedLines = lines ? new TextDecoder().decode(await scope.services.files.get(lines.sha256)) : '';
  const composed = await composeFolder(scope, record.dossierId, {
    at: record.sealedAt.toISOString(),
    until: untilOf(sealedLines),
  });
  const comparable = <F extends { kind: string }>(files: readonly F[]) =>
    files.filter(({ kind }) => kind !== 'checkpoint' && kind !== 'index');
  const found = differences(comparable(record.files), comparable(composed.files));
  const result = { damaged, differences: found, compared: comparable(record.files).length };
  await change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after: result });
    return null;
  });
  return result;
}

async function damagedFiles(scope: Scope, { files }: ArchiveRecord): Promise<string[]> {
  const damaged: string[] = [];
  for (const { path, sha256: sealed } of files) {
    const bytes = await scope.services.files.get(sealed).catch(() => null);
    if (!bytes || sha256(bytes) !== sealed) damaged.push(path);
  }
  return damaged;
}
