import { z } from 'zod';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { DISCIPLINES, MATTERS, RATINGS, REACHES } from '#src/law/facts.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { day, line, optionalDay, optionalText, optionalUuid, uuid, version } from '../organisations/schema.ts';

const text = z.string().default('');
const typedLine = text.transform(normaliseLine);

/** A whole number that may stay empty: then null. */
function optionalWhole(limit: number) {
  return typedLine.transform((typed, context): number | null => {
    if (typed === '') return null;
    const number = Number(typed.replaceAll('.', ''));
    if (/^\d[\d.]*$/.test(typed) && number <= limit) return number;
    context.addIssue({ code: 'custom', message: 'Ghi một số nguyên, ví dụ 12, hoặc để trống.' });
    return z.NEVER;
  });
}

function whole(ask: string, limit: number) {
  return typedLine.transform((typed, context): number => {
    const number = Number(typed.replaceAll('.', ''));
    if (/^\d[\d.]*$/.test(typed) && number <= limit) return number;
    context.addIssue({ code: 'custom', message: ask });
    return z.NEVER;
  });
}

const year = typedLine.transform((typed, context): number => {
  if (/^\d{4}$/.test(typed) && Number(typed) >= 1945 && Number(typed) <= 2200) return Number(typed);
  context.addIssue({ code: 'custom', message: 'Ghi năm bằng bốn chữ số, ví dụ 2020.' });
  return z.NEVER;
});

/** An identification number: 9 or 12 digits, blanks and points between them left out. */
const identityNumber = typedLine.transform((typed, context): string | null => {
  const digits = typed.replace(/[ .-]/g, '');
  if (digits === '') return null;
  if (/^(\d{9}|\d{12})$/.test(digits)) return digits;
  context.addIssue({ code: 'custom', message: 'Số định danh cá nhân có 12 chữ số (chứng minh nhân dân cũ có 9).' });
  return z.NEVER;
});

const staffCode = typedLine
  .transform((typed) => typed.toLocaleUpperCase('vi').replaceAll(' ', '') || null)
  .pipe(z.string().max(40, 'Mã cán bộ dài nhất 40 ký tự.').nullable());

const yes = text.transform((value) => value === 'co');
const documentText = optionalText(200);
const decisionNumber = line('Ghi số quyết định, ví dụ 12/QĐ-BTP.', 100);

const personFields = {
  name: line('Ghi họ và tên đầy đủ.', 120),
  birthDate: optionalDay,
  gender: text.transform((value) => value || null).pipe(z.enum(['female', 'male'], 'Chọn nam hoặc nữ.').nullable()),
  identityNumber,
  staffCode,
  recruitedOn: optionalDay,
};

export const personForm = z.object({ ...personFields, version });
export const newPersonForm = z.object({
  ...personFields,
  unitId: uuid('Chọn đơn vị nơi người này làm việc.'),
  post: line('Ghi chức vụ, ví dụ Chuyên viên chính.', 150),
  leader: yes,
  startsOn: day('Ghi ngày nhận chức vụ này.'),
  document: documentText,
});
export const moveForm = z.object({
  unitId: uuid('Chọn đơn vị.'),
  post: line('Ghi chức vụ, ví dụ Chuyên viên chính.', 150),
  leader: yes,
  startsOn: day('Ghi ngày nhận chức vụ.'),
  document: documentText,
  version,
});
export const leaveForm = z.object({
  leftOn: day('Ghi ngày làm việc cuối cùng.'),
  reason: line('Ghi lý do, ví dụ nghỉ hưu.', 300),
  version,
});
export const ratingForm = z.object({
  year,
  level: text.pipe(z.enum(RATINGS, 'Chọn mức xếp loại.')),
  absentDays: optionalWhole(366),
  maternity: yes,
  document: documentText,
});
export const collectiveRatingForm = z.object({
  year,
  level: text.pipe(z.enum(RATINGS, 'Chọn mức xếp loại.')),
  document: documentText,
});
const awardFields = {
  award: text.pipe(z.enum(AWARD_CODES, 'Chọn danh hiệu hoặc hình thức khen thưởng.')),
  year,
  decisionNumber,
  decidedOn: day('Ghi ngày ký quyết định.'),
  issuer: line('Ghi cơ quan hoặc người ký quyết định.', 200),
  money: optionalWhole(10_000_000_000),
};
export const awardForm = z.object({ ...awardFields, initiativeId: optionalUuid });
export const collectiveAwardForm = z.object(awardFields);
export const revokeForm = z.object({
  revokedOn: day('Ghi ngày quyết định hủy bỏ.'),
  revokeNumber: line('Ghi số quyết định hủy bỏ.', 100),
  revokeReason: line('Ghi lý do hủy bỏ.', 500),
  version,
});
export const initiativeForm = z.object({
  name: line('Ghi tên sáng kiến hoặc đề tài.', 300),
  kind: text.pipe(z.enum(['initiative', 'topic'], 'Chọn sáng kiến hoặc đề tài.')),
  reach: text.pipe(z.enum(REACHES, 'Chọn phạm vi được công nhận.')),
  year,
  recognisedOn: day('Ghi ngày quyết định công nhận.'),
  decisionNumber: line('Ghi số quyết định công nhận.', 100),
  issuer: line('Ghi cơ quan công nhận.', 200),
  share: optionalWhole(100),
  /** Staff codes of the other authors, with commas between. */
  coauthors: typedLine.transform((typed) =>
    typed
      .toLocaleUpperCase('vi')
      .split(/[,;]/)
      .map((code) => code.replaceAll(' ', ''))
      .filter(Boolean),
  ),
});
export const disciplineForm = z.object({
  level: text.pipe(z.enum(DISCIPLINES, 'Chọn hình thức kỷ luật.')),
  decidedOn: day('Ghi ngày quyết định kỷ luật.'),
  decisionNumber,
  issuer: line('Ghi cơ quan hoặc người ký quyết định.', 200),
});
export const endDisciplineForm = z.object({ endedOn: day('Ghi ngày chấp hành xong kỷ luật.'), version });
export const matterForm = z.object({
  kind: text.pipe(z.enum(MATTERS, 'Chọn loại vụ việc.')),
  openedOn: day('Ghi ngày bắt đầu xem xét.'),
  document: documentText,
});
export const closeMatterForm = z.object({
  closedOn: day('Ghi ngày kết luận.'),
  clean: text.pipe(z.enum(['co', 'khong'], 'Chọn có hay không có vi phạm.')).transform((value) => value === 'khong'),
  conclusion: line('Ghi kết luận, số văn bản.', 500),
  version,
});

/** A correction: why, and the version that it corrects. What ended is corrected with its end. */
const correcting = { why: line('Ghi lý do sửa: sai ở đâu, theo văn bản nào.', 500), version };
/** A strike-out: why, and the version that was looked at. */
export const strikeForm = z.object({ why: line('Ghi lý do gạch bỏ: ghi nhầm ai, theo văn bản nào.', 500), version });
const revocation = {
  revokedOn: optionalDay,
  revokeNumber: typedLine.pipe(z.string().max(100)),
  revokeReason: optionalText(500),
};
export const awardCorrection = awardForm.extend({ ...revocation, ...correcting });
export const collectiveAwardCorrection = collectiveAwardForm.extend({ ...revocation, ...correcting });
export const ratingCorrection = ratingForm.extend(correcting);
export const collectiveRatingCorrection = collectiveRatingForm.extend(correcting);
export const initiativeCorrection = initiativeForm.omit({ coauthors: true }).extend(correcting);
export const postCorrection = moveForm.extend({ endsOn: optionalDay, ...correcting });
export const disciplineCorrection = disciplineForm.extend({ endedOn: optionalDay, ...correcting });
export const matterCorrection = matterForm.extend({
  closedOn: optionalDay,
  clean: text
    .transform((value) => value || null)
    .pipe(z.enum(['co', 'khong'], 'Chọn có hay không có vi phạm.').nullable())
    .transform((value) => (value === null ? null : value === 'khong')),
  conclusion: optionalText(500),
  ...correcting,
});
export const linkForm = z.object({ accountId: optionalUuid, version });
export const mergeForm = z.object({ reason: line('Ghi lý do: vì sao biết hai bản ghi là một người.', 500) });
export const unmergeForm = z.object({ reason: line('Ghi lý do tách bản ghi.', 500) });
export const distinctForm = z.object({});
export const foundForm = z.object({
  foundedOn: optionalDay,
  legalPersonality: text
    .transform((value) => value || null)
    .pipe(z.enum(['co', 'khong'], 'Chọn có hoặc không.').nullable())
    .transform((value) => (value === null ? null : value === 'co')),
  version,
});
export const staffForm = z.object({
  year,
  people: whole('Ghi tổng số người được xếp loại trong năm.', 1_000_000),
  completed: optionalWhole(1_000_000),
  advanced: optionalWhole(1_000_000),
  fighters: optionalWhole(1_000_000),
  women: optionalWhole(1_000_000),
  document: documentText,
  version,
});

/** Days are legal days; `version` is the one the form was opened with, 0 for what was not there. */
export type PersonInput = z.output<typeof personForm>;
export type NewPersonInput = z.output<typeof newPersonForm>;
export type MoveInput = z.output<typeof moveForm>;
export type LeaveInput = z.output<typeof leaveForm>;
export type RatingInput = z.output<typeof ratingForm>;
export type CollectiveRatingInput = z.output<typeof collectiveRatingForm>;
export type AwardInput = z.output<typeof awardForm>;
export type CollectiveAwardInput = z.output<typeof collectiveAwardForm>;
export type RevokeInput = z.output<typeof revokeForm>;
export type InitiativeInput = z.output<typeof initiativeForm>;
export type DisciplineInput = z.output<typeof disciplineForm>;
export type MatterInput = z.output<typeof matterForm>;
export type CloseMatterInput = z.output<typeof closeMatterForm>;
export type FoundInput = z.output<typeof foundForm>;
export type StaffInput = z.output<typeof staffForm>;
export type StrikeInput = z.output<typeof strikeForm>;
export type AwardCorrection = z.output<typeof awardCorrection>;
export type CollectiveAwardCorrection = z.output<typeof collectiveAwardCorrection>;
export type RatingCorrection = z.output<typeof ratingCorrection>;
export type CollectiveRatingCorrection = z.output<typeof collectiveRatingCorrection>;
export type InitiativeCorrection = z.output<typeof initiativeCorrection>;
export type PostCorrection = z.output<typeof postCorrection>;
export type DisciplineCorrection = z.output<typeof disciplineCorrection>;
export type MatterCorrection = z.output<typeof matterCorrection>;
