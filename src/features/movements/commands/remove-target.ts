import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { RegistrationFacts } from '../queries.ts';
import { targetInEditing, writeRegistration } from './registration-in-change.ts';

/** Takes a target out of what is being written; rounds that were sent keep it. */
export function removeTarget(
  scope: Scope<'registration.edit', RegistrationFacts>,
  input: { targetId: string },
): Promise<{ registrationId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, target } = await targetInEditing(tx, scope, input.targetId);
    await tx.db.deleteFrom('target').where('tenant_id', '=', tx.tenantId).where('id', '=', target.id).execute();
    await writeRegistration(tx, scope, record);
    await journal({ object: scope.facts.object, before: target });
    return { registrationId: record.id };
  });
}
