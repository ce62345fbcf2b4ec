import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { GrantInput } from '../schema.ts';

/** Writes one role of an account; what the role does not name (unit, cluster-year) is left out. */
export async function insertGrant(tx: Tx, scope: Scope, accountId: string, input: GrantInput) {
  const { role, startsOn, endsOn } = input;
  const ofUnit = role === 'unitHead' || role === 'unitOfficer';
  const grant = {
    id: uuidv7(scope.now.getTime()),
    role,
    unitId: ofUnit ? input.unitId : null,
    clusterYearId: role === 'observer' ? input.clusterYearId : null,
    startsOn,
    endsOn,
  };
  await tx.db
    .insertInto('role_grant')
    .values({
      tenant_id: tx.tenantId,
      id: grant.id,
      account_id: accountId,
      role,
      unit_id: grant.unitId,
      cluster_year_id: grant.clusterYearId,
      starts_on: startsOn,
      ends_on: endsOn,
    })
    .execute();
  return grant;
}
