import { type Kysely, sql } from 'kysely';
import { isUuid } from '../ids.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * A transaction bound to one tenant. Every query names the tenant itself (`where tenant_id = tx.tenantId`); row-level
 * security is the second wall behind that.
 */
export interface Tx {
  readonly db: Kysely<Tables>;
  readonly tenantId: string;
}

/** A read-only snapshot of one tenant. Never await a file or network call inside: the embedded engine has one connection. */
export function read<T>(database: Database, tenantId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  return inOneTransaction(database, tenantId, 'isolation level repeatable read read only', act);
}

const retried = new Set(['40001', '40P01']);
const attempts = 8;

/**
 * A serialisable change of one tenant, tried again when the database reports that two changes met (40001, 40P01), so
 * `act` must be repeatable. Never open a second transaction inside.
 */
export async function inTransaction<T>(database: Database, tenantId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inOneTransaction(database, tenantId, 'isolation level serializable', act);
    } catch (error) {
      if (attempt >= attempts || !mayRetry(error as { code?: string; constraint?: string })) throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * 20 * attempt));
    }
  }
}

/** The same form sent twice at once meets at the key of its submission; the second try then finds the first's result. */
function mayRetry(error: { code?: string; constraint?: string }): boolean {
  return retried.has(error.code ?? '') || error.constraint === 'submission_pkey';
}

async function inOneTransaction<T>(
  database: Database,
  tenantId: string,
  mode: string,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!isUuid(tenantId)) throw new Error('tenant id is not a UUID');
  return database.kysely.connection().execute(async (db) => {
    await sql.raw(`begin ${mode}; set local app.tenant = '${tenantId}'`).execute(db);
    try {
      const result = await act({ db, tenantId });
      await sql`commit`.execute(db);
      return result;
    } catch (error) {
      await sql`rollback`.execute(db).catch(() => {});
      throw error;
    }
  });
}
