import type { Facts } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { chainOf, unitIdOfCode } from '../queries.ts';
import { unitFaults } from '../rules.ts';
import type { NewUnitInput } from '../schema.ts';

/**
 * Adds a unit to the register.
 * @throws AppError invalid when the code is taken, the parent does not exist or the days contradict each other
 */
export function createUnit(scope: Scope<'unit.create', Facts>, input: NewUnitInput): Promise<{ unitId: string }> {
  return change(scope, async (tx, journal) => {
    const faults = unitFaults(input, {
      ownId: null,
      codeOwnerId: await unitIdOfCode(tx, input.code),
      parentChain: input.parentId ? await chainOf(tx, input.parentId, 'parent_id') : [],
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const id = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('unit')
      .values({
        tenant_id: tx.tenantId,
        id,
        code: input.code,
        name: input.name,
        short_name: input.shortName,
        name_fold: fold(input.name),
        name_sort: sortKey(input.name),
        kind: input.kind,
        parent_id: input.parentId,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        successor_id: null,
      })
      .execute();
    await journal({ object: { kind: 'unit', id }, after: input });
    return { unitId: id };
  });
}
