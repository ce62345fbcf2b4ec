import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type ClusterYearFacts, membersOf } from '../queries.ts';
import { leadershipFaults } from '../rules.ts';
import type { LeadershipInput } from '../schema.ts';
import { demandState, lockYear } from './move-year.ts';
import { recordDecision } from './record-decision.ts';

/**
 * Records the decision that names head and deputy of a year (I-9). It supersedes an earlier one, which stays in force
 * until the new one is announced: at a conference, or at once when it was already sent to the units in writing.
 * @throws AppError invalid when a leader is no member of the year, or both are one unit
 */
export function recordLeadership(
  scope: Scope<'leadership.record', ClusterYearFacts>,
  { headUnitId, deputyUnitId, announcement, ...paper }: LeadershipInput,
): Promise<{ leadershipId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const year = await lockYear(tx, clusterYearId);
    demandState(year.state, ['preparing', 'open']);
    const members = await membersOf(tx, clusterYearId);
    const faults = leadershipFaults(
      { headUnitId, deputyUnitId },
      members.map(({ unitId }) => unitId),
    );
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const id = uuidv7(scope.now.getTime());
    const earlier = await tx.db
      .updateTable('leadership')
      .set({ superseded_by: id })
      .where('tenant_id', '=', tx.tenantId)
      .where('cluster_year_id', '=', clusterYearId)
      .where('superseded_by', 'is', null)
      .returning(['id', 'sequence'])
      .executeTakeFirst();
    const announcedAt = announcement === 'published' ? scope.now : null;
    await tx.db
      .insertInto('leadership')
      .values({
        tenant_id: tx.tenantId,
        id,
        cluster_year_id: clusterYearId,
        sequence: (earlier?.sequence ?? 0) + 1,
        head_unit_id: headUnitId,
        deputy_unit_id: deputyUnitId,
        decision_id: await recordDecision(tx, scope, clusterYearId, paper),
        recorded_at: scope.now,
        announced_at: announcedAt,
        superseded_by: null,
      })
      .execute();
    const nameOf = (unitId: string | null) => members.find((member) => member.unitId === unitId)?.name ?? null;
    await journal({
      object: { kind: 'leadership', id },
      before: earlier ? { supersedes: earlier.id } : null,
      after: {
        clusterYearId,
        year: year.year,
        head: nameOf(headUnitId),
        deputy: nameOf(deputyUnitId),
        decision: paper,
        announcedAt: announcedAt?.toISOString() ?? null,
      },
    });
    return { leadershipId: id };
  });
}
