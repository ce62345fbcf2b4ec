import { q } from './group.ts';

/** A uniform number of [0, q). */
export type RandomScalar = () => bigint;

/** From the platform's generator; 512 bits are reduced, so that no number is likelier than another by more than 2^-256. */
export const randomScalar: RandomScalar = () => {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(64));
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  bytes.fill(0);
  return value % q;
};
