import { clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { commentFacts, ownCommentFacts, planFacts, speakerFacts } from './queries.ts';

type Params = Record<string, string>;
const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofPlan = (tx: Tx, params: Params) => planFacts(tx, params.planId ?? '');
const ofSpeaker = (tx: Tx, params: Params) => speakerFacts(tx, params.planId ?? '', params.unitId ?? '');
const ofOwnComment = (tx: Tx, { planId = '', unitId = '', commentId = '' }: Params) =>
  ownCommentFacts(tx, { planId, unitId, commentId });
const ofComment = (tx: Tx, params: Params) => commentFacts(tx, params.planId ?? '', params.commentId ?? '');

export const viewPlanOfYear = access('plan.view', ofYear);
export const draftPlanAccess = access('plan.draft', ofYear);
export const viewPlan = access('plan.view', ofPlan);
export const writePlanAccess = access('plan.write', ofPlan);
export const sendPlanAccess = access('plan.send', ofPlan);
export const withdrawPlanAccess = access('plan.withdraw', ofPlan);
export const extendPlanAccess = access('plan.extend', ofPlan);
export const closePlanAccess = access('plan.close', ofPlan);
export const issuePlanAccess = access('plan.issue', ofPlan);
export const commentPlanAccess = access('plan.comment', ofSpeaker);
export const changeCommentAccess = access('plan.comment', ofOwnComment);
export const answerCommentAccess = access('plan.answer', ofComment);
/** Whether this account may answer at all, for what a page of the plan shows. */
export const answerPlanAccess = access('plan.answer', ofPlan);
