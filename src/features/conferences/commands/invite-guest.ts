import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import type { GuestInput } from '../schema.ts';

/** Adds somebody who attends without a vote: a superior who directs, or an observer. */
export function inviteGuest(
  scope: Scope<'attendance.invite', ConferenceFacts>,
  input: GuestInput,
): Promise<{ guestId: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không thêm khách mời được nữa.');
    const guestId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('conference_guest')
      .values({
        tenant_id: tx.tenantId,
        id: guestId,
        conference_id: conference.id,
        kind: input.kind,
        body: input.body,
        name: input.name,
        job_title: input.jobTitle,
        state: null,
        marked_at: null,
      })
      .execute();
    await journal({ object: { kind: 'guest', id: guestId }, after: { ...input, conferenceId: conference.id } });
    return { guestId };
  });
}
