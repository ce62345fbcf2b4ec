import { paths } from '#src/paths.ts';
import { takesPart } from '#src/platform/access/actor.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf, daysBetween, formatDay, formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { type WorkItem, WorkList } from '#src/ui/work-list.tsx';
import type { Notice } from '../queries/notices.ts';
import { groupTasks } from '../rules.ts';
import type { Task } from '../schema.ts';
import { WorkViews } from './work-views.tsx';

interface Props {
  visit: Visit;
  tasks: Task[];
  today: Day;
  /** The cluster-year that the account stands in: where to look when nothing is to be done, and what comes next. */
  year: { id: string; year: number } | null;
  deadlines: { code: string; name: string; endsOn: Day }[];
  event: { id: string; title: string; day: Day; startsAt: string } | null;
  /** The latest notices, and how many are unread. */
  notices: Notice[];
  unread: number;
}

/** What is on this account, until when and why; the most pressing first. */
export function MyWorkPage(props: Props) {
  const { visit, tasks, today } = props;
  const t = visit.t.myWork;
  const groups = groupTasks(tasks, today);
  const first = groups.overdue[0] ?? groups.thisWeek[0] ?? groups.later[0];
  const items = (list: Task[]) => list.map((task) => workItem(task, { visit, today, primary: task === first }));
  return (
    <Layout frame={visit.frame} title={t.title} current="myWork">
      <PageHead title={t.title} facts={t.facts(formatDayWithWeekday(today), tasks.length)} />
      <WorkViews visit={visit} current="tasks" />
      <TwoColumns side={<Side {...props} />}>
        {tasks.length === 0 && <NothingToDo {...props} />}
        <WorkList heading={t.overdue} items={items(groups.overdue)} />
        <WorkList heading={t.thisWeek} items={items(groups.thisWeek)} />
        <WorkList heading={t.later} items={items(groups.later)} />
      </TwoColumns>
    </Layout>
  );
}

function NothingToDo({ visit, year }: Props) {
  const t = visit.t.myWork;
  return (
    <Empty title={t.emptyTitle}>
      {year ? (
        <p>
          {t.empty} <a href={paths.clusterYear(year.id)}>{t.emptyYear(year.year)}</a>
        </p>
      ) : (
        <p>{t.emptyNoYear}</p>
      )}
    </Empty>
  );
}

interface Showing {
  visit: Visit;
  today: Day;
  primary: boolean;
}

function workItem(task: Task, { visit, today, primary }: Showing): WorkItem {
  const t = visit.t.myWork;
  const late = task.deadline !== null && task.deadline < today;
  const state = late && (task.state === 'notStarted' || task.state === 'inProgress') ? 'overdue' : task.state;
  return {
    deadline: task.deadline ? formatDayWithWeekday(task.deadline).replace(`/${today.slice(0, 4)}`, '') : t.noDeadline,
    left: <TimeLeft task={task} visit={visit} today={today} />,
    title: task.title,
    href: task.href,
    why: `${task.why} ${task.consequence}`.trim(),
    state: [
      <Status kind={stateKinds[state]} icon={state === 'notOpen' ? 'lock' : undefined}>
        {t.states[state]}
      </Status>,
    ],
    action:
      state === 'notOpen' ? undefined : (
        <Button small kind={primary ? 'primary' : 'secondary'} href={task.href} about={task.title}>
          {task.button}
        </Button>
      ),
  };
}

const stateKinds: Record<Task['state'], StatusKind> = {
  notStarted: 'cho',
  inProgress: 'tin',
  toSign: 'luu-y',
  returned: 'loi',
  overdue: 'loi',
  notOpen: 'cho',
};

const nearDays = 3;

function TimeLeft({ task, visit, today }: { task: Task; visit: Visit; today: Day }) {
  const t = visit.t.myWork;
  if (task.opensOn && task.opensOn > today)
    return <span class="mo">{t.opens(formatDay(task.opensOn).slice(0, 5))}</span>;
  if (!task.deadline) return null;
  const days = daysBetween(today, task.deadline);
  if (days < 0) return <Status kind="loi">{t.overdueBy(-days)}</Status>;
  if (days === 0) return <Status kind="luu-y">{t.today}</Status>;
  return days <= nearDays ? <Status kind="luu-y">{t.left(days)}</Status> : <span class="mo">{t.left(days)}</span>;
}

function Side({ visit, event, deadlines, notices, unread }: Props) {
  const t = visit.t.myWork;
  return (
    <>
      <h2>{t.event}</h2>
      {event ? (
        <p>
          <b>{event.title}</b>
          <br />
          <Said>{formatDayWithWeekday(event.day)}</Said>, {formatHour(event.startsAt)}
          {takesPart(visit.actor) && (
            <>
              <br />
              <a href={paths.conference(event.id)}>{t.eventOpen}</a>
            </>
          )}
        </p>
      ) : (
        <p class="mo">{t.noEvent}</p>
      )}
      {deadlines.length > 0 && (
        <>
          <h2>{t.steps}</h2>
          <PairList
            small
            items={deadlines.map(({ name, endsOn }) => ({ label: name, value: t.until(formatDay(endsOn)) }))}
          />
        </>
      )}
      <h2>{t.latest}</h2>
      {notices.length === 0 && <p class="mo">{t.noNotices}</p>}
      {notices.map((notice) => (
        <p>
          <span class="mo">{shortMoment(notice.madeAt)}</span>
          <br />
          <a href={notice.href}>
            <Said>{notice.title}</Said>
          </a>
        </p>
      ))}
      {notices.length > 0 && (
        <p>
          <a href={paths.notices()}>{t.allNotices(unread)}</a>
        </p>
      )}
    </>
  );
}

/** "02/12, 08:15" */
function shortMoment(at: Date): string {
  const instant = at.toISOString();
  return `${formatDay(dayOf(instant)).slice(0, 5)}, ${formatHour(instant)}`;
}
