import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { shortHour } from '#src/text/hour.ts';
import { Agenda, type AgendaItem as AgendaLine } from '#src/ui/agenda.tsx';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { BallotStateLine } from '../../ballots/queries.ts';
import type { CovenantStanding } from '../../covenants/queries.ts';
import { arrangeAgenda, readMinutes } from '../access.ts';
import type { AgendaItem, ConferenceRecord } from '../queries/conference-record.ts';
import type { MeetingFolder } from '../queries/meeting-folder.ts';
import type { ConferenceFacts, UnannouncedDecision } from '../queries.ts';
import { AnnouncementsAside, AttendanceAside, DelegateAside, ScoresAside } from './conference-aside.tsx';
import { CurrentBox } from './current-box.tsx';
import { MeetingFolderAside, SpeakersAside } from './meeting-aside.tsx';

export interface FollowingYear {
  id: string;
  year: number;
  covenant: Pick<CovenantStanding, 'signed' | 'of'> | null;
}

export interface ConferencePageProps {
  visit: Visit;
  facts: ConferenceFacts;
  record: ConferenceRecord;
  /** Legal day of now. */
  today: string;
  /** The ballots of the year, how far each is. */
  ballots: BallotStateLine[];
  /** Recorded and not announced: empty for everybody but the standing office. */
  decisions: UnannouncedDecision[];
  /** The cluster's next year, whose covenant is signed here. */
  following: FollowingYear | null;
  folder: MeetingFolder;
  attempt: Attempt;
}

/** Programme left, what is in hand in the middle, attendance right; buttons only for those who may. */
export function ConferencePage(props: ConferencePageProps) {
  const { visit, facts, record, attempt } = props;
  const t = visit.t.conferences.page;
  return (
    <Layout
      frame={visit.frame}
      title={record.title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead
        title={record.title}
        facts={`${formatDayWithWeekday(record.day)} · ${hours(visit, record)} · ${record.place}`}
        actions={
          <>
            <Button kind="secondary" href={paths.projector(record.id)}>
              {t.projector}
            </Button>
            {readMinutes.allows(visit.actor, facts) && (
              <Button kind="secondary" href={paths.conferenceMinutes(record.id)}>
                {record.state === 'closed' ? t.minutes : t.draftMinutes}
              </Button>
            )}
          </>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <div class="hn">
        <section>
          <h2>{t.agenda}</h2>
          {record.items.length === 0 ? <p class="mo">{t.agendaEmpty}</p> : <Agenda items={agendaLines(props)} />}
          {arrangeAgenda.allows(visit.actor, facts) && (
            <p>
              <a href={paths.prepareConference(record.id)}>{t.prepare}</a>
            </p>
          )}
        </section>
        <CurrentBox {...props} />
        <div>
          <AttendanceAside {...props} />
          <DelegateAside {...props} />
          {record.state === 'open' && <SpeakersAside visit={visit} id={record.id} folder={props.folder} />}
          <MeetingFolderAside visit={visit} id={record.id} folder={props.folder} />
          <AnnouncementsAside {...props} />
          <ScoresAside {...props} />
        </div>
      </div>
    </Layout>
  );
}

function hours(visit: Visit, { startsAt, opening, closedAt }: ConferenceRecord): string {
  const t = visit.t.conferences.page;
  if (!opening) return t.startPlanned(formatHour(startsAt));
  const late = minutesBetween(startsAt, opening.at);
  const parts = [t.started(formatHour(opening.at))];
  if (late > 0) parts.push(t.late(late));
  if (closedAt) parts.push(t.ended(formatHour(closedAt)));
  return parts.join(', ');
}

function agendaLines({ visit, facts, record }: ConferencePageProps): AgendaLine[] {
  const mayArrange = arrangeAgenda.allows(visit.actor, facts);
  return record.items.map((item) => ({
    time: hourOf(item),
    title: mayArrange ? <a href={paths.agendaItem(record.id, item.id)}>{item.title}</a> : item.title,
    state: item.state === 'done' ? 'done' : item.state === 'current' ? 'now' : 'later',
    note: noteOf(visit, item),
  }));
}

/** The planned hour until the item begins, then the real one. */
function hourOf({ startedAt, plannedAt }: AgendaItem): string {
  return startedAt ? formatHour(startedAt) : shortHour(plannedAt);
}

function noteOf(visit: Visit, { state, startedAt, endedAt, skipReason }: AgendaItem): string | undefined {
  const t = visit.t.conferences;
  if (state === 'skipped') return t.item.skipped(skipReason ?? '');
  return startedAt && endedAt ? t.minutes(minutesBetween(startedAt, endedAt)) : undefined;
}

/** Whole minutes from one instant to another. */
function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
