import type { Updateable } from 'kysely';
import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { YearEndReportTable } from '#src/platform/database/tables/reports.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type YearEndReport, yearEndReport } from '../queries/year-end.ts';
import type { YearEndFacts } from '../queries.ts';
import { YEAR_END_TRANSITIONS, type YearEndAction, type YearEndState, yearEndSentences } from '../rules.ts';

/**
 * The report held until the end of the change.
 * @param act a step of the table, or the state in which its text or areas are written
 * @throws AppError wrongPhase when it is not possible any more
 */
export async function yearEndInChange(
  tx: Tx,
  scope: Scope<string, YearEndFacts>,
  act: { step: YearEndAction } | { writingIn: YearEndState },
): Promise<{ report: YearEndReport; next: YearEndState }> {
  const report = await yearEndReport(tx, scope.facts.clusterYearId, true);
  if (!report) throw notFound();
  const next = 'step' in act ? nextState(YEAR_END_TRANSITIONS, report.state, act.step) : report.state;
  if (!next || ('writingIn' in act && act.writingIn !== report.state)) {
    throw wrongPhase(`${yearEndSentences[report.state]} Mở lại trang để xem tình trạng hiện nay.`);
  }
  return { report, next };
}

type Change = Omit<Updateable<YearEndReportTable>, 'tenant_id' | 'id' | 'cluster_year_id' | 'version'>;

/** Writes the report with its next version and who saved it. */
export async function writeYearEnd(tx: Tx, scope: Scope, report: YearEndReport, change: Change): Promise<void> {
  await tx.db
    .updateTable('year_end_report')
    .set({ ...change, version: report.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', report.id)
    .execute();
}
