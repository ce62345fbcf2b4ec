import type { Facts } from '#src/platform/access/actor.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { read } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { unitById } from '../../organisations/queries.ts';
import { worksOn } from '../../organisations/rules.ts';
import { moveFaults } from '../rules.ts';
import type { NewPersonInput } from '../schema.ts';
import { enterPeople } from './enter-people.ts';

/**
 * Adds a person with the present post.
 * @throws AppError forbidden for another unit's people; invalid when a number or code is taken or days contradict
 */
export async function createPerson(
  scope: Scope<'person.create', Facts>,
  { unitId, post, leader, startsOn, document, ...person }: NewPersonInput,
): Promise<{ personId: string }> {
  const unit = await read(scope, (tx) => unitById(tx, unitId));
  const faults = moveFaults(
    { unitId, startsOn },
    {
      present: null,
      recruitedOn: person.recruitedOn,
      leftOn: null,
      unitWorks: unit !== null && worksOn(unit, startsOn),
      today: scope.today,
    },
  );
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const { personIds } = await enterPeople(scope, {
    people: [{ ...person, posts: [{ unitId, post, leader, startsOn, endsOn: null, document }] }],
    synthetic: scope.services.demonstration,
  });
  return { personId: personIds[0] as string };
}
