import { randomInt, randomUUID } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, then random bits, so that keys made later sort later.
 * Made in the application because PostgreSQL 15 has no `uuidv7()`.
 */
export function uuidv7(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, '0');
  // The random bits of a UUID of version 4, which come from a reserve and so cost little.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** Values of the counter of a series; it begins in the lower half, so that half of it is there to be used. */
const COUNTED = 2 ** 24;

/**
 * A maker of UUIDs of version 7 of one moment, each sorting after the one before: 24 bits count, from a random start,
 * and 48 are random (RFC 9562, 6.2, method 1). For many rows at once, which then go to the end of their index.
 */
export function uuidv7Series(at: number): () => string {
  let count = randomInt(COUNTED / 2);
  return () => {
    if (count >= COUNTED) throw new Error('more keys than one series holds');
    const time = at.toString(16).padStart(12, '0');
    const counted = (count++).toString(16).padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counted.slice(0, 3)}-8${counted.slice(3)}-${randomUUID().slice(24)}`;
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID; anything else in an address is "not found" and never reaches the database. */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}
