import type { Tally } from './decryption.ts';
import { divide, g, inverse, multiply, productOf, q, scalar } from './group.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import type { Powers } from './powers.ts';
import type { ElectionResult } from './records.ts';

// The result, section 4.19: factors of a threshold of trustees combined by Lagrange, then small logarithms.

export interface OwnedFactors {
  /** Place of the trustee, from 1. */
  readonly owner: number;
  readonly factors: readonly (readonly bigint[])[];
}

export type ResultFault = 'result.few' | 'result.owner' | 'result.number';

/**
 * Combines the first `threshold` of the partial decryptions, in their order, as the independent tool does.
 *
 * @param decryptions checked (`readDecryption`)
 * @param voters no number can be greater
 * @returns the canonical text and the numbers; `result.number` (place question.answer, from 1) means that a ciphertext holds
 *   no number of 0 … voters
 */
export function combineResult(
  powers: Powers,
  tally: Tally,
  decryptions: readonly OwnedFactors[],
  { threshold, voters }: { threshold: number; voters: number },
): Outcome<{ text: string; numbers: readonly (readonly number[])[] }, ResultFault> {
  const used = decryptions.slice(0, threshold);
  const owners = used.map(({ owner }) => owner);
  if (used.length < threshold) return refused('result.few');
  if (new Set(owners).size < threshold) return refused('result.owner');
  const weights = owners.map((owner) => lagrangeWeight(owner, owners));
  const logarithm = smallLogarithms(voters);
  const numbers: number[][] = [];
  for (const [question, row] of tally.entries()) {
    const found: number[] = [];
    for (const [answer, { beta }] of row.entries()) {
      const factor = productOf(
        used.map(({ factors }, at) => powers.open(factors[question]?.[answer] as bigint, weights[at] as bigint)),
      );
      const number = logarithm(divide(beta, factor));
      if (number === null) return refused('result.number', `${question + 1}.${answer + 1}`);
      found.push(number);
    }
    numbers.push(found);
  }
  return accepted({ text: JSON.stringify({ result: numbers } satisfies ElectionResult), numbers });
}

/** The weight of one point when a polynomial is taken at 0: the product of k / (k - i) over the others, modulo q. */
export function lagrangeWeight(owner: number, owners: readonly number[]): bigint {
  let [numerator, denominator] = [1n, 1n];
  for (const other of owners) {
    if (other === owner) continue;
    numerator = scalar(numerator * BigInt(other));
    denominator = scalar(denominator * BigInt(other - owner));
  }
  return scalar(numerator * inverse(denominator, q));
}

/** Logarithms of base g in 0 … most, by baby steps and giant steps; null for anything else. */
export function smallLogarithms(most: number): (element: bigint) => number | null {
  const width = Math.ceil(Math.sqrt(most + 1));
  const steps = new Map<bigint, number>();
  let element = 1n;
  for (let step = 0; step < width; step += 1) {
    steps.set(element, step);
    element = multiply(element, g);
  }
  const back = divide(1n, element);
  return (of) => {
    let rest = of;
    for (let giant = 0; giant * width <= most; giant += 1) {
      const step = steps.get(rest);
      if (step !== undefined) return giant * width + step <= most ? giant * width + step : null;
      rest = multiply(rest, back);
    }
    return null;
  };
}
