import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { progressRecord } from '../queries/mid-year.ts';
import { unitReportHead } from '../queries/unit-report.ts';
import { yearEndReport } from '../queries/year-end.ts';
import type { UnitReportFacts } from '../queries.ts';
import type { ReturnInput } from '../schema.ts';
import { demandReport, writeReport } from './report-in-change.ts';

/**
 * A leader asks for completion: the remarked targets or areas open again in a round of their own, what was sent stays.
 */
export function returnReport(
  scope: Scope<'unitReport.return', UnitReportFacts>,
  input: ReturnInput,
): Promise<{ round: number }> {
  return change(scope, async (tx, journal) => {
    const report = await unitReportHead(tx, scope.facts.reportId, true);
    if (!report) throw notFound();
    const next = await demandReport(tx, scope, report, 'return');
    if (input.dueOn < scope.today) throw invalid({ dueOn: 'Hạn bổ sung phải từ hôm nay trở đi.' });
    const names = await itemNames(tx, scope.facts);
    const remarks = input.remarks.map(({ itemId, words }, index) => {
      const name = itemId === null ? '' : names.get(itemId);
      if (name === undefined) throw notFound();
      return { position: index + 1, item_id: itemId, item_name: name, words };
    });
    const at = { tenant_id: tx.tenantId, report_id: report.id, round: report.round };
    await tx.db
      .insertInto('unit_report_return')
      .values({ ...at, due_on: input.dueOn, returned_at: scope.now, returned_by: titleOf(scope.actor) })
      .execute();
    await tx.db
      .insertInto('unit_report_remark')
      .values(remarks.map((remark) => ({ ...at, ...remark })))
      .execute();
    await writeReport(tx, scope, report, { state: next, round: report.round + 1 });
    await journal({
      object: scope.facts.object,
      before: { state: report.state, round: report.round },
      after: { state: next, round: report.round + 1, ...input },
    });
    return { round: report.round + 1 };
  });
}

async function itemNames(tx: Tx, facts: UnitReportFacts): Promise<Map<string, string>> {
  if (facts.kind === 'midYear') {
    const targets = (await progressRecord(tx, facts.reportId))?.targets ?? [];
    return new Map(targets.map(({ id, indicator }) => [id, indicator]));
  }
  const areas = (await yearEndReport(tx, facts.clusterYearId))?.areas ?? [];
  return new Map(areas.map(({ id, name }) => [id, name]));
}
