import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

export interface Candidate {
  accountId: string;
  name: string;
  title: string;
  /** Member units that the account belongs to; none for the standing office. */
  unitIds: string[];
  unitName: string | null;
}

/**
 * Accounts that could review in a cluster-year: people of its member units and the standing office, by roles in force;
 * in the order of the members, the office last. Read table by table: joined, every role was held against every account
 * and every unit of the ministry.
 */
export async function reviewCandidates(tx: Tx, clusterYearId: string, today: Day): Promise<Candidate[]> {
  const members = await membersInOrder(tx, clusterYearId);
  const grants = await grantsInForce(tx, [...members.keys()], today);
  const accountIds = [...new Set(grants.map(({ account_id }) => account_id))];
  if (accountIds.length === 0) return [];
  const accounts = await tx.db
    .selectFrom('account as a')
    .select(['a.id', 'a.display_name', 'a.job_title'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('a.id', 'in', accountIds)
    .orderBy('a.user_name')
    .execute();
  const unitsOf = new Map<string, string[]>();
  for (const { account_id, unit_id } of grants) {
    const own = unitsOf.get(account_id) ?? [];
    unitsOf.set(account_id, unit_id && members.has(unit_id) ? [...own, unit_id] : own);
  }
  const place = (unitId: string | undefined) => members.get(unitId ?? '')?.place ?? members.size;
  const people = accounts.map(({ id, display_name, job_title }): Candidate => {
    const unitIds = (unitsOf.get(id) ?? []).sort((one, other) => place(one) - place(other));
    const unitName = members.get(unitIds[0] ?? '')?.name ?? null;
    return { accountId: id, name: display_name, title: job_title, unitIds, unitName };
  });
  return people.sort((one, other) => place(one.unitIds[0]) - place(other.unitIds[0]));
}

/** The member units of a year with their names and their place in the list. */
async function membersInOrder(tx: Tx, clusterYearId: string): Promise<Map<string, { name: string; place: number }>> {
  const members = await tx.db
    .selectFrom('membership as m')
    .select('m.unit_id')
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .execute();
  if (members.length === 0) return new Map();
  const ids = members.map(({ unit_id }) => unit_id);
  const units = await tx.db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name'])
    .where('u.tenant_id', '=', tx.tenantId)
    .where('u.id', 'in', ids)
    .execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(ids.map((id, place) => [id, { name: names.get(id) ?? '', place }]));
}

function grantsInForce(tx: Tx, unitIds: readonly string[], today: Day) {
  return tx.db
    .selectFrom('role_grant as g')
    .select(['g.account_id', 'g.unit_id'])
    .where('g.tenant_id', '=', tx.tenantId)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .where((eb) =>
      eb.or([
        eb('g.role', '=', 'standingOffice'),
        ...(unitIds.length > 0 ? [eb('g.unit_id', 'in', [...unitIds])] : []),
      ]),
    )
    .execute();
}

/** Every assignment of a cluster-year except those of one sheet, for the rule against mutual pairs (I-17). */
export async function reviewPairs(tx: Tx, clusterYearId: string, exceptSheetId: string) {
  return tx.db
    .selectFrom('sheet_reviewer as r')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.id', '=', 'r.sheet_id'))
    .select(['r.unit_id as reviewerUnitId', 's.unit_id as unitId'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .where('s.id', '!=', exceptSheetId)
    .execute();
}

/** Accounts whose marks or decisions made the verified score of a sheet by the plan. */
export async function plannedDeciders(tx: Tx, sheetId: string): Promise<string[]> {
  const marked = await tx.db
    .selectFrom('review_task')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('sheet_id', '=', sheetId)
    .where('ended_at', 'is', null)
    .execute();
  const decided = await tx.db
    .selectFrom('review_decision')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('sheet_id', '=', sheetId)
    .execute();
  return [...marked, ...decided].map(({ account_id }) => account_id);
}
