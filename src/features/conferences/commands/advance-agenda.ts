import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { agendaItems } from '../queries/conference-record.ts';
import { endSpeaking } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { decideMove } from '../rules.ts';

/**
 * Finishes the item in hand and takes up another one, the next or any.
 * @param from the item that was in hand when the person decided (null: none); two presses never skip an item
 * @param to the item to take up; null only finishes
 */
export function advanceAgenda(
  scope: Scope<'conference.advance', ConferenceFacts>,
  { from, to }: { from: string | null; to: string | null },
): Promise<{ current: string | null }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state !== 'open')
      throw wrongPhase('Hội nghị không còn mở. Mở lại trang để xem tình trạng hiện nay.');
    const items = await agendaItems(tx, conference.id);
    const decision = decideMove(items, from, to);
    if (!decision.ok) throw wrongPhase(decision.message);
    await endSpeaking(tx, conference.id, scope.now);
    for (const move of decision.value) {
      const item = items.find(({ id }) => id === move.id);
      const startedAt = item?.startedAt ? new Date(item.startedAt) : scope.now;
      if (move.action === 'finish') await finish(tx, move.id, scope.now);
      else await takeUp(tx, move.id, startedAt);
      await journal({
        object: { kind: 'agendaItem', id: move.id },
        before: { state: item?.state, endedAt: item?.endedAt, skipReason: item?.skipReason },
        after: { state: move.to, conferenceId: conference.id },
      });
    }
    return { current: to };
  });
}

async function finish(tx: Tx, itemId: string, at: Date): Promise<void> {
  await tx.db
    .updateTable('agenda_item')
    .set({ state: 'done', ended_at: at })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', itemId)
    .execute();
}

async function takeUp(tx: Tx, itemId: string, startedAt: Date): Promise<void> {
  await tx.db
    .updateTable('agenda_item')
    .set({ state: 'current', started_at: startedAt, ended_at: null, skip_reason: null })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', itemId)
    .execute();
}
