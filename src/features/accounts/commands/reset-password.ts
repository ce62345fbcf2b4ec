import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { AccountFacts } from '../queries/accounts.ts';

/** A new password from the administrator, for who forgot the old one; ends every session. The password is not written down. */
export async function resetPassword(
  scope: Scope<'account.resetPassword', AccountFacts>,
  { password, reason }: { password: string; reason: string },
): Promise<void> {
  const { accountId, userId } = scope.facts;
  await scope.services.signIn.setPassword(userId, password);
  await change(scope, async (_tx, journal) => {
    await journal({ object: { kind: 'account', id: accountId }, after: { sessionsEnded: true }, reason });
    return null;
  });
}
