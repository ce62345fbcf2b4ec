import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { diffTables } from '#src/points/diff-tables.ts';
import { printTable } from '#src/points/table-schema.ts';
import { type StoredTable, scoreTableOf } from '../../scoring/queries/score-table.ts';
import { readScoreTable } from '../access.ts';
import { ComparePage } from '../pages/compare-page.tsx';
import { PrintPage } from '../pages/print-page.tsx';
import { printedLines } from '../printed-lines.ts';
import { originOf, type TableImport } from '../queries/imports.ts';
import { lastYearsTable } from '../queries/last-year.ts';
import { tableCsv } from '../table-csv.ts';

type ReadScope = Scope<'scoreTable.view', ClusterYearFacts>;

/** A table as it stands: for print, for other programs, beside the one of the year before. */
export function issuedRoutes(http: FeatureRoutes): void {
  http.page(paths.compareScoreTable(), readScoreTable, (scope, visit) => {
    const { clusterYearId, year } = scope.facts;
    return read(scope, async (tx) => {
      const table = await scoreTableOf(tx, clusterYearId);
      const last = table && (await lastYearsTable(tx, clusterYearId));
      const compared = last && {
        year: last.year,
        mark: last.table.contentHash ?? '',
        changes: diffTables(last.table.content, table.content),
      };
      return <ComparePage visit={visit} year={{ id: clusterYearId, year }} last={compared} />;
    });
  });
  http.page(paths.scoreTablePrint(), readScoreTable, async (scope, visit) => {
    const { table, origin } = await tableAndOrigin(scope);
    const { clusterYearId: id, year } = scope.facts;
    const lines = printedLines(table.content, origin);
    return <PrintPage visit={visit} year={{ id, year }} table={table} origin={origin} lines={lines} />;
  });
  http.page(paths.scoreTableJson(), readScoreTable, async (scope, visit) => {
    const { table } = await tableAndOrigin(scope);
    return download(visit, printTable(table.content), 'application/json', `bang-tieu-chi-${scope.facts.year}.json`);
  });
  http.page(paths.scoreTableCsv(), readScoreTable, async (scope, visit) => {
    const { table, origin } = await tableAndOrigin(scope);
    const csv = tableCsv(printedLines(table.content, origin));
    return download(visit, csv, 'text/csv', `bang-tieu-chi-${scope.facts.year}.csv`);
  });
}

function tableAndOrigin(scope: ReadScope): Promise<{ table: StoredTable; origin: TableImport | null }> {
  return read(scope, async (tx) => {
    const table = await scoreTableOf(tx, scope.facts.clusterYearId);
    if (!table) throw notFound();
    return { table, origin: await originOf(tx, scope.facts.clusterYearId) };
  });
}

function download(visit: Visit, text: string, type: string, name: string): Response {
  return visit.c.body(text, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
