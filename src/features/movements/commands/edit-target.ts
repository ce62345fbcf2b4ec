import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import type { RegistrationFacts } from '../queries.ts';
import { dueFault } from '../rules.ts';
import { type TargetInput, targetValues } from '../schema.ts';
import { targetInEditing, writeRegistration } from './registration-in-change.ts';

/** @param input.version of the target's form. @throws AppError conflict when somebody saved this target meanwhile */
export function editTarget(
  scope: Scope<'registration.edit', RegistrationFacts>,
  input: TargetInput & { targetId: string; version: number },
): Promise<{ targetId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, target } = await targetInEditing(tx, scope, input.targetId);
    const due = dueFault(input.dueOn, record.year);
    if (due) throw invalid({ dueOn: due });
    if (target.version !== input.version) {
      throw new AppError('conflict', 'Có người vừa lưu chỉ tiêu này trước bạn.', {
        conflict: {
          values: targetValues(target),
          version: target.version,
          ...(record.savedBy ? { who: record.savedBy } : {}),
        },
      });
    }
    const { indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note } = input;
    await tx.db
      .updateTable('target')
      .set({ indicator, baseline, goal, weight, owner, note, unit_of_measure: unitOfMeasure, due_on: dueOn })
      .set({ version: target.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', target.id)
      .execute();
    await writeRegistration(tx, scope, record);
    await journal({
      object: scope.facts.object,
      before: target,
      after: { targetId: target.id, indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note },
    });
    return { targetId: target.id };
  });
}
