import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type ReportSigner, reportSignature, textBlocks } from '#src/papers/report-parts.ts';
import { type Block, column, type DocumentSheet, heading, lead, paragraph, table } from '#src/papers/sheet.ts';
import { closedList, sheetHead, syntheticLines } from '#src/papers/wording.ts';

/** The year-end report of a cluster (báo cáo tổng kết), by the work areas that the cluster set for the year. */
export interface YearEndReportFacts extends PaperFacts {
  addressee: string;
  year: number;
  overview: string;
  areas: ReportedArea[];
  movements: { title: string; superiors: string[] }[];
  limits: string;
  directions: string;
  /** Units without a contribution, with the reason for composing without them; null when all contributed. */
  missing: { units: string[]; reason: string } | null;
  signer: ReportSigner;
  recipients: string[];
}

export interface ReportedArea {
  kind: 'work' | 'movements' | 'superior';
  name: string;
  section: string;
  /** `lastValue` null: last year has no data. */
  figures: {
    unit: string;
    indicator: string;
    unitOfMeasure: string;
    value: string;
    lastValue: string | null;
    difference: string | null;
  }[];
}

export function composeYearEndReport(facts: YearEndReportFacts): DocumentSheet {
  const subject = `Tổng kết công tác thi đua, khen thưởng năm ${facts.year} của ${facts.issuingBody}`;
  const of = (...kinds: ReportedArea['kind'][]) => facts.areas.filter(({ kind }) => kinds.includes(kind));
  return {
    layout: 'document',
    title: `Báo cáo: ${subject}`,
    head: sheetHead(facts),
    type: 'BÁO CÁO',
    subject,
    synthetic: syntheticLines(facts),
    addressee: facts.addressee,
    grounds: [],
    body: [
      heading('I. TÌNH HÌNH CHUNG'),
      ...textBlocks(facts.overview || 'Không có nội dung'),
      ...missingBlocks(facts.missing),
      heading('II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
      ...orNothing(of('work').flatMap((area, index) => areaBlocks(area, index + 1, facts.year))),
      heading('III. KẾT QUẢ CÁC PHONG TRÀO THI ĐUA'),
      ...orNothing([
        ...movementBlocks(facts.movements),
        ...of('movements', 'superior').flatMap((area, index) => areaBlocks(area, index + 1, facts.year)),
      ]),
      heading('IV. HẠN CHẾ, NGUYÊN NHÂN'),
      ...textBlocks(facts.limits || 'Không có nội dung'),
      heading(`V. PHƯƠNG HƯỚNG NĂM ${facts.year + 1}`),
      ...textBlocks(facts.directions || 'Không có nội dung'),
    ],
    closing: textBlocks(
      `Trên đây là báo cáo tổng kết công tác thi đua, khen thưởng năm ${facts.year} của ${facts.issuingBody}./.`,
    ),
    signatures: { left: [], right: reportSignature(facts.issuingBody, facts.signer) },
    recipients: closedList(facts.recipients),
    annexes: [],
  };
}

/** No section stands empty. */
function orNothing(blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : textBlocks('Không có nội dung');
}

function missingBlocks(missing: YearEndReportFacts['missing']): Block[] {
  if (!missing) return [];
  return textBlocks(`Chưa có nội dung của: ${missing.units.join('; ')}. Lý do: ${missing.reason || 'chưa ghi'}`);
}

function areaBlocks({ name, section, figures }: ReportedArea, number: number, year: number): Block[] {
  return [
    heading(`${number}. ${name}`, 3),
    ...textBlocks(section || 'Không có nội dung'),
    ...(figures.length === 0
      ? []
      : [
          table(
            [
              column('Đơn vị, số liệu', 12),
              column('Đơn vị tính', 3, 'center'),
              column(`Năm ${year - 1}`, 4, 'right'),
              column(`Năm ${year}`, 4, 'right'),
              column('So sánh', 3, 'right'),
            ],
            figures.map(({ unit, indicator, unitOfMeasure, value, lastValue, difference }) => ({
              cells: [`${unit}: ${indicator}`, unitOfMeasure, lastValue ?? 'chưa có số liệu', value, difference ?? '–'],
            })),
          ),
        ]),
  ];
}

function movementBlocks(movements: YearEndReportFacts['movements']): Block[] {
  if (movements.length === 0) return [];
  return [
    lead('Trong năm Cụm thực hiện các phong trào:'),
    ...closedList(
      movements.map(({ title, superiors }) => {
        const others = superiors.filter((name) => name !== title);
        return `“${title}”${others.length === 0 ? '' : `, hưởng ứng ${others.map((name) => `“${name}”`).join(', ')}`}`;
      }),
    ).map((line) => paragraph(`- ${line}`)),
  ];
}
