import { settleTie as chooseAmongTied } from '#src/law/ballot-verdict.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import type { BallotFacts } from '../queries.ts';
import type { SettleInput } from '../schema.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * Records who takes the last places where the rules settle a tie without another ballot: by whom and why. Refused
 * where they call for a run-off. Whom and why is journalled with the announcement, not before it.
 */
export function settleTie(
  scope: Scope<'ballot.settleTie', BallotFacts>,
  { unitIds, decidedBy, reason }: SettleInput,
): Promise<{ state: 'counted' }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'settleTie');
    if (!ballot.result || ballot.ruleSet?.tieRule.value === 'runoff') {
      throw wrongPhase('Thể lệ quy định bỏ phiếu lại giữa các đơn vị bằng phiếu.');
    }
    const settled = chooseAmongTied(ballot.result.counted, unitIds);
    if (!settled.ok) throw invalid({ unitIds: settled.message });
    await tx.db
      .insertInto('ballot_tie_choice')
      .values(unitIds.map((unit_id) => ({ tenant_id: tx.tenantId, ballot_id: ballot.id, unit_id })))
      .execute();
    await writeBallot(tx, ballot, {
      state,
      tie_settled_at: scope.now,
      tie_decided_by: decidedBy,
      tie_reason: reason,
    });
    await journal({ object: scope.facts.object, before: { state: ballot.state }, after: { state, decidedBy } });
    return { state: 'counted' };
  });
}
