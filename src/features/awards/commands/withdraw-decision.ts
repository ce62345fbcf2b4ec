import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { DecisionFacts } from '../queries/decisions.ts';
import { heldDecision, stateAfter, writeDecision } from './decision-in-change.ts';

/** Takes a decision back before it has a number; its cases wait again. What was signed stays as it was. */
export function withdrawDecision(
  scope: Scope<'decision.withdraw', DecisionFacts>,
  { reason }: { reason: string },
): Promise<{ decisionId: string }> {
  return change(scope, async (tx, journal) => {
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'withdraw');
    await writeDecision(tx, decision, { state, withdraw_reason: reason });
    await journal({ object: scope.facts.object, before: { state: decision.state }, after: { state }, reason });
    return { decisionId: decision.decisionId };
  });
}
