import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { hashOfFile } from '../queries/calendar-address.ts';

/**
 * Gives one's own calendar a new secret address; the old one finds nothing from then on. Neither the journal nor the
 * kept answer of the form holds the address.
 * @param file from `newCalendarFile`
 * @returns the hash that is kept: another than the file's when the same form had been sent before
 */
export function makeCalendarAddress(scope: Scope<'calendar.make'>, file: string): Promise<{ hash: string }> {
  return change(scope, async (tx, journal) => {
    const kept = { token_hash: hashOfFile(file), made_at: scope.now };
    const accountId = scope.facts.object.id;
    await tx.db
      .insertInto('calendar_address')
      .values({ tenant_id: tx.tenantId, account_id: accountId, ...kept })
      .onConflict((on) => on.columns(['tenant_id', 'account_id']).doUpdateSet(kept))
      .execute();
    await journal({ object: scope.facts.object, after: { calendarAddress: 'made' } });
    return { hash: kept.token_hash };
  });
}
