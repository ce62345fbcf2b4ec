import type { Tx } from '#src/platform/database/transaction.ts';
import { awardsOfDossier } from '../../awards/queries.ts';
import { certificatesOfDossier } from '../../certificates/queries.ts';
import { caseOfDossier } from '../../councils/queries.ts';
import type { Ending } from '../rules.ts';

/** How the records say that the dossier ended; the latest award counts. */
export async function endingOf(tx: Tx, dossierId: string, dossierState: string): Promise<Ending> {
  const [award] = await awardsOfDossier(tx, dossierId);
  const certificates = await certificatesOfDossier(tx, dossierId);
  const live = certificates.find(({ awardId, state }) => awardId === award?.awardId && state !== 'replaced');
  return {
    dossierState,
    award: award
      ? {
          state: award.state,
          authority: award.authority,
          decisionNumber: award.decisionNumber,
          certificate: live ? (live.state === 'conferred' ? 'conferred' : 'made') : 'none',
        }
      : null,
    outcome: await caseEnding(tx, dossierId),
  };
}

async function caseEnding(tx: Tx, dossierId: string): Promise<Ending['outcome']> {
  const found = await caseOfDossier(tx, dossierId);
  if (!found) return null;
  if (found.state === 'notRecommended') return 'notRecommended';
  const row = await tx.db
    .selectFrom('award_case_outcome')
    .select('outcome')
    .where('tenant_id', '=', tx.tenantId)
    .where('case_id', '=', found.caseId)
    .executeTakeFirst();
  return row && row.outcome !== 'granted' ? row.outcome : null;
}
