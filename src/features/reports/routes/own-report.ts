import type { Actor } from '#src/platform/access/actor.ts';
import type { UnitReportStanding } from '../queries.ts';

/** The report of the reader's own unit, and whether it waits to be written. */
export function ownReportOf(
  actor: Actor | null,
  standings: readonly UnitReportStanding[],
  collecting: boolean,
): { id: string; mayWrite: boolean } | null {
  const own = standings.find(({ unitId }) => actor?.grants.some((grant) => grant.unitId === unitId));
  if (!own?.reportId) return null;
  return { id: own.reportId, mayWrite: collecting && own.state !== 'sent' };
}
