import { type StateTable, step } from '#src/features/state-table.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export type PersonalRegistrationState = 'draft' | 'sent' | 'returned' | 'agreed';
export type PersonalRegistrationAction = 'begin' | 'send' | 'return' | 'agree';

/** What one person registers for one year: written by the person, agreed by the head of the unit. */
export const PERSONAL_REGISTRATION_TRANSITIONS: StateTable<PersonalRegistrationState, PersonalRegistrationAction> = [
  {
    from: null,
    action: 'begin',
    to: 'draft',
    who: 'personalRegistration.write',
    precondition: 'the year is not over',
    undone: null,
  },
  step(
    'draft',
    'send',
    'sent',
    'personalRegistration.send',
    'a title and a target; not after the last day of the step, where the unit has one',
  ),
  step(
    'sent',
    'return',
    'returned',
    'personalRegistration.return',
    'a remark; not by the person who registered',
    'the sending: the person writes again',
  ),
  step(
    'returned',
    'send',
    'sent',
    'personalRegistration.send',
    'a title and a target; also after the last day of the step, since it had come in time',
  ),
  step('sent', 'agree', 'agreed', 'personalRegistration.agree', 'not by the person who registered'),
];

/** Where a registration stands, said to a person whose act came too late. */
export const personalRegistrationSentences: Record<PersonalRegistrationState, string> = {
  draft: 'Bản đăng ký cá nhân chưa được gửi.',
  sent: 'Bản đăng ký cá nhân đã gửi, đang chờ thủ trưởng đơn vị xem xét.',
  returned: 'Bản đăng ký cá nhân đã được trả lại để sửa.',
  agreed: 'Bản đăng ký cá nhân đã được đồng ý, không sửa được nữa.',
};

/** A person writes few targets and means them. */
export const mostPersonalTargets = 10;

/** Nothing is registered for a year that is over, nor further ahead than the next one. */
export function registrableYear(year: number, today: Day): boolean {
  const present = Number(today.slice(0, 4));
  return year === present || year === present + 1;
}

interface Standing {
  state: PersonalRegistrationState | null;
  /** Last day of the step in which the cluster registers; null where the unit has none. */
  deadline: Day | null;
}

/** Whether the last day has passed for this one; what came in time and was returned may come again. */
export function isTooLate({ state, deadline }: Standing, today: Day): boolean {
  return state !== 'returned' && deadline !== null && today > deadline;
}

/**
 * Why a registration cannot be sent, field -> sentence; empty when it can. Under the empty name what concerns the whole.
 * @param targets how many are written
 */
export function sendingFaults(
  { titles, targets }: { titles: readonly string[]; targets: number },
  standing: Standing,
  today: Day,
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (standing.deadline !== null && isTooLate(standing, today)) {
    faults[''] =
      `Hạn gửi đăng ký là hết ngày ${formatDay(standing.deadline)}, nên chưa gửi được. Nội dung vừa ghi vẫn còn trong mẫu: bấm Lưu bản nháp để giữ, rồi đề nghị Trưởng Cụm lùi hạn bước Đăng ký.`;
  }
  if (titles.length === 0) faults.titles = 'Chọn ít nhất một danh hiệu.';
  if (targets === 0) faults['target.0.text'] = 'Ghi ít nhất một chỉ tiêu của cá nhân.';
  return faults;
}

/** A target's day lies in the year that it is for. */
export function targetDayFault(deadline: Day, year: number): string | null {
  return deadline.startsWith(`${year}-`) ? null : `Hạn phải nằm trong năm ${year}.`;
}
