import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { SheetFacts } from '../queries.ts';
import { changedCriteria, reviewFaults } from '../rules.ts';
import { confirmedNote, confirmedReason, confirmVerified, type ReviewInput, writeVerified } from './save-review.ts';
import { sheetInChange, writeSheet } from './sheet-in-change.ts';

/** Saves what the form holds and ends the review: the second record is frozen and goes to the unit. */
export function finishReview(
  scope: Scope<'review.finish', SheetFacts>,
  input: ReviewInput,
): Promise<{ changed: string[] }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next } = await sheetInChange(tx, scope, 'finish');
    const verified = await writeVerified(tx, scope, sheet, input);
    const faults = reviewFaults(sheet.criteria, sheet.signed, verified);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const confirmed = await confirmVerified(tx, scope, sheet, verified, input, true);
    const changed = changedCriteria(sheet.criteria, sheet.signed, verified).map(({ code }) => code);
    await writeSheet(tx, scope, sheet, {
      state: next,
      reviewed_at: scope.now,
      reviewed_by: scope.actor?.accountId ?? null,
    });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state, verified: Object.fromEntries(sheet.verified) },
      after: { state: next, verified: Object.fromEntries(verified), changed, ...confirmedNote(confirmed) },
      reason: confirmedReason(confirmed),
    });
    return { changed };
  });
}
