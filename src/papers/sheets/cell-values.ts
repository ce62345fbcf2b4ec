import { attribute } from './xml-text.ts';

/** A cell as it was read: text, a number, yes/no, a day (`YYYY-MM-DD`), an error of Excel, or nothing. */
export type CellValue = string | number | boolean | { day: string } | { error: string } | null;

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const DAY_MS = 86_400_000;

/** Which styles of the workbook show a number as a day, by the number of the style. */
export function dayStyles(styles: string): Set<number> {
  const own = new Map<number, string>();
  for (const [tag] of styles.matchAll(/<numFmt\b[^<>]*>/g)) {
    own.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  }
  const cells = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'));
  const found = new Set<number>();
  for (const [index, [tag]] of [...cells.matchAll(/<xf\b[^<>]*>/g)].entries()) {
    const format = Number(attribute(tag, 'numFmtId') ?? 0);
    const code = own.get(format);
    if (code === undefined ? DATE_FORMATS.has(format) : showsDay(code)) found.add(index);
  }
  return found;
}

/** A format with a day or a year in it, texts and colours apart. */
function showsDay(code: string): boolean {
  return /[dy]/i.test(code.slice(0, 256).replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|General/gi, ''));
}

/** Days by serial number: the same few thousand stand in most files. */
const days = { from1900: new Map<number, string>(), from1904: new Map<number, string>() };
const keptDays = 50_000;

/**
 * The day of Excel's serial number; the hour is dropped. Serial 60 is a day that never was (29/02/1900).
 * @returns null when it is no day between 1900 and 9999
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole < 2_958_466)) return null;
  const known = from1904 ? days.from1904 : days.from1900;
  const before = known.get(whole);
  if (before !== undefined) return before;
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const day = new Date(base + whole * DAY_MS).toISOString().slice(0, 10);
  if (known.size < keptDays) known.set(whole, day);
  return day;
}
