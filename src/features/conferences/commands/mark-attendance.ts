import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import { memberOf } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { earlyPresence, markObstacle, type Presence } from '../rules.ts';

/**
 * The desk marks a member unit present through its named delegate, or absent. A mark that already stands keeps its
 * time; the later mark of another kind takes its place, the journal keeps both.
 */
export function markAttendance(
  scope: Scope<'attendance.mark', ConferenceFacts>,
  { unitId, state, reason = null }: { unitId: string; state: Presence; reason?: string | null },
): Promise<{ unitId: string; state: Presence }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const member = await memberOf(tx, conference, unitId);
    const early = state === 'present' ? earlyPresence(scope.today, conference.day) : null;
    const obstacle = early ?? markObstacle(conference.state, member.delegate !== null, state);
    if (obstacle) throw wrongPhase(obstacle);
    const values = {
      state,
      reason: state === 'absent' ? reason : null,
      marked_at: member.presence === state && member.markedAt ? new Date(member.markedAt) : scope.now,
      marked_by: scope.actor.accountId,
    };
    await tx.db
      .insertInto('attendance')
      .values({ tenant_id: tx.tenantId, conference_id: conference.id, unit_id: unitId, ...values })
      .onConflict((on) => on.columns(['tenant_id', 'conference_id', 'unit_id']).doUpdateSet(values))
      .execute();
    await journal({
      object: { kind: 'attendance', id: `${conference.id}/${unitId}` },
      before: member.presence && { state: member.presence, reason: member.reason },
      after: { state, delegate: member.delegate?.name ?? null },
      reason: values.reason,
    });
    return { unitId, state };
  });
}
