import type { Services } from '#src/platform/access/scope.ts';
import { legalDay } from '#src/platform/clock.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { recordEntry } from '#src/platform/journal/record.ts';

export interface NewTenant {
  code: string;
  name: string;
  /** The body that stands above it on papers; null for a ministry. */
  superiorName: string | null;
  /** Place of its papers: "Hà Nội". */
  place: string;
  administrator: { userName: string; displayName: string; password: string };
}

/**
 * A new body with its first administrator. The only change without a scope: nobody has an account yet, so it is run
 * from the command line by whoever runs the server.
 * @throws AppError invalid when the user name, the password or the code is refused
 */
export async function createTenant(
  services: Pick<Services, 'database' | 'signIn' | 'clock'>,
  tenant: NewTenant,
): Promise<{ tenantId: string; administratorId: string }> {
  const now = services.clock.now();
  const tenantId = uuidv7(now.getTime());
  const administratorId = uuidv7(now.getTime());
  const { userName, displayName, password } = tenant.administrator;
  const userId = await services.signIn.createUser({ userName, displayName, password });
  await write().catch(async (error) => {
    await services.signIn.removeUser(userId);
    if (error?.constraint === 'tenant_code_key') throw invalid({ code: `Mã ${tenant.code} đã có cơ quan dùng` });
    throw error;
  });
  return { tenantId, administratorId };

  function write(): Promise<void> {
    return inTransaction(services.database, tenantId, async (tx) => {
      const body = { code: tenant.code, name: tenant.name, superior_name: tenant.superiorName, place: tenant.place };
      await tx.db
        .insertInto('tenant')
        .values({ id: tenantId, ...body })
        .execute();
      await tx.db
        .insertInto('account')
        .values({
          tenant_id: tenantId,
          id: administratorId,
          user_id: userId,
          user_name: userName,
          display_name: displayName,
          job_title: 'Quản trị hệ thống',
          unit_id: null,
          disabled_at: null,
        })
        .execute();
      await tx.db
        .insertInto('user_tenant')
        .values({ user_id: userId, tenant_id: tenantId, account_id: administratorId })
        .execute();
      await tx.db
        .insertInto('role_grant')
        .values({
          tenant_id: tenantId,
          id: uuidv7(now.getTime()),
          account_id: administratorId,
          role: 'systemAdministrator',
          unit_id: null,
          cluster_year_id: null,
          starts_on: legalDay(now),
          ends_on: null,
        })
        .execute();
      await recordEntry(tx, {
        id: uuidv7(now.getTime()),
        at: now,
        actorAccountId: null,
        actorName: 'Dòng lệnh của máy chủ',
        actorRole: 'server',
        action: 'tenant.create',
        objectKind: 'tenant',
        objectId: tenantId,
        after: { ...body, administrator: userName },
      });
    });
  }
}
