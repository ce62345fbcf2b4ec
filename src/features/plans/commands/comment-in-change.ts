import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { currentRound, type PlanComment, type PlanRecord, type PlanRound } from '../queries/plan-record.ts';
import type { SpeakerFacts } from '../queries.ts';
import { commentsOpen, planSentences } from '../rules.ts';
import { heldPlan } from './plan-in-change.ts';

/** The plan while its members may speak. @throws AppError wrongPhase after the deadline */
export async function openRound(
  tx: Tx,
  scope: Scope<string, SpeakerFacts>,
): Promise<{ record: PlanRecord; round: PlanRound }> {
  const record = await heldPlan(tx, scope);
  const round = currentRound(record);
  if (!round || record.state !== 'commenting') throw wrongPhase(planSentences[record.state]);
  if (!commentsOpen({ state: record.state, commentUntil: round.commentUntil }, scope.today)) {
    throw wrongPhase(
      `Hạn góp ý đã hết ngày ${formatDay(round.commentUntil)}. Đề nghị Cụm hoặc Vụ Thi đua – Khen thưởng lùi hạn.`,
    );
  }
  return { record, round };
}

/** The unit's own comment of this round. @throws AppError conflict when a colleague saved meanwhile */
export function commentIn(record: PlanRecord, scope: Scope<string, SpeakerFacts>, version: number | null): PlanComment {
  const comment = record.comments.find(({ id }) => id === scope.facts.commentId);
  if (!comment || comment.unitId !== scope.facts.unitId) throw notFound();
  if (comment.round !== record.round) {
    throw wrongPhase('Ý kiến này thuộc lần lấy ý kiến trước, không sửa được nữa.');
  }
  if (version !== null && comment.version !== version) {
    throw new AppError('conflict', 'Có người của đơn vị vừa sửa ý kiến này trước bạn.', {
      conflict: { values: { words: comment.words }, version: comment.version, who: comment.givenBy },
    });
  }
  return comment;
}
