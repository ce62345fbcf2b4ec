import { checkQuorum } from '#src/law/ballot-rules.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotFacts, printedOf } from '../queries.ts';
import { tellersComplete } from '../rules/next-act.ts';
import { demandMeeting, heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/** Opens the vote on the frozen lists: tellers elected, enough members present, a paper for each of them printed. */
export function openBallot(scope: Scope<'ballot.open', BallotFacts>): Promise<{ openedAt: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'open');
    demandMeeting(ballot);
    const obstacle = openingObstacle(ballot);
    if (obstacle) throw wrongPhase(obstacle);
    await writeBallot(tx, ballot, { state, opened_at: scope.now });
    await journal({ object: scope.facts.object, before: { state: ballot.state }, after: { state } });
    return { openedAt: scope.now.toISOString() };
  });
}

function openingObstacle(ballot: BallotRecord): string | null {
  const present = ballot.voters.filter((voter) => voter.present).length;
  if (!ballot.ruleSet) return 'Thể lệ còn mục chưa đặt.';
  const quorum = checkQuorum(ballot.ruleSet.quorum, ballot.voters.length, present);
  if (!quorum.met) return `${quorum.sentence}.`;
  if (!tellersComplete(ballot.tellers)) return 'Chưa có tổ kiểm phiếu. Ghi tổ kiểm phiếu do hội nghị bầu.';
  const printed = printedOf(ballot) ?? 0;
  if (printed < present) return `Mới in ${printed} phiếu, có mặt ${present} đơn vị. In đủ phiếu rồi mở bỏ phiếu.`;
  return null;
}
