import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from './accounts/schema.ts';
import { ballotTasks } from './ballots/queries/tasks.ts';
import { handoverTasks } from './clusters/queries.ts';
import { conferenceTasks } from './conferences/queries.ts';
import { covenantTasks } from './covenants/queries.ts';
import { registrationTasks } from './movements/queries.ts';
import { scoringTasks } from './scoring/queries.ts';

/** What one room asks of an account on a day. */
export type TasksOf = (tx: Tx, actor: Actor, today: Day) => Promise<Task[]>;

/** Every room says here what it asks of an account: one import, one line. */
const rooms: readonly TasksOf[] = [
  registrationTasks,
  covenantTasks,
  scoringTasks,
  conferenceTasks,
  ballotTasks,
  handoverTasks,
];

/** Everything that is on an account on a day, from one snapshot of the database, so that no two rooms contradict. */
export async function allTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const tasks: Task[] = [];
  // One connection holds the snapshot, and it answers one question at a time.
  for (const tasksOf of rooms) tasks.push(...(await tasksOf(tx, actor, today)));
  return tasks;
}
