import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { ballotFacts } from '../ballots/queries.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
import { caseFacts } from '../councils/queries.ts';
import { covenantFacts } from '../covenants/queries.ts';
import { dossierFacts } from '../dossiers/queries.ts';
import { sheetFacts } from '../scoring/queries.ts';
import { awardFacts } from './queries/award-record.ts';
import { decisionFacts } from './queries/decisions.ts';
import { paymentFacts } from './queries/payments.ts';
import { submissionFacts } from './queries/submissions.ts';

type Params = Record<string, string>;

const all = (kind: string) => async (): Promise<Facts> => ({ object: { kind, id: 'all' }, phase: 'any' });
const ofDecision = (tx: Tx, params: Params) => decisionFacts(tx, params.decisionId ?? '');
const ofSubmission = (tx: Tx, params: Params) => submissionFacts(tx, params.submissionId ?? '');
const ofAward = (tx: Tx, params: Params) => awardFacts(tx, params.awardId ?? '');
const ofPayment = (tx: Tx, params: Params) => paymentFacts(tx, params.paymentId ?? '');

export const listDecisions = access('decision.list', all('awardDecision'));
export const draftDecisionAccess = access('decision.draft', all('awardDecision'));
export const viewDecision = access('decision.view', ofDecision);
export const readDecision = access('decision.read', ofDecision);
export const editDecisionAccess = access('decision.edit', ofDecision);
export const signDecisionAccess = access('decision.sign', ofDecision);
export const withdrawDecisionAccess = access('decision.withdraw', ofDecision);
export const numberDecisionAccess = access('decision.number', ofDecision);
export const issueDecisionAccess = access('decision.issue', ofDecision);
export const publishAwardsAccess = access('decision.publish', ofDecision);

export const recordSubmissionAccess = access('awardSubmission.record', all('awardSubmission'));
export const viewSubmission = access('awardSubmission.view', ofSubmission);
export const answerSubmissionAccess = access('awardSubmission.answer', ofSubmission);

export const listAwards = access('award.list', all('award'));
export const viewAward = access('award.view', ofAward);
export const correctAwardAccess = access('award.correct', ofAward);
export const annulAwardAccess = access('award.annul', ofAward);
export const recoverCertificateAccess = access('award.recover', ofAward);

export const listPayments = access('payment.list', all('payment'));
export const viewPayment = access('payment.list', ofPayment);
export const payPrizeAccess = access('payment.pay', ofPayment);
export const recoverMoneyAccess = access('payment.recover', ofPayment);

// The links of a lineage: the rows of the matrix that guard the pages that they lead to

export const followCase = access('councilCase.view', (tx, params: Params) => caseFacts(tx, params.caseId ?? ''));
export const followDossier = access('dossier.view', (tx, params: Params) => dossierFacts(tx, params.dossierId ?? ''));
export const followBallot = access('ballot.view', (tx, params: Params) => ballotFacts(tx, params.ballotId ?? ''));
export const followSheet = access('scoreSheet.view', (tx, params: Params) => sheetFacts(tx, params.sheetId ?? ''));
export const followCovenant = access('covenant.view', (tx, params: Params) =>
  covenantFacts(tx, params.covenantId ?? ''),
);
export const followYear = access('clusterYear.view', (tx, params: Params) =>
  clusterYearFacts(tx, params.clusterYearId ?? ''),
);
