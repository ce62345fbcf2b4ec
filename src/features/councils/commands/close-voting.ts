import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { closingFaults, type ReportedPapers } from '../../ballots/rules.ts';
import { closeVote } from '../../electronic-votes/commands/run-vote.ts';
import type { CaseFacts } from '../queries.ts';
import { judgeHeld, outcomeColumns } from './case-verdict.ts';
import { caseAfter, demandCase, demandSession, heldCase, writeCase } from './council-in-change.ts';

/** Ends an open vote: names and written opinions are counted together and judged. */
export function closeVoting(scope: Scope<'councilCase.closeVoting', CaseFacts>): Promise<{ passed: boolean }> {
  return change(scope, async (tx, journal) => {
    const held = await heldCase(tx, scope);
    const { session, one } = held;
    demandSession(session, 'open');
    const state = caseAfter(one, 'acceptVotes');
    if (one.secret) throw wrongPhase('Hồ sơ này bỏ phiếu kín: đóng hòm phiếu, tổ kiểm phiếu nhập số.');
    if (one.votes.length === 0) throw wrongPhase('Chưa có ai biểu quyết hồ sơ này.');
    const votesFor = one.votes.filter(({ vote }) => vote === 'for').length;
    const ofChair = one.votes.find(({ accountId }) => accountId === session.presiding?.accountId);
    const judged = judgeHeld(held, {
      votesFor,
      votesAgainst: one.votes.length - votesFor,
      valid: one.votes.length,
      chairFor: ofChair ? ofChair.vote === 'for' : null,
    });
    const outcome = outcomeColumns(judged);
    await writeCase(tx, one, { state, voting_closed_at: scope.now, counted_at: scope.now, ...outcome });
    await journal({
      object: scope.facts.object,
      before: { state: one.state },
      after: {
        state,
        ...outcome,
        votes: one.votes.map(({ accountId, vote, channel }) => ({ accountId, vote, channel })),
      },
    });
    return { passed: judged.verdict.passed };
  });
}

/**
 * Closes the box of a secret vote with what the tellers report of the papers or slips; then two of them count, or enough
 * keys open the sum.
 */
export function closeBox(
  scope: Scope<'councilCase.closeVoting', CaseFacts>,
  papers: ReportedPapers,
): Promise<{ closedAt: string }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'open');
    demandCase(one, 'open');
    if (!one.secret) throw wrongPhase('Hồ sơ này biểu quyết công khai: đóng biểu quyết, không có hòm phiếu.');
    if (one.votingClosedAt !== null) throw wrongPhase('Hòm phiếu đã đóng, tổ kiểm phiếu đang kiểm.');
    const present = one.voters.filter(({ status }) => status === 'present').length;
    const faults = one.electronic ? {} : closingFaults(papers, { present, printed: Number.MAX_SAFE_INTEGER });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const { electronic } = one;
    const ended = electronic
      ? { voteId: electronic.id, ...(await closeVote(tx, electronic.id, papers, { present })) }
      : {};
    await writeCase(tx, one, {
      voting_closed_at: scope.now,
      closing_issued: papers.issued,
      closing_unused: papers.unused,
      closing_exchanged: papers.exchanged,
    });
    await journal({ object: scope.facts.object, after: { boxClosed: papers, ...ended } });
    return { closedAt: scope.now.toISOString() };
  });
}
