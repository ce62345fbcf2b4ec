import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { recordDirectiveAccess } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { Directive } from '../queries/directives.ts';
import type { ConferenceFacts } from '../queries.ts';
import { FollowUpTable } from './follow-up-table.tsx';
import { MeetingFrame } from './meeting-frame.tsx';

export interface DirectivesPageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  directives: Directive[];
  /** The minutes are signed: what was asked stays as it is. */
  locked: boolean;
  today: string;
  attempt: Attempt;
}

/** What the superior asked at one conference, each with the tasks that follow. */
export function DirectivesPage(props: DirectivesPageProps) {
  const { visit, facts, record, directives, locked, today, attempt } = props;
  const t = visit.t.meetings.directives;
  const mayRecord = recordDirectiveAccess.allows(visit.actor, facts);
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.title}
      facts={t.facts(directives.length)}
      actions={
        <Button kind="secondary" href={paths.followUps(record.clusterYearId)}>
          {t.allFollowUps}
        </Button>
      }
      attempt={attempt}
    >
      {directives.length === 0 && (
        <Empty title={t.emptyTitle}>{record.state === 'planned' ? t.emptyPlanned : t.empty}</Empty>
      )}
      {directives.map((directive) => (
        <section>
          <h2>{t.heading(directive.position, directive.givenBy)}</h2>
          <Words text={directive.wording} />
          <FollowUpTable visit={visit} directive={directive} today={today} />
          {mayRecord && (
            <p>
              <a href={paths.directive(record.id, directive.id)}>
                {locked ? t.addTitle : `${t.addTitle} · ${t.edit}`}
                <span class="an"> {t.editTitle(directive.position)}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {mayRecord && (locked ? <p class="mo">{t.locked}</p> : <RecordForm {...props} />)}
    </MeetingFrame>
  );
}

/** A paragraph a line. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function RecordForm({ visit, record, directives, attempt }: DirectivesPageProps) {
  const t = visit.t.meetings.directives;
  const values: Record<string, string> = attempt.sent ? attempt.values : { givenBy: directives.at(-1)?.givenBy ?? '' };
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  return (
    <section>
      <h2>{t.recordTitle}</h2>
      <div class="hep">
        <Form action={paths.directives(record.id)} guarded>
          <TextField {...field('givenBy')} label={t.givenBy} hint={t.givenByHint} required maxlength={200} />
          <TextArea {...field('wording')} label={t.wording} hint={t.wordingHint} rows={3} required />
          <Button kind={directives.length === 0 ? 'primary' : 'secondary'}>{t.record}</Button>
        </Form>
      </div>
    </section>
  );
}
