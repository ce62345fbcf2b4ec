import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import type { AcceptedFile } from '#src/platform/files/accept-file.ts';
import { linkFile, storeUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { documentsOf } from '../queries/documents.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { paperTitle } from '../rules/documents.ts';
import type { DocumentInput } from '../schema/meeting-forms.ts';

/**
 * Lays a document before the conference: a file, or a paper of the program under its own name where no other is given.
 * @param file already accepted by its content; null for a paper of the program
 */
export async function addDocument(
  scope: Scope<'conferenceDocument.add', ConferenceFacts>,
  { title, paper }: DocumentInput,
  file: AcceptedFile | null,
): Promise<{ documentId: string }> {
  const upload = file && (await storeUpload(scope, file));
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const conference = await lockConference(tx, scope.facts.conferenceId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không thêm tài liệu được nữa.');
    const documentId = uuidv7(scope.now.getTime());
    const fileId = upload && (await linkFile(tx, scope, upload));
    const before = await documentsOf(tx, conference.id);
    const name = title ?? (paper ? paperTitle(paper, scope.facts.year) : '');
    await tx.db
      .insertInto('conference_document')
      .values({
        tenant_id: tx.tenantId,
        id: documentId,
        conference_id: conference.id,
        position: before.length + 1,
        title: name,
        paper: fileId ? null : paper,
        file_id: fileId,
        added_at: scope.now,
        added_by: scope.actor.displayName,
        removed_at: null,
        removed_by: null,
        removal_reason: null,
      })
      .execute();
    await journal({
      object: { kind: 'conferenceDocument', id: documentId },
      after: {
        conferenceId: conference.id,
        title: name,
        paper,
        file: upload && { name: upload.name, sha256: upload.sha256 },
      },
    });
    return { documentId };
  });
}
