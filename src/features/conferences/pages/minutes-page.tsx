import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Status } from '#src/ui/status.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { assembleMinutesAccess, readMinutes } from '../access.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import { type MinutesRecord, presentVersion } from '../queries/minutes.ts';
import { editedCodes } from '../rules/minutes.ts';
import { Words } from './directives-page.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { MinutesAnswers } from './minutes-answers.tsx';
import type { MinutesPageProps } from './minutes-props.ts';
import { MinutesSide } from './minutes-side.tsx';

/** The minutes part by part, what the units say of them, and the signatures. */
export function MinutesPage(props: MinutesPageProps) {
  const { visit, facts, record, minutes, intact, attempt } = props;
  const t = visit.t.meetings.minutes;
  const inForce = readMinutes.allows(visit.actor, { ...facts, phase: record.state });
  return (
    <MeetingFrame
      visit={visit}
      record={record}
      title={t.title}
      facts={minutes ? t.facts(t.states[minutes.state], minutes.number) : record.title}
      actions={
        inForce && (
          <Button kind="secondary" href={paths.conferenceMinutes(record.id)}>
            {t.pdf}
          </Button>
        )
      }
      attempt={attempt}
    >
      {intact === false && <Notice kind="loi">{t.broken}</Notice>}
      {minutes ? (
        <TwoColumns side={<MinutesSide {...props} minutes={minutes} />} width={360}>
          <MinutesAnswers {...props} minutes={minutes} />
          <Sections visit={visit} record={record} minutes={minutes} />
        </TwoColumns>
      ) : (
        <NotAssembled {...props} />
      )}
    </MeetingFrame>
  );
}

function NotAssembled({ visit, facts, record }: MinutesPageProps) {
  const t = visit.t.meetings.minutes;
  if (record.state !== 'closed') return <Empty title={t.notClosedTitle}>{t.notClosed}</Empty>;
  return (
    <Empty title={t.notAssembledTitle}>
      <p>{t.notAssembled}</p>
      {assembleMinutesAccess.allows(visit.actor, facts) && (
        <Form action={paths.assembleMinutes(record.id)}>
          <Button>{t.assemble}</Button>
        </Form>
      )}
    </Empty>
  );
}

function Sections({ visit, record, minutes }: { visit: Visit; record: ConferenceRecord; minutes: MinutesRecord }) {
  const t = visit.t.meetings.minutes;
  const { sections } = presentVersion(minutes);
  const edited = editedCodes(minutes.versions[0]?.sections ?? [], sections);
  return (
    <>
      {sections.map((section) => (
        <section lang="vi">
          {section.level === 3 ? <h3>{section.title}</h3> : <h2>{section.title || t.opening}</h2>}
          {section.text === '' ? null : <Words text={section.text} />}
          {(minutes.state === 'drafting' || edited.includes(section.code)) && (
            <p class="mo nho" lang={visit.language}>
              {edited.includes(section.code) && (
                <>
                  <Status kind="luu-y">{t.edited}</Status> ·{' '}
                </>
              )}
              <a href={paths.minutesSection(record.id, section.code)}>
                {minutes.state === 'drafting' ? t.open : t.look}
                <span class="an"> {section.title || t.opening}</span>
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
