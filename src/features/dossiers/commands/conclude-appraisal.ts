import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { judgeDossier } from '../queries/dossier-verdict.ts';
import type { DossierFacts } from '../queries.ts';
import { appraisalItems } from '../rules/appraisal-items.ts';
import { conclusionObstacle, overrideFault } from '../rules/obstacles.ts';
import { demandSeen, dossierInChange, writeDossier } from './dossier-in-change.ts';
import { sealedAppraisal } from './sealed-content.ts';

export interface ConclusionInput {
  outcome: 'qualified' | 'notQualified';
  reason: string;
  /** Why it is qualified although the verdict says not eligible. */
  overrideReason?: string | null;
  version: number;
}

/**
 * The officer signs the appraisal: qualified or not, with the reason. The verdict of the day is kept with it, and why the
 * conclusion goes against it where it does (I-16). A nomination stays a nomination (I-10).
 */
export function concludeAppraisal(
  scope: Scope<'dossier.decide', DossierFacts>,
  proof: SignatureProof,
  { outcome, reason, overrideReason = null, version }: ConclusionInput,
): Promise<{ state: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await dossierInChange(tx, scope, outcome === 'qualified' ? 'qualify' : 'refuse');
    demandSeen(record, version);
    const obstacle = conclusionObstacle(outcome, appraisalItems(record), record.findings);
    if (obstacle) throw new AppError('invalid', obstacle);
    const verdict = await judgeDossier(tx, record);
    const fault = overrideFault(outcome, verdict, overrideReason);
    if (fault) throw invalid({ overrideReason: fault });
    const against = outcome === 'qualified' && verdict?.outcome === 'notEligible';
    const override_reason = against ? overrideReason : null;
    const { content, hash } = sealedAppraisal(record, { outcome, reason, overrideReason: override_reason, verdict });
    await tx.db
      .insertInto('dossier_appraisal')
      .values({
        tenant_id: tx.tenantId,
        dossier_id: record.id,
        round: record.round,
        outcome,
        reason,
        account_id: proof.accountId,
        officer_name: scope.actor?.displayName ?? '',
        officer_title: scope.actor?.jobTitle ?? '',
        decided_at: scope.now,
        content,
        content_hash: hash,
        verdict: verdict && JSON.stringify(verdict),
        override_reason,
      })
      .execute();
    await writeDossier(tx, record, { state: next, decided_at: scope.now });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, outcome, hash, verdict: verdict?.outcome ?? null, overrideReason: override_reason },
      reason,
    });
    return { state: next };
  });
}
