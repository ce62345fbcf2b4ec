import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid } from '#src/platform/errors.ts';
import { plannedDeciders } from '../queries/reviewers.ts';
import type { SheetFacts } from '../queries.ts';
import { agreedLines, contestedCriteria, settlingFaults } from '../rules.ts';
import { sheetInChange, writeSheet } from './sheet-in-change.ts';
import { writeAgreed } from './write-agreed.ts';

export interface SettlementInput {
  /** One for each contested line: points in thousandths and the reason of the decision. */
  lines: { code: string; points: number | null; reason: string }[];
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
    await writeAgreed(tx, scope, sheet, agreedLines(sheet.verified, decided));
    await writeSheet(tx, scope, sheet, { state: next, final_at: scope.now });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state },
      after: { state: next, settled: Object.fromEntries(decided) },
      reason: [...decided].map(([code, { words }]) => `${code}: ${words}`).join('; '),
    });
    return { settled: contested.map(({ code }) => code) };
  });
}
