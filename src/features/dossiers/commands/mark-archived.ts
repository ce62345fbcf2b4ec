import { nextState } from '#src/features/state-table.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import { DOSSIER_TRANSITIONS, dossierSentences } from '../rules.ts';
import { writeDossier } from './dossier-in-change.ts';

/**
 * Closes a dossier within the change that seals its folder; the caller writes the journal entry.
 * @throws AppError wrongPhase unless the appraisal has concluded
 */
export async function markArchived(tx: Tx, dossierId: string, at: Date): Promise<void> {
  const record = await dossierRecord(tx, dossierId, true);
  if (!record) throw notFound();
  const next = nextState(DOSSIER_TRANSITIONS, record.state, 'archive');
  if (!next) throw wrongPhase(dossierSentences[record.state]);
  await writeDossier(tx, record, { state: next, archived_at: at });
}
