import type { FixedPower, Powers } from '../powers.ts';
import { knowledgeHolds, type Proof, proofRecord, proveKnowledge, readProof } from '../proofs.ts';
import type { RandomScalar } from '../random.ts';
import type { ProofRecord, SignedMessage } from '../records.ts';

// Signed messages between trustees, section 4.6.1.

export function signMessage(powers: Powers, signing: bigint, message: string, random?: RandomScalar): SignedMessage {
  return { message, signature: signatureOf(powers, signing, message, random) };
}

/** A signature without its message, as version 3.0 puts beside certificates and public keys. */
export function signatureOf(powers: Powers, signing: bigint, message: string, random?: RandomScalar): ProofRecord {
  return proofRecord(proveKnowledge(powers, signing, `sigmsg|${message}|`, random));
}

export function signatureHolds(
  { powers, gPower }: { powers: Powers; gPower: FixedPower },
  verification: bigint,
  message: string,
  signature: Proof,
): boolean {
  return knowledgeHolds(powers, gPower, verification, `sigmsg|${message}|`, signature);
}

/** @returns null where the value is no signed message of canonical numbers and no other member */
export function readSignedMessage(value: unknown): { record: SignedMessage; signature: Proof } | null {
  if (!isObject(value) || typeof value.message !== 'string') return null;
  const signature = readProof(value.signature);
  if (signature === null) return null;
  return { record: { message: value.message, signature: proofRecord(signature) }, signature };
}

/** @returns the parsed message if it is an object, else null */
export function readMessage(message: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(message);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
