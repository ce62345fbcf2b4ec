import type { Services } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import { tenantIds } from '#src/platform/database/tenants.ts';
import { read } from '#src/platform/database/transaction.ts';
import { allTasks } from '../all-tasks.ts';
import { claimRound, finishRound, remindAccount } from './commands/remind-account.ts';
import { activeAccounts } from './queries/notices.ts';
import { countTasks } from './queries/work-count.ts';
import { actorOfAccount } from './queries.ts';
import { remindersOf } from './rules.ts';

const everyMilliseconds = 60_000;

type Ground = Pick<Services, 'database' | 'clock'>;

/**
 * One round of reminders of one body for the legal day: every account that still has a task near its deadline or past
 * it gets a notice. Done once a day, by one process.
 * @returns how many accounts were told something new; null when the day's round is done or another process has it
 */
export async function remindDue(services: Ground, tenantId: string): Promise<number | null> {
  const today = legalDay(services.clock.now());
  if (!(await claimRound(services, tenantId, today))) return null;
  const accounts = await read(services.database, tenantId, activeAccounts);
  let reminded = 0;
  for (const { accountId, userId } of accounts) {
    const session = { userId, sessionId: 'reminders' };
    const actor = await read(services.database, tenantId, (tx) => actorOfAccount(tx, accountId, session, today));
    if (!actor || actor.grants.length === 0) continue;
    const tasks = await countTasks(services, actor, today, allTasks);
    reminded += await remindAccount(services, tenantId, accountId, remindersOf(tasks, today));
  }
  await finishRound(services, tenantId, today, reminded);
  return reminded;
}

/**
 * Looks every minute whether a new legal day began, and reminds then.
 * @returns the function that stops it after the round under way
 */
export function remindPeriodically(services: Services): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = () => {
    running = running.then(async () => {
      try {
        for (const tenantId of await tenantIds(services.database)) {
          if (!stopped) await remindDue(services, tenantId);
        }
      } catch (error) {
        services.log.error({ err: error }, 'reminders were not sent');
      }
    });
  };
  const timer = setInterval(round, everyMilliseconds);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
