import { GROUP_NAME, g, scalarSum } from '../group.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import type { Powers } from '../powers.ts';
import { proofRecord, proveKnowledge } from '../proofs.ts';
import type { RandomScalar } from '../random.ts';
import type { TrusteePublicKey } from '../records.ts';
import type { Certificates } from './certificates.ts';
import { type CommitmentFault, type Contribution, readCommitments } from './contributions.ts';
import { trusteeSecrets } from './keys.ts';
import { coefficientsOf, committedAt } from './polynomial.ts';
import { openShare, type SealedShareFault } from './sealed-shares.ts';
import { isObject, signatureOf } from './signed-messages.ts';

// The last step of the key generation, sections 4.6.5 and 4.6.6, on the device of one trustee.

export type OwnKeyFault = CommitmentFault | SealedShareFault | 'contribution.own' | 'share.inconsistent';

export interface OwnKey {
  /** S_j: decrypts with `threshold - 1` others; never leaves the device. It is computed again whenever it is needed. */
  readonly secret: bigint;
  /** What is published. */
  readonly publicKey: TrusteePublicKey;
}

/**
 * Opens the shares that the others sealed for this device, checks each against its sender's commitments and adds them up.
 * From the seed and what the server keeps the same key comes out again, on this device or on another.
 *
 * @param contributions of all trustees as the server hands them out, in their order
 * @returns refused with the place (from 1) of the trustee whose part is at fault: the ceremony begins again with new seeds
 */
export function computeOwnKey(
  powers: Powers,
  certificates: Certificates,
  contributions: readonly unknown[],
  own: { readonly index: number; readonly seed: string },
  random?: RandomScalar,
): Outcome<OwnKey, OwnKeyFault> {
  const read = readCommitments(powers, certificates, contributions);
  if (!read.ok) return read;
  const { signing, decryption } = trusteeSecrets(own.seed);
  const derived = coefficientsOf(own.seed, certificates).map((coefficient) => powers.secret(g, coefficient));
  if (derived.some((element, k) => element !== read.value[own.index - 1]?.elements[k]))
    return refused('contribution.own', own.index);

  const shares: bigint[] = [];
  for (const [place, { elements, digest }] of read.value.entries()) {
    const from = place + 1;
    const sealed = sharesOf(contributions[place]);
    if (sealed?.length !== certificates.size) return refused('contribution.shape', from);
    const binding = { certificates, commitments: digest, from, to: own.index };
    const share = openShare(powers, binding, decryption, sealed[own.index - 1]);
    if (!share.ok) return share;
    if (powers.secret(g, share.value) !== committedAt(powers, elements, own.index))
      return refused('share.inconsistent', from);
    shares.push(share.value);
  }
  const secret = scalarSum(shares);
  const publicKey = powers.secret(g, secret).toString();
  const pok = proofRecord(proveKnowledge(powers, secret, `pok|${GROUP_NAME}|${publicKey}|`, random));
  const signature = signatureOf(powers, signing, publicKey, random);
  return accepted({ secret, publicKey: { pok, public_key: publicKey, signature } });
}

function sharesOf(contribution: unknown): Contribution['shares'] | null {
  return isObject(contribution) && Array.isArray(contribution.shares) ? contribution.shares : null;
}
