import { partialDecryption } from '#src/ballot/decryption.ts';
import { g } from '#src/ballot/group.ts';
import { accepted, type Outcome, refused } from '#src/ballot/outcome.ts';
import type { Powers } from '#src/ballot/powers.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import type { SignedMessage, TrusteePublicKey } from '#src/ballot/records.ts';
import { checkRehearsal } from '#src/ballot/rehearsal.ts';
import { assembleTrustees } from '#src/ballot/trustees/assemble.ts';
import { type Certificates, makeCertificate, readCertificates } from '#src/ballot/trustees/certificates.ts';
import { type Contribution, makeContribution } from '#src/ballot/trustees/contributions.ts';
import { trusteeSecrets } from '#src/ballot/trustees/keys.ts';
import { computeOwnKey } from '#src/ballot/trustees/own-key.ts';
import type { CeremonyParts, OwnSeed } from './parts.ts';

// What the device of one teller computes for the common key. Everything that the server hands out is checked here again.

export type OwnKeyFailure = { readonly code: string; readonly place: string | number | null };

/** The certificate of a seed. */
export function certificateOf(powers: Powers, parts: CeremonyParts, { index, seed }: OwnSeed): SignedMessage {
  return makeCertificate(powers, parts, index, seed);
}

/** Whether a seed, from the envelope or from this browser, is the one that this teller's certificate was made of. */
export function isOwnSeed(powers: Powers, parts: CeremonyParts, { index, seed }: OwnSeed): boolean {
  const cert = parts.holders[index - 1]?.cert as SignedMessage | null | undefined;
  if (!cert) return false;
  const message = JSON.parse(cert.message) as { verification?: unknown };
  return message.verification === powers.secret(g, trusteeSecrets(seed).signing).toString();
}

/** The certificates of all, with the own one in its place. */
export function certificatesOf(powers: Powers, parts: CeremonyParts, own: OwnSeed): Outcome<Certificates, string> {
  const certs = parts.holders.map(({ cert }) => cert);
  return readCertificates(powers, parts, certs, own);
}

/**
 * Commitments and sealed shares.
 *
 * @param confirmed fingerprint of the certificates whose words were read aloud: only for these is anything sealed
 */
export function contributionOf(
  powers: Powers,
  parts: CeremonyParts,
  own: OwnSeed,
  confirmed: string,
): Outcome<Contribution, string> {
  const certificates = certificatesOf(powers, parts, own);
  if (!certificates.ok) return certificates;
  if (certificates.value.fingerprint !== confirmed) return refused('certificates.changed');
  return accepted(makeContribution(powers, certificates.value, own));
}

/** The public half of the own share. */
export function verificationOf(powers: Powers, parts: CeremonyParts, own: OwnSeed): Outcome<TrusteePublicKey, string> {
  const key = ownKey(powers, parts, own);
  return key.ok ? accepted(key.value.publicKey) : key;
}

export interface CheckedKey {
  readonly secret: bigint;
  /** The record of the keys, as it must stand in every archive. */
  readonly trustees: string;
  readonly publicKey: bigint;
}

/**
 * Puts the common key together again and compares it with the server's; computes the own secret share.
 *
 * @param confirmed fingerprint of the certificates whose words were read aloud on this device; null on a device that took
 *   over from the envelope, which was not there
 */
export function checkedKey(
  powers: Powers,
  parts: CeremonyParts,
  own: OwnSeed,
  confirmed: string | null,
): Outcome<CheckedKey, string> {
  const certificates = certificatesOf(powers, parts, own);
  if (!certificates.ok) return certificates;
  if (confirmed !== null && certificates.value.fingerprint !== confirmed) return refused('certificates.changed');
  const polynomials = parts.holders.map(({ polynomial }) => polynomial);
  const keys = parts.holders.map(({ verification }) => verification);
  const made = assembleTrustees(powers, certificates.value, polynomials, keys);
  if (!made.ok) return made;
  const { text, publicKey } = made.value;
  if (text !== parts.trustees || publicKey.toString() !== parts.publicKey) return refused('trustees.differ');
  const key = computeOwnKey(powers, certificates.value, polynomials, own);
  if (!key.ok) return key;
  return accepted({ secret: key.value.secret, trustees: text, publicKey });
}

/** Decrypts the dummy, after looking that it is nothing else. */
export function rehearsalPart(
  powers: Powers,
  parts: CeremonyParts,
  own: OwnSeed,
  confirmed: string | null,
): Outcome<string, string> {
  const key = checkedKey(powers, parts, own, confirmed);
  if (!key.ok) return key;
  const { rehearsal, uuid } = parts;
  const tally = rehearsal && checkRehearsal(ballotKey(powers, key.value.publicKey), uuid, rehearsal);
  if (!rehearsal || !tally) return refused('rehearsal.differs');
  return accepted(partialDecryption(powers, rehearsal.fingerprint, tally, key.value.secret));
}

function ownKey(powers: Powers, parts: CeremonyParts, own: OwnSeed) {
  const certificates = certificatesOf(powers, parts, own);
  if (!certificates.ok) return certificates;
  return computeOwnKey(
    powers,
    certificates.value,
    parts.holders.map(({ polynomial }) => polynomial),
    own,
  );
}
