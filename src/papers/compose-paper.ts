import { composeAttendanceList } from '#src/papers/attendance-list.ts';
import { composeCertificate } from '#src/papers/certificate.ts';
import { composeConferenceMinutes } from '#src/papers/conference-minutes.ts';
import { composeCountingMinutes } from '#src/papers/counting-minutes.ts';
import { composeCovenant } from '#src/papers/covenant.ts';
import { composeHandoverMinutes } from '#src/papers/handover-minutes.ts';
import { composeNominationList } from '#src/papers/nomination-list.ts';
import type { Paper } from '#src/papers/paper.ts';
import { composePaperBallot } from '#src/papers/paper-ballot.ts';
import type { Sheet } from '#src/papers/sheet.ts';

/** Puts the facts of a paper into its words and order. */
export function composePaper(paper: Paper): Sheet {
  switch (paper.kind) {
    case 'conferenceMinutes':
      return composeConferenceMinutes(paper.facts);
    case 'countingMinutes':
      return composeCountingMinutes(paper.facts);
    case 'nominationList':
      return composeNominationList(paper.facts);
    case 'covenant':
      return composeCovenant(paper.facts);
    case 'attendanceList':
      return composeAttendanceList(paper.facts);
    case 'paperBallot':
      return composePaperBallot(paper.facts);
    case 'certificate':
      return composeCertificate(paper.facts);
    case 'handoverMinutes':
      return composeHandoverMinutes(paper.facts);
  }
}
