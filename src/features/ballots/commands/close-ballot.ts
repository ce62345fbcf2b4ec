import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { type BallotFacts, printedOf } from '../queries.ts';
import { closingFaults } from '../rules.ts';
import type { CloseInput } from '../schema.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/** Closes the vote with the papers that the tellers report: handed out, left over or spoiled, exchanged. */
export function closeBallot(
  scope: Scope<'ballot.close', BallotFacts>,
  papers: CloseInput,
): Promise<{ closedAt: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'close');
    const present = ballot.voters.filter((voter) => voter.present).length;
    const faults = closingFaults(papers, { present, printed: printedOf(ballot) ?? 0 });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await writeBallot(tx, ballot, {
      state,
      closed_at: scope.now,
      closing_issued: papers.issued,
      closing_unused: papers.unused,
      closing_exchanged: papers.exchanged,
    });
    await journal({ object: scope.facts.object, before: { state: ballot.state }, after: { state, ...papers } });
    return { closedAt: scope.now.toISOString() };
  });
}
