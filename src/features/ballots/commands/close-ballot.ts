import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { closeVote } from '../../electronic-votes/commands/run-vote.ts';
import { type HandedSlips, usesPapers, usesSlips } from '../../electronic-votes/rules.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotFacts, printedOf } from '../queries.ts';
import { closingFaults } from '../rules.ts';
import type { CloseInput } from '../schema.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * Closes the vote with the papers that the tellers report: handed out, left over or spoiled, exchanged. The slips of an
 * electronic vote are accounted for in the same way, and its box ends with this change.
 */
export function closeBallot(
  scope: Scope<'ballot.close', BallotFacts>,
  { slips, ...papers }: CloseInput,
): Promise<{ closedAt: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'close');
    const present = ballot.voters.filter((voter) => voter.present).length;
    const faults = usesPapers(ballot.way) ? closingFaults(papers, { present, printed: printedOf(ballot) ?? 0 }) : {};
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const electronic = await endElectronically(tx, ballot, { papers, slips: slips ?? null, present });
    await writeBallot(tx, ballot, {
      state,
      closed_at: scope.now,
      closing_issued: papers.issued,
      closing_unused: papers.unused,
      closing_exchanged: papers.exchanged,
    });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: { state, ...papers, ...electronic },
    });
    return { closedAt: scope.now.toISOString() };
  });
}

async function endElectronically(
  tx: Tx,
  ballot: BallotRecord,
  { papers, slips, present }: { papers: HandedSlips; slips: HandedSlips | null; present: number },
) {
  const vote = ballot.electronic?.vote;
  if (!usesSlips(ballot.way) || !vote) return {};
  if (ballot.way === 'electronic') {
    return { voteId: vote.id, ...(await closeVote(tx, vote.id, papers, { present })) };
  }
  if (!slips) throw invalid({ slipsIssued: 'Ghi số thẻ đã phát.', slipsUnused: 'Ghi số thẻ không dùng.' });
  const handed = papers.issued + slips.issued - papers.exchanged - slips.exchanged;
  if (handed > present) {
    const sentence = `Phiếu giấy và thẻ phát ra ${handed}, có mặt ${present}: thừa ${handed - present}.`;
    throw invalid({ slipsIssued: sentence });
  }
  try {
    return { voteId: vote.id, slips, ...(await closeVote(tx, vote.id, slips, { present })) };
  } catch (error) {
    throw underSlips(error);
  }
}

/** The fields of the slips stand beside those of the papers in one form. */
function underSlips(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'invalid') return error;
  const fields = Object.entries(error.fields).map(([name, sentence]) => [
    name === '' ? '' : `slips${name[0]?.toUpperCase()}${name.slice(1)}`,
    sentence,
  ]);
  return invalid(Object.fromEntries(fields));
}
