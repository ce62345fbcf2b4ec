import { nextState, type StateTable, step } from '#src/features/state-table.ts';
import { paths } from '#src/paths.ts';
import type { Day, Instant } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import type { ConferenceState } from '../rules.ts';

export type InvitationState = 'draft' | 'sent' | 'acknowledged';
export type InvitationAction = 'send' | 'acknowledge';

const SENT_AGAIN = 'Xác nhận của lần gửi trước (còn trong lần gửi đó).';

/** Every step of an invitation; what is not in the table is forbidden. Nothing takes a sending back. */
export const INVITATION_TRANSITIONS: StateTable<InvitationState, InvitationAction> = [
  step('draft', 'send', 'sent', 'invitation.send', 'Hội nghị chưa khai mạc.'),
  step('sent', 'send', 'sent', 'invitation.send', 'Hội nghị chưa khai mạc.'),
  step('acknowledged', 'send', 'sent', 'invitation.send', 'Hội nghị chưa khai mạc.', SENT_AGAIN),
  step('sent', 'acknowledge', 'acknowledged', 'invitation.acknowledge', 'Giấy mời ghi đúng giờ, nơi họp hiện nay.'),
];

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

export interface TaskInvitations {
  readonly conferenceId: string;
  readonly title: string;
  readonly year: number;
  /** Of the conference. */
  readonly day: Day;
  /** Everybody who is invited. */
  readonly invitees: number;
  /** Those who were sent an invitation, and those of them who hold the present hour and place. */
  readonly sent: number;
  readonly current: number;
}

/** The leaders send to who has none and again to who holds an old one, until the opening. */
export function invitationTask(conference: TaskInvitations, today: Day): Task[] {
  const { conferenceId, title, year, day, invitees, sent, current } = conference;
  const left = invitees - current;
  if (left <= 0) return [];
  const words = sent > current && sent === invitees ? 'Gửi lại giấy mời' : 'Gửi giấy mời';
  return [
    {
      key: `invitations-${conferenceId}`,
      title: `${words} cho ${left} nơi: ${title}`,
      href: paths.invitations(conferenceId),
      why: `Trưởng Cụm, Phó Trưởng Cụm năm ${year} tổ chức hội nghị.`,
      consequence: 'Chưa gửi thì nơi được mời không có giờ, nơi họp đúng.',
      deadline: day,
      opensOn: null,
      state: today > day ? 'overdue' : sent === 0 ? 'notStarted' : 'inProgress',
      button: 'Mở giấy mời',
    },
  ];
}

/** Why nothing can be sent, or null. */
export function sendingObstacle(state: ConferenceState, today: Day, sentOn: Day): string | null {
  if (state !== 'planned') return 'Hội nghị đã khai mạc, không gửi giấy mời được nữa.';
  return sentOn > today ? 'Ngày gửi sau hôm nay. Ghi ngày đã gửi.' : null;
}

/** Why an invitation cannot be acknowledged, or null. */
export function acknowledgementObstacle(state: InvitationState, outdated: boolean): string | null {
  if (state === 'draft') return 'Giấy mời này chưa gửi.';
  if (nextState(INVITATION_TRANSITIONS, state, 'acknowledge') === null) return 'Giấy mời này đã được xác nhận.';
  return outdated ? 'Giờ hoặc nơi họp đã đổi sau khi gửi. Chờ giấy mời gửi lại rồi xác nhận.' : null;
}
