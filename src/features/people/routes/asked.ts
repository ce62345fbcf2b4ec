import type { Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';

/** The year in the address, between 1945 and the year after today's; null where there is none. */
export function yearAsked(visit: Visit, today: Day): number | null {
  const typed = visit.query('nam');
  if (!/^\d{4}$/.test(typed)) return null;
  const year = Number(typed);
  return year >= 1945 && year <= Number(today.slice(0, 4)) + 1 ? year : null;
}

/** The unit in the address; null where there is none. */
export function unitAsked(visit: Visit): string | null {
  const typed = visit.query('don-vi');
  return isUuid(typed) ? typed : null;
}

/** A page number from an address; anything else is the first page. */
export function pageAsked(visit: Visit): number {
  const typed = visit.query('trang');
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
}
