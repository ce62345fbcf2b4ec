import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { type ReportSigner, reportSignature, textBlocks } from '#src/papers/report-parts.ts';
import {
  type Annex,
  type Block,
  column,
  type DocumentSheet,
  heading,
  lead,
  type Row,
  table,
} from '#src/papers/sheet.ts';
import { annexReference, closedList, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatDay } from '#src/text/day.ts';

/** The mid-year report of a cluster (báo cáo sơ kết 6 tháng). */
export interface MidYearReportFacts extends PaperFacts {
  addressee: string;
  year: number;
  heldOn: string;
  overview: string;
  results: string;
  difficulties: string;
  conclusion: string;
  tasks: string;
  /** Why it was held without the units that had not reported; null when all had. */
  missingReason: string | null;
  progress: ReportedUnit[];
  amendments: { number: number; unit: string; indicator: string; before: string; after: string; state: string }[];
  signer: ReportSigner;
  recipients: string[];
}

export interface ReportedUnit {
  unit: string;
  /** Legal day of what it sent; null when it had not reported. */
  sentOn: string | null;
  /** Completion was asked for and had not come. */
  returned: boolean;
  targets: { indicator: string; goal: string; value: string; progress: string; forecast: string; note: string }[];
}

export function composeMidYearReport(facts: MidYearReportFacts): DocumentSheet {
  const subject = `Sơ kết phong trào thi đua 6 tháng đầu năm ${facts.year} của ${facts.issuingBody}`;
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
      ...section('I. TÌNH HÌNH CHUNG', facts.overview),
      ...section('II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU', facts.results),
      ...missingBlocks(facts),
      lead('Tiến độ từng chỉ tiêu của các đơn vị ghi tại Phụ lục.'),
      ...section('III. KHÓ KHĂN, NGUYÊN NHÂN', facts.difficulties),
      ...amendmentBlocks(facts.amendments),
      ...section(`V. KẾT LUẬN CỦA CUỘC HỌP SƠ KẾT NGÀY ${formatDay(facts.heldOn)}`, facts.conclusion),
      ...section('VI. NHIỆM VỤ 6 THÁNG CUỐI NĂM', facts.tasks),
    ],
    closing: textBlocks(`Trên đây là báo cáo sơ kết 6 tháng đầu năm ${facts.year} của ${facts.issuingBody}./.`),
    signatures: { left: [], right: reportSignature(facts.issuingBody, facts.signer) },
    recipients: closedList(facts.recipients),
    annexes: [progressAnnex(facts)],
  };
}

function section(title: string, text: string): Block[] {
  return [heading(title), ...textBlocks(text || 'Không có nội dung')];
}

function missingBlocks({ progress, missingReason }: MidYearReportFacts): Block[] {
  const named = (label: string, which: readonly ReportedUnit[]) =>
    which.length === 0 ? [] : [`${label}: ${which.map(({ unit }) => unit).join('; ')}.`];
  const missing = [
    ...named(
      'Chưa gửi báo cáo',
      progress.filter(({ sentOn }) => sentOn === null),
    ),
    ...named(
      'Đã gửi, chưa bổ sung theo yêu cầu',
      progress.filter(({ returned }) => returned),
    ),
  ];
  if (missing.length === 0) return [];
  return textBlocks(`${missing.join(' ')} Lý do: ${missingReason ?? 'chưa ghi'}`);
}

function amendmentBlocks(amendments: MidYearReportFacts['amendments']): Block[] {
  if (amendments.length === 0) return section('IV. ĐỀ NGHỊ SỬA CHỈ TIÊU', 'Không có đề nghị sửa chỉ tiêu');
  return [
    heading('IV. ĐỀ NGHỊ SỬA CHỈ TIÊU'),
    lead('Chỉ tiêu gốc giữ nguyên trong Giao ước, ghi cạnh chỉ tiêu đề nghị sửa:'),
    table(
      [
        column('Phụ lục', 4, 'center'),
        column('Đơn vị, chỉ tiêu', 10),
        column('Bản gốc', 5),
        column('Đề nghị sửa', 5),
        column('Tình trạng', 5),
      ],
      amendments.map(({ number, unit, indicator, before, after, state }) => ({
        cells: [`Số ${String(number).padStart(2, '0')}`, `${unit}: ${indicator}`, before, after, state],
      })),
    ),
  ];
}

function bandOf({ unit, sentOn, returned }: Omit<ReportedUnit, 'targets'>): string {
  if (sentOn === null) return `${unit} (chưa gửi báo cáo)`;
  return `${unit} (gửi ngày ${formatDay(sentOn)}${returned ? ', chưa bổ sung theo yêu cầu' : ''})`;
}

function progressAnnex(facts: MidYearReportFacts): Annex {
  const { year, issuingBody, progress } = facts;
  const rows = progress.flatMap(({ targets, ...unit }): Row[] => [
    { band: bandOf(unit) },
    ...(targets.length === 0 ? [{ cells: ['Không có số liệu', '–', '–', '–', '–', ''] }] : []),
    ...targets.map(({ indicator, goal, value, progress: words, forecast, note }) => ({
      cells: [indicator, goal, value || '–', words, forecast, note],
    })),
  ]);
  return {
    label: 'Phụ lục',
    title: `TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM ${year}`,
    reference: annexReference('Báo cáo', facts, issuingBody),
    blocks: [
      table(
        [
          column('Chỉ tiêu', 8),
          column('Chỉ tiêu gốc', 4, 'center'),
          column('6 tháng', 3, 'center'),
          column('Tiến độ', 5, 'center'),
          column('Dự báo năm', 4, 'center'),
          column('Ghi chú', 7),
        ],
        rows,
      ),
    ],
  };
}
