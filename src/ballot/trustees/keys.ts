import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { digitsValue, randomDigits } from '../base58.ts';
import { q } from '../group.ts';
import { accepted, type Outcome, refused } from '../outcome.ts';
import { bigEndian, type RandomBytes, randomBytes } from '../random.ts';

// The seed of a trustee and the two keys that come of it, section 4.6.1.

const LENGTH = 22;

export interface TrusteeSecrets {
  readonly signing: bigint;
  readonly decryption: bigint;
}

/** @returns 22 digits of base 58: all that a teller has to keep, on the device and in a sealed envelope */
export function newSeed(random: RandomBytes = randomBytes): string {
  return randomDigits(LENGTH, random);
}

/** Reads a seed as typed from the envelope: spaces and dashes are forgiven. */
export function readSeed(text: string): Outcome<string, 'seed.length' | 'seed.characters'> {
  const plain = text.replace(/[\s\-\u2010-\u2015]/gu, '');
  if (digitsValue(plain) === null) return refused('seed.characters');
  return plain.length === LENGTH ? accepted(plain) : refused('seed.length');
}

export function trusteeSecrets(seed: string): TrusteeSecrets {
  return { signing: derived(`sk|${seed}`), decryption: derived(`dk|${seed}`) };
}

function derived(text: string): bigint {
  return bigEndian(sha256(utf8ToBytes(text))) % q;
}
