import { hasMembers } from '../archive/strict-json.ts';
import { multiply } from '../group.ts';
import { challengeOf } from '../hashes.ts';
import { isMember } from '../powers.ts';
import type { ElectionKey, Proof } from '../proofs.ts';
import type { OwnedPartialDecryption } from '../records.ts';
import type { Findings } from './findings.ts';
import type { KeptRecord } from './layout.ts';
import { readAll, readElements, readProof } from './numbers.ts';
import type { ReadTally } from './tally.ts';
import type { TrusteeGroup } from './trustees.ts';

export interface ReadDecryption {
  readonly owner: number;
  readonly factors: readonly (readonly bigint[])[];
}

export interface DecryptionContext {
  readonly key: ElectionKey;
  readonly fingerprint: string;
  readonly tally: ReadTally;
  readonly groups: readonly TrusteeGroup[];
}

/** Section 4.18, check D2 of every partial decryption, and whether there are enough. @returns those with an owner, once each */
export function checkDecryptions(
  records: readonly (readonly [KeptRecord, KeptRecord])[],
  context: DecryptionContext,
  findings: Findings,
  { enough }: { enough: boolean },
): ReadDecryption[] {
  findings.ran('D2');
  const found = new Map<number, ReadDecryption>();
  for (const [payload, owned] of records) {
    const { owner } = JSON.parse(owned.text) as OwnedPartialDecryption;
    const place = { record: payload.record, trustee: owner };
    const publicKey = keyOfOwner(context.groups, owner);
    if (publicKey === null) findings.fail('D2.owner', place);
    else if (found.has(owner)) findings.fail('D2.repeated', place);
    else {
      const factors = checkDecryption(payload, publicKey, context, (code, at) =>
        findings.fail(code, { ...place, ...at }),
      );
      if (factors) found.set(owner, { owner, factors });
    }
  }
  const decryptions = [...found.values()];
  if (enough) checkEnough(decryptions, context.groups, findings);
  return decryptions;
}

function checkEnough(
  decryptions: readonly ReadDecryption[],
  groups: readonly TrusteeGroup[],
  findings: Findings,
): void {
  for (const group of groups) {
    const count = decryptionsOf(decryptions, group).length;
    if (count < group.threshold)
      findings.fail('D2.few', { trustee: group.first }, { found: count, expected: group.threshold });
  }
}

/** Those of one group, in the order of the file. */
export function decryptionsOf(decryptions: readonly ReadDecryption[], { first, keys }: TrusteeGroup): ReadDecryption[] {
  return decryptions.filter(({ owner }) => owner >= first && owner < first + keys.length);
}

function keyOfOwner(groups: readonly TrusteeGroup[], owner: number): bigint | null {
  return groups.flatMap(({ keys }) => keys)[owner - 1] ?? null;
}

function checkDecryption(
  { text }: KeptRecord,
  publicKey: bigint,
  { key, fingerprint, tally }: DecryptionContext,
  fail: (code: 'D2.form' | 'D2.proof' | 'C1.factor', at: { question?: number; answer?: number }) => void,
): bigint[][] | null {
  const read = readDecryption(text);
  const shape = ({ length }: readonly unknown[], question: number) => length === tally.ciphertexts[question]?.length;
  const { length } = tally.ciphertexts;
  if (
    read?.factors.length !== length ||
    read.proofs.length !== length ||
    ![read.factors, read.proofs].every((each) => each.every(shape))
  ) {
    fail('D2.form', {});
    return null;
  }
  for (const [question, choices] of tally.ciphertexts.entries()) {
    const proofs = read.proofs[question] as Proof[];
    for (const [answer, { alpha }] of choices.entries()) {
      const at = { question: question + 1, answer: answer + 1 };
      const factor = read.factors[question]?.[answer] as bigint;
      const { challenge, response } = proofs[answer] as Proof;
      if (!isMember(key.powers, factor)) fail('C1.factor', at);
      const [ofKey, ofFactor] = key.powers.openAll([publicKey, factor], challenge) as [bigint, bigint];
      const commitments = [multiply(key.gPower(response), ofKey), multiply(key.powers.open(alpha, response), ofFactor)];
      if (challengeOf(`decrypt|${fingerprint}|${publicKey}|`, commitments) !== challenge) fail('D2.proof', at);
    }
  }
  return read.factors;
}

function readDecryption(text: string): { factors: bigint[][]; proofs: Proof[][] } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (JSON.stringify(value) !== text || !hasMembers(value, ['decryption_factors', 'decryption_proofs'])) return null;
  if (Object.keys(value)[0] !== 'decryption_factors') return null;
  const factors = readAll(value.decryption_factors, readElements);
  const proofs = readAll(value.decryption_proofs, (each) => readAll(each, readProof));
  return factors && proofs && { factors, proofs };
}
