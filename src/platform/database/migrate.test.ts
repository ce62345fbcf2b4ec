import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { loadMigrations, migrate, migrationsHash } from './migrate.ts';

describe('migrations', () => {
  it('run in the order of their numbers, without a gap or a pair', async () => {
    const numbers = (await loadMigrations()).map(({ name }) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('run once, and refuse an applied one that was edited afterwards', { timeout: 60_000 }, async () => {
    const engine = await PGlite.create();
    const pool = new pg.Pool({ ...createPgConfig(engine), max: 1 });
    const owner = await pool.connect();
    try {
      await migrate(owner);
      await migrate(owner);
      await owner.query(`update schema_migration set hash = 'other' where name like '0001%'`);
      await expect(migrate(owner)).rejects.toThrow(/0001-ground/);
    } finally {
      owner.release();
      await pool.end();
      await engine.close();
    }
  });

  it('put every tenant table behind forced row-level security, and let the plain role own nothing', async () => {
    const engine = await PGlite.create();
    const pool = new pg.Pool({ ...createPgConfig(engine), max: 1 });
    const owner = await pool.connect();
    try {
      await migrate(owner);
      const open = await owner.query(`
        select c.relname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
      expect(open.rows.map((row) => row.relname)).toEqual(['user_tenant']);
      const owned = await owner.query(
        `select count(*)::int as count from pg_class where relowner = 'thidua_app'::regrole`,
      );
      expect(owned.rows[0].count).toBe(0);
      const keys = await owner.query(`
        select i.indrelid::regclass::text as name from pg_index i
        join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
        where i.indisunique and c.relname <> 'user_tenant' and i.indkey[0] <> a.attnum`);
      expect(keys.rows).toEqual([]);
    } finally {
      owner.release();
      await pool.end();
      await engine.close();
    }
  });

  it('name their template by their content', () => {
    expect(migrationsHash()).toMatch(/^[0-9a-f]{16}$/);
  });
});
