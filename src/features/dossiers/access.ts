import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { clusterYearFacts } from '../clusters/queries.ts';
import { dossierFacts, signedByLeader } from './queries.ts';

type Params = Record<string, string>;
const ofYear = (tx: Tx, params: Params) => clusterYearFacts(tx, params.clusterYearId ?? '');
const ofDossier = (tx: Tx, params: Params) => dossierFacts(tx, params.dossierId ?? '');
const ofEverybody = async () => ({ object: { kind: 'home', id: 'publicComment' }, phase: 'any' });

export const listDossiers = access('dossier.list', ofYear);
export const openDossiersAccess = access('dossier.open', ofYear);
export const viewDossier = access('dossier.view', ofDossier);
export const readDossierFile = access('dossier.readFile', ofDossier);
export const answerReport = access('dossier.answer', ofDossier);
export const signReportAccess = access('dossier.signReport', ofDossier);
export const attachToDossier = access('dossier.attach', ofDossier);
/** Signed, so by the head of the unit that leads, not by its officer. */
export const submitDossierAccess = access('dossier.submit', async (tx, params) => {
  const facts = await ofDossier(tx, params);
  return facts && signedByLeader(facts);
});
export const receiveDossierAccess = access('dossier.receive', ofDossier);
export const appraiseDossierAccess = access('dossier.appraise', ofDossier);
export const returnDossierAccess = access('dossier.return', ofDossier);
export const extendSupplementAccess = access('dossier.extend', ofDossier);
export const concludeDossierAccess = access('dossier.decide', ofDossier);
export const publishDossierAccess = access('dossier.publish', ofDossier);
export const readComments = access('dossier.readComments', ofDossier);
export const recordCommentAccess = access('dossier.recordComment', ofDossier);
export const answerCommentAccess = access('dossier.answerComment', ofDossier);
export const viewPublicComment = access('publicComment.view', ofEverybody);
