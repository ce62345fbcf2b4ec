import type { Visit } from '#src/platform/http/visit.ts';
import { formatHour } from '#src/text/day.ts';
import { Projector, ProjectorCounter } from '#src/ui/projector.tsx';
import type { ConferenceRecord } from '../queries.ts';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  /** Instant of now. */
  now: string;
}

/** The wall: what is in hand and nothing that is not public in the room. */
export function ProjectorPage({ visit, record, now }: Props) {
  const { title, text, counting } = shown(visit, record);
  const present = record.members.filter(({ presence }) => presence === 'present').length;
  return (
    <Projector
      frame={visit.frame}
      where={
        <>
          <b>{record.title}</b>, {record.clusterName}, {record.tenantName}
        </>
      }
      time={formatHour(now)}
      title={title}
      text={text}
      counter={
        counting && (
          <ProjectorCounter
            count={present}
            whole={record.members.length}
            label={visit.t.conferences.projector.present}
          />
        )
      }
    />
  );
}

function shown(visit: Visit, record: ConferenceRecord): { title: string; text: string; counting: boolean } {
  const t = visit.t.conferences.projector;
  if (record.state === 'planned') {
    return { title: t.before, text: t.begins(formatHour(record.startsAt), record.place), counting: true };
  }
  if (record.state === 'closed') return { title: t.after, text: t.thanks, counting: false };
  const at = record.items.findIndex(({ state }) => state === 'current');
  const item = record.items[at];
  if (!item) return { title: t.between, text: '', counting: true };
  const announced = record.announcements.filter(({ agendaItemId }) => agendaItemId === item.id);
  return {
    title: item.title,
    text:
      announced.length > 0
        ? announced.map(({ wording }) => `${wording}.`).join(' ')
        : (item.speaker ?? t.item(at + 1, record.items.length)),
    counting: item.kind === 'opening',
  };
}
