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

/** Accounts that could review in a cluster-year: people of its member units and the standing office, by roles in force. */
export async function reviewCandidates(tx: Tx, clusterYearId: string, today: Day): Promise<Candidate[]> {
  const rows = await tx.db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'g.tenant_id').onRef('a.id', '=', 'g.account_id'))
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 'g.tenant_id')
        .onRef('m.unit_id', '=', 'g.unit_id')
        .on('m.cluster_year_id', '=', clusterYearId),
    )
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .select(['a.id', 'a.display_name', 'a.job_title', 'm.unit_id', 'u.name as unit_name'])
    .where('g.tenant_id', '=', tx.tenantId)
    .where('a.disabled_at', 'is', null)
    .where('g.starts_on', '<=', today)
    .where((eb) => eb.or([eb('g.ends_on', 'is', null), eb('g.ends_on', '>=', today)]))
    .where((eb) => eb.or([eb('g.role', '=', 'standingOffice'), eb('m.unit_id', 'is not', null)]))
    .orderBy('m.position')
    .orderBy('a.user_name')
    .execute();
  const people = new Map<string, Candidate>();
  for (const row of rows) {
    const person = people.get(row.id) ?? {
      accountId: row.id,
      name: row.display_name,
      title: row.job_title,
      unitIds: [],
      unitName: row.unit_name,
    };
    if (row.unit_id) person.unitIds.push(row.unit_id);
    people.set(row.id, person);
  }
  return [...people.values()];
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
