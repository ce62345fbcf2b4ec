import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { CovenantFacts } from '../queries.ts';
import { covenantInChange } from './covenant-in-change.ts';

/** Takes the text back for a correction. Signatures stay with their version; the next version needs all of them again. */
export function withdrawCovenant(
  scope: Scope<'covenant.withdraw', CovenantFacts>,
  input: { reason: string },
): Promise<{ covenantId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await covenantInChange(tx, scope, 'withdraw');
    await tx.db
      .updateTable('covenant')
      .set({ state: next, version: record.version + 1, saved_at: scope.now, saved_by: titleOf(scope.actor) })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { state: record.state, number: record.signed?.number },
      after: { state: next },
      reason: input.reason,
    });
    return { covenantId: record.id };
  });
}
