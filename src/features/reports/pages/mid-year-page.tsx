import type { Amendment } from '#src/features/covenants/queries.ts';
import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ProgressContent } from '../content.ts';
import type { MidYearReview } from '../queries/mid-year.ts';
import type { UnitReportStanding } from '../queries.ts';
import { countProgress, type ProgressCount, sumCounts } from '../rules/mid-year.ts';
import { MidYearActs, ReportText } from './mid-year-acts.tsx';
import { ReportFrame } from './report-frame.tsx';
import { RequestsTable } from './requests-table.tsx';
import { StandingStatus } from './standing-status.tsx';

export interface MidYearPageProps {
  visit: Visit;
  year: { id: string; year: number; clusterCode: string };
  /** Null: not opened yet. */
  review: MidYearReview | null;
  /** Last day of the step; null where the year has none. */
  dueOn: Day | null;
  today: Day;
  standings: readonly UnitReportStanding[];
  amendments: readonly Amendment[];
  leadingUnit: string;
  /** Of the reader's unit. */
  ownReport: { id: string; mayWrite: boolean } | null;
  may: {
    open: boolean;
    steps: boolean;
    hold: boolean;
    reopen: boolean;
    edit: boolean;
    issue: boolean;
    paper: boolean;
    /** Opens the unit's report. */
    read(unitId: string): boolean;
  };
  attempt: Attempt;
}

/** The mid-year review of the cluster: who has reported, how far the targets are, what comes next. */
export function MidYearPage(props: MidYearPageProps) {
  const { visit, year, review, standings, amendments, attempt } = props;
  const t = visit.t.reports.midYear;
  const sent = standings.filter(({ state }) => state === 'sent').length;
  const title = review ? t.progress(year.year, sent, standings.length) : t.title(year.year);
  return (
    <ReportFrame
      visit={visit}
      kind="midYear"
      clusterYearId={year.id}
      year={year.year}
      title={title}
      failed={attempt.sent}
    >
      <PageHead
        title={title}
        facts={review && <Facts {...props} review={review} />}
        actions={review && <Actions {...props} />}
      />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.covenants.changed} live />}
      {review ? (
        <TwoColumns width={340} side={<Side {...props} review={review} />}>
          <UnitsTable {...props} />
          {review.state !== 'open' && <ReportText {...props} review={review} />}
          <section>
            <h2>{t.requests}</h2>
            <RequestsTable visit={visit} amendments={amendments} withUnit empty={t.noRequests} />
          </section>
        </TwoColumns>
      ) : (
        <NotOpen {...props} />
      )}
    </ReportFrame>
  );
}

function NotOpen({ visit, year, dueOn, may }: MidYearPageProps) {
  const t = visit.t.reports.midYear;
  return (
    <Empty title={t.none}>
      <p>{may.open ? t.noneLeaders : t.noneOthers}</p>
      {may.open && dueOn && (
        <>
          <p>{t.openUntil(formatDay(dueOn))}</p>
          <Form action={paths.midYear(year.id)}>
            <Button>{t.open}</Button>
          </Form>
        </>
      )}
      {may.open && !dueOn && (
        <LockedButton id="mo-so-ket" reason={t.noStep}>
          {t.open}
        </LockedButton>
      )}
      {may.open && !dueOn && may.steps && (
        <p>
          <a href={paths.steps(year.id)}>{t.setStep}</a>
        </p>
      )}
    </Empty>
  );
}

const kinds = { open: 'tin', held: 'tin', reported: 'xong' } as const;

function Facts({ visit, review, dueOn, today }: MidYearPageProps & { review: MidYearReview }) {
  const t = visit.t.reports;
  const words = [
    ...(review.state === 'open' && dueOn ? [t.due(formatDay(dueOn)), t.left(daysBetween(today, dueOn))] : []),
    ...(review.heldOn ? [t.midYear.heldOn(formatDay(review.heldOn))] : []),
    ...(review.number && review.issuedOn ? [t.issue.done(String(review.number), formatDay(review.issuedOn))] : []),
    ...(review.issuedAt ? [t.issue.signed(review.signerTitle ?? '', momentWords(review.issuedAt))] : []),
  ];
  return (
    <>
      <Status kind={kinds[review.state]}>{t.states.review[review.state]}</Status>
      {words.length > 0 && ` · ${words.join(' · ')}`}
    </>
  );
}

function Actions({ visit, year, ownReport, may }: MidYearPageProps) {
  const t = visit.t.reports;
  return (
    <>
      {ownReport && (
        <Button kind={ownReport.mayWrite ? 'primary' : 'secondary'} href={paths.progressReport(ownReport.id)}>
          {t.ownReport}
        </Button>
      )}
      {may.paper && <Button href={paths.midYearPaper(year.id)}>{t.paper}</Button>}
    </>
  );
}

function countOf({ content }: UnitReportStanding): ProgressCount | null {
  return content ? countProgress((JSON.parse(content) as ProgressContent).lines) : null;
}

function UnitsTable({ visit, standings, amendments, may }: MidYearPageProps) {
  const t = visit.t.reports;
  const { columns, table, total } = t.midYear;
  const all = sumCounts(standings.flatMap((standing) => countOf(standing) ?? []));
  return (
    <Table
      caption={table}
      captionHidden
      stacked
      columns={[
        { label: t.unit },
        { label: t.state, width: 190 },
        { label: columns.onTrack, number: true },
        { label: columns.behind, number: true },
        { label: columns.yearEnd, number: true },
        { label: columns.requests, number: true },
      ]}
    >
      {standings.map((standing) => {
        const count = countOf(standing);
        const requests = amendments.filter(({ unitId }) => unitId === standing.unitId).length;
        return (
          <Row>
            <RowHead>
              {standing.reportId && may.read(standing.unitId) ? (
                <a href={paths.progressReport(standing.reportId)}>{standing.shortName}</a>
              ) : (
                standing.shortName
              )}
            </RowHead>
            <Cell label={t.state}>
              <StandingStatus visit={visit} standing={standing} />
            </Cell>
            <Counts visit={visit} count={count} />
            <Cell label={columns.requests} number>
              {requests > 0 ? requests : '–'}
            </Cell>
          </Row>
        );
      })}
      <Row kind="tong">
        <RowHead>{total}</RowHead>
        <Cell />
        <Counts visit={visit} count={all} />
        <Cell label={columns.requests} number>
          {amendments.length}
        </Cell>
      </Row>
    </Table>
  );
}

function Counts({ visit, count }: { visit: Visit; count: ProgressCount | null }) {
  const { columns, share } = visit.t.reports.midYear;
  const cell = (part: number) => (count ? share(part, count.total) : '–');
  return (
    <>
      <Cell label={columns.onTrack} number>
        {cell(count?.onTrack ?? 0)}
      </Cell>
      <Cell label={columns.behind} number>
        {cell(count?.behind ?? 0)}
      </Cell>
      <Cell label={columns.yearEnd} number>
        {cell(count?.yearEnd ?? 0)}
      </Cell>
    </>
  );
}

function Side(props: MidYearPageProps & { review: MidYearReview }) {
  const { visit, standings } = props;
  return (
    <>
      <MidYearActs {...props} />
      <ClusterCounts visit={visit} standings={standings} />
      <h2>{visit.t.reports.midYear.noScore}</h2>
      <p>{visit.t.reports.midYear.noScoreHelp}</p>
    </>
  );
}

/** How far the whole cluster is, from what was sent. */
export function ClusterCounts({ visit, standings }: { visit: Visit; standings: readonly UnitReportStanding[] }) {
  const { midYear } = visit.t.reports;
  const sent = standings.filter(({ state }) => state === 'sent').length;
  const all = sumCounts(standings.flatMap((standing) => countOf(standing) ?? []));
  const counted = (part: number) => <b class="so">{midYear.share(part, all.total)}</b>;
  return (
    <>
      <h2>{midYear.whole(standings.length)}</h2>
      <PairList
        items={[
          {
            label: midYear.sentCount,
            value: (
              <Status kind={sent === standings.length ? 'xong' : 'tin'}>{midYear.share(sent, standings.length)}</Status>
            ),
          },
          { label: midYear.columns.onTrack, value: counted(all.onTrack) },
          { label: midYear.columns.behind, value: counted(all.behind) },
          { label: midYear.columns.yearEnd, value: counted(all.yearEnd) },
        ]}
      />
    </>
  );
}
