import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { ReviewPair } from '#src/points/cross-review.ts';
import { lockedSheets, type SheetFacts, sheetFacts } from '../scoring/queries.ts';
import { type Mode, namesReaderOf, type Plan, seesReviewers, type Work } from './rules.ts';

/**
 * A sheet of a year that is marked by a plan; null where it is not. Who has come to the sheet's unit since the plan was
 * made marks it no more (I-17).
 */
export async function plannedSheetFacts(tx: Tx, sheetId: string, actor: Actor | null): Promise<SheetFacts | null> {
  const facts = await sheetFacts(tx, sheetId);
  if (!facts?.planned) return null;
  if (!actor?.grants.some(({ unitId }) => unitId === facts.unitId)) return facts;
  const others = facts.crossReviewerAccountIds.filter((accountId) => accountId !== actor.accountId);
  return { ...facts, crossReviewerAccountIds: others };
}

/** Whether a reader may know who marks a sheet. */
export async function knowsReviewers(tx: Tx, actor: Actor | null, facts: SheetFacts): Promise<boolean> {
  const { final, of } = await lockedSheets(tx, facts.clusterYearId);
  return seesReviewers(namesReaderOf(actor, facts), { final: facts.state === 'final', allFinal: final === of });
}

/** The year as its leaders act in it; nothing more. */
export function planFacts(tx: Tx, clusterYearId: string): Promise<ClusterYearFacts | null> {
  return clusterYearFacts(tx, clusterYearId);
}

export interface StoredPlan extends Plan {
  version: number;
  madeAt: Date;
  parts: readonly { code: string; mode: Mode; accountId: string | null }[];
}

/** @param lock holds the plan until the transaction ends: what changes who marks whom comes one after the other */
export async function planOf(tx: Tx, clusterYearId: string, lock = false): Promise<StoredPlan | null> {
  let query = tx.db
    .selectFrom('review_plan as p')
    .select(['p.version', 'p.reviewers', 'p.gap', 'p.made_at'])
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.cluster_year_id', '=', clusterYearId);
  if (lock) query = query.forUpdate('p');
  const plan = await query.executeTakeFirst();
  if (!plan) return null;
  const parts = await tx.db
    .selectFrom('review_plan_part')
    .select(['code', 'mode', 'account_id as accountId'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .orderBy('code')
    .execute();
  return { version: plan.version, reviewers: plan.reviewers, gap: plan.gap, madeAt: plan.made_at, parts };
}

/** One reviewer's work on one sheet, with who it is. */
export interface ReviewTask extends Work {
  sheetId: string;
  sheetUnitId: string;
  unitId: string | null;
  version: number;
  name: string;
  title: string;
  unitName: string | null;
  assignedAt: Date;
  savedAt: Date | null;
  seal: string | null;
  /** Somebody wrote on it: it stays where it is when others are moved. */
  begun: boolean;
}

interface TaskFilter {
  sheetId?: string;
  clusterYearId?: string;
}

/** The works in force of a sheet or of a year, in the order of their assignment. */
export async function tasksOf(tx: Tx, filter: TaskFilter): Promise<ReviewTask[]> {
  let query = tx.db
    .selectFrom('review_task as t')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 't.tenant_id').onRef('s.id', '=', 't.sheet_id'))
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.account_id'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['t.id', 't.sheet_id', 't.account_id', 't.unit_id', 't.kind', 't.codes', 't.version', 't.seal'])
    .select(['t.assigned_at', 't.saved_at', 't.sent_at', 's.unit_id as sheet_unit_id'])
    .select(['a.display_name', 'a.job_title', 'u.name as unit_name'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.ended_at', 'is', null)
    .orderBy('t.kind')
    .orderBy('t.id');
  if (filter.sheetId) query = query.where('t.sheet_id', '=', filter.sheetId);
  if (filter.clusterYearId) query = query.where('s.cluster_year_id', '=', filter.clusterYearId);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    sheetId: row.sheet_id,
    sheetUnitId: row.sheet_unit_id,
    accountId: row.account_id,
    unitId: row.unit_id,
    kind: row.kind,
    codes: row.codes as string[],
    version: row.version,
    name: row.display_name,
    title: row.job_title,
    unitName: row.unit_name,
    assignedAt: row.assigned_at,
    savedAt: row.saved_at,
    sentAt: row.sent_at,
    seal: row.seal,
    begun: row.saved_at !== null || row.sent_at !== null,
  }));
}

export interface Recusal {
  sheetId: string;
  sheetUnitId: string;
  accountId: string;
  unitId: string | null;
  name: string;
  title: string;
  unitName: string | null;
  ground: 'worked' | 'shared' | 'family' | 'other';
  words: string;
  at: Date;
}

export async function recusalsOf(tx: Tx, clusterYearId: string): Promise<Recusal[]> {
  const rows = await tx.db
    .selectFrom('review_recusal as r')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.id', '=', 'r.sheet_id'))
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.account_id'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['r.sheet_id', 's.unit_id as sheet_unit_id', 'r.account_id', 'r.unit_id', 'r.ground', 'r.words', 'r.at'])
    .select(['a.display_name', 'a.job_title', 'u.name as unit_name'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    sheetId: row.sheet_id,
    sheetUnitId: row.sheet_unit_id,
    accountId: row.account_id,
    unitId: row.unit_id,
    name: row.display_name,
    title: row.job_title,
    unitName: row.unit_name,
    ground: row.ground,
    words: row.words,
    at: row.at,
  }));
}

/** The pairs of units as the rules of the assignment know them. */
export function pairsOf(tasks: readonly ReviewTask[]): ReviewPair[] {
  return tasks.flatMap(({ unitId, sheetUnitId }) => (unitId ? [{ reviewer: unitId, unit: sheetUnitId }] : []));
}
