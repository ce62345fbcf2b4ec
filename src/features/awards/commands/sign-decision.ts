import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid } from '#src/platform/errors.ts';
import { concernsOn } from '../queries/concerns.ts';
import type { DecisionFacts } from '../queries/decisions.ts';
import { signingFault } from '../rules/concerns.ts';
import { packsOf } from '../rules/law-of-list.ts';
import {
  contentMark,
  demandCompetence,
  demandStillReady,
  heldDecision,
  stateAfter,
  writeDecision,
} from './decision-in-change.ts';

/**
 * The Minister, or who is authorised, signs what the draft says; competence and the rule of one flag hold today. The
 * conditions are judged anew on the day: what stands against the list is signed over only with a reason (I-16).
 */
export function signDecision(
  scope: Scope<'decision.sign', DecisionFacts>,
  proof: SignatureProof,
  { reason = null }: { reason?: string | null } = {},
): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'sign');
    demandCompetence(decision, scope.today, packsOf(decision.items));
    if (decision.kind === 'grant') await demandStillReady(tx, decision, scope.today);
    const found = await concernsOn(tx, decision, scope.today);
    const fault = signingFault(found, reason);
    if (fault) throw invalid({ reason: fault });
    const concerns = found.length > 0 ? found : null;
    const concernsReason = concerns && reason;
    const mark = contentMark({ ...decision, concerns, concernsReason });
    await writeDecision(tx, decision, {
      state,
      signed_at: scope.now,
      signed_by: actor.accountId,
      signer_name: actor.displayName === actor.jobTitle ? null : actor.displayName,
      signer_title: actor.jobTitle,
      content_hash: mark,
      concerns: concerns && JSON.stringify(concerns),
      concerns_reason: concernsReason,
    });
    await journal({
      object: scope.facts.object,
      before: { state: decision.state },
      after: { state, mark, concerns: found.map(({ subject, text }) => ({ subject, text })) },
      ...(concernsReason ? { reason: concernsReason } : {}),
    });
    return { mark };
  });
}
