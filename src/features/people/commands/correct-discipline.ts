import type { Scope } from '#src/platform/access/scope.ts';
import { disciplineOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { disciplineState, endFaults, pastDayFaults } from '../rules.ts';
import type { DisciplineCorrection } from '../schema.ts';
import { disciplineValues } from '../values.ts';
import { unitOnDay } from './discipline.ts';
import { correcting, entryOf, keepCorrection } from './keep-correction.ts';

/**
 * Corrects a decision on discipline, and its end where one is recorded; the unit that it counts against follows its day.
 * @throws AppError notFound, conflict, invalid
 */
export function correctDiscipline(
  scope: Scope<'person.correctConfidential', PersonAccessFacts>,
  { disciplineId, why, version, ...input }: DisciplineCorrection & { disciplineId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const known = await disciplineOf(tx, held.ids);
    const discipline = entryOf(known, disciplineId);
    const ended = disciplineState(discipline) === 'ended';
    const now = { ...input, endedOn: ended ? input.endedOn : null };
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'discipline', factId: disciplineId, version: { stands: discipline.version, sent: version }, why },
        ...{ before: disciplineValues(discipline), after: disciplineValues(now) },
      },
      faults(),
    );
    const moved = now.decidedOn !== discipline.decidedOn;
    const unit = moved ? { unit_id: await unitOnDay(tx, held.ids, now.decidedOn, scope.facts.record.unitId) } : {};
    await tx.db
      .updateTable('discipline')
      .set({
        ...{ level: now.level, decided_on: now.decidedOn, decision_number: now.decisionNumber, issuer: now.issuer },
        ...{ ended_on: now.endedOn, version: kept.version, ...unit },
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', disciplineId)
      .execute();
    return kept;

    function faults(): Record<string, string> {
      const found = pastDayFaults('decidedOn', now.decidedOn, scope.today);
      const same = known.some(
        ({ id, decisionNumber, decidedOn }) =>
          id !== disciplineId && decisionNumber === now.decisionNumber && decidedOn === now.decidedOn,
      );
      if (same) found.decisionNumber = 'Quyết định kỷ luật này đã ghi rồi.';
      if (!ended) return found;
      if (!now.endedOn) return { ...found, endedOn: 'Ghi ngày chấp hành xong kỷ luật.' };
      return { ...found, ...endFaults('endedOn', now.endedOn, { begunOn: now.decidedOn, today: scope.today }) };
    }
  });
}
