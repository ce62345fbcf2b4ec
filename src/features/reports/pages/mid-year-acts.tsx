import { paths } from '#src/paths.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { reportSymbol } from '../commands/report-number.ts';
import type { MidYearReview } from '../queries/mid-year.ts';
import { missingSentence } from '../rules.ts';
import type { MidYearPageProps } from './mid-year-page.tsx';
import { IssueForm, ReasonForm } from './report-forms.tsx';

type Props = MidYearPageProps & { review: MidYearReview };

/** What the cluster does next with its review, beside what the units sent. */
export function MidYearActs(props: Props) {
  const { visit, review, year, may, today, attempt, leadingUnit } = props;
  const t = visit.t.reports;
  if (review.state === 'open') return may.hold ? <Holding {...props} /> : null;
  if (review.state === 'reported') return null;
  return (
    <>
      {may.edit && (
        <ButtonGroup>
          <Button kind={may.issue ? 'secondary' : 'primary'} href={paths.midYearText(year.id)}>
            {t.midYear.edit}
          </Button>
          <a href={paths.midYearDraft(year.id)}>{t.draftPaper}</a>
        </ButtonGroup>
      )}
      {may.issue ? (
        <IssueForm
          visit={visit}
          action={paths.issueMidYear(year.id)}
          version={review.version}
          symbol={reportSymbol(year.clusterCode)}
          today={today}
          attempt={attempt}
        />
      ) : (
        <p class="mo">{t.issue.waits(leadingUnit)}</p>
      )}
      {may.reopen && (
        <ReasonForm visit={visit} action={paths.reopenMidYear(year.id)} words={t.midYear.reopen} attempt={attempt} />
      )}
    </>
  );
}

function Holding({ visit, year, standings, today, attempt }: Props) {
  const t = visit.t.reports;
  const missing = standings.filter(({ state }) => state !== 'sent').map(({ unitName }) => unitName);
  const sentence = missingSentence(missing, standings.length);
  return (
    <section class="khong-in">
      <h2>{t.midYear.hold.title}</h2>
      {sentence && <Notice kind="luu-y">{sentence}</Notice>}
      <p>{t.midYear.hold.what}</p>
      <Form action={paths.holdMidYear(year.id)}>
        <DateField
          name="heldOn"
          label={t.midYear.hold.heldOn}
          value={attempt.values.heldOn ?? formatDay(today)}
          error={attempt.errors.heldOn}
        />
        {sentence && (
          <TextArea
            name="missingReason"
            label={t.missingReason}
            hint={t.missingHint}
            value={attempt.values.missingReason ?? ''}
            error={attempt.errors.missingReason}
            rows={2}
            maxlength={1000}
          />
        )}
        <Button kind="secondary">{t.midYear.hold.button}</Button>
      </Form>
    </section>
  );
}

/** What the cluster wrote, once the review was held. */
export function ReportText({ visit, review }: Props) {
  const t = visit.t.reports;
  const parts: [string, string][] = [
    [t.overview, review.overview],
    [t.midYear.results, review.results],
    [t.midYear.difficulties, review.difficulties],
    [t.midYear.conclusion, review.conclusion],
    [t.midYear.tasks, review.tasks],
  ];
  return (
    <section>
      <h2>{t.midYear.report}</h2>
      {review.missingReason && (
        <p>
          <b>{t.missingReason}:</b> {review.missingReason}
        </p>
      )}
      {parts.map(([title, text]) => (
        <>
          <h3>{title}</h3>
          {text ? text.split('\n').map((line) => <p>{line}</p>) : <p class="mo">{t.midYear.empty}</p>}
        </>
      ))}
    </section>
  );
}
