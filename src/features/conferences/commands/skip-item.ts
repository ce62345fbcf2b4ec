import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { ITEM_TRANSITIONS } from '../rules.ts';

/** Leaves out an item that still waits; the reason goes into the minutes. */
export function skipItem(
  scope: Scope<'conference.advance', ConferenceFacts>,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<{ skipped: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const item = await agendaItem(tx, conference.id, itemId);
    if (conference.state !== 'open' || nextState(ITEM_TRANSITIONS, item.state, 'skip') === null) {
      throw wrongPhase('Chỉ bỏ qua được mục chưa thực hiện, khi hội nghị đang họp. Mở lại trang.');
    }
    await tx.db
      .updateTable('agenda_item')
      .set({ state: 'skipped', skip_reason: reason })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', itemId)
      .execute();
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      before: { state: item.state },
      after: { state: 'skipped', conferenceId: conference.id },
      reason,
    });
    return { skipped: itemId };
  });
}
