import { newUuid } from '#src/ballot/credentials.ts';
import { electionText } from '#src/ballot/election.ts';
import { base64Digest } from '#src/ballot/hashes.ts';
import type { Question } from '#src/ballot/records.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { CeremonyRecord } from '../queries/ceremony-record.ts';
import { type VoteRecord, voteOfBallot, voteOfCase } from '../queries/vote-record.ts';
import { ceremonySentence, MINIMUM_VOTERS, type Publication } from '../rules.ts';
import { voteAfter, writeVote } from './in-change.ts';

/** What a room puts to the vote. Everything in it goes into election.json, and so into the eight words. */
export interface VoteSubject {
  readonly of: { readonly ballotId: string } | { readonly caseId: string };
  readonly name: string;
  /** Meeting, rules and threshold in words. */
  readonly description: string;
  readonly questions: readonly Question[];
  readonly administrator: string;
  readonly publication: Publication;
  readonly revote: boolean;
}

/**
 * Makes the election of a subject under the keys of its meeting. One that was drafted or sealed and not opened is voided:
 * after new slips, or when something was put right, the election is another one.
 * @returns the vote and its fingerprint, for the journal of the room
 */
export async function draftVote(
  tx: Tx,
  ceremony: CeremonyRecord,
  subject: VoteSubject,
  now: Date,
): Promise<{ voteId: string; fingerprint: string }> {
  if (ceremony.publicKey === null || ceremony.state === 'voided') throw wrongPhase(ceremonySentence(ceremony.state));
  const live = await liveVote(tx, subject.of);
  if (live)
    await writeVote(tx, live, { state: voteAfter(live, 'void'), void_reason: 'Lập lại cuộc bỏ phiếu điện tử.' });
  const uuid = newUuid();
  const { name, description, questions, administrator, publication, revote } = subject;
  const publicKey = BigInt(ceremony.publicKey);
  const election = electionText({ uuid, name, description, questions, publicKey, administrator });
  const fingerprint = base64Digest(election);
  const voteId = uuidv7(now.getTime());
  await tx.db
    .insertInto('electronic_vote')
    .values({
      tenant_id: tx.tenantId,
      id: voteId,
      ceremony_id: ceremony.id,
      ballot_id: 'ballotId' in subject.of ? subject.of.ballotId : null,
      case_id: 'caseId' in subject.of ? subject.of.caseId : null,
      state: 'draft',
      uuid,
      election,
      fingerprint,
      publication,
      revote,
      minimum_voters: MINIMUM_VOTERS,
      slip_batch: null,
      issued: null,
      unused: null,
      exchanged: null,
      head: null,
      signed_head: null,
      tallied: null,
      result: null,
      void_reason: null,
    })
    .execute();
  return { voteId, fingerprint };
}

/** Voids the electronic vote of a subject that was given up; nothing where there is none. */
export async function voidVoteOf(
  tx: Tx,
  of: VoteSubject['of'],
  reason: string,
): Promise<{ voteId: string; state: VoteRecord['state'] } | null> {
  const live = await liveVote(tx, of);
  if (!live) return null;
  await writeVote(tx, live, { state: voteAfter(live, 'void'), void_reason: reason });
  return { voteId: live.id, state: live.state };
}

function liveVote(tx: Tx, of: VoteSubject['of']): Promise<VoteRecord | null> {
  return 'ballotId' in of ? voteOfBallot(tx, of.ballotId) : voteOfCase(tx, of.caseId);
}
