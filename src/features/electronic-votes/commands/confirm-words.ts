import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { ceremonyRecord } from '../queries/ceremony-record.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { demandVote, heldVote, holderOf } from './in-change.ts';

/**
 * A teller confirms that all read the same eight words. The device sends the fingerprint that it computed itself, so that
 * a confirmation for another election than this is found out.
 */
export function confirmWords(
  scope: Scope<'electronicVote.confirmWords', VoteFacts>,
  { fingerprint }: { fingerprint: string },
): Promise<{ confirmed: number; of: number }> {
  return change(scope, async (tx, journal) => {
    const vote = await heldVote(tx, scope.facts.voteId);
    demandVote(vote, 'sealed');
    const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
    if (!ceremony) throw wrongPhase('Không có bộ khóa kiểm phiếu.');
    const { accountId } = holderOf(ceremony, scope.actor?.accountId);
    if (fingerprint !== vote.fingerprint) {
      throw invalid({}, 'Máy của bạn tính ra dấu khác với máy chủ. Dừng lại, báo chủ trì; chưa mở bỏ phiếu.');
    }
    if (!vote.confirmed.includes(accountId)) {
      await tx.db
        .insertInto('vote_words')
        .values({ tenant_id: tx.tenantId, vote_id: vote.id, account_id: accountId })
        .execute();
    }
    await journal({ object: scope.facts.object, after: { fingerprint } });
    return { confirmed: new Set([...vote.confirmed, accountId]).size, of: ceremony.holders.length };
  });
}
