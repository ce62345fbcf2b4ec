import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { readDossierFile } from '../access.ts';
import { type DossierPaper, printDossierPaper, printReviewMinutes } from '../commands/print-papers.ts';
import { recordReading } from '../commands/record-reading.ts';
import { attachmentFile } from '../queries/dossier-parts.ts';

const pdf = (visit: Visit, bytes: Uint8Array, name: string) =>
  visit.c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, no-store',
  });

/** The papers and files of a dossier; each reading is in the journal. */
export function paperRoutes(http: FeatureRoutes): void {
  const papers: [string, DossierPaper, string][] = [
    [paths.dossierSubmissionPaper(), 'submission', 'to-trinh.pdf'],
    [paths.dossierReportPaper(), 'report', 'bao-cao-thanh-tich.pdf'],
    [paths.dossierReceiptPaper(), 'receipt', 'giay-bien-nhan.pdf'],
    [paths.dossierAppraisalPaper(), 'appraisal', 'phieu-tham-dinh.pdf'],
    [paths.dossierCountingMinutes(), 'countingMinutes', 'bien-ban-kiem-phieu.pdf'],
  ];
  for (const [path, paper, name] of papers) {
    http.page(path, readDossierFile, async (scope, visit) => pdf(visit, await printDossierPaper(scope, paper), name));
  }
  http.page(paths.dossierReviewMinutes(), readDossierFile, async (scope, visit) =>
    pdf(visit, await printReviewMinutes(scope), 'bien-ban-binh-xet.pdf'),
  );

  http.page(paths.dossierFile(), readDossierFile, async (scope, visit) => {
    const { attachmentId = '' } = visit.params;
    const file = await read(scope, (tx) => attachmentFile(tx, scope.facts.dossierId, attachmentId));
    if (!file) throw notFound();
    await recordReading(scope, `attachment ${attachmentId}`);
    const bytes = await scope.services.files.get(file.sha256);
    return visit.c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
}
