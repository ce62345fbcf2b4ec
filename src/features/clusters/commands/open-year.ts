import { rulePack } from '#src/law/packs.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { pinPack } from '../../eligibility/commands/pin-pack.ts';
import { type ClusterFacts, clusterLines, membersOf, stepsOf } from '../queries.ts';
import { openObstacle, stepsOfNextYear } from '../rules.ts';

/**
 * Opens a cluster's next year for preparation: with the members of the year before, but for units that end before the
 * new year begins, its steps without days, and the rules of awards that the program holds now. The first year of a
 * cluster begins with the template and no members.
 * @returns leftOut: names of members of the year before that are not members of the new one
 */
export function openYear(
  scope: Scope<'clusterYear.open', ClusterFacts>,
  { year }: { year: number },
): Promise<{ clusterYearId: string; leftOut: string[] }> {
  return change(scope, async (tx, journal) => {
    const [cluster] = await clusterLines(tx, scope.facts.clusterId);
    const years = cluster?.years ?? [];
    const obstacle = openObstacle(years, year);
    if (obstacle) throw invalid({ year: obstacle });
    const before = years[0];
    const members = before ? await membersOf(tx, before.id) : [];
    const stay = members.filter(({ endsOn }) => !endsOn || endsOn >= `${year}-01-01`);
    const leftOut = members.filter((member) => !stay.includes(member)).map(({ name }) => name);
    const id = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('cluster_year')
      .values({ tenant_id: tx.tenantId, id, cluster_id: scope.facts.clusterId, year, state: 'preparing' })
      .execute();
    if (stay.length > 0) {
      await tx.db
        .insertInto('membership')
        .values(
          stay.map(({ unitId }, index) => ({
            tenant_id: tx.tenantId,
            cluster_year_id: id,
            unit_id: unitId,
            position: index + 1,
            decision_id: null,
          })),
        )
        .execute();
    }
    const steps = stepsOfNextYear(before ? await stepsOf(tx, before.id) : []);
    await tx.db
      .insertInto('year_step')
      .values(
        steps.map(({ code, name, position }) => ({
          tenant_id: tx.tenantId,
          cluster_year_id: id,
          code,
          name,
          starts_on: null,
          ends_on: null,
          position,
        })),
      )
      .execute();
    const { accountId = '' } = scope.actor ?? {};
    const pinned = await pinPack(tx, id, { pack: rulePack(), reason: '', now: scope.now, accountId });
    await journal({
      object: { kind: 'clusterYear', id },
      after: {
        clusterId: scope.facts.clusterId,
        year,
        state: 'preparing',
        members: stay.map(({ name }) => name),
        leftOut,
        rulePack: pinned.pack,
      },
    });
    return { clusterYearId: id, leftOut };
  });
}
