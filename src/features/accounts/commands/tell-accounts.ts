import type { NoticeTable } from '#src/platform/database/tables/work.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';

export interface Told {
  /** About what: an account is told the same thing once. */
  key: string;
  kind: NoticeTable['kind'];
  title: string;
  body: string;
  href: string;
}

/** Writes notices inside the caller's transaction. @returns the accounts that had not been told this before */
export async function tellAccounts(
  tx: Tx,
  accountIds: readonly string[],
  notices: readonly Told[],
  now: Date,
): Promise<string[]> {
  const values = accountIds.flatMap((account_id) =>
    notices.map((notice) => ({
      tenant_id: tx.tenantId,
      id: uuidv7(now.getTime()),
      account_id,
      ...notice,
      made_at: now,
      read_at: null,
    })),
  );
  if (values.length === 0) return [];
  const written = await tx.db
    .insertInto('notice')
    .values(values)
    .onConflict((on) => on.columns(['tenant_id', 'account_id', 'key']).doNothing())
    .returning('account_id')
    .execute();
  return [...new Set(written.map(({ account_id }) => account_id))];
}
