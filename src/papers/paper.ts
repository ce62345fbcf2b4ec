import type { AttendanceListFacts } from '#src/papers/attendance-list.ts';
import type { CertificateFacts } from '#src/papers/certificate.ts';
import type { ConferenceMinutesFacts } from '#src/papers/conference-minutes.ts';
import type { CountingMinutesFacts } from '#src/papers/counting-minutes.ts';
import type { CovenantFacts } from '#src/papers/covenant.ts';
import type { HandoverMinutesFacts } from '#src/papers/handover-minutes.ts';
import type { NominationListFacts } from '#src/papers/nomination-list.ts';
import type { PaperBallotFacts } from '#src/papers/paper-ballot.ts';

/** Every paper that the program can print, with the recorded facts that it is made of. */
export type Paper =
  | { kind: 'conferenceMinutes'; facts: ConferenceMinutesFacts }
  | { kind: 'countingMinutes'; facts: CountingMinutesFacts }
  | { kind: 'nominationList'; facts: NominationListFacts }
  | { kind: 'covenant'; facts: CovenantFacts }
  | { kind: 'attendanceList'; facts: AttendanceListFacts }
  | { kind: 'paperBallot'; facts: PaperBallotFacts }
  | { kind: 'certificate'; facts: CertificateFacts }
  | { kind: 'handoverMinutes'; facts: HandoverMinutesFacts };
