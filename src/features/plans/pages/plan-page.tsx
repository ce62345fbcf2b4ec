import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type View, Views } from '#src/ui/views.tsx';
import { withdrawPlanAccess } from '../access.ts';
import type { PlanRecord } from '../queries/plan-record.ts';
import { ParagraphList } from './paragraph-list.tsx';
import { PlanFrame } from './plan-frame.tsx';
import { PlanActions, PlanCounts, PlanNotice, planFactsLine } from './plan-head.tsx';
import type { PlanView } from './plan-view.ts';
import { VersionsTable } from './versions-table.tsx';

interface Props {
  visit: Visit;
  view: PlanView;
  attempt: Attempt;
}

/** The draft by paragraph with its comments and answers; the plan once issued. */
export function PlanPage({ visit, view, attempt }: Props) {
  const t = visit.t.plans;
  const { record, speaksFor } = view;
  const title = planTitle(visit, record);
  const consented = record.consents.some(({ unitId }) => unitId === speaksFor);
  return (
    <PlanFrame visit={visit} year={record} title={title} failed={attempt.sent}>
      <PageHead title={title} facts={planFactsLine(visit, view)} actions={<PlanActions visit={visit} view={view} />} />
      <ErrorSummary errors={attempt.errors} />
      <PlanCounts visit={visit} view={view} />
      <PlanNotice visit={visit} view={view} />
      {consented && <p class="mo">{t.actions.consented}</p>}
      <PlanViews visit={visit} record={record} current="paragraphs" />
      <ParagraphList visit={visit} view={view} />
      <VersionsTable visit={visit} view={view} />
      <p class="khong-in">
        {record.state !== 'issued' && <a href={paths.planPaper(record.id)}>{t.actions.draftPaper}</a>}
        {withdrawPlanAccess.allows(visit.actor, view.facts) && (
          <>
            {' · '}
            <a href={paths.withdrawPlan(record.id)}>{t.actions.withdraw}</a>
          </>
        )}
      </p>
    </PlanFrame>
  );
}

export function planTitle(visit: Visit, { state, year }: Pick<PlanRecord, 'state' | 'year'>): string {
  return state === 'issued' ? visit.t.plans.title(year) : visit.t.plans.draftTitle(year);
}

interface ViewsProps {
  visit: Visit;
  record: PlanRecord;
  current: 'paragraphs' | 'compare' | 'table';
}

/** The draft, the comparison of its latest two versions, the table of comments; each at its own address. */
export function PlanViews({ visit, record, current }: ViewsProps) {
  const t = visit.t.plans.views;
  if (record.round === 0) return null;
  const to = record.currentVersion;
  const views: View[] = [
    {
      label: record.state === 'issued' ? t.text : t.paragraphs,
      href: paths.plan(record.id),
      current: current === 'paragraphs',
    },
    ...(to > 1
      ? [{ label: t.compare(to - 1, to), href: paths.comparePlan(record.id), current: current === 'compare' }]
      : []),
    { label: t.table, href: paths.commentTable(record.id), current: current === 'table' },
  ];
  return <Views label={t.label} views={views} />;
}
