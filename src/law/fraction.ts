/** An exact fraction of safe integers, `den` above zero. */
export type Fraction = { readonly num: number; readonly den: number };

export type Comparison = 'atLeast' | 'moreThan';

/** A share that votes must reach: at least, or more than, an exact fraction of a base. */
export type RequiredShare = { readonly share: Fraction; readonly comparison: Comparison };

/** @throws RangeError when a part is not a safe integer, the numerator is negative or the denominator not positive. */
export function fraction(num: number, den: number): Fraction {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0) {
    throw new RangeError(`Not a fraction: ${num}/${den}`);
  }
  return { num, den };
}

/**
 * Whether `votes` of `base` reach the share, by cross-multiplication of whole numbers, never by a rounded
 * percentage (I-4). Of an empty base no share is reached.
 */
export function meetsShare(votes: number, base: number, required: RequiredShare): boolean {
  demandCount(votes);
  demandCount(base);
  if (base === 0) return false;
  const reached = product(votes, required.share.den);
  const needed = product(required.share.num, base);
  return required.comparison === 'atLeast' ? reached >= needed : reached > needed;
}

/** The fewest votes that reach the share of `base`: 90 % of 11 is 10. It lies above the base where none can. */
export function minimumVotes(base: number, required: RequiredShare): number {
  demandCount(base);
  if (base === 0) return 1;
  const needed = product(required.share.num, base);
  const whole = Math.floor(needed / required.share.den);
  const exact = needed % required.share.den === 0;
  return exact && required.comparison === 'atLeast' ? whole : whole + 1;
}

function product(left: number, right: number): number {
  const value = left * right;
  if (!Number.isSafeInteger(value)) throw new RangeError(`Too large to compare exactly: ${left} × ${right}`);
  return value;
}

function demandCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
}
