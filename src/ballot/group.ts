// The group BELENIOS-2048, section 5.1 of the Belenios specification 2.0: the subgroup of order q of the numbers modulo p.

export const GROUP_NAME = 'BELENIOS-2048';

/** The modulus, 2048 bits. */
export const p = BigInt(
  '2069478569142254640101364365750500806492298929575110409710088478705737421924271740192223725449768433' +
    '8129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049' +
    '0811670993105358677809800307904916540637771737641986785272734744763418356000356983051931442845617019' +
    '1100078673730733356412397173289791324047457883446826065232797464795113767265869358218004631792207366' +
    '8860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201' +
    '3204811188524087310770141516662001623131771693721892480785077118278423174980732765988288251691831031' +
    '25680162072880719',
);

/** The order of the group, 256 bits. */
export const q = 78571733251071885079927659812671450121821421258408794611510081919805623223441n;

/** The generator. */
export const g = BigInt(
  '2402352677501852209227687703532399932712287657378364916510075318787663274146353219320285676155269678' +
    '7996946682987493890950838965734256019006010684771644917354741372831046104586813145117816467554005274' +
    '0288984613986453266121505579709716201616827031288643245666383486363578210615491841998253431518974065' +
    '8186868651151358576410138882215396016043228843603930989333662772848406593138406010231675095763777982' +
    '6651036068224066350766977640253462537730851331734951942489677540525736590494924776314759915751987751' +
    '7771148149092045660020547812705472823814097251863985833411570056835369555342378147558249189605029668' +
    '0037745308460627',
);

const DECIMAL = /^(?:0|[1-9][0-9]*)$/;

/** @returns a number of [1, p) from its canonical decimal form; whether it is in the group is another question (`isMember`) */
export function readElement(text: unknown): bigint | null {
  const value = readDecimal(text, 617);
  return value !== null && value >= 1n && value < p ? value : null;
}

/** @returns a number of [0, q) from its canonical decimal form */
export function readScalar(text: unknown): bigint | null {
  const value = readDecimal(text, 78);
  return value !== null && value < q ? value : null;
}

function readDecimal(text: unknown, digits: number): bigint | null {
  return typeof text === 'string' && text.length <= digits && DECIMAL.test(text) ? BigInt(text) : null;
}

export function multiply(a: bigint, b: bigint): bigint {
  return (a * b) % p;
}

export function productOf(elements: Iterable<bigint>): bigint {
  let product = 1n;
  for (const element of elements) product = multiply(product, element);
  return product;
}

/** a / b modulo p. */
export function divide(a: bigint, b: bigint): bigint {
  return multiply(a, inverse(b, p));
}

/** An exponent, whatever its sign and size, in [0, q). */
export function scalar(value: bigint): bigint {
  const rest = value % q;
  return rest < 0n ? rest + q : rest;
}

export function scalarSum(values: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const value of values) sum += value;
  return scalar(sum);
}

export function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  if (a < 0n) a += modulus;
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw new RangeError('a number without an inverse');
  return x < 0n ? x + modulus : x;
}
