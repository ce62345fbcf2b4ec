import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { guestOf } from '../queries/conference-record.ts';
import { wasInvited } from '../queries/invitations.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';

/** Takes a guest off the list, unless presence was recorded; the journal keeps who it was. */
export function removeGuest(
  scope: Scope<'attendance.invite', ConferenceFacts>,
  { guestId }: { guestId: string },
): Promise<{ removed: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const guest = await guestOf(tx, conference.id, guestId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, danh sách khách mời không sửa được nữa.');
    if (guest.presence === 'present') throw wrongPhase('Khách đã được ghi có mặt. Ghi vắng mặt rồi mới xóa được.');
    if (await wasInvited(tx, conference.id, guestId)) {
      throw wrongPhase('Giấy mời đã gửi cho khách này nên tên ở lại danh sách. Khách không dự thì ghi vắng mặt.');
    }
    await tx.db.deleteFrom('conference_guest').where('tenant_id', '=', tx.tenantId).where('id', '=', guestId).execute();
    await journal({ object: { kind: 'guest', id: guestId }, before: { ...guest, conferenceId: conference.id } });
    return { removed: guestId };
  });
}
