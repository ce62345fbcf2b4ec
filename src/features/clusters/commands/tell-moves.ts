import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { tellAccounts } from '../../accounts/commands/tell-accounts.ts';
import { accountsConcerned } from '../../accounts/queries/notices.ts';
import type { ClusterYearFacts } from '../queries.ts';
import { type MovedStep, moveWords } from '../rules.ts';

/**
 * Writes the moved days into the history of the year and tells everybody concerned but the one who moved them: old day
 * beside new day, who, why.
 */
export async function tellMoves(
  tx: Tx,
  scope: Scope<'yearStep.change', ClusterYearFacts>,
  moves: readonly MovedStep[],
  reason: string,
): Promise<void> {
  const { actor, now, today } = scope;
  const { clusterYearId, year } = scope.facts;
  if (!actor || moves.length === 0) return;
  const rows = moves.map((move) => ({ id: uuidv7(now.getTime()), ...move }));
  await tx.db
    .insertInto('step_move')
    .values(
      rows.map(({ id, code, name, before, after }) => ({
        tenant_id: tx.tenantId,
        id,
        cluster_year_id: clusterYearId,
        code,
        name,
        starts_before: before.startsOn,
        starts_after: after?.startsOn ?? null,
        ends_before: before.endsOn,
        ends_after: after?.endsOn ?? null,
        reason,
        moved_by: actor.accountId,
        moved_at: now,
      })),
    )
    .execute();
  const concerned = await accountsConcerned(tx, clusterYearId, today);
  const who = `${actor.displayName}, ${actor.unitName ?? actor.jobTitle}`;
  await tellAccounts(
    tx,
    concerned.filter((id) => id !== actor.accountId),
    rows.map(({ id, ...move }) => ({
      key: `move:${id}`,
      kind: 'moved',
      ...moveWords(move, { year, who, reason }),
      href: paths.steps(clusterYearId),
    })),
    now,
  );
}
