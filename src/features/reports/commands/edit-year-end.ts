import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { YearEndReport } from '../queries/year-end.ts';
import type { YearEndFacts } from '../queries.ts';
import type { YearEndTextInput } from '../schema.ts';
import { demandVersion } from './report-in-change.ts';
import { writeYearEnd, yearEndInChange } from './year-end-in-change.ts';

/** The cluster edits what stands around the areas. @throws AppError conflict when somebody saved meanwhile */
export function editYearEnd(
  scope: Scope<'yearEnd.edit', YearEndFacts>,
  { version, ...text }: Omit<YearEndTextInput, 'version'> & { version: number | null },
): Promise<{ yearEndId: string }> {
  return change(scope, async (tx, journal) => {
    const { report } = await yearEndInChange(tx, scope, { writingIn: 'editing' });
    demandVersion(report, version, yearEndTextValues(report));
    await writeYearEnd(tx, scope, report, text);
    await journal({ object: scope.facts.object, before: yearEndTextValues(report), after: text });
    return { yearEndId: report.id };
  });
}

/** The text around the areas as its form shows it. */
export function yearEndTextValues(report: YearEndReport): Record<string, string> {
  const { addressee, overview, limits, directions } = report;
  return { addressee, overview, limits, directions };
}
