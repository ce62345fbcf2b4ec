import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, LockedButton } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import type { ConferenceRecord } from '../queries/conference-record.ts';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  /** What still keeps the conference open, a sentence each. */
  obstacles: string[];
  /** Places that a tie left open, a sentence each: a warning, the closing goes on. */
  unfilled: string[];
  attempt: Attempt;
}

/** States what closing means before it is done. */
export function ClosePage({ visit, record, obstacles, unfilled, attempt }: Props) {
  const t = visit.t.conferences.closing;
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        { label: t.title },
      ]}
    >
      <PageHead title={t.title} facts={record.title} />
      <ErrorSummary errors={attempt.errors} />
      {obstacles.length > 0 && (
        <Notice kind="luu-y" title={t.obstacles}>
          <ul>
            {obstacles.map((sentence) => (
              <li>
                <Said>{sentence}</Said>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unfilled.length > 0 && (
        <Notice kind="luu-y" title={visit.t.meetings.unfilledTitle}>
          <ul>
            {unfilled.map((sentence) => (
              <li>
                <Said>{sentence}</Said>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{t.what}</p>
      <div class="hep">
        <Form action={paths.closeConference(record.id)} guarded>
          <TextArea
            name="conclusions"
            label={t.conclusions}
            hint={t.conclusionsHint}
            value={attempt.values.conclusions ?? ''}
            error={attempt.errors.conclusions}
            rows={6}
            optional
          />
          {obstacles.length > 0 ? (
            <LockedButton id="be-mac" reason={t.locked}>
              {t.close}
            </LockedButton>
          ) : (
            <Button kind="warning">{t.close}</Button>
          )}
        </Form>
      </div>
    </Layout>
  );
}
