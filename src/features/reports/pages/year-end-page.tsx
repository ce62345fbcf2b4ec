import { momentWords } from '#src/features/movements/pages/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ContributionContent } from '../content.ts';
import type { Area, YearEndReport } from '../queries/year-end.ts';
import type { UnitReportStanding } from '../queries.ts';
import { ReportFrame } from './report-frame.tsx';
import { StandingStatus } from './standing-status.tsx';
import { YearEndActs } from './year-end-acts.tsx';

export interface YearEndPageProps {
  visit: Visit;
  year: { id: string; year: number; clusterCode: string };
  /** Null: not opened yet. */
  report: YearEndReport | null;
  /** Areas to begin with: those of last year's report. */
  suggested: readonly string[];
  today: Day;
  standings: readonly UnitReportStanding[];
  leadingUnit: string;
  /** Of the reader's unit. */
  ownReport: { id: string; mayWrite: boolean } | null;
  may: {
    open: boolean;
    setAreas: boolean;
    compose: boolean;
    collect: boolean;
    edit: boolean;
    issue: boolean;
    paper: boolean;
    read(unitId: string): boolean;
  };
  attempt: Attempt;
}

/** The year-end report of the cluster: its parts, who has contributed, what comes next. */
export function YearEndPage(props: YearEndPageProps) {
  const { visit, year, report, standings, attempt } = props;
  const t = visit.t.reports.yearEnd;
  const sent = standings.filter(({ state }) => state === 'sent').length;
  const title = report?.state === 'collecting' ? t.progress(year.year, sent, standings.length) : t.title(year.year);
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={year.id}
      year={year.year}
      title={title}
      failed={attempt.sent}
      islands={report ? [] : ['dirty-form']}
    >
      <PageHead
        title={title}
        facts={report && <Facts {...props} report={report} />}
        actions={report && <Actions {...props} />}
      />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.covenants.changed} live />}
      {report ? <Opened {...props} report={report} /> : <NotOpen {...props} />}
    </ReportFrame>
  );
}

function NotOpen({ visit, year, suggested, may, attempt }: YearEndPageProps) {
  const t = visit.t.reports.yearEnd;
  if (!may.open) return <Empty title={t.none}>{t.noneOthers}</Empty>;
  const value = (name: string, stored: string) => (attempt.sent ? attempt.values[name] : stored);
  return (
    <section class="hep">
      <h2>{t.openTitle}</h2>
      <p>{t.openHelp}</p>
      <Form action={paths.yearEnd(year.id)} guarded>
        <DateField name="dueOn" label={t.dueOn} value={value('dueOn', '')} error={attempt.errors.dueOn} />
        <TextArea
          name="areas"
          label={t.areas}
          hint={t.areasHint}
          value={value('areas', suggested.join('\n'))}
          error={attempt.errors.areas}
          rows={9}
        />
        <Button>{t.open}</Button>
      </Form>
    </section>
  );
}

const kinds = { collecting: 'tin', editing: 'tin', issued: 'xong' } as const;

function Facts({ visit, report, today }: YearEndPageProps & { report: YearEndReport }) {
  const t = visit.t.reports;
  const { state, dueOn, number, issuedOn, issuedAt, signerTitle } = report;
  const words = [
    ...(state === 'collecting' ? [t.due(formatDay(dueOn)), t.left(daysBetween(today, dueOn))] : []),
    ...(number && issuedOn ? [t.issue.done(String(number), formatDay(issuedOn))] : []),
    ...(issuedAt ? [t.issue.signed(signerTitle ?? '', momentWords(issuedAt))] : []),
  ];
  return (
    <>
      <Status kind={kinds[state]}>{t.states.yearEnd[state]}</Status>
      {words.length > 0 && ` · ${words.join(' · ')}`}
    </>
  );
}

function Actions({ visit, year, ownReport, may }: YearEndPageProps) {
  const t = visit.t.reports;
  return (
    <>
      {may.setAreas && (
        <Button kind="secondary" href={paths.yearEndAreas(year.id)}>
          {t.yearEnd.areasTitle}
        </Button>
      )}
      {ownReport && (
        <Button kind={ownReport.mayWrite ? 'primary' : 'secondary'} href={paths.contribution(ownReport.id)}>
          {t.ownReport}
        </Button>
      )}
      {may.paper && <Button href={paths.yearEndPaper(year.id)}>{t.paper}</Button>}
    </>
  );
}

type Shown = YearEndPageProps & { report: YearEndReport };

function Opened(props: Shown) {
  const { visit, report } = props;
  const collecting = report.state === 'collecting';
  const units = <UnitsTable {...props} />;
  const parts = <PartsTable {...props} />;
  return (
    <TwoColumns width={340} side={<YearEndActs {...props} />}>
      <h2>{collecting ? visit.t.reports.yearEnd.units : visit.t.reports.yearEnd.areaTable}</h2>
      {collecting ? units : parts}
      <h2>{collecting ? visit.t.reports.yearEnd.areaTable : visit.t.reports.yearEnd.units}</h2>
      {collecting ? parts : units}
    </TwoColumns>
  );
}

function contributionsOn(standings: readonly UnitReportStanding[], areaId: string): number {
  return standings.filter(({ content }) =>
    content ? (JSON.parse(content) as ContributionContent).areas.some((area) => area.areaId === areaId) : false,
  ).length;
}

function PartsTable(props: Shown) {
  const { visit, year, report, standings } = props;
  const t = visit.t.reports.yearEnd;
  const composed = report.state !== 'collecting';
  return (
    <Table
      caption={t.areaTable}
      captionHidden
      stacked
      columns={[
        { label: t.area },
        { label: t.contributions, number: true, width: 150 },
        { label: t.section, width: 130 },
      ]}
    >
      <Row>
        <RowHead>
          {composed ? <a href={paths.yearEndText(year.id)}>{t.common}</a> : t.common}
          <br />
          <span class="mo khong-dam">{t.commonFacts}</span>
        </RowHead>
        <Cell />
        <Cell label={t.section}>{composed && <Done visit={visit} done={report.overview !== ''} />}</Cell>
      </Row>
      {report.areas.map((area) => (
        <AreaRow {...props} area={area} count={contributionsOn(standings, area.id)} />
      ))}
    </Table>
  );
}

function AreaRow({ visit, year, report, standings, area, count }: Shown & { area: Area; count: number }) {
  const t = visit.t.reports.yearEnd;
  return (
    <Row>
      <RowHead>
        <a href={paths.yearEndSection(year.id, area.id)}>{area.name}</a>
      </RowHead>
      <Cell label={t.contributions} number>
        {`${count}/${standings.length}`}
      </Cell>
      <Cell label={t.section}>
        {report.state === 'collecting' ? null : <Done visit={visit} done={area.section !== ''} />}
      </Cell>
    </Row>
  );
}

function Done({ visit, done }: { visit: Visit; done: boolean }) {
  const t = visit.t.reports.yearEnd;
  return <Status kind={done ? 'xong' : 'cho'}>{done ? t.sectionDone : t.sectionEmpty}</Status>;
}

function UnitsTable({ visit, report, standings, may }: Shown) {
  const t = visit.t.reports;
  return (
    <Table
      caption={t.yearEnd.units}
      captionHidden
      stacked
      columns={[
        { label: t.unit },
        { label: t.state, width: 200 },
        { label: t.yearEnd.written, number: true, width: 140 },
      ]}
    >
      {standings.map((standing) => {
        const { reportId, unitId, shortName, content } = standing;
        const written = content ? (JSON.parse(content) as ContributionContent).areas.length : null;
        return (
          <Row>
            <RowHead>
              {reportId && may.read(unitId) ? <a href={paths.contribution(reportId)}>{shortName}</a> : shortName}
            </RowHead>
            <Cell label={t.state}>
              <StandingStatus visit={visit} standing={standing} />
            </Cell>
            <Cell label={t.yearEnd.written} number>
              {written === null ? '–' : `${written}/${report.areas.length}`}
            </Cell>
          </Row>
        );
      })}
    </Table>
  );
}
