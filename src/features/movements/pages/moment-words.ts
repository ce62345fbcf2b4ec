import { dayOf, formatDay, formatHour } from '#src/text/day.ts';

/** "10:46, 17/12/2020" of an instant, in Viet Nam. */
export function momentWords(at: Date): string {
  return `${formatHour(at.toISOString())}, ${formatDay(dayOf(at.toISOString()))}`;
}

/** "17/12/2020" of an instant, in Viet Nam. */
export function dayWords(at: Date): string {
  return formatDay(dayOf(at.toISOString()));
}
