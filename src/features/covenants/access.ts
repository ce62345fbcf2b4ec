import { leadersFacts } from '#src/features/movements/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { amendmentFacts, covenantFacts, partyFacts } from './queries.ts';

type Params = Record<string, string>;
const ofYear = (tx: Tx, params: Params) => leadersFacts(tx, params.clusterYearId ?? '');
const ofCovenant = (tx: Tx, params: Params) => covenantFacts(tx, params.covenantId ?? '');
const ofParty = (tx: Tx, params: Params) => partyFacts(tx, params.covenantId ?? '', params.unitId ?? '');
const ofAmendment = (tx: Tx, params: Params) => amendmentFacts(tx, params.amendmentId ?? '');

export const viewCovenantOfYear = access('covenant.view', ofYear);
export const draftCovenantAccess = access('covenant.draft', ofYear);
export const viewCovenant = access('covenant.view', ofCovenant);
export const editCovenantAccess = access('covenant.edit', ofCovenant);
export const openForSignatureAccess = access('covenant.openForSignature', ofCovenant);
export const withdrawCovenantAccess = access('covenant.withdraw', ofCovenant);
export const closeCovenantAccess = access('covenant.close', ofCovenant);
export const signCovenantAccess = access('covenant.sign', ofParty);
export const proposeAmendmentAccess = access('covenant.proposeAmendment', ofParty);
export const viewAmendment = access('covenant.viewAmendment', ofAmendment);
export const decideAmendmentAccess = access('covenant.decideAmendment', ofAmendment);
