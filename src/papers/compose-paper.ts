import { composeAchievementReport } from '#src/papers/achievement-report.ts';
import { composeAgreedMinutes } from '#src/papers/agreed-minutes.ts';
import { composeAppraisalSheet } from '#src/papers/appraisal-sheet.ts';
import { composeArchiveHead } from '#src/papers/archive-head.ts';
import { composeAttendanceList } from '#src/papers/attendance-list.ts';
import { composeAwardDecision } from '#src/papers/award-decision.ts';
import { composeAwardList } from '#src/papers/award-list.ts';
import { composeCertificate } from '#src/papers/certificate.ts';
import { composeCommentTable } from '#src/papers/comment-table.ts';
import { composeConferenceMinutes } from '#src/papers/conference-minutes.ts';
import { composeCouncilBallot } from '#src/papers/council-ballot.ts';
import { composeCouncilCount } from '#src/papers/council-count.ts';
import { composeCouncilMinutes } from '#src/papers/council-minutes.ts';
import { composeCountingMinutes } from '#src/papers/counting-minutes.ts';
import { composeCovenant } from '#src/papers/covenant.ts';
import { composeDossierReceipt } from '#src/papers/dossier-receipt.ts';
import { composeDossierSubmission } from '#src/papers/dossier-submission.ts';
import { composeHandoverMinutes } from '#src/papers/handover-minutes.ts';
import { composeInvitation } from '#src/papers/invitation.ts';
import { composeLaunchPlan } from '#src/papers/launch-plan.ts';
import { composeMidYearReport } from '#src/papers/mid-year-report.ts';
import { composeNominationList } from '#src/papers/nomination-list.ts';
import type { Paper } from '#src/papers/paper.ts';
import { composePaperBallot } from '#src/papers/paper-ballot.ts';
import { composeRecordExtract } from '#src/papers/record-extract.ts';
import { composeReviewMinutes } from '#src/papers/review-minutes.ts';
import type { Sheet } from '#src/papers/sheet.ts';
import { composeYearEndReport } from '#src/papers/year-end-report.ts';

/** Puts the facts of a paper into its words and order. */
export function composePaper(paper: Paper): Sheet {
  return withClosing(composed(paper));
}

const LONGEST_CLOSING = 600;

/** A signature never stands alone on a page: where a paper names no closing words, its last paragraph goes with it. */
function withClosing(sheet: Sheet): Sheet {
  if (sheet.layout !== 'document' || sheet.signatures === null || sheet.closing.length > 0) return sheet;
  const last = sheet.body.at(-1);
  if (last?.kind !== 'paragraph' || JSON.stringify(last.runs).length > LONGEST_CLOSING) return sheet;
  return { ...sheet, body: sheet.body.slice(0, -1), closing: [last] };
}

function composed(paper: Paper): Sheet {
  switch (paper.kind) {
    case 'agreedMinutes':
      return composeAgreedMinutes(paper.facts);
    case 'invitation':
      return composeInvitation(paper.facts);
    case 'conferenceMinutes':
      return composeConferenceMinutes(paper.facts);
    case 'councilMinutes':
      return composeCouncilMinutes(paper.facts);
    case 'councilCount':
      return composeCouncilCount(paper.facts);
    case 'councilBallot':
      return composeCouncilBallot(paper.facts);
    case 'countingMinutes':
      return composeCountingMinutes(paper.facts);
    case 'nominationList':
      return composeNominationList(paper.facts);
    case 'covenant':
      return composeCovenant(paper.facts);
    case 'archiveHead':
      return composeArchiveHead(paper.facts);
    case 'attendanceList':
      return composeAttendanceList(paper.facts);
    case 'paperBallot':
      return composePaperBallot(paper.facts);
    case 'dossierSubmission':
      return composeDossierSubmission(paper.facts);
    case 'achievementReport':
      return composeAchievementReport(paper.facts);
    case 'dossierReceipt':
      return composeDossierReceipt(paper.facts);
    case 'appraisalSheet':
      return composeAppraisalSheet(paper.facts);
    case 'awardDecision':
      return composeAwardDecision(paper.facts);
    case 'awardList':
      return composeAwardList(paper.facts);
    case 'certificate':
      return composeCertificate(paper.facts);
    case 'midYearReport':
      return composeMidYearReport(paper.facts);
    case 'yearEndReport':
      return composeYearEndReport(paper.facts);
    case 'launchPlan':
      return composeLaunchPlan(paper.facts);
    case 'commentTable':
      return composeCommentTable(paper.facts);
    case 'recordExtract':
      return composeRecordExtract(paper.facts);
    case 'handoverMinutes':
      return composeHandoverMinutes(paper.facts);
    case 'reviewMinutes':
      return composeReviewMinutes(paper.facts);
  }
}
