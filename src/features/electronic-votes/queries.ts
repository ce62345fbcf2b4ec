import { readElection } from '#src/ballot/election.ts';
import type { PartialDecryption, Question, SignedMessage, TrusteePublicKey } from '#src/ballot/records.ts';
import type { Rehearsal } from '#src/ballot/rehearsal.ts';
import type { Contribution } from '#src/ballot/trustees/contributions.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type CeremonyRecord, ceremonyRecord } from './queries/ceremony-record.ts';
import { turnout, type VoteRecord, voteRecord, voteRecords } from './queries/vote-record.ts';
import { type CeremonyState, countsArePublic, type KeyStep, keyStepOf, type VoteState } from './rules.ts';

/** What the device of a teller reads of its ceremony: public parts only, and which step is its next. */
export interface CeremonyParts {
  ceremonyId: string;
  state: CeremonyState;
  uuid: string;
  size: number;
  threshold: number;
  /** Of who asks; null for somebody without a key. */
  own: { position: number; isHead: boolean; step: KeyStep; envelope: boolean; rehearsed: boolean } | null;
  holders: {
    position: number;
    name: string;
    unitName: string;
    isHead: boolean;
    cert: SignedMessage | null;
    polynomial: Contribution | null;
    verification: TrusteePublicKey | null;
    envelope: boolean;
    rehearsed: boolean;
  }[];
  /** Complete record and y, for the device to compare with what it computes from the parts. */
  trustees: string | null;
  publicKey: string | null;
  rehearsal: Rehearsal | null;
  slips: { batch: number; count: number } | null;
}

export async function ceremonyParts(
  tx: Tx,
  ceremonyId: string,
  accountId: string | null,
): Promise<CeremonyParts | null> {
  const ceremony = await ceremonyRecord(tx, ceremonyId);
  return ceremony && partsOf(ceremony, accountId);
}

export function partsOf(ceremony: CeremonyRecord, accountId: string | null): CeremonyParts {
  const { holders } = ceremony;
  const own = holders.find((each) => each.accountId === accountId) ?? null;
  return {
    ceremonyId: ceremony.id,
    state: ceremony.state,
    uuid: ceremony.uuid,
    size: holders.length,
    threshold: ceremony.threshold,
    own: own && {
      position: own.position,
      isHead: own.isHead,
      step: keyStepOf(own, holders),
      envelope: own.envelope,
      rehearsed: own.rehearsal !== null,
    },
    holders: holders.map(
      ({ position, name, unitName, isHead, cert, polynomial, verification, envelope, rehearsal }) => {
        const rehearsed = (rehearsal as PartialDecryption | null) !== null;
        return { position, name, unitName, isHead, cert, polynomial, verification, envelope, rehearsed };
      },
    ),
    trustees: ceremony.trustees,
    publicKey: ceremony.publicKey,
    rehearsal: ceremony.rehearsal,
    slips: ceremony.slips,
  };
}

/** One vote as a slip's page meets it. */
export interface SlipVote {
  voteId: string;
  state: VoteState;
  uuid: string;
  fingerprint: string;
  /** election.json, byte for byte: the device encrypts for this and nothing else. */
  election: string;
  name: string;
  questions: readonly Question[];
  revote: boolean;
}

export interface SlipVotes {
  ceremonyId: string;
  state: CeremonyState;
  /** Latest first; votes that were voided or not sealed are left out. */
  votes: SlipVote[];
}

/** The votes that a slip of this meeting may be used for. */
export async function slipVotes(tx: Tx, ceremonyId: string): Promise<SlipVotes | null> {
  const ceremony = await ceremonyRecord(tx, ceremonyId);
  if (!ceremony) return null;
  const votes = await voteRecords(tx, { ceremonyId });
  const shown = votes.filter(({ state }) => state !== 'voided' && state !== 'draft').toReversed();
  return { ceremonyId, state: ceremony.state, votes: shown.map(slipVoteOf) };
}

function slipVoteOf(vote: VoteRecord): SlipVote {
  const { id, state, uuid, fingerprint, election, revote } = vote;
  const { name, questions } = electionOf(vote);
  return { voteId: id, state, uuid, fingerprint, election, name, questions, revote };
}

/** Name, description and questions of a vote. */
export function electionOf({ id, election }: Pick<VoteRecord, 'id' | 'election'>) {
  const read = readElection(election);
  if (!read.ok) throw new Error(`the election of vote ${id} cannot be read: ${read.code}`);
  return read.value.record;
}

/** What the pages and devices of the tellers read of a vote. */
export interface VoteParts {
  voteId: string;
  ceremonyId: string;
  ballotId: string | null;
  caseId: string | null;
  state: VoteState;
  uuid: string;
  election: string;
  fingerprint: string;
  name: string;
  description: string;
  questions: readonly Question[];
  publication: VoteRecord['publication'];
  revote: boolean;
  minimumVoters: number;
  slips: { batch: number; count: number } | null;
  /** The batch that the sealed list was made of; null before the sealing. */
  slipBatch: number | null;
  /** Slips that have voted, so far or at the end. */
  voted: number;
  closing: { issued: number; unused: number; exchanged: number } | null;
  /** From the closing: what the tellers sign on paper and what every device compares. */
  head: string | null;
  signedHead: string | null;
  tallied: number | null;
  threshold: number;
  tellers: {
    accountId: string;
    position: number;
    name: string;
    unitName: string;
    isHead: boolean;
    confirmedWords: boolean;
    decrypted: boolean;
    refusal: { reason: string; at: string } | null;
  }[];
  own: { position: number; isHead: boolean } | null;
  /** What the device of a teller holds the archive against before it decrypts (`Expectations` of the verifier). */
  expectations: {
    uuid: string;
    fingerprint: string;
    head: string | null;
    voters: number | null;
    electorate: number | null;
    minimumVoters: number;
    revotes: boolean;
  };
}

export async function voteParts(tx: Tx, voteId: string, accountId: string | null): Promise<VoteParts | null> {
  const vote = await voteRecord(tx, voteId);
  const ceremony = vote && (await ceremonyRecord(tx, vote.ceremonyId));
  if (!vote || !ceremony) return null;
  const { name, description, questions } = electionOf(vote);
  const own = ceremony.holders.find((each) => each.accountId === accountId) ?? null;
  const { closing } = vote;
  const ended = vote.tallied !== null;
  return {
    voteId,
    ceremonyId: vote.ceremonyId,
    ballotId: vote.ballotId,
    caseId: vote.caseId,
    state: vote.state,
    uuid: vote.uuid,
    election: vote.election,
    fingerprint: vote.fingerprint,
    name,
    description,
    questions,
    publication: vote.publication,
    revote: vote.revote,
    minimumVoters: vote.minimumVoters,
    slips: ceremony.slips,
    slipBatch: vote.slipBatch,
    voted: vote.tallied ?? (await turnout(tx, voteId)),
    closing,
    head: ended ? (vote.signedHead ?? vote.head) : null,
    signedHead: vote.signedHead,
    tallied: vote.tallied,
    threshold: ceremony.threshold,
    tellers: ceremony.holders.map((holder) => ({
      accountId: holder.accountId,
      position: holder.position,
      name: holder.name,
      unitName: holder.unitName,
      isHead: holder.isHead,
      confirmedWords: vote.confirmed.includes(holder.accountId),
      decrypted: vote.decryptions.some(({ owner }) => owner === holder.position),
      refusal: vote.refusals.find((each) => each.accountId === holder.accountId) ?? null,
    })),
    own: own && { position: own.position, isHead: own.isHead },
    expectations: {
      uuid: vote.uuid,
      fingerprint: vote.fingerprint,
      head: vote.signedHead,
      voters: closing && closing.issued - closing.unused,
      electorate: ceremony.slips && vote.slipBatch === ceremony.slips.batch ? ceremony.slips.count : null,
      minimumVoters: vote.minimumVoters,
      revotes: vote.revote,
    },
  };
}

/** The sum of a published vote for whoever asks; null where only reached or not reached is published, or nothing yet. */
export function publicResult(vote: VoteRecord): readonly (readonly number[])[] | null {
  return countsArePublic(vote) ? vote.result : null;
}
