import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { VoteRecord } from '../../electronic-votes/queries/vote-record.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';

/** What the tellers sign: rules, electorate, count and verdict of the ballot, as JSON with sorted keys. */
export function minutesContent(ballot: BallotRecord): string {
  const { result } = ballot;
  if (!result) throw new Error(`ballot ${ballot.id} has no confirmed count`);
  const { votes, ...papers } = result.count;
  return canonicalJson(
    JSON.stringify({
      form: 'thidua-counting-minutes/1',
      ballotId: ballot.id,
      award: ballot.award,
      year: ballot.year,
      round: ballot.round,
      rules: ballot.rules,
      tellers: ballot.tellers.map(({ accountId, isHead }) => ({ accountId, isHead })),
      voters: ballot.voters.map(({ unitId, present }) => ({ unitId, present })),
      papers,
      votes: ballot.candidates.map(({ id }) => ({ unitId: id, votes: votes.get(id) ?? 0 })),
      elected: result.verdict.elected.map(({ candidate }) => candidate.id),
      tied: result.verdict.tied.map(({ candidate }) => candidate.id),
      tie: ballot.tie,
      note: ballot.countNote,
      ...(ballot.electronic?.vote ? { electronic: electronicContent(ballot.electronic.vote) } : {}),
    }),
  );
}

/** What ties the minutes to one archive: which election, with which head, and how many ballots. */
export function electronicContent(vote: VoteRecord) {
  const { uuid, fingerprint, signedHead, tallied, closing, publication, revote, decryptions, refusals } = vote;
  return {
    ...{ uuid, fingerprint, signedHead, tallied, closing, publication, revote },
    decryptedBy: decryptions.map(({ accountId }) => accountId),
    refusals: refusals.map(({ accountId, reason }) => ({ accountId, reason })),
  };
}

/** SHA-256 of the content, hexadecimal: stands beside each signature. */
export function minutesMark(ballot: BallotRecord): string {
  return createHash('sha256').update(minutesContent(ballot)).digest('hex');
}
