import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { type AccountFacts, lockAccount } from '../queries/accounts.ts';

/** Opens a locked account again; its roles are those whose dates still run. */
export async function enableAccount(
  scope: Scope<'account.enable', AccountFacts>,
  { reason }: { reason: string },
): Promise<void> {
  await change(scope, async (tx, journal) => {
    const account = await lockAccount(tx, scope.facts.accountId);
    if (!account) throw notFound();
    await tx.db
      .updateTable('account')
      .set({ disabled_at: null, version: account.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', account.id)
      .execute();
    await journal({
      object: { kind: 'account', id: account.id },
      before: { disabled: account.disabledAt !== null },
      after: { disabled: false },
      reason,
    });
    return null;
  });
}
