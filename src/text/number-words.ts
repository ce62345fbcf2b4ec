const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const BILLION = 1_000_000_000;
const SCALES: readonly (readonly [number, string])[] = [
  [1_000_000, 'triệu'],
  [1000, 'nghìn'],
];

/**
 * A whole number in Vietnamese words: 21 is "hai mươi mốt", 1005 is "một nghìn không trăm linh năm".
 *
 * @throws RangeError when the number is negative or not a safe integer.
 */
export function numberInWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`No words for ${number}`);
  if (number === 0) return 'không';
  return words(number, false).join(' ');
}

function words(number: number, padded: boolean): string[] {
  const billions = Math.floor(number / BILLION);
  const read = billions > 0 ? [...words(billions, padded), 'tỷ'] : [];
  let rest = number % BILLION;
  for (const [size, name] of SCALES) {
    const group = Math.floor(rest / size);
    if (group > 0) read.push(...hundreds(group, padded || read.length > 0), name);
    rest %= size;
  }
  if (rest > 0) read.push(...hundreds(rest, padded || read.length > 0));
  return read;
}

/** A group of three digits; after a higher group the missing hundred is read too: "không trăm linh năm". */
function hundreds(number: number, padded: boolean): string[] {
  const hundred = Math.floor(number / 100);
  const rest = number % 100;
  const read = hundred > 0 || padded ? [digit(hundred), 'trăm'] : [];
  if (rest === 0) return read;
  if (rest < 10) return [...read, ...(read.length > 0 ? ['linh'] : []), digit(rest)];
  return [...read, ...tens(rest)];
}

function tens(number: number): string[] {
  const ten = Math.floor(number / 10);
  const one = number % 10;
  const read = ten === 1 ? ['mười'] : [digit(ten), 'mươi'];
  if (one === 0) return read;
  if (one === 5) return [...read, 'lăm'];
  if (ten > 1 && one === 1) return [...read, 'mốt'];
  if (ten > 1 && one === 4) return [...read, 'tư'];
  return [...read, digit(one)];
}

function digit(number: number): string {
  return DIGITS[number] as string;
}
