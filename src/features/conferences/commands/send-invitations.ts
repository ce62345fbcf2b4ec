import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { conferenceRecord } from '../queries/conference-record.ts';
import { inviteesOf } from '../queries/invitations.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { INVITATION_TRANSITIONS, sendingObstacle } from '../rules/invitations.ts';
import type { SendInvitationsInput } from '../schema/meeting-forms.ts';

/**
 * Records that invitations went out, with the hour and place that they told. An invitee who had one already gets it
 * again; what was sent before stays.
 */
export function sendInvitations(
  scope: Scope<'invitation.send', ConferenceFacts>,
  { inviteeIds, way, sentOn, documentNumber }: SendInvitationsInput,
): Promise<{ sent: number; again: number }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const obstacle = sendingObstacle(conference.state, scope.today, sentOn);
    if (obstacle) throw conference.state === 'planned' ? invalid({ sentOn: obstacle }) : wrongPhase(obstacle);
    const record = await conferenceRecord(tx, conference.id);
    if (!record) throw notFound();
    const chosen = (await inviteesOf(tx, record)).filter(({ id }) => inviteeIds.includes(id));
    if (chosen.length !== new Set(inviteeIds).size) throw notFound();
    const sendable = chosen.filter(({ state }) => nextState(INVITATION_TRANSITIONS, state, 'send') !== null);
    await tx.db
      .insertInto('invitation')
      .values(
        sendable.map(({ id, kind, body, person, latest }) => ({
          tenant_id: tx.tenantId,
          conference_id: conference.id,
          invitee_id: id,
          sequence: (latest?.sequence ?? 0) + 1,
          kind,
          invitee: [person, body].filter(Boolean).join(', '),
          way,
          sent_on: sentOn,
          document_number: documentNumber,
          title: record.title,
          starts_at: new Date(record.startsAt),
          place: record.place,
          sent_at: scope.now,
          sent_by: scope.actor?.displayName ?? '',
          acknowledged_at: null,
          acknowledged_by: null,
        })),
      )
      .execute();
    const again = sendable.filter(({ latest }) => latest !== null).length;
    await journal({
      object: { kind: 'conference', id: conference.id },
      after: { way, sentOn, documentNumber, to: sendable.map(({ body }) => body), again },
    });
    return { sent: sendable.length, again };
  });
}
