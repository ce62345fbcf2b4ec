import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import * as access from '../access.ts';
import type { ActLink } from '../pages/person-side.tsx';
import type { PersonAccessFacts } from '../queries.ts';

/** What this reader may do with a person's record. */
export function mayOn(actor: Actor | null, facts: PersonAccessFacts) {
  return {
    seeDiscipline: access.viewDiscipline.allows(actor, facts),
    change: access.changePersonAccess.allows(actor, facts),
    move: access.movePersonAccess.allows(actor, facts),
    leave: access.leavePersonAccess.allows(actor, facts),
    rate: access.ratePersonAccess.allows(actor, facts),
    award: access.recordAwardAccess.allows(actor, facts),
    revoke: access.revokeAwardAccess.allows(actor, facts),
    initiative: access.recordInitiativeAccess.allows(actor, facts),
    discipline: access.disciplineAccess.allows(actor, facts),
    matter: access.matterAccess.allows(actor, facts),
    correct: access.correctPersonAccess.allows(actor, facts),
    correctConfidential: access.correctConfidentialAccess.allows(actor, facts),
    link: access.linkPersonAccess.allows(actor, facts),
    unmerge: access.mergePersonAccess.allows(actor, facts),
  };
}

/** From this month on people register for the year that follows. */
const registersAhead = 10;

/** The links in the side column, in the order in which a year asks for them. */
export function actsOf(visit: Visit, facts: PersonAccessFacts, may: ReturnType<typeof mayOn>, today: Day): ActLink[] {
  const t = visit.t.people.acts;
  const { id, unitId } = facts.record;
  const year = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) >= registersAhead ? 1 : 0);
  const acts: [boolean, ActLink][] = [
    [unitId !== null, { label: t.registration(year), href: paths.personalRegistration(id, year) }],
    [may.rate, { label: t.rating, href: paths.ratePerson(id) }],
    [may.award, { label: t.award, href: paths.personAward(id) }],
    [may.initiative, { label: t.initiative, href: paths.personInitiative(id) }],
    [may.move, { label: t.move, href: paths.movePerson(id) }],
    [may.leave, { label: t.leave, href: paths.leavePerson(id) }],
    [may.discipline, { label: t.discipline, href: paths.discipline(id) }],
    [may.matter, { label: t.matter, href: paths.personMatter(id) }],
    [may.link, { label: t.link, href: paths.linkPerson(id) }],
  ];
  return acts.flatMap(([allowed, link]) => (allowed ? [link] : []));
}
