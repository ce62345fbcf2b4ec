import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Confirmation } from '#src/ui/choices.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { extendFollowUpAccess, reopenFollowUpAccess, reportFollowUpAccess } from '../access.ts';
import type { FollowUpFacts, FollowUpNote, FollowUpRecord } from '../queries/directives.ts';
import { Words } from './directives-page.tsx';
import { FollowUpStanding } from './follow-up-table.tsx';
import { momentText } from './meeting-frame.tsx';

export interface FollowUpPageProps {
  visit: Visit;
  facts: FollowUpFacts;
  record: FollowUpRecord;
  today: string;
  attempt: Attempt;
  /** Which of the forms was sent. */
  tried: 'report' | 'extend' | 'reopen' | null;
}

/** One task: what it follows from, what was done, until when; the owner reports, the leaders move the day. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { visit, facts, record, today, attempt } = props;
  const t = visit.t.meetings;
  return (
    <Layout
      frame={visit.frame}
      title={t.followUps.one}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: t.followUps.title(facts.year), href: paths.followUps(facts.clusterYearId) },
        { label: t.followUps.one },
      ]}
    >
      <PageHead title={record.task} facts={t.followUps.due(formatDay(record.dueOn))} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y">{attempt.errors['']}</Notice>}
      <TwoColumns side={<Decisions {...props} />}>
        <SummaryList
          facts={[
            {
              key: t.followUps.directive,
              value: (
                <>
                  <Words text={record.directive.wording} />
                  <p class="mo nho">
                    {record.directive.givenBy},{' '}
                    <a href={paths.directives(record.directive.conferenceId)}>
                      {formatDay(record.directive.conferenceDay)}
                    </a>
                  </p>
                </>
              ),
            },
            { key: t.followUps.owner, value: record.ownerName ?? t.directives.office },
            { key: t.followUps.dueOn, value: formatDay(record.dueOn) },
            { key: t.followUps.state, value: <FollowUpStanding visit={visit} followUp={record} today={today} /> },
          ]}
        />
        {mayReport(props) && <ReportForm {...props} />}
        <section>
          <h2>{t.followUps.notes}</h2>
          {record.notes.length === 0 ? (
            <p class="mo">{t.followUps.noNotes}</p>
          ) : (
            <ul class="y-kien">
              {record.notes.toReversed().map((note) => (
                <NoteLine visit={visit} note={note} />
              ))}
            </ul>
          )}
        </section>
      </TwoColumns>
    </Layout>
  );
}

/** The office reports on its own tasks only. */
function mayReport({ visit, facts }: FollowUpPageProps): boolean {
  if (!reportFollowUpAccess.allows(visit.actor, facts)) return false;
  const ofOwner = facts.ownerUnitId !== null && visit.actor?.unitId === facts.ownerUnitId;
  return facts.ownerUnitId === null || ofOwner;
}

function NoteLine({ visit, note }: { visit: Visit; note: FollowUpNote }) {
  const t = visit.t.meetings.followUps;
  return (
    <li>
      <span class="mo nho">{t.note(t.kinds[note.kind], note.by, momentText(note.at))}</span>
      {note.dueBefore && note.dueAfter && <p>{t.extension(formatDay(note.dueBefore), formatDay(note.dueAfter))}</p>}
      <Words text={note.wording} />
    </li>
  );
}

function ReportForm({ visit, record, attempt, tried }: FollowUpPageProps) {
  const t = visit.t.meetings.followUps;
  const sent = attempt.sent && tried === 'report';
  return (
    <section>
      <h2>{t.reportTitle}</h2>
      <Form action={paths.reportFollowUp(record.id)} version={attempt.conflict?.version ?? record.version} guarded>
        <TextArea
          name="wording"
          label={t.wording}
          value={sent ? (attempt.values.wording ?? '') : ''}
          error={sent ? attempt.errors.wording : undefined}
          rows={3}
          required
        />
        <Confirmation name="finished" label={t.finished} checked={sent && attempt.values.finished === 'co'} />
        <Button>{t.report}</Button>
      </Form>
    </section>
  );
}

function Decisions(props: FollowUpPageProps) {
  const { visit, facts, record, attempt, tried } = props;
  const t = visit.t.meetings.followUps;
  const version = attempt.conflict?.version ?? record.version;
  const field = (form: 'extend' | 'reopen', name: string) => ({
    value: tried === form ? (attempt.values[name] ?? '') : '',
    error: tried === form ? attempt.errors[name] : undefined,
  });
  return (
    <>
      {extendFollowUpAccess.allows(visit.actor, facts) && (
        <section>
          <h2>{t.extendTitle}</h2>
          <Form action={paths.extendFollowUp(record.id)} version={version}>
            <DateField name="dueOn" {...field('extend', 'dueOn')} label={t.newDueOn} required />
            <TextArea
              name="reason"
              {...field('extend', 'reason')}
              label={t.reason}
              hint={t.reasonHint}
              rows={2}
              required
            />
            <Button kind="secondary">{t.extend}</Button>
          </Form>
        </section>
      )}
      {reopenFollowUpAccess.allows(visit.actor, facts) && (
        <section>
          <h2>{t.reopenTitle}</h2>
          <Form action={paths.reopenFollowUp(record.id)} version={version}>
            <TextArea name="reason" {...field('reopen', 'reason')} label={t.reason} rows={2} required />
            <Button kind="secondary">{t.reopen}</Button>
          </Form>
        </section>
      )}
    </>
  );
}
