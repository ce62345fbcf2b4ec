import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { read } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Day } from '#src/text/day.ts';
import { MyWorkPage } from '../../accounts/pages/my-work-page.tsx';
import type { Task } from '../../accounts/schema.ts';
import { ballotTasks } from '../../ballots/queries.ts';
import { conferenceOfYear, conferenceTasks } from '../../conferences/queries.ts';
import { covenantTasks } from '../../covenants/queries.ts';
import { registrationTasks } from '../../movements/queries.ts';
import { scoringTasks } from '../../scoring/queries.ts';
import { viewMyWork } from '../access.ts';
import { currentClusterYear, handoverTasks, stepsOf } from '../queries.ts';

const shownDeadlines = 4;

/** Every room says here what it asks of an account. */
const rooms: readonly ((tx: Tx, actor: Actor, today: Day) => Promise<Task[]>)[] = [
  registrationTasks,
  covenantTasks,
  scoringTasks,
  conferenceTasks,
  ballotTasks,
  handoverTasks,
];

export function myWorkRoutes(http: FeatureRoutes): void {
  http.page(paths.myWork(), viewMyWork, async (scope, visit) => {
    const { actor, now, today } = scope;
    if (!actor) throw forbidden();
    const found = await read(scope, async (tx) => {
      const tasks: Task[] = [];
      for (const tasksOf of rooms) tasks.push(...(await tasksOf(tx, actor, today)));
      const year = await currentClusterYear(tx, { actor, clusterYearId: null, today: now });
      return {
        tasks,
        year: year && { id: year.clusterYearId, year: year.year },
        steps: year ? await stepsOf(tx, year.clusterYearId) : [],
        conference: year ? await conferenceOfYear(tx, year.clusterYearId) : null,
      };
    });
    const deadlines = found.steps
      .flatMap(({ code, name, endsOn }) => (endsOn && endsOn >= today ? [{ code, name, endsOn }] : []))
      .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
      .slice(0, shownDeadlines);
    const event = found.conference?.state === 'closed' ? null : found.conference;
    return (
      <MyWorkPage
        visit={visit}
        tasks={found.tasks}
        today={today}
        year={found.year}
        deadlines={deadlines}
        event={event}
      />
    );
  });
}
