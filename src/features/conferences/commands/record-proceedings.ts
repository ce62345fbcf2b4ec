import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { type ProceedingsInput, proceedingsValues } from '../schema.ts';

/** Records what was said under an item that has begun; it goes into the minutes as it stands. */
export function recordProceedings(
  scope: Scope<'conference.record', ConferenceFacts>,
  { itemId, speaker, proceedings, version }: ProceedingsInput & { itemId: string },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const item = await agendaItem(tx, conference.id, itemId);
    if (conference.state !== 'open') throw wrongPhase('Hội nghị đã bế mạc, diễn biến không ghi thêm được nữa.');
    if (item.state === 'waiting') throw wrongPhase('Mục này chưa thực hiện. Chuyển sang mục rồi ghi diễn biến.');
    if (item.version !== version) {
      throw new AppError('conflict', 'Có người vừa ghi diễn biến mục này trước bạn.', {
        conflict: { values: proceedingsValues(item), version: item.version },
      });
    }
    await tx.db
      .updateTable('agenda_item')
      .set({ speaker, proceedings, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', itemId)
      .execute();
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      before: { speaker: item.speaker, proceedings: item.proceedings },
      after: { speaker, proceedings },
    });
    return { version: version + 1 };
  });
}
