import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { chainOf, type UnitFacts, unitById, unitIdOfCode } from '../queries.ts';
import { unitFaults } from '../rules.ts';
import { type UnitInput, unitValues } from '../schema.ts';
import { endRoles } from './end-roles.ts';

/**
 * Changes a unit's record; the journal keeps what it was called before. A last day ends the roles of its accounts on
 * that day.
 * @throws AppError conflict when somebody saved since the form was opened; invalid as for a new unit
 */
export function editUnit(
  scope: Scope<'unit.change', UnitFacts>,
  { version, ...input }: UnitInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const unit = await unitById(tx, scope.facts.record.id, true);
    if (!unit) throw notFound();
    if (unit.successorId) throw wrongPhase('Đơn vị đã sáp nhập, chỉ còn là lịch sử và không sửa được nữa.');
    if (unit.version !== version) {
      const [last] = await actsOn(tx, { kind: 'unit', id: unit.id }, 1);
      throw new AppError('conflict', 'Có người vừa lưu đơn vị này trước bạn.', {
        conflict: { values: unitValues(unit), version: unit.version, who: last?.actorName },
      });
    }
    const faults = unitFaults(input, {
      ownId: unit.id,
      codeOwnerId: await unitIdOfCode(tx, input.code),
      parentChain: input.parentId ? await chainOf(tx, input.parentId, 'parent_id') : [],
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await tx.db
      .updateTable('unit')
      .set({
        code: input.code,
        name: input.name,
        short_name: input.shortName,
        name_fold: fold(input.name),
        name_sort: sortKey(input.name),
        kind: input.kind,
        parent_id: input.parentId,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', unit.id)
      .execute();
    const rolesEnded = input.endsOn ? await endRoles(tx, unit.id, input.endsOn) : 0;
    const { id: _id, version: _version, successorId: _successorId, ...before } = unit;
    await journal({ object: { kind: 'unit', id: unit.id }, before, after: { ...input, rolesEnded } });
    return { version: version + 1 };
  });
}
