import { dayOf, formatDay } from '#src/text/day.ts';

/** "17/12/2020" of an instant, in Viet Nam. */
export function dayWords(at: Date): string {
  return formatDay(dayOf(at.toISOString()));
}
