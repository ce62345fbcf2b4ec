import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { RegistrationFacts } from '../queries.ts';
import { dueFault, mostTargets } from '../rules.ts';
import type { TargetInput } from '../schema.ts';
import { demandExtension, registrationInEditing, writeRegistration } from './registration-in-change.ts';

export function addTarget(
  scope: Scope<'registration.edit', RegistrationFacts>,
  input: TargetInput,
): Promise<{ targetId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await registrationInEditing(tx, scope);
    demandExtension(record);
    const due = dueFault(input.dueOn, record.year);
    if (due) throw invalid({ dueOn: due });
    if (record.targets.length >= mostTargets) {
      throw new AppError('invalid', `Bản đăng ký đã có ${mostTargets} chỉ tiêu, không thêm được nữa.`);
    }
    const targetId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('target')
      .values({
        tenant_id: tx.tenantId,
        id: targetId,
        registration_id: record.id,
        position: Math.max(0, ...record.targets.map(({ position }) => position)) + 1,
        indicator: input.indicator,
        unit_of_measure: input.unitOfMeasure,
        baseline: input.baseline,
        goal: input.goal,
        weight: input.weight,
        owner: input.owner,
        due_on: input.dueOn,
        note: input.note,
        added_round: record.round,
      })
      .execute();
    await writeRegistration(tx, scope, record);
    await journal({ object: scope.facts.object, after: { targetId, ...input } });
    return { targetId };
  });
}
