import { fixedBase, fixedBaseSteps } from './fixed-base.ts';
import { multiply } from './group.ts';
import type { Powers } from './powers.ts';

/**
 * Powers with nothing but BigInt, for the browser. BigInt is not constant-time: who can measure a delegate's own device
 * while it encrypts may learn something; docs/decisions say so, and the page on what the ballot protects does too.
 */
export const portablePowers: Powers = {
  open: windowed,
  openAll: (bases, exponent) => bases.map((base) => windowed(base, exponent)),
  secret: windowed,
  fixed: (base) => fixedBase(base, 6),
  // Width 5 suits the fifty or so powers of each base in one ballot.
  fixedSecret: (base) => fixedBaseSteps(base, 5, { steady: true }),
};

/** Windows of four bits, each with its multiplication also where it is by one. */
function windowed(base: bigint, exponent: bigint): bigint {
  const table = [1n];
  for (let digit = 1; digit < 16; digit += 1) table.push(multiply(table[digit - 1] as bigint, base));
  let product = 1n;
  const digits = exponent.toString(16);
  for (let place = 0; place < digits.length; place += 1) {
    for (let square = 0; square < 4; square += 1) product = multiply(product, product);
    product = multiply(product, table[Number.parseInt(digits[place] as string, 16)] as bigint);
  }
  return product;
}
