import type { StateTable } from '#src/features/state-table.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import { formatPoints, parsePoints } from '#src/text/numbers.ts';

export type MovementState = 'draft' | 'launched' | 'closed';
/** Thường xuyên, within the year; or theo đợt, chuyên đề: on a theme, for a period. */
export type MovementForm = 'regular' | 'thematic';
export type RegistrationState = 'draft' | 'sent' | 'returned' | 'agreed';
export type TitleAimed = 'none' | 'CO_BO' | 'CO_CP';

export const movementForms: readonly MovementForm[] = ['regular', 'thematic'];

export const titlesAimed: readonly TitleAimed[] = ['none', 'CO_BO', 'CO_CP'];

export type MovementAction = 'launch' | 'close';

export const MOVEMENT_TRANSITIONS: StateTable<MovementState, MovementAction> = [
  {
    from: 'draft',
    action: 'launch',
    to: 'launched',
    who: 'movement.launch',
    precondition: 'number, day and issuer of the plan; every member gets a registration',
    undone: null,
  },
  { from: 'launched', action: 'close', to: 'closed', who: 'movement.close', precondition: 'none', undone: null },
];

/** What a launch needs beside the plan: whom the movement reaches, for how long, by what it is judged. Field -> sentence. */
export function launchFaults(movement: {
  scope: string;
  termFrom: Day | null;
  termTo: Day | null;
  criteria: string;
}): Record<string, string> {
  const missing = [
    ...(movement.scope ? [] : ['phạm vi']),
    ...(movement.termFrom && movement.termTo ? [] : ['thời gian']),
    ...(movement.criteria ? [] : ['tiêu chí']),
  ];
  if (missing.length === 0) return {};
  return { '': `Chưa ghi ${missing.join(', ')} của phong trào. Bấm Sửa, ghi đủ rồi phát động.` };
}

export type RegistrationAction = 'send' | 'return' | 'agree';

/** The life of a registration (domain, section 4); "agreed" is accepted and frozen. */
export const REGISTRATION_TRANSITIONS: StateTable<RegistrationState, RegistrationAction> = [
  {
    from: 'draft',
    action: 'send',
    to: 'sent',
    who: 'registration.send',
    precondition: 'at least one target, weights sum to 100 %; late is allowed and marked',
    undone: null,
  },
  {
    from: 'sent',
    action: 'return',
    to: 'returned',
    who: 'registration.return',
    precondition: 'a remark and a deadline; not by a leader of the own unit (I-17)',
    undone: 'the sending: a new round begins, what was sent stays recorded',
  },
  {
    from: 'returned',
    action: 'send',
    to: 'sent',
    who: 'registration.send',
    precondition: 'as the first sending',
    undone: null,
  },
  {
    from: 'sent',
    action: 'agree',
    to: 'agreed',
    who: 'registration.agree',
    precondition: 'not by a leader of the own unit (I-17)',
    undone: null,
  },
];

/** Where a registration stands, said to a person whose act came too late. */
export const registrationSentences: Record<RegistrationState, string> = {
  draft: 'Bản đăng ký chưa được gửi.',
  sent: 'Bản đăng ký đã gửi, đang chờ Trưởng Cụm xem xét.',
  returned: 'Bản đăng ký đã được trả lại cho đơn vị.',
  agreed: 'Bản đăng ký đã được thống nhất, không sửa được nữa.',
};

/** 100 % in thousandths of a percent. */
export const wholeWeight = 100_000;

export const mostTargets = 40;

interface Weighed {
  weight: number;
}

export function weightSum(targets: readonly Weighed[]): number {
  return targets.reduce((sum, target) => sum + target.weight, 0);
}

/** Why the registration cannot be sent yet, as a sentence; null when it can. */
export function sendingFault(targets: readonly Weighed[]): string | null {
  if (targets.length === 0) return 'Chưa có chỉ tiêu nào. Thêm chỉ tiêu rồi gửi.';
  const sum = weightSum(targets);
  if (sum === wholeWeight) return null;
  const gap = formatPoints(Math.abs(wholeWeight - sum));
  const what = sum < wholeWeight ? `còn thiếu ${gap}\u00a0%` : `thừa ${gap}\u00a0%`;
  return `Tổng trọng số là ${formatPoints(sum)}\u00a0%, ${what}. Sửa trọng số cho đủ 100\u00a0% rồi gửi.`;
}

/** Calendar days after the deadline (I-20); 0 when in time or without a deadline. */
export function lateDays(sentOn: Day, dueOn: Day | null): number {
  return dueOn === null || sentOn <= dueOn ? 0 : daysBetween(dueOn, sentOn);
}

export interface Remark {
  /** Null: about the whole registration; then targets may be added and the title aimed at may change. */
  targetId: string | null;
  indicator: string;
  words: string;
}

interface Standing {
  state: RegistrationState;
  round: number;
  /** Of the latest return. */
  remarks: readonly Remark[];
}

/** While returned, only what was remarked and what was added since may change. */
export function mayEditTarget(
  { state, round, remarks }: Standing,
  target: { id: string; addedRound: number },
): boolean {
  if (state === 'draft') return true;
  if (state !== 'returned') return false;
  return target.addedRound === round || remarks.some(({ targetId }) => targetId === target.id);
}

/** New targets and another title: in the draft, or when a remark concerns the whole registration. */
export function mayExtend({ state, remarks }: Standing): boolean {
  return state === 'draft' || (state === 'returned' && remarks.some(({ targetId }) => targetId === null));
}

/** Field name -> sentence. A new target takes weight from another one, so that one must be open too. */
export function returnFaults(
  { remarks, dueOn }: { remarks: readonly Remark[]; dueOn: Day },
  today: Day,
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (remarks.length === 0) faults[''] = 'Ghi ý kiến ở ít nhất một chỉ tiêu để đơn vị biết phải sửa gì.';
  else if (remarks.every(({ targetId }) => targetId === null)) {
    faults[''] =
      'Ghi ý kiến ở ít nhất một chỉ tiêu: chỉ chỉ tiêu có ý kiến mới sửa được, và thêm chỉ tiêu thì phải bớt trọng số của chỉ tiêu khác.';
  }
  if (dueOn < today) faults.dueOn = `Hạn gửi lại phải từ hôm nay, ${formatDay(today)}, trở đi.`;
  return faults;
}

/** How a goal stands to the result of the year before, where both are numbers; in thousandths. */
export function goalDifference(baseline: string, goal: string): number | null {
  const [before, after] = [parsePoints(baseline), parsePoints(goal)];
  return before.ok && after.ok ? after.value - before.value : null;
}

/** A target's day must lie in the year that it is for. */
export function dueFault(dueOn: Day, year: number): string | null {
  return dueOn.startsWith(`${year}-`) ? null : `Hạn hoàn thành phải nằm trong năm ${year}.`;
}
