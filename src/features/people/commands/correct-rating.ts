import type { Scope } from '#src/platform/access/scope.ts';
import { ratingsOf } from '../queries/records.ts';
import { yearFaults } from '../rules.ts';
import type { RatingCorrection } from '../schema.ts';
import { ratingValues } from '../values.ts';
import { correcting, entryOf, type HeldFacts, keepCorrection } from './keep-correction.ts';

/** Corrects the rating of a year, or the year of a rating. @throws AppError notFound, conflict, invalid */
export function correctRating(
  scope: Scope<'person.correct' | 'collective.correct', HeldFacts>,
  { ratingId, why, version, ...input }: RatingCorrection & { ratingId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const ratings = await ratingsOf(tx, held.holder, held.ids);
    const rating = entryOf(ratings, ratingId);
    const faults = yearFaults(input.year, scope.today);
    if (ratings.some(({ id, year }) => id !== ratingId && year === input.year)) {
      faults.year = `Năm ${input.year} đã có xếp loại khác. Sửa xếp loại đó.`;
    }
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'rating', factId: ratingId, version: { stands: rating.version, sent: version }, why },
        ...{ before: ratingValues(rating), after: ratingValues(input) },
      },
      faults,
    );
    await tx.db
      .updateTable('yearly_rating')
      .set({
        ...{ year: input.year, level: input.level, absent_days: input.absentDays, maternity: input.maternity },
        ...{ document: input.document, version: kept.version },
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', ratingId)
      .execute();
    return kept;
  });
}
