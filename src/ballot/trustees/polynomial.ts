import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { multiply, productOf, q, scalar } from '../group.ts';
import type { Powers } from '../powers.ts';
import { bigEndian } from '../random.ts';
import type { Certificates } from './certificates.ts';

// The polynomials of section 4.6.4: f_i of degree threshold - 1, commitments A_ik = g^a_ik, shares s_ij = f_i(j).

/**
 * The coefficients of a trustee, derived and not drawn: a device that starts again, or the seed from the sealed envelope on
 * another device, comes to the same ones. Another election or another list of certificates gives others.
 */
export function coefficientsOf(seed: string, certificates: Certificates): bigint[] {
  const length = 64;
  const bytes = hkdf(
    sha256,
    utf8ToBytes(seed),
    utf8ToBytes(`polynomial|${certificates.uuid}`),
    utf8ToBytes(certificates.fingerprint),
    length * certificates.threshold,
  );
  const coefficients = Array.from(
    { length: certificates.threshold },
    (_, k) => bigEndian(bytes.subarray(k * length, (k + 1) * length)) % q,
  );
  bytes.fill(0);
  return coefficients;
}

/** f(x) modulo q. */
export function valueAt(coefficients: readonly bigint[], x: number): bigint {
  return coefficients.reduceRight((sum, coefficient) => scalar(sum * BigInt(x) + coefficient), 0n);
}

/** g^f(x) from the commitments alone: the product of A_k^(x^k). */
export function committedAt(powers: Powers, commitments: readonly bigint[], x: number): bigint {
  let exponent = 1n;
  let product = 1n;
  for (const commitment of commitments) {
    product = multiply(product, powers.open(commitment, exponent));
    exponent = scalar(exponent * BigInt(x));
  }
  return product;
}

/** g^S_j, what everybody can compute of the key of trustee j. */
export function verificationKeyAt(powers: Powers, commitments: readonly (readonly bigint[])[], x: number): bigint {
  return productOf(commitments.map((of) => committedAt(powers, of, x)));
}
