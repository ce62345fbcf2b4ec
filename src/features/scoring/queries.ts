import { sql } from 'kysely';
import type { Task } from '#src/features/accounts/schema.ts';
import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Ranked, rankByTotal } from '#src/points/ranking.ts';
import { type Day, dayOf } from '#src/text/day.ts';
import { type ReviewTies, reviewTies } from './queries/review-ties.ts';
import { sheetTasks, tableTasks } from './queries/tasks.ts';
import { type SheetTotals, sheetTotals } from './queries/year-scores.ts';
import { allLocked, type SheetState } from './rules.ts';

export interface ScoreTableFacts extends ClusterYearFacts {
  tableId: string | null;
}

/** The table of a year; before its first criterion is written it is a draft too. Nothing changes in a closed year. */
export async function scoreTableFacts(tx: Tx, clusterYearId: string): Promise<ScoreTableFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  if (!year) return null;
  const table = await tx.db
    .selectFrom('score_table as t')
    .select(['t.id', 't.state'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return {
    ...year,
    object: { kind: 'scoreTable', id: table?.id ?? clusterYearId },
    phase: year.phase === 'closed' ? 'closed' : (table?.state ?? 'draft'),
    tableId: table?.id ?? null,
  };
}

export interface SheetFacts extends ClusterYearFacts, ReviewTies {
  sheetId: string;
  unitId: string;
  unitName: string;
  state: SheetState;
  reviewerAccountIds: string[];
  crossReviewerAccountIds: string[];
  recusedAccountIds: string[];
}

/** A leading unit that decides about a sheet: not the own one, nor one that stepped back from it (I-17). */
export function decidingUnit(
  leadingUnitId: string | null | undefined,
  unitId: string,
  ties: ReviewTies,
): string | null {
  if (!leadingUnitId || leadingUnitId === unitId) return null;
  return ties.recusedUnitIds.includes(leadingUnitId) ? null : leadingUnitId;
}

/** A head decides nothing about the own unit's sheet, nor a deputy: the other leader or the standing office acts (I-17). */
export async function sheetFacts(tx: Tx, sheetId: string): Promise<SheetFacts | null> {
  const sheet = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .select(['s.cluster_year_id', 's.unit_id', 's.state', 'u.name'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.id', '=', sheetId)
    .executeTakeFirst();
  const year = sheet && (await clusterYearFacts(tx, sheet.cluster_year_id));
  if (!year) return null;
  const reviewers = await tx.db
    .selectFrom('sheet_reviewer as r')
    .select('r.account_id')
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.sheet_id', '=', sheetId)
    .execute();
  const ties = (await reviewTies(tx, sheet.cluster_year_id, sheetId)).of(sheetId);
  return {
    ...year,
    ...ties,
    object: { kind: 'scoreSheet', id: sheetId },
    phase: year.phase === 'closed' ? 'closed' : sheet.state,
    headUnitId: decidingUnit(year.headUnitId, sheet.unit_id, ties),
    deputyUnitId: decidingUnit(year.deputyUnitId, sheet.unit_id, ties),
    sheetId,
    unitId: sheet.unit_id,
    unitName: sheet.name,
    state: sheet.state,
    reviewerAccountIds: reviewers.map((row) => row.account_id),
  };
}

export interface SheetProgress {
  sheetId: string;
  unitId: string;
  unitName: string;
  state: SheetState;
  /** Base criteria with a self score, of all base criteria. */
  filled: number;
  total: number;
  signedOn: Day | null;
  reviewerAccountIds: string[];
  ties: ReviewTies;
}

/** How far each unit's sheet is, in the order of the members. Empty before the table is issued. */
export async function sheetStates(tx: Tx, clusterYearId: string): Promise<SheetProgress[]> {
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 's.tenant_id')
        .onRef('m.cluster_year_id', '=', 's.cluster_year_id')
        .onRef('m.unit_id', '=', 's.unit_id'),
    )
    .leftJoin('self_score_signature as g', (on) =>
      on
        .onRef('g.tenant_id', '=', 's.tenant_id')
        .onRef('g.sheet_id', '=', 's.id')
        .onRef('g.round', '=', 's.signed_round'),
    )
    .select(['s.id', 's.unit_id', 'u.name', 's.state', 'g.signed_at'])
    .select((eb) => [
      eb
        .selectFrom('score_criterion as c')
        .whereRef('c.tenant_id', '=', 's.tenant_id')
        .whereRef('c.table_id', '=', 's.table_id')
        .where('c.kind', '=', 'base')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('total'),
      eb
        .selectFrom('self_score_line as l')
        .innerJoin('score_criterion as c', (on) =>
          on.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.id', '=', 'l.criterion_id').on('c.kind', '=', 'base'),
        )
        .whereRef('l.tenant_id', '=', 's.tenant_id')
        .whereRef('l.sheet_id', '=', 's.id')
        .whereRef('l.round', '=', 's.round')
        .where((on) => on.or([on('l.points', 'is not', null), on('l.facts', 'is not', null)]))
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('filled'),
      eb
        .selectFrom('sheet_reviewer as r')
        .whereRef('r.tenant_id', '=', 's.tenant_id')
        .whereRef('r.sheet_id', '=', 's.id')
        .select((agg) => agg.fn<string | null>('string_agg', [sql`r.account_id::text`, sql.lit(' ')]).as('ids'))
        .as('reviewers'),
    ])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .orderBy('u.name_sort')
    .execute();
  const ties = await reviewTies(tx, clusterYearId);
  return rows.map((row) => ({
    ties: ties.of(row.id),
    sheetId: row.id,
    unitId: row.unit_id,
    unitName: row.name,
    state: row.state,
    filled: Number(row.filled ?? 0),
    total: Number(row.total ?? 0),
    signedOn: row.signed_at && dayOf(row.signed_at.toISOString()),
    reviewerAccountIds: row.reviewers?.split(' ') ?? [],
  }));
}

/** Whether every sheet of the year is out of its unit's hands, and with how many are final. */
export async function lockedSheets(
  tx: Tx,
  clusterYearId: string,
): Promise<{ all: boolean; final: number; of: number }> {
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .select('s.state')
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .execute();
  const states = rows.map(({ state }) => state);
  return { all: allLocked(states), final: states.filter((state) => state === 'final').length, of: states.length };
}

export interface AgreedRanking {
  /** Every sheet is final; before that there is no ranking. */
  complete: boolean;
  final: number;
  of: number;
  /** Highest first, ties share a rank; empty until complete. `total` in thousandths. */
  ranked: Ranked<SheetTotals>[];
}

export async function agreedRanking(tx: Tx, clusterYearId: string): Promise<AgreedRanking> {
  const { final, of } = await lockedSheets(tx, clusterYearId);
  const complete = of > 0 && final === of;
  const totals = complete ? await sheetTotals(tx, clusterYearId) : [];
  const ranked = rankByTotal(
    totals,
    ({ agreed }) => agreed?.total ?? 0,
    ({ unitName }) => unitName,
  );
  return { complete, final, of, ranked };
}

/** What an account has to do about scores now, in the cluster-years that are open. */
export async function scoringTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  return [...(office ? await tableTasks(tx) : []), ...(await sheetTasks(tx, actor, today))];
}
