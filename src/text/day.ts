import { Temporal } from 'temporal-polyfill';
import { normaliseLine } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** A legal day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Days compare as text. */
export type Day = string;

/** An ISO timestamp with its offset, from the clock that is handed in. */
export type Instant = string;

const VIETNAM = 'Asia/Ho_Chi_Minh';
const TYPED = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d+))?$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'];

/** Whether the text is a day of the calendar in the stored form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Reads a day typed as dd/mm/yyyy (also d/m/yyyy, and with points or hyphens). A day without a year takes
 * `cycleYear`, the year of the cycle that the text belongs to; without a cycle it is refused.
 */
export function parseDay(text: string, cycleYear?: number): Parsed<Day> {
  const typed = normaliseLine(text);
  if (typed === '') return refused('Ghi ngày theo mẫu ngày/tháng/năm, ví dụ 17/12/2020.');
  const parts = TYPED.exec(typed);
  if (!parts) return refused(`Không đọc được ngày “${typed}”. Ghi theo mẫu ngày/tháng/năm, ví dụ 17/12/2020.`);
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3] === undefined && cycleYear === undefined) return refused(`Ghi thêm năm, ví dụ ${typed}/2020.`);
  if (parts[3] !== undefined && parts[3].length !== 4) return refused('Ghi đủ bốn chữ số của năm, ví dụ 2020.');
  return checkDay(day, month, parts[3] === undefined ? Number(cycleYear) : Number(parts[3]));
}

function checkDay(day: number, month: number, year: number): Parsed<Day> {
  if (month < 1 || month > 12) return refused(`Tháng phải từ 1 đến 12, không có tháng ${month}.`);
  if (year < FIRST_YEAR || year > LAST_YEAR) return refused(`Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}.`);
  const last = daysInMonth(year, month);
  if (day < 1) return refused('Ngày phải từ 1 trở lên.');
  if (day > last) return refused(`Tháng ${month} năm ${year} chỉ có ${last} ngày.`);
  return parsed(`${year}-${two(month)}-${two(day)}`);
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** "17/12/2020". */
export function formatDay(day: Day): string {
  const { year, month, day: date } = plainDate(day);
  return `${two(date)}/${two(month)}/${year}`;
}

/** "Thứ Năm, 17/12/2020". */
export function formatDayWithWeekday(day: Day): string {
  return `${weekday(day)}, ${formatDay(day)}`;
}

/** "ngày 17 tháng 12 năm 2020"; days below 10 and months 1 and 2 get a leading zero (Nghị định 30/2020, Phụ lục I). */
export function daySentence(day: Day): string {
  const { year, month, day: date } = plainDate(day);
  return `ngày ${two(date)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

/** "Thứ Hai" to "Chủ Nhật". */
export function weekday(day: Day): string {
  return WEEKDAYS[plainDate(day).dayOfWeek - 1] as string;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return plainDate(day).add({ days: count }).toString();
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return plainDate(from).until(plainDate(to), { largestUnit: 'day' }).days;
}

/** The day that it is in Viet Nam at an instant (I-20). */
export function dayOf(instant: Instant): Day {
  return inVietnam(instant).toPlainDate().toString();
}

/** The hour in Viet Nam as on screen: "8:30". */
export function formatHour(instant: Instant): string {
  const { hour, minute } = inVietnam(instant);
  return `${hour}:${two(minute)}`;
}

/** The hour in Viet Nam as in a sentence: "8 giờ 30". */
export function hourSentence(instant: Instant): string {
  const { hour, minute } = inVietnam(instant);
  return `${hour} giờ ${two(minute)}`;
}

function plainDate(day: Day): Temporal.PlainDate {
  if (!isDay(day)) throw new RangeError(`Not a legal day: ${day}`);
  return Temporal.PlainDate.from(day);
}

function inVietnam(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(VIETNAM);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
