import type { PartKey } from '#src/law/dossier-law.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { DossierFacts } from '../queries.ts';
import { partItem } from '../rules/items.ts';
import { dossierInEditing, writeDossier } from './dossier-in-change.ts';

type AttachScope = Scope<'dossier.attach', DossierFacts>;

export interface AttachmentInput {
  part: PartKey;
  title: string;
  documentNumber: string | null;
  documentDay: Day | null;
  file: StoredUpload;
}

/** Adds a paper to a part that may be written now. */
export function attachFile(scope: AttachScope, input: AttachmentInput): Promise<{ attachmentId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await dossierInEditing(tx, scope, partItem(input.part));
    const attachmentId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('dossier_attachment')
      .values({
        tenant_id: tx.tenantId,
        id: attachmentId,
        dossier_id: record.id,
        part: input.part,
        round: record.round,
        file_id: await linkFile(tx, scope, input.file),
        title: input.title,
        document_number: input.documentNumber,
        document_day: input.documentDay,
        added_at: scope.now,
        added_by: scope.actor?.accountId ?? null,
        removed_at: null,
        removed_round: null,
      })
      .execute();
    await writeDossier(tx, record);
    await journal({ object: scope.facts.object, after: { attachmentId, round: record.round, ...input } });
    return { attachmentId };
  });
}

/** Takes a paper out of the part; what was in a round that was sent stays recorded there. */
export function removeAttachment(scope: AttachScope, input: { attachmentId: string }): Promise<{ part: PartKey }> {
  return change(scope, async (tx, journal) => {
    const row = await tx.db
      .selectFrom('dossier_attachment')
      .select(['part', 'title'])
      .where('tenant_id', '=', tx.tenantId)
      .where('dossier_id', '=', scope.facts.dossierId)
      .where('id', '=', input.attachmentId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!row) throw wrongPhase('Giấy tờ này đã được bỏ khỏi hồ sơ.');
    const part = row.part as PartKey;
    const record = await dossierInEditing(tx, scope, partItem(part));
    await tx.db
      .updateTable('dossier_attachment')
      .set({ removed_at: scope.now, removed_round: record.round })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', input.attachmentId)
      .execute();
    await writeDossier(tx, record);
    await journal({ object: scope.facts.object, before: { attachmentId: input.attachmentId, ...row }, after: null });
    return { part };
  });
}
