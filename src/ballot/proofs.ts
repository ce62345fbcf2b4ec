import { divide, g, multiply, scalar, scalarSum } from './group.ts';
import { challengeOf } from './hashes.ts';
import type { FixedPower, Powers } from './powers.ts';
import { type RandomScalar, randomScalar } from './random.ts';

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

export function electionKey(powers: Powers, y: bigint, gPower: FixedPower = powers.fixed(g)): ElectionKey {
  return { y, powers, gPower, yPower: powers.fixed(y) };
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

/**
 * `iprove` of section 4.12: one real branch, the others simulated, and their order says nothing.
 *
 * @param r of the ciphertext
 * @param m what is encrypted, in [from, to]
 */
export function proveInterval(
  { y, powers }: ElectionKey,
  { ciphertext, bound, from, to }: IntervalStatement,
  { r, m }: { r: bigint; m: number },
  random: RandomScalar = randomScalar,
): Proof[] {
  if (m < from || m > to) throw new RangeError('what is encrypted lies outside of the interval that is to be proved');
  const w = random();
  const commitments: bigint[] = [];
  const proofs: Proof[] = [];
  for (let value = from; value <= to; value += 1) {
    if (value === m) {
      proofs.push({ challenge: 0n, response: 0n });
      commitments.push(powers.secret(g, w), powers.secret(y, w));
      continue;
    }
    const simulated = { challenge: random(), response: random() };
    proofs.push(simulated);
    const shifted = divide(ciphertext.beta, g ** BigInt(value));
    commitments.push(
      multiply(powers.secret(g, simulated.response), powers.secret(ciphertext.alpha, simulated.challenge)),
      multiply(powers.secret(y, simulated.response), powers.secret(shifted, simulated.challenge)),
    );
  }
  const others = scalarSum(proofs.map(({ challenge }) => challenge));
  const challenge = scalar(challengeOf(prefixOf(bound, ciphertext), commitments) - others);
  proofs[m - from] = { challenge, response: scalar(w - r * challenge) };
  return proofs;
}

/** Sum of the challenges equals the hash of the commitments, recomputed from challenges and responses. */
export function intervalHolds(key: ElectionKey, statement: IntervalStatement, proofs: readonly Proof[]): boolean {
  const { ciphertext, bound, from, to } = statement;
  if (proofs.length !== to - from + 1) return false;
  const { powers, gPower, yPower } = key;
  const commitments: bigint[] = [];
  let shifted = divide(ciphertext.beta, g ** BigInt(from));
  const inverseOfG = divide(1n, g);
  for (const { challenge, response } of proofs) {
    const [alpha, beta] = powers.openAll([ciphertext.alpha, shifted], challenge) as [bigint, bigint];
    commitments.push(multiply(gPower(response), alpha), multiply(yPower(response), beta));
    shifted = multiply(shifted, inverseOfG);
  }
  const sum = scalarSum(proofs.map(({ challenge }) => challenge));
  return challengeOf(prefixOf(bound, ciphertext), commitments) === sum;
}

function prefixOf(bound: string, { alpha, beta }: Ciphertext): string {
  return `prove|${bound}|${alpha},${beta}|`;
}
