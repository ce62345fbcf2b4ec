import type { Actor } from '#src/platform/access/actor.ts';
import type { Leadership } from '../queries.ts';

/** A decision that is recorded and not announced is for the standing office alone. */
export function visibleLeaderships(actor: Actor | null, leaderships: readonly Leadership[]): Leadership[] {
  return leaderships.filter(({ announcedAt }) => announcedAt !== null || isOffice(actor));
}

export function isOffice(actor: Actor | null): boolean {
  return actor?.grants.some(({ role }) => role === 'standingOffice') ?? false;
}
