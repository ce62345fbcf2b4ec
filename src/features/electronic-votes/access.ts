import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { ballotFacts } from '../ballots/queries.ts';
import { caseFacts, sessionFacts } from '../councils/queries.ts';
import { ceremonyFacts, openVoteFacts, slipFacts, voteFacts } from './queries/facts.ts';

type Params = Record<string, string>;

const ofBallot = (tx: Tx, params: Params) => ballotFacts(tx, params.ballotId ?? '');
const ofSession = (tx: Tx, params: Params) => sessionFacts(tx, params.sessionId ?? '');
const ofCase = (tx: Tx, params: Params) => caseFacts(tx, params.caseId ?? '');
const ofCeremony = (tx: Tx, params: Params) => ceremonyFacts(tx, params.ceremonyId ?? '');
const ofSlip = (tx: Tx, params: Params) => slipFacts(tx, params.ceremonyId ?? '');
const ofVote = (tx: Tx, params: Params) => voteFacts(tx, params.voteId ?? '');
const ofOpenVote = (tx: Tx, params: Params) => openVoteFacts(tx, params.voteId ?? '');

export const startCeremonyAccess = access('keyCeremony.start', ofBallot);
export const startSessionCeremonyAccess = access('keyCeremony.startForSession', ofSession);
export const viewCeremony = access('keyCeremony.view', ofCeremony);
export const makeKeyAccess = access('keyCeremony.makeKey', ofCeremony);
export const sealEnvelopeAccess = access('keyCeremony.sealEnvelope', ofCeremony);
export const rehearseAccess = access('keyCeremony.rehearse', ofCeremony);
export const makeSlipsAccess = access('keyCeremony.makeSlips', ofCeremony);
export const voidCeremonyAccess = access('keyCeremony.void', ofCeremony);
export const useSlip = access('votingSlip.use', ofSlip);

export const draftVoteAccess = access('electronicVote.draft', ofBallot);
export const draftCaseVoteAccess = access('electronicVote.draftCase', ofCase);
export const viewVote = access('electronicVote.view', ofVote);
export const sealVoteAccess = access('electronicVote.seal', ofVote);
export const confirmWordsAccess = access('electronicVote.confirmWords', ofVote);
export const castBallotAccess = access('electronicVote.cast', ofOpenVote);
export const spoilBallotAccess = access('electronicVote.spoil', ofOpenVote);
export const followVote = access('electronicVote.follow', ofOpenVote);
export const signHeadAccess = access('electronicVote.signHead', ofVote);
export const decryptAccess = access('electronicVote.decrypt', ofVote);
export const refuseDecryptionAccess = access('electronicVote.refuse', ofVote);
export const readWholeArchive = access('electronicVote.readWhole', ofVote);
