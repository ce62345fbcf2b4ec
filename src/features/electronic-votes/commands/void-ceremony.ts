import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { CeremonyFacts } from '../queries/facts.ts';
import { voteRecords } from '../queries/vote-record.ts';
import { ceremonyAfter, heldCeremony, voteAfter, writeCeremony, writeVote } from './in-change.ts';

/** Voids the keys of a meeting with the votes that were not opened; not while a vote that they protect is going on. */
export function voidCeremony(
  scope: Scope<'keyCeremony.void', CeremonyFacts>,
  { reason }: { reason: string },
): Promise<{ state: 'voided' }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    const state = ceremonyAfter(ceremony, 'void');
    const votes = await voteRecords(tx, { ceremonyId: ceremony.id });
    const busy = votes.some((vote) => ['voting', 'ended', 'headSigned', 'decrypting'].includes(vote.state));
    if (busy) throw wrongPhase('Đang có lần bỏ phiếu dùng bộ khóa này. Kiểm phiếu xong hoặc hủy lần đó trước.');
    for (const vote of votes.filter((each) => each.state === 'draft' || each.state === 'sealed')) {
      await writeVote(tx, vote, { state: voteAfter(vote, 'void'), void_reason: reason });
    }
    await writeCeremony(tx, ceremony, { state, void_reason: reason });
    await journal({ object: scope.facts.object, before: { state: ceremony.state }, after: { state }, reason });
    return { state: 'voided' };
  });
}
