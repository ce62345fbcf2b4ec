import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { clusterYearFacts } from '../../clusters/queries.ts';
import { agendaItems, membersOf, quorumOf } from '../queries/conference-record.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { decideOpening, openingObstacle, quorumVerdict } from '../rules.ts';

export interface OpenedConference {
  present: number;
  entitled: number;
  /** The reason that is kept where the conference opened below its quorum. */
  override: string | null;
}

/**
 * Opens the conference with quorum, or below it for a written reason. What was counted stays beside the decision.
 * @throws AppError wrongPhase (already open, before its day, no programme), invalid on `reason` (below quorum)
 */
export function openConference(
  scope: Scope<'conference.open', ConferenceFacts>,
  { reason }: { reason: string },
): Promise<OpenedConference> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const year = await clusterYearFacts(tx, conference.cluster_year_id);
    if (year?.phase !== 'open') throw wrongPhase('Năm thi đua này đã đóng, không khai mạc hội nghị được nữa.');
    const members = await membersOf(tx, conference.id, conference.cluster_year_id);
    const present = members.filter(({ presence }) => presence === 'present').length;
    const verdict = quorumVerdict(quorumOf(conference), present, members.length);
    const itemCount = (await agendaItems(tx, conference.id)).length;
    const facts = { state: conference.state, today: scope.today, day: conference.day, itemCount, verdict };
    const obstacle = openingObstacle(facts);
    if (obstacle) throw wrongPhase(obstacle);
    const decision = decideOpening(facts, reason);
    if (!decision.ok) throw invalid({ reason: decision.message }, decision.message);
    await tx.db
      .updateTable('conference')
      .set({
        state: 'open',
        opened_at: scope.now,
        opening_entitled: members.length,
        opening_present: present,
        quorum_override: decision.value,
        version: conference.version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', conference.id)
      .execute();
    await journal({
      object: { kind: 'conference', id: conference.id },
      before: { state: 'planned' },
      after: { state: 'open', quorum: verdict.sentence },
      reason: decision.value,
    });
    return { present, entitled: members.length, override: decision.value };
  });
}
