import { createHash } from 'node:crypto';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);
const sha256Hex = /^[0-9a-f]{64}$/;

/** A SHA-256 value: 32 bytes. */
export type Hash = Uint8Array;

/**
 * What is needed of a tree to go on: its size and the roots of its perfect subtrees, from the left (largest) to the
 * right (smallest). A tree of 11 leaves has three peaks, over 8, 2 and 1 leaves.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** Hash of one leaf, RFC 6962 section 2.1: SHA-256(0x00 || data). */
export function leafHash(data: Uint8Array | string): Hash {
  return createHash('sha256').update(leafPrefix).update(data).digest();
}

/** Hash of an inner node, RFC 6962 section 2.1: SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

/** The frontier after one more leaf. Every trailing one bit of the old size is a peak that the new leaf completes. */
export function append(frontier: Frontier, leaf: Hash): Frontier {
  const peaks = frontier.peaks.slice();
  let carried = leaf;
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = peaks.pop();
    if (!left) throw new Error(`A frontier of size ${frontier.size} lacks a peak`);
    carried = nodeHash(left, carried);
  }
  peaks.push(carried);
  return { size: frontier.size + 1, peaks };
}

/** Root of the tree, RFC 6962 section 2.1; SHA-256 of nothing when there is no leaf. */
export function rootOf(frontier: Frontier): Hash {
  const [last, ...others] = frontier.peaks.slice().reverse();
  if (!last) return createHash('sha256').digest();
  return others.reduce((right, left) => nodeHash(left, right), last);
}

/** A frontier from its stored form, hexadecimal peaks from the left; null when they do not fit the size. */
export function readFrontier(size: number, peaks: unknown): Frontier | null {
  if (!Array.isArray(peaks) || peaks.length !== countOnes(size)) return null;
  if (!peaks.every((peak) => typeof peak === 'string' && sha256Hex.test(peak))) return null;
  return { size, peaks: peaks.map(fromHex) };
}

export function toHex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}

/** @throws when the text is not 64 lower-case hexadecimal digits */
export function fromHex(text: string): Hash {
  if (!sha256Hex.test(text)) throw new Error('Not a SHA-256 value in hexadecimal');
  return Buffer.from(text, 'hex');
}

export function sameHash(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0;
}

function countOnes(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
