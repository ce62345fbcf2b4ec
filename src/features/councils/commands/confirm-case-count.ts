import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { closingDifference, headOf } from '../../ballots/rules.ts';
import { bothCaseEntries, type CaseEntry, caseCountFaults, decryptedSum } from '../queries/case-counts.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { CaseFacts } from '../queries.ts';
import { judgeHeld, outcomeColumns } from './case-verdict.ts';
import { caseAfter, demandSession, heldCase, writeCase } from './council-in-change.ts';

/**
 * The head teller confirms that both entries are the same and reconcile (I-1, I-2), or the decrypted sum. Only now are the written opinions
 * of absent members added. The journal names the entries and no figure: the chair announces them with the conclusion.
 */
export function confirmCaseCount(
  scope: Scope<'councilCase.confirmCount', CaseFacts>,
  { note }: { note: string },
): Promise<{ caseId: string }> {
  return change(scope, async (tx, journal) => {
    const held = await heldCase(tx, scope);
    const { session, one } = held;
    demandSession(session, 'open');
    const state = caseAfter(one, 'acceptVotes');
    const head = headOf(session.tellers);
    if (head?.accountId !== scope.actor?.accountId) {
      throw forbidden(`${head?.name ?? 'Tổ trưởng'} là tổ trưởng tổ kiểm phiếu và xác nhận số phiếu.`);
    }
    if (one.way === 'electronic') {
      const sum = decryptedSum(one);
      if (!sum) throw wrongPhase('Chưa giải mã xong kết quả bỏ phiếu điện tử. Chờ đủ phần giải mã.');
      const judged = judgeHeld(held, { ...sum, chairFor: null });
      await writeCase(tx, one, { state, counted_at: scope.now, count_note: note, ...outcomeColumns(judged) });
      const after = { state, voteId: sum.voteId, closing: one.closing };
      await journal({ object: scope.facts.object, before: { state: one.state }, after, reason: note || null });
      return { caseId: one.id };
    }
    const both = bothCaseEntries(one, session.tellers);
    if (!both) throw wrongPhase('Chưa đủ hai ủy viên nhập số. Chờ cả hai nhập xong.');
    demandAgreed(one, both, note);
    const [{ count, id }] = both;
    const judged = judgeHeld(held, {
      votesFor: count.votes.get('for') ?? 0,
      votesAgainst: count.votes.get('against') ?? 0,
      valid: count.valid,
      chairFor: null,
    });
    await writeCase(tx, one, {
      state,
      counted_at: scope.now,
      first_entry_id: id,
      second_entry_id: both[1].id,
      count_note: note,
      ...outcomeColumns(judged),
    });
    await journal({
      object: scope.facts.object,
      before: { state: one.state },
      after: { state, entries: [id, both[1].id], closing: one.closing },
      reason: note || null,
    });
    return { caseId: one.id };
  });
}

function demandAgreed(one: CaseRecord, both: readonly [CaseEntry, CaseEntry], note: string): void {
  const { differences, mismatches } = caseCountFaults(both);
  if (differences.length > 0) {
    const places = differences.map(({ label, first, second }) => `${label} ${first ?? '–'}/${second ?? '–'}`);
    throw invalid({
      '': `Hai lần nhập chưa khớp ${differences.length} chỗ: ${places.join('; ')}. Đếm lại rồi nhập lại.`,
    });
  }
  if (mismatches.length > 0) throw invalid({ '': mismatches.map(({ message }) => message).join(' ') });
  const difference = one.closing && closingDifference(one.closing, both[0].count);
  if (difference && note === '') throw invalid({ note: `${difference} Ghi vì sao khác.` });
}
