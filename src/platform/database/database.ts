import './types.ts';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/** The open database: one driver (pg) for the embedded engine and for PostgreSQL. Runs as the plain role `thidua_app`. */
export interface Database {
  kysely: Kysely<Tables>;
  /** The same connections, for the libraries that bring their own queries (sign-in). */
  pool: pg.Pool;
  kind: 'embedded' | 'postgresql';
  close(): Promise<void>;
}

export function databaseOver(pool: pg.Pool, kind: Database['kind'], closeEngine: () => Promise<void>): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    pool,
    kind,
    async close() {
      await kysely.destroy();
      await closeEngine();
    },
  };
}
