import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { yearEndReport } from '../queries/year-end.ts';
import { movementAreas } from '../rules/year-end.ts';
import type { OpenYearEndInput } from '../schema.ts';
import { openUnitReports } from './open-unit-reports.ts';

/** Opens the one report of a year for contributions, by the areas that its head sets. */
export function openYearEnd(
  scope: Scope<'yearEnd.open', ClusterYearFacts>,
  input: OpenYearEndInput,
): Promise<{ yearEndId: string; opened: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    if (await yearEndReport(tx, clusterYearId)) {
      throw wrongPhase('Báo cáo tổng kết của năm này đã mở. Mở lại trang để xem.');
    }
    if (input.dueOn < scope.today) throw invalid({ dueOn: 'Hạn gửi phải từ hôm nay trở đi.' });
    const yearEndId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('year_end_report')
      .values({
        tenant_id: tx.tenantId,
        id: yearEndId,
        cluster_year_id: clusterYearId,
        state: 'collecting',
        due_on: input.dueOn,
        opened_at: scope.now,
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
    await addAreas(tx, scope.now, yearEndId, input.areas);
    const opened = await openUnitReports(tx, scope.now, clusterYearId, 'yearEnd');
    await journal({ object: { kind: 'yearEndReport', id: yearEndId }, after: { ...input, opened } });
    return { yearEndId, opened };
  });
}

/** The work areas in the order given, then the movements of the cluster and of superior bodies. */
export async function addAreas(tx: Tx, now: Date, yearEndId: string, names: readonly string[]): Promise<void> {
  const all = [...names.map((name) => ({ kind: 'work' as const, name })), ...movementAreas];
  await tx.db
    .insertInto('year_end_area')
    .values(
      all.map(({ kind, name }, index) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(now.getTime()),
        year_end_report_id: yearEndId,
        position: index + 1,
        kind,
        name,
        saved_at: null,
        saved_by: null,
      })),
    )
    .execute();
}
