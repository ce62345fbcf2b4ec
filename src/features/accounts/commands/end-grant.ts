import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { addDays, formatDay } from '#src/text/day.ts';
import { type AccountFacts, grantsOf, lockAccount, otherAdministrator } from '../queries/accounts.ts';
import { lastAdministratorProblem } from '../rules.ts';
import type { EndGrantInput } from '../schema.ts';

/**
 * Sets the last day of a role; yesterday ends it at once, for what was done before stays done in that role.
 * @throws AppError invalid for an earlier day, or when no system administrator would be left
 */
export function endGrant(
  scope: Scope<'account.endGrant', AccountFacts>,
  { grantId, lastDay, reason }: EndGrantInput & { grantId: string },
): Promise<{ endsOn: string }> {
  return change(scope, async (tx, journal) => {
    const account = await lockAccount(tx, scope.facts.accountId);
    const grant = (await grantsOf(tx, scope.facts.accountId)).find(({ id }) => id === grantId);
    if (!account || !grant) throw notFound();
    const yesterday = addDays(scope.today, -1);
    if (grant.endsOn && grant.endsOn < scope.today) {
      throw invalid({ lastDay: `Vai này đã hết từ ${formatDay(grant.endsOn)}.` });
    }
    if (lastDay < yesterday) {
      throw invalid({ lastDay: `Vai đã dùng đến hôm nay; ngày cuối sớm nhất là ${formatDay(yesterday)}.` });
    }
    if (grant.role === 'systemAdministrator') {
      const problem = lastAdministratorProblem(true, await otherAdministrator(tx, account.id, scope.today));
      if (problem) throw invalid({ lastDay: problem });
    }
    await tx.db
      .updateTable('role_grant')
      .set({ ends_on: lastDay })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', grantId)
      .execute();
    const { role, unitName, clusterYear, startsOn, endsOn } = grant;
    await journal({
      object: { kind: 'account', id: account.id },
      before: { role, unit: unitName, clusterYear, startsOn, endsOn },
      after: { role, unit: unitName, clusterYear, startsOn, endsOn: lastDay },
      reason,
    });
    return { endsOn: lastDay };
  });
}
