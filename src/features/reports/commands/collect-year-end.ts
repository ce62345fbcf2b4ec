import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { YearEndFacts } from '../queries.ts';
import { writeYearEnd, yearEndInChange } from './year-end-in-change.ts';

/** Goes back to collecting, so that units can write again; the sections that were written stay. */
export function collectYearEnd(
  scope: Scope<'yearEnd.collect', YearEndFacts>,
  input: { reason: string },
): Promise<{ yearEndId: string }> {
  return change(scope, async (tx, journal) => {
    const { report, next } = await yearEndInChange(tx, scope, { step: 'collect' });
    await writeYearEnd(tx, scope, report, { state: next, missing_reason: '' });
    await journal({
      object: scope.facts.object,
      before: { state: report.state },
      after: { state: next },
      reason: input.reason,
    });
    return { yearEndId: report.id };
  });
}
