import { sql } from 'kysely';
import type { NoticeTable } from '#src/platform/database/tables/work.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

export interface Notice {
  id: string;
  kind: NoticeTable['kind'];
  title: string;
  body: string;
  href: string;
  madeAt: Date;
  readAt: Date | null;
}

/** What an account was told, the latest first. */
export function noticesOf(tx: Tx, accountId: string, limit: number): Promise<Notice[]> {
  return tx.db
    .selectFrom('notice')
    .select(['id', 'kind', 'title', 'body', 'href', 'made_at as madeAt', 'read_at as readAt'])
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function unreadNotices(tx: Tx, accountId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Accounts that may sign in, with the user behind each. */
export function activeAccounts(tx: Tx): Promise<{ accountId: string; userId: string }[]> {
  return tx.db
    .selectFrom('account')
    .select(['id as accountId', 'user_id as userId'])
    .where('tenant_id', '=', tx.tenantId)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** Heads and officers of units on a day, by account; an account of two of the units comes once. */
export async function accountsOfUnits(tx: Tx, unitIds: readonly string[], today: string): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await grantsInForce(tx, today)
    .where('g.role', 'in', ['unitHead', 'unitOfficer'])
    .where('g.unit_id', 'in', [...unitIds])
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Whom a change of a cluster-year concerns: heads and officers of its members (its leaders are members), its followers,
 * and the standing office.
 */
export async function accountsConcerned(tx: Tx, clusterYearId: string, today: string): Promise<string[]> {
  const rows = await grantsInForce(tx, today)
    .where((eb) =>
      eb.or([
        eb('g.role', '=', 'standingOffice'),
        eb.and([eb('g.role', '=', 'observer'), eb('g.cluster_year_id', '=', clusterYearId)]),
        eb.and([
          eb('g.role', 'in', ['unitHead', 'unitOfficer']),
          eb(
            'g.unit_id',
            'in',
            eb
              .selectFrom('membership as m')
              .select('m.unit_id')
              .where('m.tenant_id', '=', tx.tenantId)
              .where('m.cluster_year_id', '=', clusterYearId),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function grantsInForce(tx: Tx, today: string) {
  return tx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'g.tenant_id').onRef('a.id', '=', 'g.account_id'))
    .select('a.id')
    .distinct()
    .where('g.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where(sql<boolean>`(g.ends_on is null or g.ends_on >= ${today}::date)`);
}
