import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { common } from '#src/platform/i18n/vi/common.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { agendaItems } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference, unannouncedDecisions } from '../queries.ts';

/**
 * Announces a recorded decision on the leaders of the cluster (I-9): from now on every member sees it. It stands in
 * the minutes under the item in hand.
 */
export function announceDecision(
  scope: Scope<'conference.announce', ConferenceFacts>,
  leadershipId: string,
): Promise<{ announcementId: string; clusterYearId: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state !== 'open') throw wrongPhase('Quyết định được công bố khi hội nghị đang họp.');
    const decision = (await unannouncedDecisions(tx, [scope.facts.clusterId])).find(
      (each) => each.leadershipId === leadershipId,
    );
    if (!decision) throw wrongPhase('Quyết định này đã công bố hoặc đã được thay. Mở lại trang.');
    const current = (await agendaItems(tx, conference.id)).find(({ state }) => state === 'current');
    const announcementId = uuidv7(scope.now.getTime());
    await tx.db
      .updateTable('leadership')
      .set({ announced_at: scope.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', leadershipId)
      .execute();
    await tx.db
      .insertInto('announcement')
      .values({
        tenant_id: tx.tenantId,
        id: announcementId,
        conference_id: conference.id,
        agenda_item_id: current?.id ?? null,
        leadership_id: leadershipId,
        announced_at: scope.now,
        announced_by: `Đại diện ${common.roles.standingOffice}`,
        wording: decision.wording,
        document: decision.document,
        synthetic: decision.synthetic,
      })
      .execute();
    await journal({
      object: { kind: 'leadership', id: leadershipId },
      before: { announcedAt: null },
      after: { announcedAt: scope.now.toISOString(), conferenceId: conference.id, wording: decision.wording },
    });
    return { announcementId, clusterYearId: decision.clusterYearId };
  });
}
