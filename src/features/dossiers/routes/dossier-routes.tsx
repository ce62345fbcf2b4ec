import { stepOf } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import { storeUpload } from '#src/platform/files/stored-upload.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { nominations } from '../../ballots/queries.ts';
import { attachToDossier, listDossiers, openDossiersAccess, submitDossierAccess, viewDossier } from '../access.ts';
import { attachFile, removeAttachment } from '../commands/attach-file.ts';
import type { DossierScope } from '../commands/dossier-in-change.ts';
import { openDossiers } from '../commands/open-dossiers.ts';
import { submitDossier } from '../commands/submit-dossier.ts';
import { DossierPage } from '../pages/dossier-page.tsx';
import { DossiersPage } from '../pages/dossiers-page.tsx';
import { PartPage } from '../pages/part-page.tsx';
import { ReceiptPage } from '../pages/receipt-page.tsx';
import { SubmitPage } from '../pages/submit-page.tsx';
import { commentsOf } from '../queries/comments.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import { verdictOf } from '../queries/dossier-verdict.ts';
import { agreedScore } from '../queries/known-facts.ts';
import { dossiersOfYear, openTwins } from '../queries.ts';
import { mayEdit, partItem } from '../rules/items.ts';
import * as schema from '../schema.ts';
import { recordOf } from './open-dossier.ts';

/** The list of a year, one dossier with its parts, and its submission. */
export function dossierRoutes(http: FeatureRoutes): void {
  http.page(paths.dossiers(), listDossiers, async (scope, visit) => {
    const { clusterYearId } = scope.facts;
    const { lines, nominated, step } = await read(scope, async (tx) => ({
      lines: await dossiersOfYear(tx, clusterYearId),
      nominated: await nominations(tx, clusterYearId),
      step: await stepOf(tx, clusterYearId, 'dossiers'),
    }));
    const waiting = nominated.length - lines.length;
    return (
      <DossiersPage visit={visit} facts={scope.facts} lines={lines} waiting={waiting} dueOn={step?.endsOn ?? null} />
    );
  });
  http.form(paths.openDossiers(), openDossiersAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await openDossiers(scope);
      return paths.dossiers(scope.facts.clusterYearId);
    },
  });

  http.page(paths.dossier(), viewDossier, async (scope, visit) => {
    const view = await read(scope, async (tx) => {
      const record = await dossierRecord(tx, scope.facts.dossierId);
      if (!record) throw notFound();
      return {
        record,
        verdict: await verdictOf(tx, record),
        score: await agreedScore(tx, record),
        twins: await openTwins(tx, record),
        comments: (await commentsOf(tx, record.id)).length,
      };
    });
    return <DossierPage visit={visit} facts={scope.facts} {...view} />;
  });

  partRoutes(http);
  submissionRoutes(http);
}

function partRoutes(http: FeatureRoutes): void {
  const show = async (scope: DossierScope, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const part = record.law.parts.find(({ key }) => key === visit.params.part);
    if (!part) throw notFound();
    const attaches = mayEdit(record, partItem(part.key)) && attachToDossier.allows(visit.actor, scope.facts);
    return <PartPage visit={visit} record={record} part={part} attaches={attaches} attempt={attempt} />;
  };
  http.page(paths.dossierPart(), viewDossier, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.dossierPart(), attachToDossier, {
    schema: schema.attachForm,
    files: ['file'],
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { file, ...input }, visit) => {
      const part = (await recordOf(scope)).law.parts.find(({ key }) => key === visit.params.part);
      if (!part) throw notFound();
      const upload = await storeUpload(scope, await acceptFile(file, 'file'));
      await attachFile(scope, { ...input, part: part.key, file: upload });
      return paths.dossierPart(scope.facts.dossierId, part.key);
    },
  });
  http.form(paths.removeDossierFile(), attachToDossier, {
    schema: schema.emptyForm,
    run: async (scope, _input, visit) => {
      const { part } = await removeAttachment(scope, { attachmentId: visit.params.attachmentId ?? '' });
      return paths.dossierPart(scope.facts.dossierId, part);
    },
  });
}

function submissionRoutes(http: FeatureRoutes): void {
  const show = async (scope: DossierScope, visit: Visit, attempt: Attempt) => (
    <SubmitPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.submitDossier(), submitDossierAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.submitDossier(), submitDossierAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { password, version }) => {
      await submitDossier(scope, await confirmSignature(scope, password), { version });
      return paths.dossierReceipt(scope.facts.dossierId);
    },
  });
  http.page(paths.dossierReceipt(), viewDossier, async (scope, visit) => {
    const record = await recordOf(scope);
    const sent = record.submissions.at(-1);
    if (!sent) throw notFound();
    return <ReceiptPage visit={visit} record={record} sent={sent} />;
  });
}
