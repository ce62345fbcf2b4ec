import { Readable } from 'node:stream';
import { retentionOn } from '#src/law/retention.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { dossierRecord } from '../dossiers/queries/dossier-record.ts';
import type { DossierFacts } from '../dossiers/queries.ts';
import { compareArchiveAccess, exportArchiveAccess, listArchives, sealDossierAccess, viewArchive } from './access.ts';
import { type Comparison, compareArchive } from './commands/compare-archive.ts';
import { exportArchive } from './commands/export-archive.ts';
import { sealDossier } from './commands/seal-dossier.ts';
import { ArchivePage } from './pages/archive-page.tsx';
import { ArchivesPage } from './pages/archives-page.tsx';
import { SealPage } from './pages/seal-page.tsx';
import { endingOf } from './queries/ending.ts';
import { type ArchiveFacts, archiveRecord, archives, dossiersToSeal } from './queries.ts';
import { decidingLevel, needsClosingReason, outcomeWords, sealingProblem } from './rules.ts';
import { emptyForm, sealForm } from './schema.ts';

const pageSize = 50;

/** The archive: what waits, sealing, a sealed folder, its export and comparison. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.archives(), listArchives, showList);
  http.page(paths.sealDossier(), sealDossierAccess, (scope, visit) => showSealing(scope, visit, nothingSent));
  http.form(paths.sealDossier(), sealDossierAccess, {
    schema: sealForm,
    show: (scope, visit, attempt) => showSealing(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      const { archiveId } = await sealDossier(scope, input, await confirmSignature(scope, password));
      return paths.archive(archiveId);
    },
  });
  http.page(paths.archive(), viewArchive, (scope, visit) => showOne(scope, visit, null));
  http.form(paths.compareArchive(), compareArchiveAccess, {
    schema: emptyForm,
    run: async (scope, _input, visit) => visit.c.html(await showOne(scope, visit, await compareArchive(scope))),
  });
  http.page(paths.archiveFile(), exportArchiveAccess, async (scope, visit) => {
    const { zip, name, size } = await exportArchive(scope);
    return visit.c.body(Readable.toWeb(zip) as ReadableStream, 200, {
      'content-type': 'application/zip',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
}

async function showList(scope: Scope, visit: Visit) {
  const after = readPlace(visit.query('sau'));
  const { waiting, sealed } = await read(scope, async (tx) => ({
    waiting: await dossiersToSeal(tx, 200),
    sealed: await archives(tx, after, pageSize),
  }));
  const shown = sealed.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <ArchivesPage
      visit={visit}
      waiting={waiting}
      sealed={shown}
      moreHref={
        sealed.length > pageSize && last ? `${paths.archives()}?sau=${last.sealedAt.getTime()}.${last.id}` : null
      }
      maySeal={visit.actor?.grants.some(({ role }) => role === 'registry') ?? false}
    />
  );
}

function readPlace(text: string): { sealedAt: Date; id: string } | null {
  const parts = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text);
  return parts?.[1] && parts[2] ? { sealedAt: new Date(Number(parts[1])), id: parts[2] } : null;
}

async function showSealing(scope: Scope<string, DossierFacts>, visit: Visit, attempt: Attempt) {
  const { dossierId } = scope.facts;
  const { dossier, ending } = await read(scope, async (tx) => ({
    dossier: await dossierRecord(tx, dossierId),
    ending: await endingOf(tx, dossierId, scope.facts.phase),
  }));
  if (!dossier) throw notFound();
  return (
    <SealPage
      visit={visit}
      dossier={{ ...dossier, code: dossier.code ?? '' }}
      outcome={outcomeWords(ending)}
      problem={sealingProblem(ending)}
      needsReason={needsClosingReason(ending)}
      byLaw={retentionOn(scope.today, decidingLevel(ending), dossier.pack)}
      attempt={attempt}
    />
  );
}

async function showOne(scope: Scope<string, ArchiveFacts>, visit: Visit, comparison: Comparison | null) {
  const record = await read(scope, (tx) => archiveRecord(tx, scope.facts.archiveId));
  if (!record) throw notFound();
  return <ArchivePage visit={visit} record={record} comparison={comparison} />;
}
