import { randomUUID } from 'node:crypto';

/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, then random bits, so that keys made later sort later.
 * Made in the application because PostgreSQL 15 has no `uuidv7()`.
 */
export function uuidv7(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, '0');
  // The random bits of a UUID of version 4, which come from a reserve and so cost little.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUID; anything else in an address is "not found" and never reaches the database. */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}
