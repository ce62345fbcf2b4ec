import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { endSpeaking, speakerOf } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { SPEAKER_TRANSITIONS, startObstacle } from '../rules/speakers.ts';

/** The chair gives the floor; whoever has it gives it back. */
export function startSpeaker(
  scope: Scope<'speaker.conduct', ConferenceFacts>,
  { speakerId }: { speakerId: string },
): Promise<{ speaking: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const speaker = await speakerOf(tx, conference.id, speakerId);
    const item = await agendaItem(tx, conference.id, speaker.itemId);
    const obstacle = startObstacle(speaker.state, conference.state, item.state);
    if (obstacle) throw wrongPhase(obstacle);
    const ended = await endSpeaking(tx, conference.id, scope.now);
    await tx.db
      .updateTable('speaker')
      .set({ state: 'speaking', started_at: scope.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', speakerId)
      .execute();
    await journal({
      object: { kind: 'speaker', id: speakerId },
      before: { state: speaker.state },
      after: { state: 'speaking', ended },
    });
    return { speaking: speakerId };
  });
}

/** The chair records that the speaker has ended. */
export function endSpeaker(
  scope: Scope<'speaker.conduct', ConferenceFacts>,
  { speakerId }: { speakerId: string },
): Promise<{ ended: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const speaker = await speakerOf(tx, conference.id, speakerId);
    if (nextState(SPEAKER_TRANSITIONS, speaker.state, 'end') === null)
      throw wrongPhase('Đại biểu này không đang phát biểu.');
    await endSpeaking(tx, conference.id, scope.now);
    await journal({
      object: { kind: 'speaker', id: speakerId },
      before: { state: speaker.state },
      after: { state: 'done' },
    });
    return { ended: speakerId };
  });
}
