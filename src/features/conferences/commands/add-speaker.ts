import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { agendaItem } from '../queries/conference-record.ts';
import { type ConferenceFacts, type DelegateFacts, lockConference } from '../queries.ts';
import { registrationObstacle, usualMinutes } from '../rules/speakers.ts';
import type { AddSpeakerInput, RegisterSpeakerInput } from '../schema/meeting-forms.ts';

/** A member unit asks to speak under an item that is not over; it is put last, with the usual time. */
export function registerSpeaker(
  scope: Scope<'speaker.register', DelegateFacts>,
  input: RegisterSpeakerInput,
): Promise<{ speakerId: string }> {
  return putOnList(scope, { ...input, unitId: scope.facts.unitId, minutes: usualMinutes });
}

/** The chair puts anybody on the list: a member unit, or a guest without one. */
export function addSpeaker(
  scope: Scope<'speaker.arrange', ConferenceFacts>,
  input: AddSpeakerInput,
): Promise<{ speakerId: string }> {
  return putOnList(scope, input);
}

function putOnList(
  scope: Scope<'speaker.register' | 'speaker.arrange', ConferenceFacts>,
  input: AddSpeakerInput,
): Promise<{ speakerId: string }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const { conferenceId, memberUnitIds = [] } = scope.facts;
    const conference = await lockConference(tx, conferenceId);
    const item = await agendaItem(tx, conferenceId, input.itemId);
    const obstacle = registrationObstacle(conference.state, item.state);
    if (obstacle) throw conference.state === 'closed' ? wrongPhase(obstacle) : invalid({ itemId: obstacle });
    if (input.unitId !== null && !memberUnitIds.includes(input.unitId)) {
      throw invalid({ unitId: 'Chọn đơn vị thành viên, hoặc để trống với khách mời.' });
    }
    const last = await tx.db
      .selectFrom('speaker')
      .select((eb) => eb.fn.max('position').as('position'))
      .where('tenant_id', '=', tx.tenantId)
      .where('conference_id', '=', conferenceId)
      .executeTakeFirst();
    const speakerId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('speaker')
      .values({
        tenant_id: tx.tenantId,
        id: speakerId,
        conference_id: conferenceId,
        agenda_item_id: item.id,
        unit_id: input.unitId,
        name: input.name,
        topic: input.topic,
        position: (last?.position ?? 0) + 1,
        minutes_allowed: input.minutes,
        state: 'registered',
        registered_at: scope.now,
        registered_by: scope.actor.displayName,
        started_at: null,
        ended_at: null,
      })
      .execute();
    await journal({ object: { kind: 'speaker', id: speakerId }, after: { ...input, conferenceId } });
    return { speakerId };
  });
}
