import type { Actor, Facts } from '#src/platform/access/actor.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { access } from '../accounts/access.ts';
import { forDeciding, forWriting, personYearFacts, unitYearFacts } from './queries.ts';

type Params = Record<string, string>;

const ofPerson = (tx: Tx, { personId = '', year = '' }: Params, { services }: Asker) =>
  personYearFacts(tx, { personId, year, today: legalDay(services.clock.now()) });

async function ofWriter(tx: Tx, params: Params, asker: Asker) {
  const facts = await ofPerson(tx, params, asker);
  return facts && forWriting(facts);
}

async function ofDecider(tx: Tx, params: Params, asker: Asker) {
  const facts = await ofPerson(tx, params, asker);
  return facts && forDeciding(facts, asker.actor);
}

async function ofAsker(_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts> {
  return { object: { kind: 'account', id: actor?.accountId ?? '' }, phase: 'any' };
}

const viewDiscipline = access('person.viewDiscipline', ofPerson);

/** Whether discipline and pending matters of the person may decide what this account sees. */
export function seesDiscipline(actor: Actor | null, facts: Facts): boolean {
  return viewDiscipline.allows(actor, facts);
}

const ofUnit = (tx: Tx, { unitId = '', year = '' }: Params) => unitYearFacts(tx, { unitId, year });

export const openOwnRegistrations = access('personalRegistration.own', ofAsker);
export const listUnitRegistrations = access('personalRegistration.list', ofUnit);
export const viewRegistration = access('personalRegistration.view', ofPerson);
export const writeRegistrationAccess = access('personalRegistration.write', ofWriter);
export const sendRegistrationAccess = access('personalRegistration.send', ofWriter);
export const returnRegistrationAccess = access('personalRegistration.return', ofDecider);
export const agreeRegistrationAccess = access('personalRegistration.agree', ofDecider);
