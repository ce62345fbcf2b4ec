import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';

export interface CommentInput {
  receivedOn: Day;
  sender: string;
  content: string;
}

/** A comment that reached the standing office, as it was received. The journal does not repeat who sent it. */
export function recordComment(
  scope: Scope<'dossier.recordComment', DossierFacts>,
  input: CommentInput,
): Promise<{ commentId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await dossierRecord(tx, scope.facts.dossierId);
    if (!record?.publicationStartsOn) throw wrongPhase('Hồ sơ chưa được đưa ra lấy ý kiến.');
    if (input.receivedOn < record.publicationStartsOn || input.receivedOn > scope.today) {
      const [from, to] = [record.publicationStartsOn, scope.today].map(formatDay);
      throw invalid({ receivedOn: `Ngày nhận phải từ ${from} đến ${to}.` });
    }
    const commentId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('dossier_comment')
      .values({
        tenant_id: tx.tenantId,
        id: commentId,
        dossier_id: record.id,
        received_on: input.receivedOn,
        sender: input.sender,
        content: input.content,
        recorded_at: scope.now,
        recorded_by: scope.actor?.accountId ?? null,
        answer: null,
        answered_at: null,
        answered_by: null,
      })
      .execute();
    await journal({ object: scope.facts.object, after: { commentId, receivedOn: input.receivedOn } });
    return { commentId };
  });
}

/** The standing office's answer to a comment. */
export function answerComment(
  scope: Scope<'dossier.answerComment', DossierFacts>,
  input: { commentId: string; answer: string; version: number },
): Promise<{ commentId: string }> {
  return change(scope, async (tx, journal) => {
    const row = await tx.db
      .selectFrom('dossier_comment')
      .select(['answer', 'version'])
      .where('tenant_id', '=', tx.tenantId)
      .where('dossier_id', '=', scope.facts.dossierId)
      .where('id', '=', input.commentId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound();
    if (row.version !== input.version) {
      throw new AppError('conflict', 'Ý kiến này vừa được trả lời. Xem câu trả lời đã lưu.', {
        conflict: { values: { answer: row.answer ?? '' }, version: row.version },
      });
    }
    await tx.db
      .updateTable('dossier_comment')
      .set({
        answer: input.answer,
        answered_at: scope.now,
        answered_by: scope.actor?.displayName ?? '',
        version: row.version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', input.commentId)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { commentId: input.commentId, answer: row.answer },
      after: { commentId: input.commentId, answer: input.answer },
    });
    return { commentId: input.commentId };
  });
}
