import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { editSelfScore, readEvidence, viewSheet } from '../access.ts';
import { addEvidence, removeEvidence, shareEvidence } from '../commands/add-evidence.ts';
import { takeEvidence } from '../commands/take-evidence.ts';
import { EvidencePage } from '../pages/evidence-page.tsx';
import { takesTargets } from '../pages/line-form.tsx';
import { registeredTargets } from '../queries/registered-targets.ts';
import type { SheetFacts } from '../queries.ts';
import { mayWriteLine } from '../rules.ts';
import * as forms from '../schema.ts';
import { openVisibleSheet, recordOf } from './open-sheet.ts';

/** The page of one line: its whole text, its figures, its evidence. */
export async function showEvidence<A extends string>(scope: Scope<A, SheetFacts>, visit: Visit, attempt: Attempt) {
  const view = await openVisibleSheet(scope);
  const { record } = view;
  const criterion = record.criteria.find(({ id }) => id === visit.params.criterionId);
  if (!criterion) throw notFound();
  const writable = mayWriteLine(record.state, new Set(record.returned.keys()), criterion.code);
  const adds = writable && editSelfScore.allows(scope.actor, scope.facts);
  const targets =
    adds && takesTargets(criterion)
      ? await read(scope, (tx) => registeredTargets(tx, record.clusterYearId, record.unitId))
      : [];
  const chosen = targets.find(({ id }) => id === visit.query('chi-tieu')) ?? null;
  return (
    <EvidencePage
      visit={visit}
      view={view}
      criterion={criterion}
      adds={adds}
      targets={targets}
      chosen={chosen}
      attempt={attempt}
    />
  );
}

/** Evidence of a criterion: adding, removing, handing out. */
export function evidenceRoutes(http: FeatureRoutes): void {
  http.page(paths.sheetEvidence(), viewSheet, (scope, visit) => showEvidence(scope, visit, nothingSent));
  http.form(paths.sheetEvidence(), editSelfScore, {
    schema: forms.evidenceForm,
    files: ['file'],
    show: showEvidence,
    async run(scope, input, visit) {
      const criterionId = visit.params.criterionId ?? '';
      const criterion = (await recordOf(scope)).criteria.find(({ id }) => id === criterionId);
      if (!criterion) throw notFound();
      if (input.existing !== null) {
        await shareEvidence(scope, { code: criterion.code, evidenceId: input.existing });
        return paths.sheetEvidence(scope.facts.sheetId, criterionId);
      }
      const { file, existing, ...evidence } = input;
      const upload = file && (await storeUpload(scope, await acceptFile(file, 'file')));
      await addEvidence(scope, { ...evidence, code: criterion.code, file: upload });
      return paths.sheetEvidence(scope.facts.sheetId, criterionId);
    },
  });
  http.form(paths.removeEvidence(), editSelfScore, {
    schema: forms.plainForm,
    async run(scope, _input, visit) {
      const { code } = await removeEvidence(scope, { evidenceId: visit.params.evidenceId ?? '' });
      const criterion = (await recordOf(scope)).criteria.find((one) => one.code === code);
      return paths.sheetEvidence(scope.facts.sheetId, criterion?.id);
    },
  });
  http.page(paths.evidence(), readEvidence, async (scope, visit) => {
    const file = await takeEvidence(scope, { evidenceId: visit.params.evidenceId ?? '' });
    const bytes = await scope.services.files.get(file.sha256);
    return visit.c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
}
