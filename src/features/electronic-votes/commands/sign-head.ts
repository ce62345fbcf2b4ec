import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { ceremonyRecord } from '../queries/ceremony-record.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { demandHead, heldVote, voteAfter, writeVote } from './in-change.ts';

/**
 * The head teller confirms that the sheet with the head of the archive is signed by hand. Nothing is decrypted before:
 * from here on nobody can put another box in its place unnoticed.
 */
export function signHead(
  scope: Scope<'electronicVote.signHead', VoteFacts>,
  { head }: { head: string },
  proof: SignatureProof,
): Promise<{ head: string }> {
  return change(scope, async (tx, journal) => {
    const vote = await heldVote(tx, scope.facts.voteId);
    const state = voteAfter(vote, 'signHead');
    const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
    if (!ceremony) throw wrongPhase('Không có bộ khóa kiểm phiếu.');
    const { accountId } = demandHead(ceremony, scope.actor?.accountId);
    if (proof.accountId !== accountId) throw forbidden();
    if (vote.head !== head) throw invalid({}, 'Dấu trên tờ đã ký khác với dấu của hồ sơ. Không giải mã; báo chủ trì.');
    await writeVote(tx, vote, { state, signed_head: head });
    await journal({
      object: scope.facts.object,
      before: { state: vote.state },
      after: { state, head, tallied: vote.tallied },
    });
    return { head };
  });
}
