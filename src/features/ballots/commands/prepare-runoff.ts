import { runoff } from '#src/law/ballot-verdict.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type BallotFacts, ballotStates } from '../queries.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';
import { writeTellers } from './name-tellers.ts';
import { newBallot } from './prepare-ballot.ts';
import { writeRules } from './set-rules.ts';

/**
 * A new ballot among the tied only, for the places that are left, under the same rules and tellers. Also after a
 * run-off was voided.
 */
export function prepareRunoff(scope: Scope<'ballot.prepareRunoff', BallotFacts>): Promise<{ ballotId: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'prepareRunoff');
    const { ruleSet, result } = ballot;
    if (!ruleSet || result?.verdict.kind !== 'tie') throw wrongPhase('Lần bỏ phiếu này không còn bằng phiếu.');
    if (ruleSet.tieRule.value !== 'runoff') throw wrongPhase('Thể lệ giải quyết bằng phiếu theo cách khác.');
    if (ballot.conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không bỏ phiếu lại được nữa.');
    const live = (await ballotStates(tx, ballot.clusterYearId)).filter(({ award }) => award === ballot.award);
    if (live.some(({ round }) => round > ballot.round)) throw wrongPhase('Lần bỏ phiếu lại đã được lập.');
    const again = runoff(ruleSet, result.verdict);
    const ballotId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('ballot')
      .values({
        tenant_id: tx.tenantId,
        id: ballotId,
        cluster_year_id: ballot.clusterYearId,
        conference_id: ballot.conference.id,
        award: ballot.award,
        award_name: ballot.awardName,
        round: ballot.round + 1,
        previous_id: ballot.id,
        ...newBallot(scope.now),
        ...{ way: ballot.way, publication: ballot.publication, revote: ballot.revote },
      })
      .execute();
    await writeRules(tx, ballotId, again.ruleSet);
    await writeTellers(tx, ballotId, ballot.tellers);
    await writeBallot(tx, ballot, { state });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: { state, runoffId: ballotId },
    });
    return { ballotId };
  });
}
