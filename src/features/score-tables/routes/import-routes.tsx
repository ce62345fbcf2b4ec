import type { ScoreTableFacts } from '#src/features/scoring/queries.ts';
import { limits } from '#src/papers/sheets/workbook-problem.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { checkTable } from '#src/points/check-table.ts';
import { diffTables } from '#src/points/diff-tables.ts';
import { linesOf } from '#src/points/lines.ts';
import { scoreTableOf } from '../../scoring/queries/score-table.ts';
import { answerTableImport, takeTableImportAccess, viewTableImport, writeScoreTable } from '../access.ts';
import { copyLastTable } from '../commands/change-table.ts';
import { dropTableImport, takeTableImport } from '../commands/end-table-import.ts';
import { startTableImport } from '../commands/start-table-import.ts';
import { ImportPage } from '../pages/import-page.tsx';
import { UploadPage } from '../pages/upload-page.tsx';
import { type ImportFacts, importsOf, tableImport } from '../queries/imports.ts';
import { lastYearsTable } from '../queries/last-year.ts';
import { mediaTypeOf } from '../reading/read-file.ts';
import { answeredTable } from '../rules.ts';
import * as forms from '../schema.ts';

/** A file becomes a proposal, the proposal the year's draft. */
export function importRoutes(http: FeatureRoutes): void {
  http.page(paths.tableImports(), writeScoreTable, (scope, visit) => showUpload(scope, visit, nothingSent));
  http.form(paths.tableImports(), writeScoreTable, {
    schema: forms.uploadForm,
    files: ['file'],
    show: showUpload,
    run: async (scope, { file }) => paths.tableImport((await startTableImport(scope, await upload(file))).importId),
  });
  http.form(paths.copyScoreTable(), writeScoreTable, {
    schema: forms.emptyForm,
    show: showUpload,
    async run(scope) {
      await copyLastTable(scope);
      return paths.scoreTable(scope.facts.clusterYearId);
    },
  });
  http.page(paths.tableImport(), viewTableImport, (scope, visit) => showImport(scope, visit, nothingSent));
  http.page(paths.tableImportFile(), viewTableImport, async (scope, visit) => {
    const found = await read(scope, (tx) => tableImport(tx, scope.facts.importId));
    if (!found) throw notFound();
    const bytes = await scope.services.files.get(found.sha256);
    return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': mediaTypeOf(found.source),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
    });
  });
  http.form(paths.takeTableImport(), takeTableImportAccess, {
    schema: forms.takeForm,
    show: showImport,
    async run(scope, input) {
      await takeTableImport(scope, input);
      return paths.scoreTable(scope.facts.clusterYearId);
    },
  });
  http.form(paths.dropTableImport(), takeTableImportAccess, {
    schema: forms.emptyForm,
    async run(scope) {
      await dropTableImport(scope);
      return paths.tableImports(scope.facts.clusterYearId);
    },
  });
}

function showUpload<A extends string>(scope: Scope<A, ScoreTableFacts>, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year } = scope.facts;
  return read(scope, async (tx) => {
    const table = await scoreTableOf(tx, clusterYearId);
    const last = await lastYearsTable(tx, clusterYearId);
    const empty = !table || linesOf(table.content).length === 0;
    return (
      <UploadPage
        visit={visit}
        year={{ id: clusterYearId, year }}
        copyFrom={empty && last ? last.year : null}
        imports={await importsOf(tx, clusterYearId)}
        attempt={attempt}
      />
    );
  });
}

function showImport<A extends string>(scope: Scope<A, ImportFacts>, visit: Visit, attempt: Attempt) {
  const { clusterYearId, year, importId } = scope.facts;
  return read(scope, async (tx) => {
    const found = await tableImport(tx, importId);
    if (!found) throw notFound();
    const table = answeredTable(found.proposal, found.answers);
    const last = await lastYearsTable(tx, clusterYearId);
    return (
      <ImportPage
        visit={visit}
        year={{ id: clusterYearId, year }}
        found={found}
        table={table}
        faults={checkTable(table)}
        last={last && { year: last.year, changes: diffTables(last.table.content, table) }}
        answers={answerTableImport.allows(scope.actor, scope.facts)}
        attempt={attempt}
      />
    );
  });
}

async function upload(file: File): Promise<{ name: string; bytes: Buffer }> {
  if (file.size === 0) throw invalid({ file: 'Tệp rỗng. Chọn tệp khác.' });
  if (file.size > limits.file) throw invalid({ file: 'Tệp lớn hơn 20 MB. Để lại bảng tiêu chí rồi gửi lại.' });
  return { name: cleanName(file.name), bytes: Buffer.from(await file.arrayBuffer()) };
}

/** The last part of the name, without control characters or separators. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = [...last].filter((letter) => letter >= ' ' && !'"<>|:*?'.includes(letter)).join('');
  return clean.trim().slice(-120) || 'bang-tieu-chi';
}
