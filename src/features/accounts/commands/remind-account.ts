import { sql } from 'kysely';
import type { Services } from '#src/platform/access/scope.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { recordEntry } from '#src/platform/journal/record.ts';
import type { Day } from '#src/text/day.ts';
import type { Reminder } from '../rules.ts';
import { tellAccounts } from './tell-accounts.ts';

type Ground = Pick<Services, 'database' | 'clock'>;

/**
 * Takes a day's round for this process. False when another process has it or has finished it; a round that a stopped
 * process left is taken over after ten minutes (nothing is told twice: the key of a notice is its own guard).
 */
export async function claimRound({ database }: Ground, tenantId: string, day: Day): Promise<boolean> {
  return inTransaction(database, tenantId, async (tx) => {
    const { rows } = await sql`
      insert into reminder_round as r (tenant_id, day, started_at) values (${tx.tenantId}, ${day}, clock_timestamp())
      on conflict (tenant_id, day) do update set started_at = excluded.started_at
      where r.finished_at is null and r.started_at < excluded.started_at - interval '10 minutes'
      returning day`.execute(tx.db);
    return rows.length > 0;
  });
}

/** @returns 1 when the account was told something new, else 0 */
export async function remindAccount(
  { database, clock }: Ground,
  tenantId: string,
  accountId: string,
  reminders: readonly Reminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  return inTransaction(database, tenantId, async (tx) => {
    const notices = reminders.map((reminder) => ({ ...reminder, kind: 'reminder' as const }));
    const told = await tellAccounts(tx, [accountId], notices, clock.now());
    return told.length;
  });
}

/** Closes the round and writes into the journal how many accounts it reminded; a round that reminded nobody leaves none. */
export async function finishRound(
  { database, clock }: Ground,
  tenantId: string,
  day: Day,
  reminded: number,
): Promise<void> {
  await inTransaction(database, tenantId, async (tx) => {
    await sql`
      update reminder_round set finished_at = clock_timestamp()
      where tenant_id = ${tx.tenantId} and day = ${day}`.execute(tx.db);
    if (reminded === 0) return;
    await recordEntry(tx, {
      id: uuidv7(clock.now().getTime()),
      at: clock.now(),
      actorAccountId: null,
      actorName: 'Hệ thống',
      actorRole: 'server',
      action: 'reminder.send',
      objectKind: 'system',
      objectId: 'reminders',
      after: { day, accounts: reminded },
    });
  });
}
