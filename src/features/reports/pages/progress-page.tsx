import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ProgressContent, SentProgress } from '../content.ts';
import type { ProgressRecord } from '../queries/mid-year.ts';
import type { UnitReportStanding } from '../queries.ts';
import { countProgress, progressFaults } from '../rules/mid-year.ts';
import { ClusterCounts } from './mid-year-page.tsx';
import { ProgressForm } from './progress-form.tsx';
import { ProgressTable } from './progress-table.tsx';
import { SendForm, SendingsSide } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';
import { RequestsTable } from './requests-table.tsx';
import { StandingStatus } from './standing-status.tsx';

export interface ProgressPageProps {
  visit: Visit;
  record: ProgressRecord;
  standings: readonly UnitReportStanding[];
  today: Day;
  /** Head or officer of the unit. */
  own: boolean;
  may: { write: boolean; send: boolean; ask: boolean; propose: boolean };
  attempt: Attempt;
}

/** One unit's progress: written by the unit, read by those who lead. */
export function ProgressPage(props: ProgressPageProps) {
  const { visit, record, standings, may, attempt, own } = props;
  const t = visit.t.reports;
  const last = record.sendings.at(-1);
  const sent = last ? (JSON.parse(last.content) as ProgressContent).lines : null;
  const shown = may.write || (own && record.state !== 'sent') ? record.lines : (sent ?? []);
  const { onTrack, behind } = countProgress(shown);
  const title = onTrack + behind > 0 ? t.progress.title(onTrack, behind) : t.progress.begin;
  const faults = Object.keys(progressFaults(record.targets, record.lines)).length;
  return (
    <ReportFrame
      visit={visit}
      kind="midYear"
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={title}
      crumb={record.unitName}
      below
      failed={Object.keys(attempt.errors).length > 0}
      islands={may.write ? ['dirty-form'] : []}
    >
      <PageHead title={title} facts={<Facts {...props} />} actions={<Actions {...props} />} />
      <ErrorSummary errors={attempt.errors} />
      <Asked visit={visit} record={record} />
      <Body {...props} sent={sent} />
      <TwoColumns
        width={330}
        side={
          <>
            <ClusterCounts visit={visit} standings={standings} />
            <h2>{t.midYear.noScore}</h2>
            <p>{t.midYear.noScoreHelp}</p>
          </>
        }
      >
        {may.send && faults === 0 && (
          <SendForm visit={visit} action={paths.sendProgress(record.id)} version={record.version} attempt={attempt} />
        )}
        {may.write && !may.send && <p class="mo">{t.send.waits}</p>}
        <section>
          <h2>{t.progress.requests}</h2>
          <RequestsTable visit={visit} amendments={record.amendments} empty={t.progress.noRequests} />
        </section>
        <SendingsSide visit={visit} sendings={record.sendings} />
      </TwoColumns>
    </ReportFrame>
  );
}

function Facts({ visit, record, today, may }: ProgressPageProps) {
  const t = visit.t.reports;
  const { dueOn, state } = record;
  const last = record.sendings.at(-1);
  const standing = {
    state,
    sentOn: last?.sentOn ?? null,
    lateDays: last?.lateDays ?? 0,
    returnDueOn: last?.returnDueOn ?? null,
  };
  return (
    <>
      {record.unitName}
      {may.write && dueOn && ` · ${t.due(formatDay(dueOn))}, ${t.left(daysBetween(today, dueOn))}`} ·{' '}
      <StandingStatus visit={visit} standing={standing} />
    </>
  );
}

function Actions({ visit, record, may }: ProgressPageProps) {
  const t = visit.t.reports;
  return (
    <>
      {may.ask && (
        <Button kind="secondary" href={paths.returnProgress(record.id)}>
          {t.returning.link}
        </Button>
      )}
      {may.propose && record.covenantId && (
        <Button kind="secondary" href={paths.covenant(record.covenantId)}>
          {visit.t.covenants.propose.title}
        </Button>
      )}
    </>
  );
}

/** What the leader asked to complete, until it is sent again. */
function Asked({ visit, record }: { visit: Visit; record: ProgressRecord }) {
  const t = visit.t.reports.returning;
  if (record.remarks.length === 0) return null;
  return (
    <Notice kind="luu-y" title={t.asked}>
      <ul>
        {record.remarks.map(({ itemName, words }) => (
          <li>
            <b>{itemName || t.wholeReport}:</b> {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Body(props: ProgressPageProps & { sent: SentProgress[] | null }) {
  const { visit, record, may, own, sent } = props;
  const t = visit.t.reports;
  if (may.write) return <ProgressForm {...props} />;
  if (!sent && !own) return <Empty title={t.states.unit.draft}>{t.progress.notSent}</Empty>;
  if (record.targets.length === 0) return <Empty title={t.progress.noTargets} />;
  return (
    <>
      {record.state !== 'sent' && own && <Notice kind="cho">{t.locked}</Notice>}
      {record.state === 'returned' && !own && <Notice kind="cho">{t.progress.earlier}</Notice>}
      {sent && <ProgressTable visit={visit} reportId={record.id} lines={sent} amendments={record.amendments} />}
    </>
  );
}
