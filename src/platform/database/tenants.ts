import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The tenant of the public pages: the only one, or the first made. Read through `user_tenant`, which needs no tenant. */
export async function firstTenant(database: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select min(tenant_id::text) as id from user_tenant`.execute(database.kysely);
  return rows[0]?.id ?? null;
}
