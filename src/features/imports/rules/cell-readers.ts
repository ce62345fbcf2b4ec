import type { CellValue } from '#src/papers/sheets/cell-values.ts';
import { readText } from '#src/papers/sheets/safe-text.ts';
import { type Day, isDay, parseDay } from '#src/text/day.ts';
import { fold } from '#src/text/fold.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

/** A cell as one line of text, as a person sees it; '' when there is nothing in it. */
export function shownText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return PLAIN.test(value) ? value : cleanText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if ('day' in value) return `${value.day.slice(8)}/${value.day.slice(5, 7)}/${value.day.slice(0, 4)}`;
  return value.error;
}

/** Letters, digits and signs of ASCII, single blanks between them: nothing to clean. */
const PLAIN = /^[A-Za-z0-9][!-~]*(?: [!-~]+)*$/;
const cleaned = new Map<string, string>();
const keptTexts = 20_000;

function cleanText(text: string): string {
  const before = cleaned.get(text);
  if (before !== undefined) return before;
  const clean = normaliseLine(readText(text));
  if (cleaned.size < keptTexts) cleaned.set(text, clean);
  return clean;
}

export const isError = (value: CellValue): boolean => value !== null && typeof value === 'object' && 'error' in value;

export function readLine(text: string, longest: number): Parsed<string> {
  return text.length > longest ? refused(`Dài quá. Rút còn nhiều nhất ${longest} ký tự.`) : parsed(text);
}

const days = new Map<string, Parsed<Day>>();
const keptDays = 50_000;

/** A day as text dd/mm/yyyy or as a day of Excel. */
export function readDay(shown: string, value: CellValue): Parsed<Day> {
  const given = value !== null && typeof value === 'object' && 'day' in value ? value.day : null;
  const text = given ?? shown;
  const known = days.get(text);
  if (known) return known;
  const read = given !== null && isDay(given) ? parsed(given) : parseDay(text);
  if (days.size < keptDays) days.set(text, read);
  return read;
}

export function readYear(text: string, today: Day): Parsed<number> {
  const year = Number(text);
  if (!/^\d{4}$/.test(text)) {
    return refused(/o/i.test(text) ? 'Có chữ O; năm gồm bốn chữ số.' : 'Ghi năm bằng bốn chữ số, ví dụ 2020.');
  }
  if (year < 1945) return refused('Ghi năm từ 1945 trở đi.');
  if (year > Number(today.slice(0, 4))) return refused(`Năm ${year} chưa tới.`);
  return parsed(year);
}

export function readWhole(text: string, { from, to }: { from: number; to: number }): Parsed<number> {
  const number = Number(text.replaceAll(/[. ]/g, ''));
  if (!/^\d[\d. ]*$/.test(text) || number < from || number > to) {
    return refused(`Ghi số nguyên từ ${from.toLocaleString('vi')} đến ${to.toLocaleString('vi')}.`);
  }
  return parsed(number);
}

const IDENTITY = /^(\d{9}|\d{12})$/;

/** An identification number; a number that Excel cut its zeros from is told so. */
export function readIdentityNumber(shown: string, value: CellValue): Parsed<string> {
  if (IDENTITY.test(shown)) return parsed(shown);
  const digits = shown.replace(/[ .-]/g, '');
  if (IDENTITY.test(digits)) return parsed(digits);
  if (typeof value === 'number') {
    return refused('Ô kiểu số làm mất số 0 ở đầu. Đổi ô sang kiểu Văn bản rồi ghi đủ 12 chữ số.');
  }
  return refused(`Số định danh có 12 chữ số (chứng minh nhân dân cũ có 9); ô này có ${digits.length} ký tự.`);
}

export function readStaffCode(text: string): Parsed<string> {
  return readLine(text.toLocaleUpperCase('vi').replaceAll(' ', ''), 40);
}

/** A reader of one of several values by their words; marks and case do not matter. */
export function choiceReader<T>(words: readonly (readonly [T, readonly string[]])[]): (text: string) => Parsed<T> {
  const known = new Map(words.flatMap(([value, names]) => names.map((name) => [fold(name), value] as const)));
  const offered = words.map(([, names]) => names[0]).join(', ');
  const seen = new Map<string, Parsed<T>>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const value = known.get(fold(text));
    const read =
      value === undefined ? refused(`Không có “${text}” trong danh mục. Chọn một trong: ${offered}.`) : parsed(value);
    if (seen.size < 1000) seen.set(text, read);
    return read;
  };
}

/** A reader of the words that a list offers, by code. */
export function wordReader<T extends string>(words: Readonly<Record<T, string>>): (text: string) => Parsed<T> {
  return choiceReader((Object.entries(words) as [T, string][]).map(([value, word]) => [value, [word]] as const));
}
