import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour, type Instant } from '#src/text/day.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { ConferenceRecord } from '../queries/conference-record.ts';

interface Props {
  visit: Visit;
  record: Pick<ConferenceRecord, 'id' | 'title' | 'day'>;
  title: string;
  facts?: Child;
  actions?: Child;
  attempt: Attempt;
  islands?: string[];
  /** A page between the conference and this one. */
  above?: { label: string; href: string };
  children?: Child;
}

/** A page of the papers around one conference, below it. */
export function MeetingFrame({ visit, record, title, facts, actions, attempt, islands = [], above, children }: Props) {
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form', ...islands]}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        ...(above ? [above] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} facts={facts ?? record.title} actions={actions} />
      <ErrorSummary errors={attempt.errors} />
      {children}
    </Layout>
  );
}

/** "10:46, 17/12/2020" */
export function momentText(at: Instant): string {
  return `${formatHour(at)}, ${formatDay(dayOf(at))}`;
}
