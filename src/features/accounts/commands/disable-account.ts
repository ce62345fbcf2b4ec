import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { type AccountFacts, grantsOf, lockAccount, otherAdministrator } from '../queries/accounts.ts';
import { lastAdministratorProblem } from '../rules.ts';

/** Locks an account and ends its sessions; what it did stays. @throws AppError invalid for oneself or the last administrator */
export async function disableAccount(
  scope: Scope<'account.disable', AccountFacts>,
  { reason }: { reason: string },
): Promise<void> {
  const { accountId, userId } = scope.facts;
  if (accountId === scope.actor?.accountId) {
    throw invalid({ reason: 'Không tự khóa được tài khoản của mình. Nhờ quản trị khác làm việc này.' });
  }
  await change(scope, async (tx, journal) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw notFound();
    const isAdministrator = (await grantsOf(tx, accountId)).some(
      ({ role, endsOn }) => role === 'systemAdministrator' && (endsOn === null || endsOn >= scope.today),
    );
    const problem = lastAdministratorProblem(isAdministrator, await otherAdministrator(tx, accountId, scope.today));
    if (problem) throw invalid({ reason: problem });
    await tx.db
      .updateTable('account')
      .set({ disabled_at: scope.now, version: account.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', accountId)
      .execute();
    await journal({
      object: { kind: 'account', id: accountId },
      before: { disabled: account.disabledAt !== null },
      after: { disabled: true },
      reason,
    });
    return null;
  });
  await scope.services.signIn.revokeAll(userId);
}
