import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import type { BallotFacts } from '../queries.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/** Takes the frozen lists back before the opening; papers printed on them no longer count. */
export function releaseElectorate(
  scope: Scope<'ballot.release', BallotFacts>,
  { reason }: { reason: string },
): Promise<{ state: 'prepared' }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'releaseElectorate');
    for (const table of ['ballot_voter', 'ballot_candidate'] as const) {
      await tx.db.deleteFrom(table).where('tenant_id', '=', tx.tenantId).where('ballot_id', '=', ballot.id).execute();
    }
    await voidVoteOf(tx, { ballotId: ballot.id }, reason);
    await writeBallot(tx, ballot, { state, frozen_at: null });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state, voters: ballot.voters, candidates: ballot.candidates },
      after: { state },
      reason,
    });
    return { state: 'prepared' };
  });
}
