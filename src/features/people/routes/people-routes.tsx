import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { unitById, unitOptions } from '../../organisations/queries.ts';
import { createPersonAccess, findOwnPerson, listPeople, viewDuplicates, viewPerson } from '../access.ts';
import { createPerson } from '../commands/create-person.ts';
import { personFields, postFields } from '../pages/fact-fields.ts';
import { FactForm } from '../pages/fact-form.tsx';
import { OwnEmptyPage } from '../pages/own-empty-page.tsx';
import { PeoplePage } from '../pages/people-page.tsx';
import { PersonPage, type PersonPageProps } from '../pages/person-page.tsx';
import { correctionsOf } from '../queries/corrections.ts';
import { courseOf, entriesOf } from '../queries/course.ts';
import { mergesInto } from '../queries/duplicates.ts';
import { outlookOf, registeredTitles, yearBefore } from '../queries/outlook.ts';
import { disciplineOf, idsOf, mattersOf, postsOf } from '../queries/records.ts';
import { struckOf } from '../queries/strikes.ts';
import { type PersonAccessFacts, personLines, personOfAccount } from '../queries.ts';
import { newPersonForm } from '../schema.ts';
import { pageAsked, unitAsked, yearAsked } from './asked.ts';
import { actsOf, mayOn } from './person-acts.ts';

/** The list of people, adding one, a person's page. */
export function peopleRoutes(http: FeatureRoutes): void {
  http.page(paths.people(), listPeople, async (scope, visit) => {
    const search = normaliseLine(visit.query('q')).slice(0, 100);
    const page = pageAsked(visit);
    const ofAll = scope.role === 'standingOffice';
    const unitId = ofAll ? unitAsked(visit) : (scope.facts.unitId ?? null);
    const found = await read(scope, async (tx) => ({
      ...(await personLines(tx, { search, unitId, page })),
      unit: unitId ? await unitById(tx, unitId) : null,
      units: ofAll ? await unitOptions(tx) : null,
      ownId: scope.actor ? await personOfAccount(tx, scope.actor.accountId) : null,
    }));
    return (
      <PeoplePage
        {...{ visit, search, page, ...found, today: scope.today }}
        mayCreate={createPersonAccess.allows(visit.actor, scope.facts)}
        maySeeDuplicates={viewDuplicates.allows(visit.actor, scope.facts)}
        ownHref={found.ownId ? paths.person(found.ownId) : null}
      />
    );
  });

  http.page(paths.newPerson(), createPersonAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newPerson(), createPersonAccess, {
    schema: newPersonForm,
    show: showNew,
    run: async (scope, input) => paths.person((await createPerson(scope, input)).personId),
  });

  http.page(paths.ownPerson(), findOwnPerson, async (scope, visit) => {
    const id = await read(scope, (tx) => personOfAccount(tx, scope.facts.object.id));
    return id ? visit.c.redirect(paths.person(id)) : <OwnEmptyPage visit={visit} />;
  });

  http.page(paths.person(), viewPerson, async (scope, visit) => {
    const { record } = scope.facts;
    if (record.mergedIntoId) return visit.c.redirect(paths.person(record.mergedIntoId));
    return <PersonPage {...(await personPage(scope, visit))} />;
  });
}

async function showNew(scope: Scope<'person.create', Facts>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people;
  const options = await read(scope, unitOptions);
  const units = scope.role === 'standingOffice' ? options : options.filter(({ id }) => id === scope.facts.unitId);
  const fields = [
    ...personFields(visit),
    ...postFields(
      visit,
      units.map(({ id, name }) => ({ value: id, label: name })),
    ),
  ];
  return (
    <FactForm
      {...{ visit, attempt, title: t.form.newTitle, fields, submit: t.form.create }}
      back={{ label: t.title, href: paths.people() }}
      list={null}
      action={paths.newPerson()}
      values={{ unitId: units.length === 1 ? (units[0]?.id ?? '') : '' }}
    />
  );
}

async function personPage(scope: Scope<'person.view', PersonAccessFacts>, visit: Visit): Promise<PersonPageProps> {
  const { facts, today } = scope;
  const { record } = facts;
  const may = mayOn(visit.actor, facts);
  const holder = { kind: 'person' as const, id: record.id };
  const asked = {
    year: yearAsked(visit, today) ?? yearBefore(today),
    today,
    unitId: facts.unitId ?? null,
    confidential: may.seeDiscipline,
  };
  const found = await read(scope, async (tx) => {
    const ids = await idsOf(tx, holder);
    const [years, posts] = [await courseOf(tx, holder, ids), await postsOf(tx, ids)];
    const sensitive = may.seeDiscipline
      ? { discipline: await disciplineOf(tx, ids), matters: await mattersOf(tx, holder, ids) }
      : null;
    const others = [...posts, ...(sensitive ? [...sensitive.discipline, ...sensitive.matters] : [])];
    return {
      outlook: await outlookOf(tx, holder, asked),
      ...{ years, posts, sensitive },
      corrections: await correctionsOf(tx, [...entriesOf(years), ...others.map(({ id }) => id)]),
      struck: await struckOf(tx, holder, { ids, confidential: may.seeDiscipline }),
      merges: await mergesInto(tx, record.id),
      registered: await registeredTitles(tx, ids, Number(today.slice(0, 4)) + 1),
    };
  });
  if (!found.outlook) throw new Error('a person without facts');
  return {
    ...{ visit, person: record, today, ...found, outlook: found.outlook },
    own: scope.actor !== null && facts.selfAccountId === scope.actor.accountId,
    acts: actsOf(visit, facts, may, today),
    may: { ...may, list: listPeople.allows(visit.actor, facts) },
  };
}
