import { nextState } from '#src/features/state-table.ts';
import { type Verdict, verdict } from '#src/law/ballot-verdict.ts';
import { checkCount, compareCounts } from '#src/law/paper-count.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type CountEntry, entriesInSight } from '../queries/count-entries.ts';
import type { BallotFacts } from '../queries.ts';
import { BALLOT_TRANSITIONS, type BallotState, closingDifference, headOf } from '../rules.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * The head teller confirms that both entries are the same and reconcile (I-1, I-2): counted, or a tie. Any difference
 * blocks and says by how much. Figures that differ from the closing's need a note; both stay. The journal names the
 * two entries and no figure of them: those who read it are not among those who see the count before it is announced.
 */
export function confirmCount(
  scope: Scope<'ballot.confirmCount', BallotFacts>,
  { note }: { note: string },
): Promise<{ state: BallotState }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const accepted = stateAfter(ballot, 'acceptCount');
    const accountId = scope.actor?.accountId ?? '';
    demandHead(ballot, accountId);
    const { both } = await entriesInSight(tx, ballot, accountId);
    if (!both) throw wrongPhase('Chưa đủ hai ủy viên nhập số. Chờ cả hai nhập xong.');
    const [first, second] = both;
    const judged = judge(ballot, first, second, note);
    const state =
      judged.kind === 'tie' ? (nextState(BALLOT_TRANSITIONS, accepted, 'declareTie') ?? accepted) : accepted;
    await writeBallot(tx, ballot, {
      state,
      counted_at: scope.now,
      first_entry_id: first.id,
      second_entry_id: second.id,
      confirmed_by: accountId,
      count_note: note,
    });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: { state, entries: [first.id, second.id], closing: ballot.closing },
      reason: note || null,
    });
    return { state };
  });
}

function demandHead(ballot: BallotRecord, accountId: string): void {
  const head = headOf(ballot.tellers);
  if (head?.accountId !== accountId) {
    throw forbidden(`${head?.name ?? 'Tổ trưởng'} là tổ trưởng tổ kiểm phiếu và xác nhận số phiếu.`);
  }
}

function judge(ballot: BallotRecord, first: CountEntry, second: CountEntry, note: string): Verdict {
  const { ruleSet, candidates, closing } = ballot;
  const differences = compareCounts(first.count, second.count, candidates);
  if (differences.length > 0) {
    const places = differences.map(({ label, first: one, second: other }) => `${label} ${one ?? '–'}/${other ?? '–'}`);
    throw invalid({
      '': `Hai lần nhập chưa khớp ${differences.length} chỗ: ${places.join('; ')}. Đếm lại rồi nhập lại.`,
    });
  }
  const mismatches = checkCount(first.count, candidates);
  if (mismatches.length > 0) throw invalid({ '': mismatches.map(({ message }) => message).join(' ') });
  const difference = closing && closingDifference(closing, first.count);
  if (difference && note === '') throw invalid({ note: `${difference} Ghi vì sao khác.` });
  if (!ruleSet) throw wrongPhase('Thể lệ còn mục chưa đặt.');
  const judgement = verdict(ruleSet, first.count, candidates);
  if (judgement.kind === 'blocked') throw invalid({ '': judgement.mismatches.map(({ message }) => message).join(' ') });
  return judgement;
}
