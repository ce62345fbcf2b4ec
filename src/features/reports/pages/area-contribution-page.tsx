import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { Area, ContributionRecord } from '../queries/year-end.ts';
import { type AreaWords, type Figure, figureField, mostFigures, spareFigures } from '../rules/year-end.ts';
import { areaValues, wordsField } from '../schema.ts';
import { EditedMeanwhile } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  record: ContributionRecord;
  area: Area;
  next: Area | null;
  written: AreaWords;
  writes: boolean;
  attempt: Attempt;
}

/** A unit's words and figures on one area of the report. */
export function AreaContributionPage(props: Props) {
  const { visit, record, area, next, writes, attempt } = props;
  const t = visit.t.reports;
  const remark = record.remarks.find(({ itemId }) => itemId === area.id);
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={area.name}
      below
      parent={{ label: record.unitName, href: paths.contribution(record.id) }}
      failed={Object.keys(attempt.errors).length > 0}
      islands={writes ? ['dirty-form'] : []}
    >
      <PageHead
        title={area.name}
        facts={record.unitName}
        actions={
          next && (
            <Button kind="secondary" href={paths.areaContribution(record.id, next.id)}>
              {t.yearEnd.next}
            </Button>
          )
        }
      />
      {remark && (
        <Notice kind="luu-y" title={t.returning.asked}>
          {remark.words}
        </Notice>
      )}
      <EditedMeanwhile
        visit={visit}
        attempt={attempt}
        labels={{ [wordsField]: t.contribution.words }}
        savedAt={record.savedAt}
      />
      <ErrorSummary errors={attempt.errors} />
      {writes ? <WriteForm {...props} /> : <Written {...props} />}
    </ReportFrame>
  );
}

function WriteForm({ visit, record, area, written, attempt }: Props) {
  const t = visit.t.reports.contribution;
  const values = attempt.sent ? attempt.values : areaValues(written);
  const filled = attempt.sent ? mostFigures : Math.min(written.figures.length + spareFigures, mostFigures);
  return (
    <Form
      action={paths.areaContribution(record.id, area.id)}
      version={attempt.conflict?.version ?? attempt.values.version ?? record.version}
      guarded
    >
      <TextArea
        name={wordsField}
        label={t.words}
        hint={t.wordsHint}
        value={values[wordsField] ?? ''}
        error={attempt.errors[wordsField]}
        rows={8}
        maxlength={4000}
      />
      <h2>{t.figuresTitle}</h2>
      <p class="mo">{t.figuresHint}</p>
      <FigureFields visit={visit} year={record.year} rows={filled} values={values} errors={attempt.errors} />
      <ButtonGroup>
        <Button>{t.save}</Button>
        <a href={paths.contribution(record.id)}>{t.back}</a>
      </ButtonGroup>
    </Form>
  );
}

interface FigureFieldsProps {
  visit: Visit;
  year: number;
  rows: number;
  values: Record<string, string>;
  errors: Record<string, string>;
}

function FigureFields({ visit, year, rows, values, errors }: FigureFieldsProps) {
  const { yearEnd, contribution } = visit.t.reports;
  const field = (row: number, part: 'i' | 'u' | 'v' | 'l', label: string) => ({
    name: figureField(row, part),
    label: `${contribution.row(row + 1)}, ${label}`,
    labelIn: 'head' as const,
    value: values[figureField(row, part)] ?? '',
    error: errors[figureField(row, part)],
  });
  return (
    <Table
      caption={contribution.figuresTitle}
      captionHidden
      stacked
      columns={[
        { label: yearEnd.figure },
        { label: yearEnd.unitOfMeasure, width: 150 },
        { label: yearEnd.year(year), width: 150 },
        { label: yearEnd.year(year - 1), width: 150 },
      ]}
    >
      {Array.from({ length: rows }, (_, row) => (
        <Row>
          <Cell>
            <TextField {...field(row, 'i', yearEnd.figure)} maxlength={250} />
          </Cell>
          <Cell>
            <TextField {...field(row, 'u', yearEnd.unitOfMeasure)} maxlength={40} />
          </Cell>
          <Cell>
            <TextField {...field(row, 'v', yearEnd.year(year))} maxlength={40} />
          </Cell>
          <Cell>
            <TextField {...field(row, 'l', yearEnd.year(year - 1))} maxlength={40} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Written({ visit, record, written }: Props) {
  const t = visit.t.reports;
  return (
    <>
      {written.words ? (
        written.words.split('\n').map((line) => <p>{line}</p>)
      ) : (
        <p class="mo">{t.contribution.empty}</p>
      )}
      {written.figures.length > 0 && <FigureTable visit={visit} year={record.year} figures={written.figures} />}
    </>
  );
}

function FigureTable({ visit, year, figures }: { visit: Visit; year: number; figures: readonly Figure[] }) {
  const { yearEnd } = visit.t.reports;
  return (
    <Table
      caption={yearEnd.figures}
      stacked
      columns={[
        { label: yearEnd.figure },
        { label: yearEnd.unitOfMeasure },
        { label: yearEnd.year(year - 1), number: true },
        { label: yearEnd.year(year), number: true },
      ]}
    >
      {figures.map(({ indicator, unitOfMeasure, value, lastValue }) => (
        <Row>
          <RowHead>{indicator}</RowHead>
          <Cell label={yearEnd.unitOfMeasure}>{unitOfMeasure}</Cell>
          <Cell label={yearEnd.year(year - 1)} number>
            {lastValue || <span class="mo">{yearEnd.noData}</span>}
          </Cell>
          <Cell label={yearEnd.year(year)} number>
            <b>{value}</b>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
