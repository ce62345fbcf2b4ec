import { access } from '#src/features/accounts/access.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { planFacts, plannedSheetFacts } from './queries.ts';

const ofYear = (tx: Tx, params: Record<string, string>) => planFacts(tx, params.clusterYearId ?? '');
const ofSheet = (tx: Tx, params: Record<string, string>, { actor }: Asker) =>
  plannedSheetFacts(tx, params.sheetId ?? '', actor);

export const viewReviewPlan = access('crossReview.viewPlan', ofYear);
export const makeReviewPlan = access('crossReview.plan', ofYear);
export const ownReviews = access('crossReview.own', async (_tx, _params, { actor }) => ({
  object: { kind: 'account', id: actor?.accountId ?? '' },
  phase: 'any',
}));
export const markSheet = access('crossReview.mark', ofSheet);
export const sendMarks = access('crossReview.send', ofSheet);
export const recuseAccess = access('crossReview.recuse', ofSheet);
export const viewGaps = access('crossReview.viewGaps', ofSheet);
export const reconsiderAccess = access('crossReview.reconsider', ofSheet);
export const moderateAccess = access('crossReview.moderate', ofSheet);
export const closeAccess = access('crossReview.close', ofSheet);
