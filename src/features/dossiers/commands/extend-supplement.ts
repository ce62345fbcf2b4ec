import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { DossierFacts } from '../queries.ts';
import { demandSeen, dossierInChange, writeDossier } from './dossier-in-change.ts';

/** Moves the last day of a supplement to a later one, with the reason. */
export function extendSupplement(
  scope: Scope<'dossier.extend', DossierFacts>,
  input: { dueOn: Day; reason: string; version: number },
): Promise<{ dueOn: Day }> {
  return change(scope, async (tx, journal) => {
    const { record } = await dossierInChange(tx, scope, 'extend');
    demandSeen(record, input.version);
    const earliest = [record.supplementDueOn ?? '', scope.today].toSorted().at(-1) ?? scope.today;
    if (input.dueOn <= earliest) throw invalid({ dueOn: `Hạn mới phải sau ngày ${formatDay(earliest)}.` });
    await writeDossier(tx, record, { supplement_due_on: input.dueOn });
    await journal({
      object: scope.facts.object,
      before: { supplementDueOn: record.supplementDueOn },
      after: { supplementDueOn: input.dueOn },
      reason: input.reason,
    });
    return { dueOn: input.dueOn };
  });
}
