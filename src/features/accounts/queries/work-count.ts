import { sql } from 'kysely';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Services } from '#src/platform/access/scope.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../schema.ts';

/** What is known of an account's tasks without collecting them. */
export interface KeptCount {
  tasks: number;
  /** True while nothing happened in the body since they were counted, and the day is the same: then it is exact. */
  holds: boolean;
  /** Seconds since they were counted, by the machine's clock. */
  age: number;
}

/**
 * The kept count; null when there is none. Every change writes a journal entry, so a count holds as long as no entry
 * came. An entry carries the time at which its transaction began and may be seen later: entries of the minute before
 * are counted on both sides.
 */
export async function keptCount(tx: Tx, accountId: string, today: Day): Promise<KeptCount | null> {
  const { rows } = await sql<{ tasks: number; same_day: boolean; acts: number; now_acts: number; age: number }>`
    select c.tasks, c.day = ${today}::date as same_day, c.acts,
      extract(epoch from clock_timestamp() - c.counted_at)::float8 as age,
      (select count(*)::int from (
        select 1 from journal_entry e
        where e.tenant_id = ${tx.tenantId} and e.recorded_at > c.counted_at - interval '1 minute'
        limit c.acts + 1) as seen) as now_acts
    from work_count c
    where c.tenant_id = ${tx.tenantId} and c.account_id = ${accountId}`.execute(tx.db);
  const row = rows[0];
  return row ? { tasks: row.tasks, holds: row.same_day && row.acts === row.now_acts, age: row.age } : null;
}

/** Collects with `collect` in one snapshot and keeps how many came. A cache: not a change, so not in the journal. */
export async function countTasks(
  services: Pick<Services, 'database'>,
  actor: Actor,
  today: Day,
  collect: (tx: Tx, actor: Actor, today: Day) => Promise<Task[]>,
): Promise<Task[]> {
  const { tasks, counted } = await read(services.database, actor.tenantId, async (tx) => {
    const { rows } = await sql<{ counted_at: Date; acts: number }>`
      select now() as counted_at, count(*)::int as acts from journal_entry
      where tenant_id = ${tx.tenantId} and recorded_at > now() - interval '1 minute'`.execute(tx.db);
    return { tasks: await collect(tx, actor, today), counted: rows[0] };
  });
  if (counted) {
    const kept = { day: today, tasks: tasks.length, acts: counted.acts, counted_at: counted.counted_at };
    await inTransaction(services.database, actor.tenantId, (tx) =>
      tx.db
        .insertInto('work_count')
        .values({ tenant_id: tx.tenantId, account_id: actor.accountId, ...kept })
        .onConflict((on) => on.columns(['tenant_id', 'account_id']).doUpdateSet(kept))
        .execute(),
    );
  }
  return tasks;
}
