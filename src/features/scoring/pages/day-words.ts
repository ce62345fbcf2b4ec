import { dayOf, formatDay, formatHour } from '#src/text/day.ts';

/** "04/12/2020" of an instant, in Viet Nam. */
export function dayWords(at: Date): string {
  return formatDay(dayOf(at.toISOString()));
}

/** "14:32" of an instant, in Viet Nam. */
export function hourWords(at: Date): string {
  return formatHour(at.toISOString());
}
