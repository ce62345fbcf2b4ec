import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { editMinutesAccess } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { MinutesFacts, MinutesRecord } from '../queries/minutes.ts';
import type { LastEdit } from '../queries.ts';
import type { MinutesSection } from '../rules/minutes.ts';
import { Conflict } from './conflict.tsx';
import { Words } from './directives-page.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { sectionTitle } from './minutes-props.ts';

interface Props {
  visit: Visit;
  facts: MinutesFacts;
  record: ConferenceRecord;
  minutes: MinutesRecord;
  /** The part as it stands and as it was assembled. */
  section: MinutesSection;
  assembled: MinutesSection | null;
  attempt: Attempt;
  last: LastEdit | null;
}

/** One part: the words of now beside the words that the record makes. */
export function MinutesSectionPage(props: Props) {
  const { visit, record, section, assembled, attempt, last } = props;
  const t = visit.t.meetings.minutes;
  const title = t.section(sectionTitle(visit, section));
  const same = assembled?.text === section.text;
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={title}
      facts={<Status kind={same ? 'cho' : 'luu-y'}>{same ? t.asAssembled : t.edited}</Status>}
      attempt={attempt}
      above={{ label: t.title, href: paths.minutes(record.id) }}
    >
      <Conflict visit={visit} attempt={attempt} labels={{ text: t.presentText }} last={last} />
      <TwoColumns
        equal
        side={
          <>
            <h2>{t.assembledText}</h2>
            <div lang="vi">{assembled?.text ? <Words text={assembled.text} /> : <p class="mo">{t.empty}</p>}</div>
          </>
        }
      >
        <h2>{t.presentText}</h2>
        <Present {...props} />
      </TwoColumns>
    </MeetingFrame>
  );
}

function Present({ visit, facts, record, minutes, section, attempt }: Props) {
  const t = visit.t.meetings.minutes;
  if (!editMinutesAccess.allows(visit.actor, facts)) {
    return <div lang="vi">{section.text ? <Words text={section.text} /> : <p class="mo">{t.empty}</p>}</div>;
  }
  return (
    <Form
      action={paths.minutesSection(record.id, section.code)}
      version={attempt.conflict?.version ?? minutes.number}
      guarded
    >
      <TextArea
        name="text"
        label={t.presentText}
        labelIn="readers"
        hint={t.textHint}
        value={attempt.sent ? (attempt.values.text ?? '') : section.text}
        error={attempt.errors.text}
        rows={Math.min(24, Math.max(6, section.text.split('\n').length * 3))}
      />
      <Button>{t.save}</Button>
    </Form>
  );
}
