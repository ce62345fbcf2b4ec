import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { contributionRecord } from '../queries/year-end.ts';
import type { UnitReportFacts } from '../queries.ts';
import type { AreaWords } from '../rules/year-end.ts';
import { mayWriteItem } from '../rules.ts';
import { areaValues } from '../schema.ts';
import { demandReport, demandVersion, writeReport } from './report-in-change.ts';

/**
 * Saves what the unit writes on one area; nothing at all means that the area does not concern it.
 * @param input.version of the form that was sent; null without a form
 */
export function saveContribution(
  scope: Scope<'unitReport.edit', UnitReportFacts>,
  input: AreaWords & { areaId: string; version: number | null },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const record = await contributionRecord(tx, scope.facts.reportId, true);
    if (!record) throw notFound();
    await demandReport(tx, scope, record, null);
    const area = record.areas.find(({ id }) => id === input.areaId);
    if (!area) throw notFound();
    if (!mayWriteItem(record.state, record.remarks, area.id)) {
      throw wrongPhase(`Lĩnh vực “${area.name}” đã gửi; chỉ bổ sung được lĩnh vực mà Trưởng Cụm yêu cầu.`);
    }
    const before = record.written.get(area.id) ?? { words: '', figures: [] };
    demandVersion(record, input.version, areaValues(before));
    const { words, figures } = input;
    await replaceArea(tx, record.id, area.id, { words, figures });
    const version = await writeReport(tx, scope, record);
    await journal({ object: scope.facts.object, before, after: { area: area.name, words, figures } });
    return { version };
  });
}

async function replaceArea(tx: Tx, reportId: string, areaId: string, { words, figures }: AreaWords): Promise<void> {
  for (const table of ['area_figure', 'area_contribution'] as const) {
    await tx.db
      .deleteFrom(table)
      .where('tenant_id', '=', tx.tenantId)
      .where('report_id', '=', reportId)
      .where('area_id', '=', areaId)
      .execute();
  }
  if (words === '' && figures.length === 0) return;
  const at = { tenant_id: tx.tenantId, report_id: reportId, area_id: areaId };
  await tx.db
    .insertInto('area_contribution')
    .values({ ...at, words })
    .execute();
  if (figures.length === 0) return;
  await tx.db
    .insertInto('area_figure')
    .values(
      figures.map(({ indicator, unitOfMeasure, value, lastValue }, index) => ({
        ...at,
        position: index + 1,
        indicator,
        unit_of_measure: unitOfMeasure,
        value,
        last_value: lastValue,
      })),
    )
    .execute();
}
