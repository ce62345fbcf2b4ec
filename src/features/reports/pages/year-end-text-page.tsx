import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { YearEndReport } from '../queries/year-end.ts';
import { EditedMeanwhile } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  year: { id: string; year: number };
  report: YearEndReport;
  /** The text as its form shows it. */
  stored: Record<string, string>;
  edits: boolean;
  attempt: Attempt;
}

/** What stands around the areas: addressee, situation, limits, directions. Read by all, written while it is composed. */
export function YearEndTextPage(props: Props) {
  const { visit, year, report, attempt, edits } = props;
  const t = visit.t.reports;
  const labels = labelsOf(props);
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={year.id}
      year={year.year}
      title={t.yearEnd.textTitle}
      below
      failed={attempt.sent}
      islands={edits ? ['dirty-form'] : []}
    >
      <PageHead title={t.yearEnd.textTitle} facts={t.yearEnd.title(year.year)} />
      <EditedMeanwhile visit={visit} attempt={attempt} labels={labels} savedAt={report.savedAt} />
      <ErrorSummary errors={attempt.errors} />
      {edits ? <TextForm {...props} /> : <Text {...props} />}
    </ReportFrame>
  );
}

function labelsOf({ visit, year }: Props) {
  const t = visit.t.reports;
  return {
    addressee: t.addressee,
    overview: t.overview,
    limits: t.yearEnd.limits,
    directions: t.yearEnd.directions(year.year + 1),
  };
}

function TextForm(props: Props) {
  const { visit, year, report, stored, attempt } = props;
  const labels = labelsOf(props);
  const values = attempt.sent ? attempt.values : stored;
  const area = (name: 'overview' | 'limits' | 'directions') => (
    <TextArea
      name={name}
      label={labels[name]}
      value={values[name] ?? ''}
      error={attempt.errors[name]}
      rows={6}
      maxlength={4000}
    />
  );
  return (
    <Form
      action={paths.yearEndText(year.id)}
      version={attempt.conflict?.version ?? attempt.values.version ?? report.version}
      class="hep"
      guarded
    >
      <TextField
        name="addressee"
        label={labels.addressee}
        hint={visit.t.reports.addresseeHint}
        value={values.addressee ?? ''}
        error={attempt.errors.addressee}
        maxlength={250}
      />
      {area('overview')}
      {area('limits')}
      {area('directions')}
      <ButtonGroup>
        <Button>{visit.t.reports.yearEnd.save}</Button>
        <a href={paths.yearEnd(year.id)}>{visit.t.common.back}</a>
      </ButtonGroup>
    </Form>
  );
}

function Text(props: Props) {
  const { visit, stored } = props;
  return (
    <>
      {Object.entries(labelsOf(props)).map(([name, label]) => (
        <section>
          <h2>{label}</h2>
          {stored[name] ? (
            stored[name].split('\n').map((line) => <p>{line}</p>)
          ) : (
            <p class="mo">{visit.t.reports.yearEnd.sectionEmpty}</p>
          )}
        </section>
      ))}
    </>
  );
}
