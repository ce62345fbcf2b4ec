import { assumedBy, type Source } from '#src/law/source.ts';
import type { Day } from '#src/text/day.ts';

export type PartKey = 'submission' | 'report' | 'reviewMinutes' | 'countingMinutes' | 'confirmation';

/** One part of a dossier that proposes a flag. */
export type DossierPart = {
  readonly key: PartKey;
  readonly name: string;
  /** A dossier without it is not complete. */
  readonly required: boolean;
  readonly source: Source;
};

/** A period with the document that sets it, or who assumed it. */
export type Period = { readonly workingDays: number; readonly source: Source };

/** What a dossier of a flag holds and how long each step takes, from one day to another (inclusive). */
export type DossierLaw = {
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly parts: readonly DossierPart[];
  /** From the day of submission to the end of the appraisal. */
  readonly appraisal: Period;
  /** Shortest time for which a list is open for comment. */
  readonly publicComment: Period;
};

const LAW_2022 = 'Luật Thi đua, khen thưởng số 06/2022/QH15';
const DECREE_91 = 'Nghị định số 91/2017/NĐ-CP';
const DECREE_98 = 'Nghị định số 98/2023/NĐ-CP';
const DECREE_152 = 'Nghị định số 152/2025/NĐ-CP';

const OFFICE = 'Vụ Thi đua - Khen thưởng';

const read = (article: string): Source => ({ article, document: LAW_2022, standing: 'read' });

/** The dossier article of the decree of 2017 was not read; the law of 2022, which was, lists the same parts. */
const before2024 = (point: string): Source => ({
  article: '',
  document: DECREE_91,
  standing: 'unverified',
  note: `${point} khoản 1 Điều 84 Luật số 06/2022/QH15 (đã đọc) quy định cùng thành phần.`,
});

const ballotBy98: Source = { article: 'Điểm c khoản 2 Điều 34', document: DECREE_98, standing: 'secondary' };

const confirmation: DossierPart = {
  key: 'confirmation',
  name: 'Văn bản xác nhận kèm theo',
  required: false,
  source: assumedBy(OFFICE, 'Xác nhận về tổ chức đảng, đoàn thể và việc không bị xem xét kỷ luật.'),
};

/** The comment period of awards on the Ministry's portal was read for State titles only (kept at five working days). */
const publicComment: Period = {
  workingDays: 5,
  source: assumedBy(OFFICE, 'Bộ Tư pháp lấy ý kiến 05 ngày làm việc đối với khen thưởng cấp Nhà nước.'),
};

const parts2022: readonly DossierPart[] = [
  { key: 'submission', name: 'Tờ trình', required: true, source: read('Điểm a khoản 1 Điều 84') },
  { key: 'report', name: 'Báo cáo thành tích', required: true, source: read('Điểm b khoản 1 Điều 84') },
  {
    key: 'reviewMinutes',
    name: 'Biên bản bình xét thi đua',
    required: true,
    source: read('Điểm c khoản 1 Điều 84'),
  },
];

export const DOSSIER_LAWS: readonly DossierLaw[] = [
  {
    code: 'luat-2003-nghi-dinh-91',
    name: 'Luật Thi đua, khen thưởng năm 2003, Nghị định 91/2017/NĐ-CP',
    from: '2017-10-01',
    to: '2023-12-31',
    parts: [
      { key: 'submission', name: 'Tờ trình', required: true, source: before2024('Điểm a') },
      { key: 'report', name: 'Báo cáo thành tích', required: true, source: before2024('Điểm b') },
      { key: 'reviewMinutes', name: 'Biên bản bình xét thi đua', required: true, source: before2024('Điểm c') },
      {
        key: 'countingMinutes',
        name: 'Biên bản kiểm phiếu',
        required: true,
        source: {
          article: '',
          document: DECREE_91,
          standing: 'unverified',
          note: 'Điểm c khoản 2 Điều 34 Nghị định 98/2023/NĐ-CP (nguồn thứ cấp) yêu cầu kèm kết quả bỏ phiếu.',
        },
      },
      confirmation,
    ],
    appraisal: {
      workingDays: 20,
      source: assumedBy(
        OFFICE,
        'Khoản 2 Điều 32 Nghị định 98/2023/NĐ-CP (nguồn thứ cấp, từ 2024) đặt 20 ngày làm việc ở cấp Nhà nước; một bộ khác đặt 25 ngày.',
      ),
    },
    publicComment,
  },
  {
    code: 'luat-2022-nghi-dinh-98',
    name: 'Luật Thi đua, khen thưởng năm 2022, Nghị định 98/2023/NĐ-CP',
    from: '2024-01-01',
    to: '2025-06-30',
    parts: [
      ...parts2022,
      { key: 'countingMinutes', name: 'Biên bản kiểm phiếu', required: true, source: ballotBy98 },
      confirmation,
    ],
    appraisal: {
      workingDays: 20,
      source: { article: 'Khoản 2 Điều 32', document: DECREE_98, standing: 'secondary' },
    },
    publicComment,
  },
  {
    code: 'luat-2022-nghi-dinh-152',
    name: 'Luật Thi đua, khen thưởng năm 2022, Nghị định 152/2025/NĐ-CP',
    from: '2025-07-01',
    to: null,
    parts: [
      ...parts2022,
      {
        key: 'countingMinutes',
        name: 'Biên bản kiểm phiếu',
        required: true,
        source: { article: '', document: DECREE_152, standing: 'unverified' },
      },
      confirmation,
    ],
    appraisal: {
      workingDays: 20,
      source: assumedBy(OFFICE, 'Điều khoản về thời hạn của Nghị định 152/2025/NĐ-CP chưa đọc.'),
    },
    publicComment,
  },
];

/** The law under which a dossier opened on a day is made (I-13), or null where the product holds none. */
export function dossierLawOn(day: Day): DossierLaw | null {
  return DOSSIER_LAWS.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
}

/** The law that a dossier was opened under. */
export function dossierLawOf(code: string): DossierLaw {
  const law = DOSSIER_LAWS.find((each) => each.code === code);
  if (!law) throw new RangeError(`No dossier law ${code}`);
  return law;
}
