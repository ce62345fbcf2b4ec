import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { q } from '#src/ballot/group.ts';
import { bigEndian, type RandomBytes, type RandomScalar } from '#src/ballot/random.ts';

/** A generator that gives the same again for the same seed. */
export interface SeededRandom {
  readonly bytes: RandomBytes;
  readonly scalar: RandomScalar;
  /** Of [0, below). */
  readonly integer: (below: number) => number;
}

export function seededRandom(seed: string | number): SeededRandom {
  let count = 0;
  const block = () => {
    count += 1;
    return sha256(utf8ToBytes(`${seed}|${count}`));
  };
  const bytes = (length: number) => {
    const all = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) all.set(block().subarray(0, length - at), at);
    return all;
  };
  return {
    bytes,
    scalar: () => bigEndian(bytes(64)) % q,
    integer: (below) => Number(bigEndian(bytes(8)) % BigInt(below)),
  };
}
