import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { digitOf, digitsValue, randomDigits } from './base58.ts';
import { g, q } from './group.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import type { Powers } from './powers.ts';
import { bigEndian, type RandomBytes, randomBytes } from './random.ts';

// Secret and public credentials, section 4.8.

const LENGTH = 15;
const ROUNDS = 1000;

export type CredentialFault = 'credential.length' | 'credential.characters' | 'credential.check';

/** @returns the identifier of an election, 14 digits of base 58, section 4.2 */
export function newUuid(random: RandomBytes = randomBytes): string {
  return randomDigits(14, random);
}

/** @returns a secret credential as it is printed: `XXX-XXX-XXX-XXX-XXX`, about 82 random bits and a check character */
export function newCredential(random: RandomBytes = randomBytes): string {
  const digits = randomDigits(LENGTH - 1, random);
  return dashed(digits + checkCharacter(digits));
}

/**
 * Reads what a person typed or a code held: spaces around and between, missing and other dashes are forgiven; case is not,
 * since it is part of the credential.
 *
 * @returns the credential in its printed form, which is the one that the secret is derived from
 */
export function readCredential(text: string): Outcome<string, CredentialFault> {
  const plain = text.replace(/[\s\u00ad\u200b\ufeff\-\u2010-\u2015\u2212]/gu, '');
  if (digitsValue(plain) === null) return refused('credential.characters');
  if (plain.length !== LENGTH) return refused('credential.length');
  return checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? accepted(dashed(plain)) : refused('credential.check');
}

/**
 * The secret exponent of a credential. The password is the printed form, dashes and all.
 *
 * @param credential as `newCredential` or `readCredential` gave it
 */
export function credentialSecret(credential: string, uuid: string): bigint {
  const bytes = pbkdf2(sha256, credential, uuid, { c: ROUNDS, dkLen: 32 });
  const secret = bigEndian(bytes) % q;
  bytes.fill(0);
  return secret;
}

/** @returns g^secret, what the server and everybody knows of a credential */
export function publicCredential(powers: Powers, secret: bigint): bigint {
  return powers.secret(g, secret);
}

function checkCharacter(digits: string): string {
  return digitOf(53 - Number((digitsValue(digits) as bigint) % 53n));
}

function dashed(plain: string): string {
  return (plain.match(/.{3}/gu) as string[]).join('-');
}
