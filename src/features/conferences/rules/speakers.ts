import { nextState, type StateTable, step } from '#src/features/state-table.ts';
import type { Instant } from '#src/text/day.ts';
import type { ConferenceState, ItemState } from '../rules.ts';

export type SpeakerState = 'registered' | 'speaking' | 'done' | 'withdrawn';
export type SpeakerAction = 'start' | 'end' | 'withdraw';

/** Every step of a speaker; what is not in the table is forbidden. */
export const SPEAKER_TRANSITIONS: StateTable<SpeakerState, SpeakerAction> = [
  step('registered', 'start', 'speaking', 'speaker.conduct', 'Mục đang thực hiện; không ai khác đang phát biểu.'),
  step('speaking', 'end', 'done', 'speaker.conduct', 'Chủ trì bấm, chuyển sang người khác, hoặc mục đã xong.'),
  step('registered', 'withdraw', 'withdrawn', 'speaker.withdraw', 'Chưa phát biểu.'),
];

/** Minutes that a unit's registration is given; the chair may set others. No document read sets them. */
export const usualMinutes = 5;

/** Why nobody can be put on the list for this item, or null. */
export function registrationObstacle(conference: ConferenceState, item: ItemState): string | null {
  if (conference === 'closed') return 'Hội nghị đã bế mạc, không đăng ký phát biểu được nữa.';
  if (item === 'waiting' || item === 'current') return null;
  return 'Mục này đã xong hoặc đã bỏ qua. Chọn mục khác.';
}

/** Why this speaker cannot begin now, or null. */
export function startObstacle(state: SpeakerState, conference: ConferenceState, item: ItemState): string | null {
  if (nextState(SPEAKER_TRANSITIONS, state, 'start') === null)
    return 'Đại biểu này đã phát biểu hoặc đã rút tên. Mở lại trang.';
  if (conference !== 'open') return 'Hội nghị không đang họp.';
  return item === 'current' ? null : 'Mục này chưa thực hiện. Chuyển sang mục rồi mời phát biểu.';
}

export interface Spoken {
  readonly minutesAllowed: number;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Whole minutes spoken until the end or until now; null before the start. */
export function minutesSpoken({ startedAt, endedAt }: Spoken, now: Instant): number | null {
  if (startedAt === null) return null;
  return Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 60_000));
}

/** Minutes beyond what was allowed; 0 within it. */
export function overrun(speaker: Spoken, now: Instant): number {
  return Math.max(0, (minutesSpoken(speaker, now) ?? 0) - speaker.minutesAllowed);
}
