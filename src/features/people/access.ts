import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { chainOf, type Unit, unitById } from '../organisations/queries.ts';
import { personAccessFacts } from './queries.ts';

type Params = Record<string, string>;

/** The unit whose people this account keeps; null when it has no part in a unit. */
export function ownUnitOf(actor: Actor | null): string | null {
  return actor?.grants.find(({ role }) => role === 'unitHead' || role === 'unitOfficer')?.unitId ?? null;
}

const people = async (_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts> => ({
  object: { kind: 'person', id: 'all' },
  phase: 'any',
  unitId: ownUnitOf(actor),
});
const own = async (_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts | null> =>
  actor && { object: { kind: 'account', id: actor.accountId }, phase: 'any' };
const person = (tx: Tx, params: Params) => personAccessFacts(tx, params.personId ?? '');

export interface CollectiveAccessFacts extends Facts {
  record: Unit;
}

/** The unit as a collective; a merged one is kept by its successor. */
async function collective(tx: Tx, { unitId = '' }: Params): Promise<CollectiveAccessFacts | null> {
  const record = await unitById(tx, unitId);
  if (!record) return null;
  const chain = await chainOf(tx, unitId, 'successor_id');
  return { object: { kind: 'collective', id: unitId }, phase: 'any', unitId: chain.at(-1) ?? unitId, record };
}

export const listPeople = access('person.list', people);
export const createPersonAccess = access('person.create', people);
export const viewDuplicates = access('person.duplicates', people);
export const findOwnPerson = access('person.findOwn', own);

export const viewPerson = access('person.view', person);
export const viewDiscipline = access('person.viewDiscipline', person);
export const changePersonAccess = access('person.change', person);
export const movePersonAccess = access('person.move', person);
export const leavePersonAccess = access('person.leave', person);
export const ratePersonAccess = access('person.rate', person);
export const recordAwardAccess = access('person.recordAward', person);
export const revokeAwardAccess = access('person.revokeAward', person);
export const recordInitiativeAccess = access('person.recordInitiative', person);
export const disciplineAccess = access('person.discipline', person);
export const matterAccess = access('person.matter', person);
export const correctPersonAccess = access('person.correct', person);
export const correctConfidentialAccess = access('person.correctConfidential', person);
export const linkPersonAccess = access('person.link', person);
export const mergePersonAccess = access('person.merge', person);
export const unmergePersonAccess = access('person.unmerge', person);
export const distinguishAccess = access('person.distinguish', person);

export const viewCollective = access('collective.view', collective);
export const foundCollectiveAccess = access('collective.found', collective);
export const rateCollectiveAccess = access('collective.rate', collective);
export const countCollectiveAccess = access('collective.count', collective);
export const recordCollectiveAwardAccess = access('collective.recordAward', collective);
export const revokeCollectiveAwardAccess = access('collective.revokeAward', collective);
export const collectiveMatterAccess = access('collective.matter', collective);
export const correctCollectiveAccess = access('collective.correct', collective);
export const correctCollectiveMatterAccess = access('collective.correctConfidential', collective);
