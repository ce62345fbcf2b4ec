import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { itemObstacle } from '../rules.ts';
import { type ItemInput, itemValues } from '../schema.ts';

/** Changes an item that still waits. */
export function editItem(
  scope: Scope<'conference.arrange', ConferenceFacts>,
  { itemId, version, ...input }: ItemInput & { itemId: string },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const item = await agendaItem(tx, conference.id, itemId);
    const obstacle = itemObstacle(conference.state, item.state);
    if (obstacle) throw wrongPhase(obstacle);
    if (item.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa mục này trước bạn.', {
        conflict: { values: itemValues(item), version: item.version },
      });
    }
    await tx.db
      .updateTable('agenda_item')
      .set({
        title: input.title,
        planned_at: input.plannedAt,
        kind: input.kind,
        speaker: input.speaker,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', itemId)
      .execute();
    const { title, plannedAt, kind, speaker } = item;
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      before: { title, plannedAt, kind, speaker },
      after: input,
    });
    return { version: version + 1 };
  });
}
