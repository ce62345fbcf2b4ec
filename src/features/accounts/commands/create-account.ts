import { change, earlierResult } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { placesForRoles } from '../queries/accounts.ts';
import type { NewAccountInput } from '../schema.ts';
import { insertGrant } from './insert-grant.ts';

/**
 * A person who may sign in, with a first role. The user of the sign-in is made first, outside of the transaction, and
 * taken back when the account cannot be written.
 * @throws AppError invalid: `userName`, `password`, `unitId`, `clusterYearId`
 */
export async function createAccount(
  scope: Scope<'account.create'>,
  input: NewAccountInput,
): Promise<{ accountId: string }> {
  const earlier = await earlierResult<{ accountId: string }>(scope);
  if (earlier) return earlier.result;
  await requirePlace(scope, input);
  const { signIn } = scope.services;
  const { userName, displayName, jobTitle, password } = input;
  const userId = await signIn.createUser({ userName, displayName, password });
  const kept = userName.trim().normalize('NFC').toLowerCase();
  const accountId = uuidv7(scope.now.getTime());
  try {
    const result = await change(scope, async (tx, journal) => {
      const account = { user_name: kept, display_name: displayName, job_title: jobTitle, unit_id: input.unitId };
      await tx.db
        .insertInto('account')
        .values({ tenant_id: tx.tenantId, id: accountId, user_id: userId, disabled_at: null, ...account })
        .execute();
      await tx.db
        .insertInto('user_tenant')
        .values({ user_id: userId, tenant_id: tx.tenantId, account_id: accountId })
        .execute();
      const grant = await insertGrant(tx, scope, accountId, input);
      await journal({
        object: { kind: 'account', id: accountId },
        after: { userName: kept, displayName, jobTitle, unitId: input.unitId, grant },
      });
      return { accountId };
    });
    if (result.accountId !== accountId) await signIn.removeUser(userId);
    return result;
  } catch (error) {
    await signIn.removeUser(userId);
    throw error;
  }
}

async function requirePlace(scope: Scope, { unitId, clusterYearId }: NewAccountInput): Promise<void> {
  const { units, clusterYears } = await read(scope, (tx) => placesForRoles(tx, scope.today));
  if (unitId && !units.some(({ id }) => id === unitId)) throw invalid({ unitId: 'Chọn một đơn vị còn hoạt động.' });
  if (clusterYearId && !clusterYears.some(({ id }) => id === clusterYearId)) {
    throw invalid({ clusterYearId: 'Chọn một năm thi đua chưa đóng.' });
  }
}
