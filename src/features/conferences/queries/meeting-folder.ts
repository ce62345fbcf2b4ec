import type { Tx } from '#src/platform/database/transaction.ts';
import type { ConferenceRecord } from './conference-record.ts';
import { directivesOfConference } from './directives.ts';
import { documentsOf } from './documents.ts';
import { inviteesOf } from './invitations.ts';
import { minutesRecord } from './minutes.ts';
import { speakersOf } from './speakers.ts';

/** How full the papers around a conference are. */
export interface MeetingFolder {
  invited: number;
  invitees: number;
  /** Invitees who hold an invitation to another hour or place than now. */
  outdated: number;
  documents: number;
  /** Who waits for the floor, in order; who has it comes first. */
  waiting: { who: string; minutes: number }[];
  directives: number;
  minutesState: 'drafting' | 'agreeing' | 'signing' | 'signed' | null;
}

/** For the page of the conference. */
export async function meetingFolder(tx: Tx, record: ConferenceRecord): Promise<MeetingFolder> {
  const invitees = await inviteesOf(tx, record);
  const speakers = await speakersOf(tx, record.id);
  const waiting = speakers.filter(({ state }) => state === 'registered');
  return {
    invited: invitees.filter(({ state }) => state !== 'draft').length,
    invitees: invitees.length,
    outdated: record.state === 'planned' ? invitees.filter(({ outdated }) => outdated).length : 0,
    documents: (await documentsOf(tx, record.id)).filter(({ removed }) => removed === null).length,
    waiting: waiting.map(({ unitName, name, minutesAllowed }) => ({ who: unitName ?? name, minutes: minutesAllowed })),
    directives: (await directivesOfConference(tx, record.id)).length,
    minutesState: (await minutesRecord(tx, record.id))?.state ?? null,
  };
}
