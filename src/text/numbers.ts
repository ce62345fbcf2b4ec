import { normaliseLine } from '#src/text/normalise.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';
const POINTS = /^([-\u2013\u2212]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;

/**
 * Reads points typed with a decimal comma into thousandths: "98,5" is 98500, "1.234,5" is 1234500. At most three
 * decimals; a point is only taken as the mark of thousands.
 */
export function parsePoints(text: string): Parsed<number> {
  const typed = normaliseLine(text).replaceAll(' ', '');
  if (typed === '') return refused('Ghi số điểm, ví dụ 98,5.');
  if (/^[-\u2212]?\d+\.\d+$/.test(typed) && !POINTS.test(typed)) {
    return refused(`Dùng dấu phẩy cho phần lẻ: ${typed.replace('.', ',')}.`);
  }
  const parts = POINTS.exec(typed);
  if (!parts) return refused(`Không đọc được số “${typed}”. Ghi số với dấu phẩy cho phần lẻ, ví dụ 98,5.`);
  const decimals = parts[3] ?? '';
  if (decimals.length > 3) return refused('Ghi nhiều nhất ba chữ số sau dấu phẩy.');
  const amount = Number((parts[2] as string).replaceAll('.', '') + decimals.padEnd(3, '0'));
  if (!Number.isSafeInteger(amount)) return refused('Số quá lớn.');
  return parsed(parts[1] && amount !== 0 ? -amount : amount);
}

/** Thousandths as points: 98500 is "98,5", −2000 is "−2", 1234500 is "1.234,5". */
export function formatPoints(thousandths: number): string {
  demandWhole(thousandths);
  const size = Math.abs(thousandths);
  const decimals = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = groupThousands(Math.floor(size / 1000));
  return (thousandths < 0 ? MINUS : '') + whole + (decimals === '' ? '' : `,${decimals}`);
}

/** A whole number with points between thousands: "4.470.000". */
export function formatWhole(number: number): string {
  demandWhole(number);
  return (number < 0 ? MINUS : '') + groupThousands(Math.abs(number));
}

/** A count as papers write it: "04", "11"; none is "0". */
export function formatCount(count: number): string {
  return count >= 1 && count <= 9 ? `0${count}` : formatWhole(count);
}

/**
 * A share for the eye only, one decimal, half up, by integer arithmetic: 10 of 11 is "90,9 %" with a no-break space.
 * No verdict reads it (I-4).
 *
 * @throws RangeError when the base is not positive or a number is not whole.
 */
export function formatShare(part: number, base: number): string {
  demandWhole(part);
  demandWhole(base);
  if (base <= 0 || part < 0) throw new RangeError(`No share: ${part}/${base}`);
  const tenths = Number((BigInt(part) * 2000n + BigInt(base)) / (BigInt(base) * 2n));
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return `${groupThousands(Math.floor(tenths / 10))}${decimal}${NO_BREAK_SPACE}%`;
}

function groupThousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

function demandWhole(number: number): void {
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number: ${number}`);
}
