import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { unitOptions } from '../../organisations/queries.ts';
import { worksOn } from '../../organisations/rules.ts';
import { type ClusterYearFacts, leadershipsOf, membersOf } from '../queries.ts';
import { changedMembers, membersFault } from '../rules.ts';
import type { MembersInput } from '../schema.ts';
import { demandState, demandVersion, lockYear } from './move-year.ts';
import { recordDecision } from './record-decision.ts';

/**
 * Sets the members of a year that is still prepared; a past or running year never changes (I-8). Those who stay keep
 * their order and their decision, new ones follow under the given decision, or none.
 * @throws AppError invalid, conflict or wrongPhase
 */
export function changeMembers(
  scope: Scope<'membership.change', ClusterYearFacts>,
  { unitIds, version, decision }: MembersInput,
): Promise<{ added: number; removed: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const year = await lockYear(tx, clusterYearId);
    demandState(year.state, ['preparing']);
    const before = await membersOf(tx, clusterYearId);
    await demandVersion(tx, year, version, { unitId: before.map(({ shortName }) => shortName).join(', ') });
    const { ordered, added, removed } = changedMembers(
      before.map(({ unitId }) => unitId),
      unitIds,
    );
    const leaders = (await leadershipsOf(tx, [clusterYearId])).filter(({ supersededBy }) => !supersededBy);
    const led = leaders.flatMap(({ headUnitId, deputyUnitId }) => [
      headUnitId,
      ...(deputyUnitId ? [deputyUnitId] : []),
    ]);
    const fault = membersFault({ chosen: ordered, removed }, led);
    if (fault) throw invalid({ unitId: fault });
    const units = new Map((await unitOptions(tx)).map((unit) => [unit.id, unit]));
    for (const id of added) {
      const unit = units.get(id);
      if (!unit) throw invalid({ unitId: 'Có đơn vị đã sáp nhập hoặc không còn trong danh sách. Chọn lại.' });
      if (!worksOn(unit, `${year.year}-12-31`) && !worksOn(unit, `${year.year}-01-01`)) {
        throw invalid({ unitId: `${unit.name} không hoạt động trong năm ${year.year}.` });
      }
    }
    const decisionId = decision && (await recordDecision(tx, scope, clusterYearId, decision));
    if (removed.length > 0) {
      await tx.db
        .deleteFrom('membership')
        .where('tenant_id', '=', tx.tenantId)
        .where('cluster_year_id', '=', clusterYearId)
        .where('unit_id', 'in', removed)
        .execute();
    }
    if (added.length > 0) {
      const last = before.reduce((highest, { position }) => Math.max(highest, position), 0);
      await tx.db
        .insertInto('membership')
        .values(
          added.map((unit_id, index) => ({
            tenant_id: tx.tenantId,
            cluster_year_id: clusterYearId,
            unit_id,
            position: last + index + 1,
            decision_id: decisionId,
          })),
        )
        .execute();
    }
    await tx.db
      .updateTable('cluster_year')
      .set({ version: year.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', clusterYearId)
      .execute();
    const removedNames = before.filter(({ unitId }) => removed.includes(unitId)).map(({ name }) => name);
    await journal({
      object: scope.facts.object,
      before: { members: before.map(({ name }) => name) },
      after: { added: added.map((id) => units.get(id)?.name ?? id), removed: removedNames, decision },
    });
    return { added: added.length, removed: removed.length };
  });
}
