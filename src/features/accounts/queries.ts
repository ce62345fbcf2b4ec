import type { Actor, Grant } from '#src/platform/access/actor.ts';
import type { Services } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import { read, type Tx } from '#src/platform/database/transaction.ts';

/** The account behind a session's user with the roles in force today; null when it was disabled or never had one. */
export async function actorOfUser(
  services: Services,
  session: { userId: string; sessionId: string },
): Promise<Actor | null> {
  const home = await services.database.kysely
    .selectFrom('user_tenant')
    .selectAll()
    .where('user_id', '=', session.userId)
    .executeTakeFirst();
  if (!home) return null;
  const today = legalDay(services.clock.now());
  return read(services.database, home.tenant_id, (tx) => actorOfAccount(tx, home.account_id, session, today));
}

/** @param today legal day on which the grants must be in force */
export async function actorOfAccount(
  tx: Tx,
  accountId: string,
  session: { userId: string; sessionId: string },
  today: string,
): Promise<Actor | null> {
  const rows = await tx.db
    .selectFrom('account as a')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .leftJoin('role_grant as g', (on) =>
      on
        .onRef('g.tenant_id', '=', 'a.tenant_id')
        .onRef('g.account_id', '=', 'a.id')
        .on('g.starts_on', '<=', today)
        .on((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)])),
    )
    .select(['a.id', 'a.user_name', 'a.display_name', 'a.job_title', 'a.unit_id', 'u.name as unit_name'])
    .select(['g.role', 'g.unit_id as grant_unit_id', 'g.cluster_year_id'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.id', '=', accountId)
    .where('a.disabled_at', 'is', null)
    .execute();
  const first = rows[0];
  if (!first) return null;
  const grants: Grant[] = rows.flatMap((row) =>
    row.role ? [{ role: row.role, unitId: row.grant_unit_id, clusterYearId: row.cluster_year_id }] : [],
  );
  return {
    tenantId: tx.tenantId,
    accountId: first.id,
    userId: session.userId,
    sessionId: session.sessionId,
    userName: first.user_name,
    displayName: first.display_name,
    jobTitle: first.job_title,
    unitId: first.unit_id,
    unitName: first.unit_name,
    grants,
  };
}
