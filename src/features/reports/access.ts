import { access } from '#src/features/accounts/access.ts';
import { clusterYearFacts } from '#src/features/clusters/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { reviewFacts, signedByLeader, unitReportFacts, yearEndFacts } from './queries.ts';

type Params = Record<string, string>;
const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofReview = (tx: Tx, params: Params) => reviewFacts(tx, params.clusterYearId ?? '');
const ofYearEnd = (tx: Tx, params: Params) => yearEndFacts(tx, params.clusterYearId ?? '');
const ofProgress = (tx: Tx, params: Params) => unitReportFacts(tx, params.reportId ?? '', 'midYear');
const ofContribution = (tx: Tx, params: Params) => unitReportFacts(tx, params.reportId ?? '', 'yearEnd');

export const viewMidYear = access('midYear.view', ofYear);
export const openMidYearAccess = access('midYear.open', ofYear);
export const holdMidYearAccess = access('midYear.hold', ofReview);
export const reopenMidYearAccess = access('midYear.reopen', ofReview);
export const editMidYearAccess = access('midYear.edit', ofReview);
export const issueMidYearAccess = access('midYear.issue', async (tx, params: Params) =>
  signedByLeader(await ofReview(tx, params)),
);
export const readMidYearPaper = access('midYear.paper', ofReview);

export const viewProgress = access('unitReport.view', ofProgress);
export const editProgress = access('unitReport.edit', ofProgress);
export const sendProgressAccess = access('unitReport.send', ofProgress);
export const returnProgressAccess = access('unitReport.return', ofProgress);

export const viewYearEnd = access('yearEnd.view', ofYear);
export const openYearEndAccess = access('yearEnd.open', ofYear);
export const setAreasAccess = access('yearEnd.setAreas', ofYearEnd);
export const composeYearEndAccess = access('yearEnd.compose', ofYearEnd);
export const collectYearEndAccess = access('yearEnd.collect', ofYearEnd);
export const editYearEndAccess = access('yearEnd.edit', ofYearEnd);
export const issueYearEndAccess = access('yearEnd.issue', async (tx, params: Params) =>
  signedByLeader(await ofYearEnd(tx, params)),
);
export const readYearEndPaper = access('yearEnd.paper', ofYearEnd);

export const viewContribution = access('unitReport.view', ofContribution);
export const editContribution = access('unitReport.edit', ofContribution);
export const sendContributionAccess = access('unitReport.send', ofContribution);
export const returnContributionAccess = access('unitReport.return', ofContribution);
