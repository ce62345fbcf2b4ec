import { divide, g, multiply, readScalar, scalar, scalarSum } from './group.ts';
import { challengeOf } from './hashes.ts';
import type { FixedPower, Powers } from './powers.ts';
import { type RandomScalar, randomScalar } from './random.ts';
import type { ProofRecord } from './records.ts';
import { finish } from './slices.ts';

// Proofs of the specification: response = w - secret * challenge everywhere.

/** Zero-knowledge proof, sections 4.3, 4.5, 4.12, 4.14, 4.18. */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

/** An ElGamal ciphertext of a small number m: alpha = g^r, beta = y^r * g^m. */
export interface Ciphertext {
  readonly alpha: bigint;
  readonly beta: bigint;
}

/** What an election's arithmetic needs: its public key, powers of any base, and of the two bases that return. */
export interface ElectionKey {
  readonly y: bigint;
  readonly powers: Powers;
  readonly gPower: FixedPower;
  readonly yPower: FixedPower;
}

export function electionKey(
  powers: Powers,
  y: bigint,
  gPower: FixedPower = powers.fixed(g),
  yPower: FixedPower = powers.fixed(y),
): ElectionKey {
  return { y, powers, gPower, yPower };
}

/** Knowledge of the x in X = g^x, bound to what the prefix says (`pok|GROUP|X|`, `sig|hash|`, `sigmsg|message|`). */
export function proveKnowledge(powers: Powers, secret: bigint, prefix: string, random = randomScalar): Proof {
  const w = random();
  const challenge = challengeOf(prefix, [powers.secret(g, w)]);
  return { challenge, response: scalar(w - secret * challenge) };
}

export function knowledgeHolds(powers: Powers, gPower: FixedPower, of: bigint, prefix: string, proof: Proof): boolean {
  const commitment = multiply(gPower(proof.response), powers.open(of, proof.challenge));
  return challengeOf(prefix, [commitment]) === proof.challenge;
}

/** The statement of an interval proof: what is encrypted is one of the consecutive numbers `from`..`to`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** What is proved of a ciphertext and the string that binds it to ballot and question. */
export interface IntervalStatement extends Interval {
  readonly ciphertext: Ciphertext;
  readonly bound: string;
}

/** What encrypting and proving needs: powers of the two bases, of exponents that must not be learned. */
export interface BallotKey {
  readonly y: bigint;
  readonly gSecret: FixedPower;
  readonly ySecret: FixedPower;
}

/** Prepares the two bases; in the browser that means two tables, hence the steps. */
export function* ballotKeySteps(powers: Powers, y: bigint): Generator<void, BallotKey> {
  return { y, gSecret: yield* powers.fixedSecret(g), ySecret: yield* powers.fixedSecret(y) };
}

export function ballotKey(powers: Powers, y: bigint): BallotKey {
  return finish(ballotKeySteps(powers, y));
}

/**
 * `iprove` of section 4.12: one real branch, the others simulated, and their order says nothing. Who encrypted knows r, so
 * alpha^c is g^(r*c) and (beta / g^M)^c is y^(r*c) * g^((m-M)*c): all powers are of the two fixed bases.
 *
 * @param r of the ciphertext
 * @param m what is encrypted, in [from, to]
 */
export function* intervalProofSteps(
  { gSecret, ySecret }: BallotKey,
  { ciphertext, bound, from, to }: IntervalStatement,
  { r, m }: { r: bigint; m: number },
  random: RandomScalar = randomScalar,
): Generator<void, Proof[]> {
  if (m < from || m > to) throw new RangeError('what is encrypted lies outside of the interval that is to be proved');
  const w = random();
  const commitments: bigint[] = [];
  const proofs: Proof[] = [];
  for (let value = from; value <= to; value += 1) {
    const real = value === m;
    const proof = real ? { challenge: 0n, response: w } : { challenge: random(), response: random() };
    const exponent = scalar(proof.response + r * proof.challenge);
    commitments.push(gSecret(exponent));
    yield;
    const shift = gSecret(scalar(BigInt(m - value) * proof.challenge));
    commitments.push(multiply(ySecret(exponent), shift));
    proofs.push(proof);
    yield;
  }
  const others = scalarSum(proofs.map(({ challenge }) => challenge));
  const challenge = scalar(challengeOf(prefixOf(bound, ciphertext), commitments) - others);
  proofs[m - from] = { challenge, response: scalar(w - r * challenge) };
  return proofs;
}

export function proveInterval(
  { y, powers }: Pick<ElectionKey, 'y' | 'powers'>,
  statement: IntervalStatement,
  encrypted: { r: bigint; m: number },
  random: RandomScalar = randomScalar,
): Proof[] {
  const key = { y, gSecret: powerOf(powers, g), ySecret: powerOf(powers, y) };
  return finish(intervalProofSteps(key, statement, encrypted, random));
}

const INVERSE_OF_G = divide(1n, g);

/** Sum of the challenges equals the hash of the commitments, recomputed from challenges and responses. */
export function intervalHolds(key: ElectionKey, statement: IntervalStatement, proofs: readonly Proof[]): boolean {
  const { ciphertext, bound, from, to } = statement;
  if (proofs.length !== to - from + 1) return false;
  const { powers, gPower, yPower } = key;
  const commitments: bigint[] = [];
  let shifted = from === 0 ? ciphertext.beta : divide(ciphertext.beta, g ** BigInt(from));
  for (const { challenge, response } of proofs) {
    const [alpha, beta] = powers.openAll([ciphertext.alpha, shifted], challenge) as [bigint, bigint];
    commitments.push(multiply(gPower(response), alpha), multiply(yPower(response), beta));
    shifted = multiply(shifted, INVERSE_OF_G);
  }
  const sum = scalarSum(proofs.map(({ challenge }) => challenge));
  return challengeOf(prefixOf(bound, ciphertext), commitments) === sum;
}

function prefixOf(bound: string, { alpha, beta }: Ciphertext): string {
  return `prove|${bound}|${alpha},${beta}|`;
}

function powerOf(powers: Powers, base: bigint): FixedPower {
  return (exponent) => powers.secret(base, exponent);
}

export function proofRecord({ challenge, response }: Proof): ProofRecord {
  return { challenge: challenge.toString(), response: response.toString() };
}

/** @returns null where the value is no proof of canonical numbers */
export function readProof(value: unknown): Proof | null {
  const record = value as Partial<ProofRecord> | null | undefined;
  const challenge = readScalar(record?.challenge);
  const response = readScalar(record?.response);
  return challenge === null || response === null ? null : { challenge, response };
}
