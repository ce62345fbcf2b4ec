import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { CovenantFacts } from '../queries.ts';
import { type CovenantInput, covenantValues } from '../schema.ts';
import { covenantInChange, demandTextSeen } from './covenant-in-change.ts';

/** @param input.version of the form that was sent. @throws AppError conflict when somebody saved meanwhile */
export function editCovenant(
  scope: Scope<'covenant.edit', CovenantFacts>,
  input: CovenantInput & { version: number },
): Promise<{ covenantId: string }> {
  return change(scope, async (tx, journal) => {
    const { record } = await covenantInChange(tx, scope, null);
    demandTextSeen(record, input.version);
    const after = { grounds: input.grounds.join('\n'), commitments: input.commitments.join('\n') };
    await tx.db
      .updateTable('covenant')
      .set({ ...after, version: record.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    await journal({ object: scope.facts.object, before: covenantValues(record), after });
    return { covenantId: record.id };
  });
}
