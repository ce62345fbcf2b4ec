import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, notFound } from '#src/platform/errors.ts';
import { type AccountFacts, lockAccount, placesForRoles } from '../queries/accounts.ts';
import { type AccountInput, accountValues } from '../schema.ts';

/** Corrects name, job title and unit; roles have dates of their own. @throws AppError conflict for a newer version */
export function changeAccount(
  scope: Scope<'account.change', AccountFacts>,
  { version, ...input }: AccountInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const account = await lockAccount(tx, scope.facts.accountId);
    if (!account) throw notFound();
    if (account.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa tài khoản này trước bạn.', {
        conflict: { values: accountValues(account), version: account.version },
      });
    }
    const { units } = await placesForRoles(tx, scope.today);
    if (input.unitId && input.unitId !== account.unitId && !units.some(({ id }) => id === input.unitId)) {
      throw invalid({ unitId: 'Chọn một đơn vị còn hoạt động.' });
    }
    await tx.db
      .updateTable('account')
      .set({
        display_name: input.displayName,
        job_title: input.jobTitle,
        unit_id: input.unitId,
        version: version + 1,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', account.id)
      .execute();
    await journal({
      object: { kind: 'account', id: account.id },
      before: { displayName: account.displayName, jobTitle: account.jobTitle, unit: account.unitName },
      after: {
        displayName: input.displayName,
        jobTitle: input.jobTitle,
        unit: units.find(({ id }) => id === input.unitId)?.name ?? (input.unitId && account.unitName),
      },
    });
    return { version: version + 1 };
  });
}
