import { afterWorkingDays } from '#src/law/working-days.ts';
import type { AchievementReportFacts } from '#src/papers/achievement-report.ts';
import type { AppraisalSheetFacts } from '#src/papers/appraisal-sheet.ts';
import type { DossierReceiptFacts } from '#src/papers/dossier-receipt.ts';
import type { DossierSubmissionFacts } from '#src/papers/dossier-submission.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { wordsOf } from '#src/platform/i18n/words.ts';
import { dayOf, daySentence, formatDay, type Instant } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';
import { COUNCIL } from '../../ballots/rules.ts';
import type { Appraisal } from '../queries/dossier-parts.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { KnownFacts } from '../queries/known-facts.ts';
import { appraisalItems } from '../rules/appraisal-items.ts';
import { itemName, itemSourceWords } from '../rules/item-names.ts';
import { earlierAwardsOf, REPORT_QUESTIONS } from '../rules/report-questions.ts';

/** What is outside the record: who leads the cluster, whether the data are a demonstration, the day of printing. */
export interface Printing {
  leader: string | null;
  demonstration: boolean;
  now: Instant;
}

const OFFICE = 'Vụ Thi đua - Khen thưởng';
const t = wordsOf('vi').dossiers;

function common({ tenantPlace, tenantName }: DossierRecord, at: Date | null, { now, demonstration }: Printing) {
  return {
    superiorBody: tenantName,
    place: tenantPlace,
    date: at ? dayOf(at.toISOString()) : null,
    createdAt: at?.toISOString() ?? now,
    synthetic: demonstration ? ['nội dung báo cáo, số phiếu, tên người và ngày của hồ sơ.'] : [],
  };
}

/** The submission; a draft without date and signature until the dossier is sent. */
export function submissionFacts(record: DossierRecord, printing: Printing): DossierSubmissionFacts {
  const sent = record.state === 'draft' || record.state === 'returned' ? undefined : record.submissions.at(-1);
  const { nominated, law, clusterName } = record;
  return {
    ...common(record, sent?.at ?? null, printing),
    issuingBody: clusterName,
    registration: { number: null, symbol: `TTr-CTĐ${record.clusterCode}` },
    addressee: COUNCIL,
    year: record.year,
    award: record.awardName,
    unit: record.unitName,
    conference: nominated.conferenceTitle,
    conferenceDay: nominated.conferenceDay,
    votes: nominated.votes,
    base: nominated.base,
    baseCount: nominated.baseCount,
    grounds: [
      `Căn cứ ${law.name}`,
      `Căn cứ kết quả bỏ phiếu tại ${nominated.conferenceTitle}, ${daySentence(nominated.conferenceDay)}`,
    ],
    attachments: [
      ...law.parts.filter(({ key, required }) => required && key !== 'submission').map(({ name }) => name),
      ...record.attachments.map(({ title }) => title),
    ],
    partsSource: law.parts[0]?.source ?? law.appraisal.source,
    signatory: {
      onBehalfOf: clusterName,
      title: sent ? sent.title : 'Trưởng Cụm',
      unit: sent ? sent.unit : printing.leader,
      name: sent?.name ?? null,
    },
    signing: sent ? { name: sent.name, at: sent.at.toISOString(), mark: sent.hash } : null,
    recipients: ['Như trên', OFFICE, record.unitName, `Lưu: ${clusterName}`],
  };
}

/** The achievement report as it stands in its round: what was written, and what the program filled in. */
export function reportFacts(record: DossierRecord, known: KnownFacts, printing: Printing): AchievementReportFacts {
  const { signature, nominated } = record;
  const answersIn = (section: 'situation' | 'achievements') =>
    REPORT_QUESTIONS.filter((question) => question.section === section).map(({ key }) => ({
      title: t.question.questions[key].title,
      text: record.answers.get(key)?.text ?? 'Chưa viết.',
    }));
  return {
    ...common(record, signature?.at ?? null, printing),
    issuingBody: record.unitName,
    registration: { number: null, symbol: 'BC' },
    unit: record.unitName,
    award: record.awardName,
    year: record.year,
    sections: [
      { title: 'SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH', answers: answersIn('situation') },
      { title: 'THÀNH TÍCH ĐẠT ĐƯỢC', answers: answersIn('achievements') },
    ],
    targets: known.targets.map(({ goal, signedGoal, ...target }) => ({
      ...target,
      goal: signedGoal === null ? goal : `${goal} (${t.report.signedGoal(signedGoal)})`,
    })),
    figures: known.figures,
    responses: known.responses,
    score: known.score ? t.report.scoreWords(known.score.total, known.score.rank, known.score.of) : null,
    nomination: `${votesWords(nominated)}, hội nghị ngày ${formatDay(nominated.conferenceDay)}`,
    earlier: {
      titles: [...known.earlierAwards, ...earlierAwardsOf(record.answers.get('titles')?.text ?? '')],
      commendations: earlierAwardsOf(record.answers.get('commendations')?.text ?? ''),
    },
    superior: { title: `Trưởng ${record.clusterName}`, name: null },
    head: { title: signature?.title ?? 'Thủ trưởng đơn vị', name: signature?.name ?? null },
    signing: signature ? { name: signature.name, at: signature.at.toISOString(), mark: signature.hash } : null,
  };
}

function votesWords({ votes, base, baseCount }: DossierRecord['nominated']): string {
  if (votes === null) return 'Đạt (không công bố số phiếu)';
  return `${votes}/${baseCount} ${t.bases[base]} (${formatShare(votes, baseCount)})`;
}

/** @throws AppError wrongPhase before the first submission */
export function receiptFacts(record: DossierRecord, printing: Printing): DossierReceiptFacts {
  const sent = record.submissions.at(-1);
  if (!sent || !record.code) throw wrongPhase('Hồ sơ chưa nộp nên chưa có giấy biên nhận.');
  const { law } = record;
  const period = afterWorkingDays(dayOf(sent.at.toISOString()), law.appraisal.workingDays);
  const state = (key: string) =>
    key === 'submission' || key === 'report'
      ? 'Đã ký trên hệ thống'
      : key === 'confirmation'
        ? `${record.attachments.filter(({ part }) => part === 'confirmation').length} giấy tờ`
        : 'Lấy từ hội nghị, đã ký đủ';
  return {
    ...common(record, sent.at, printing),
    issuingBody: OFFICE,
    registration: null,
    code: record.code,
    unit: record.unitName,
    award: record.awardName,
    year: record.year,
    submittedBy: `${sent.name}, ${sent.title}${sent.unit ? `, ${sent.unit}` : ''}`,
    submittedAt: sent.at.toISOString(),
    round: sent.round,
    parts: law.parts.map(({ key, name }) => ({ name, state: state(key) })),
    appraisal: {
      workingDays: law.appraisal.workingDays,
      dueOn: sent.appraisalDueOn,
      source: law.appraisal.source,
      holidays: period.holidays.map(({ name, from, to }) => t.receipt.pause(name, formatDay(from), formatDay(to))),
    },
    receiver: OFFICE,
  };
}

/** The reason, and why the conclusion goes against what the program found. */
function conclusionWords({ reason, overrideReason }: Appraisal): string {
  if (!overrideReason) return reason;
  return `${reason} Đối chiếu quy định cho kết quả chưa đủ điều kiện; vẫn kết luận đủ điều kiện vì: ${overrideReason}`;
}

/** The appraisal sheet; a draft until the officer has signed the conclusion. */
export function appraisalFacts(record: DossierRecord, printing: Printing): AppraisalSheetFacts {
  const { appraisal, findings, remarks } = record;
  if (!record.code) throw wrongPhase('Hồ sơ chưa nộp nên chưa có phiếu thẩm định.');
  return {
    ...common(record, appraisal?.at ?? null, printing),
    issuingBody: OFFICE,
    registration: { number: null, symbol: 'PTĐ-TĐKT' },
    code: record.code,
    unit: record.unitName,
    award: record.awardName,
    year: record.year,
    round: record.round,
    receivedOn: record.receivedAt ? dayOf(record.receivedAt.toISOString()) : null,
    findings: appraisalItems(record).map((item) => {
      const found = findings.find((each) => each.item === item);
      return {
        name: itemName(t, record, item),
        source: itemSourceWords(record, item),
        finding: found ? t.appraisal.findings[found.finding] : 'Chưa ghi',
        note: found?.note ?? '',
      };
    }),
    returns: [...new Set(remarks.map(({ round }) => round))].map((round) => {
      const ofRound = remarks.filter((remark) => remark.round === round);
      return {
        round,
        deadline: ofRound[0]?.deadline ?? '',
        remarks: ofRound.map(({ item, remark }) => ({ name: itemName(t, record, item), remark })),
      };
    }),
    conclusion: appraisal ? { qualified: appraisal.outcome === 'qualified', reason: conclusionWords(appraisal) } : null,
    officer: { title: appraisal?.title ?? 'Người thẩm định', name: appraisal?.name ?? null },
    office: OFFICE,
    signing: appraisal ? { name: appraisal.name, at: appraisal.at.toISOString(), mark: appraisal.hash } : null,
  };
}
