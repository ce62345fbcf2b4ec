import { readElection } from '#src/ballot/election.ts';
import { trackerOf } from '#src/ballot/make-ballot.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import { ballotChecks, type CheckedElection } from '../checking/ballot-checks.ts';
import { credentialList } from '../queries/archive-records.ts';
import type { VoteFacts } from '../queries/facts.ts';
import { type VoteRecord, voteRecord } from '../queries/vote-record.ts';
import { MOST_BALLOTS, voteSentence } from '../rules.ts';
import { appendEvents } from './in-change.ts';
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
export function acceptBallot(scope: CastScope, { ballot }: { ballot: string }): Promise<CastAnswer> {
  const tracker = trackerOf(ballot);
  const key = `${scope.facts.voteId} ${tracker}`;
  const same = underway.get(key);
  if (same) return same;
  const answer = decide(scope, ballot, tracker).finally(() => underway.delete(key));
  underway.set(key, answer);
  return answer;
}

/** Ballots that are being looked at: the second of two taps waits for the answer to the first. */
const underway = new Map<string, Promise<CastAnswer>>();

async function decide(scope: CastScope, ballot: string, tracker: string): Promise<CastAnswer> {
  const { voteId } = scope.facts;
  const known = await read(scope, (tx) => boxState(tx, voteId, { tracker, credential: '' }));
  const settled = settledAnswer(tracker, known);
  if (settled) return settled;
  const { election, credentials } = await sealedElection(scope, voteId);
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

/** The answer where nothing has to be checked: the ballot is in the box, or there is no box for it. */
function settledAnswer(tracker: string, known: BoxState | undefined): CastAnswer | null {
  if (known?.counted) return { counted: true, tracker };
  if (known?.state !== 'voting') return notVoting(tracker, known);
  return known.spoiled ? spoiled(tracker) : null;
}

/** Whether a ballot is in the box, for a device that lost the answer. */
export async function castAnswer(
  scope: Scope<'electronicVote.follow', VoteFacts>,
  tracker: string,
): Promise<CastAnswer> {
  const { voteId } = scope.facts;
  const known = await read(scope, (tx) => boxState(tx, voteId, { tracker, credential: '' }));
  // A spoiled ballot is said to be one also after the vote.
  if (known?.spoiled) return spoiled(tracker);
  return (
    settledAnswer(tracker, known) ??
    notCounted(tracker, 'notOfThisVote', 'Hòm phiếu không có phiếu này. Phiếu chưa được tính; gửi lại được.')
  );
}

async function putIntoBox(
  tx: Tx,
  voteId: string,
  { ballot, tracker, credential }: { ballot: string; tracker: string; credential: string },
): Promise<CastAnswer> {
  const vote = await boxState(tx, voteId, { tracker, credential, held: true });
  const settled = settledAnswer(tracker, vote);
  if (settled || !vote) return settled ?? notVoting(tracker, vote);
  if (Number(vote.cast) >= (vote.revote ? MOST_BALLOTS : 1)) return voted(tracker, vote.revote);
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

type BoxState = NonNullable<Awaited<ReturnType<typeof boxState>>>;

/**
 * What a cast needs of the vote, in one question. Held: whoever closes the vote waits for this ballot, or this ballot
 * comes too late.
 */
async function boxState(
  tx: Tx,
  voteId: string,
  { tracker, credential, held = false }: { tracker: string; credential: string; held?: boolean },
) {
  const query = tx.db
    .selectFrom('electronic_vote as v')
    .select(['v.id', 'v.state', 'v.revote', 'v.head', 'v.height', 'v.records'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('vote_box as b')
            .select('b.height')
            .whereRef('b.tenant_id', '=', 'v.tenant_id')
            .whereRef('b.vote_id', '=', 'v.id')
            .where('b.tracker', '=', tracker),
        )
        .as('counted'),
      eb
        .exists(
          eb
            .selectFrom('vote_spoiled as s')
            .select('s.tracker')
            .whereRef('s.tenant_id', '=', 'v.tenant_id')
            .whereRef('s.vote_id', '=', 'v.id')
            .where('s.tracker', '=', tracker),
        )
        .as('spoiled'),
      eb
        .selectFrom('vote_box as o')
        .select((count) => count.fn.countAll<string>().as('cast'))
        .whereRef('o.tenant_id', '=', 'v.tenant_id')
        .whereRef('o.vote_id', '=', 'v.id')
        .where('o.credential', '=', credential)
        .as('cast'),
    ])
    .where('v.tenant_id', '=', tx.tenantId)
    .where('v.id', '=', voteId);
  return (held ? query.forUpdate('v') : query).executeTakeFirst();
}

export interface SealedElection {
  readonly election: CheckedElection;
  readonly credentials: ReadonlySet<string>;
}

/** Sealed elections never change: the last ones are kept, so that a ballot does not read a list of hundreds again. */
const sealed = new Map<string, SealedElection>();
const KEPT = 8;

export async function sealedElection(scope: Scope, voteId: string): Promise<SealedElection> {
  const known = sealed.get(voteId);
  if (known) return known;
  const { text, list } = await read(scope, async (tx) => ({
    text: (await voteRecord(tx, voteId))?.election ?? '',
    list: await credentialList(tx, voteId),
  }));
  const made = readElection(text);
  if (!made.ok) throw new Error(`the election of vote ${voteId} cannot be read: ${made.code}`);
  const { record, fingerprint, y } = made.value;
  const { uuid, questions } = record;
  const election = {
    election: { uuid, fingerprint, questions, publicKey: y.toString() },
    credentials: new Set(list),
  };
  if (sealed.size >= KEPT) sealed.delete(sealed.keys().next().value as string);
  sealed.set(voteId, election);
  return election;
}

function notCounted(tracker: string, reason: NotCounted, message: string): CastAnswer {
  return { counted: false, tracker, reason, message };
}

function notVoting(tracker: string, vote: Pick<VoteRecord, 'state'> | undefined): CastAnswer {
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
