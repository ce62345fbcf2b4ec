import { readElection } from '#src/ballot/election.ts';
import { trackerOf } from '#src/ballot/make-ballot.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import { ballotChecks, type CheckedElection } from '../checking/ballot-checks.ts';
import { credentialList } from '../queries/archive-records.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { isInBox, spoiledBallot, type VoteRecord, voteRecord } from '../queries/vote-record.ts';
import { MOST_BALLOTS, voteSentence } from '../rules.ts';
import { appendEvents, type Chain } from './in-change.ts';
import { inTurn } from './in-turn.ts';

/** Why a ballot is not in the box. */
export type NotCounted =
  /** The vote has not been opened, or is closed. */
  | 'notVoting'
  /** The ballot or its slip is not of this election. */
  | 'notOfThisVote'
  /** It was opened for a check. */
  | 'spoiled'
  /** The slip has voted and the rules allow no second ballot, or too many. */
  | 'voted'
  /** The proofs do not hold. */
  | 'refused';

/** The one answer to a ballot: it is in the box, or it is not. */
export type CastAnswer =
  | { readonly counted: true; readonly tracker: string }
  | { readonly counted: false; readonly tracker: string; readonly reason: NotCounted; readonly message: string };

type CastScope = Scope<'electronicVote.cast', VoteFacts>;

/**
 * Takes a ballot into the box. Nobody is asked who casts it: no account, no address, no time and no journal entry stand
 * beside it, only its place in the chain. The same ballot again gets the same answer, however often and at once.
 */
export async function acceptBallot(scope: CastScope, { ballot }: { ballot: string }): Promise<CastAnswer> {
  const { voteId } = scope.facts;
  const tracker = trackerOf(ballot);
  const known = await read(scope, async (tx) => ({
    vote: await voteRecord(tx, voteId),
    counted: await isInBox(tx, voteId, tracker),
    spoiled: (await spoiledBallot(tx, voteId, tracker)) !== null,
  }));
  if (known.counted) return { counted: true, tracker };
  if (known.vote?.state !== 'voting') return notVoting(tracker, known.vote);
  if (known.spoiled) return spoiled(tracker);
  const { election, credentials } = await sealedElection(scope, known.vote);
  const claimed = /"credential":"(\d{1,617})"/.exec(ballot.slice(0, 2000))?.[1] ?? '';
  if (!credentials.has(claimed)) return notOfThisVote(tracker);
  const { faults, credential } = await ballotChecks.check(election, ballot);
  if (credential === null || faults.length > 0 || !credentials.has(credential)) return refused(tracker, faults);
  return inTurn(voteId, () =>
    inTransaction(scope.services.database, scope.tenantId, (tx) =>
      putIntoBox(tx, voteId, { ballot, tracker, credential }),
    ),
  );
}

/** Whether a ballot is in the box, for a device that lost the answer. */
export async function castAnswer(
  scope: Scope<'electronicVote.follow', VoteFacts>,
  tracker: string,
): Promise<CastAnswer> {
  const { voteId } = scope.facts;
  const known = await read(scope, async (tx) => ({
    vote: await voteRecord(tx, voteId),
    counted: await isInBox(tx, voteId, tracker),
    spoiled: (await spoiledBallot(tx, voteId, tracker)) !== null,
  }));
  if (known.counted) return { counted: true, tracker };
  if (known.spoiled) return spoiled(tracker);
  if (known.vote?.state !== 'voting') return notVoting(tracker, known.vote);
  return notCounted(tracker, 'notOfThisVote', 'Hòm phiếu không có phiếu này. Phiếu chưa được tính; gửi lại được.');
}

async function putIntoBox(
  tx: Tx,
  voteId: string,
  { ballot, tracker, credential }: { ballot: string; tracker: string; credential: string },
): Promise<CastAnswer> {
  const vote = await heldChain(tx, voteId);
  if (await isInBox(tx, voteId, tracker)) return { counted: true, tracker };
  if (vote?.state !== 'voting') return notVoting(tracker, vote);
  if (await spoiledBallot(tx, voteId, tracker)) return spoiled(tracker);
  const { cast } = await tx.db
    .selectFrom('vote_box')
    .select((eb) => eb.fn.countAll<string>().as('cast'))
    .where('tenant_id', '=', tx.tenantId)
    .where('vote_id', '=', voteId)
    .where('credential', '=', credential)
    .executeTakeFirstOrThrow();
  if (Number(cast) >= (vote.revote ? MOST_BALLOTS : 1)) return voted(tracker, vote.revote);
  const grown = await appendEvents(tx, vote, [{ type: 'Ballot', data: [ballot] }]);
  await tx.db
    .insertInto('vote_box')
    .values({ tenant_id: tx.tenantId, vote_id: voteId, height: grown.height, tracker, credential })
    .execute();
  await tx.db
    .updateTable('electronic_vote')
    .set(grown)
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', voteId)
    .execute();
  return { counted: true, tracker };
}

/** Only what a cast needs of the vote, held: whoever closes it waits for this ballot, or this ballot comes too late. */
async function heldChain(tx: Tx, voteId: string): Promise<(Chain & Pick<VoteRecord, 'state' | 'revote'>) | undefined> {
  return tx.db
    .selectFrom('electronic_vote')
    .select(['id', 'state', 'revote', 'head', 'height', 'records'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', voteId)
    .forUpdate()
    .executeTakeFirst();
}

export interface SealedElection {
  readonly election: CheckedElection;
  readonly credentials: ReadonlySet<string>;
}

/** Sealed elections never change: the last ones are kept, so that a ballot does not read a list of hundreds again. */
const sealed = new Map<string, SealedElection>();
const KEPT = 8;

export async function sealedElection(scope: Scope, vote: VoteRecord): Promise<SealedElection> {
  const known = sealed.get(vote.id);
  if (known) return known;
  const made = readElection(vote.election);
  if (!made.ok) throw new Error(`the election of vote ${vote.id} cannot be read: ${made.code}`);
  const { record, fingerprint, y } = made.value;
  const { uuid, questions } = record;
  const credentials = new Set(await read(scope, (tx) => credentialList(tx, vote.id)));
  const election = { election: { uuid, fingerprint, questions, publicKey: y.toString() }, credentials };
  if (sealed.size >= KEPT) sealed.delete(sealed.keys().next().value as string);
  sealed.set(vote.id, election);
  return election;
}

function notCounted(tracker: string, reason: NotCounted, message: string): CastAnswer {
  return { counted: false, tracker, reason, message };
}

function notVoting(tracker: string, vote: Pick<VoteRecord, 'state'> | null | undefined): CastAnswer {
  const words = vote ? voteSentence(vote.state) : '';
  return notCounted(tracker, 'notVoting', `Phiếu này chưa được tính. ${words} Hỏi tổ kiểm phiếu.`);
}

function spoiled(tracker: string): CastAnswer {
  return notCounted(tracker, 'spoiled', 'Phiếu này đã mở ra để kiểm tra nên không bỏ được. Lập phiếu mới rồi bỏ.');
}

function notOfThisVote(tracker: string): CastAnswer {
  const message = 'Thẻ này không có trong danh sách của lần bỏ phiếu. Phiếu chưa được tính; hỏi tổ kiểm phiếu.';
  return notCounted(tracker, 'notOfThisVote', message);
}

function voted(tracker: string, revote: boolean): CastAnswer {
  const message = revote
    ? `Thẻ này đã bỏ phiếu ${MOST_BALLOTS} lần. Phiếu mới không được tính; phiếu bỏ trước vẫn giữ.`
    : 'Thẻ này đã bỏ phiếu và thể lệ không cho bỏ lại. Phiếu mới không được tính; phiếu bỏ trước vẫn giữ.';
  return notCounted(tracker, 'voted', message);
}

function refused(tracker: string, faults: readonly string[]): CastAnswer {
  const codes = faults.length > 0 ? ` (${faults.slice(0, 3).join(', ')})` : '';
  return notCounted(
    tracker,
    'refused',
    `Phiếu không đúng dạng${codes}, chưa được tính. Tải lại trang rồi lập lại phiếu.`,
  );
}
