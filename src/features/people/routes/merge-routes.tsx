import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { distinguishAccess, mergePersonAccess, unmergePersonAccess, viewDuplicates } from '../access.ts';
import { distinguishPersons } from '../commands/distinguish-persons.ts';
import { mergePerson } from '../commands/merge-person.ts';
import { unmergePerson } from '../commands/unmerge-person.ts';
import { DuplicatesPage } from '../pages/duplicates-page.tsx';
import { FactForm } from '../pages/fact-form.tsx';
import { MergePage } from '../pages/merge-page.tsx';
import { courseOf } from '../queries/course.ts';
import { likePairs } from '../queries/duplicates.ts';
import { idsOf } from '../queries/records.ts';
import { type PersonAccessFacts, personById } from '../queries.ts';
import { distinctForm, mergeForm, unmergeForm } from '../schema.ts';

/** Records that look alike: the list, joining two, taking one apart, telling two apart. */
export function mergeRoutes(http: FeatureRoutes): void {
  http.page(paths.duplicates(), viewDuplicates, async (scope, visit) => (
    <DuplicatesPage visit={visit} {...(await read(scope, likePairs))} />
  ));

  http.page(paths.mergePerson(), mergePersonAccess, (scope, visit) => showMerge(scope, visit, nothingSent));
  http.form(paths.mergePerson(), mergePersonAccess, {
    schema: mergeForm,
    show: showMerge,
    async run(scope, { reason }, visit) {
      await mergePerson(scope, { otherId: visit.params.otherId ?? '', reason });
      return paths.person(scope.facts.record.id);
    },
  });

  http.form(paths.distinctPersons(), distinguishAccess, {
    schema: distinctForm,
    async run(scope, _input, visit) {
      await distinguishPersons(scope, { otherId: visit.params.otherId ?? '' });
      return paths.duplicates();
    },
  });

  http.page(paths.unmergePerson(), unmergePersonAccess, (scope, visit) => showUnmerge(scope, visit, nothingSent));
  http.form(paths.unmergePerson(), unmergePersonAccess, {
    schema: unmergeForm,
    show: showUnmerge,
    run: async (scope, input) => paths.person((await unmergePerson(scope, input)).keptId),
  });
}

async function showMerge(scope: Scope<'person.merge', PersonAccessFacts>, visit: Visit, attempt: Attempt) {
  const { record } = scope.facts;
  const sides = await read(scope, async (tx) => {
    const other = await personById(tx, visit.params.otherId ?? '');
    if (!other || other.id === record.id) throw notFound();
    return { kept: await sideOf(tx, record), other: await sideOf(tx, other) };
  });
  return <MergePage visit={visit} attempt={attempt} {...sides} />;
}

async function sideOf(tx: Tx, person: PersonAccessFacts['record']) {
  const holder = { kind: 'person' as const, id: person.id };
  return { person, years: await courseOf(tx, holder, await idsOf(tx, holder)) };
}

function showUnmerge(scope: Scope<'person.unmerge', PersonAccessFacts>, visit: Visit, attempt: Attempt) {
  const t = visit.t.people;
  const { record } = scope.facts;
  return (
    <FactForm
      {...{ visit, attempt, title: t.unmerging.title(record.name), note: t.unmerging.effect, values: {} }}
      back={{ label: t.title, href: paths.person(record.mergedIntoId ?? record.id) }}
      list={null}
      action={paths.unmergePerson(record.id)}
      fields={[{ kind: 'lines', name: 'reason', label: t.unmerging.reason }]}
      submit={t.unmerging.confirm}
    />
  );
}
