import type { Child } from 'hono/jsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { PairList } from '#src/ui/summary-list.tsx';
import type { MeetingFolder } from '../queries/meeting-folder.ts';

/** The way from a conference to its invitations, documents, speakers, directives and minutes. */
export function MeetingFolderAside({ visit, id, folder }: { visit: Visit; id: string; folder: MeetingFolder }) {
  const t = visit.t.meetings.folder;
  const line = (href: string, label: string, value: Child) => ({ label: <a href={href}>{label}</a>, value });
  const minutes = folder.minutesState && visit.t.meetings.minutes.states[folder.minutesState];
  return (
    <section>
      <h2>{t.title}</h2>
      <PairList
        items={[
          line(paths.invitations(id), t.invitations, t.invitationsState(folder.invited, folder.invitees)),
          line(paths.conferenceDocuments(id), t.documents, t.count(folder.documents)),
          line(paths.speakers(id), t.speakers, t.count(folder.waiting.length)),
          line(paths.directives(id), t.directives, t.count(folder.directives)),
          line(paths.minutes(id), t.minutes, minutes ?? t.minutesNotYet),
        ]}
      />
      {folder.outdated > 0 && <p class="mo nho">{t.outdated(folder.outdated)}</p>}
    </section>
  );
}

/** The list of those who wait to speak, beside the item in hand. */
export function SpeakersAside({ visit, id, folder }: { visit: Visit; id: string; folder: MeetingFolder }) {
  const t = visit.t.meetings;
  if (folder.waiting.length === 0) return null;
  return (
    <section>
      <h2>{t.speakers.title}</h2>
      <PairList
        items={folder.waiting.map(({ who, minutes }, index) => ({
          label: `${index + 1}. ${who}`,
          value: <span class="mo">{t.speakers.allowed(minutes)}</span>,
        }))}
      />
      <p>
        <a href={paths.speakers(id)}>{t.speakers.columns.order}</a>
      </p>
    </section>
  );
}
