import { checkQuorum } from '#src/law/ballot-rules.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { openVote } from '../../electronic-votes/commands/run-vote.ts';
import { usesPapers, usesSlips } from '../../electronic-votes/rules.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotFacts, printedOf } from '../queries.ts';
import { tellersComplete } from '../rules/next-act.ts';
import { demandMeeting, heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * Opens the vote on the frozen lists: tellers elected, enough members present, a paper for each of them printed, or the
 * electronic vote sealed, its words confirmed and its keys rehearsed.
 */
export function openBallot(scope: Scope<'ballot.open', BallotFacts>): Promise<{ openedAt: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'open');
    demandMeeting(ballot);
    const obstacle = openingObstacle(ballot);
    if (obstacle) throw wrongPhase(obstacle);
    const electronic = await openElectronically(tx, ballot);
    await writeBallot(tx, ballot, { state, opened_at: scope.now });
    await journal({ object: scope.facts.object, before: { state: ballot.state }, after: { state, ...electronic } });
    return { openedAt: scope.now.toISOString() };
  });
}

async function openElectronically(tx: Tx, ballot: BallotRecord) {
  if (!usesSlips(ballot.way)) return {};
  const vote = ballot.electronic?.vote;
  if (!vote) throw wrongPhase('Chưa lập cuộc bỏ phiếu điện tử của lần này. Lập, niêm phong rồi mở bỏ phiếu.');
  const present = ballot.voters.filter((voter) => voter.present).length;
  const tellers = ballot.tellers.map(({ accountId }) => accountId);
  const opened = await openVote(tx, vote.id, { tellers, present: ballot.way === 'mixed' ? 0 : present });
  return { voteId: vote.id, ...opened };
}

function openingObstacle(ballot: BallotRecord): string | null {
  const present = ballot.voters.filter((voter) => voter.present).length;
  if (!ballot.ruleSet) return 'Thể lệ còn mục chưa đặt.';
  const quorum = checkQuorum(ballot.ruleSet.quorum, ballot.voters.length, present);
  if (!quorum.met) return `${quorum.sentence}.`;
  if (!tellersComplete(ballot.tellers)) return 'Chưa có tổ kiểm phiếu. Ghi tổ kiểm phiếu do hội nghị bầu.';
  if (!usesPapers(ballot.way)) return null;
  const printed = printedOf(ballot) ?? 0;
  if (printed < present) return `Mới in ${printed} phiếu, có mặt ${present} đơn vị. In đủ phiếu rồi mở bỏ phiếu.`;
  return null;
}
