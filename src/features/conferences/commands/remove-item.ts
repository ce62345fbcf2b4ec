import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { speakersOf } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { itemObstacle } from '../rules.ts';

/** Takes an item that still waits out of the programme; the journal keeps what it was. */
export function removeItem(
  scope: Scope<'conference.arrange', ConferenceFacts>,
  { itemId }: { itemId: string },
): Promise<{ removed: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const item = await agendaItem(tx, conference.id, itemId);
    const obstacle = itemObstacle(conference.state, item.state);
    if (obstacle) throw wrongPhase(obstacle);
    if ((await speakersOf(tx, conference.id)).some((speaker) => speaker.itemId === itemId)) {
      throw wrongPhase('Có đại biểu đăng ký phát biểu ở mục này. Rút tên trước, hoặc bỏ qua mục khi họp và ghi lý do.');
    }
    await tx.db.deleteFrom('agenda_item').where('tenant_id', '=', tx.tenantId).where('id', '=', itemId).execute();
    const { title, plannedAt, kind, speaker, position } = item;
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      before: { title, plannedAt, kind, speaker, position, conferenceId: conference.id },
    });
    return { removed: itemId };
  });
}
