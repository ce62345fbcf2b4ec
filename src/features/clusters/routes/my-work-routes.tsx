import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { MyWorkPage } from '../../accounts/pages/my-work-page.tsx';
import { allTasks } from '../../all-tasks.ts';
import { conferenceOfYear } from '../../conferences/queries.ts';
import { viewMyWork } from '../access.ts';
import { currentClusterYear, stepsOf } from '../queries.ts';

const shownDeadlines = 4;

export function myWorkRoutes(http: FeatureRoutes): void {
  http.page(paths.myWork(), viewMyWork, async (scope, visit) => {
    const { actor, now, today } = scope;
    if (!actor) throw forbidden();
    const found = await read(scope, async (tx) => {
      const tasks = await allTasks(tx, actor, today);
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
