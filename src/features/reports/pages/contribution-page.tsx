import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ContributionContent } from '../content.ts';
import type { Area, ContributionRecord } from '../queries/year-end.ts';
import { type AreaWords, writtenAreas } from '../rules/year-end.ts';
import { SendForm, SendingsSide } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';
import { StandingStatus } from './standing-status.tsx';

export interface ContributionPageProps {
  visit: Visit;
  record: ContributionRecord;
  today: Day;
  /** Head or officer of the unit: sees what is being written. */
  own: boolean;
  may: { write: boolean; send: boolean; ask: boolean };
  attempt: Attempt;
}

/** What this reader sees of a contribution: the unit what it writes, the others what it sent last. */
export function shownAreas(record: ContributionRecord, own: boolean): ReadonlyMap<string, AreaWords> | null {
  if (own && record.state !== 'sent') return record.written;
  const last = record.sendings.at(-1);
  if (!last) return null;
  const { areas } = JSON.parse(last.content) as ContributionContent;
  return new Map(areas.map(({ areaId, words, figures }) => [areaId, { words, figures }]));
}

/** One unit's contribution to the year's report, area by area. */
export function ContributionPage(props: ContributionPageProps) {
  const { visit, record, own, may, attempt } = props;
  const t = visit.t.reports;
  const title = t.contribution.title(record.unitName);
  const shown = shownAreas(record, own);
  const ready = writtenAreas([...record.written.values()]) > 0;
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={title}
      crumb={record.unitName}
      below
      failed={Object.keys(attempt.errors).length > 0}
    >
      <PageHead
        title={title}
        facts={<Facts {...props} />}
        actions={
          may.ask && (
            <Button kind="secondary" href={paths.returnContribution(record.id)}>
              {t.returning.link}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Asked {...props} />
      <TwoColumns side={<SendingsSide visit={visit} sendings={record.sendings} />}>
        {shown ? (
          <Areas {...props} shown={shown} />
        ) : (
          <Empty title={t.states.unit.draft}>{t.contribution.notSent}</Empty>
        )}
        {may.send && ready && (
          <SendForm
            visit={visit}
            action={paths.sendContribution(record.id)}
            version={record.version}
            attempt={attempt}
          />
        )}
        {may.write && !may.send && <p class="mo">{t.send.waits}</p>}
      </TwoColumns>
    </ReportFrame>
  );
}

function Facts({ visit, record, today, may }: ContributionPageProps) {
  const t = visit.t.reports;
  const last = record.sendings.at(-1);
  const standing = {
    state: record.state,
    sentOn: last?.sentOn ?? null,
    lateDays: last?.lateDays ?? 0,
    returnDueOn: last?.returnDueOn ?? null,
  };
  return (
    <>
      {t.contribution.facts(writtenAreas([...record.written.values()]), record.areas.length)}
      {may.write && record.dueOn && ` · ${t.due(formatDay(record.dueOn))}, ${t.left(daysBetween(today, record.dueOn))}`}{' '}
      · <StandingStatus visit={visit} standing={standing} />
    </>
  );
}

function Asked({ visit, record }: ContributionPageProps) {
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

function Areas(props: ContributionPageProps & { shown: ReadonlyMap<string, AreaWords> }) {
  const { visit, may, own, record } = props;
  const t = visit.t.reports;
  return (
    <>
      {may.write && <p class="mo">{t.contribution.help}</p>}
      {own && record.state !== 'sent' && !may.write && <Notice kind="cho">{t.locked}</Notice>}
      <Table
        caption={t.contribution.caption}
        captionHidden
        stacked
        columns={[{ label: t.yearEnd.area }, { label: t.state, width: 170 }, { label: t.yearEnd.figure, width: 140 }]}
      >
        {record.areas.map((area) => (
          <AreaRow {...props} area={area} />
        ))}
      </Table>
    </>
  );
}

function AreaRow({
  visit,
  record,
  shown,
  area,
}: ContributionPageProps & { shown: ReadonlyMap<string, AreaWords>; area: Area }) {
  const t = visit.t.reports;
  const written = shown.get(area.id);
  const remarked = record.remarks.some(({ itemId }) => itemId === area.id);
  return (
    <Row kind={remarked ? 'chon' : undefined}>
      <RowHead>
        <a href={paths.areaContribution(record.id, area.id)}>{area.name}</a>
      </RowHead>
      <Cell label={t.state}>
        <Status kind={written ? 'xong' : 'cho'}>
          {written ? t.contribution.done : record.state === 'sent' ? t.contribution.empty : t.contribution.notWritten}
        </Status>
      </Cell>
      <Cell label={t.yearEnd.figure}>{written && t.contribution.figures(written.figures.length)}</Cell>
    </Row>
  );
}
