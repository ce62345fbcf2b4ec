import { access } from '#src/features/accounts/access.ts';
import { clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { scoreTableFacts, sheetFacts } from './queries.ts';

const ofYear = (tx: Tx, params: Record<string, string>) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofTable = (tx: Tx, params: Record<string, string>) => scoreTableFacts(tx, params.clusterYearId ?? '');
const ofSheet = (tx: Tx, params: Record<string, string>) => sheetFacts(tx, params.sheetId ?? '');

export const viewScoreTable = access('scoreTable.view', ofYear);
export const editScoreTable = access('scoreTable.edit', ofTable);
export const issueScoreTableAccess = access('scoreTable.issue', ofTable);
export const listScoring = access('scoring.list', ofYear);
export const viewRanking = access('ranking.view', ofYear);

export const viewSheet = access('scoreSheet.view', ofSheet);
export const readEvidence = access('evidence.read', ofSheet);
export const editSelfScore = access('selfScore.edit', ofSheet);
export const signSelfScoreAccess = access('selfScore.sign', ofSheet);
export const assignReview = access('review.assign', ofSheet);
export const scoreReview = access('review.score', ofSheet);
export const returnReview = access('review.return', ofSheet);
export const resumeReviewAccess = access('review.resume', ofSheet);
export const finishReviewAccess = access('review.finish', ofSheet);
export const respondToReview = access('review.respond', ofSheet);
export const settleReviewAccess = access('review.settle', ofSheet);
