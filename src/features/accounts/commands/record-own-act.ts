import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';

/** Writes into the journal what an account changed about its own way in; the change itself is the sign-in's. */
export async function recordOwnAct(
  scope: Scope<'password.change' | 'totp.enable' | 'totp.disable' | 'session.revoke'>,
  after: Record<string, unknown>,
): Promise<void> {
  await change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after });
    return null;
  });
}
