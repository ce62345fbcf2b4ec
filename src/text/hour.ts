import type { Day, Instant } from '#src/text/day.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** An hour of a day in Viet Nam, `HH:MM`. Hours compare as text. */
export type Hour = string;

const TYPED = /^(\d{1,2}) ?(?:(?:[:.hg]|giờ) ?(?:(\d{1,2})(?: ?(?:phút|ph|p))?)?)$/iu;

/** Reads an hour typed as 8:30 (also 08:30, 8.30, 8h30, 8g30, 8 giờ 30, 8h). */
export function parseHour(text: string): Parsed<Hour> {
  const typed = normaliseLine(text);
  if (typed === '') return refused('Ghi giờ theo mẫu giờ:phút, ví dụ 8:30.');
  const parts = TYPED.exec(typed);
  if (!parts) return refused(`Không đọc được giờ “${typed}”. Ghi theo mẫu giờ:phút, ví dụ 8:30.`);
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')];
  if (hour > 23) return refused(`Giờ phải từ 0 đến 23, không có ${hour} giờ.`);
  if (minute > 59) return refused(`Phút phải từ 0 đến 59, không có ${minute} phút.`);
  return parsed(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** "08:30" as it stands on screen: "8:30". */
export function shortHour(hour: Hour): string {
  return hour.replace(/^0/, '');
}

/** The instant of an hour of a legal day; Viet Nam keeps UTC+7 without summer time. */
export function instantAt(day: Day, hour: Hour): Instant {
  return `${day}T${hour}:00+07:00`;
}
