import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuth } from './auth.ts';
import { openTestEmbedded, openTestPostgres, type TestDatabase } from './test-database.ts';

const postgres = process.env.THIDUA_TEST_DATABASE_URL;
const engines: [string, () => Promise<TestDatabase>][] = [['cơ sở dữ liệu nhúng', openTestEmbedded]];
if (postgres) engines.push(['PostgreSQL', () => openTestPostgres(postgres)]);

const tables = ['user', 'session', 'credential', 'verification', 'totp', 'attempt'].map((name) => `sign_in_${name}`);

describe.each(engines)('bảng đăng nhập trên %s', (_name, open) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await open();
    await database.asOwner(
      `insert into sign_in_user (id, name, email) values ('u', 'Người thử', 'u@thidua.invalid');
       insert into sign_in_session (id, token, user_id, expires_at, updated_at) values ('s', 't', 'u', now(), now());
       insert into sign_in_credential (id, account_id, provider_id, user_id, password, updated_at)
         values ('c', 'u', 'credential', 'u', 'băm', now());
       insert into sign_in_verification (id, identifier, value, expires_at) values ('v', 'i', 'u', now());
       insert into sign_in_totp (id, user_id, secret, backup_codes) values ('p', 'u', 'x', 'y');
       insert into sign_in_attempt (key, points, expire) values ('k', 1, 0)`,
    );
  }, 60_000);
  afterAll(() => database.close());

  /** Runs as the plain role inside one tenant, as every query of a feature does. */
  async function inTenant(statement: string) {
    const client = await database.pool.connect();
    try {
      await client.query("begin; set local app.tenant = '018f0000-0000-7000-8000-000000000001'");
      return await client.query(statement);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  test('bản chuyển đổi có đủ mọi bảng và cột mà better-auth cần', async () => {
    const auth = createAuth({ pool: database.pool, baseUrl: 'http://localhost:3000', secret: 'x'.repeat(32) });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });

  test.each(tables)(
    '%s: ngoài đơn vị sử dụng thì đọc được, trong đơn vị sử dụng thì không thấy dòng nào',
    async (table) => {
      expect((await database.pool.query(`select * from ${table}`)).rowCount).toBe(1);
      expect((await inTenant(`select * from ${table}`)).rowCount).toBe(0);
      expect((await inTenant(`delete from ${table}`)).rowCount).toBe(0);
      expect((await database.pool.query(`select * from ${table}`)).rowCount).toBe(1);
    },
  );

  test('trong đơn vị sử dụng không thêm được phiên', async () => {
    const insert = `insert into sign_in_session (id, token, user_id, expires_at, updated_at) values ('z', 'z', 'u', now(), now())`;
    await expect(inTenant(insert)).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'truncate sign_in_session',
    'alter table sign_in_user add x text',
    'drop table sign_in_totp',
    'create table moi (x text)',
  ])('vai thường không được: %s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('xóa người dùng thì mọi phiên, mật khẩu và mã của người đó mất theo', async () => {
    await database.pool.query(`delete from sign_in_user where id = 'u'`);
    for (const table of ['sign_in_session', 'sign_in_credential', 'sign_in_totp']) {
      expect((await database.asOwner(`select * from ${table}`)).rowCount).toBe(0);
    }
  });
});
