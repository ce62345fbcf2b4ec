import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { YearEndReport } from '../queries/year-end.ts';
import { EditedMeanwhile } from './report-forms.tsx';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  year: { id: string; year: number };
  report: YearEndReport;
  stored: Record<string, string>;
  /** A unit has written: the areas stay. */
  fixed: boolean;
  attempt: Attempt;
}

/** The areas of the report, until a unit has written, and the deadline of the contributions. */
export function AreasPage({ visit, year, report, stored, fixed, attempt }: Props) {
  const t = visit.t.reports.yearEnd;
  const values = attempt.sent ? attempt.values : stored;
  return (
    <ReportFrame
      visit={visit}
      kind="yearEnd"
      clusterYearId={year.id}
      year={year.year}
      title={t.areasTitle}
      below
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.areasTitle} facts={t.title(year.year)} />
      <EditedMeanwhile
        visit={visit}
        attempt={attempt}
        labels={{ dueOn: t.dueOn, areas: t.areas }}
        savedAt={report.savedAt}
      />
      <ErrorSummary errors={attempt.errors} />
      <Form
        action={paths.yearEndAreas(year.id)}
        version={attempt.conflict?.version ?? attempt.values.version ?? report.version}
        class="hep"
        guarded
      >
        <DateField name="dueOn" label={t.dueOn} value={values.dueOn ?? ''} error={attempt.errors.dueOn} />
        {fixed ? (
          <>
            <p>{t.areasLocked}</p>
            <ul>
              {(stored.areas ?? '').split('\n').map((name) => (
                <li>{name}</li>
              ))}
            </ul>
            <input type="hidden" name="areas" value={stored.areas ?? ''} />
          </>
        ) : (
          <TextArea
            name="areas"
            label={t.areas}
            hint={t.areasHint}
            value={values.areas ?? ''}
            error={attempt.errors.areas}
            rows={10}
          />
        )}
        <ButtonGroup>
          <Button>{t.saveAreas}</Button>
          <a href={paths.yearEnd(year.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </ReportFrame>
  );
}
