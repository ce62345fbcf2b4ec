import { multiply, productOf } from './group.ts';
import type { BallotKey, Ciphertext } from './proofs.ts';
import type { CiphertextRecord } from './records.ts';

// ElGamal of small numbers, section 4.11.1.

/** alpha = g^r, beta = y^r * g^m. */
export function encrypt({ gSecret, ySecret }: BallotKey, r: bigint, m: number): Ciphertext {
  return { alpha: gSecret(r), beta: multiply(ySecret(r), gSecret(BigInt(m))) };
}

/** Of the sum of what is encrypted. */
export function productCiphertext(ciphertexts: readonly Ciphertext[]): Ciphertext {
  return {
    alpha: productOf(ciphertexts.map(({ alpha }) => alpha)),
    beta: productOf(ciphertexts.map(({ beta }) => beta)),
  };
}

export function ciphertextRecord({ alpha, beta }: Ciphertext): CiphertextRecord {
  return { alpha: alpha.toString(), beta: beta.toString() };
}
