import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { chainOf, childCount, type UnitFacts, unitById } from '../queries.ts';
import { lastDayBefore, mergeFaults, UNIT_TRANSITIONS, unitState } from '../rules.ts';
import type { MergeInput } from '../schema.ts';
import { endRoles } from './end-roles.ts';

/**
 * Merges a unit into its successor with effect from a day: the old unit keeps its years, scores and papers, ends the
 * day before, and its accounts lose their roles then.
 * @throws AppError invalid when the successor cannot take it, or units still stand under it
 */
export function mergeUnit(
  scope: Scope<'unit.merge', UnitFacts>,
  { successorId, from, ground }: MergeInput,
): Promise<{ endsOn: string; rolesEnded: number }> {
  return change(scope, async (tx, journal) => {
    const unit = await unitById(tx, scope.facts.record.id, true);
    if (!unit) throw notFound();
    if (!nextState(UNIT_TRANSITIONS, unitState(unit), 'merge')) throw wrongPhase('Đơn vị này không còn hoạt động.');
    const successor = await unitById(tx, successorId, true);
    const faults = mergeFaults(unit, successor && { ...successor, merged: successor.successorId !== null }, from, {
      successorChain: await chainOf(tx, successorId, 'successor_id'),
      children: await childCount(tx, unit.id),
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const endsOn = lastDayBefore(from);
    await tx.db
      .updateTable('unit')
      .set({ ends_on: endsOn, successor_id: successorId, version: unit.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', unit.id)
      .execute();
    const rolesEnded = await endRoles(tx, unit.id, endsOn);
    await journal({
      object: { kind: 'unit', id: unit.id },
      before: { endsOn: unit.endsOn, successorId: null },
      after: { endsOn, successorId, successorName: successor?.name, rolesEnded },
      reason: ground || null,
    });
    return { endsOn, rolesEnded };
  });
}
