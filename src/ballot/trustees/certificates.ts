import { GROUP_NAME, g, readElement } from '../group.ts';
import { hexDigest } from '../hashes.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { isMember, type Powers } from '../powers.ts';
import type { RandomScalar } from '../random.ts';
import type { SignedMessage } from '../records.ts';
import { trusteeSecrets } from './keys.ts';
import { readMessage, readSignedMessage, signatureHolds, signMessage } from './signed-messages.ts';

// Certificates, section 4.6.2, with the context that version 3.0 adds.

/** How many trustees there are, how many of them are needed. */
export interface Ceremony {
  /** Of the election that the keys are made for. */
  readonly uuid: string;
  readonly size: number;
  readonly threshold: number;
}

export interface Certificate {
  readonly record: SignedMessage;
  readonly verification: bigint;
  readonly encryption: bigint;
}

/** The certificates of all trustees, in their order, as this device has checked them. */
export interface Certificates extends Ceremony {
  readonly all: readonly Certificate[];
  /**
   * Names the election and the exact list. Its words (`fingerprintWords`) are read aloud before any device seals a share:
   * a server that shows each device a different list is found out.
   */
  readonly fingerprint: string;
}

export type CertificateFault =
  | 'ceremony.shape'
  | 'certificate.count'
  | 'certificate.shape'
  | 'certificate.context'
  | 'certificate.key'
  | 'certificate.signature'
  | 'certificate.repeated'
  | 'certificate.own';

/** @param index of this trustee, from 1 */
export function makeCertificate(
  powers: Powers,
  { size, threshold }: Ceremony,
  index: number,
  seed: string,
  random?: RandomScalar,
): SignedMessage {
  if (!(1 <= threshold && threshold <= size && 1 <= index && index <= size))
    throw new RangeError('no such trustee or threshold');
  const { signing, decryption } = trusteeSecrets(seed);
  const keys = { verification: powers.secret(g, signing), encryption: powers.secret(g, decryption) };
  return signMessage(powers, signing, certificateMessage({ size, threshold }, index, keys), random);
}

/**
 * Checks the list of certificates that the server hands out.
 *
 * @param values as received, in the order of the trustees
 * @param own this device's place (from 1) and seed: its own certificate must stand there; not given by who is no trustee
 * @returns refused with the place (from 1) of the certificate at fault
 */
export function readCertificates(
  powers: Powers,
  ceremony: Ceremony,
  values: readonly unknown[],
  own?: { readonly index: number; readonly seed: string },
): Outcome<Certificates, CertificateFault> {
  const { uuid, size, threshold } = ceremony;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(threshold) || threshold < 1 || threshold > size)
    return refused('ceremony.shape');
  if (values.length !== size) return refused('certificate.count');
  const all: Certificate[] = [];
  const known = new Set<bigint>();
  for (const [place, value] of values.entries()) {
    const read = readCertificate(powers, ceremony, place + 1, value);
    if (!read.ok) return read;
    const { verification, encryption } = read.value;
    if (known.has(verification) || known.has(encryption) || verification === encryption)
      return refused('certificate.repeated', place + 1);
    known.add(verification).add(encryption);
    all.push(read.value);
  }
  if (own !== undefined) {
    const { signing, decryption } = trusteeSecrets(own.seed);
    const mine = all[own.index - 1];
    if (mine?.verification !== powers.secret(g, signing) || mine.encryption !== powers.secret(g, decryption))
      return refused('certificate.own', own.index);
  }
  const list = JSON.stringify(all.map(({ record }) => record));
  return accepted({ uuid, size, threshold, all, fingerprint: hexDigest(`certificates|${uuid}|${list}`) });
}

/** One certificate of the list, by its place (from 1). */
export function readCertificate(
  powers: Powers,
  ceremony: Ceremony,
  index: number,
  value: unknown,
): Outcome<Certificate, CertificateFault> {
  const signed = readSignedMessage(value);
  const message = signed === null ? null : readMessage(signed.record.message);
  if (signed === null || message === null) return refused('certificate.shape', index);
  const verification = readElement(message.verification);
  const encryption = readElement(message.encryption);
  if (verification === null || encryption === null) return refused('certificate.shape', index);
  if (signed.record.message !== certificateMessage(ceremony, index, { verification, encryption }))
    return refused('certificate.context', index);
  for (const key of [verification, encryption]) {
    if (key === 1n || !isMember(powers, key)) return refused('certificate.key', index);
  }
  const checks = { powers, gPower: (exponent: bigint) => powers.open(g, exponent) };
  return signatureHolds(checks, verification, signed.record.message, signed.signature)
    ? accepted({ record: signed.record, verification, encryption })
    : refused('certificate.signature', index);
}

function certificateMessage(
  { size, threshold }: Pick<Ceremony, 'size' | 'threshold'>,
  index: number,
  { verification, encryption }: { verification: bigint; encryption: bigint },
): string {
  return JSON.stringify({
    context: { group: GROUP_NAME, size, threshold, index },
    verification: verification.toString(),
    encryption: encryption.toString(),
  });
}
