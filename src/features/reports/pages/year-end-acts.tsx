import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { reportSymbol } from '../commands/report-number.ts';
import { versionRead, type YearEndReport } from '../queries/year-end.ts';
import { sectionFault } from '../rules/year-end.ts';
import { missingSentence } from '../rules.ts';
import { IssueForm, ReasonForm } from './report-forms.tsx';
import type { YearEndPageProps } from './year-end-page.tsx';

type Props = YearEndPageProps & { report: YearEndReport };

/** What the cluster does next with its report, beside its parts. */
export function YearEndActs(props: Props) {
  const { visit, year, report, may, today, attempt, leadingUnit } = props;
  const t = visit.t.reports;
  if (report.state === 'collecting') return <Collecting {...props} />;
  if (report.state === 'issued') return <Issued {...props} />;
  const fault = sectionFault(report.areas);
  return (
    <>
      {may.edit && (
        <p>
          <a href={paths.yearEndDraft(year.id)}>{t.draftPaper}</a>
        </p>
      )}
      {may.issue && (
        <>
          {fault && <Notice kind="luu-y">{fault}</Notice>}
          <IssueForm
            visit={visit}
            action={paths.issueYearEnd(year.id)}
            version={versionRead(report)}
            symbol={reportSymbol(year.clusterCode)}
            today={today}
            attempt={attempt}
          />
        </>
      )}
      {!may.issue && <p class="mo">{t.issue.waits(leadingUnit)}</p>}
      {may.collect && (
        <ReasonForm visit={visit} action={paths.collectYearEnd(year.id)} words={t.yearEnd.collect} attempt={attempt} />
      )}
    </>
  );
}

function Collecting({ visit, year, standings, may, attempt }: Props) {
  const t = visit.t.reports;
  const missing = standings.filter(({ state }) => state !== 'sent').map(({ unitName }) => unitName);
  const sentence = missingSentence(missing, standings.length);
  if (!may.compose) return <p class="mo">{sentence ?? t.states.yearEnd.collecting}</p>;
  return (
    <section class="khong-in">
      <h2>{t.yearEnd.compose.title}</h2>
      {sentence && <Notice kind="luu-y">{sentence}</Notice>}
      <p>{t.yearEnd.compose.what}</p>
      <Form action={paths.composeYearEnd(year.id)}>
        {sentence && (
          <TextArea
            name="missingReason"
            label={t.missingReason}
            hint={t.missingHint}
            value={attempt.values.missingReason ?? ''}
            error={attempt.errors.missingReason}
            rows={3}
            maxlength={1000}
          />
        )}
        <Button kind="secondary">{t.yearEnd.compose.button}</Button>
      </Form>
    </section>
  );
}

function Issued({ visit, report }: Props) {
  const t = visit.t.reports;
  return (
    <>
      <h2>{t.sendings.mark}</h2>
      <p class="mo">{(report.hash?.match(/.{1,8}/g) ?? []).join(' ')}</p>
      <p>{t.issue.what}</p>
      {report.missingReason && (
        <p>
          <b>{t.missingReason}:</b> {report.missingReason}
        </p>
      )}
    </>
  );
}
