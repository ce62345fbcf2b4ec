import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { changeUnitAccess, createUnitAccess, listUnits, mergeUnitAccess, viewUnit } from './access.ts';
import { createUnit } from './commands/create-unit.ts';
import { editUnit } from './commands/edit-unit.ts';
import { mergeUnit } from './commands/merge-unit.ts';
import { MergeUnitPage } from './pages/merge-unit-page.tsx';
import { UnitFormPage } from './pages/unit-form-page.tsx';
import { UnitPage } from './pages/unit-page.tsx';
import { UnitsPage } from './pages/units-page.tsx';
import { relativesOf, type UnitFacts, unitLines, unitOptions, yearsOfUnit } from './queries.ts';
import { mergeForm, newUnitForm, unitForm } from './schema.ts';

const shownActs = 20;

/** Pages and form posts of the register of units. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.units(), listUnits, async (scope, visit) => {
    const search = normaliseLine(visit.query('q')).slice(0, 100);
    const page = pageOf(visit.query('trang'));
    const found = await read(scope, (tx) => unitLines(tx, { search, page }));
    const mayCreate = createUnitAccess.allows(visit.actor, scope.facts);
    return <UnitsPage visit={visit} search={search} page={page} {...found} today={scope.today} mayCreate={mayCreate} />;
  });

  http.page(paths.newUnit(), createUnitAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newUnit(), createUnitAccess, {
    schema: newUnitForm,
    show: showNew,
    run: async (scope, input) => paths.unit((await createUnit(scope, input)).unitId),
  });

  http.page(paths.unit(), viewUnit, async (scope, visit) => {
    const { record } = scope.facts;
    const found = await read(scope, async (tx) => ({
      relatives: await relativesOf(tx, record),
      years: await yearsOfUnit(tx, record.id),
      acts: await actsOn(tx, scope.facts.object, shownActs),
    }));
    return (
      <UnitPage
        visit={visit}
        unit={record}
        {...found}
        today={scope.today}
        mayChange={changeUnitAccess.allows(visit.actor, scope.facts)}
        mayMerge={mergeUnitAccess.allows(visit.actor, scope.facts)}
      />
    );
  });

  http.page(paths.editUnit(), changeUnitAccess, (scope, visit) => showEdit(scope, visit, nothingSent));
  http.form(paths.unit(), changeUnitAccess, {
    schema: unitForm,
    show: showEdit,
    async run(scope, input) {
      await editUnit(scope, input);
      return paths.unit(scope.facts.record.id);
    },
  });

  http.page(paths.mergeUnit(), mergeUnitAccess, (scope, visit) => showMerge(scope, visit, nothingSent));
  http.form(paths.mergeUnit(), mergeUnitAccess, {
    schema: mergeForm,
    show: showMerge,
    async run(scope, input) {
      await mergeUnit(scope, input);
      return paths.unit(scope.facts.record.id);
    },
  });
}

/** A page number from an address; anything else is the first page. */
function pageOf(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}

async function showNew(scope: Scope<'unit.create', Facts>, visit: Visit, attempt: Attempt) {
  const options = await read(scope, unitOptions);
  return <UnitFormPage visit={visit} unit={null} options={options} attempt={attempt} last={null} />;
}

async function showEdit(scope: Scope<'unit.change', UnitFacts>, visit: Visit, attempt: Attempt) {
  const { options, acts } = await read(scope, async (tx) => ({
    options: await unitOptions(tx),
    acts: await actsOn(tx, scope.facts.object, 1),
  }));
  return (
    <UnitFormPage visit={visit} unit={scope.facts.record} options={options} attempt={attempt} last={acts[0] ?? null} />
  );
}

async function showMerge(scope: Scope<'unit.merge', UnitFacts>, visit: Visit, attempt: Attempt) {
  const { record } = scope.facts;
  const { options, years } = await read(scope, async (tx) => ({
    options: await unitOptions(tx),
    years: await yearsOfUnit(tx, record.id),
  }));
  return <MergeUnitPage visit={visit} unit={record} options={options} years={years} attempt={attempt} />;
}
