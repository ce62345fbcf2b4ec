import { momentCell } from '#src/papers/moment-words.ts';
import type { PaperFacts } from '#src/papers/paper-facts.ts';
import {
  type Block,
  bold,
  column,
  type DocumentSheet,
  heading,
  italic,
  lead,
  paragraph,
  table,
} from '#src/papers/sheet.ts';
import { capitals, roman, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** Achievement report of a collective: the three parts and two tables of the printed forms (BNG, Mẫu 01). */
export interface AchievementReportFacts extends PaperFacts {
  unit: string;
  award: string;
  year: number;
  /** Parts I and II: headed answers in the order of the paper. */
  sections: { title: string; answers: { title: string; text: string }[] }[];
  /** What the application holds of the year, printed under part II. */
  targets: { indicator: string; unitOfMeasure: string; baseline: string; goal: string }[];
  /** "108,5 điểm, xếp thứ 1/11 đơn vị" */
  score: string | null;
  /** "9/11 phiếu (81,8 %)" with the day of the conference. */
  nomination: string;
  earlier: { titles: EarlierAwardRow[]; commendations: EarlierAwardRow[] };
  /** Confirmation of the submitting level on the left, the unit's head on the right. */
  superior: { title: string; name: string | null };
  head: { title: string; name: string | null };
  /** Signed in the application; null before. */
  signing: { name: string; at: string; mark: string } | null;
}

export interface EarlierAwardRow {
  year: string;
  award: string;
  decision: string;
}

export function composeAchievementReport(facts: AchievementReportFacts): DocumentSheet {
  const subject = `Đề nghị tặng ${facts.award} năm ${facts.year}`;
  const last = facts.sections.length - 1;
  return {
    layout: 'document',
    title: `Báo cáo thành tích: ${facts.unit}`,
    head: sheetHead(facts),
    type: 'BÁO CÁO THÀNH TÍCH',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      lead(bold('Tên đơn vị: '), capitals(facts.unit)),
      ...facts.sections.flatMap(({ title, answers }, index) => [
        heading(`${roman(index + 1)}. ${title}`, 2),
        ...(index === last ? knownBlocks(facts) : []),
        ...answers.flatMap(({ title: name, text }, at) => [
          lead(bold(`${index === last ? at + 2 : at + 1}. ${name}`)),
          ...linesOf(text).map((line) => paragraph(line)),
        ]),
      ]),
      heading(`${roman(facts.sections.length + 1)}. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG`, 2),
      ...earlierBlocks('1. Danh hiệu thi đua', 'Danh hiệu thi đua', facts.earlier.titles),
      ...earlierBlocks('2. Hình thức khen thưởng', 'Hình thức khen thưởng', facts.earlier.commendations),
      ...signingBlocks(facts),
    ],
    closing: [],
    signatures: {
      left: [{ capacity: ['XÁC NHẬN CỦA CẤP TRÌNH', capitals(facts.superior.title)], name: facts.superior.name }],
      right: { capacity: [capitals(facts.head.title)], name: facts.head.name },
    },
    recipients: [],
    annexes: [],
  };
}

/** Targets, score and votes as the application recorded them: the unit does not write them again. */
function knownBlocks({ targets, score, nomination }: AchievementReportFacts): Block[] {
  return [
    lead(bold('1. Số liệu đã ghi nhận trong năm')),
    ...(targets.length === 0
      ? []
      : [
          table(
            [
              column('Chỉ tiêu', 12),
              column('Đơn vị tính', 4, 'center'),
              column('Năm trước', 4, 'center'),
              column('Chỉ tiêu năm', 4, 'center'),
            ],
            targets.map(({ indicator, unitOfMeasure, baseline, goal }) => ({
              cells: [indicator, unitOfMeasure, baseline || '–', goal],
            })),
          ),
        ]),
    ...(score === null ? [] : [paragraph(`Điểm thi đua thống nhất: ${score}.`)]),
    paragraph(`Kết quả suy tôn: ${nomination}.`),
  ];
}

function earlierBlocks(title: string, column2: string, rows: readonly EarlierAwardRow[]): Block[] {
  if (rows.length === 0) return [lead(bold(title)), paragraph('Không có.')];
  return [
    lead(bold(title)),
    table(
      [
        column('Năm', 3, 'center'),
        column(column2, 10),
        column('Số, ngày, tháng, năm của quyết định; cơ quan ban hành', 13),
      ],
      rows.map(({ year, award, decision }) => ({ cells: [year, award, decision] })),
    ),
  ];
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function signingBlocks({ signing }: AchievementReportFacts): Block[] {
  if (signing === null) return [];
  return [
    paragraph(
      italic(
        `Thủ trưởng đơn vị đã ký trên hệ thống: ${signing.name} (${momentCell(signing.at)}). Dấu của nội dung đã ký (SHA-256): ${signing.mark}.`,
      ),
    ),
  ];
}
