import type { Movement } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ReportedFigure } from '../content.ts';
import type { Area, YearEndReport } from '../queries/year-end.ts';
import { differenceOf } from '../rules/year-end.ts';
import { EditedMeanwhile } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';

export interface SectionPageProps {
  visit: Visit;
  year: { id: string; year: number };
  report: YearEndReport;
  area: Area;
  next: Area | null;
  /** What the units sent on this area; null for those who see it only once the report is issued. */
  contributions: readonly { unitName: string; words: string }[] | null;
  figures: readonly ReportedFigure[];
  movements: readonly Movement[];
  edits: boolean;
  attempt: Attempt;
}

/** One part of the report: the cluster's words, with the contributions beside them and the figures beside last year's. */
export function SectionPage(props: SectionPageProps) {
  const { visit, year, area, next, attempt, edits } = props;
  const t = visit.t.reports.yearEnd;
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={year.id}
      year={year.year}
      title={area.name}
      below
      failed={attempt.sent}
      islands={edits ? ['dirty-form'] : []}
    >
      <PageHead
        title={area.name}
        facts={t.title(year.year)}
        actions={
          next && (
            <Button kind="secondary" href={paths.yearEndSection(year.id, next.id)}>
              {t.next}
            </Button>
          )
        }
      />
      <EditedMeanwhile visit={visit} attempt={attempt} labels={{ section: t.section }} savedAt={area.savedAt} />
      <ErrorSummary errors={attempt.errors} />
      <TwoColumns width={440} side={<Contributions {...props} />}>
        {edits ? <SectionForm {...props} /> : <SectionText {...props} />}
        <Figures {...props} />
        <Movements {...props} />
      </TwoColumns>
    </ReportFrame>
  );
}

function SectionForm({ visit, year, area, attempt }: SectionPageProps) {
  const t = visit.t.reports.yearEnd;
  return (
    <Form
      action={paths.yearEndSection(year.id, area.id)}
      version={attempt.conflict?.version ?? attempt.values.version ?? area.version}
      guarded
    >
      <TextArea
        name="section"
        label={t.section}
        value={attempt.sent ? attempt.values.section : area.section}
        error={attempt.errors.section}
        rows={12}
        maxlength={8000}
      />
      <ButtonGroup>
        <Button>{t.saveSection}</Button>
        <a href={paths.yearEnd(year.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}

function SectionText({ visit, area }: SectionPageProps) {
  const t = visit.t.reports.yearEnd;
  return (
    <>
      <h2>{t.section}</h2>
      {area.section ? area.section.split('\n').map((line) => <p>{line}</p>) : <p class="mo">{t.sectionEmpty}</p>}
    </>
  );
}

function Contributions({ visit, contributions }: SectionPageProps) {
  const t = visit.t.reports.yearEnd;
  return (
    <>
      <h2>{t.beside}</h2>
      {contributions === null && <p class="mo">{t.hidden}</p>}
      {contributions?.length === 0 && <p class="mo">{t.noContribution}</p>}
      {contributions?.map(({ unitName, words }) => (
        <>
          <h3>{unitName}</h3>
          {words.split('\n').map((line) => (
            <p>{line || '–'}</p>
          ))}
        </>
      ))}
    </>
  );
}

function Figures({ visit, year, figures, contributions }: SectionPageProps) {
  const t = visit.t.reports.yearEnd;
  if (figures.length === 0 || contributions === null) return null;
  return (
    <section>
      <h2>{t.figures}</h2>
      <Table
        caption={t.figures}
        captionHidden
        stacked
        columns={[
          { label: t.figure },
          { label: t.unitOfMeasure },
          { label: t.year(year.year - 1), number: true },
          { label: t.year(year.year), number: true },
          { label: t.difference, number: true },
        ]}
      >
        {figures.map(({ unit, indicator, unitOfMeasure, value, lastValue }) => (
          <Row>
            <RowHead>
              {indicator}
              <br />
              <span class="mo khong-dam">{unit}</span>
            </RowHead>
            <Cell label={t.unitOfMeasure}>{unitOfMeasure}</Cell>
            <Cell label={t.year(year.year - 1)} number>
              {lastValue || <span class="mo">{t.noData}</span>}
            </Cell>
            <Cell label={t.year(year.year)} number>
              <b>{value}</b>
            </Cell>
            <Cell label={t.difference} number>
              {(lastValue && differenceOf(value, lastValue)) || '–'}
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

/** Beside the parts on movements: those that the cluster launched, or the superior ones that they belong to. */
function Movements({ visit, year, area, movements }: SectionPageProps) {
  const t = visit.t.reports.yearEnd;
  if (area.kind === 'work') return null;
  const superiors = new Map(movements.flatMap((movement) => movement.superiors.map(({ id, name }) => [id, name])));
  const names = area.kind === 'superior' ? [...superiors.values()] : movements.map(({ title }) => title);
  if (names.length === 0) return null;
  return (
    <section>
      <h2>
        <a href={paths.movements(year.id)}>{t.movements}</a>
      </h2>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </section>
  );
}
