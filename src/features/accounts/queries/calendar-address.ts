import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '#src/platform/database/transaction.ts';
import { isUuid } from '#src/platform/ids.ts';

const extension = '.ics';

/** The file name of a new secret address: the tenant, then 256 random bits. Only its hash is kept. */
export function newCalendarFile(tenantId: string): string {
  const bytes = Buffer.concat([Buffer.from(tenantId.replaceAll('-', ''), 'hex'), randomBytes(32)]);
  return bytes.toString('base64url') + extension;
}

/** The tenant that the file name of an address speaks of; null when it is none of ours. */
export function tenantOfFile(file: string): string | null {
  if (!/^[\w-]{64}\.ics$/.test(file)) return null;
  const hex = Buffer.from(file.slice(0, -extension.length), 'base64url').toString('hex');
  const tenantId = hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(tenantId) ? tenantId : null;
}

export const hashOfFile = (file: string) => createHash('sha256').update(file).digest('hex');

/** The account behind an address, with the user that the roles hang on; null for a revoked or unknown one. */
export async function accountOfFile(tx: Tx, file: string) {
  const row = await tx.db
    .selectFrom('calendar_address as c')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.account_id'))
    .select(['a.id as accountId', 'a.user_id as userId', 'c.made_at as madeAt'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.token_hash', '=', hashOfFile(file))
    .executeTakeFirst();
  return row ?? null;
}

/** Since when an account's calendar has its address; null when it has none. */
export async function calendarMadeAt(tx: Tx, accountId: string): Promise<Date | null> {
  const row = await tx.db
    .selectFrom('calendar_address')
    .select('made_at')
    .where('tenant_id', '=', tx.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.made_at ?? null;
}
