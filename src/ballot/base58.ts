import { type RandomBytes, randomBytes } from './random.ts';

/** Section 4.2: the digits of base 58, by value. */
const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** The largest multiple of 58 in a byte: bytes from there on are thrown away, so that every digit is equally likely. */
const FAIR = 232;

/** @returns uniform digits */
export function randomDigits(length: number, random: RandomBytes = randomBytes): string {
  let digits = '';
  while (digits.length < length) {
    for (const byte of random(length * 2)) {
      if (byte < FAIR && digits.length < length) digits += DIGITS[byte % 58];
    }
  }
  return digits;
}

/** @returns the big-endian number; null where a character is no digit of base 58 */
export function digitsValue(text: string): bigint | null {
  let value = 0n;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  return value;
}

export function digitOf(value: number): string {
  return DIGITS[value] as string;
}
