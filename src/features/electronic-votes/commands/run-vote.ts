import { readElection } from '#src/ballot/election.ts';
import { tallyBallots } from '#src/ballot/tally.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { ballotTexts } from '../queries/archive-records.ts';
import { ceremonyRecord } from '../queries/ceremony-record.ts';
import { turnout } from '../queries/vote-record.ts';
import { closingFaults, type HandedSlips, openingObstacles } from '../rules.ts';
import { appendEvents, heldVote, voteAfter, writeVote } from './in-change.ts';

// What the room that asks for the vote does with it, inside its own change and under its own right.

/**
 * Opens the electronic part of a vote.
 * @param tellers accounts that are the tellers now; @param present who may be handed a slip
 * @throws AppError wrongPhase with every obstacle
 */
export async function openVote(
  tx: Tx,
  voteId: string,
  { tellers, present }: { tellers: readonly string[]; present: number },
): Promise<{ fingerprint: string }> {
  const vote = await heldVote(tx, voteId);
  const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
  const obstacles = openingObstacles({
    state: vote.state,
    ceremony: ceremony?.state ?? 'voided',
    keyHolders: (ceremony?.holders ?? []).map(({ accountId }) => accountId),
    tellers,
    confirmed: vote.confirmed,
    sealedBatch: vote.slipBatch,
    latestBatch: ceremony?.slips?.batch ?? 0,
    slips: ceremony?.slips?.count ?? 0,
    present,
  });
  if (obstacles.length > 0) throw wrongPhase(obstacles.join(' '));
  await writeVote(tx, vote, { state: voteAfter(vote, 'open') });
  return { fingerprint: vote.fingerprint };
}

/**
 * Ends the vote: no ballot after this event, and the encrypted sum of the last ballot of every slip. Refused while the
 * slips do not account for the ballots in the box.
 * @throws AppError invalid, fields `issued`, `unused`, `exchanged`
 */
export async function closeVote(
  tx: Tx,
  voteId: string,
  slips: HandedSlips,
  { present }: { present: number },
): Promise<{ head: string; tallied: number }> {
  const vote = await heldVote(tx, voteId);
  const state = voteAfter(vote, 'end');
  const ceremony = await ceremonyRecord(tx, vote.ceremonyId);
  const voted = await turnout(tx, voteId);
  const faults = closingFaults(slips, { present, slips: ceremony?.slips?.count ?? 0, voted });
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const election = readElection(vote.election);
  if (!election.ok) throw new Error(`the election of vote ${voteId} cannot be read: ${election.code}`);
  const tally = tallyBallots(election.value.record.questions, await ballotTexts(tx, voteId));
  const grown = await appendEvents(tx, vote, [
    { type: 'EndBallots', data: [] },
    { type: 'EncryptedTally', data: [tally.tallyText, tally.sizedText] },
  ]);
  await writeVote(tx, vote, { state, tallied: tally.voters, ...slips, ...grown });
  return { head: grown.head, tallied: tally.voters };
}

/** The result of a counted vote belongs to the meeting from now on; the public archive goes as far as its rule says. */
export async function publishVote(tx: Tx, voteId: string): Promise<void> {
  const vote = await heldVote(tx, voteId);
  await writeVote(tx, vote, { state: voteAfter(vote, 'publish') });
}
