import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { ConferenceRecord } from '../queries/conference-record.ts';
import type { MinutesFacts, MinutesRecord } from '../queries/minutes.ts';
import type { MinutesSection } from '../rules/minutes.ts';

export interface MinutesPageProps {
  visit: Visit;
  facts: MinutesFacts;
  record: ConferenceRecord;
  minutes: MinutesRecord | null;
  today: string;
  /** The frozen text still bears its mark; null while nothing is frozen. */
  intact: boolean | null;
  attempt: Attempt;
  /** Which of the forms was sent. */
  tried: 'send' | 'answer' | 'reply' | 'takeBack' | 'sign' | null;
}

/** The head of a part as it stands in a sentence. */
export function sectionTitle(visit: Visit, { title }: MinutesSection): string {
  return title || visit.t.meetings.minutes.opening;
}
