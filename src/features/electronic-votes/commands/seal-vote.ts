import { readElement } from '#src/ballot/group.ts';
import { hexDigest } from '#src/ballot/hashes.ts';
import { isMember } from '#src/ballot/powers.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { ceremonyRecord } from '../queries/ceremony-record.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { appendEvents, beginArchive, demandHead, heldVote, voteAfter, writeVote } from './in-change.ts';

/**
 * The head teller's device sends the public half of every slip for this election; the list, the election and the keys
 * become the first event of the archive. From here on nothing of them can change.
 */
export function sealVote(
  scope: Scope<'electronicVote.seal', VoteFacts>,
  { credentials }: { credentials: readonly string[] },
): Promise<{ state: 'sealed'; head: string }> {
  const list = readCredentials(credentials);
  return change(scope, async (tx, journal) => {
    const vote = await heldVote(tx, scope.facts.voteId);
    const state = voteAfter(vote, 'seal');
    const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
    if (!ceremony?.trustees) throw wrongPhase('Bộ khóa kiểm phiếu chưa đủ.');
    demandHead(ceremony, scope.actor?.accountId);
    if (!ceremony.slips) throw wrongPhase('Chưa tạo thẻ bỏ phiếu.');
    if (ceremony.slips.count !== list.length) {
      throw invalid(
        {},
        `Đã tạo ${ceremony.slips.count} thẻ, danh sách gửi lên có ${list.length}. Dùng máy đã tạo thẻ.`,
      );
    }
    const text = JSON.stringify(list);
    const setup = JSON.stringify({
      election: hexDigest(vote.election),
      trustees: hexDigest(ceremony.trustees),
      credentials: hexDigest(text),
    });
    const chain = await beginArchive(tx, vote, scope.now);
    const data = [vote.election, ceremony.trustees, text, setup];
    const grown = await appendEvents(tx, chain, [{ type: 'Setup', data }]);
    await writeVote(tx, vote, { state, slip_batch: ceremony.slips.batch, ...grown });
    await journal({
      object: scope.facts.object,
      before: { state: vote.state },
      after: {
        state,
        fingerprint: vote.fingerprint,
        credentials: hexDigest(text),
        slips: list.length,
        head: grown.head,
      },
    });
    return { state: 'sealed', head: grown.head };
  });
}

/** Sorted by number, so that the order tells nothing of the slips. @throws AppError invalid */
function readCredentials(credentials: readonly string[]): string[] {
  const wrong = () =>
    invalid({}, 'Danh sách công khai của thẻ không đúng. Mở lại trang trên máy đã tạo thẻ rồi gửi lại.');
  const elements = credentials.map((text) => readElement(text));
  if (elements.length === 0 || new Set(credentials).size !== credentials.length) throw wrong();
  for (const element of elements) {
    if (element === null || element === 1n || !isMember(opensslPowers, element)) throw wrong();
  }
  return (elements as bigint[]).sort((left, right) => (left < right ? -1 : 1)).map(String);
}
