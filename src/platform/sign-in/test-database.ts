import { randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { sql as ground } from '#migrations/0001-ground.ts';
import { sql as signIn } from '#migrations/0002-sign-in.ts';

/** A database with the ground and the sign-in only: `pool` is the plain role, `asOwner` runs as the tables' owner. */
export interface TestDatabase {
  pool: pg.Pool;
  asOwner(statement: string, values?: unknown[]): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

export async function openTestEmbedded(): Promise<TestDatabase> {
  const engine = await PGlite.create();
  await engine.exec(ground);
  await engine.exec(signIn);
  await engine.exec('set role thidua_app');
  const pool = new pg.Pool({ ...createPgConfig(engine), max: 1, idleTimeoutMillis: 0 });
  return {
    pool,
    async asOwner(statement, values) {
      const client = await pool.connect();
      try {
        await client.query('reset role');
        return await client.query(statement, values as unknown[]);
      } finally {
        await client.query('set role thidua_app');
        client.release();
      }
    },
    async close() {
      await pool.end();
      await engine.close();
    },
  };
}

/** A database of its own on the server of `url`, dropped at the end. */
export async function openTestPostgres(url: string): Promise<TestDatabase> {
  const name = `sign_in_${randomBytes(6).toString('hex')}`;
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  await server.query(`create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const owner = new pg.Client({ connectionString: address.href });
  await owner.connect();
  await owner.query(ground);
  await owner.query(signIn);
  const pool = new pg.Pool({ connectionString: address.href, max: 10, options: '-c role=thidua_app' });
  return {
    pool,
    asOwner: (statement, values) => owner.query(statement, values as unknown[]),
    async close() {
      await pool.end();
      await owner.end();
      await server.query(`drop database ${name}`);
      await server.end();
    },
  };
}
