import { ownedDecryptionText, readDecryption } from '#src/ballot/decryption.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { combineResult, type OwnedFactors } from '#src/ballot/result.ts';
import { readTally } from '#src/ballot/tally.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { decryptionTexts, tallyText } from '../queries/archive-records.ts';
import { type CeremonyRecord, ceremonyRecord } from '../queries/ceremony-record.ts';
import type { VoteFacts } from '../queries/facts.ts';
import type { VoteRecord } from '../queries/vote-record.ts';
import type { VoteState } from '../rules.ts';
import { appendEvents, heldVote, holderOf, voteAfter, writeVote } from './in-change.ts';

/**
 * One teller's part, made on the own device after it had checked the whole archive. The last one that is needed gives the
 * result; it comes to nobody before. The journal names who decrypted and no figure.
 */
export function postDecryption(
  scope: Scope<'electronicVote.decrypt', VoteFacts>,
  { decryption }: { decryption: string },
): Promise<{ state: VoteState; done: number; of: number }> {
  return change(scope, async (tx, journal) => {
    const vote = await heldVote(tx, scope.facts.voteId);
    const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
    if (!ceremony) throw wrongPhase('Không có bộ khóa kiểm phiếu.');
    const own = holderOf(ceremony, scope.actor?.accountId);
    const of = ceremony.threshold;
    const object = scope.facts.object;
    if (vote.decryptions.some(({ owner }) => owner === own.position)) {
      await journal({ object, after: { owner: own.position, repeated: true } });
      return { state: vote.state, done: vote.decryptions.length, of };
    }
    const decrypting = voteAfter(vote, 'decrypt');
    demandSafe(vote);
    const tally = await tallyOf(tx, vote.id);
    const key = BigInt(own.verification?.public_key ?? '');
    const read = readDecryption(opensslPowers, vote.fingerprint, tally, key, decryption);
    if (!read.ok) {
      const why = 'khóa trên máy này không phải khóa đã tạo, hoặc hồ sơ trên máy này khác';
      throw invalid({}, `Phần giải mã không đúng (${read.code}): ${why}. Tải lại hồ sơ rồi thử lại.`);
    }
    const grown = await appendEvents(tx, vote, [
      { type: 'PartialDecryption', data: [decryption, ownedDecryptionText(own.position, decryption)] },
    ]);
    await tx.db
      .insertInto('vote_decryption')
      .values({ tenant_id: tx.tenantId, vote_id: vote.id, owner: own.position, account_id: own.accountId })
      .execute();
    const done = vote.decryptions.length + 1;
    const now = { ...vote, ...grown, state: decrypting };
    const state = done < of ? decrypting : await finish(tx, now, ceremony, tally);
    if (done < of) await writeVote(tx, vote, { state, ...grown });
    await journal({ object, before: { state: vote.state }, after: { state, owner: own.position } });
    return { state, done, of };
  });
}

/** A sum of too few ballots would show how one of them was filled in. */
function demandSafe({ tallied, minimumVoters, head, signedHead, decryptions }: VoteRecord): void {
  if ((tallied ?? 0) < minimumVoters) {
    throw wrongPhase(
      `Hồ sơ có ${tallied ?? 0} phiếu, ít hơn mức tối thiểu ${minimumVoters} để giữ kín. Không giải mã.`,
    );
  }
  if (decryptions.length === 0 && head !== signedHead) throw wrongPhase('Dấu của hồ sơ khác với dấu đã ký.');
}

async function finish(tx: Tx, vote: VoteRecord, ceremony: CeremonyRecord, tally: Tally): Promise<VoteState> {
  const parts = await decryptionTexts(tx, vote.id);
  const decrypted: OwnedFactors[] = parts.map(({ owner, text }) => {
    const key = BigInt(ceremony.holders[owner - 1]?.verification?.public_key ?? '');
    const read = readDecryption(opensslPowers, vote.fingerprint, tally, key, text);
    if (!read.ok) throw new Error(`decryption ${owner} of vote ${vote.id} was accepted and does not hold`);
    return { owner, factors: read.value };
  });
  const { threshold } = ceremony;
  const result = combineResult(opensslPowers, tally, decrypted, { threshold, voters: vote.tallied ?? 0 });
  if (!result.ok) throw new Error(`the sum of vote ${vote.id} cannot be read: ${result.code}`);
  const grown = await appendEvents(tx, vote, [{ type: 'Result', data: [result.value.text] }]);
  const state = voteAfter(vote, 'count');
  await writeVote(tx, vote, { state, result: JSON.stringify(result.value.numbers), ...grown });
  return state;
}

type Tally = ReturnType<typeof readTally>;

async function tallyOf(tx: Tx, voteId: string): Promise<Tally> {
  const text = await tallyText(tx, voteId);
  if (text === null) throw wrongPhase('Hồ sơ chưa có tổng đã mã hóa.');
  return readTally(text);
}
