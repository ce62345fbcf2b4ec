import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { ceremonyRecord } from '../queries/ceremony-record.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { demandVote, heldVote, holderOf } from './in-change.ts';

/** A teller refuses to decrypt and says why; it stays in the record and in the minutes. The others may still go on. */
export function refuseDecryption(
  scope: Scope<'electronicVote.refuse', VoteFacts>,
  { reason }: { reason: string },
): Promise<{ refused: true }> {
  return change(scope, async (tx, journal) => {
    const vote = await heldVote(tx, scope.facts.voteId);
    demandVote(vote, 'ended', 'headSigned', 'decrypting');
    const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
    if (!ceremony) throw wrongPhase('Không có bộ khóa kiểm phiếu.');
    const { accountId } = holderOf(ceremony, scope.actor?.accountId);
    if (vote.decryptions.some((each) => each.accountId === accountId)) {
      throw wrongPhase('Bạn đã gửi phần giải mã, không từ chối được nữa.');
    }
    if (vote.refusals.some((each) => each.accountId === accountId)) throw wrongPhase('Bạn đã ghi từ chối giải mã.');
    await tx.db
      .insertInto('vote_refusal')
      .values({ tenant_id: tx.tenantId, vote_id: vote.id, account_id: accountId, reason, at: scope.now })
      .execute();
    await journal({ object: scope.facts.object, after: { refused: accountId }, reason });
    return { refused: true };
  });
}
