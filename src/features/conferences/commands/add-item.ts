import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { agendaItems } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import type { NewItemInput } from '../schema.ts';

/** Adds an item at the end of the programme; it can be moved. */
export function addItem(
  scope: Scope<'conference.arrange', ConferenceFacts>,
  input: NewItemInput,
): Promise<{ itemId: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, chương trình không thêm mục được nữa.');
    const last = (await agendaItems(tx, conference.id)).at(-1)?.position ?? 0;
    const itemId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('agenda_item')
      .values({
        tenant_id: tx.tenantId,
        id: itemId,
        conference_id: conference.id,
        position: last + 1,
        planned_at: input.plannedAt,
        title: input.title,
        kind: input.kind,
        state: 'waiting',
        speaker: input.speaker,
        started_at: null,
        ended_at: null,
        skip_reason: null,
      })
      .execute();
    await journal({
      object: { kind: 'agendaItem', id: itemId },
      after: { ...input, conferenceId: conference.id, position: last + 1 },
    });
    return { itemId };
  });
}
