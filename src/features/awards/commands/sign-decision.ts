import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { DecisionFacts } from '../queries/decisions.ts';
import {
  contentMark,
  demandCompetence,
  demandStillReady,
  heldDecision,
  stateAfter,
  writeDecision,
} from './decision-in-change.ts';

/** The Minister, or who is authorised, signs what the draft says; competence and the rule of one flag hold today. */
export function signDecision(
  scope: Scope<'decision.sign', DecisionFacts>,
  proof: SignatureProof,
): Promise<{ mark: string }> {
  return change(scope, async (tx, journal) => {
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'sign');
    demandCompetence(decision, scope.today);
    if (decision.kind === 'grant') await demandStillReady(tx, decision, scope.today);
    const mark = contentMark(decision);
    await writeDecision(tx, decision, {
      state,
      signed_at: scope.now,
      signed_by: actor.accountId,
      signer_name: actor.displayName === actor.jobTitle ? null : actor.displayName,
      signer_title: actor.jobTitle,
      content_hash: mark,
    });
    await journal({ object: scope.facts.object, before: { state: decision.state }, after: { state, mark } });
    return { mark };
  });
}
