import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { agendaItems } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { itemObstacle, neighbourOf } from '../rules.ts';

/** Changes the places of an item that still waits and its neighbour above or below. */
export function moveItem(
  scope: Scope<'conference.arrange', ConferenceFacts>,
  { itemId, direction }: { itemId: string; direction: 'up' | 'down' },
): Promise<{ position: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const items = await agendaItems(tx, conference.id);
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw notFound();
    const obstacle = itemObstacle(conference.state, item.state);
    if (obstacle) throw wrongPhase(obstacle);
    const other = neighbourOf(items, itemId, direction);
    if (!other) throw wrongPhase('Mục không chuyển thêm được về phía đó. Mở lại trang để xem thứ tự hiện nay.');
    await place(tx, item.id, other.position);
    await place(tx, other.id, item.position);
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      before: { position: item.position },
      after: { position: other.position, changedPlacesWith: other.id },
    });
    return { position: other.position };
  });
}

async function place(tx: Tx, itemId: string, position: number): Promise<void> {
  await tx.db
    .updateTable('agenda_item')
    .set({ position })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', itemId)
    .execute();
}
