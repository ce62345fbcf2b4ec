import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import type { BallotFacts } from '../queries.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/** Voids a ballot whose count was not confirmed; its papers are sealed, its entries are kept and never shown. */
export function voidBallot(
  scope: Scope<'ballot.void', BallotFacts>,
  { reason }: { reason: string },
): Promise<{ voidedAt: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'void');
    const voided = await voidVoteOf(tx, { ballotId: ballot.id }, reason);
    await writeBallot(tx, ballot, { state, voided_at: scope.now, void_reason: reason });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: { state, ...(voided ? { voided } : {}) },
      reason,
    });
    return { voidedAt: scope.now.toISOString() };
  });
}
