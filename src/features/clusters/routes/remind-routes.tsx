import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { remindAccess } from '../access.ts';
import { remindUnits } from '../commands/remind-units.ts';
import { RemindPage } from '../pages/remind-page.tsx';
import { remindingOf } from '../queries/reminding.ts';
import { type ClusterYearFacts, yearRecord } from '../queries.ts';
import { isRemindedWork, type RemindedWork } from '../rules.ts';
import { remindForm } from '../schema.ts';

/** Reminding by hand: the units that have not done a step are shown and counted first. */
export function remindRoutes(http: FeatureRoutes): void {
  http.page(paths.remindUnits(), remindAccess, (scope, visit) => showReminding(scope, visit, nothingSent));
  http.form(paths.remindUnits(), remindAccess, {
    schema: remindForm,
    show: showReminding,
    async run(scope, { note }, visit) {
      await remindUnits(scope, { code: workOf(visit), note });
      return paths.clusterYear(scope.facts.clusterYearId);
    },
  });
}

function workOf(visit: Visit): RemindedWork {
  const { code = '' } = visit.params;
  if (!isRemindedWork(code)) throw notFound();
  return code;
}

async function showReminding(scope: Scope<'clusterYear.remind', ClusterYearFacts>, visit: Visit, attempt: Attempt) {
  const code = workOf(visit);
  const { year, reminding } = await read(scope, async (tx) => {
    const record = await yearRecord(tx, scope.facts.clusterYearId);
    return { year: record, reminding: record && (await remindingOf(tx, record, code, scope.today)) };
  });
  if (!year || !reminding) throw notFound();
  return <RemindPage visit={visit} year={year} reminding={reminding} attempt={attempt} />;
}
