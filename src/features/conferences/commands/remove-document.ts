import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { documentsOf } from '../queries/documents.ts';
import { type ConferenceFacts, lockConference } from '../queries.ts';
import { removalObstacle } from '../rules/documents.ts';

/** Takes a document away before the opening; its name, who took it away and why stay on the list. */
export function removeDocument(
  scope: Scope<'conferenceDocument.remove', ConferenceFacts>,
  { documentId, reason }: { documentId: string; reason: string },
): Promise<{ removed: string }> {
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, scope.facts.conferenceId);
    const document = (await documentsOf(tx, conference.id)).find(({ id }) => id === documentId);
    if (!document) throw notFound();
    const obstacle = removalObstacle(conference.state, document.removed !== null);
    if (obstacle) throw wrongPhase(obstacle);
    await tx.db
      .updateTable('conference_document')
      .set({ removed_at: scope.now, removed_by: scope.actor?.displayName ?? '', removal_reason: reason })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', documentId)
      .execute();
    await journal({
      object: { kind: 'conferenceDocument', id: documentId },
      before: { title: document.title, file: document.file },
      after: null,
      reason,
    });
    return { removed: documentId };
  });
}
