import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type FollowUpFacts, type FollowUpNote, type FollowUpRecord, followUpRecord } from '../queries/directives.ts';
import { FOLLOW_UP_TRANSITIONS, type FollowUpAction, type FollowUpState } from '../rules/follow-ups.ts';

const REFUSALS: Record<FollowUpState, string> = {
  notStarted: 'Việc này chưa bắt đầu.',
  inProgress: 'Việc này đang làm.',
  done: 'Việc này đã xong. Muốn làm tiếp thì mở lại, ghi lý do.',
};

/** The task held until the change ends, with the state that the action brings. */
export async function heldFollowUp(
  tx: Tx,
  scope: Scope<string, FollowUpFacts>,
  { action, version }: { action: FollowUpAction; version: number },
): Promise<{ followUp: FollowUpRecord; next: FollowUpState }> {
  const followUp = await followUpRecord(tx, scope.facts.followUpId, true);
  if (!followUp) throw notFound();
  const next = nextState(FOLLOW_UP_TRANSITIONS, followUp.state, action);
  if (next === null) throw wrongPhase(REFUSALS[followUp.state]);
  if (followUp.version !== version) {
    throw new AppError('conflict', 'Có người vừa ghi vào việc này trước bạn. Đọc lần ghi mới rồi gửi lại.', {
      conflict: { values: {}, version: followUp.version },
    });
  }
  return { followUp, next };
}

export async function writeFollowUp(
  tx: Tx,
  followUp: FollowUpRecord,
  values: { state?: FollowUpState; due_on?: string; done_on?: string | null },
): Promise<void> {
  await tx.db
    .updateTable('follow_up')
    .set({ ...values, version: followUp.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', followUp.id)
    .execute();
}

/** What happened to the task, after what was noted before. */
export async function note(
  tx: Tx,
  { scope, followUp }: { scope: Scope<string, FollowUpFacts>; followUp: FollowUpRecord },
  {
    kind,
    wording,
    dueBefore = null,
    dueAfter = null,
  }: Pick<FollowUpNote, 'kind' | 'wording'> & {
    dueBefore?: string | null;
    dueAfter?: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto('follow_up_note')
    .values({
      tenant_id: tx.tenantId,
      follow_up_id: followUp.id,
      sequence: followUp.notes.length + 1,
      kind,
      wording,
      due_before: dueBefore,
      due_after: dueAfter,
      noted_at: scope.now,
      noted_by: scope.actor?.displayName ?? '',
    })
    .execute();
}
