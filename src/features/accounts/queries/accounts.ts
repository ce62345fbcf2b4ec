import type { Facts } from '#src/platform/access/actor.ts';
import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { isUuid } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';

export interface AccountFacts extends Facts {
  accountId: string;
  userId: string;
  userName: string;
  displayName: string;
}

export async function accountFacts(tx: Tx, accountId: string): Promise<AccountFacts | null> {
  if (!isUuid(accountId)) return null;
  const row = await tx.db
    .selectFrom('account')
    .select(['id', 'user_id', 'user_name', 'display_name', 'disabled_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    object: { kind: 'account', id: row.id },
    phase: row.disabled_at ? 'disabled' : 'active',
    accountId: row.id,
    userId: row.user_id,
    userName: row.user_name,
    displayName: row.display_name,
  };
}

export interface AccountRecord {
  id: string;
  userId: string;
  userName: string;
  displayName: string;
  jobTitle: string;
  unitId: string | null;
  unitName: string | null;
  disabledAt: Date | null;
  version: number;
}

export interface GrantRecord {
  id: string;
  accountId: string;
  role: GrantedRole;
  unitId: string | null;
  unitName: string | null;
  clusterYear: string | null;
  startsOn: string;
  /** The last day; null without an end. */
  endsOn: string | null;
}

export interface ListedAccount extends AccountRecord {
  grants: GrantRecord[];
}

/**
 * Accounts whose user name, name, job title or unit contains the words, in Vietnamese order. A body has some hundreds
 * of accounts, so they are read whole: folding and order are the house's, not the database's.
 * @param q any case, with or without marks; '' for all
 */
export async function listedAccounts(tx: Tx, q: string): Promise<ListedAccount[]> {
  const sought = fold(q);
  const rows = await accountRows(tx).execute();
  const found = rows.filter((row) =>
    fold(`${row.userName} ${row.displayName} ${row.jobTitle} ${row.unitName ?? ''}`).includes(sought),
  );
  const grants = await grantsOf(tx, null);
  const byAccount = new Map<string, GrantRecord[]>();
  for (const grant of grants) byAccount.set(grant.accountId, [...(byAccount.get(grant.accountId) ?? []), grant]);
  return found
    .map((row) => ({ ...row, grants: byAccount.get(row.id) ?? [], key: sortKey(`${row.displayName} ${row.userName}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...row }) => row);
}

export async function accountRecord(tx: Tx, accountId: string): Promise<AccountRecord | null> {
  return (await accountRows(tx).where('a.id', '=', accountId).executeTakeFirst()) ?? null;
}

/** The same under a lock: two administrators who change one account meet here. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRecord | null> {
  return (await accountRows(tx).where('a.id', '=', accountId).forUpdate('a').executeTakeFirst()) ?? null;
}

function accountRows(tx: Tx) {
  return tx.db
    .selectFrom('account as a')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.user_id as userId', 'a.user_name as userName', 'a.display_name as displayName'])
    .select(['a.job_title as jobTitle', 'a.unit_id as unitId', 'u.name as unitName'])
    .select(['a.disabled_at as disabledAt', 'a.version'])
    .where('a.tenant_id', '=', tx.tenantId);
}

/** Every role an account ever held, the latest first; `null` for all accounts. */
export async function grantsOf(tx: Tx, accountId: string | null): Promise<GrantRecord[]> {
  let query = tx.db
    .selectFrom('role_grant as g')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.unit_id'))
    .leftJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'g.tenant_id').onRef('y.id', '=', 'g.cluster_year_id'),
    )
    .leftJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .select(['g.id', 'g.account_id as accountId', 'g.role', 'g.unit_id as unitId', 'u.name as unitName'])
    .select(['c.name as clusterName', 'y.year', 'g.starts_on as startsOn', 'g.ends_on as endsOn'])
    .where('g.tenant_id', '=', tx.tenantId);
  if (accountId) query = query.where('g.account_id', '=', accountId);
  const rows = await query.orderBy('g.starts_on', 'desc').orderBy('g.id').execute();
  return rows.map(({ clusterName, year, ...row }) => ({
    ...row,
    clusterYear: clusterName ? `${clusterName}, ${year}` : null,
  }));
}

/** Whether somebody else than `exceptAccountId` is an enabled system administrator today, without a last day. */
export async function otherAdministrator(tx: Tx, exceptAccountId: string, today: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'g.tenant_id').onRef('a.id', '=', 'g.account_id'))
    .select('g.id')
    .where('g.tenant_id', '=', tx.tenantId)
    .where('g.role', '=', 'systemAdministrator')
    .where('g.account_id', '!=', exceptAccountId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where('g.ends_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface PlacesForRoles {
  units: { id: string; name: string }[];
  clusterYears: { id: string; name: string }[];
}

/** Units that live today and cluster-years that are not closed: what a role may be given for. */
export async function placesForRoles(tx: Tx, today: string): Promise<PlacesForRoles> {
  const units = await tx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .orderBy('name_sort')
    .execute();
  const years = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .select(['y.id', 'y.year', 'c.name'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.state', '!=', 'closed')
    .orderBy('y.year', 'desc')
    .orderBy('c.code')
    .execute();
  return { units, clusterYears: years.map(({ id, year, name }) => ({ id, name: `${name}, ${year}` })) };
}
