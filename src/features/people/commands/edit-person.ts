import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { idsOf } from '../queries/records.ts';
import type { PersonAccessFacts, PersonRecord } from '../queries.ts';
import { maskedNumber, personFaults } from '../rules.ts';
import type { PersonInput } from '../schema.ts';
import { personValues } from '../values.ts';
import { ownersOf } from './enter-people.ts';
import { demandVersion, presentPerson } from './present-person.ts';

/**
 * Corrects a person's record; the journal keeps what stood before, numbers masked.
 * @throws AppError conflict when somebody saved since the form was opened; invalid as for a new person
 */
export function editPerson(
  scope: Scope<'person.change', PersonAccessFacts>,
  { version, ...input }: PersonInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const object = { kind: 'person', id: person.id };
    const message = 'Có người vừa lưu bản ghi này trước bạn.';
    await demandVersion(tx, version, { object, version: person.version, values: personValues(person), message });
    const owners = await ownersOf(tx, [input.identityNumber ?? ''], [input.staffCode ?? '']);
    const own = await idsOf(tx, { kind: 'person', id: person.id });
    const other = (id: string | undefined) => (id && !own.includes(id) ? id : null);
    const faults = personFaults(input, {
      identityOwner: input.identityNumber ? other(owners.numbers.get(input.identityNumber)) : null,
      staffCodeOwner: input.staffCode ? other(owners.codes.get(input.staffCode)) : null,
      today: scope.today,
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await tx.db
      .updateTable('person')
      .set({
        name: input.name,
        name_fold: fold(input.name),
        name_sort: sortKey(input.name),
        birth_date: input.birthDate,
        gender: input.gender,
        identity_number: input.identityNumber,
        staff_code: input.staffCode,
        recruited_on: input.recruitedOn,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', person.id)
      .execute();
    await journal({ object, before: kept(person), after: kept(input) });
    return { version: version + 1 };
  });
}

function kept(
  person: Pick<PersonRecord, 'name' | 'birthDate' | 'gender' | 'identityNumber' | 'staffCode' | 'recruitedOn'>,
) {
  const { name, birthDate, gender, identityNumber, staffCode, recruitedOn } = person;
  return {
    name,
    birthDate,
    gender,
    identityNumber: identityNumber && maskedNumber(identityNumber),
    staffCode,
    recruitedOn,
  };
}
