import { checkOpening } from '#src/ballot/check-opening.ts';
import { readElection } from '#src/ballot/election.ts';
import { trackerOf } from '#src/ballot/make-ballot.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import { ballotChecks } from '../checking/ballot-checks.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { isInBox, spoiledBallot, voteRecord } from '../queries/vote-record.ts';
import { MOST_CHECKS, voteSentence } from '../rules.ts';
import { sealedElection } from './accept-ballot.ts';
import { inTurn } from './in-turn.ts';

export interface SpoilAnswer {
  readonly tracker: string;
  /** What the ballot would have counted: per question one 0 or 1 for each answer. */
  readonly choices: readonly (readonly number[])[];
}

/**
 * Opens a ballot for a check: anybody can recompute it from now on, and it can never be cast. The device has shown the
 * tracker before it was asked to check or to cast, so that it could not know which it would be. No account, no time, no
 * journal entry.
 */
export async function spoilBallot(
  scope: Scope<'electronicVote.spoil', VoteFacts>,
  { ballot, opening }: { ballot: string; opening: unknown },
): Promise<SpoilAnswer> {
  const { voteId } = scope.facts;
  const tracker = trackerOf(ballot);
  const vote = await read(scope, (tx) => voteRecord(tx, voteId));
  if (vote?.state !== 'voting')
    throw wrongPhase(`${vote ? voteSentence(vote.state) : ''} Không kiểm tra phiếu được nữa.`);
  const { election, credentials } = await sealedElection(scope, voteId);
  const { faults, credential } = await ballotChecks.check(election, ballot);
  if (credential === null || faults.length > 0 || !credentials.has(credential)) {
    throw invalid({}, `Phiếu gửi kiểm tra không đúng (${faults.join(', ') || 'thẻ lạ'}). Báo tổ kiểm phiếu.`);
  }
  const whole = readElection(vote.election);
  if (!whole.ok) throw new Error(`the election of vote ${voteId} cannot be read: ${whole.code}`);
  const opened = checkOpening(whole.value, ballotKey(opensslPowers, whole.value.y), ballot, opening);
  if (!opened.ok) {
    throw invalid(
      {},
      `Phiếu không mã hóa đúng lựa chọn đã khai (${opened.code}). Giữ nguyên màn hình, báo tổ kiểm phiếu.`,
    );
  }
  await inTurn(voteId, () =>
    inTransaction(scope.services.database, scope.tenantId, async (tx) => {
      await tx.db
        .selectFrom('electronic_vote')
        .select('id')
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', voteId)
        .forUpdate()
        .execute();
      if (await isInBox(tx, voteId, tracker)) {
        throw new AppError('conflict', 'Phiếu này đã vào hòm và được tính, không mở ra kiểm tra được nữa.');
      }
      if (await spoiledBallot(tx, voteId, tracker)) return;
      const { checks } = await tx.db
        .selectFrom('vote_spoiled')
        .select((eb) => eb.fn.countAll<string>().as('checks'))
        .where('tenant_id', '=', tx.tenantId)
        .where('vote_id', '=', voteId)
        .where('credential', '=', credential)
        .executeTakeFirstOrThrow();
      if (Number(checks) >= MOST_CHECKS) {
        throw new AppError('tooMany', `Mỗi thẻ kiểm tra được ${MOST_CHECKS} phiếu. Lập phiếu mới rồi bỏ phiếu.`);
      }
      await tx.db
        .insertInto('vote_spoiled')
        .values({
          tenant_id: tx.tenantId,
          vote_id: voteId,
          tracker,
          credential,
          ballot,
          opening: JSON.stringify(opening),
        })
        .execute();
    }),
  );
  return { tracker, choices: opened.value.choices };
}
