import type { Tx } from '#src/platform/database/transaction.ts';

/** Who is tied to a sheet by the review plan of its year. */
export interface ReviewTies {
  /** The year is marked by a plan; nobody is assigned to a single sheet then. */
  planned: boolean;
  crossReviewerAccountIds: string[];
  /** Reviewers that have not sent their marks: they see no score of the sheet. */
  blindAccountIds: string[];
  recusedAccountIds: string[];
  /** Units of the recused: as leaders of the cluster they have no part in the sheet either. */
  recusedUnitIds: string[];
  /** Units whose people mark the sheet. */
  reviewingUnitIds: string[];
}

export const noTies = (planned: boolean): ReviewTies => ({
  planned,
  crossReviewerAccountIds: [],
  blindAccountIds: [],
  recusedAccountIds: [],
  recusedUnitIds: [],
  reviewingUnitIds: [],
});

/**
 * Sheets whose scores are hidden from an account until the year's are all final: it stepped back from them, or marks them
 * and has not sent.
 */
export async function hiddenSheetIds(tx: Tx, accountId: string): Promise<Set<string>> {
  const recused = tx.db
    .selectFrom('review_recusal')
    .select('sheet_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId);
  const blind = tx.db
    .selectFrom('review_task')
    .select('sheet_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId)
    .where('sent_at', 'is', null)
    .where('ended_at', 'is', null);
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('score_sheet as o', (on) =>
      on
        .onRef('o.tenant_id', '=', 's.tenant_id')
        .onRef('o.cluster_year_id', '=', 's.cluster_year_id')
        .on('o.state', '<>', 'final'),
    )
    .select('s.id')
    .distinct()
    .where('s.tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('s.id', 'in', recused), eb('s.id', 'in', blind)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * The ties of the sheets of a year that have any, by sheet, and whether the year has a plan.
 * @param sheetId only of this sheet, which reads nothing of the others; of all where left out
 */
export async function reviewTies(
  tx: Tx,
  clusterYearId: string,
  sheetId: string | null = null,
): Promise<{ planned: boolean; of: (sheetId: string) => ReviewTies }> {
  const plan = await tx.db
    .selectFrom('review_plan')
    .select('version')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  if (!plan) return { planned: false, of: () => noTies(false) };
  const sheets = tx.db
    .selectFrom('score_sheet')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId);
  const tasks = await tx.db
    .selectFrom('review_task as t')
    .select(['t.sheet_id', 't.account_id', 't.unit_id', 't.sent_at'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where((eb) => (sheetId ? eb('t.sheet_id', '=', sheetId) : eb('t.sheet_id', 'in', sheets)))
    .where('t.ended_at', 'is', null)
    .execute();
  const recusals = await tx.db
    .selectFrom('review_recusal as r')
    .select(['r.sheet_id', 'r.account_id', 'r.unit_id'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where((eb) => (sheetId ? eb('r.sheet_id', '=', sheetId) : eb('r.sheet_id', 'in', sheets)))
    .execute();
  const bySheet = new Map<string, ReviewTies>();
  const tiesOf = (sheetId: string) => {
    const ties = bySheet.get(sheetId) ?? noTies(true);
    bySheet.set(sheetId, ties);
    return ties;
  };
  for (const { sheet_id, account_id, unit_id, sent_at } of tasks) {
    const ties = tiesOf(sheet_id);
    ties.crossReviewerAccountIds.push(account_id);
    if (sent_at === null) ties.blindAccountIds.push(account_id);
    if (unit_id) ties.reviewingUnitIds.push(unit_id);
  }
  for (const { sheet_id, account_id, unit_id } of recusals) {
    const ties = tiesOf(sheet_id);
    ties.recusedAccountIds.push(account_id);
    if (unit_id) ties.recusedUnitIds.push(unit_id);
  }
  return { planned: true, of: (sheetId) => bySheet.get(sheetId) ?? noTies(true) };
}
