import { type ClusterYearFacts, stepOf } from '#src/features/clusters/queries.ts';
import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { midYearReview } from '../queries/mid-year.ts';
import { openUnitReports } from './open-unit-reports.ts';

/** Opens the one review of a year: every member gets a report to write, due on the last day of the step `midYear`. */
export function openMidYear(
  scope: Scope<'midYear.open', ClusterYearFacts>,
): Promise<{ reviewId: string; opened: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    if (await midYearReview(tx, clusterYearId)) throw wrongPhase('Sơ kết của năm này đã mở. Mở lại trang để xem.');
    const dueOn = (await stepOf(tx, clusterYearId, 'midYear'))?.endsOn ?? null;
    if (!dueOn) throw wrongPhase('Bước “Sơ kết 6 tháng” chưa có ngày. Đặt ngày ở trang Các bước và hạn trước.');
    const reviewId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('mid_year_review')
      .values({
        tenant_id: tx.tenantId,
        id: reviewId,
        cluster_year_id: clusterYearId,
        state: 'open',
        opened_at: scope.now,
        held_on: null,
        number: null,
        issued_on: null,
        issued_at: null,
        signer_name: null,
        signer_title: null,
        content: null,
        content_hash: null,
        saved_at: scope.now,
        saved_by: titleOf(scope.actor),
      })
      .execute();
    const opened = await openUnitReports(tx, scope.now, clusterYearId, 'midYear');
    await journal({ object: { kind: 'midYearReview', id: reviewId }, after: { state: 'open', dueOn, opened } });
    return { reviewId, opened };
  });
}
