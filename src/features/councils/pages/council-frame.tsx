import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { useFrame } from '#src/ui/frame-context.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import { styleRule } from '#src/ui/style-rule.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import type { SessionRecord } from '../queries/session-records.ts';
import type { CaseState, SessionState } from '../rules.ts';

interface CouncilFrameProps {
  visit: Visit;
  title: string;
  session?: SessionRecord;
  /** A page below a case names it in the path. */
  one?: CaseRecord;
  /** The Council's own page: nothing lies above it. */
  home?: boolean;
  failed?: boolean;
  islands?: string[];
  children?: Child;
}

/** The frame of every page of the Council; the path leads back to the session and the case. */
export function CouncilFrame({ visit, title, session, one, home, children, ...layout }: CouncilFrameProps) {
  const above = [
    { label: visit.t.councils.place, href: paths.council() },
    ...(session ? [{ label: session.title, href: paths.councilSession(session.id) }] : []),
    ...(one ? [{ label: `${one.unitName}, ${one.awardName}`, href: paths.councilCase(one.id) }] : []),
  ];
  const last = above.at(-1);
  const here = last?.label === title || (one && title === one.unitName);
  const path = here ? [...above.slice(0, -1), { label: last?.label ?? title }] : [...above, { label: title }];
  const crumbs = home ? undefined : path;
  return (
    <Layout frame={visit.frame} title={title} current="council" crumbs={crumbs} {...layout}>
      {children}
    </Layout>
  );
}

/** The list of cases at the left; below the work on a phone. */
export function CouncilColumns({ list, children }: { list: Child; children?: Child }) {
  return (
    <div class={`hai-cot ${styleRule(useFrame(), '--cot:290px minmax(0,1fr)')}`}>
      {list}
      <div class="hoi-dong">{children}</div>
    </div>
  );
}

const sessionKinds: Record<SessionState, StatusKind> = {
  planned: 'cho',
  open: 'tin',
  closed: 'luu-y',
  minuted: 'xong',
};
const caseKinds: Record<CaseState, StatusKind> = {
  scheduled: 'cho',
  open: 'tin',
  voted: 'luu-y',
  recommended: 'xong',
  notRecommended: 'cho',
  withdrawn: 'cho',
};

export function SessionStatus({ visit, state }: { visit: Visit; state: SessionState }) {
  return <Status kind={sessionKinds[state]}>{visit.t.councils.sessionStates[state]}</Status>;
}

export function CaseStatus({ visit, state }: { visit: Visit; state: CaseState }) {
  const icon = state === 'notRecommended' || state === 'withdrawn' ? ('barred' as const) : undefined;
  return (
    <Status kind={caseKinds[state]} icon={icon}>
      {visit.t.councils.caseStates[state]}
    </Status>
  );
}

/** "09:15, 03/02/2021" */
export function when(at: string): string {
  return `${formatHour(at)}, ${formatDay(dayOf(at))}`;
}
