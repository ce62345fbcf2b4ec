import type { Tx } from '#src/platform/database/transaction.ts';
import { awardsOfDossier } from '../../awards/queries.ts';
import { certificatesOfDossier } from '../../certificates/queries.ts';
import { type CaseOfDossier, caseOfDossier } from '../../councils/queries.ts';
import type { Ending } from '../rules.ts';

/** How the records say that the dossier ended; the latest award counts. */
export async function endingOf(tx: Tx, dossierId: string, dossierState: string): Promise<Ending> {
  const [award] = await awardsOfDossier(tx, dossierId);
  const certificates = await certificatesOfDossier(tx, dossierId);
  const council = await caseOfDossier(tx, dossierId);
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
    outcome: council ? await outcomeOf(tx, council) : null,
    waitsFor: council ? await waitsFor(tx, council.caseId) : null,
  };
}

async function waitsFor(tx: Tx, caseId: string): Promise<Ending['waitsFor']> {
  const submission = await tx.db
    .selectFrom('award_submission_item as i')
    .innerJoin('award_submission as s', (on) =>
      on.onRef('s.tenant_id', '=', 'i.tenant_id').onRef('s.id', '=', 'i.submission_id'),
    )
    .select('s.id')
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.case_id', '=', caseId)
    .where('s.state', '=', 'pending')
    .executeTakeFirst();
  if (submission) return 'government';
  const decision = await tx.db
    .selectFrom('award_decision_item as i')
    .innerJoin('award_decision as d', (on) =>
      on.onRef('d.tenant_id', '=', 'i.tenant_id').onRef('d.id', '=', 'i.decision_id'),
    )
    .select('d.id')
    .where('i.tenant_id', '=', tx.tenantId)
    .where('i.case_id', '=', caseId)
    .where('d.state', 'in', ['drafted', 'signed', 'numbered'])
    .executeTakeFirst();
  return decision ? 'decision' : null;
}

async function outcomeOf(tx: Tx, found: CaseOfDossier): Promise<Ending['outcome']> {
  if (found.state === 'notRecommended') return 'notRecommended';
  const row = await tx.db
    .selectFrom('award_case_outcome')
    .select('outcome')
    .where('tenant_id', '=', tx.tenantId)
    .where('case_id', '=', found.caseId)
    .executeTakeFirst();
  return row && row.outcome !== 'granted' ? row.outcome : null;
}
