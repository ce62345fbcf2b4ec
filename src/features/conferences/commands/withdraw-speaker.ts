import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { speakerOf } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { SPEAKER_TRANSITIONS } from '../rules/speakers.ts';

/** Takes a name off the list before the turn has come. */
export function withdrawSpeaker(
  scope: Scope<'speaker.withdraw', ConferenceFacts>,
  { speakerId }: { speakerId: string },
): Promise<{ withdrawn: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const speaker = await speakerOf(tx, conference.id, speakerId);
    if (nextState(SPEAKER_TRANSITIONS, speaker.state, 'withdraw') === null) {
      throw wrongPhase('Đại biểu đã phát biểu, không rút tên được nữa.');
    }
    await tx.db
      .updateTable('speaker')
      .set({ state: 'withdrawn' })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', speakerId)
      .execute();
    await journal({
      object: { kind: 'speaker', id: speakerId },
      before: { state: speaker.state, name: speaker.name },
      after: { state: 'withdrawn' },
    });
    return { withdrawn: speakerId };
  });
}
