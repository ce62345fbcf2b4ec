import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { MidYearReview } from '../queries/mid-year.ts';
import { EditedMeanwhile } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  year: { id: string; year: number };
  review: MidYearReview;
  /** The text as its form shows it. */
  stored: Record<string, string>;
  attempt: Attempt;
}

/** The cluster's words around what the units reported. */
export function MidYearTextPage({ visit, year, review, stored, attempt }: Props) {
  const t = visit.t.reports;
  const title = t.midYear.textTitle(year.year);
  const values = attempt.sent ? attempt.values : stored;
  const labels = {
    addressee: t.addressee,
    overview: t.overview,
    results: t.midYear.results,
    difficulties: t.midYear.difficulties,
    conclusion: t.midYear.conclusion,
    tasks: t.midYear.tasks,
  };
  const area = (name: Exclude<keyof typeof labels, 'addressee'>, rows: number) => (
    <TextArea
      name={name}
      label={labels[name]}
      value={values[name] ?? ''}
      error={attempt.errors[name]}
      rows={rows}
      maxlength={4000}
    />
  );
  return (
    <ReportFrame
      visit={visit}
      kind="midYear"
      clusterYearId={year.id}
      year={year.year}
      title={title}
      below
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} facts={t.midYear.textFacts} />
      <EditedMeanwhile visit={visit} attempt={attempt} labels={labels} savedAt={review.savedAt} />
      <ErrorSummary errors={attempt.errors} />
      <Form
        action={paths.midYearText(year.id)}
        version={attempt.conflict?.version ?? attempt.values.version ?? review.version}
        class="hep"
        guarded
      >
        <TextField
          name="addressee"
          label={labels.addressee}
          hint={t.addresseeHint}
          value={values.addressee ?? ''}
          error={attempt.errors.addressee}
          maxlength={250}
        />
        {area('overview', 4)}
        {area('results', 6)}
        {area('difficulties', 8)}
        {area('conclusion', 4)}
        {area('tasks', 4)}
        <ButtonGroup>
          <Button>{t.midYear.save}</Button>
          <a href={paths.midYear(year.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </ReportFrame>
  );
}
