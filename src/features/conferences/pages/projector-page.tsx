import type { Visit } from '#src/platform/http/visit.ts';
import { formatHour } from '#src/text/day.ts';
import { Projector, ProjectorCounter } from '#src/ui/projector.tsx';
import type { ConferenceBallotResult } from '../../ballots/queries.ts';
import type { AgendaItem, ConferenceRecord } from '../queries/conference-record.ts';
import { ballotsByItem } from '../rules.ts';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  /** Announced results only: nothing interim reaches the wall. */
  ballots: ConferenceBallotResult[];
  /** How many have signed the covenant of the following year. */
  covenant: { signed: number; of: number } | null;
  /** Instant of now. */
  now: string;
}

/** The wall: what is in hand and nothing that is not public in the room. */
export function ProjectorPage({ visit, record, ballots, covenant, now }: Props) {
  const { title, text, counting } = shown(visit, record, ballots);
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
      counter={counterOf(visit, record, counting, covenant)}
    />
  );
}

/** Units present while the room fills; units that have signed while they sign. */
function counterOf(visit: Visit, record: ConferenceRecord, counting: Shown['counting'], covenant: Props['covenant']) {
  const t = visit.t.conferences.projector;
  if (counting === 'signed') {
    if (!covenant || covenant.of === 0) return null;
    return <ProjectorCounter count={covenant.signed} whole={covenant.of} label={t.signed} />;
  }
  if (counting === null) return null;
  const present = record.members.filter(({ presence }) => presence === 'present').length;
  return <ProjectorCounter count={present} whole={record.members.length} label={t.present} />;
}

interface Shown {
  title: string;
  text: string;
  /** What is counted at the right. */
  counting: 'present' | 'signed' | null;
}

function shown(visit: Visit, record: ConferenceRecord, ballots: readonly ConferenceBallotResult[]): Shown {
  const t = visit.t.conferences.projector;
  if (record.state === 'planned') {
    return { title: t.before, text: t.begins(formatHour(record.startsAt), record.place), counting: 'present' };
  }
  if (record.state === 'closed') return { title: t.after, text: t.thanks, counting: null };
  const item = record.items.find(({ state }) => state === 'current');
  if (!item) return { title: t.between, text: '', counting: 'present' };
  const place = t.item(record.items.indexOf(item) + 1, record.items.length);
  const text = announcedWords(record, item) || nominatedWords(visit, record, item, ballots) || item.speaker || place;
  const counting = item.kind === 'opening' ? 'present' : item.kind === 'covenant' ? 'signed' : null;
  return { title: item.title, text, counting };
}

function announcedWords({ announcements }: ConferenceRecord, { id }: AgendaItem): string {
  return announcements
    .filter(({ agendaItemId }) => agendaItemId === id)
    .map(({ wording }) => `${wording}.`)
    .join(' ');
}

function nominatedWords(
  visit: Visit,
  { items }: ConferenceRecord,
  { id }: AgendaItem,
  ballots: readonly ConferenceBallotResult[],
): string {
  const ballotItems = items.filter(({ kind, startedAt }) => kind === 'ballot' && startedAt !== null);
  const results = ballotsByItem(
    ballotItems.map((item) => item.id),
    ballots,
  ).get(id);
  const nominees = (results ?? []).flatMap((result) =>
    result.nominees.map(({ unit, votes }) => (votes === null ? unit : `${unit} (${votes}/${result.baseCount})`)),
  );
  return nominees.length === 0 ? '' : visit.t.conferences.projector.nominated(nominees.join('; '));
}
