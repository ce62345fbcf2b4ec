import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { responseFacts, superiorFacts } from './queries/superiors.ts';
import { leadersFacts, movementFacts, registrationFacts, targetFacts } from './queries.ts';

type Params = Record<string, string>;
const ofYear = (tx: Tx, params: Params) => leadersFacts(tx, params.clusterYearId ?? '');
const ofMovement = (tx: Tx, params: Params) => movementFacts(tx, params.movementId ?? '');
const ofRegistration = (tx: Tx, params: Params) => registrationFacts(tx, params.registrationId ?? '');
const ofTarget = (tx: Tx, params: Params) => targetFacts(tx, params.registrationId ?? '', params.targetId ?? '');

const noSuperior = async (): Promise<Facts> => ({ object: { kind: 'superiorMovement', id: 'new' }, phase: 'any' });
const ofSuperior = (tx: Tx, params: Params) => superiorFacts(tx, params.superiorId ?? '');
const ofResponse = (tx: Tx, { clusterYearId = '', superiorId = '', unitId = '' }: Params) =>
  responseFacts(tx, { clusterYearId, superiorId, unitId });

export const viewMovements = access('movement.view', ofYear);
export const viewMovement = access('movement.view', ofMovement);
export const draftMovementAccess = access('movement.draft', ofYear);
export const editMovementAccess = access('movement.edit', ofMovement);
export const launchMovementAccess = access('movement.launch', ofMovement);
export const closeMovementAccess = access('movement.close', ofMovement);

export const listRegistrations = access('registration.list', ofYear);
export const openRegistrationsAccess = access('registration.open', ofYear);
export const viewRegistration = access('registration.view', ofRegistration);
export const viewTarget = access('registration.view', ofTarget);
export const editRegistration = access('registration.edit', ofRegistration);
export const editTarget = access('registration.edit', ofTarget);
export const sendRegistrationAccess = access('registration.send', ofRegistration);
export const returnRegistrationAccess = access('registration.return', ofRegistration);
export const agreeRegistrationAccess = access('registration.agree', ofRegistration);

export const listSuperiors = access('superiorMovement.list', noSuperior);
export const recordSuperiorAccess = access('superiorMovement.record', noSuperior);
export const changeSuperiorAccess = access('superiorMovement.record', ofSuperior);
export const viewResponses = access('movement.view', ofYear);
export const writeResponseAccess = access('superiorMovement.respond', ofResponse);
