import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid } from '#src/platform/errors.ts';
import type { Sayings } from '../confirmations.ts';
import { plannedDeciders } from '../queries/reviewers.ts';
import type { SheetFacts } from '../queries.ts';
import { agreedLines, contestedCriteria, settlingFaults } from '../rules.ts';
import { confirmedNote, confirmedReason } from './save-review.ts';
import { sheetInChange, writeSheet } from './sheet-in-change.ts';
import { writeAgreed } from './write-agreed.ts';
import { writeConfirmations } from './write-confirmations.ts';

export interface SettlementInput {
  /** One for each contested line: points in thousandths and the reason of the decision. */
  lines: { code: string; points: number | null; reason: string }[];
  /** What the form says of contested lines and of limits above them that break a rule of the table. */
  confirmations?: Sayings;
  /** The form shows what breaks a rule: the decision waits until all of it was seen. */
  showsBreaks?: boolean;
}

/** Decides every contested line; the points of the unit and of the reviewers stay beside the agreed ones. */
export function settleReview(
  scope: Scope<'review.settle', SheetFacts>,
  input: SettlementInput,
): Promise<{ settled: string[] }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next } = await sheetInChange(tx, scope, 'settle');
    // Who reviewed the sheet, alone or as a unit by the plan, does not also decide on the objection (I-17).
    const reviewed = [
      ...sheet.reviewers.map(({ accountId }) => accountId),
      ...(await plannedDeciders(tx, sheet.sheetId)),
    ];
    const byUnit = scope.actor?.grants.some(({ unitId }) => unitId && scope.facts.reviewingUnitIds.includes(unitId));
    if (byUnit || reviewed.some((accountId) => accountId === scope.actor?.accountId)) {
      throw forbidden('Người đã thẩm định bảng điểm này không quyết định điểm thống nhất.');
    }
    const contested = contestedCriteria(sheet.criteria, sheet.opinions);
    const decided = new Map(
      input.lines
        .filter(({ code }) => contested.some((criterion) => criterion.code === code))
        .map(({ code, points, reason }) => [code, { points, words: reason }]),
    );
    const faults = settlingFaults(contested, decided);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const agreed = agreedLines(sheet.verified, decided);
    const confirmed = await writeConfirmations(tx, scope, sheet, {
      stage: 'agreed',
      lines: new Map(agreed.map(({ code, points, reason, facts }) => [code, { points, words: reason, facts }])),
      said: input.confirmations ?? new Map(),
      opened: input.showsBreaks ? sheet.verified : null,
      // What nobody contests stays as it was verified; limits above the decided lines are looked at again.
      only: (code) =>
        contested.some((criterion) => criterion.code === code) || !sheet.criteria.some((one) => one.code === code),
    });
    await writeAgreed(tx, scope, sheet, agreed);
    await writeSheet(tx, scope, sheet, { state: next, final_at: scope.now });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state },
      after: { state: next, settled: Object.fromEntries(decided), ...confirmedNote(confirmed) },
      reason: [...[...decided].map(([code, { words }]) => `${code}: ${words}`), confirmedReason(confirmed)]
        .filter(Boolean)
        .join('; '),
    });
    return { settled: contested.map(({ code }) => code) };
  });
}
