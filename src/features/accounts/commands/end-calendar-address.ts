import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';

/** Revokes the address of one's own calendar. */
export function endCalendarAddress(scope: Scope<'calendar.end'>): Promise<null> {
  return change(scope, async (tx, journal) => {
    await tx.db
      .deleteFrom('calendar_address')
      .where('tenant_id', '=', tx.tenantId)
      .where('account_id', '=', scope.facts.object.id)
      .execute();
    await journal({ object: scope.facts.object, after: { calendarAddress: 'ended' } });
    return null;
  });
}
