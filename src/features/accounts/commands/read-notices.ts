import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';

/** Marks one's own notices as read: those named, or all. */
export function readNotices(scope: Scope<'notice.read'>, noticeIds: readonly string[]): Promise<{ read: number }> {
  return change(scope, async (tx, journal) => {
    let update = tx.db
      .updateTable('notice')
      .set({ read_at: scope.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('account_id', '=', scope.facts.object.id)
      .where('read_at', 'is', null);
    if (noticeIds.length > 0) update = update.where('id', 'in', [...noticeIds]);
    const read = (await update.returning('id').execute()).length;
    await journal({ object: scope.facts.object, after: { read } });
    return { read };
  });
}
