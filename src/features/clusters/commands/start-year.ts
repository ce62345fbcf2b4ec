import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type ClusterYearFacts, clusterYearFacts } from '../queries.ts';
import { startObstacle } from '../rules.ts';
import { moveYear } from './move-year.ts';

/**
 * Begins a prepared year: from now on its members are fixed (I-8).
 * @throws AppError wrongPhase while it has too few members or no announced leaders
 */
export function startYear(scope: Scope<'clusterYear.start', ClusterYearFacts>): Promise<{ clusterYearId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const moved = await moveYear(tx, clusterYearId, 'start');
    const facts = await clusterYearFacts(tx, clusterYearId);
    const obstacle = startObstacle({ members: facts?.memberUnitIds?.length ?? 0, led: Boolean(facts?.headUnitId) });
    if (obstacle) throw wrongPhase(obstacle);
    await journal({ object: scope.facts.object, ...moved });
    return { clusterYearId };
  });
}
