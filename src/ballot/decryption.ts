import { g, multiply, readElement, scalar } from './group.ts';
import { challengeOf, hexDigest } from './hashes.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import { type FixedPower, isMember, type Powers } from './powers.ts';
import { type Ciphertext, type Proof, proofRecord, readProof } from './proofs.ts';
import { type RandomScalar, randomScalar } from './random.ts';
import type { OwnedPartialDecryption, PartialDecryption } from './records.ts';
import { finish, type Progress } from './slices.ts';

// Partial decryptions with their proofs, section 4.18.

export type Tally = readonly (readonly Ciphertext[])[];

/**
 * One trustee's part. ONLY after the device has checked the whole archive (grammar, ballots, tally, number of voters, head
 * that was published): whoever decrypts what a server hands out may open a single vote.
 *
 * @param fingerprint of the election
 * @param secret S_j, from `computeOwnKey`
 * @returns the canonical text
 */
export function partialDecryption(
  powers: Powers,
  fingerprint: string,
  tally: Tally,
  secret: bigint,
  random: RandomScalar = randomScalar,
): string {
  return finish(decryptionSteps(powers, fingerprint, tally, secret, random));
}

/** The same, ciphertext by ciphertext. */
export function* decryptionSteps(
  powers: Powers,
  fingerprint: string,
  tally: Tally,
  secret: bigint,
  random: RandomScalar = randomScalar,
): Generator<Progress, string> {
  const prefix = prefixOf(fingerprint, powers.secret(g, secret));
  const total = tally.reduce((sum, row) => sum + row.length, 0);
  const factors: string[][] = [];
  const proofs: ReturnType<typeof proofRecord>[][] = [];
  let done = 0;
  for (const row of tally) {
    const [rowFactors, rowProofs]: [string[], ReturnType<typeof proofRecord>[]] = [[], []];
    for (const { alpha } of row) {
      const w = random();
      rowFactors.push(powers.secret(alpha, secret).toString());
      const challenge = challengeOf(prefix, [powers.secret(g, w), powers.secret(alpha, w)]);
      rowProofs.push(proofRecord({ challenge, response: scalar(w - secret * challenge) }));
      done += 1;
      yield { done, total };
    }
    factors.push(rowFactors);
    proofs.push(rowProofs);
  }
  return JSON.stringify({ decryption_factors: factors, decryption_proofs: proofs } satisfies PartialDecryption);
}

/** @param owner place of the trustee, from 1, over all trustees in the order of the record */
export function ownedDecryptionText(owner: number, decryptionText: string): string {
  return JSON.stringify({ owner, payload: hexDigest(decryptionText) } satisfies OwnedPartialDecryption);
}

export type DecryptionFault = 'decryption.shape' | 'decryption.factor' | 'decryption.proof';

/**
 * Checks a partial decryption as the server receives it.
 *
 * @param publicKey the verification key of the trustee who sent it
 * @returns its factors; refused with question.answer (from 1) as place
 */
export function readDecryption(
  powers: Powers,
  fingerprint: string,
  tally: Tally,
  publicKey: bigint,
  text: string,
): Outcome<readonly (readonly bigint[])[], DecryptionFault> {
  const read = shapeOf(text, tally);
  if (read === null) return refused('decryption.shape');
  const prefix = prefixOf(fingerprint, publicKey);
  const gPower: FixedPower = (exponent) => powers.open(g, exponent);
  for (const [question, row] of tally.entries()) {
    for (const [answer, { alpha }] of row.entries()) {
      const place = `${question + 1}.${answer + 1}`;
      const factor = read.factors[question]?.[answer] as bigint;
      const proof = read.proofs[question]?.[answer] as Proof;
      const { challenge, response } = proof;
      if (!isMember(powers, factor)) return refused('decryption.factor', place);
      const a = multiply(gPower(response), powers.open(publicKey, challenge));
      const b = multiply(powers.open(alpha, response), powers.open(factor, challenge));
      if (challengeOf(prefix, [a, b]) !== challenge) return refused('decryption.proof', place);
    }
  }
  return accepted(read.factors);
}

function prefixOf(fingerprint: string, publicKey: bigint): string {
  return `decrypt|${fingerprint}|${publicKey}|`;
}

/** Canonical text of the size of the tally, or null. */
function shapeOf(text: string, tally: Tally): { factors: bigint[][]; proofs: Proof[][] } | null {
  try {
    const record = JSON.parse(text);
    const factors = sameSize(tally, record.decryption_factors, readElement);
    const proofs = sameSize(tally, record.decryption_proofs, readProof);
    const canonical = JSON.stringify({
      decryption_factors: factors.map((row) => row.map(String)),
      decryption_proofs: proofs.map((row) => row.map(proofRecord)),
    });
    return text === canonical ? { factors, proofs } : null;
  } catch {
    return null;
  }
}

function sameSize<T>(tally: Tally, rows: unknown, read: (value: unknown) => T | null): T[][] {
  if (!Array.isArray(rows) || rows.length !== tally.length) throw new TypeError('rows');
  return tally.map((ciphertexts, question) => {
    const row: unknown = rows[question];
    if (!Array.isArray(row) || row.length !== ciphertexts.length) throw new TypeError('row');
    return row.map((value) => {
      const one = read(value);
      if (one === null) throw new TypeError('value');
      return one;
    });
  });
}
