import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from './accounts/schema.ts';
import { archiveTasks } from './archive/queries.ts';
import { awardTasks } from './awards/queries/tasks.ts';
import { ballotTasks } from './ballots/queries/tasks.ts';
import { certificateTasks } from './certificates/queries.ts';
import { handoverTasks } from './clusters/queries.ts';
import { meetingTasks } from './conferences/queries/meeting-tasks.ts';
import { conferenceTasks } from './conferences/queries.ts';
import { councilTasks } from './councils/queries/tasks.ts';
import { covenantTasks } from './covenants/queries.ts';
import { crossReviewTasks } from './cross-reviews/queries/own-reviews.ts';
import { dossierTasks } from './dossiers/queries/tasks.ts';
import { registrationTasks } from './movements/queries.ts';
import { personalRegistrationTasks } from './personal-registrations/queries/tasks.ts';
import { planTasks } from './plans/queries.ts';
import { reportTasks } from './reports/queries/tasks.ts';
import { scoringTasks } from './scoring/queries.ts';

/** What one room asks of an account on a day. */
export type TasksOf = (tx: Tx, actor: Actor, today: Day) => Promise<Task[]>;

/** Every room says here what it asks of an account: one import, one line. */
const rooms: readonly TasksOf[] = [
  registrationTasks,
  personalRegistrationTasks,
  planTasks,
  covenantTasks,
  scoringTasks,
  crossReviewTasks,
  reportTasks,
  conferenceTasks,
  meetingTasks,
  ballotTasks,
  dossierTasks,
  handoverTasks,
  certificateTasks,
  archiveTasks,
  awardTasks,
  councilTasks,
];

/** Everything that is on an account on a day, from one snapshot of the database, so that no two rooms contradict. */
export async function allTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const tasks: Task[] = [];
  // One connection holds the snapshot, and it answers one question at a time.
  for (const tasksOf of rooms) tasks.push(...(await tasksOf(tx, actor, today)));
  return tasks;
}
