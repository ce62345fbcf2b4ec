import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { ReviewFacts } from '../queries.ts';
import { reviewInChange, writeReview } from './review-in-change.ts';

/** Opens the review for the units again; what was written of the report stays. */
export function reopenMidYear(
  scope: Scope<'midYear.reopen', ReviewFacts>,
  input: { reason: string },
): Promise<{ reviewId: string }> {
  return change(scope, async (tx, journal) => {
    const { review, next } = await reviewInChange(tx, scope, 'reopen');
    await writeReview(tx, scope, review, { state: next, held_on: null, missing_reason: '' });
    await journal({
      object: scope.facts.object,
      before: { state: review.state, heldOn: review.heldOn },
      after: { state: next },
      reason: input.reason,
    });
    return { reviewId: review.id };
  });
}
