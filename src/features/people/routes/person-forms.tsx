import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { unitOptions } from '../../organisations/queries.ts';
import * as access from '../access.ts';
import { correctAward } from '../commands/correct-award.ts';
import { correctDiscipline } from '../commands/correct-discipline.ts';
import { correctInitiative } from '../commands/correct-initiative.ts';
import { correctMatter } from '../commands/correct-matter.ts';
import { correctPost } from '../commands/correct-post.ts';
import { correctRating } from '../commands/correct-rating.ts';
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
import * as fields from '../pages/fact-fields.ts';
import { accountOptions } from '../queries/accounts.ts';
import { disciplineOf, initiativesOf, postsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import * as schema from '../schema.ts';
import { disciplineValues, initiativeValues, personValues, postValues, recordedPostValues } from '../values.ts';
import * as asks from './fact-asks.ts';
import { type Asks, formsOn } from './fact-routes.tsx';
import { strikesOn } from './strike-routes.ts';

type OnPerson = Scope<string, PersonAccessFacts>;

/** Every form on one person: the address, who may, what it asks, what it does. */
export function personFormRoutes(http: FeatureRoutes): void {
  const form = formsOn<PersonAccessFacts>(http, paths.person);

  form(paths.editPerson(), access.changePersonAccess, { schema: schema.personForm, asks: asksRecord, run: editPerson });
  form(paths.movePerson(), access.movePersonAccess, {
    ...{ schema: schema.moveForm, asks: asksPost },
    async run(scope, input) {
      await movePerson(scope, input);
      const stays = scope.role === 'standingOffice' || input.unitId === scope.facts.unitId;
      return stays ? paths.person(scope.facts.record.id) : paths.people();
    },
  });
  form(paths.leavePerson(), access.leavePersonAccess, { schema: schema.leaveForm, asks: asksLeave, run: leavePerson });
  form(paths.linkPerson(), access.linkPersonAccess, { schema: schema.linkForm, asks: asksLink, run: linkAccount });

  form(paths.ratePerson(), access.ratePersonAccess, {
    ...{ schema: schema.ratingForm, asks: asks.asksRating, run: ratePerson },
  });
  form(paths.personAward(), access.recordAwardAccess, {
    ...{ schema: schema.awardForm, asks: asks.asksAward, run: recordAward },
  });
  form(paths.revokePersonAward(), access.revokeAwardAccess, {
    ...{ schema: schema.revokeForm, asks: asks.asksRevocation },
    run: (scope, input, { awardId = '' }) => revokeAward(scope, { ...input, awardId }),
  });
  form(paths.personInitiative(), access.recordInitiativeAccess, {
    ...{ schema: schema.initiativeForm, asks: asksInitiative, run: recordInitiative },
  });

  form(paths.correctPersonRating(), access.correctPersonAccess, {
    ...{ schema: schema.ratingCorrection, asks: asks.asksRatingCorrection },
    run: (scope, input, { ratingId = '' }) => correctRating(scope, { ...input, ratingId }),
  });
  form(paths.correctPersonAward(), access.correctPersonAccess, {
    ...{ schema: schema.awardCorrection, asks: asks.asksAwardCorrection },
    run: (scope, input, { awardId = '' }) => correctAward(scope, { ...input, awardId }),
  });
  form(paths.correctInitiative(), access.correctPersonAccess, {
    ...{ schema: schema.initiativeCorrection, asks: asksInitiativeCorrection },
    run: (scope, input, { initiativeId = '' }) => correctInitiative(scope, { ...input, initiativeId }),
  });
  form(paths.correctPost(), access.correctPersonAccess, {
    ...{ schema: schema.postCorrection, asks: asksPostCorrection },
    run: (scope, input, { postId = '' }) => correctPost(scope, { ...input, postId }),
  });

  const strike = strikesOn(form);
  strike(paths.correctPersonRating(), access.correctPersonAccess, 'rating', asks.asksRatingCorrection);
  strike(paths.correctPersonAward(), access.correctPersonAccess, 'award', asks.asksAwardCorrection);
  strike(paths.correctInitiative(), access.correctPersonAccess, 'initiative', asksInitiativeCorrection);
  strike(paths.correctPost(), access.correctPersonAccess, 'post', asksPostCorrection);
}

/** Discipline and pending matters of one person. */
export function sensitiveFormRoutes(http: FeatureRoutes): void {
  const form = formsOn<PersonAccessFacts>(http, paths.person);

  form(paths.discipline(), access.disciplineAccess, {
    ...{ schema: schema.disciplineForm, asks: asksDiscipline, run: recordDiscipline },
  });
  form(paths.endDiscipline(), access.disciplineAccess, {
    ...{ schema: schema.endDisciplineForm, asks: asksEnd },
    run: (scope, input, { disciplineId = '' }) => endDiscipline(scope, { ...input, disciplineId }),
  });
  form(paths.correctDiscipline(), access.correctConfidentialAccess, {
    ...{ schema: schema.disciplineCorrection, asks: asksDisciplineCorrection },
    run: (scope, input, { disciplineId = '' }) => correctDiscipline(scope, { ...input, disciplineId }),
  });
  form(paths.personMatter(), access.matterAccess, {
    ...{ schema: schema.matterForm, asks: asks.asksMatter, run: openMatter },
  });
  form(paths.closePersonMatter(), access.matterAccess, {
    ...{ schema: schema.closeMatterForm, asks: asks.asksConclusion },
    run: (scope, input, { matterId = '' }) => closeMatter(scope, { ...input, matterId }),
  });
  form(paths.correctPersonMatter(), access.correctConfidentialAccess, {
    ...{ schema: schema.matterCorrection, asks: asks.asksMatterCorrection },
    run: (scope, input, { matterId = '' }) => correctMatter(scope, { ...input, matterId }),
  });

  const strike = strikesOn(form);
  strike(paths.correctDiscipline(), access.correctConfidentialAccess, 'discipline', asksDisciplineCorrection);
  strike(paths.correctPersonMatter(), access.correctConfidentialAccess, 'matter', asks.asksMatterCorrection);
}

function asksRecord({ facts: { record } }: OnPerson, visit: Visit): Asks {
  return {
    title: visit.t.people.form.editTitle(record.name),
    ...{ fields: fields.personFields(visit), values: personValues(record), version: record.version },
  };
}

async function unitChoices(scope: OnPerson) {
  return (await read(scope, unitOptions)).map(({ id, name }) => ({ value: id, label: name }));
}

async function asksPost(scope: OnPerson, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  return {
    ...{ title: t.moveTitle(record.name), fields: fields.postFields(visit, await unitChoices(scope)) },
    ...{ values: postValues(record), version: record.version },
    note: record.leftOn ? t.returnNote(formatDay(record.leftOn)) : t.moveNote,
  };
}

async function asksPostCorrection(scope: OnPerson, visit: Visit): Promise<asks.CorrectionAsks> {
  const posts = await asks.entriesAsked(scope, (tx, _, ids) => postsOf(tx, ids));
  const post = posts.find(({ id }) => id === visit.params.postId);
  if (!post) throw notFound();
  const left = posts[0] === post && post.endsOn !== null;
  return asks.correctionOf(visit, post.post, {
    fields: [...fields.postFields(visit, await unitChoices(scope)), ...(left ? fields.endOfPostFields(visit) : [])],
    ...{ values: recordedPostValues(post), version: post.version },
  });
}

function asksLeave({ facts: { record } }: OnPerson, visit: Visit): Asks {
  const t = visit.t.people.form;
  return {
    ...{ title: t.leaveTitle(record.name), submit: t.leaveConfirm, note: t.leaveNote },
    ...{ fields: fields.leaveFields(visit), version: record.version },
  };
}

async function asksLink(scope: OnPerson, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  const { record } = scope.facts;
  const options = await read(scope, (tx) => accountOptions(tx, record.id));
  return {
    ...{ title: t.linkTitle(record.name), note: t.linkNote },
    fields: [{ kind: 'choice', name: 'accountId', label: t.account, empty: t.noAccount, optional: true, options }],
    ...{ values: { accountId: record.accountId ?? '' }, version: record.version },
  };
}

function asksInitiative({ facts, today }: OnPerson, visit: Visit): Asks {
  const t = visit.t.people.form;
  return {
    ...{ title: t.initiativeTitle(facts.record.name), note: t.initiativeNote },
    fields: [...fields.initiativeFields(visit), ...fields.coauthorFields(visit)],
    values: { year: today.slice(0, 4), kind: 'initiative', reach: 'base' },
  };
}

async function asksInitiativeCorrection(scope: OnPerson, visit: Visit): Promise<asks.CorrectionAsks> {
  const found = await asks.entryAsked(scope, visit.params.initiativeId, (tx, _, ids) => initiativesOf(tx, ids));
  return asks.correctionOf(visit, found.name, {
    ...{ fields: fields.initiativeFields(visit), values: initiativeValues(found), version: found.version },
  });
}

function asksDiscipline({ facts }: OnPerson, visit: Visit): Asks {
  const t = visit.t.people.form;
  return {
    ...{ title: t.disciplineTitle(facts.record.name), note: t.disciplineNote },
    fields: fields.disciplineFields(visit),
  };
}

async function asksEnd(scope: OnPerson, visit: Visit): Promise<Asks> {
  const found = await asks.entryAsked(scope, visit.params.disciplineId, (tx, _, ids) => disciplineOf(tx, ids));
  const { levels, decided } = visit.t.people.discipline;
  return {
    ...{ title: visit.t.people.form.endTitle, fields: fields.endDisciplineFields(visit), version: found.version },
    note: `${levels[found.level]}: ${decided(found.decisionNumber, formatDay(found.decidedOn))}`,
  };
}

async function asksDisciplineCorrection(scope: OnPerson, visit: Visit): Promise<asks.CorrectionAsks> {
  const found = await asks.entryAsked(scope, visit.params.disciplineId, (tx, _, ids) => disciplineOf(tx, ids));
  return asks.correctionOf(visit, visit.t.people.discipline.levels[found.level], {
    fields: [...fields.disciplineFields(visit), ...(found.endedOn ? fields.endDisciplineFields(visit) : [])],
    ...{ values: disciplineValues(found), version: found.version },
  });
}
