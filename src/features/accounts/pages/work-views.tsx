import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Views } from '#src/ui/views.tsx';

/** Tasks, notices, calendar: three views of one's own work. */
export function WorkViews({ visit, current }: { visit: Visit; current: 'tasks' | 'notices' | 'calendar' }) {
  const t = visit.t.myWork;
  const addresses = { tasks: paths.myWork(), notices: paths.notices(), calendar: paths.ownCalendar() };
  return (
    <Views
      label={t.title}
      views={(['tasks', 'notices', 'calendar'] as const).map((key) => ({
        label: t.views[key],
        href: addresses[key],
        current: key === current,
      }))}
    />
  );
}
