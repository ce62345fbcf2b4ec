import { HOLIDAY_YEARS, type Holidays, holidayOn } from '#src/law/public-holidays.ts';
import { addDays, type Day, daysBetween } from '#src/text/day.ts';

/** Whether offices are open: not a Saturday, not a Sunday, not a holiday of the calendar. */
export function isWorkingDay(day: Day): boolean {
  const aMonday = '2020-01-06';
  const sinceMonday = ((daysBetween(aMonday, day) % 7) + 7) % 7;
  return sinceMonday < 5 && holidayOn(day) === null;
}

/** A period counted in working days, with the holidays that fell in it. */
export type WorkingPeriod = {
  readonly endsOn: Day;
  readonly holidays: readonly Holidays[];
  /** False: the period runs past the years of the calendar, so its holidays are not all known. */
  readonly calendarKnown: boolean;
};

/** The day on which `count` working days have passed; the first day counted is the one after `from` (I-20). */
export function afterWorkingDays(from: Day, count: number): WorkingPeriod {
  let day = from;
  const met: Holidays[] = [];
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const holiday = holidayOn(day);
    if (holiday && !met.includes(holiday)) met.push(holiday);
    if (isWorkingDay(day)) left--;
  }
  return { endsOn: day, holidays: met, calendarKnown: from >= HOLIDAY_YEARS.from && day <= HOLIDAY_YEARS.to };
}

/** Working days after `from` up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}
