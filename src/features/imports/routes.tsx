import { bookOf } from '#src/papers/sheets/books.ts';
import { limits } from '#src/papers/sheets/workbook-problem.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import { writeFaultBook } from '#src/papers/sheets/write-fault-book.ts';
import { paths } from '#src/paths.ts';
import { recordExport } from '#src/platform/access/record-export.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { unitById } from '../organisations/queries.ts';
import { unitWithPredecessors } from '../people/queries.ts';
import {
  type BookFacts,
  exportAccess,
  listImports,
  repeatRunAccess,
  startImportAccess,
  storeRunAccess,
  viewRun,
  withdrawRunAccess,
} from './access.ts';
import { mostFaults } from './commands/faults.ts';
import { readingDone } from './commands/read-run.ts';
import { repeatRun } from './commands/repeat-run.ts';
import { startImport } from './commands/start-import.ts';
import { storingDone } from './commands/store-rows.ts';
import { storeRun } from './commands/store-run.ts';
import { withdrawRun } from './commands/withdraw-run.ts';
import { headingAt } from './pages/fault-table.tsx';
import { ImportsPage } from './pages/imports-page.tsx';
import { type Preview, viewNames } from './pages/preview-rows.tsx';
import { RunPage } from './pages/run-page.tsx';
import { UploadPage } from './pages/upload-page.tsx';
import { exportRows } from './queries/export-rows.ts';
import { previewPerPage, previewRows } from './queries/preview-rows.ts';
import { faultsOf, knownUnits, type RunFacts, recentRuns } from './queries.ts';
import { ruleWords } from './rules/fault.ts';
import { firstView, ROW_VIEWS } from './rules.ts';
import { emptyForm, storeForm, uploadForm } from './schema.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const shownRuns = 20;
/** A small file is read or written while its sender waits; a large one shows how far it is. */
const waitForWork = 1_500;
const refreshSeconds = '2';

/** Workbooks in and out: templates, exports, and imports in three steps. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.imports(), listImports, async (scope, visit) => {
    const runs = await read(scope, (tx) => recentRuns(tx, ownUnit(scope), shownRuns));
    return <ImportsPage visit={visit} runs={runs} />;
  });
  http.page(paths.importTemplate(), startImportAccess, async (scope, visit) => {
    const book = await bookWith(scope, visit, []);
    return workbook(visit, book, `mau-${bookOf(scope.facts.kind).fileName}.xlsx`);
  });
  http.page(paths.exportBook(), exportAccess, async (scope, visit) => {
    const own = ownUnit(scope);
    const rows = await read(scope, async (tx) =>
      exportRows(tx, scope.facts.kind, own === null ? null : await unitWithPredecessors(tx, own)),
    );
    const name = `${bookOf(scope.facts.kind).fileName}-${scope.today}.xlsx`;
    const book = await bookWith(scope, visit, rows);
    const object = { kind: 'import', id: scope.facts.kind };
    await recordExport(scope, { object, rows: rows.length, about: { book: scope.facts.kind, unitId: own } });
    return workbook(visit, book, name);
  });
  http.page(paths.newImport(), startImportAccess, (scope, visit) => showUpload(scope, visit, nothingSent));
  http.form(paths.newImport(), startImportAccess, {
    schema: uploadForm,
    files: ['file'],
    show: showUpload,
    run: async (scope, { file }) => {
      const { runId } = await startImport(scope, await upload(file));
      await readingDone(runId, waitForWork);
      return paths.importRun(runId);
    },
  });
  runRoutes(http);
}

function runRoutes(http: FeatureRoutes): void {
  http.page(paths.importRun(), viewRun, showRun);
  http.form(paths.storeImport(), storeRunAccess, {
    schema: storeForm,
    run: async (scope, counts) => {
      const { id } = scope.facts.record;
      await storeRun(scope, { ...counts, faulty: 0 });
      await storingDone(id, waitForWork);
      return paths.importRun(id);
    },
  });
  http.form(paths.repeatImport(), repeatRunAccess, {
    schema: emptyForm,
    run: async (scope) => {
      const { runId } = await repeatRun(scope);
      await readingDone(runId, waitForWork);
      return paths.importRun(runId);
    },
  });
  http.form(paths.withdrawImport(), withdrawRunAccess, {
    schema: emptyForm,
    run: async (scope) => paths.importRun((await withdrawRun(scope)).runId),
  });
  http.page(paths.importFaults(), viewRun, async (scope, visit) => {
    const { record } = scope.facts;
    const faults = await read(scope, (tx) => faultsOf(tx, record.id, mostFaults));
    const lines = faults.map((fault) => ({
      ...fault,
      heading: headingAt(record, fault.column),
      rule: ruleWords[fault.rule],
    }));
    const book = await writeFaultBook(lines);
    await recordDownload(scope, 'faults', lines.length);
    return workbook(visit, book, 'o-phai-sua.xlsx');
  });
  http.page(paths.importFile(), viewRun, async (scope, visit) => {
    const { sha256, fileName, rowsTotal } = scope.facts.record;
    const bytes = await scope.services.files.get(sha256);
    await recordDownload(scope, 'original', rowsTotal);
    return workbook(visit, bytes, fileName);
  });
}

/** Both files of a run hold what somebody wrote of people. */
function recordDownload(scope: Scope<'import.view', RunFacts>, part: 'faults' | 'original', rows: number) {
  const { id, kind, unitId } = scope.facts.record;
  return recordExport(scope, { object: { kind: 'importRun', id }, rows, about: { book: kind, unitId, part } });
}

/** The unit that the account imports for; null for the standing office. */
const ownUnit = (scope: Scope) => (scope.role === 'standingOffice' ? null : (scope.facts.unitId ?? ''));

async function showUpload(scope: Scope<'import.start', BookFacts>, visit: Visit, attempt: Attempt) {
  const own = ownUnit(scope);
  const unit = own ? await read(scope, (tx) => unitById(tx, own)) : null;
  return <UploadPage visit={visit} kind={scope.facts.kind} unitName={unit?.name ?? null} attempt={attempt} />;
}

async function showRun(scope: Scope<'import.view', RunFacts>, visit: Visit) {
  const { record } = scope.facts;
  if (record.state === 'reading' || record.state === 'storing') visit.c.header('refresh', refreshSeconds);
  const mayStore = repeatRunAccess.allows(visit.actor, scope.facts);
  return <RunPage visit={visit} run={record} preview={await previewOf(scope, visit)} mayStore={mayStore} />;
}

/** The rows that are asked for, while there is something to confirm or to correct. */
async function previewOf(scope: Scope<'import.view', RunFacts>, visit: Visit): Promise<Preview | null> {
  const { record } = scope.facts;
  if (record.state !== 'checked' && record.state !== 'halted') return null;
  const asked = visit.query('dong');
  const view = ROW_VIEWS.find((each) => viewNames[each] === asked) ?? firstView(record.counts);
  const all = view === 'faulty' ? record.faults : record.counts[view];
  const pages = Math.max(1, Math.ceil(all / previewPerPage));
  const page = Math.min(Math.max(1, Math.trunc(Number(visit.query('trang'))) || 1), pages);
  const at = { view, page, pages };
  if (view === 'faulty') {
    const from = (page - 1) * previewPerPage;
    return { ...at, faults: await read(scope, (tx) => faultsOf(tx, record.id, previewPerPage, from)), rows: [] };
  }
  return { ...at, faults: [], rows: await read(scope, (tx) => previewRows(tx, record, { status: view, page })) };
}

async function upload(file: File): Promise<{ name: string; bytes: Buffer }> {
  if (file.size === 0) throw invalid({ file: 'Tệp rỗng. Chọn tệp khác.' });
  if (file.size > limits.file) throw invalid({ file: 'Tệp lớn hơn 20 MB. Chia thành nhiều tệp.' });
  return { name: cleanName(file.name), bytes: Buffer.from(await file.arrayBuffer()) };
}

/** The last part of the name, without control characters or separators. */
function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = [...last].filter((letter) => letter >= ' ' && !'"<>|:*?'.includes(letter)).join('');
  return clean.trim().slice(-120) || 'tep.xlsx';
}

async function bookWith(
  scope: Scope<string, BookFacts>,
  visit: Visit,
  rows: Awaited<ReturnType<typeof exportRows>>,
): Promise<Uint8Array> {
  const own = ownUnit(scope);
  const units = await read(scope, knownUnits);
  const offered = units.filter(({ id, endsOn, successorCode }) =>
    own === null ? endsOn === null && successorCode === null : id === own,
  );
  const of = offered.find(({ id }) => id === own)?.name ?? visit.t.imports.about.all;
  const about = visit.t.imports.exportAbout(of, formatDay(scope.today));
  return writeBook(bookOf(scope.facts.kind), { rows, units: offered, about, synthetic: scope.services.demonstration });
}

function workbook(visit: Visit, bytes: Uint8Array, name: string): Response {
  return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': xlsx,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
