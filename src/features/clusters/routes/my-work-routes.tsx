import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { forbidden } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Frame } from '#src/ui/frame.ts';
import { MyWorkPage } from '../../accounts/pages/my-work-page.tsx';
import { noticesOf, unreadNotices } from '../../accounts/queries/notices.ts';
import { countTasks } from '../../accounts/queries/work-count.ts';
import { allTasks } from '../../all-tasks.ts';
import { conferenceOfYear } from '../../conferences/queries.ts';
import { viewMyWork } from '../access.ts';
import { currentClusterYear, stepsOf } from '../queries.ts';

const shownDeadlines = 4;

const shownNotices = 3;

export function myWorkRoutes(http: FeatureRoutes): void {
  http.page(paths.myWork(), viewMyWork, async (scope, visit) => {
    const { actor, now, today } = scope;
    if (!actor) throw forbidden();
    const tasks = await countTasks(scope.services, actor, today, allTasks);
    const found = await read(scope, async (tx) => {
      const year = await currentClusterYear(tx, { actor, clusterYearId: null, today: now });
      return {
        year: year && { id: year.clusterYearId, year: year.year },
        steps: year ? await stepsOf(tx, year.clusterYearId) : [],
        conference: year ? await conferenceOfYear(tx, year.clusterYearId) : null,
        notices: await noticesOf(tx, actor.accountId, shownNotices),
        unread: await unreadNotices(tx, actor.accountId),
      };
    });
    const deadlines = found.steps
      .flatMap(({ code, name, endsOn }) => (endsOn && endsOn >= today ? [{ code, name, endsOn }] : []))
      .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
      .slice(0, shownDeadlines);
    const event = found.conference?.state === 'closed' ? null : found.conference;
    return (
      <MyWorkPage
        visit={{ ...visit, frame: withCount(visit.frame, tasks.length) }}
        tasks={tasks}
        today={today}
        year={found.year}
        deadlines={deadlines}
        event={event}
        notices={found.notices}
        unread={found.unread}
      />
    );
  });
}

/** The badge of the page that lists the tasks is the list's own count. */
function withCount(frame: Frame, count: number): Frame {
  return { ...frame, places: frame.places.map((place) => (place.key === 'myWork' ? { ...place, count } : place)) };
}
