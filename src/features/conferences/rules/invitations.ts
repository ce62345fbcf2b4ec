import type { Day, Instant } from '#src/text/day.ts';
import type { ConferenceState } from '../rules.ts';

export type InvitationState = 'draft' | 'sent' | 'acknowledged';
export type InvitationAction = 'send' | 'acknowledge';

interface Transition {
  readonly from: InvitationState;
  readonly action: InvitationAction;
  readonly to: InvitationState;
  readonly who: 'leaders' | 'invitee or leaders';
  readonly precondition: string;
  readonly undone: string | null;
}

const SENT_AGAIN = 'Xác nhận của lần gửi trước (còn trong lần gửi đó).';

/** Every step of an invitation; what is not in the table is forbidden. Nothing takes a sending back. */
export const INVITATION_TRANSITIONS: readonly Transition[] = [
  step('draft', 'send', 'sent', 'leaders', 'Hội nghị chưa khai mạc.'),
  step('sent', 'send', 'sent', 'leaders', 'Hội nghị chưa khai mạc.'),
  step('acknowledged', 'send', 'sent', 'leaders', 'Hội nghị chưa khai mạc.', SENT_AGAIN),
  step('sent', 'acknowledge', 'acknowledged', 'invitee or leaders', 'Giấy mời ghi đúng giờ, nơi họp hiện nay.'),
];

function step(
  from: InvitationState,
  action: InvitationAction,
  to: InvitationState,
  who: Transition['who'],
  precondition: string,
  undone: string | null = null,
): Transition {
  return { from, action, to, who, precondition, undone };
}

/** The state after an action, or null where the action is forbidden in this state. */
export function nextInvitationState(from: InvitationState, action: InvitationAction): InvitationState | null {
  return INVITATION_TRANSITIONS.find((each) => each.from === from && each.action === action)?.to ?? null;
}

/** What the latest sending told. */
export interface Sending {
  readonly sequence: number;
  readonly way: 'paper' | 'electronic';
  readonly sentOn: Day;
  readonly documentNumber: string | null;
  readonly startsAt: Instant;
  readonly place: string;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
}

export function invitationState(sending: Sending | null): InvitationState {
  if (!sending) return 'draft';
  return sending.acknowledgedAt === null ? 'sent' : 'acknowledged';
}

/** The invitee holds an invitation to another hour or place than the conference has now. */
export function isOutdated(sending: Sending | null, now: { startsAt: Instant; place: string }): boolean {
  return sending !== null && (sending.startsAt !== now.startsAt || sending.place !== now.place);
}

/** Why nothing can be sent, or null. */
export function sendingObstacle(state: ConferenceState, today: Day, sentOn: Day): string | null {
  if (state !== 'planned') return 'Hội nghị đã khai mạc, không gửi giấy mời được nữa.';
  return sentOn > today ? 'Ngày gửi sau hôm nay. Ghi ngày đã gửi.' : null;
}

/** Why an invitation cannot be acknowledged, or null. */
export function acknowledgementObstacle(state: InvitationState, outdated: boolean): string | null {
  if (state === 'draft') return 'Giấy mời này chưa gửi.';
  if (nextInvitationState(state, 'acknowledge') === null) return 'Giấy mời này đã được xác nhận.';
  return outdated ? 'Giờ hoặc nơi họp đã đổi sau khi gửi. Chờ giấy mời gửi lại rồi xác nhận.' : null;
}
