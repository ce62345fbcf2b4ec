import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { awardsOfDecision } from '../queries/award-record.ts';
import type { DecisionFacts, DecisionRecord } from '../queries/decisions.ts';
import { packsOf } from '../rules/law-of-list.ts';
import { annulAward, correctName } from './change-award.ts';
import {
  demandCompetence,
  demandSignedContent,
  demandStillReady,
  heldDecision,
  holdDecision,
  stateAfter,
  writeDecision,
} from './decision-in-change.ts';
import { registerAwards } from './register-awards.ts';

/**
 * Puts a numbered decision in force. A granting one enters its awards in the register; one that corrects or annuls
 * adds to what stands there. Competence is asked for the day of the decision (I-10).
 */
export function issueDecision(
  scope: Scope<'decision.issue', DecisionFacts>,
): Promise<{ decisionId: string; awards: number }> {
  return change(scope, async (tx, journal) => {
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'issue');
    const { numberText, datedOn } = decision;
    if (!numberText || !datedOn) throw wrongPhase('Quyết định chưa có số, ngày.');
    demandSignedContent(decision);
    demandCompetence(decision, datedOn, packsOf(decision.items));
    if (decision.kind === 'grant') await demandStillReady(tx, decision, datedOn);
    await writeDecision(tx, decision, { state, issued_at: scope.now });
    const awards = await takeEffect(tx, scope, { ...decision, numberText, datedOn });
    await journal({
      object: scope.facts.object,
      before: { state: decision.state },
      after: { state, number: numberText, datedOn, awards },
    });
    return { decisionId: decision.decisionId, awards: awards.length };
  });
}

type InForce = DecisionRecord & { numberText: string; datedOn: string };

async function takeEffect(tx: Tx, scope: Scope, decision: InForce): Promise<string[]> {
  if (decision.kind === 'grant') return registerAwards(tx, scope, decision);
  return changeAwards(tx, scope, decision);
}

/** Corrections and annulments, each on the award that its line names; then the decision they point back to. */
export async function changeAwards(tx: Tx, scope: Scope, decision: InForce): Promise<string[]> {
  const happening = { happenedOn: decision.datedOn, decisionId: decision.decisionId, reason: decision.cause };
  const changed: string[] = [];
  for (const { awardId, subjectName } of decision.items) {
    if (!awardId) continue;
    if (decision.kind === 'correct') await correctName(tx, scope, awardId, subjectName, happening);
    else await annulAward(tx, scope, awardId, happening);
    changed.push(awardId);
  }
  if (decision.target) {
    const target = await holdDecision(tx, decision.target.decisionId);
    const rest = await awardsOfDecision(tx, target.decisionId);
    const gone = rest.every(({ state }) => state === 'annulled');
    const state = stateAfter(target, gone ? 'annul' : 'correct');
    await writeDecision(tx, target, { state, closed_at: scope.now });
  }
  return changed;
}
