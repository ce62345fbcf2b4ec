import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { packOfUnit } from '../../eligibility/queries/packs.ts';
import { unitOptions } from '../../organisations/queries.ts';
import * as access from '../access.ts';
import { endDiscipline, recordDiscipline } from '../commands/discipline.ts';
import { editPerson } from '../commands/edit-person.ts';
import { leavePerson } from '../commands/leave-person.ts';
import { linkAccount } from '../commands/link-account.ts';
import { closeMatter, openMatter } from '../commands/matter.ts';
import { movePerson } from '../commands/move-person.ts';
import { recordAward } from '../commands/record-award.ts';
import { recordInitiative } from '../commands/record-initiative.ts';
import { ratePerson } from '../commands/record-rating.ts';
import { revokeAward } from '../commands/revoke-award.ts';
import { awardName } from '../pages/award-names.ts';
import * as fields from '../pages/fact-fields.ts';
import { FactForm, type FactFormProps } from '../pages/fact-form.tsx';
import { accountOptions } from '../queries/accounts.ts';
import { disciplineOf, idsOf, initiativesOf, mattersOf, pastAwards, ratingsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import * as schema from '../schema.ts';
import { personValues, postValues, ratingValues } from '../values.ts';
import { yearAsked } from './asked.ts';

type Of<A extends string> = Scope<A, PersonAccessFacts>;
type FormParts = Pick<FactFormProps, 'title' | 'action' | 'fields' | 'submit'> & Partial<FactFormProps>;

/** Every form on one person. */
export function personFormRoutes(http: FeatureRoutes): void {
  http.page(paths.editPerson(), access.changePersonAccess, (scope, visit) => showEdit(scope, visit, nothingSent));
  http.form(paths.editPerson(), access.changePersonAccess, {
    schema: schema.personForm,
    show: showEdit,
    async run(scope, input) {
      await editPerson(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.movePerson(), access.movePersonAccess, (scope, visit) => showMove(scope, visit, nothingSent));
  http.form(paths.movePerson(), access.movePersonAccess, {
    schema: schema.moveForm,
    show: showMove,
    async run(scope, input) {
      await movePerson(scope, input);
      const stays = scope.role === 'standingOffice' || input.unitId === scope.facts.unitId;
      return stays ? pageOf(scope) : paths.people();
    },
  });

  http.page(paths.leavePerson(), access.leavePersonAccess, (scope, visit) => showLeave(scope, visit, nothingSent));
  http.form(paths.leavePerson(), access.leavePersonAccess, {
    schema: schema.leaveForm,
    show: showLeave,
    async run(scope, input) {
      await leavePerson(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.ratePerson(), access.ratePersonAccess, (scope, visit) => showRating(scope, visit, nothingSent));
  http.form(paths.ratePerson(), access.ratePersonAccess, {
    schema: schema.ratingForm,
    show: showRating,
    async run(scope, input) {
      await ratePerson(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.personAward(), access.recordAwardAccess, (scope, visit) => showAward(scope, visit, nothingSent));
  http.form(paths.personAward(), access.recordAwardAccess, {
    schema: schema.awardForm,
    show: showAward,
    async run(scope, input) {
      await recordAward(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.revokePersonAward(), access.revokeAwardAccess, (scope, visit) =>
    showRevoke(scope, visit, nothingSent),
  );
  http.form(paths.revokePersonAward(), access.revokeAwardAccess, {
    schema: schema.revokeForm,
    show: showRevoke,
    async run(scope, input, visit) {
      await revokeAward(scope, { ...input, awardId: visit.params.awardId ?? '' });
      return pageOf(scope);
    },
  });

  http.page(paths.personInitiative(), access.recordInitiativeAccess, (scope, visit) =>
    showInitiative(scope, visit, nothingSent),
  );
  http.form(paths.personInitiative(), access.recordInitiativeAccess, {
    schema: schema.initiativeForm,
    show: showInitiative,
    async run(scope, input) {
      await recordInitiative(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.linkPerson(), access.linkPersonAccess, (scope, visit) => showLink(scope, visit, nothingSent));
  http.form(paths.linkPerson(), access.linkPersonAccess, {
    schema: schema.linkForm,
    show: showLink,
    async run(scope, input) {
      await linkAccount(scope, input);
      return pageOf(scope);
    },
  });
}

/** Discipline and pending matters of one person. */
export function sensitiveFormRoutes(http: FeatureRoutes): void {
  http.page(paths.discipline(), access.disciplineAccess, (scope, visit) => showDiscipline(scope, visit, nothingSent));
  http.form(paths.discipline(), access.disciplineAccess, {
    schema: schema.disciplineForm,
    show: showDiscipline,
    async run(scope, input) {
      await recordDiscipline(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.endDiscipline(), access.disciplineAccess, (scope, visit) => showEnd(scope, visit, nothingSent));
  http.form(paths.endDiscipline(), access.disciplineAccess, {
    schema: schema.endDisciplineForm,
    show: showEnd,
    async run(scope, input, visit) {
      await endDiscipline(scope, { ...input, disciplineId: visit.params.disciplineId ?? '' });
      return pageOf(scope);
    },
  });

  http.page(paths.personMatter(), access.matterAccess, (scope, visit) => showMatter(scope, visit, nothingSent));
  http.form(paths.personMatter(), access.matterAccess, {
    schema: schema.matterForm,
    show: showMatter,
    async run(scope, input) {
      await openMatter(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.closePersonMatter(), access.matterAccess, (scope, visit) => showClose(scope, visit, nothingSent));
  http.form(paths.closePersonMatter(), access.matterAccess, {
    schema: schema.closeMatterForm,
    show: showClose,
    async run(scope, input, visit) {
      await closeMatter(scope, { ...input, matterId: visit.params.matterId ?? '' });
      return pageOf(scope);
    },
  });
}

const pageOf = ({ facts }: Of<string>) => paths.person(facts.record.id);

function form(scope: Of<string>, visit: Visit, attempt: Attempt, parts: FormParts) {
  const { record } = scope.facts;
  return (
    <FactForm
      {...{ visit, attempt, values: {} }}
      back={{ label: record.name, href: pageOf(scope) }}
      list={{ label: visit.t.people.title, href: paths.people() }}
      {...parts}
    />
  );
}

function showEdit(scope: Of<'person.change'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return form(scope, visit, attempt, {
    ...{ title: t.editTitle(record.name), action: paths.editPerson(record.id), submit: t.save },
    ...{ fields: fields.personFields(visit), values: personValues(record), version: record.version },
  });
}

async function showMove(scope: Of<'person.move'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const units = (await read(scope, unitOptions)).map(({ id, name }) => ({ value: id, label: name }));
  return form(scope, visit, attempt, {
    ...{ title: t.moveTitle(record.name), action: paths.movePerson(record.id), submit: t.save },
    ...{ fields: fields.postFields(visit, units), values: postValues(record), version: record.version },
    note: record.leftOn ? t.returnNote(formatDay(record.leftOn)) : t.moveNote,
  });
}

function showLeave(scope: Of<'person.leave'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return form(scope, visit, attempt, {
    ...{ title: t.leaveTitle(record.name), action: paths.leavePerson(record.id), submit: t.leaveConfirm },
    ...{ fields: fields.leaveFields(visit), version: record.version, note: t.leaveNote },
  });
}

async function showRating(scope: Of<'person.rate'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const holder = { kind: 'person' as const, id: record.id };
  const year = yearAsked(visit, scope.today) ?? Number(scope.today.slice(0, 4));
  const own = await read(scope, (tx) => ratingsOf(tx, holder, [record.id]));
  const present = own.find((each) => each.year === year);
  return form(scope, visit, attempt, {
    ...{ title: t.ratingTitle(record.name), action: paths.ratePerson(record.id), submit: t.save },
    fields: fields.ratingFields(visit, 'person'),
    values: present ? ratingValues(present) : { year: String(year) },
    version: present?.version ?? 0,
  });
}

async function showAward(scope: Of<'person.recordAward'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record, unitId } = scope.facts;
  const year = Number(scope.today.slice(0, 4));
  const found = await read(scope, async (tx) => ({
    pack: (await packOfUnit(tx, unitId ?? record.id, year)).pack,
    initiatives: await initiativesOf(tx, await idsOf(tx, { kind: 'person', id: record.id })),
  }));
  const initiatives = found.initiatives.map(({ id, name, reach, year: of }) => ({
    value: id,
    label: `${of}, ${t.reaches[reach]}: ${name}`,
  }));
  return form(scope, visit, attempt, {
    ...{ title: t.awardTitle(record.name), action: paths.personAward(record.id), submit: t.save, note: t.awardNote },
    fields: fields.awardFields(visit, { kind: 'person', pack: found.pack, initiatives }),
  });
}

async function showRevoke(scope: Of<'person.revokeAward'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const holder = { kind: 'person' as const, id: record.id };
  const awards = await read(scope, async (tx) => pastAwards(tx, holder, await idsOf(tx, holder)));
  const award = awards.find(({ id }) => id === visit.params.awardId);
  if (!award) throw notFound();
  return form(scope, visit, attempt, {
    ...{ title: t.revokeTitle(awardName(award.award), award.year), submit: t.revokeConfirm, submitKind: 'warning' },
    ...{ action: paths.revokePersonAward(record.id, award.id), note: t.revokeNote },
    ...{ fields: fields.revokeFields(visit), version: award.version },
  });
}

function showInitiative(scope: Of<'person.recordInitiative'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return form(scope, visit, attempt, {
    ...{ title: t.initiativeTitle(record.name), action: paths.personInitiative(record.id), submit: t.save },
    ...{ fields: fields.initiativeFields(visit), note: t.initiativeNote },
    values: { year: scope.today.slice(0, 4), kind: 'initiative', reach: 'base' },
  });
}

async function showLink(scope: Of<'person.link'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const options = await read(scope, (tx) => accountOptions(tx, record.id));
  return form(scope, visit, attempt, {
    ...{ title: t.linkTitle(record.name), action: paths.linkPerson(record.id), submit: t.save, note: t.linkNote },
    fields: [{ kind: 'choice', name: 'accountId', label: t.account, empty: t.noAccount, optional: true, options }],
    ...{ values: { accountId: record.accountId ?? '' }, version: record.version },
  });
}

function showDiscipline(scope: Of<'person.discipline'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return form(scope, visit, attempt, {
    ...{ title: t.disciplineTitle(record.name), action: paths.discipline(record.id), submit: t.save },
    ...{ fields: fields.disciplineFields(visit), note: t.disciplineNote },
  });
}

async function showEnd(scope: Of<'person.discipline'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const all = await read(scope, async (tx) => disciplineOf(tx, await idsOf(tx, { kind: 'person', id: record.id })));
  const found = all.find(({ id }) => id === visit.params.disciplineId);
  if (!found) throw notFound();
  const { levels, decided } = visit.t.people.discipline;
  return form(scope, visit, attempt, {
    ...{ title: t.endTitle, action: paths.endDiscipline(record.id, found.id), submit: t.save, version: found.version },
    fields: [{ kind: 'day', name: 'endedOn', label: t.endedOn }],
    note: `${levels[found.level]}: ${decided(found.decisionNumber, formatDay(found.decidedOn))}`,
  });
}

function showMatter(scope: Of<'person.matter'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return form(scope, visit, attempt, {
    ...{ title: t.matterTitle(record.name), action: paths.personMatter(record.id), submit: t.save },
    ...{ fields: fields.matterFields(visit), note: t.matterNote },
  });
}

async function showClose(scope: Of<'person.matter'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const holder = { kind: 'person' as const, id: record.id };
  const all = await read(scope, async (tx) => mattersOf(tx, holder, await idsOf(tx, holder)));
  const found = all.find(({ id }) => id === visit.params.matterId);
  if (!found) throw notFound();
  const { kinds, since } = visit.t.people.discipline;
  return form(scope, visit, attempt, {
    ...{ title: t.closeTitle, action: paths.closePersonMatter(record.id, found.id), submit: t.save },
    ...{ fields: fields.closeMatterFields(visit), version: found.version },
    note: `${kinds[found.kind]}, ${since(formatDay(found.openedOn))}`,
  });
}
