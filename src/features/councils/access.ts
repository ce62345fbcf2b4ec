import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { caseFacts, councilFacts, councilListFacts, sessionFacts } from './queries.ts';

const ofCouncil = (tx: Tx) => councilFacts(tx);
const ofSession = (tx: Tx, params: Record<string, string>) => sessionFacts(tx, params.sessionId ?? '');
const ofCase = (tx: Tx, params: Record<string, string>) => caseFacts(tx, params.caseId ?? '');

export const listCouncil = access('council.list', councilListFacts);
export const composeCouncilAccess = access('council.compose', ofCouncil);
export const planSessionAccess = access('council.plan', ofCouncil);

export const viewSession = access('councilSession.view', ofSession);
export const editSessionAccess = access('councilSession.edit', ofSession);
export const arrangeSessionAccess = access('councilSession.arrange', ofSession);
export const setCouncilRulesAccess = access('councilSession.setRules', ofSession);
export const attendSessionAccess = access('councilSession.attend', ofSession);
export const nameSessionTellersAccess = access('councilSession.nameTellers', ofSession);
export const openSessionAccess = access('councilSession.open', ofSession);
export const closeSessionAccess = access('councilSession.close', ofSession);
export const writeMinutesAccess = access('councilSession.writeMinutes', ofSession);
export const viewMinutes = access('councilSession.minutes', ofSession);
export const signSessionAccess = access('councilSession.sign', ofSession);
export const signCountAccess = access('councilSession.signCount', ofSession);
export const printSession = access('councilSession.paper', ofSession);

export const viewCase = access('councilCase.view', ofCase);
export const chooseCaseWayAccess = access('councilCase.chooseWay', ofCase);
export const openCaseAccess = access('councilCase.open', ofCase);
export const takeBackCaseAccess = access('councilCase.takeBack', ofCase);
export const withdrawCaseAccess = access('councilCase.withdraw', ofCase);
export const closeVotingAccess = access('councilCase.closeVoting', ofCase);
export const concludeCaseAccess = access('councilCase.conclude', ofCase);
export const castVoteAccess = access('councilCase.vote', ofCase);
export const recordHandsAccess = access('councilCase.recordHands', ofCase);
export const recuseAccess = access('councilCase.recuse', ofCase);
export const recordRecusalAccess = access('councilCase.recordRecusal', ofCase);
export const giveOpinionAccess = access('councilCase.giveOpinion', ofCase);
export const recordOpinionAccess = access('councilCase.recordOpinion', ofCase);
export const readOpinionAccess = access('councilCase.readOpinion', ofCase);
export const printCasePapers = access('councilCase.print', ofCase);
export const enterCaseCountAccess = access('councilCase.enterCount', ofCase);
export const confirmCaseCountAccess = access('councilCase.confirmCount', ofCase);
