import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { originOf } from '#src/features/score-tables/queries/imports.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { checkTable } from '#src/points/check-table.ts';
import { editScoreTable, issueScoreTableAccess, viewScoreTable } from '../access.ts';
import { describeTable } from '../commands/describe-table.ts';
import { issueTable } from '../commands/issue-table.ts';
import { removeCriterion, saveCriterion } from '../commands/save-criterion.ts';
import { CriterionPage } from '../pages/criterion-page.tsx';
import { ScoreTablePage } from '../pages/score-table-page.tsx';
import { criteriaOfTable, scoreTableOf } from '../queries/score-table.ts';
import { type ScoreTableFacts, scoreTableFacts } from '../queries.ts';
import * as forms from '../schema.ts';

/** Reads the table in one snapshot and shows it, with what was typed when a form failed. */
function showTable<A extends string>(scope: Scope<A, ClusterYearFacts>, visit: Visit, attempt: Attempt) {
  return read(scope, async (tx) => {
    const { clusterYearId, year } = scope.facts;
    const table = await scoreTableOf(tx, clusterYearId);
    const facts = await scoreTableFacts(tx, clusterYearId);
    return (
      <ScoreTablePage
        visit={visit}
        year={{ id: clusterYearId, year }}
        table={table}
        faults={table ? checkTable(table.content) : []}
        origin={await originOf(tx, clusterYearId)}
        edits={facts !== null && editScoreTable.allows(scope.actor, facts)}
        issues={facts !== null && issueScoreTableAccess.allows(scope.actor, facts)}
        attempt={attempt}
      />
    );
  });
}

function showCriterion<A extends string>(scope: Scope<A, ScoreTableFacts>, visit: Visit, attempt: Attempt) {
  return read(scope, async (tx) => {
    const { clusterYearId, year } = scope.facts;
    const table = await scoreTableOf(tx, clusterYearId);
    const { criterionId } = visit.params;
    const criterion = (table && criteriaOfTable(table).find(({ id }) => id === criterionId)) ?? null;
    if (criterionId && !criterion) throw notFound();
    return (
      <CriterionPage
        visit={visit}
        year={{ id: clusterYearId, year }}
        table={table}
        criterion={criterion}
        attempt={attempt}
      />
    );
  });
}

/** The table of criteria while it is a draft, and its issue. */
export function tableRoutes(http: FeatureRoutes): void {
  http.page(paths.scoreTable(), viewScoreTable, (scope, visit) => showTable(scope, visit, nothingSent));
  http.form(paths.scoreTable(), editScoreTable, {
    schema: forms.tableForm,
    show: showTable,
    async run(scope, input) {
      await describeTable(scope, input);
      return paths.scoreTable(scope.facts.clusterYearId);
    },
  });
  http.form(paths.issueScoreTable(), issueScoreTableAccess, {
    schema: forms.issueForm,
    show: showTable,
    async run(scope, input) {
      await issueTable(scope, input);
      return paths.scoring(scope.facts.clusterYearId);
    },
  });
  for (const path of [paths.newCriterion(), paths.criterion()]) {
    http.page(path, editScoreTable, (scope, visit) => showCriterion(scope, visit, nothingSent));
    http.form(path, editScoreTable, {
      schema: forms.criterionForm,
      show: showCriterion,
      async run(scope, input, visit) {
        await saveCriterion(scope, { ...input, criterionId: visit.params.criterionId ?? null });
        return paths.scoreTable(scope.facts.clusterYearId);
      },
    });
  }
  http.form(paths.removeCriterion(), editScoreTable, {
    schema: forms.versionForm,
    async run(scope, { version }, visit) {
      await removeCriterion(scope, { criterionId: visit.params.criterionId ?? '', version });
      return paths.scoreTable(scope.facts.clusterYearId);
    },
  });
}
