import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedBase } from './fixed-base.ts';
import { g, multiply, p, q } from './group.ts';
import { isMember } from './powers.ts';
import { opensslPowers } from './powers-openssl.ts';
import { portablePowers } from './powers-portable.ts';
import { finish } from './slices.ts';

const EXPONENTS = [0n, 1n, 2n, 3n, 65_537n, q - 1n];

describe.each([
  ['OpenSSL', opensslPowers],
  ['BigInt', portablePowers],
])('powers by %s', (_, powers) => {
  const fixed = powers.fixed(g);
  const fixedSecret = finish(powers.fixedSecret(g));

  test.each(EXPONENTS)('of g to the %s', (exponent) => {
    const expected = plain(g, exponent);
    expect(powers.open(g, exponent)).toBe(expected);
    expect(powers.secret(g, exponent)).toBe(expected);
    expect(fixed(exponent)).toBe(expected);
    expect(fixedSecret(exponent)).toBe(expected);
    expect(powers.openAll([g, 1n], exponent)).toEqual([expected, 1n]);
    expect(powers.secret(1n, exponent)).toBe(1n);
  });

  test('exponents add up', () => {
    const exponent = fc.bigInt({ min: 0n, max: q - 1n });
    fc.assert(
      fc.property(exponent, exponent, (a, b) => {
        const sum = multiply(fixedSecret(a), powers.open(g, b));
        expect(powers.secret(g, (a + b) % q)).toBe(sum);
      }),
      { numRuns: 20 },
    );
  });

  test('members of the group are told from other numbers', () => {
    expect(isMember(powers, g)).toBe(true);
    expect(isMember(powers, p - g)).toBe(false);
    expect(isMember(powers, 2n)).toBe(false);
  });
});

test('tables of any width give the same', () => {
  for (const width of [1, 3, 7]) expect(fixedBase(g, width)(q - 5n)).toBe(opensslPowers.open(g, q - 5n));
});

/** By squares, without anything of the rooms. */
function plain(base: bigint, exponent: bigint): bigint {
  let [product, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) product = (product * square) % p;
    square = (square * square) % p;
  }
  return product;
}
