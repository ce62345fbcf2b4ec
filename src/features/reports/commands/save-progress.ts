import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type ProgressRecord, progressRecord } from '../queries/mid-year.ts';
import type { UnitReportFacts } from '../queries.ts';
import type { ProgressLine } from '../rules/mid-year.ts';
import { mayWriteItem } from '../rules.ts';
import { progressValues } from '../schema.ts';
import { demandReport, demandVersion, writeReport } from './report-in-change.ts';

/**
 * Saves what the unit says of its targets, complete or not; lines that are not sent stay as they are.
 * @param input.version of the form that was sent; null without a form
 */
export function saveProgress(
  scope: Scope<'unitReport.edit', UnitReportFacts>,
  input: { lines: ProgressLine[]; version: number | null },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const record = await progressInChange(tx, scope);
    await demandReport(tx, scope, record, null);
    demandVersion(record, input.version, progressValues(record.lines));
    for (const line of input.lines) demandWritable(record, line.targetId);
    await writeLines(tx, record.id, input.lines);
    const version = await writeReport(tx, scope, record);
    const touched = new Set(input.lines.map(({ targetId }) => targetId));
    await journal({
      object: scope.facts.object,
      before: record.lines.filter(({ targetId }) => touched.has(targetId)),
      after: input.lines,
    });
    return { version };
  });
}

/** @throws AppError notFound */
export async function progressInChange(tx: Tx, scope: Scope<string, UnitReportFacts>): Promise<ProgressRecord> {
  const record = await progressRecord(tx, scope.facts.reportId, true);
  if (!record) throw notFound();
  return record;
}

/** @throws AppError notFound for a target of somebody else, wrongPhase for one that was not sent back */
export function demandWritable(record: ProgressRecord, targetId: string): void {
  const target = record.targets.find(({ id }) => id === targetId);
  if (!target) throw notFound();
  if (mayWriteItem(record.state, record.remarks, targetId)) return;
  throw wrongPhase(`Chỉ tiêu “${target.indicator}” đã gửi; chỉ bổ sung được chỉ tiêu mà Trưởng Cụm yêu cầu.`);
}

async function writeLines(tx: Tx, reportId: string, lines: readonly ProgressLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.db
    .insertInto('target_progress')
    .values(
      lines.map(({ targetId, ...line }) => ({
        tenant_id: tx.tenantId,
        report_id: reportId,
        target_id: targetId,
        ...line,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'report_id', 'target_id']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        share: eb.ref('excluded.share'),
        state: eb.ref('excluded.state'),
        forecast: eb.ref('excluded.forecast'),
        note: eb.ref('excluded.note'),
      })),
    )
    .execute();
}
