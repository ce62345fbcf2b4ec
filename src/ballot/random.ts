import { q } from './group.ts';

/** A uniform number of [0, q). */
export type RandomScalar = () => bigint;

/** So many bytes of a generator. */
export type RandomBytes = (length: number) => Uint8Array;

/** From the platform's generator. */
export const randomBytes: RandomBytes = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** From the platform's generator; 512 bits are reduced, so that no number is likelier than another by more than 2^-256. */
export const randomScalar: RandomScalar = () => {
  const bytes = randomBytes(64);
  const value = bigEndian(bytes) % q;
  bytes.fill(0);
  return value;
};

export function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}
