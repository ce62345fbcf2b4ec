import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { demandVersion, presentPerson } from './present-person.ts';

/**
 * Links an account with the person who uses it, so that the person sees the own page; null takes the link away.
 * @throws AppError conflict when somebody saved since; invalid when the account belongs to somebody else
 */
export function linkAccount(
  scope: Scope<'person.link', PersonAccessFacts>,
  { accountId, version }: { accountId: string | null; version: number },
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const object = { kind: 'person', id: person.id };
    const message = 'Có người vừa lưu bản ghi này trước bạn.';
    const values = { accountId: person.accountId ?? '' };
    await demandVersion(tx, version, { object, version: person.version, values, message });
    if (accountId) {
      const account = await tx.db
        .selectFrom('account as a')
        .leftJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.account_id', '=', 'a.id'))
        .select(['a.id', 'p.id as personId', 'p.merged_into_id as keptId'])
        .where('a.tenant_id', '=', tx.tenantId)
        .where('a.id', '=', accountId)
        .executeTakeFirst();
      if (!account) throw invalid({ accountId: 'Không có tài khoản này. Chọn lại.' });
      if (account.personId && account.personId !== person.id) {
        throw invalid({ accountId: 'Tài khoản này đã gắn với một người khác. Bỏ gắn ở người đó trước.' });
      }
    }
    await tx.db
      .updateTable('person')
      .set({ account_id: accountId, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', person.id)
      .execute();
    await journal({ object, before: { accountId: person.accountId }, after: { accountId } });
    return { version: version + 1 };
  });
}
