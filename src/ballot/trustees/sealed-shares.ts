import { gcm } from '@noble/ciphers/aes.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { g, q, readElement } from '../group.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { isMember, type Powers } from '../powers.ts';
import { bigEndian, type RandomScalar, randomScalar } from '../random.ts';
import type { SignedMessage } from '../records.ts';
import type { Certificate, Certificates } from './certificates.ts';
import { readMessage, readSignedMessage, signatureHolds, signMessage } from './signed-messages.ts';

// How a share travels from one trustee's device to another's through a server that must not read it. Not the channel of
// section 4.6.3: no tool takes part, and authenticated encryption with a key of its own for every message is simpler.

const ELEMENT_BYTES = 256;
const SHARE_BYTES = 32;

export type SealedShareFault = 'share.shape' | 'share.binding' | 'share.signature' | 'share.ephemeral' | 'share.sealed';

/** What a sealed share is bound to: it opens nowhere else. */
export interface ShareBinding {
  readonly certificates: Certificates;
  /** Digest of the sender's commitments. */
  readonly commitments: string;
  readonly from: number;
  readonly to: number;
}

/** @param signing of the sender */
export function sealShare(
  powers: Powers,
  binding: ShareBinding,
  signing: bigint,
  share: bigint,
  random: RandomScalar = randomScalar,
): SignedMessage {
  const { encryption } = certificateAt(binding, 'to');
  const secret = random();
  const ephemeral = powers.secret(g, secret);
  const cipher = cipherOf(powers.secret(encryption, secret), ephemeral, binding);
  const plain = bytesOf(share, SHARE_BYTES);
  const sealed = bytesToHex(cipher.encrypt(plain));
  plain.fill(0);
  return signMessage(powers, signing, messageOf(binding, ephemeral, sealed), random);
}

/**
 * @param binding what this device expects: itself as the recipient, the sender's commitments as it has checked them
 * @param decryption of the recipient
 */
export function openShare(
  powers: Powers,
  binding: ShareBinding,
  decryption: bigint,
  value: unknown,
): Outcome<bigint, SealedShareFault> {
  const signed = readSignedMessage(value);
  const message = signed === null ? null : readMessage(signed.record.message);
  const ephemeral = readElement(message?.ephemeral);
  const sealed = message?.sealed;
  if (signed === null || ephemeral === null || typeof sealed !== 'string' || !/^[0-9a-f]{96}$/u.test(sealed))
    return refused('share.shape', binding.from);
  if (signed.record.message !== messageOf(binding, ephemeral, sealed)) return refused('share.binding', binding.from);
  const { verification } = certificateAt(binding, 'from');
  const checks = { powers, gPower: (exponent: bigint) => powers.open(g, exponent) };
  if (!signatureHolds(checks, verification, signed.record.message, signed.signature))
    return refused('share.signature', binding.from);
  if (ephemeral === 1n || !isMember(powers, ephemeral)) return refused('share.ephemeral', binding.from);
  return decrypted(cipherOf(powers.secret(ephemeral, decryption), ephemeral, binding), sealed, binding.from);
}

function decrypted(cipher: ReturnType<typeof gcm>, sealed: string, from: number): Outcome<bigint, SealedShareFault> {
  try {
    const plain = cipher.decrypt(hexToBytes(sealed));
    const share = bigEndian(plain);
    plain.fill(0);
    return share < q ? accepted(share) : refused('share.sealed', from);
  } catch {
    return refused('share.sealed', from);
  }
}

/** AES-256-GCM with key and nonce from HKDF of the Diffie-Hellman element; the ephemeral key is of this message alone. */
function cipherOf(shared: bigint, ephemeral: bigint, binding: ShareBinding): ReturnType<typeof gcm> {
  const secret = bytesOf(shared, ELEMENT_BYTES);
  const bytes = hkdf(sha256, secret, bytesOf(ephemeral, ELEMENT_BYTES), utf8ToBytes(contextOf(binding)), 44);
  const cipher = gcm(bytes.slice(0, 32), bytes.slice(32));
  secret.fill(0);
  bytes.fill(0);
  return cipher;
}

function messageOf(binding: ShareBinding, ephemeral: bigint, sealed: string): string {
  const { certificates, commitments, from, to } = binding;
  return JSON.stringify({
    election: certificates.uuid,
    certificates: certificates.fingerprint,
    commitments,
    from,
    to,
    ephemeral: ephemeral.toString(),
    sealed,
  });
}

function contextOf({ certificates, commitments, from, to }: ShareBinding): string {
  return `share|${certificates.uuid}|${certificates.fingerprint}|${commitments}|${from}|${to}`;
}

function certificateAt(binding: ShareBinding, end: 'from' | 'to'): Certificate {
  const certificate = binding.certificates.all[binding[end] - 1];
  if (certificate === undefined) throw new RangeError('no such trustee');
  return certificate;
}

function bytesOf(value: bigint, length: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(length * 2, '0'));
}
