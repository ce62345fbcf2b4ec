import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import { idsOf, postsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { leaveFaults } from '../rules.ts';
import { postValues } from '../values.ts';
import { demandStep, demandVersion, presentPerson } from './present-person.ts';

/**
 * Records a person's last day of work: retired, resigned, moved to another body. Post and history stay.
 * @throws AppError conflict when somebody saved since; invalid when the day does not fit
 */
export function leavePerson(
  scope: Scope<'person.leave', PersonAccessFacts>,
  { version, leftOn, reason }: { version: number; leftOn: Day; reason: string },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const object = { kind: 'person', id: person.id };
    const message = 'Có người vừa ghi chức vụ của người này trước bạn.';
    await demandVersion(tx, version, { object, version: person.version, values: postValues(person), message });
    demandStep(person, 'leave', 'Người này đã thôi làm việc.');
    const present = (await postsOf(tx, await idsOf(tx, { kind: 'person', id: person.id })))[0] ?? null;
    const faults = leaveFaults(leftOn, {
      recruitedOn: person.recruitedOn,
      present: present?.startsOn ?? null,
      today: scope.today,
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (present && present.endsOn === null) {
      await tx.db
        .updateTable('person_post')
        .set({ ends_on: leftOn })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', present.id)
        .execute();
    }
    await tx.db
      .updateTable('person')
      .set({ left_on: leftOn, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', person.id)
      .execute();
    await journal({ object, before: { leftOn: null }, after: { leftOn }, reason });
    return { version: version + 1 };
  });
}
