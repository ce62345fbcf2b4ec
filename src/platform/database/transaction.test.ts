import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#tests/factories/test-database.ts';
import { uuidv7 } from '../ids.ts';
import type { Database } from './database.ts';
import { inTransaction, read } from './transaction.ts';

let database: Database;
const here = uuidv7();
const there = uuidv7();
const clusterOf = (tenant: string, code: string) => ({
  tenant_id: tenant,
  id: uuidv7(),
  code,
  name: code,
  kind: 'cum' as const,
  description: '',
});

beforeAll(async () => {
  database = await openTestDatabase();
  for (const [id, code] of [
    [here, 'BTP'],
    [there, 'UBND'],
  ] as const) {
    await inTransaction(database, id, ({ db }) =>
      db.insertInto('tenant').values({ id, code, name: code, superior_name: null, place: 'Hà Nội' }).execute(),
    );
  }
});
afterAll(() => database.close());

describe('a transaction of one tenant', () => {
  it('keeps what it wrote, and nothing of what failed', async () => {
    await inTransaction(database, here, ({ db }) => db.insertInto('cluster').values(clusterOf(here, 'I')).execute());
    const failing = inTransaction(database, here, async ({ db }) => {
      await db.insertInto('cluster').values(clusterOf(here, 'II')).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const codes = await read(database, here, ({ db }) => db.selectFrom('cluster').select('code').execute());
    expect(codes).toEqual([{ code: 'I' }]);
  });

  it('neither sees nor writes rows of another tenant, even without a condition', async () => {
    const seen = await read(database, there, ({ db }) => db.selectFrom('cluster').selectAll().execute());
    expect(seen).toEqual([]);
    const foreign = inTransaction(database, there, ({ db }) =>
      db.insertInto('cluster').values(clusterOf(here, 'III')).execute(),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('sees nothing at all when no tenant is set', async () => {
    const rows = await database.kysely.selectFrom('cluster').selectAll().execute();
    expect(rows).toEqual([]);
  });

  it('runs as the plain role, which may not alter tables or switch off the second wall', async () => {
    const { rows } = await sql<{ me: string }>`select current_user as me`.execute(database.kysely);
    expect(rows[0]?.me).toBe('thidua_app');
    await expect(sql`alter table cluster disable row level security`.execute(database.kysely)).rejects.toThrow();
  });

  it('refuses to write in a reading transaction', async () => {
    const writing = read(database, here, ({ db }) => db.insertInto('cluster').values(clusterOf(here, 'IV')).execute());
    await expect(writing).rejects.toThrow(/read-only/);
  });

  it('tries again when two changes meet, and loses neither', async () => {
    const raise = () =>
      inTransaction(database, here, async ({ db }) => {
        const row = await db.selectFrom('cluster').select('version').where('code', '=', 'I').executeTakeFirstOrThrow();
        await db
          .updateTable('cluster')
          .set({ version: row.version + 1 })
          .where('code', '=', 'I')
          .execute();
      });
    await Promise.all([raise(), raise(), raise()]);
    const row = await read(database, here, ({ db }) =>
      db.selectFrom('cluster').select('version').where('code', '=', 'I').executeTakeFirstOrThrow(),
    );
    expect(row.version).toBe(4);
  });

  it('takes only a UUID as tenant, because it stands in the text of the statement', async () => {
    await expect(read(database, "x'; drop table cluster; --", async () => 1)).rejects.toThrow('not a UUID');
  });
});
