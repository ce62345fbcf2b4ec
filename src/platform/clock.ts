import { dayOf } from '#src/text/day.ts';

/** Where "now" comes from. Only `main.ts` (or a test) makes one; nothing else reads the machine's time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that a test or the replay sets by hand. */
export function manualClock(start: string): Clock & { set(instant: string): void } {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set(instant) {
      current = new Date(instant);
    },
  };
}

/** The legal day of an instant: the calendar day in Asia/Ho_Chi_Minh, as `YYYY-MM-DD` (I-20). */
export function legalDay(instant: Date): string {
  return dayOf(instant.toISOString());
}
