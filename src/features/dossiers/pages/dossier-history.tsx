import type { Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { dayWords } from '../../movements/pages/moment-words.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';

/** What happened, the latest first. */
export function DossierHistory({ visit, record }: { visit: Visit; record: DossierRecord }) {
  const t = visit.t.dossiers.dossier;
  return (
    <>
      <h2>{t.history}</h2>
      <ul class="diem-danh nho">
        {eventsOf(visit, record).map(({ words, day }) => (
          <li>
            <span>{words}</span>
            <span class="mo">{day}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function eventsOf(visit: Visit, record: DossierRecord): { words: string; day: string }[] {
  const t = visit.t.dossiers.dossier.events;
  const returns = [...new Map(record.remarks.map(({ round, returnedAt }) => [round, returnedAt])).values()];
  const events: { words: string; at: Date | null }[] = [
    { words: t.opened, at: record.openedAt },
    { words: t.reportSigned, at: record.signature?.at ?? null },
    ...record.submissions.map(({ round, at }) => ({ words: t.submitted(round), at })),
    ...returns.map((at) => ({ words: t.returned, at })),
    { words: t.received, at: record.receivedAt },
    { words: t.concluded, at: record.decidedAt },
    { words: t.archived, at: record.archivedAt },
  ];
  return [
    ...events
      .flatMap(({ words, at }) => (at ? [{ words, at }] : []))
      .toSorted((left, right) => right.at.getTime() - left.at.getTime())
      .map(({ words, at }) => ({ words, day: dayWords(at) })),
    { words: t.nominated, day: formatDay(record.nominated.conferenceDay) },
  ];
}
