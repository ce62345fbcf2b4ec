import { GROUP_NAME, g, productOf, readElement } from '../group.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import type { Powers } from '../powers.ts';
import { knowledgeHolds, proofRecord, readProof } from '../proofs.ts';
import type { TrusteePublicKey, TrusteesRecord } from '../records.ts';
import type { Certificates } from './certificates.ts';
import { type CommitmentFault, type Commitments, readCommitments } from './contributions.ts';
import { verificationKeyAt } from './polynomial.ts';
import { isObject, signatureHolds } from './signed-messages.ts';

// Threshold parameters, sections 4.6.7 and 4.7.

export type AssemblyFault =
  | CommitmentFault
  | 'publicKey.count'
  | 'publicKey.shape'
  | 'publicKey.value'
  | 'publicKey.proof'
  | 'publicKey.signature';

export interface AssembledTrustees {
  readonly trustees: TrusteesRecord;
  /** The record as the archive holds it; versions 2.0 and 3.0 of the independent tool both read it. */
  readonly text: string;
  /** y: the public key of the election. */
  readonly publicKey: bigint;
}

/**
 * Puts the common key together, after checking every part. The server does it, and every device does it again from the same
 * parts and compares the text: so nobody has to believe the server.
 *
 * @param contributions, publicKeys of all trustees, in their order
 * @returns refused with the place (from 1) of the trustee at fault
 */
export function assembleTrustees(
  powers: Powers,
  certificates: Certificates,
  contributions: readonly unknown[],
  publicKeys: readonly unknown[],
): Outcome<AssembledTrustees, AssemblyFault> {
  const read = readCommitments(powers, certificates, contributions);
  if (!read.ok) return read;
  if (publicKeys.length !== certificates.size) return refused('publicKey.count');
  const keys: TrusteePublicKey[] = [];
  for (const [place, value] of publicKeys.entries()) {
    const key = readPublicKey(powers, certificates, read.value, place + 1, value);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  const trustees: TrusteesRecord = [
    [
      'Pedersen',
      {
        threshold: certificates.threshold,
        certs: certificates.all.map(({ record }) => record),
        coefexps: read.value.map(({ coefexps }) => coefexps),
        signatures: read.value.map(({ signature }) => signature),
        verification_keys: keys,
      },
    ],
  ];
  const publicKey = productOf(read.value.map(({ elements }) => elements[0] as bigint));
  return accepted({ trustees, text: JSON.stringify(trustees), publicKey });
}

/** The verification key of one trustee, by its place (from 1), against what all have committed to. */
export function readPublicKey(
  powers: Powers,
  certificates: Certificates,
  commitments: readonly Commitments[],
  index: number,
  value: unknown,
): Outcome<TrusteePublicKey, AssemblyFault> {
  const publicKey = isObject(value) ? readElement(value.public_key) : null;
  const pok = isObject(value) ? readProof(value.pok) : null;
  const signature = isObject(value) ? readProof(value.signature) : null;
  if (publicKey === null || pok === null || signature === null) return refused('publicKey.shape', index);
  const elements = commitments.map((of) => of.elements);
  if (publicKey !== verificationKeyAt(powers, elements, index)) return refused('publicKey.value', index);
  const gPower = (exponent: bigint) => powers.open(g, exponent);
  if (!knowledgeHolds(powers, gPower, publicKey, `pok|${GROUP_NAME}|${publicKey}|`, pok))
    return refused('publicKey.proof', index);
  const { verification } = certificates.all[index - 1] as Certificates['all'][number];
  if (!signatureHolds({ powers, gPower }, verification, publicKey.toString(), signature))
    return refused('publicKey.signature', index);
  return accepted({
    pok: proofRecord(pok),
    public_key: publicKey.toString(),
    signature: proofRecord(signature),
  });
}
