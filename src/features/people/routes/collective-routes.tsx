import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import * as access from '../access.ts';
import { correctAward } from '../commands/correct-award.ts';
import { correctMatter } from '../commands/correct-matter.ts';
import { correctRating } from '../commands/correct-rating.ts';
import { countStaff } from '../commands/count-staff.ts';
import { foundCollective } from '../commands/found-collective.ts';
import { closeCollectiveMatter, openCollectiveMatter } from '../commands/matter.ts';
import { recordCollectiveAward } from '../commands/record-award.ts';
import { rateCollective } from '../commands/record-rating.ts';
import { revokeCollectiveAward } from '../commands/revoke-award.ts';
import { CollectivePage, type CollectivePageProps } from '../pages/collective-page.tsx';
import * as fields from '../pages/fact-fields.ts';
import { collectiveById, membersDiscipline, namesOfUnits } from '../queries/collectives.ts';
import { correctionsOf } from '../queries/corrections.ts';
import { courseOf, entriesOf } from '../queries/course.ts';
import { outlookOf, yearBefore } from '../queries/outlook.ts';
import { mattersOf, staffOf } from '../queries/records.ts';
import { struckOf } from '../queries/strikes.ts';
import { unitWithPredecessors } from '../queries.ts';
import * as schema from '../schema.ts';
import { foundValues, staffValues } from '../values.ts';
import { yearAsked } from './asked.ts';
import * as asks from './fact-asks.ts';
import { type Asks, formsOn } from './fact-routes.tsx';
import { strikesOn } from './strike-routes.ts';

type Of<A extends string> = Scope<A, access.CollectiveAccessFacts>;

/** A unit's line of years and the forms on it. */
export function collectiveRoutes(http: FeatureRoutes): void {
  http.page(paths.collective(), access.viewCollective, async (scope, visit) => (
    <CollectivePage {...(await collectivePage(scope, visit))} />
  ));

  const form = formsOn<access.CollectiveAccessFacts>(http, paths.collective);

  form(paths.foundCollective(), access.foundCollectiveAccess, {
    ...{ schema: schema.foundForm, asks: asksFounding, run: foundCollective },
  });
  form(paths.countCollective(), access.countCollectiveAccess, {
    ...{ schema: schema.staffForm, asks: asksCount, run: countStaff },
  });
  form(paths.rateCollective(), access.rateCollectiveAccess, {
    ...{ schema: schema.collectiveRatingForm, asks: asks.asksRating, run: rateCollective },
  });
  form(paths.collectiveAward(), access.recordCollectiveAwardAccess, {
    ...{ schema: schema.collectiveAwardForm, asks: asks.asksAward, run: recordCollectiveAward },
  });
  form(paths.revokeCollectiveAward(), access.revokeCollectiveAwardAccess, {
    ...{ schema: schema.revokeForm, asks: asks.asksRevocation },
    run: (scope, input, { awardId = '' }) => revokeCollectiveAward(scope, { ...input, awardId }),
  });
  form(paths.collectiveMatter(), access.collectiveMatterAccess, {
    ...{ schema: schema.matterForm, asks: asks.asksMatter, run: openCollectiveMatter },
  });
  form(paths.closeCollectiveMatter(), access.collectiveMatterAccess, {
    ...{ schema: schema.closeMatterForm, asks: asks.asksConclusion },
    run: (scope, input, { matterId = '' }) => closeCollectiveMatter(scope, { ...input, matterId }),
  });

  form(paths.correctCollectiveRating(), access.correctCollectiveAccess, {
    ...{ schema: schema.collectiveRatingCorrection, asks: asks.asksRatingCorrection },
    run: (scope, input, { ratingId = '' }) =>
      correctRating(scope, { ...input, ratingId, absentDays: null, maternity: false }),
  });
  form(paths.correctCollectiveAward(), access.correctCollectiveAccess, {
    ...{ schema: schema.collectiveAwardCorrection, asks: asks.asksAwardCorrection },
    run: (scope, input, { awardId = '' }) => correctAward(scope, { ...input, awardId, initiativeId: null }),
  });
  form(paths.correctCollectiveMatter(), access.correctCollectiveMatterAccess, {
    ...{ schema: schema.matterCorrection, asks: asks.asksMatterCorrection },
    run: (scope, input, { matterId = '' }) => correctMatter(scope, { ...input, matterId }),
  });

  const strike = strikesOn(form);
  strike(paths.correctCollectiveRating(), access.correctCollectiveAccess, 'rating', asks.asksRatingCorrection);
  strike(paths.correctCollectiveAward(), access.correctCollectiveAccess, 'award', asks.asksAwardCorrection);
  strike(paths.correctCollectiveMatter(), access.correctCollectiveMatterAccess, 'matter', asks.asksMatterCorrection);
}

const holderOf = ({ facts }: Of<string>) => ({ kind: 'collective' as const, id: facts.record.id });

async function collectivePage(scope: Of<'collective.view'>, visit: Visit): Promise<CollectivePageProps> {
  const { facts, today } = scope;
  const { id } = facts.record;
  const confidential = access.collectiveMatterAccess.allows(visit.actor, facts);
  const asked = { year: yearAsked(visit, today) ?? yearBefore(today), today, unitId: id, confidential };
  const found = await read(scope, async (tx) => {
    const ids = await unitWithPredecessors(tx, id);
    const years = await courseOf(tx, holderOf(scope), ids);
    const matters = confidential ? await mattersOf(tx, holderOf(scope), ids) : [];
    return {
      unit: await collectiveById(tx, id),
      predecessors: await namesOfUnits(tx, ids.slice(1)),
      outlook: await outlookOf(tx, holderOf(scope), asked),
      years,
      corrections: await correctionsOf(tx, [...entriesOf(years), ...matters.map((matter) => matter.id)]),
      struck: await struckOf(tx, holderOf(scope), { ids, confidential }),
      staff: await staffOf(tx, id),
      sensitive: confidential ? { discipline: await membersDiscipline(tx, ids), matters } : null,
    };
  });
  const { unit, outlook } = found;
  if (!unit || !outlook) throw notFound();
  const may = {
    rate: access.rateCollectiveAccess.allows(visit.actor, facts),
    revoke: access.revokeCollectiveAwardAccess.allows(visit.actor, facts),
    matter: confidential,
    correct: access.correctCollectiveAccess.allows(visit.actor, facts),
    correctMatter: access.correctCollectiveMatterAccess.allows(visit.actor, facts),
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

async function asksFounding(scope: Of<'collective.found'>, visit: Visit): Promise<Asks> {
  const unit = await read(scope, (tx) => collectiveById(tx, scope.facts.record.id));
  if (!unit) throw notFound();
  return {
    title: visit.t.people.form.foundTitle(unit.name),
    fields: fields.foundFields(visit, formatDay(unit.startsOn)),
    ...{ values: foundValues(unit), version: unit.version },
  };
}

async function asksCount(scope: Of<'collective.count'>, visit: Visit): Promise<Asks> {
  const t = visit.t.people.form;
  const { id, name } = scope.facts.record;
  const year = yearAsked(visit, scope.today) ?? Number(scope.today.slice(0, 4));
  const present = (await read(scope, (tx) => staffOf(tx, id))).find((each) => each.year === year);
  return {
    ...{ title: t.countTitle(name), fields: fields.staffFields(visit), note: t.countNote },
    values: present ? staffValues(present) : { year: String(year) },
    version: present?.version ?? 0,
  };
}
