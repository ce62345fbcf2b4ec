import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { HandoverFacts } from '../queries.ts';
import type { ReceiveInput } from '../schema.ts';
import { moveItem } from './move-item.ts';

/**
 * The incoming head confirms an item, or sends it back saying what is missing.
 * @throws AppError wrongPhase when the item was not given, or is received already
 */
export function receiveItem(
  scope: Scope<'handover.receive', HandoverFacts>,
  { code, action, note }: ReceiveInput & { code: string },
): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const values =
      action === 'receive'
        ? { received_at: scope.now, received_by: scope.actor.accountId }
        : { given_at: null, given_by: null, kept: false, fact: '', note: `Bên nhận: ${note}` };
    await journal({ ...(await moveItem(tx, scope, { code, action }, values)), reason: note || null });
    return { code };
  });
}
