import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { unfilledBallots, unfinishedBallots } from '../../ballots/queries.ts';
import { agendaItems } from '../queries/conference-record.ts';
import { endSpeaking } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { CONFERENCE_TRANSITIONS, closingObstacles } from '../rules.ts';

/**
 * Closes the conference for good and finishes the item in hand; from then on the minutes are no draft. Places that a
 * tie left open are a warning, kept in the journal: the meeting may leave them so.
 * @throws AppError wrongPhase naming every item and every ballot that is not finished
 */
export function closeConference(
  scope: Scope<'conference.close', ConferenceFacts>,
  { conclusions }: { conclusions: string },
): Promise<{ closedAt: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (nextState(CONFERENCE_TRANSITIONS, conference.state, 'close') === null) {
      throw wrongPhase('Hội nghị đã bế mạc. Mở biên bản để xem.');
    }
    const items = await agendaItems(tx, conference.id);
    const obstacles = closingObstacles(items, await unfinishedBallots(tx, conference.id));
    if (obstacles.length > 0) throw wrongPhase(`Chưa bế mạc được. ${obstacles.join(' ')}`);
    const unfilled = await unfilledBallots(tx, conference.id);
    await endSpeaking(tx, conference.id, scope.now);
    await tx.db
      .updateTable('agenda_item')
      .set({ state: 'done', ended_at: scope.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('conference_id', '=', conference.id)
      .where('state', '=', 'current')
      .execute();
    await tx.db
      .updateTable('conference')
      .set({ state: 'closed', closed_at: scope.now, conclusions, version: conference.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', conference.id)
      .execute();
    await journal({
      object: { kind: 'conference', id: conference.id },
      before: { state: 'open' },
      after: { state: 'closed', conclusions, finished: items.find(({ state }) => state === 'current')?.id, unfilled },
    });
    return { closedAt: scope.now.toISOString() };
  });
}
