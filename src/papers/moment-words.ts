import { type Day, dayOf, daySentence, formatDay, formatHour, hourSentence, type Instant } from '#src/text/day.ts';

const BLANK = '……';

/** "ngày 17 tháng 12 năm 2020"; an unknown day is left open for the hand. */
export function dayWords(day: Day | null): string {
  return day === null ? `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}` : daySentence(day);
}

/** "10 giờ 25 phút, ngày 17 tháng 12 năm 2020" in Viet Nam's time; an unknown instant is left open for the hand. */
export function momentWords(instant: Instant | null): string {
  const hour = instant === null ? `${BLANK} giờ ${BLANK}` : hourSentence(instant);
  return `${hour} phút, ${dayWords(instant === null ? null : dayOf(instant))}`;
}

/** "10:46, 17/12/2020" in Viet Nam's time, for the cells of a table. */
export function momentCell(instant: Instant): string {
  return `${formatHour(instant)}, ${formatDay(dayOf(instant))}`;
}
