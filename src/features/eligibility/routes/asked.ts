import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, parseDay } from '#src/text/day.ts';
import { dayToJudge } from '../rules.ts';

/** Years of achievement that are offered: the next one, this one and those before. */
const offered = 12;

export function yearsToChoose(today: Day, ...asked: number[]): number[] {
  const latest = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: offered }, (_, at) => latest - at);
  return [...new Set([...years, ...asked])].sort((one, other) => other - one);
}

/** Years ahead that "what if" offers besides. */
const ahead = 6;

export function yearsAhead(today: Day, ...asked: number[]): number[] {
  const now = Number(today.slice(0, 4));
  return yearsToChoose(today, ...asked, ...Array.from({ length: ahead }, (_, at) => now + at + 1));
}

/** The year in the address, else that of the day. */
export function yearAsked(visit: Visit, today: Day, name = 'nam'): number {
  const text = visit.query(name);
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1990 && year <= 2200 ? year : Number(today.slice(0, 4));
}

export interface DayAsked {
  day: Day;
  /** What was typed is no day. */
  bad: boolean;
}

/** The day in the address, else the one on which a year is judged unless told. */
export function dayAsked(visit: Visit, year: number, today: Day, name = 'ngay'): DayAsked {
  const text = visit.query(name).trim();
  if (text === '') return { day: dayToJudge(year, today), bad: false };
  const answer = parseDay(text);
  return answer.ok ? { day: answer.value, bad: false } : { day: dayToJudge(year, today), bad: true };
}

/** A page number from an address; anything else is the first page. */
export function pageAsked(visit: Visit): number {
  const text = visit.query('trang');
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
