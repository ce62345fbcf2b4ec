import { nextState } from '#src/features/state-table.ts';
import { type Verdict, verdict } from '#src/law/ballot-verdict.ts';
import { type Count, checkCount, compareCounts } from '#src/law/paper-count.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { usesPapers, usesSlips } from '../../electronic-votes/rules.ts';
import { type BallotRecord, basesOf, wholeCount } from '../queries/ballot-record.ts';
import { type CountEntry, entriesInSight } from '../queries/count-entries.ts';
import { slipCount } from '../queries/electronic-parts.ts';
import type { BallotFacts } from '../queries.ts';
import { BALLOT_TRANSITIONS, type BallotState, closingDifference, headOf } from '../rules.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * The head teller confirms that both entries are the same and reconcile (I-1, I-2), or that the decrypted sum of an
 * electronic vote stands, or both together: counted, or a tie. Any difference
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
    const both = usesPapers(ballot.way) ? (await entriesInSight(tx, ballot, accountId)).both : null;
    if (usesPapers(ballot.way) && !both) throw wrongPhase('Chưa đủ hai ủy viên nhập số. Chờ cả hai nhập xong.');
    if (both) demandAgreed(ballot, both, note);
    const judged = judge(ballot, both?.[0].count ?? null);
    const state =
      judged.kind === 'tie' ? (nextState(BALLOT_TRANSITIONS, accepted, 'declareTie') ?? accepted) : accepted;
    await writeBallot(tx, ballot, {
      state,
      counted_at: scope.now,
      first_entry_id: both?.[0].id ?? null,
      second_entry_id: both?.[1].id ?? null,
      confirmed_by: accountId,
      count_note: note,
    });
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: {
        state,
        entries: (both ?? []).map(({ id }) => id),
        voteId: ballot.electronic?.vote?.id,
        closing: ballot.closing,
      },
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

function demandAgreed(ballot: BallotRecord, [first, second]: readonly [CountEntry, CountEntry], note: string): void {
  const { candidates, closing } = ballot;
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
}

/** Papers and slips are judged as one count. */
function judge(ballot: BallotRecord, papers: Count | null): Verdict {
  const { ruleSet, candidates, electronic, way } = ballot;
  if (!ruleSet) throw wrongPhase('Thể lệ còn mục chưa đặt.');
  const slips = electronic && slipCount(electronic, basesOf(ruleSet, ballot), candidates);
  if (usesSlips(way) && !slips) throw wrongPhase('Chưa giải mã xong kết quả bỏ phiếu điện tử. Chờ đủ phần giải mã.');
  const count = wholeCount(way, papers, slips);
  if (!count) throw wrongPhase('Chưa có số phiếu.');
  const judgement = verdict(ruleSet, count, candidates);
  if (judgement.kind === 'blocked') throw invalid({ '': judgement.mismatches.map(({ message }) => message).join(' ') });
  return judgement;
}
