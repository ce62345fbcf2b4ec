import { type Source, sourceWords } from '#src/law/source.ts';
import type { Base } from '#src/law/threshold.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { bold, column, type DocumentSheet, italic, lead, paragraph, table } from '#src/papers/sheet.ts';
import { signedByOne } from '#src/papers/signed-words.ts';
import { baseWords, capitals, closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';
import { formatShare } from '#src/text/numbers.ts';

/** The submission with which a cluster proposes one nominee, in the headings of form BM.08 (QĐ 3621/QĐ-BYT). */
export interface DossierSubmissionFacts extends PaperFacts {
  addressee: string;
  year: number;
  award: string;
  unit: string;
  /** "Hội nghị tổng kết …" and its day. */
  conference: string;
  conferenceDay: string;
  /** Null where only reached or not reached is published. */
  votes: number | null;
  base: Base;
  baseCount: number;
  /** First lines of the paper: law with its standing, result of the conference. */
  grounds: string[];
  /** Parts of the dossier, in the order of the law. */
  attachments: string[];
  /** The rule under which these parts make a dossier. */
  partsSource: Source;
  signatory: { onBehalfOf: string; title: string; unit: string | null; name: string | null };
  /** Signed in the application; null before. */
  signing: { name: string; at: string; mark: string } | null;
  recipients: string[];
}

export function composeDossierSubmission(facts: DossierSubmissionFacts): DocumentSheet {
  const subject = `Đề nghị tặng ${facts.award} năm ${facts.year} cho ${facts.unit}`;
  const { onBehalfOf, title, unit, name } = facts.signatory;
  return {
    layout: 'document',
    title: `Tờ trình: ${subject}`,
    head: sheetHead(facts),
    type: 'TỜ TRÌNH',
    subject,
    synthetic: syntheticLines(facts),
    addressee: facts.addressee,
    grounds: closedList(facts.grounds),
    body: [
      paragraph(
        bold('1. Quá trình bình xét: '),
        `${facts.issuingBody} đã bình xét, bỏ phiếu suy tôn tại ${facts.conference}, ngày ${formatDay(facts.conferenceDay)}.`,
      ),
      lead(bold('2. Kết quả bỏ phiếu: ')),
      table(
        [
          column('Đơn vị', 12),
          column('Đề nghị tặng', 8),
          column('Số phiếu đồng ý', 4, 'center'),
          column('Tỷ lệ', 4, 'center'),
        ],
        [
          {
            cells: [
              facts.unit,
              facts.award,
              facts.votes === null ? 'Đạt' : `${facts.votes}/${facts.baseCount}`,
              facts.votes === null || facts.baseCount === 0 ? '–' : formatShare(facts.votes, facts.baseCount),
            ],
          },
        ],
      ),
      paragraph(italic(facts.votes === null ? 'Không công bố số phiếu.' : `Tỷ lệ tính trên ${baseWords(facts.base)}.`)),
      paragraph(
        bold('3. Đề nghị: '),
        `Xét thành tích đã đạt được và kết quả bỏ phiếu, ${facts.issuingBody} đề nghị ${facts.addressee} xét, trình cấp ` +
          `có thẩm quyền tặng “${facts.award}” năm ${facts.year} cho ${facts.unit}.`,
      ),
      paragraph(
        `${facts.issuingBody} chịu trách nhiệm về đối tượng, tiêu chuẩn và quy trình bình xét. ` +
          'Tờ trình này là đề nghị; việc tặng thưởng do cấp có thẩm quyền quyết định.',
      ),
      lead('Gửi kèm:'),
      ...closedList(facts.attachments).map((line) => paragraph(`- ${line}`)),
      paragraph(italic(`Thành phần hồ sơ: ${sentence(sourceWords(facts.partsSource))}`)),
      ...signedByOne(facts.signing),
    ],
    closing: [paragraph(`Kính trình ${facts.addressee} xem xét./.`)],
    signatures: {
      left: [],
      right: {
        capacity: [`TM. ${capitals(onBehalfOf)}`, ...postWords(title), ...(unit === null ? [] : [capitals(unit)])],
        name,
      },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

const HEAD = 'Trưởng Cụm';

/** Who signs for a cluster signs as its head; the post in the own unit stands below (NĐ 30/2020, Phụ lục I). */
function postWords(title: string): string[] {
  return [HEAD, ...(title === HEAD ? [] : [title])].map(capitals);
}
