import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { MinutesFacts } from '../queries/minutes.ts';
import { minutesInChange } from './minutes-in-change.ts';

/** Answers a unit's remark; to take it into the text the minutes are taken back instead. */
export function replyToMinutes(
  scope: Scope<'minutes.reply', MinutesFacts>,
  { unitId, reply }: { unitId: string; reply: string },
): Promise<{ unitId: string }> {
  return change(scope, async (tx, journal) => {
    const { minutes } = await minutesInChange(tx, scope, 'reply');
    const remark = minutes.answers.find((each) => each.unitId === unitId && each.answer === 'remark');
    if (!remark) throw wrongPhase('Đơn vị này không có ý kiến về bản đang lấy ý kiến.');
    if (remark.reply !== null) throw wrongPhase('Ý kiến này đã được trả lời.');
    await tx.db
      .updateTable('minutes_answer')
      .set({ reply, replied_at: scope.now, replied_by: scope.actor?.displayName ?? '' })
      .where('tenant_id', '=', tx.tenantId)
      .where('conference_id', '=', scope.facts.conferenceId)
      .where('number', '=', minutes.number)
      .where('unit_id', '=', unitId)
      .where('sequence', '=', remark.sequence)
      .execute();
    await journal({ object: scope.facts.object, before: { remark: remark.remark }, after: { unitId, reply } });
    return { unitId };
  });
}
