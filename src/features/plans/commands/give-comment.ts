import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { versionOf } from '../queries/plan-record.ts';
import type { SpeakerFacts } from '../queries.ts';
import { openRound } from './comment-in-change.ts';

/** A member comments on one paragraph, or on the whole draft; an agreement that it gave before falls. */
export function giveComment(
  scope: Scope<'plan.comment', SpeakerFacts>,
  { paragraphId, words }: { paragraphId: string | null; words: string },
): Promise<{ commentId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, round } = await openRound(tx, scope);
    const sent = versionOf(record, round.number)?.paragraphs ?? [];
    if (paragraphId !== null && !sent.some((paragraph) => paragraph.paragraphId === paragraphId)) {
      throw invalid({ words: 'Đoạn này không có trong bản đang lấy ý kiến. Mở lại dự thảo rồi chọn đoạn.' });
    }
    const commentId = uuidv7(scope.now.getTime());
    const { unitId } = scope.facts;
    await tx.db
      .insertInto('launch_plan_comment')
      .values({
        tenant_id: tx.tenantId,
        id: commentId,
        plan_id: record.id,
        round: round.round,
        paragraph_id: paragraphId,
        unit_id: unitId,
        words,
        given_at: scope.now,
        given_by: titleOf(scope.actor),
        withdrawn_at: null,
      })
      .execute();
    await tx.db
      .deleteFrom('launch_plan_consent')
      .where('tenant_id', '=', tx.tenantId)
      .where('plan_id', '=', record.id)
      .where('round', '=', round.round)
      .where('unit_id', '=', unitId)
      .execute();
    await journal({ object: scope.facts.object, after: { commentId, unitId, paragraphId, words } });
    return { commentId };
  });
}
