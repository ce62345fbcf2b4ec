import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type Block, bold, column, type DocumentSheet, heading, lead, paragraph, table } from '#src/papers/sheet.ts';
import { signedByOne } from '#src/papers/signed-words.ts';
import { capitals, roman, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** Achievement report of a collective: the three parts and two tables of the printed forms (BNG, Mẫu 01). */
export interface AchievementReportFacts extends PaperFacts {
  unit: string;
  award: string;
  year: number;
  /** Parts I and II: headed answers in the order of the paper. */
  sections: { title: string; answers: { title: string; text: string }[] }[];
  /** What the application holds of the year, printed under part II. */
  targets: { indicator: string; unitOfMeasure: string; baseline: string; goal: string; midYear: string }[];
  /** Of the whole year, as sent for the year-end report. */
  figures: { indicator: string; unitOfMeasure: string; lastValue: string; value: string }[];
  /** What the unit did for movements of superior bodies. */
  responses: { movement: string; words: string }[];
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
      ...signedByOne(facts.signing, 'Thủ trưởng đơn vị đã ký trên hệ thống'),
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

/** Targets, figures, responses, score and votes as the application recorded them: the unit writes none of them again. */
function knownBlocks({ targets, figures, responses, score, nomination }: AchievementReportFacts): Block[] {
  return [
    lead(bold('1. Số liệu đã ghi nhận trong năm')),
    ...(targets.length === 0
      ? []
      : [
          table(
            [
              column('Chỉ tiêu', 10),
              column('Đơn vị tính', 4, 'center'),
              column('Năm trước', 4, 'center'),
              column('Chỉ tiêu năm', 4, 'center'),
              column('Đạt 6 tháng', 4, 'center'),
            ],
            targets.map(({ indicator, unitOfMeasure, baseline, goal, midYear }) => ({
              cells: [indicator, unitOfMeasure, baseline || '–', goal, midYear || '–'],
            })),
          ),
        ]),
    ...(figures.length === 0
      ? []
      : [
          paragraph('Số liệu cả năm, đã gửi cho báo cáo tổng kết của Cụm:'),
          table(
            [
              column('Nội dung', 12),
              column('Đơn vị tính', 4, 'center'),
              column('Năm trước', 4, 'center'),
              column('Năm nay', 4, 'center'),
            ],
            figures.map(({ indicator, unitOfMeasure, lastValue, value }) => ({
              cells: [indicator, unitOfMeasure, lastValue || '–', value],
            })),
          ),
        ]),
    ...(responses.length === 0 ? [] : [paragraph('Hưởng ứng phong trào thi đua của cấp trên:')]),
    ...responses.map(({ movement, words }) => paragraph(`- ${movement}: ${words}`)),
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
