import { sql } from 'kysely';
import type { Database } from './database.ts';
import { read } from './transaction.ts';

/** Ids of all tenants, oldest first. Read through `user_tenant`, which needs no tenant to be set. */
export async function tenantIds(database: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct tenant_id as id from user_tenant order by tenant_id`.execute(database.kysely);
  return rows.map((row) => row.id);
}

/** The tenant of the public pages: the only one, or the first made. */
export async function firstTenant(database: Database): Promise<string | null> {
  return (await tenantIds(database))[0] ?? null;
}

export async function allTenants(database: Database): Promise<{ id: string; name: string }[]> {
  const tenants: { id: string; name: string }[] = [];
  for (const id of await tenantIds(database)) {
    const { name } = await read(database, id, (tx) =>
      tx.db.selectFrom('tenant').select('name').where('id', '=', id).executeTakeFirstOrThrow(),
    );
    tenants.push({ id, name });
  }
  return tenants;
}
