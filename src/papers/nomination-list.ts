import { type Source, sourceWords } from '#src/law/source.ts';
import type { Base } from '#src/law/threshold.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, italic, lead, paragraph, table } from '#src/papers/sheet.ts';
import { baseWords, capitals, closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';
import { formatCount, formatShare } from '#src/text/numbers.ts';

/** The list that a cluster sends to the Council: who was nominated for which flag, by how many votes of which base. */
export interface NominationListFacts extends PaperFacts {
  addressee: string;
  year: number;
  conference: string;
  conferenceDay: string;
  grounds: string[];
  flags: NominatedFlag[];
  attachments: string[];
  signatory: { onBehalfOf: string | null; title: string; unit: string | null; name: string | null };
  recipients: string[];
}

export interface NominatedFlag {
  award: string;
  base: Base;
  baseCount: number;
  /** Where the candidates come from an earlier list (I-3). */
  chosenFrom: string | null;
  /** In the order in which they are to be printed; without votes where only reached or not reached is published. */
  nominees: { unit: string; votes: number | null }[];
  countingMinutes: string | null;
  /** The rule that the verdict stands on. */
  source: Source;
}

export function composeNominationList(facts: NominationListFacts): DocumentSheet {
  const subject = `Đơn vị được suy tôn, đề nghị tặng Cờ thi đua năm ${facts.year}`;
  const { onBehalfOf, title, unit, name } = facts.signatory;
  return {
    layout: 'document',
    title: `Danh sách đề nghị: ${subject}`,
    head: sheetHead(facts),
    type: 'DANH SÁCH ĐỀ NGHỊ',
    subject,
    synthetic: syntheticLines(facts),
    addressee: facts.addressee,
    grounds: closedList(facts.grounds),
    body: [
      paragraph(
        `Ngày ${formatDay(facts.conferenceDay)}, tại ${facts.conference}, ${facts.issuingBody} đã bỏ phiếu suy tôn. ` +
          `Xét kết quả bỏ phiếu, ${facts.issuingBody} đề nghị ${facts.addressee} xét, trình cấp có thẩm quyền tặng:`,
      ),
      ...facts.flags.flatMap(flagBlocks),
      paragraph(
        `${facts.issuingBody} chịu trách nhiệm về đối tượng, tiêu chuẩn và quy trình suy tôn. ` +
          'Danh sách này là đề nghị; việc tặng thưởng do cấp có thẩm quyền quyết định.',
      ),
      ...attachmentBlocks(facts.attachments),
    ],
    closing: [paragraph(`Kính đề nghị ${facts.addressee} xem xét./.`)],
    signatures: {
      left: [],
      right: {
        capacity: [
          ...(onBehalfOf === null ? [] : [`TM. ${capitals(onBehalfOf)}`]),
          ...[title, ...(unit === null ? [] : [unit])].map(capitals),
        ],
        name,
      },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

function flagBlocks(flag: NominatedFlag, index: number): Block[] {
  const source = flag.chosenFrom === null ? '' : `, chọn trong ${flag.chosenFrom}`;
  const minutes = flag.countingMinutes === null ? '' : ` theo ${flag.countingMinutes}`;
  return [
    lead(
      bold(`${index + 1}. “${flag.award}”: ${formatCount(flag.nominees.length)} đơn vị`),
      flag.nominees.some(({ votes }) => votes === null)
        ? `${source}${minutes}. Không công bố số phiếu.`
        : `${source}${minutes}. Số phiếu và tỷ lệ tính trên ${baseWords(flag.base)} (${flag.baseCount}).`,
    ),
    table(
      [
        column('STT', 2, 'center'),
        column('Đơn vị', 15),
        column('Số phiếu đồng ý', 4, 'center'),
        column('Tỷ lệ', 4, 'center'),
      ],
      flag.nominees.map(({ unit, votes }, row) => ({
        cells: [String(row + 1), unit, ...voteCells(votes, flag.baseCount)],
      })),
    ),
    paragraph(italic(`Quy định áp dụng: ${sentence(sourceWords(flag.source))}`)),
  ];
}

/** Votes and share, or only that the unit reached what was needed. */
function voteCells(votes: number | null, baseCount: number): [string, string] {
  if (votes === null) return ['Đạt', '–'];
  return [`${votes}/${baseCount}`, baseCount === 0 ? '–' : formatShare(votes, baseCount)];
}

function attachmentBlocks(attachments: string[]): Block[] {
  if (attachments.length === 0) return [];
  return [lead('Gửi kèm:'), ...closedList(attachments).map((line) => paragraph(`- ${line}`))];
}
