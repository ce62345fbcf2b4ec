import { momentWords } from '#src/papers/moment-words.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, lead, paragraph, type Run, table } from '#src/papers/sheet.ts';
import { capitals, closedList, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatPoints } from '#src/text/numbers.ts';

/**
 * Minutes of the verification of one sheet: who marked what, the lines that were changed, how differences of the
 * reviewers were settled, who stepped back, the unit's opinion. No form is laid down by law. Points in thousandths.
 */
export interface ReviewMinutesFacts extends PaperFacts {
  unit: string;
  year: number;
  /** Instant of the end of the review; null while it goes on. */
  reviewedAt: string | null;
  /** Where a name is not to be known yet, the place of the reviewer in the plan stands for it. */
  reviewers: { name: string; what: string }[];
  totals: { self: number; verified: number; agreed: number | null };
  /** How many lines the table has, and how many kept what the unit gave itself. */
  lines: { of: number; same: number };
  changed: {
    code: string;
    maximum: string;
    self: string;
    verified: string;
    agreed: string | null;
    ground: string;
    /** Null until the unit answers. */
    opinion: string | null;
  }[];
  /** Points that were confirmed against a rule of the table, in the order in which it was said; taken back ones stay. */
  confirmed: { line: string; what: string; rule: string; reason: string; who: string; day: string }[];
  differences: { code: string; marks: string[]; result: string; how: string }[];
  recusals: { who: string; ground: string; day: string }[];
  /** How the marks were joined, where there were several. */
  joined: string | null;
  office: { title: string; name: string | null };
  unitHead: { title: string; name: string | null; signedAt: string | null };
  recipients: string[];
}

export function composeReviewMinutes(facts: ReviewMinutesFacts): DocumentSheet {
  const subject = `Thẩm định điểm thi đua năm ${facts.year} của ${facts.unit}`;
  const sections: Block[][] = [
    reviewerBlocks(facts),
    totalBlocks(facts),
    changedBlocks(facts),
    confirmedBlocks(facts),
    differenceBlocks(facts),
    recusalBlocks(facts),
    agreedBlocks(facts),
  ].filter((blocks) => blocks.length > 0);
  return {
    layout: 'document',
    title: `Biên bản: ${subject}`,
    head: sheetHead(facts),
    type: 'BIÊN BẢN',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: sections.flatMap((blocks, at) => numbered(blocks, at + 1)),
    closing: [paragraph(endWords(facts))],
    signatures: {
      left: [
        {
          capacity: ['ĐẠI DIỆN ĐƠN VỊ', capitals(facts.unitHead.title)],
          name: facts.unitHead.name,
          ...(facts.unitHead.signedAt ? { note: `(ký trên hệ thống ${facts.unitHead.signedAt})` } : {}),
        },
      ],
      right: { capacity: [capitals(facts.office.title)], name: facts.office.name },
    },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

/** "1. " before the first words of a section. */
function numbered(blocks: Block[], number: number): Block[] {
  const [first, ...rest] = blocks;
  if (!first || (first.kind !== 'paragraph' && first.kind !== 'lead')) return blocks;
  return [{ ...first, runs: [bold(`${number}. `), ...first.runs] }, ...rest];
}

function reviewerBlocks({ reviewers }: ReviewMinutesFacts): Block[] {
  if (reviewers.length === 0) return [paragraph(bold('Người thẩm định: '), 'chưa phân công.')];
  return [
    lead(bold('Người thẩm định:')),
    table(
      [column('STT', 2, 'center'), column('Người thẩm định', 14), column('Phần việc', 14)],
      reviewers.map(({ name, what }, at) => ({ cells: [String(at + 1), name, what] })),
    ),
  ];
}

function totalBlocks({ totals, lines }: ReviewMinutesFacts): Block[] {
  const kept = `${lines.same}/${lines.of} tiêu chí giữ nguyên điểm tự chấm.`;
  return [
    paragraph(
      bold('Tổng điểm: '),
      `tự chấm ${formatPoints(totals.self)}; thẩm định ${formatPoints(totals.verified)}. ${kept}`,
    ),
  ];
}

function changedBlocks({ changed }: ReviewMinutesFacts): Block[] {
  if (changed.length === 0) return [paragraph(bold('Các tiêu chí thay đổi: '), 'không có.')];
  const agreed = changed.some((line) => line.agreed !== null);
  return [
    lead(bold('Các tiêu chí thay đổi:')),
    table(
      [
        column('Mã', 3, 'center'),
        column('Chuẩn', 3, 'center'),
        column('Tự chấm', 3, 'center'),
        column('Thẩm định', 3, 'center'),
        ...(agreed ? [column('Thống nhất', 3, 'center')] : []),
        column('Căn cứ của người thẩm định', 10),
        column('Ý kiến của đơn vị', 8),
      ],
      changed.map((line) => ({
        cells: [
          line.code,
          line.maximum,
          line.self,
          line.verified,
          ...(agreed ? [line.agreed ?? ''] : []),
          line.ground || '–',
          line.opinion ?? 'Chưa có ý kiến',
        ] as Run[],
      })),
      { breakable: true },
    ),
  ];
}

function confirmedBlocks({ confirmed }: ReviewMinutesFacts): Block[] {
  if (confirmed.length === 0) return [];
  return [
    lead(bold('Điểm xác nhận khác quy tắc của bảng:')),
    table(
      [
        column('Mã', 3, 'center'),
        column('Xác nhận', 7),
        column('Quy tắc', 9),
        column('Lý do', 8),
        column('Người xác nhận', 7),
      ],
      confirmed.map(({ line, what, rule, reason, who, day }) => ({
        cells: [line, what, rule, reason || '–', `${who} (${day})`],
      })),
      { breakable: true },
    ),
  ];
}

function differenceBlocks({ differences, joined }: ReviewMinutesFacts): Block[] {
  if (joined === null) return [];
  if (differences.length === 0) {
    return [paragraph(bold('Chênh lệch giữa người chấm: '), `không có. ${sentence(joined)}`)];
  }
  const most = Math.max(...differences.map(({ marks }) => marks.length));
  return [
    lead(bold('Chênh lệch giữa người chấm: '), sentence(joined)),
    table(
      [
        column('Mã', 3, 'center'),
        ...Array.from({ length: most }, (_, at) => column(`Người chấm ${at + 1}`, 4, 'center')),
        column('Thẩm định', 4, 'center'),
        column('Cách xử lý', 14),
      ],
      differences.map(({ code, marks, result, how }) => ({
        cells: [code, ...Array.from({ length: most }, (_, at) => marks[at] ?? ''), result, how],
      })),
      { breakable: true },
    ),
  ];
}

function recusalBlocks({ recusals }: ReviewMinutesFacts): Block[] {
  if (recusals.length === 0) return [];
  return [
    lead(bold('Không tham gia chấm:')),
    ...recusals.map(({ who, ground, day }) => paragraph(`- ${who}: ${sentence(`${ground} (${day})`)}`)),
  ];
}

function agreedBlocks({ totals }: ReviewMinutesFacts): Block[] {
  if (totals.agreed === null) return [paragraph(bold('Điểm thống nhất: '), 'chưa chốt.')];
  return [paragraph(bold('Điểm thống nhất: '), `${formatPoints(totals.agreed)} điểm.`)];
}

function endWords({ reviewedAt }: ReviewMinutesFacts): string {
  if (reviewedAt === null) return 'Việc thẩm định chưa kết thúc./.';
  return `Thẩm định kết thúc vào ${momentWords(reviewedAt)}; các bên cùng ký tên./.`;
}
