import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import { usesSlips } from '../../electronic-votes/rules.ts';
import type { WayInput } from '../../electronic-votes/schema.ts';
import type { BallotFacts } from '../queries.ts';
import { demandState, heldBallot, writeBallot } from './ballot-in-change.ts';

/**
 * On paper, on slips, or each voter either way; after the leader has read what an electronic vote protects and what not.
 * Paper again at any time before the opening: the electronic vote that was made is voided.
 */
export function chooseWay(
  scope: Scope<'ballot.chooseWay', BallotFacts>,
  { way, publication, revote, version }: WayInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'prepared', 'electorateFrozen');
    if (ballot.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa lần bỏ phiếu này trước bạn.', {
        conflict: { values: { way: ballot.way, publication: ballot.publication }, version: ballot.version },
      });
    }
    if (usesSlips(way) && ballot.ruleSet && !ballot.ruleSet.secret.value) {
      throw invalid({ way: 'Thể lệ quy định bỏ phiếu công khai; bỏ phiếu điện tử là phiếu kín.' });
    }
    const chosen = { way, publication, revote: revote === 'yes' };
    const voided = await voidVoteOf(tx, { ballotId: ballot.id }, 'Đổi cách bỏ phiếu.');
    const next = await writeBallot(tx, ballot, chosen);
    await journal({
      object: scope.facts.object,
      before: { way: ballot.way, publication: ballot.publication, revote: ballot.revote },
      after: { ...chosen, voided },
    });
    return { version: next };
  });
}
