import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { MinutesFacts } from '../queries/minutes.ts';
import { minutesInChange } from './minutes-in-change.ts';

/**
 * A unit's head agrees with the version that was sent, or remarks. Until the day another answer may follow; the
 * earlier one stays and the latest counts.
 * @param input.version number of the version that was read
 */
export function answerMinutes(
  scope: Scope<'minutes.answer', MinutesFacts>,
  { answer, remark, version }: { answer: 'agree' | 'remark'; remark: string; version: number },
): Promise<{ answer: string }> {
  return change(scope, async (tx, journal) => {
    const { minutes } = await minutesInChange(tx, scope, 'answer');
    const { unitId } = scope.facts;
    if (!unitId) throw forbidden();
    if (minutes.agreeUntil !== null && scope.today > minutes.agreeUntil) {
      throw wrongPhase(`Hạn cho ý kiến đã hết ngày ${formatDay(minutes.agreeUntil)}.`);
    }
    if (minutes.number !== version) {
      throw wrongPhase('Dự thảo bạn đọc đã được thay bằng bản khác. Đọc bản mới rồi cho ý kiến.');
    }
    const earlier = minutes.answers.find((each) => each.unitId === unitId);
    await tx.db
      .insertInto('minutes_answer')
      .values({
        tenant_id: tx.tenantId,
        conference_id: scope.facts.conferenceId,
        number: minutes.number,
        unit_id: unitId,
        sequence: (earlier?.sequence ?? 0) + 1,
        answer,
        remark: answer === 'remark' ? remark : null,
        answered_at: scope.now,
        answered_by: scope.actor?.displayName ?? '',
        reply: null,
        replied_at: null,
        replied_by: null,
      })
      .execute();
    await journal({
      object: scope.facts.object,
      before: earlier ? { answer: earlier.answer, remark: earlier.remark } : null,
      after: { unitId, number: minutes.number, answer, remark: answer === 'remark' ? remark : null },
    });
    return { answer };
  });
}
