import type { Updateable } from 'kysely';
import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MidYearReviewTable } from '#src/platform/database/tables/reports.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type MidYearReview, midYearReview } from '../queries/mid-year.ts';
import type { ReviewFacts } from '../queries.ts';
import { REVIEW_TRANSITIONS, type ReviewAction, type ReviewState, reviewSentences } from '../rules.ts';

/**
 * The review held until the end of the change.
 * @param act null: only its text is written
 * @throws AppError wrongPhase when the act is not possible any more
 */
export async function reviewInChange(
  tx: Tx,
  scope: Scope<string, ReviewFacts>,
  act: ReviewAction | null,
): Promise<{ review: MidYearReview; next: ReviewState }> {
  const review = await midYearReview(tx, scope.facts.clusterYearId, true);
  if (!review) throw notFound();
  const next =
    act === null ? (review.state === 'held' ? 'held' : null) : nextState(REVIEW_TRANSITIONS, review.state, act);
  if (!next) throw wrongPhase(`${reviewSentences[review.state]} Mở lại trang để xem tình trạng hiện nay.`);
  return { review, next };
}

type Change = Omit<Updateable<MidYearReviewTable>, 'tenant_id' | 'id' | 'cluster_year_id' | 'version'>;

/** Writes the review with its next version and who saved it. */
export async function writeReview(tx: Tx, scope: Scope, review: MidYearReview, change: Change): Promise<void> {
  await tx.db
    .updateTable('mid_year_review')
    .set({ ...change, version: review.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', review.id)
    .execute();
}
