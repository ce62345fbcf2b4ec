import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { passwordProblem } from '#src/text/new-password.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { userNameProblem } from '#src/text/user-name.ts';

/** One thing that is on an account now: what, until when, why, and what happens if nothing is done. */
export interface Task {
  /** Stable, unique in the list. */
  key: string;
  title: string;
  href: string;
  why: string;
  consequence: string;
  /** Legal day, or null without a deadline. */
  deadline: string | null;
  /** Legal day from which it can be done; null when now. */
  opensOn: string | null;
  state: 'notStarted' | 'inProgress' | 'toSign' | 'returned' | 'overdue' | 'notOpen';
  /** Words on the button, a verb first. */
  button: string;
}

const text = z.string().default('');

function line(ask: string, limit = 200) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

const day = text.transform((typed, context) => {
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

/** A day that may stay open. */
const lastDay = text.transform((typed, context) => {
  if (!typed.trim()) return null;
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

/** A new password or user name, checked here so that a form says everything at once; the sign-in checks it again. */
function checked(ask: string, problem: (typed: string) => string | null) {
  return text.pipe(z.string().min(1, ask)).superRefine((typed, context) => {
    const message = typed && problem(typed);
    if (message) context.addIssue({ code: 'custom', message: `${message}.` });
  });
}

const optionalUuid = text.transform((value) => value || null).pipe(z.uuid('Mở lại trang rồi chọn lại.').nullable());
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(1));

export const grantedRoles = [
  'unitOfficer',
  'unitHead',
  'standingOffice',
  'councilMember',
  'signatory',
  'registry',
  'payer',
  'systemAdministrator',
  'observer',
] as const;
const role = text.pipe(z.enum(grantedRoles, 'Chọn vai.'));

const grant = { role, unitId: optionalUuid, clusterYearId: optionalUuid, startsOn: day, endsOn: lastDay };

interface TypedGrant {
  role?: string;
  unitId?: string | null;
  clusterYearId?: string | null;
  startsOn?: string;
  endsOn?: string | null;
}

const ofUnit = (value: TypedGrant) => value.role === 'unitHead' || value.role === 'unitOfficer';
const unitGiven = (value: TypedGrant) => !ofUnit(value) || value.unitId !== null;
const yearGiven = (value: TypedGrant) => value.role !== 'observer' || value.clusterYearId !== null;
const inOrder = (value: TypedGrant) => !value.endsOn || !value.startsOn || value.endsOn >= value.startsOn;
const askUnit = { path: ['unitId'], message: 'Chọn đơn vị của vai này.', when: () => true };
const askYear = {
  path: ['clusterYearId'],
  message: 'Chọn cụm và năm mà người này theo dõi.',
  when: () => true,
};
const askOrder = { path: ['endsOn'], message: 'Ngày cuối phải từ ngày đầu trở đi.', when: () => true };

/** A role from a day on; a unit's role names the unit, an observer's the cluster-year. */
export const grantForm = z
  .object(grant)
  .refine(unitGiven, askUnit)
  .refine(yearGiven, askYear)
  .refine(inOrder, askOrder);
export type GrantInput = z.output<typeof grantForm>;

const nameForm = {
  displayName: line('Ghi họ và tên.', 120),
  jobTitle: line('Ghi chức danh, ví dụ: Chuyên viên phụ trách thi đua.', 120),
};

export const newAccountForm = z
  .object({
    userName: checked('Ghi tên đăng nhập, ví dụ: ctn.cv', userNameProblem),
    ...nameForm,
    password: checked('Đặt mật khẩu đầu tiên, ít nhất 8 ký tự.', passwordProblem),
    ...grant,
  })
  .refine(unitGiven, askUnit)
  .refine(yearGiven, askYear)
  .refine(inOrder, askOrder);
export type NewAccountInput = z.output<typeof newAccountForm>;

export const accountForm = z.object({ ...nameForm, unitId: optionalUuid, version });
export type AccountInput = z.output<typeof accountForm>;

/** The fields of an account's form as it shows them. */
export function accountValues(account: {
  displayName: string;
  jobTitle: string;
  unitId: string | null;
}): Record<string, string> {
  return { displayName: account.displayName, jobTitle: account.jobTitle, unitId: account.unitId ?? '' };
}

export const reasonForm = z.object({ reason: line('Ghi lý do; lý do vào nhật ký.', 500) });
export const endGrantForm = z.object({
  lastDay: day,
  reason: line('Ghi lý do; lý do vào nhật ký.', 500),
});
export type EndGrantInput = z.output<typeof endGrantForm>;
export const resetPasswordForm = z.object({
  password: checked('Đặt mật khẩu mới, ít nhất 8 ký tự.', passwordProblem),
  reason: line('Ghi lý do; lý do vào nhật ký.', 500),
});

/** Any text may be tried as a name: a malformed one and an unknown one get the same answer. */
export const signInForm = z.object({
  userName: text,
  password: text,
  next: text,
  resume: text,
  again: text,
});
export const codeForm = z.object({
  totpCode: line('Nhập mã của ứng dụng xác thực, hoặc một mã dự phòng.', 40),
  next: text,
  resume: text,
});
export const resumeFields = z.object({ resume: text });
export const enterForm = z.object({ role: text }).catchall(z.string());
export const clockForm = z.object({ day: text.pipe(z.iso.date('Chọn một trong các ngày ở trang đầu.')) });
export const languageForm = z.object({ lang: text, back: text });
export const nothing = z.object({});
export const readNoticesForm = z.object({ noticeId: z.array(z.uuid('Mở lại trang rồi chọn lại.')).default([]) });
export const sessionForm = z.object({
  sessionId: text.pipe(z.string().min(1, 'Mở lại trang rồi chọn phiên.').max(100)),
});
export const passwordForm = z
  .object({
    currentPassword: text.pipe(z.string().min(1, 'Nhập mật khẩu đang dùng.')),
    password: checked('Nhập mật khẩu mới, ít nhất 8 ký tự.', passwordProblem),
    repeatPassword: text,
  })
  .refine((value) => !value.password || value.repeatPassword === value.password, {
    path: ['repeatPassword'],
    message: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
    when: () => true,
  });
export const confirmationForm = z.object({ password: text.pipe(z.string().min(1, 'Nhập mật khẩu của bạn.')) });
export const firstCodeForm = z.object({ totpCode: line('Nhập mã 6 chữ số đang hiện trong ứng dụng.', 40) });
export const heldCheckpointForm = z.object({
  checkpoint: text.pipe(z.string().min(1, 'Dán một điểm niêm phong.').max(20000, 'Dài quá. Dán từng điểm niêm phong.')),
});
