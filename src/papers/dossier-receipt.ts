import { type Source, sourceWords } from '#src/law/source.ts';
import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { bold, column, type DocumentSheet, italic, lead, paragraph, table } from '#src/papers/sheet.ts';
import { capitals, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';

/** The slip that the cluster gets when its dossier arrived: code, parts, clock of the appraisal. */
export interface DossierReceiptFacts extends PaperFacts {
  code: string;
  unit: string;
  award: string;
  year: number;
  submittedBy: string;
  submittedAt: string;
  /** Which submission of the dossier: 1, or higher after a supplement. */
  round: number;
  parts: { name: string; state: string }[];
  appraisal: { workingDays: number; dueOn: string; source: Source; holidays: string[] };
  receiver: string;
}

export function composeDossierReceipt(facts: DossierReceiptFacts): DocumentSheet {
  const { appraisal } = facts;
  const pauses = appraisal.holidays.length === 0 ? '' : `, không tính ${appraisal.holidays.join(', ')}`;
  return {
    layout: 'document',
    title: `Giấy biên nhận hồ sơ ${facts.code}`,
    head: sheetHead(facts),
    type: 'GIẤY BIÊN NHẬN HỒ SƠ',
    subject: `Mã hồ sơ: ${facts.code}`,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(bold('Hồ sơ: '), `đề nghị tặng “${facts.award}” năm ${facts.year} cho ${facts.unit}.`),
      paragraph(bold('Người nộp: '), sentence(facts.submittedBy)),
      paragraph(
        bold('Nộp lúc: '),
        `${momentWords(facts.submittedAt)}${facts.round > 1 ? `, lần thứ ${facts.round} (đã bổ sung)` : ''}.`,
      ),
      lead(bold('Thành phần đã nộp:')),
      table(
        [column('STT', 2, 'center'), column('Thành phần', 14), column('Tình trạng', 9)],
        facts.parts.map(({ name, state }, index) => ({ cells: [String(index + 1), name, state] })),
      ),
      paragraph(
        bold('Thời hạn thẩm định: '),
        `${appraisal.workingDays} ngày làm việc, đến hết ngày ${formatDay(appraisal.dueOn)}${pauses}.`,
      ),
      paragraph(italic(`Nguồn của thời hạn: ${sentence(sourceWords(appraisal.source))}`)),
      paragraph('Giấy này ghi nhận việc nộp hồ sơ; không phải kết luận về hồ sơ hay quyết định khen thưởng.'),
    ],
    closing: [],
    signatures: { left: [], right: { capacity: ['NGƯỜI NHẬN HỒ SƠ', capitals(facts.receiver)], name: null } },
    recipients: [],
    annexes: [],
  };
}
