import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { packOfUnit } from '../../eligibility/queries/packs.ts';
import * as access from '../access.ts';
import { countStaff } from '../commands/count-staff.ts';
import { foundCollective } from '../commands/found-collective.ts';
import { closeCollectiveMatter, openCollectiveMatter } from '../commands/matter.ts';
import { recordCollectiveAward } from '../commands/record-award.ts';
import { rateCollective } from '../commands/record-rating.ts';
import { revokeCollectiveAward } from '../commands/revoke-award.ts';
import { awardName } from '../pages/award-names.ts';
import { CollectivePage, type CollectivePageProps } from '../pages/collective-page.tsx';
import * as fields from '../pages/fact-fields.ts';
import { FactForm, type FactFormProps } from '../pages/fact-form.tsx';
import { collectiveById, membersDiscipline, namesOfUnits } from '../queries/collectives.ts';
import { courseOf } from '../queries/course.ts';
import { outlookOf, yearBefore } from '../queries/outlook.ts';
import { mattersOf, pastAwards, ratingsOf, staffOf } from '../queries/records.ts';
import { unitWithPredecessors } from '../queries.ts';
import * as schema from '../schema.ts';
import { foundValues, ratingValues, staffValues } from '../values.ts';
import { yearAsked } from './asked.ts';

type Of<A extends string> = Scope<A, access.CollectiveAccessFacts>;
type FormParts = Pick<FactFormProps, 'title' | 'action' | 'fields' | 'submit'> & Partial<FactFormProps>;

/** A unit's line of years and the forms on it. */
export function collectiveRoutes(http: FeatureRoutes): void {
  http.page(paths.collective(), access.viewCollective, async (scope, visit) => (
    <CollectivePage {...(await collectivePage(scope, visit))} />
  ));

  http.page(paths.foundCollective(), access.foundCollectiveAccess, (scope, visit) =>
    showFound(scope, visit, nothingSent),
  );
  http.form(paths.foundCollective(), access.foundCollectiveAccess, {
    schema: schema.foundForm,
    show: showFound,
    async run(scope, input) {
      await foundCollective(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.rateCollective(), access.rateCollectiveAccess, (scope, visit) =>
    showRating(scope, visit, nothingSent),
  );
  http.form(paths.rateCollective(), access.rateCollectiveAccess, {
    schema: schema.collectiveRatingForm,
    show: showRating,
    async run(scope, input) {
      await rateCollective(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.countCollective(), access.countCollectiveAccess, (scope, visit) =>
    showCount(scope, visit, nothingSent),
  );
  http.form(paths.countCollective(), access.countCollectiveAccess, {
    schema: schema.staffForm,
    show: showCount,
    async run(scope, input) {
      await countStaff(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.collectiveAward(), access.recordCollectiveAwardAccess, (scope, visit) =>
    showAward(scope, visit, nothingSent),
  );
  http.form(paths.collectiveAward(), access.recordCollectiveAwardAccess, {
    schema: schema.collectiveAwardForm,
    show: showAward,
    async run(scope, input) {
      await recordCollectiveAward(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.revokeCollectiveAward(), access.revokeCollectiveAwardAccess, (scope, visit) =>
    showRevoke(scope, visit, nothingSent),
  );
  http.form(paths.revokeCollectiveAward(), access.revokeCollectiveAwardAccess, {
    schema: schema.revokeForm,
    show: showRevoke,
    async run(scope, input, visit) {
      await revokeCollectiveAward(scope, { ...input, awardId: visit.params.awardId ?? '' });
      return pageOf(scope);
    },
  });

  http.page(paths.collectiveMatter(), access.collectiveMatterAccess, (scope, visit) =>
    showMatter(scope, visit, nothingSent),
  );
  http.form(paths.collectiveMatter(), access.collectiveMatterAccess, {
    schema: schema.matterForm,
    show: showMatter,
    async run(scope, input) {
      await openCollectiveMatter(scope, input);
      return pageOf(scope);
    },
  });

  http.page(paths.closeCollectiveMatter(), access.collectiveMatterAccess, (scope, visit) =>
    showClose(scope, visit, nothingSent),
  );
  http.form(paths.closeCollectiveMatter(), access.collectiveMatterAccess, {
    schema: schema.closeMatterForm,
    show: showClose,
    async run(scope, input, visit) {
      await closeCollectiveMatter(scope, { ...input, matterId: visit.params.matterId ?? '' });
      return pageOf(scope);
    },
  });
}

const pageOf = ({ facts }: Of<string>) => paths.collective(facts.record.id);
const holderOf = ({ facts }: Of<string>) => ({ kind: 'collective' as const, id: facts.record.id });

async function collectivePage(scope: Of<'collective.view'>, visit: Visit): Promise<CollectivePageProps> {
  const { facts, today } = scope;
  const { id } = facts.record;
  const confidential = access.collectiveMatterAccess.allows(visit.actor, facts);
  const asked = { year: yearAsked(visit, today) ?? yearBefore(today), today, unitId: id, confidential };
  const found = await read(scope, async (tx) => {
    const ids = await unitWithPredecessors(tx, id);
    return {
      unit: await collectiveById(tx, id),
      predecessors: await namesOfUnits(tx, ids.slice(1)),
      outlook: await outlookOf(tx, holderOf(scope), asked),
      years: await courseOf(tx, holderOf(scope), ids),
      staff: await staffOf(tx, id),
      sensitive: confidential
        ? { discipline: await membersDiscipline(tx, ids), matters: await mattersOf(tx, holderOf(scope), ids) }
        : null,
    };
  });
  const { unit, outlook } = found;
  if (!unit || !outlook) throw notFound();
  const may = {
    rate: access.rateCollectiveAccess.allows(visit.actor, facts),
    revoke: access.revokeCollectiveAwardAccess.allows(visit.actor, facts),
    matter: confidential,
  };
  return { ...{ visit, today, may, ...found, unit, outlook }, acts: actsOf(visit, scope, may) };
}

function actsOf(visit: Visit, { facts }: Of<string>, may: { rate: boolean; matter: boolean }) {
  const t = visit.t.people.acts;
  const { id } = facts.record;
  const acts = [
    { allowed: may.rate, label: t.rating, href: paths.rateCollective(id) },
    { allowed: may.rate, label: t.counts, href: paths.countCollective(id) },
    { allowed: may.rate, label: t.award, href: paths.collectiveAward(id) },
    { allowed: may.matter, label: t.matter, href: paths.collectiveMatter(id) },
    {
      allowed: access.foundCollectiveAccess.allows(visit.actor, facts),
      ...{ label: t.found, href: paths.foundCollective(id) },
    },
  ];
  return acts.filter(({ allowed }) => allowed);
}

function form(scope: Of<string>, visit: Visit, attempt: Attempt, parts: FormParts) {
  return (
    <FactForm
      {...{ visit, attempt, values: {} }}
      back={{ label: scope.facts.record.name, href: pageOf(scope) }}
      list={{ label: visit.t.people.title, href: paths.people() }}
      {...parts}
    />
  );
}

async function showFound(scope: Of<'collective.found'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const unit = await read(scope, (tx) => collectiveById(tx, scope.facts.record.id));
  if (!unit) throw notFound();
  return form(scope, visit, attempt, {
    ...{ title: t.foundTitle(unit.name), action: paths.foundCollective(unit.id), submit: t.save },
    ...{
      fields: fields.foundFields(visit, formatDay(unit.startsOn)),
      values: foundValues(unit),
      version: unit.version,
    },
  });
}

async function showRating(scope: Of<'collective.rate'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id, name } = scope.facts.record;
  const year = yearAsked(visit, scope.today) ?? Number(scope.today.slice(0, 4));
  const own = await read(scope, (tx) => ratingsOf(tx, holderOf(scope), [id]));
  const present = own.find((each) => each.year === year);
  return form(scope, visit, attempt, {
    ...{ title: t.collectiveRatingTitle(name), action: paths.rateCollective(id), submit: t.save },
    fields: fields.ratingFields(visit, 'collective'),
    values: present ? ratingValues(present) : { year: String(year) },
    version: present?.version ?? 0,
  });
}

async function showCount(scope: Of<'collective.count'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id, name } = scope.facts.record;
  const year = yearAsked(visit, scope.today) ?? Number(scope.today.slice(0, 4));
  const present = (await read(scope, (tx) => staffOf(tx, id))).find((each) => each.year === year);
  return form(scope, visit, attempt, {
    ...{ title: t.countTitle(name), action: paths.countCollective(id), submit: t.save, note: t.countNote },
    fields: fields.staffFields(visit),
    values: present ? staffValues(present) : { year: String(year) },
    version: present?.version ?? 0,
  });
}

async function showAward(scope: Of<'collective.recordAward'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id, name } = scope.facts.record;
  const { pack } = await read(scope, (tx) => packOfUnit(tx, id, Number(scope.today.slice(0, 4))));
  return form(scope, visit, attempt, {
    ...{ title: t.awardTitle(name), action: paths.collectiveAward(id), submit: t.save, note: t.awardNote },
    fields: fields.awardFields(visit, { kind: 'collective', pack, initiatives: [] }),
  });
}

async function showRevoke(scope: Of<'collective.revokeAward'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id } = scope.facts.record;
  const awards = await read(scope, (tx) => pastAwards(tx, holderOf(scope), [id]));
  const award = awards.find((each) => each.id === visit.params.awardId);
  if (!award) throw notFound();
  return form(scope, visit, attempt, {
    ...{ title: t.revokeTitle(awardName(award.award), award.year), submit: t.revokeConfirm, submitKind: 'warning' },
    ...{ action: paths.revokeCollectiveAward(id, award.id), note: t.revokeNote },
    ...{ fields: fields.revokeFields(visit), version: award.version },
  });
}

function showMatter(scope: Of<'collective.matter'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id, name } = scope.facts.record;
  return form(scope, visit, attempt, {
    ...{ title: t.matterTitle(name), action: paths.collectiveMatter(id), submit: t.save, note: t.matterNote },
    fields: fields.matterFields(visit),
  });
}

async function showClose(scope: Of<'collective.matter'>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people.form;
  const { id } = scope.facts.record;
  const all = await read(scope, (tx) => mattersOf(tx, holderOf(scope), [id]));
  const found = all.find((each) => each.id === visit.params.matterId);
  if (!found) throw notFound();
  const { kinds, since } = visit.t.people.discipline;
  return form(scope, visit, attempt, {
    ...{ title: t.closeTitle, action: paths.closeCollectiveMatter(id, found.id), submit: t.save },
    ...{ fields: fields.closeMatterFields(visit), version: found.version },
    note: `${kinds[found.kind]}, ${since(formatDay(found.openedOn))}`,
  });
}
