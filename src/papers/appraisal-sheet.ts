import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, lead, paragraph, table } from '#src/papers/sheet.ts';
import { signedByOne } from '#src/papers/signed-words.ts';
import { capitals, sentence, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';

/** What the standing office found of each part of a dossier, and what it concludes. No form is laid down by law. */
export interface AppraisalSheetFacts extends PaperFacts {
  code: string;
  unit: string;
  award: string;
  year: number;
  round: number;
  receivedOn: string | null;
  findings: { name: string; source: string; finding: string; note: string }[];
  /** Remarks with which earlier rounds went back. */
  returns: { round: number; deadline: string; remarks: { name: string; remark: string }[] }[];
  conclusion: { qualified: boolean; reason: string } | null;
  officer: { title: string; name: string | null };
  office: string;
  signing: { name: string; at: string; mark: string } | null;
}

export function composeAppraisalSheet(facts: AppraisalSheetFacts): DocumentSheet {
  const again = facts.round > 1 ? `, lần nộp thứ ${facts.round}` : '';
  return {
    layout: 'document',
    title: `Phiếu thẩm định hồ sơ ${facts.code}`,
    head: sheetHead(facts),
    type: 'PHIẾU THẨM ĐỊNH',
    subject: `Hồ sơ ${facts.code}: đề nghị tặng ${facts.award} năm ${facts.year} cho ${facts.unit}`,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(
        bold('Tiếp nhận: '),
        facts.receivedOn === null ? 'chưa ghi nhận.' : `ngày ${formatDay(facts.receivedOn)}${again}.`,
      ),
      ...facts.returns.flatMap(returnBlocks),
      lead(bold('Kết quả kiểm tra từng mục:')),
      table(
        [
          column('STT', 2, 'center'),
          column('Mục', 9),
          column('Căn cứ', 8),
          column('Kết quả', 4, 'center'),
          column('Ghi chú', 6),
        ],
        facts.findings.map(({ name, source, finding, note }, index) => ({
          cells: [String(index + 1), name, source, finding, note || '–'],
        })),
      ),
      ...conclusionBlocks(facts),
      ...signedByOne(facts.signing),
    ],
    closing: [],
    signatures: { left: [], right: { capacity: [capitals(facts.officer.title)], name: facts.officer.name } },
    recipients: [],
    annexes: [],
  };
}

function returnBlocks({ round, deadline, remarks }: AppraisalSheetFacts['returns'][number]): Block[] {
  return [
    paragraph(bold(`Đã trả lại lần ${round}, hạn bổ sung ${formatDay(deadline)}: `)),
    ...remarks.map(({ name, remark }) => paragraph(`- ${name}: ${sentence(remark)}`)),
  ];
}

function conclusionBlocks({ conclusion, office }: AppraisalSheetFacts): Block[] {
  if (conclusion === null) return [paragraph(bold('Kết luận: '), 'chưa kết luận.')];
  const words = conclusion.qualified
    ? 'hồ sơ đủ điều kiện trình Hội đồng Thi đua - Khen thưởng xét'
    : 'hồ sơ không đủ điều kiện trình Hội đồng Thi đua - Khen thưởng';
  return [paragraph(bold(`${office} kết luận: `), `${words}. ${sentence(conclusion.reason)}`)];
}
