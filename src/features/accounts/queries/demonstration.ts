import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { isUuid } from '#src/platform/ids.ts';
import { dayOf } from '#src/text/day.ts';

/** What the first page of the demonstration tells of the case that it opened on. */
export interface DemonstrationCase {
  clusterYearId: string;
  clusterName: string;
  tenantName: string;
  year: number;
  members: number;
  headUnitId: string | null;
  conferenceDay: string | null;
  /** Steps whose last day is today. */
  dueToday: string[];
}

/** The open cluster-year (else the latest), its conference and what is due today; null in an empty database. */
export async function demonstrationCase(tx: Tx, today: string): Promise<DemonstrationCase | null> {
  const year = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .innerJoin('tenant as t', 't.id', 'y.tenant_id')
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .select(['y.id', 'y.year', 'c.name as clusterName', 't.name as tenantName', 'l.head_unit_id as headUnitId'])
    .select((eb) =>
      eb
        .selectFrom('membership as m')
        .whereRef('m.tenant_id', '=', 'y.tenant_id')
        .whereRef('m.cluster_year_id', '=', 'y.id')
        .select((agg) => agg.fn.countAll<string>().as('count'))
        .as('members'),
    )
    .select((eb) =>
      eb
        .selectFrom('conference as f')
        .whereRef('f.tenant_id', '=', 'y.tenant_id')
        .whereRef('f.cluster_year_id', '=', 'y.id')
        .select((agg) => agg.fn.max('f.starts_at').as('starts'))
        .as('conferenceAt'),
    )
    .where('y.tenant_id', '=', tx.tenantId)
    .orderBy((eb) => eb.case().when('y.state', '=', 'open').then(0).else(1).end())
    .orderBy('y.year')
    .limit(1)
    .executeTakeFirst();
  if (!year) return null;
  const steps = await tx.db
    .selectFrom('year_step')
    .select('name')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', year.id)
    .where('ends_on', '=', today)
    .orderBy('position')
    .execute();
  return {
    clusterYearId: year.id,
    clusterName: year.clusterName,
    tenantName: year.tenantName,
    year: year.year,
    members: Number(year.members),
    headUnitId: year.headUnitId,
    conferenceDay: year.conferenceAt && dayOf(new Date(year.conferenceAt).toISOString()),
    dueToday: steps.map(({ name }) => name),
  };
}

export interface EnterableAccount {
  accountId: string;
  displayName: string;
  jobTitle: string;
  role: GrantedRole;
  unitId: string | null;
  unitName: string | null;
  teller: boolean;
}

/** Every account with a role in force, one line per role of an account; units in the order of the cluster-year. */
export async function enterableAccounts(
  tx: Tx,
  { clusterYearId, today }: { clusterYearId: string | null; today: string },
): Promise<EnterableAccount[]> {
  const rows = await tx.db
    .selectFrom('account as a')
    .innerJoin('role_grant as g', (on) =>
      on.onRef('g.tenant_id', '=', 'a.tenant_id').onRef('g.account_id', '=', 'a.id'),
    )
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'g.tenant_id').onRef('u.id', '=', 'g.unit_id'))
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 'g.tenant_id')
        .onRef('m.unit_id', '=', 'g.unit_id')
        .on('m.cluster_year_id', '=', clusterYearId),
    )
    .select(['a.id as accountId', 'a.display_name as displayName', 'a.job_title as jobTitle'])
    .select(['g.role', 'g.unit_id as unitId', 'u.name as unitName'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('ballot_teller as t')
            .innerJoin('ballot as b', (on) =>
              on.onRef('b.tenant_id', '=', 't.tenant_id').onRef('b.id', '=', 't.ballot_id'),
            )
            .select('t.account_id')
            .whereRef('t.tenant_id', '=', 'a.tenant_id')
            .whereRef('t.account_id', '=', 'a.id')
            .where('b.state', '!=', 'voided'),
        )
        .as('teller'),
    )
    .distinct()
    .select(['m.position', 'u.name_sort'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .orderBy('m.position')
    .orderBy('u.name_sort')
    .orderBy('a.id')
    .execute();
  return rows.map(({ position: _, name_sort: __, teller, ...row }) => ({ ...row, teller: Boolean(teller) }));
}

/** The user behind an account that may be entered; null for an unknown or locked one. */
export async function userOfAccount(tx: Tx, accountId: string): Promise<string | null> {
  if (!isUuid(accountId)) return null;
  const row = await tx.db
    .selectFrom('account')
    .select('user_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.user_id ?? null;
}
