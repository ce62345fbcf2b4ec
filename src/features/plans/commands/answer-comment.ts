import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { currentVersion } from '../queries/plan-record.ts';
import type { CommentFacts } from '../queries.ts';
import { planSentences } from '../rules.ts';
import type { AnswerInput } from '../schema.ts';
import { heldPlan } from './plan-in-change.ts';

/** Every comment gets one answer; it may be worded anew until the plan is sent again or issued. */
export function answerComment(
  scope: Scope<'plan.answer', CommentFacts>,
  input: AnswerInput,
): Promise<{ commentId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await heldPlan(tx, scope);
    if (record.state !== 'answering') throw wrongPhase(planSentences[record.state]);
    const comment = record.comments.find(({ id }) => id === scope.facts.commentId);
    if (!comment) throw notFound();
    const before = comment.answer;
    if (before && comment.round < record.round) {
      throw wrongPhase('Câu trả lời đã gửi các đơn vị cùng bản sau, không sửa được nữa.');
    }
    if ((before?.version ?? 0) !== input.version) {
      throw new AppError('conflict', 'Có người vừa trả lời ý kiến này trước bạn.', {
        conflict: {
          values: { verdict: before?.verdict ?? '', words: before?.words ?? '', placedId: before?.placedId ?? '' },
          version: before?.version ?? 0,
          who: before?.answeredBy,
        },
      });
    }
    const placedId = input.verdict === 'explained' ? null : input.placedId;
    if (placedId && !currentVersion(record).all.some(({ paragraphId }) => paragraphId === placedId)) {
      throw invalid({ placedId: 'Đoạn này không có trong bản đang sửa. Chọn lại đoạn.' });
    }
    const values = {
      verdict: input.verdict,
      words: input.words,
      placed_id: placedId,
      answered_at: scope.now,
      answered_by: titleOf(scope.actor),
      version: input.version + 1,
    };
    await tx.db
      .insertInto('launch_plan_answer')
      .values({ tenant_id: tx.tenantId, comment_id: comment.id, ...values })
      .onConflict((on) => on.columns(['tenant_id', 'comment_id']).doUpdateSet(values))
      .execute();
    await journal({
      object: scope.facts.object,
      before: before && { commentId: comment.id, verdict: before.verdict, words: before.words },
      after: { commentId: comment.id, verdict: input.verdict, words: input.words, placedId },
    });
    return { commentId: comment.id };
  });
}
