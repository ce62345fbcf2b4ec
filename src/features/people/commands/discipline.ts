import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { disciplineOf, idsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { DISCIPLINE_TRANSITIONS, disciplineState, endFaults, pastDayFaults } from '../rules.ts';
import type { DisciplineInput } from '../schema.ts';
import { demandVersion, presentPerson } from './present-person.ts';
import { markOf } from './sensitive.ts';

type DisciplineScope = Scope<'person.discipline', PersonAccessFacts>;

/**
 * Records a decision on discipline; it counts against the unit where the person works on that day too.
 * @throws AppError invalid for a day to come, or a decision that is recorded already
 */
export function recordDiscipline(scope: DisciplineScope, input: DisciplineInput): Promise<{ disciplineId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const ids = await idsOf(tx, { kind: 'person', id: person.id });
    const faults = pastDayFaults('decidedOn', input.decidedOn, scope.today);
    const known = await disciplineOf(tx, ids);
    if (
      known.some(
        ({ decisionNumber, decidedOn }) => decisionNumber === input.decisionNumber && decidedOn === input.decidedOn,
      )
    ) {
      faults.decisionNumber = 'Quyết định kỷ luật này đã ghi rồi.';
    }
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const disciplineId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('discipline')
      .values({
        tenant_id: tx.tenantId,
        id: disciplineId,
        person_id: person.id,
        level: input.level,
        decided_on: input.decidedOn,
        decision_number: input.decisionNumber,
        issuer: input.issuer,
        unit_id: await unitOnDay(tx, ids, input.decidedOn, person.unitId),
      })
      .execute();
    await journal({ object: { kind: 'person', id: person.id }, after: { disciplineId, mark: markOf(input) } });
    return { disciplineId };
  });
}

/**
 * Records the day on which discipline was served to its end: achievements count from then on.
 * @throws AppError wrongPhase when its end is recorded; conflict when somebody saved since
 */
export function endDiscipline(
  scope: DisciplineScope,
  { disciplineId, endedOn, version }: { disciplineId: string; endedOn: Day; version: number },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const found = await disciplineOf(tx, await idsOf(tx, { kind: 'person', id: person.id }));
    const discipline = found.find(({ id }) => id === disciplineId);
    if (!discipline) throw notFound();
    if (!nextState(DISCIPLINE_TRANSITIONS, disciplineState(discipline), 'end')) {
      throw wrongPhase('Kỷ luật này đã ghi ngày chấp hành xong.');
    }
    const object = { kind: 'person', id: person.id };
    const message = 'Có người vừa sửa bản ghi kỷ luật này.';
    await demandVersion(tx, version, { object, version: discipline.version, values: {}, message });
    const faults = endFaults('endedOn', endedOn, { begunOn: discipline.decidedOn, today: scope.today });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await tx.db
      .updateTable('discipline')
      .set({ ended_on: endedOn, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', disciplineId)
      .execute();
    await journal({ object, after: { disciplineId, ended: true, mark: markOf({ disciplineId, endedOn }) } });
    return { version: version + 1 };
  });
}

/** Where somebody worked on the day of a decision; without a recorded post, where the record says. */
export async function unitOnDay(
  tx: Tx,
  personIds: readonly string[],
  day: Day,
  recordedUnitId: string | null,
): Promise<string | null> {
  const row = await tx.db
    .selectFrom('person_post')
    .select('unit_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('person_id', 'in', personIds)
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .orderBy('starts_on', 'desc')
    .executeTakeFirst();
  return row?.unit_id ?? recordedUnitId;
}
