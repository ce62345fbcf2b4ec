import { hasMembers } from '../archive/strict-json.ts';
import { readElement, readScalar } from '../group.ts';
import type { Proof } from '../proofs.ts';

// Numbers as a file writes them; null where the text is not canonical or out of range.

export function readProof(value: unknown): Proof | null {
  if (!hasMembers(value, ['challenge', 'response'])) return null;
  const [challenge, response] = [readScalar(value.challenge), readScalar(value.response)];
  return challenge === null || response === null ? null : { challenge, response };
}

export function readElements(value: unknown): bigint[] | null {
  return readAll(value, readElement);
}

export function readAll<T>(value: unknown, read: (each: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const all: T[] = [];
  for (const each of value) {
    const one = read(each);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}
