import type { Outcome } from '#src/law/verdict.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { DossierState } from '../rules.ts';
import { type ItemKey, questionItem } from './items.ts';
import { type QuestionKey, REPORT_QUESTIONS } from './report-questions.ts';

/** What a dossier must have before it may go on; shaped so that a record of it fits. */
export interface Readiness {
  state: DossierState;
  answers: ReadonlyMap<QuestionKey, unknown>;
  signed: boolean;
  conferenceState: 'planned' | 'open' | 'closed';
  ballotState: string;
  /** Of the return that is being answered. */
  openRemarks: readonly { item: string; answered: boolean }[];
  supplementDueOn: Day | null;
}

/** The questions that have no answer yet. */
export function unanswered(answers: ReadonlyMap<QuestionKey, unknown>): QuestionKey[] {
  return REPORT_QUESTIONS.map(({ key }) => key).filter((key) => !answers.has(key));
}

/** Why the unit's head cannot sign the report, as a sentence; null when it can be signed. */
export function signingObstacle({ answers, openRemarks }: Pick<Readiness, 'answers' | 'openRemarks'>): string | null {
  const left = unanswered(answers).length;
  if (left > 0) return `Còn ${left} mục của báo cáo chưa viết. Viết đủ rồi thủ trưởng ký.`;
  const open = openRemarks.filter(({ item, answered }) => item.startsWith('report.') && !answered).length;
  return open > 0 ? `Còn ${open} mục có ý kiến chưa sửa. Sửa xong rồi thủ trưởng ký.` : null;
}

/** Everything that keeps a dossier from being submitted, a sentence each; empty when nothing does. */
export function submissionObstacles(dossier: Readiness, today: Day): string[] {
  const obstacles: string[] = [];
  if (!dossier.signed) obstacles.push('Báo cáo thành tích chưa có chữ ký của thủ trưởng đơn vị.');
  if (dossier.conferenceState !== 'closed') {
    obstacles.push('Hội nghị chưa bế mạc nên chưa có biên bản bình xét.');
  }
  if (dossier.ballotState !== 'minuted') obstacles.push('Biên bản kiểm phiếu chưa ký đủ.');
  const open = dossier.openRemarks.filter(({ answered }) => !answered).length;
  if (open > 0) obstacles.push(`Còn ${open} ý kiến của cơ quan thường trực chưa được bổ sung.`);
  if (dossier.state === 'returned' && dossier.supplementDueOn !== null && today > dossier.supplementDueOn) {
    obstacles.push(
      `Hạn bổ sung ${formatDay(dossier.supplementDueOn)} đã qua. Đề nghị cơ quan thường trực gia hạn rồi nộp lại.`,
    );
  }
  return obstacles;
}

export type Finding = 'met' | 'missing' | 'notMet' | 'notApplicable';

interface Found {
  item: string;
  finding: Finding;
}

/** Why an appraisal cannot be concluded this way, as a sentence; null when it can. */
export function conclusionObstacle(
  outcome: 'qualified' | 'notQualified',
  items: readonly string[],
  findings: readonly Found[],
): string | null {
  const open = items.filter((item) => !findings.some((found) => found.item === item)).length;
  if (open > 0) return `Còn ${open} mục chưa ghi kết quả kiểm tra. Ghi đủ rồi kết luận.`;
  const against = findings.filter(({ finding }) => finding === 'missing' || finding === 'notMet').length;
  if (outcome === 'qualified' && against > 0) {
    return `Còn ${against} mục thiếu hoặc không đạt. Trả hồ sơ để bổ sung, hoặc kết luận không đủ điều kiện.`;
  }
  return null;
}

/**
 * What an appraisal that goes against the verdict still needs, as a sentence (I-16); null when it needs nothing. What is
 * unknown is for the officer to weigh and asks for no reason.
 */
export function overrideFault(
  outcome: 'qualified' | 'notQualified',
  verdict: { readonly outcome: Outcome } | null,
  reason: string | null,
): string | null {
  if (outcome !== 'qualified' || verdict?.outcome !== 'notEligible' || reason) return null;
  return 'Đối chiếu quy định cho kết quả chưa đủ điều kiện. Ghi lý do vẫn kết luận đủ điều kiện.';
}

/** A remarked question is dealt with when its answer changed; a remarked part when a paper was added to it. */
export function remarkAnswered(
  item: string,
  now: { answers: ReadonlyMap<string, string>; attachedParts: ReadonlySet<string> },
  before: ReadonlyMap<string, string>,
): boolean {
  const key = item.slice(item.indexOf('.') + 1);
  if (item.startsWith('report.')) return now.answers.get(key) !== before.get(key);
  // The submission is signed anew each time that the dossier is sent.
  return item === 'part.submission' || now.attachedParts.has(key);
}

/** Items on which a return may put a remark: every part but the report as a whole, and every question of it. */
export function remarkableItems(parts: readonly { key: string }[]): ItemKey[] {
  return parts.flatMap(({ key }) =>
    key === 'report' ? REPORT_QUESTIONS.map((question) => questionItem(question.key)) : [`part.${key}` as ItemKey],
  );
}

/** "HS-2020-0001" */
export function dossierCode(year: number, number: number): string {
  return `HS-${year}-${String(number).padStart(4, '0')}`;
}
