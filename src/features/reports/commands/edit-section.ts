import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { YearEndFacts } from '../queries.ts';
import { demandVersion } from './report-in-change.ts';
import { yearEndInChange } from './year-end-in-change.ts';

/** The cluster edits the section of one area. @throws AppError conflict when somebody saved it meanwhile */
export function editSection(
  scope: Scope<'yearEnd.edit', YearEndFacts>,
  input: { areaId: string; section: string; version: number | null },
): Promise<{ areaId: string }> {
  return change(scope, async (tx, journal) => {
    const { report } = await yearEndInChange(tx, scope, { writingIn: 'editing' });
    const area = report.areas.find(({ id }) => id === input.areaId);
    if (!area) throw notFound();
    demandVersion(area, input.version, { section: area.section });
    await tx.db
      .updateTable('year_end_area')
      .set({
        section: input.section,
        version: area.version + 1,
        saved_at: scope.now,
        saved_by: titleOf(scope.actor),
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', area.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { area: area.name, section: area.section },
      after: { section: input.section },
    });
    return { areaId: area.id };
  });
}
