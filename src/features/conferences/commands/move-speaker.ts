import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { speakersOf } from '../queries/speakers.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';

/** Changes places with the neighbour above or below who has not spoken either. */
export function moveSpeaker(
  scope: Scope<'speaker.arrange', ConferenceFacts>,
  { speakerId, direction }: { speakerId: string; direction: 'up' | 'down' },
): Promise<{ position: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const waiting = (await speakersOf(tx, conference.id)).filter(({ state }) => state === 'registered');
    const at = waiting.findIndex(({ id }) => id === speakerId);
    const speaker = waiting[at];
    if (!speaker) throw notFound();
    const other = waiting[direction === 'up' ? at - 1 : at + 1];
    if (!other) throw wrongPhase('Không chuyển thêm được về phía đó. Mở lại trang để xem thứ tự hiện nay.');
    await place(tx, speaker.id, other.position);
    await place(tx, other.id, speaker.position);
    await journal({
      object: { kind: 'speaker', id: speaker.id },
      before: { position: speaker.position },
      after: { position: other.position, changedPlacesWith: other.id },
    });
    return { position: other.position };
  });
}

async function place(tx: Tx, speakerId: string, position: number): Promise<void> {
  await tx.db
    .updateTable('speaker')
    .set({ position })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', speakerId)
    .execute();
}
