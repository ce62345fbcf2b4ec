import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { conferenceRecord } from '../queries/conference-record.ts';
import { type InvitationFacts, inviteesOf } from '../queries/invitations.ts';
import { lockConference } from '../queries.ts';
import { acknowledgementObstacle } from '../rules/invitations.ts';

/** The unit says that it has the invitation; for a guest the leaders record what they were told. */
export function acknowledgeInvitation(
  scope: Scope<'invitation.acknowledge', InvitationFacts>,
): Promise<{ acknowledgedBy: string }> {
  return change(scope, async (tx, journal) => {
    const { conferenceId, inviteeId } = scope.facts;
    await lockConference(tx, conferenceId);
    const record = await conferenceRecord(tx, conferenceId);
    const invitee = record && (await inviteesOf(tx, record)).find(({ id }) => id === inviteeId);
    if (!invitee) throw notFound();
    const obstacle = acknowledgementObstacle(invitee.state, invitee.outdated);
    if (obstacle || !invitee.latest) throw wrongPhase(obstacle ?? '');
    const acknowledgedBy = scope.actor?.displayName ?? '';
    await tx.db
      .updateTable('invitation')
      .set({ acknowledged_at: scope.now, acknowledged_by: acknowledgedBy })
      .where('tenant_id', '=', tx.tenantId)
      .where('conference_id', '=', conferenceId)
      .where('invitee_id', '=', inviteeId)
      .where('sequence', '=', invitee.latest.sequence)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { state: invitee.state },
      after: { state: 'acknowledged', sequence: invitee.latest.sequence, invitee: invitee.body },
    });
    return { acknowledgedBy };
  });
}
