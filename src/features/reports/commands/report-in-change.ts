import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import type { UnitReportHead } from '../queries/unit-report.ts';
import { parentState, type UnitReportFacts } from '../queries.ts';
import {
  isCollecting,
  reviewSentences,
  UNIT_REPORT_TRANSITIONS,
  type UnitReportAction,
  type UnitReportState,
  unitReportSentences,
  yearEndSentences,
} from '../rules.ts';

const nowOpen = 'Mở lại trang để xem tình trạng hiện nay.';

/**
 * The state after an act on a unit's report that is held in this change.
 * @param act null: it is only written, by the unit
 * @throws AppError wrongPhase when it is not possible any more
 */
export async function demandReport(
  tx: Tx,
  scope: Scope<string, UnitReportFacts>,
  report: UnitReportHead,
  act: UnitReportAction | null,
): Promise<UnitReportState> {
  const parent = await parentState(tx, report.kind, report.clusterYearId);
  if (parent === null || !isCollecting(parent)) {
    const sentences: Record<string, string> = { ...reviewSentences, ...yearEndSentences };
    throw wrongPhase(`${sentences[parent ?? ''] ?? ''} ${nowOpen}`.trim());
  }
  if (scope.facts.phase === 'locked') throw wrongPhase(nowOpen);
  const writing = report.state === 'sent' ? null : report.state;
  const next = act === null ? writing : nextState(UNIT_REPORT_TRANSITIONS, report.state, act);
  if (!next) throw wrongPhase(`${unitReportSentences[report.state]} ${nowOpen}`);
  return next;
}

/**
 * Refuses a form that was opened before somebody else saved.
 * @param version null for callers without a form
 * @param values the values that stand now, by field name
 */
export function demandVersion(
  record: { version: number; savedBy: string | null },
  version: number | null,
  values: Record<string, string>,
): void {
  if (version === null || version === record.version) return;
  throw new AppError('conflict', 'Có người vừa lưu nội dung này trước bạn.', {
    conflict: { values, version: record.version, who: record.savedBy ?? undefined },
  });
}

/** Writes the head of a unit's report with its next version and who saved it. */
export async function writeReport(
  tx: Tx,
  scope: Scope,
  report: UnitReportHead,
  change: { state?: UnitReportState; round?: number } = {},
): Promise<number> {
  const version = report.version + 1;
  await tx.db
    .updateTable('unit_report')
    .set({ ...change, version, saved_at: scope.now, saved_by: titleOf(scope.actor) })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', report.id)
    .execute();
  return version;
}
