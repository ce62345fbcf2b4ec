import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { MidYearReview } from '../queries/mid-year.ts';
import type { ReviewFacts } from '../queries.ts';
import type { MidYearTextInput } from '../schema.ts';
import { demandVersion } from './report-in-change.ts';
import { reviewInChange, writeReview } from './review-in-change.ts';

/** The cluster edits its report. @throws AppError conflict when somebody saved meanwhile */
export function editMidYear(
  scope: Scope<'midYear.edit', ReviewFacts>,
  { version, ...text }: Omit<MidYearTextInput, 'version'> & { version: number | null },
): Promise<{ reviewId: string }> {
  return change(scope, async (tx, journal) => {
    const { review } = await reviewInChange(tx, scope, null);
    demandVersion(review, version, midYearTextValues(review));
    await writeReview(tx, scope, review, text);
    await journal({ object: scope.facts.object, before: midYearTextValues(review), after: text });
    return { reviewId: review.id };
  });
}

/** The text of the report as its form shows it. */
export function midYearTextValues(review: MidYearReview): Record<string, string> {
  const { addressee, overview, results, difficulties, conclusion, tasks } = review;
  return { addressee, overview, results, difficulties, conclusion, tasks };
}
