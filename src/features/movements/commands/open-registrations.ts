import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { registrationStates } from '../queries.ts';

/**
 * Opens a registration for every member that has none: those who joined after the launch, or all of a coming year,
 * whose covenant is signed before its movement is launched (S2, S12).
 */
export function openRegistrations(scope: Scope<'registration.open', ClusterYearFacts>): Promise<{ opened: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const opened = await openMissing(tx, scope.now, clusterYearId);
    await journal({ object: { kind: 'clusterYear', id: clusterYearId }, after: { registrationsOpened: opened } });
    return { opened: opened.length };
  });
}

/** @returns ids of the units that got a registration now */
export async function openMissing(tx: Tx, now: Date, clusterYearId: string): Promise<string[]> {
  const missing = (await registrationStates(tx, clusterYearId)).filter(({ registrationId }) => registrationId === null);
  if (missing.length === 0) return [];
  await tx.db
    .insertInto('registration')
    .values(
      missing.map(({ unitId }) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(now.getTime()),
        cluster_year_id: clusterYearId,
        unit_id: unitId,
        state: 'draft' as const,
        agreed_at: null,
        agreed_by: null,
        saved_at: null,
        saved_by: null,
      })),
    )
    .execute();
  return missing.map(({ unitId }) => unitId);
}
