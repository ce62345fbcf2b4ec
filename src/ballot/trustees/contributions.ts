import { g, readElement } from '../group.ts';
import { hexDigest } from '../hashes.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { isMember, type Powers } from '../powers.ts';
import { proofRecord, readProof } from '../proofs.ts';
import type { RandomScalar } from '../random.ts';
import type { ProofRecord, SignedMessage } from '../records.ts';
import type { Certificates } from './certificates.ts';
import { trusteeSecrets } from './keys.ts';
import { coefficientsOf, valueAt } from './polynomial.ts';
import { sealShare } from './sealed-shares.ts';
import {
  isObject,
  readMessage,
  readSignedMessage,
  signatureHolds,
  signatureOf,
  signMessage,
} from './signed-messages.ts';

// The polynomial step of the key generation, section 4.6.4: what each trustee gives to the common key.

/** What a device sends to the server in the polynomial step; everything in it may be public. */
export interface Contribution {
  readonly coefexps: SignedMessage;
  /** Over all certificates and the commitments: of version 3.0. */
  readonly signature: ProofRecord;
  /** For trustee 1, 2, … in this order, each sealed for that trustee. */
  readonly shares: readonly SignedMessage[];
}

/** The public part of a contribution, checked. */
export interface Commitments {
  readonly coefexps: SignedMessage;
  readonly signature: ProofRecord;
  /** A_0 … A_(threshold-1). */
  readonly elements: readonly bigint[];
  readonly digest: string;
}

export type CommitmentFault =
  | 'contribution.count'
  | 'contribution.shape'
  | 'commitments.shape'
  | 'commitments.element'
  | 'commitments.signature'
  | 'certificates.signature';

/**
 * @param certificates as this device has read them; the words of their fingerprint were compared before
 * @param own place (from 1) and seed of this device
 */
export function makeContribution(
  powers: Powers,
  certificates: Certificates,
  own: { readonly index: number; readonly seed: string },
  random?: RandomScalar,
): Contribution {
  const { signing } = trusteeSecrets(own.seed);
  const coefficients = coefficientsOf(own.seed, certificates);
  const elements = coefficients.map((coefficient) => powers.secret(g, coefficient).toString());
  const coefexps = signMessage(powers, signing, JSON.stringify({ coefexps: elements }), random);
  const commitments = hexDigest(coefexps.message);
  return {
    coefexps,
    signature: signatureOf(powers, signing, certificatesMessage(certificates, elements), random),
    shares: certificates.all.map((_, place) =>
      sealShare(
        powers,
        { certificates, commitments, from: own.index, to: place + 1 },
        signing,
        valueAt(coefficients, place + 1),
        random,
      ),
    ),
  };
}

/**
 * Checks the public parts of all contributions, in the order of the trustees.
 *
 * @returns refused with the place (from 1) of the trustee at fault
 */
export function readCommitments(
  powers: Powers,
  certificates: Certificates,
  contributions: readonly unknown[],
): Outcome<Commitments[], CommitmentFault> {
  if (contributions.length !== certificates.size) return refused('contribution.count');
  const all: Commitments[] = [];
  for (const [place, value] of contributions.entries()) {
    const read = readCommitment(powers, certificates, place + 1, value);
    if (!read.ok) return read;
    all.push(read.value);
  }
  return accepted(all);
}

/** The public part of one contribution, by its trustee's place (from 1). */
export function readCommitment(
  powers: Powers,
  certificates: Certificates,
  index: number,
  value: unknown,
): Outcome<Commitments, CommitmentFault> {
  const coefexps = isObject(value) ? readSignedMessage(value.coefexps) : null;
  const signature = isObject(value) ? readProof(value.signature) : null;
  if (coefexps === null || signature === null) return refused('contribution.shape', index);
  const { message } = coefexps.record;
  const texts = readMessage(message)?.coefexps;
  if (
    !Array.isArray(texts) ||
    texts.length !== certificates.threshold ||
    message !== JSON.stringify({ coefexps: texts })
  )
    return refused('commitments.shape', index);
  const elements: bigint[] = [];
  for (const text of texts) {
    const element = readElement(text);
    if (element === null || !isMember(powers, element)) return refused('commitments.element', index);
    elements.push(element);
  }
  const { verification } = certificates.all[index - 1] as Certificates['all'][number];
  const checks = { powers, gPower: (exponent: bigint) => powers.open(g, exponent) };
  if (!signatureHolds(checks, verification, message, coefexps.signature))
    return refused('commitments.signature', index);
  if (!signatureHolds(checks, verification, certificatesMessage(certificates, texts), signature))
    return refused('certificates.signature', index);
  return accepted({
    coefexps: coefexps.record,
    signature: proofRecord(signature),
    elements,
    digest: hexDigest(message),
  });
}

function certificatesMessage(certificates: Certificates, coefexps: readonly string[]): string {
  return `certs_sig|${JSON.stringify({ certs: certificates.all.map(({ record }) => record), coefexps })}`;
}
