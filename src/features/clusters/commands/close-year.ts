import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { conferencesOfYear } from '../../conferences/queries.ts';
import type { ClusterYearFacts } from '../queries.ts';
import { closeObstacle } from '../rules.ts';
import { moveYear } from './move-year.ts';

/**
 * Closes a year for good; the handover to the next head may still go on.
 * @throws AppError wrongPhase while a conference of the year is open
 */
export function closeYear(scope: Scope<'clusterYear.close', ClusterYearFacts>): Promise<{ clusterYearId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const moved = await moveYear(tx, clusterYearId, 'close');
    const conferences = await conferencesOfYear(tx, clusterYearId);
    const obstacle = closeObstacle({ conferenceOpen: conferences.some(({ state }) => state === 'open') });
    if (obstacle) throw wrongPhase(obstacle);
    await journal({ object: scope.facts.object, ...moved });
    return { clusterYearId };
  });
}
