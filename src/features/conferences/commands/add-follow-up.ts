import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { DirectiveFacts } from '../queries/directives.ts';
import type { NewFollowUpInput } from '../schema/meeting-forms.ts';

/** Gives a task that follows from a directive to a member unit or to the standing office, until a day. */
export function addFollowUp(
  scope: Scope<'followUp.add', DirectiveFacts>,
  { task, owner, dueOn }: NewFollowUpInput,
): Promise<{ followUpId: string }> {
  return change(scope, async (tx, journal) => {
    const { directiveId, memberUnitIds = [] } = scope.facts;
    const faults: Record<string, string> = {};
    if (owner !== 'office' && !memberUnitIds.includes(owner)) faults.owner = 'Chọn đơn vị thực hiện trong danh sách.';
    if (dueOn < scope.today) faults.dueOn = 'Hạn đã qua. Ghi ngày từ hôm nay trở đi.';
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const followUpId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('follow_up')
      .values({
        tenant_id: tx.tenantId,
        id: followUpId,
        directive_id: directiveId,
        owner_unit_id: owner === 'office' ? null : owner,
        task,
        due_on: dueOn,
        state: 'notStarted',
        created_at: scope.now,
        created_by: scope.actor?.displayName ?? '',
        done_on: null,
      })
      .execute();
    await journal({ object: { kind: 'followUp', id: followUpId }, after: { directiveId, task, owner, dueOn } });
    return { followUpId };
  });
}
