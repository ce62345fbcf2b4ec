import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { unitOptions } from '../../organisations/queries.ts';
import { worksOn } from '../../organisations/rules.ts';
import { changeMembersAccess, changeStepsAccess, viewClusterYear } from '../access.ts';
import { changeMembers } from '../commands/change-members.ts';
import { changeSteps } from '../commands/change-steps.ts';
import { MembersPage } from '../pages/members-page.tsx';
import { StepsPage } from '../pages/steps-page.tsx';
import { stepMovesOf } from '../queries/step-moves.ts';
import { type ClusterYearFacts, membersOf, stepsOf, yearRecord } from '../queries.ts';
import { membersForm, stepsForm } from '../schema.ts';

/** Members and steps of a year: read by all, changed by those who prepare it. */
export function preparationRoutes(http: FeatureRoutes): void {
  http.page(paths.members(), viewClusterYear, (scope, visit) => showMembers(scope, visit, nothingSent));
  http.form(paths.members(), changeMembersAccess, {
    schema: membersForm,
    lists: ['unitId'],
    show: (scope, visit, attempt) => showMembers(scope, visit, attempt),
    async run(scope, input) {
      await changeMembers(scope, input);
      return paths.members(scope.facts.clusterYearId);
    },
  });

  http.page(paths.steps(), viewClusterYear, (scope, visit) => showSteps(scope, visit, nothingSent));
  http.form(paths.steps(), changeStepsAccess, {
    schema: stepsForm,
    lists: ['leaveOut'],
    show: (scope, visit, attempt) => showSteps(scope, visit, attempt),
    async run(scope, input) {
      await changeSteps(scope, input);
      return paths.steps(scope.facts.clusterYearId);
    },
  });
}

async function showMembers(
  scope: Scope<'clusterYear.view' | 'membership.change', ClusterYearFacts>,
  visit: Visit,
  attempt: Attempt,
) {
  const mayChange = changeMembersAccess.allows(visit.actor, scope.facts);
  const found = await read(scope, async (tx) => {
    const year = await yearRecord(tx, scope.facts.clusterYearId);
    if (!year) throw notFound();
    const members = await membersOf(tx, year.id);
    const before = year.previousId ? await membersOf(tx, year.previousId) : [];
    return {
      year,
      members,
      leftOut: before.filter(({ unitId }) => !members.some((member) => member.unitId === unitId)),
      units: mayChange ? await unitOptions(tx) : [],
      acts: await actsOn(tx, scope.facts.object, 1),
    };
  });
  const isMember = (id: string) => found.members.some(({ unitId }) => unitId === id);
  const choosable = found.units.filter(
    (unit) =>
      isMember(unit.id) || worksOn(unit, `${found.year.year}-01-01`) || worksOn(unit, `${found.year.year}-12-31`),
  );
  return (
    <MembersPage
      visit={visit}
      {...found}
      options={mayChange ? choosable : null}
      attempt={attempt}
      last={found.acts[0] ?? null}
    />
  );
}

async function showSteps(
  scope: Scope<'clusterYear.view' | 'yearStep.change', ClusterYearFacts>,
  visit: Visit,
  attempt: Attempt,
) {
  const found = await read(scope, async (tx) => {
    const year = await yearRecord(tx, scope.facts.clusterYearId);
    if (!year) throw notFound();
    return {
      year,
      steps: await stepsOf(tx, year.id),
      before: year.previousId ? await stepsOf(tx, year.previousId) : [],
      moves: await stepMovesOf(tx, year.id),
      acts: await actsOn(tx, scope.facts.object, 1),
    };
  });
  return (
    <StepsPage
      visit={visit}
      {...found}
      mayChange={changeStepsAccess.allows(visit.actor, scope.facts)}
      attempt={attempt}
      last={found.acts[0] ?? null}
    />
  );
}
