import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { guestOf } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { earlyPresence, type Presence } from '../rules.ts';

/** The desk marks a guest present or absent; guests never count for the quorum. */
export function markGuest(
  scope: Scope<'attendance.mark', ConferenceFacts>,
  { guestId, state }: { guestId: string; state: Presence },
): Promise<{ guestId: string; state: Presence }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const guest = await guestOf(tx, conference.id, guestId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không sửa điểm danh được nữa.');
    const early = state === 'present' ? earlyPresence(scope.today, conference.day) : null;
    if (early) throw wrongPhase(early);
    const markedAt = guest.presence === state && guest.markedAt ? new Date(guest.markedAt) : scope.now;
    await tx.db
      .updateTable('conference_guest')
      .set({ state, marked_at: markedAt })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', guestId)
      .execute();
    await journal({
      object: { kind: 'guest', id: guestId },
      before: { state: guest.presence },
      after: { state, conferenceId: conference.id },
    });
    return { guestId, state };
  });
}
