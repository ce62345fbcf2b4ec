import type { Task } from '#src/features/accounts/schema.ts';
import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { tasksOfPlans } from './queries/tasks.ts';
import type { PlanState } from './rules.ts';

export interface PlanFacts extends ClusterYearFacts {
  planId: string;
  state: PlanState;
}

export async function planFacts(tx: Tx, planId: string): Promise<PlanFacts | null> {
  const row = await tx.db
    .selectFrom('launch_plan')
    .select(['cluster_year_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', planId)
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.cluster_year_id));
  if (!year) return null;
  const phase = year.phase === 'closed' ? 'yearClosed' : row.state;
  return { ...year, object: { kind: 'launchPlan', id: planId }, phase, planId, state: row.state };
}

export interface SpeakerFacts extends PlanFacts {
  unitId: string;
  commentId: string | null;
}

/** A member that speaks on the draft; null for a unit outside the cluster of that year. */
export async function speakerFacts(tx: Tx, planId: string, unitId: string): Promise<SpeakerFacts | null> {
  const facts = await planFacts(tx, planId);
  if (!facts?.memberUnitIds?.includes(unitId)) return null;
  return { ...facts, unitId, commentId: null };
}

/** A comment that its unit may change: not withdrawn. */
export async function ownCommentFacts(
  tx: Tx,
  { planId, unitId, commentId }: { planId: string; unitId: string; commentId: string },
): Promise<SpeakerFacts | null> {
  const comment = await commentUnit(tx, planId, commentId);
  const facts = comment?.unitId === unitId ? await speakerFacts(tx, planId, unitId) : null;
  return facts && { ...facts, commentId };
}

export interface CommentFacts extends PlanFacts {
  commentId: string;
}

/** A comment to be answered. A head answers no comment of the own unit (I-17): there the standing office does. */
export async function commentFacts(tx: Tx, planId: string, commentId: string): Promise<CommentFacts | null> {
  const comment = await commentUnit(tx, planId, commentId);
  const facts = comment && (await planFacts(tx, planId));
  if (!facts) return null;
  const headUnitId = facts.headUnitId === comment.unitId ? null : facts.headUnitId;
  return { ...facts, headUnitId, commentId };
}

async function commentUnit(tx: Tx, planId: string, commentId: string) {
  return tx.db
    .selectFrom('launch_plan_comment')
    .select('unit_id as unitId')
    .where('tenant_id', '=', tx.tenantId)
    .where('plan_id', '=', planId)
    .where('id', '=', commentId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

export interface PlanStanding {
  planId: string;
  state: PlanState;
  round: number;
  commentUntil: Day | null;
  number: string | null;
  signedOn: Day | null;
  issuer: string | null;
}

/** The plan of a year and where it stands; null when none was drafted. */
export async function planOfYear(tx: Tx, clusterYearId: string): Promise<PlanStanding | null> {
  const row = await tx.db
    .selectFrom('launch_plan as p')
    .leftJoin('launch_plan_round as r', (on) =>
      on.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.plan_id', '=', 'p.id').onRef('r.round', '=', 'p.round'),
    )
    .select(['p.id as planId', 'p.state', 'p.round', 'r.comment_until as commentUntil'])
    .select(['p.number', 'p.signed_on as signedOn', 'p.issuer'])
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return row ?? null;
}

export interface IssuedPlan {
  planId: string;
  number: string;
  signedOn: Day;
  issuer: string;
}

/** The issued plan of a year, which a launch may cite. */
export async function issuedPlanOf(tx: Tx, clusterYearId: string): Promise<IssuedPlan | null> {
  const plan = await planOfYear(tx, clusterYearId);
  if (plan?.state !== 'issued' || !plan.number || !plan.signedOn || !plan.issuer) return null;
  const { planId, number, signedOn, issuer } = plan;
  return { planId, number, signedOn, issuer };
}

/** What launch plans ask of this account now: to comment, to close, to answer, to issue. */
export function planTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  return tasksOfPlans(tx, actor, today);
}
