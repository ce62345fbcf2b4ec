import { z } from 'zod';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { acceptFile } from '#src/platform/files/accept-file.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { addDocumentAccess, removeDocumentAccess, viewDocuments } from '../access.ts';
import { addDocument } from '../commands/add-document.ts';
import { removeDocument } from '../commands/remove-document.ts';
import { DocumentsPage } from '../pages/documents-page.tsx';
import { documentsOf } from '../queries/documents.ts';
import { type ConferenceFacts, followingYear } from '../queries.ts';
import * as forms from '../schema/meeting-forms.ts';
import { download, openRecord } from './open-record.ts';

async function show(
  scope: Scope<string, ConferenceFacts>,
  visit: Visit,
  attempt: Attempt,
  removing: string | null = null,
) {
  const { facts } = scope;
  const found = await openRecord(scope, async (tx) => ({
    documents: await documentsOf(tx, facts.conferenceId),
    followingId: (await followingYear(tx, facts.clusterYearId))?.id ?? null,
  }));
  return <DocumentsPage visit={visit} facts={facts} {...found} attempt={attempt} removing={removing} />;
}

/** What lies before the conference: adding, reading, taking away. */
export function documentRoutes(http: FeatureRoutes): void {
  http.page(paths.conferenceDocuments(), viewDocuments, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.conferenceDocuments(), addDocumentAccess, {
    schema: forms.documentForm,
    files: ['file'],
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, { file, ...input }) => {
      await addDocument(scope, input, file && (await acceptFile(file, 'file')));
      return paths.conferenceDocuments(scope.facts.conferenceId);
    },
  });
  http.form(paths.removeConferenceDocument(), removeDocumentAccess, {
    schema: reasonByDocument,
    show: (scope, visit, attempt) => show(scope, visit, attempt, visit.params.documentId),
    run: async (scope, { reason }, visit) => {
      await removeDocument(scope, { documentId: visit.params.documentId ?? '', reason });
      return paths.conferenceDocuments(scope.facts.conferenceId);
    },
  });
  http.page(paths.conferenceDocument(), viewDocuments, async (scope, visit) => {
    const documents = await read(scope, (tx) => documentsOf(tx, scope.facts.conferenceId));
    const document = documents.find(({ id }) => id === visit.params.documentId);
    if (!document?.file || document.removed) throw notFound();
    const { sha256, mediaType, name } = document.file;
    return download(visit, await scope.services.files.get(sha256), mediaType, name, 'attachment');
  });
}

/** Each line of the page has a reason of its own: `reason-<document>`. The error goes back to that field. */
const reasonByDocument = z.record(z.string(), z.unknown()).transform((values, context) => {
  const [name = 'reason', typed = ''] = Object.entries(values).find(([key]) => key.startsWith('reason-')) ?? [];
  const parsed = forms.removeDocumentForm.safeParse({ reason: typed });
  if (parsed.success) return parsed.data;
  for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [name], message });
  return z.NEVER;
});
