import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { q } from './group.ts';

/** The challenge of a proof: SHA-256 of the prefix and the elements (decimal, with commas between), modulo q. */
export function challengeOf(prefix: string, elements: readonly bigint[]): bigint {
  return BigInt(`0x${hexDigest(prefix + elements.join(','))}`) % q;
}

/** SHA-256 in lower-case hexadecimal: names of records, links of events. */
export function hexDigest(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** SHA-256 in base64 without padding: fingerprint of an election, tracker of a ballot, hash under its signature. */
export function base64Digest(content: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(content)))).replace('=', '');
}
