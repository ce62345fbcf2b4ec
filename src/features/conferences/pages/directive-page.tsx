import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { Directive } from '../queries/directives.ts';
import type { LastEdit } from '../queries.ts';
import { directiveValues } from '../schema/meeting-forms.ts';
import { Conflict } from './conflict.tsx';
import { Words } from './directives-page.tsx';
import { FollowUpTable } from './follow-up-table.tsx';
import { MeetingFrame } from './meeting-frame.tsx';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  directive: Directive;
  /** The minutes are signed: the words stay. */
  locked: boolean;
  today: string;
  attempt: Attempt;
  /** Which of the two forms was sent. */
  tried: 'words' | 'task';
  last: LastEdit | null;
}

/** One directive: gives tasks that follow from it, corrects its words. */
export function DirectivePage(props: Props) {
  const { visit, record, directive, locked, today, attempt, last } = props;
  const t = visit.t.meetings.directives;
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.editTitle(directive.position)}
      facts={directive.givenBy}
      attempt={attempt}
      above={{ label: t.title, href: paths.directives(record.id) }}
    >
      <Conflict visit={visit} attempt={attempt} labels={{ givenBy: t.givenBy, wording: t.wording }} last={last} />
      <Words text={directive.wording} />
      <FollowUpTable visit={visit} directive={directive} today={today} />
      <TaskForm {...props} />
      {locked ? <p class="mo">{t.locked}</p> : <WordsForm {...props} />}
    </MeetingFrame>
  );
}

function TaskForm({ visit, record, directive, attempt, tried }: Props) {
  const t = visit.t.meetings.directives;
  const sent = attempt.sent && tried === 'task';
  const field = (name: string) => ({
    name,
    value: sent ? (attempt.values[name] ?? '') : '',
    error: sent ? attempt.errors[name] : undefined,
  });
  return (
    <section>
      <h2>{t.addTitle}</h2>
      <div class="hep">
        <Form action={paths.addFollowUp(record.id, directive.id)} guarded>
          <TextField {...field('task')} label={t.task} required maxlength={500} />
          <Select
            {...field('owner')}
            label={t.owner}
            empty={t.pickOwner}
            options={[
              { value: 'office', label: t.office },
              ...record.members.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
            ]}
            required
          />
          <DateField {...field('dueOn')} label={t.dueOn} required />
          <Button>{t.add}</Button>
        </Form>
      </div>
    </section>
  );
}

function WordsForm({ visit, record, directive, attempt, tried }: Props) {
  const t = visit.t.meetings.directives;
  const sent = attempt.sent && tried === 'words';
  const values = sent ? attempt.values : directiveValues(directive);
  const field = (name: string) => ({ name, value: values[name] ?? '', error: sent ? attempt.errors[name] : undefined });
  return (
    <details open={sent}>
      <summary>{t.edit}</summary>
      <div class="hep">
        <Form
          action={paths.directive(record.id, directive.id)}
          version={attempt.conflict?.version ?? directive.version}
          guarded
        >
          <TextField {...field('givenBy')} label={t.givenBy} hint={t.givenByHint} required maxlength={200} />
          <TextArea {...field('wording')} label={t.wording} hint={t.wordingHint} rows={4} required />
          <Button kind="secondary">{t.save}</Button>
        </Form>
      </div>
    </details>
  );
}
