import type { Day } from '#src/text/day.ts';

/** The calendar year of a day: days are text, so that a verdict makes no date objects. */
export function yearOfDay(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function yearsLater(day: Day, years: number): Day {
  const year = yearOfDay(day) + years;
  const rest = day.slice(4);
  return `${year}${rest === '-02-29' && !isLeap(year) ? '-02-28' : rest}`;
}

/** Whole months from a day to the end of a year, the last day counted: from 1 March there are 10. */
export function monthsToEndOf(year: number, day: Day): number {
  const [from, month, date] = [yearOfDay(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return (year + 1 - from) * 12 + (1 - month) - (date > 1 ? 1 : 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
