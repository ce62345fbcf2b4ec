import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { hasContributions, type YearEndReport } from '../queries/year-end.ts';
import type { YearEndFacts } from '../queries.ts';
import type { AreasInput } from '../schema.ts';
import { addAreas } from './open-year-end.ts';
import { demandVersion } from './report-in-change.ts';
import { writeYearEnd, yearEndInChange } from './year-end-in-change.ts';

/** Sets the deadline and, until a unit has written something, the areas. */
export function setAreas(
  scope: Scope<'yearEnd.setAreas', YearEndFacts>,
  input: Omit<AreasInput, 'version'> & { version: number | null },
): Promise<{ yearEndId: string }> {
  return change(scope, async (tx, journal) => {
    const { report } = await yearEndInChange(tx, scope, { writingIn: 'collecting' });
    demandVersion(report, input.version, areasValues(report));
    if (input.dueOn < scope.today && input.dueOn !== report.dueOn) {
      throw invalid({ dueOn: 'Hạn gửi phải từ hôm nay trở đi.' });
    }
    const before = workAreas(report);
    if (before.join('\n') !== input.areas.join('\n')) {
      if (await hasContributions(tx, report.clusterYearId)) {
        throw wrongPhase('Đã có đơn vị viết nội dung nên không đổi được lĩnh vực nữa; hạn gửi vẫn đổi được.');
      }
      await tx.db
        .deleteFrom('year_end_area')
        .where('tenant_id', '=', tx.tenantId)
        .where('year_end_report_id', '=', report.id)
        .execute();
      await addAreas(tx, scope.now, report.id, input.areas);
    }
    await writeYearEnd(tx, scope, report, { due_on: input.dueOn });
    await journal({
      object: scope.facts.object,
      before: { dueOn: report.dueOn, areas: before },
      after: { dueOn: input.dueOn, areas: input.areas },
    });
    return { yearEndId: report.id };
  });
}

export function workAreas({ areas }: YearEndReport): string[] {
  return areas.filter(({ kind }) => kind === 'work').map(({ name }) => name);
}

/** Deadline and areas as their form shows them. */
export function areasValues(report: YearEndReport): Record<string, string> {
  return { dueOn: formatDay(report.dueOn), areas: workAreas(report).join('\n') };
}
