import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { DossierScope } from '../commands/dossier-in-change.ts';
import { type DossierRecord, dossierRecord } from '../queries/dossier-record.ts';
import { type KnownFacts, reportedFacts } from '../queries/known-facts.ts';

/** @throws AppError notFound */
export async function recordOf(scope: DossierScope): Promise<DossierRecord> {
  const record = await read(scope, (tx) => dossierRecord(tx, scope.facts.dossierId));
  if (!record) throw notFound();
  return record;
}

/** The dossier with what the program filled in of its report, from one snapshot. */
export async function recordWithKnown(scope: DossierScope): Promise<{ record: DossierRecord; known: KnownFacts }> {
  return read(scope, async (tx) => {
    const record = await dossierRecord(tx, scope.facts.dossierId);
    if (!record) throw notFound();
    return { record, known: await reportedFacts(tx, record) };
  });
}
