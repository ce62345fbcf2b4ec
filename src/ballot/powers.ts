import { q } from './group.ts';

/** g^x or y^x for one base that is used many times. */
export type FixedPower = (exponent: bigint) => bigint;

/** Exponentiation modulo p; exponents in [0, q]. One for Node (`powers-openssl.ts`), one for every place (`powers-portable.ts`). */
export interface Powers {
  /** Of what everybody may know: the time may depend on the arguments. */
  open(base: bigint, exponent: bigint): bigint;
  /** Several bases to the power of one exponent that everybody may know. */
  openAll(bases: readonly bigint[], exponent: bigint): bigint[];
  /** The exponent must not be learned: in constant time where the platform has it. */
  secret(base: bigint, exponent: bigint): bigint;
  /**
   * Tables are made once for a base; open exponents only.
   *
   * @param uses how many powers are expected: the more, the wider the tables may be
   */
  fixed(base: bigint, uses?: number): FixedPower;
  /** As `fixed`, for exponents that must not be learned; what has to be prepared is done step by step. */
  fixedSecret(base: bigint): Generator<void, FixedPower>;
}

/** Of order q (or 1): asked of EVERY element that comes from outside, since the cofactor of the group is not prime. */
export function isMember(powers: Powers, element: bigint): boolean {
  return powers.open(element, q) === 1n;
}
