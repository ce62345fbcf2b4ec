import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type AccountFacts, grantsOf, lockAccount, placesForRoles } from '../queries/accounts.ts';
import type { GrantInput } from '../schema.ts';
import { insertGrant } from './insert-grant.ts';

/** Gives an account one more role. @throws AppError invalid when the same role stands already, or its place is gone */
export function grantRole(
  scope: Scope<'account.grant', AccountFacts>,
  input: GrantInput,
): Promise<{ grantId: string }> {
  return change(scope, async (tx, journal) => {
    const account = await lockAccount(tx, scope.facts.accountId);
    if (!account) throw notFound();
    if (account.disabledAt) throw wrongPhase('Tài khoản đang bị khóa. Mở lại tài khoản trước khi giao vai.');
    const { units, clusterYears } = await placesForRoles(tx, scope.today);
    const ofUnit = input.role === 'unitHead' || input.role === 'unitOfficer';
    if (ofUnit && !units.some(({ id }) => id === input.unitId)) {
      throw invalid({ unitId: 'Chọn một đơn vị còn hoạt động.' });
    }
    if (input.role === 'observer' && !clusterYears.some(({ id }) => id === input.clusterYearId)) {
      throw invalid({ clusterYearId: 'Chọn một năm thi đua chưa đóng.' });
    }
    const standing = (await grantsOf(tx, account.id)).some(
      (grant) =>
        grant.role === input.role &&
        grant.unitId === (ofUnit ? input.unitId : null) &&
        input.role !== 'observer' &&
        (grant.endsOn === null || grant.endsOn >= input.startsOn) &&
        (input.endsOn === null || grant.startsOn <= input.endsOn),
    );
    if (standing) throw invalid({ role: 'Tài khoản đã có vai này trong khoảng ngày đó.' });
    const grant = await insertGrant(tx, scope, account.id, input);
    await journal({ object: { kind: 'account', id: account.id }, after: grant });
    return { grantId: grant.id };
  });
}
