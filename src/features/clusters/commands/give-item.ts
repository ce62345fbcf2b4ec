import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { HandoverFacts } from '../queries.ts';
import type { HandoverCode } from '../rules.ts';
import type { GiveInput } from '../schema.ts';
import { handoverEvidence } from './handover-evidence.ts';
import { moveItem } from './move-item.ts';

/**
 * The outgoing head marks an item as given, or as kept for now with a note, and may take that back until it is
 * received. What the program knows about the item at that moment stays with it.
 * @throws AppError wrongPhase when the item is elsewhere in its course
 */
export function giveItem(
  scope: Scope<'handover.give', HandoverFacts>,
  { code, action, note }: GiveInput & { code: string },
): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    if (action === 'takeBack') {
      const back = { given_at: null, given_by: null, kept: false, fact: '' };
      await journal(await moveItem(tx, scope, { code, action }, back));
      return { code };
    }
    const evidence = await handoverEvidence(tx, scope.facts, scope.today);
    const given = {
      given_at: scope.now,
      given_by: scope.actor.accountId,
      kept: action === 'keep',
      fact: evidence[code as HandoverCode] ?? '',
      note,
    };
    await journal(await moveItem(tx, scope, { code, action: 'give' }, given));
    return { code };
  });
}
