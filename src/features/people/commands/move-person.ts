import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { addDays } from '#src/text/day.ts';
import { unitById } from '../../organisations/queries.ts';
import { worksOn } from '../../organisations/rules.ts';
import { idsOf, postsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { moveFaults } from '../rules.ts';
import type { MoveInput } from '../schema.ts';
import { postValues } from '../values.ts';
import { demandStep, demandVersion, presentPerson } from './present-person.ts';

/**
 * Gives a person another post, in the same unit or in another; the post before ends the day before and stays in the
 * history. Who had left comes back this way.
 * @throws AppError conflict when somebody saved since; invalid when the day or the unit does not fit
 */
export function movePerson(
  scope: Scope<'person.move', PersonAccessFacts>,
  { version, ...move }: MoveInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const object = { kind: 'person', id: person.id };
    const message = 'Có người vừa ghi chức vụ của người này trước bạn.';
    await demandVersion(tx, version, { object, version: person.version, values: postValues(person), message });
    if (person.leftOn) demandStep(person, 'return', 'Bản ghi này đã gộp vào bản khác.');
    const unit = await unitById(tx, move.unitId);
    const present = (await postsOf(tx, await idsOf(tx, { kind: 'person', id: person.id })))[0] ?? null;
    const faults = moveFaults(move, {
      present: present?.startsOn ?? null,
      recruitedOn: person.recruitedOn,
      leftOn: person.leftOn,
      unitWorks: unit !== null && worksOn(unit, move.startsOn),
      today: scope.today,
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (present && present.endsOn === null) {
      await tx.db
        .updateTable('person_post')
        .set({ ends_on: addDays(move.startsOn, -1) })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', present.id)
        .execute();
    }
    await tx.db
      .insertInto('person_post')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        person_id: person.id,
        unit_id: move.unitId,
        post: move.post,
        leader: move.leader,
        starts_on: move.startsOn,
        document: move.document,
      })
      .execute();
    await tx.db
      .updateTable('person')
      .set({
        unit_id: move.unitId,
        post: move.post,
        leader: move.leader,
        left_on: null,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', person.id)
      .execute();
    const before = { unitId: person.unitId, post: person.post, leader: person.leader, leftOn: person.leftOn };
    await journal({ object, before, after: move });
    return { version: version + 1 };
  });
}
