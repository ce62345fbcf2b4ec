import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { actorOfAccount } from '#src/features/accounts/queries.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Services } from '#src/platform/access/scope.ts';
import { type Clock, legalDay, manualClock } from '#src/platform/clock.ts';
import type { Database } from '#src/platform/database/database.ts';
import { firstTenant } from '#src/platform/database/tenants.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { folderFileStore } from '#src/platform/files/file-store.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { createLog } from '#src/platform/log.ts';
import { createSignIn } from '#src/platform/sign-in/sign-in.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { openTestDatabase, type Template } from './test-database.ts';

export const testPassword = 'Thi-dua-2020';

/** The eleven members of Cluster III in the order of the seed (S7), with codes of our own. */
export const elevenUnits = [
  ['THADS', 'Tổng cục Thi hành án dân sự', 'Thi hành án dân sự', 'tong-cuc'],
  ['HTQTCT', 'Cục Hộ tịch, quốc tịch, chứng thực', 'Hộ tịch, quốc tịch, chứng thực', 'cuc'],
  ['BTNN', 'Cục Bồi thường nhà nước', 'Bồi thường nhà nước', 'cuc'],
  ['KTVB', 'Cục Kiểm tra văn bản quy phạm pháp luật', 'Kiểm tra văn bản', 'cuc'],
  ['GDBD', 'Cục Đăng ký quốc gia giao dịch bảo đảm', 'Giao dịch bảo đảm', 'cuc'],
  ['TGPL', 'Cục Trợ giúp pháp lý', 'Trợ giúp pháp lý', 'cuc'],
  ['CTN', 'Cục Con nuôi', 'Con nuôi', 'cuc'],
  ['BTTP', 'Cục Bổ trợ Tư pháp', 'Bổ trợ tư pháp', 'cuc'],
  [
    'QLXLVPHC',
    'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
    'Xử lý vi phạm hành chính',
    'cuc',
  ],
  ['LLTP', 'Trung tâm Lý lịch tư pháp quốc gia', 'Lý lịch tư pháp', 'trung-tam'],
  ['PBGDPL', 'Vụ Phổ biến giáo dục pháp luật', 'Phổ biến pháp luật', 'vu'],
] as const;
export type UnitCode = (typeof elevenUnits)[number][0];

export interface World {
  services: Services;
  clock: ReturnType<typeof manualClock>;
  tenantId: string;
  clusterId: string;
  /** Open, led by KTVB and HTQTCT. */
  year2020: string;
  /** Preparing, no leaders recorded. */
  year2021: string;
  unitId(code: UnitCode): string;
  /** `ctn.truong`, `ctn.cv`, `vu.tdkt`, `quantri`, `thutruong`, `botruong`, `vanthu`, `ketoan`, `hd.1` to `hd.9`. */
  as(userName: string): Promise<Actor>;
  close(): Promise<void>;
}

/**
 * A cluster of eleven units in its year, on a database of its own. Synthetic but for the units' names.
 * @param open where else than in a copy made for one test
 */
export async function openWorld(
  now = '2020-12-14T08:00:00+07:00',
  open: (template: Template) => Promise<Database> = openTestDatabase,
): Promise<World> {
  const database = await open(worldTemplate);
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'));
  const clock = manualClock(now);
  const services = servicesOver(database, clock, folder);
  const tenantId = (await firstTenant(database)) as string;
  services.publicTenantId = tenantId;
  const ids = await read(database, tenantId, idsOf);
  return {
    services,
    clock,
    tenantId,
    ...ids,
    unitId: (code) => ids.units[code] as string,
    as: (userName) =>
      read(database, tenantId, async (tx) => {
        const row = await tx.db
          .selectFrom('account')
          .select(['id', 'user_id'])
          .where('tenant_id', '=', tenantId)
          .where('user_name', '=', userName)
          .executeTakeFirstOrThrow();
        const session = { userId: row.user_id, sessionId: 'test' };
        const actor = await actorOfAccount(tx, row.id, session, legalDay(clock.now()));
        if (!actor) throw new Error(`${userName} has no account`);
        return actor;
      }),
    async close() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Remembers the rows and the day as they are now; what it returns brings them back, so that every test of a file
 * begins alike in one world. Files in the store stay; nothing refers to them any more.
 */
export async function keepWorld(world: World): Promise<() => Promise<void>> {
  const day = world.clock.now().toISOString();
  const tables = await asOwner(world, async (owner) => {
    const names = await tableNames(owner);
    const counts = await rowCounts(owner, names);
    const filled = names.filter((name) => counts.get(name)?.rows);
    await owner.query('drop schema if exists kept cascade; create schema kept');
    await owner.query(filled.map((name) => `create table kept.${name} as table public.${name}`).join('; '));
    return { names, counts, filled: new Set(filled), since: await transactionNow(owner) };
  });
  return async () => {
    world.clock.set(day);
    await asOwner(world, async (owner) => {
      const now = await rowCounts(owner, tables.names, tables.since);
      const changed = tables.names.filter((name) => {
        const { rows, written } = now.get(name) as RowCount;
        return written > 0 || rows !== tables.counts.get(name)?.rows;
      });
      if (changed.length === 0) return;
      const emptied = changed.map((name) => `delete from public.${name}`);
      const filled = changed.filter((name) => tables.filled.has(name));
      const again = filled.map((name) => `insert into public.${name} table kept.${name}`);
      await owner.query(
        ['begin', "set local session_replication_role = 'replica'", ...emptied, ...again, 'commit'].join('; '),
      );
      tables.since = await transactionNow(owner);
    });
  };
}

async function asOwner<T>(world: World, act: (owner: pg.PoolClient) => Promise<T>): Promise<T> {
  const owner = await world.services.database.pool.connect();
  try {
    await owner.query('set role none');
    return await act(owner);
  } finally {
    await owner.query('set role thidua_app');
    owner.release();
  }
}

async function tableNames(owner: pg.PoolClient): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  return rows.map(({ name }) => name).filter((name) => !name.includes('migration'));
}

interface RowCount {
  rows: number;
  /** Rows that a transaction after a given one wrote; a table whose rows are as many and none is written is unchanged. */
  written: number;
}

async function rowCounts(owner: pg.PoolClient, tables: readonly string[], since = 0): Promise<Map<string, RowCount>> {
  const { rows } = await owner.query<RowCount & { name: string }>(
    tables
      .map(
        (name) =>
          `select '${name}' as name, count(*)::int as rows, (count(*) filter (where xmin::text::bigint > ${since}))::int as written from public.${name}`,
      )
      .join(' union all '),
  );
  return new Map(rows.map(({ name, ...count }) => [name, count]));
}

/** Number of a transaction that writes nothing; every later one has a higher number. */
async function transactionNow(owner: pg.PoolClient): Promise<number> {
  const { rows } = await owner.query<{ number: string }>('select txid_current() as number');
  return Number(rows[0]?.number);
}

function servicesOver(database: Database, clock: Clock, folder: string): Services {
  return {
    database,
    clock,
    files: folderFileStore(folder),
    log: createLog(process.env.LOG_LEVEL ?? 'silent'),
    signIn: createSignIn({
      pool: database.pool,
      baseUrl: 'http://localhost',
      secret: 'x'.repeat(40),
      production: false,
      demonstration: true,
      cheapPasswords: true,
    }),
    publicTenantId: '',
    demonstration: true,
  };
}

/** The world is made once and copied for every test that opens one. */
const worldTemplate: Template = {
  name: `world-${createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .digest('hex')
    .slice(0, 12)}`,
  async fill(database) {
    await fill(servicesOver(database, manualClock('2020-12-14T08:00:00+07:00'), tmpdir()));
  },
};

async function idsOf({ db }: Tx) {
  const years = await db.selectFrom('cluster_year').select(['id', 'year', 'cluster_id']).execute();
  const units = await db.selectFrom('unit').select(['id', 'code']).execute();
  const yearId = (year: number) => years.find((each) => each.year === year)?.id as string;
  return {
    clusterId: years[0]?.cluster_id as string,
    year2020: yearId(2020),
    year2021: yearId(2021),
    units: Object.fromEntries(units.map(({ id, code }) => [code, id])) as Record<UnitCode, string>,
  };
}

async function fill(services: Services): Promise<void> {
  const tenantId = uuidv7();
  const clusterId = uuidv7();
  const year2020 = uuidv7();
  const year2021 = uuidv7();
  const units = Object.fromEntries(elevenUnits.map(([code]) => [code, uuidv7()])) as Record<UnitCode, string>;
  const people = [
    ...elevenUnits.flatMap(([code, name]) => [
      {
        userName: `${code.toLowerCase()}.truong`,
        name: `Thủ trưởng ${name}`,
        job: 'Thủ trưởng đơn vị',
        unit: units[code],
        role: 'unitHead' as const,
      },
      {
        userName: `${code.toLowerCase()}.cv`,
        name: `Chuyên viên ${name}`,
        job: 'Chuyên viên',
        unit: units[code],
        role: 'unitOfficer' as const,
      },
    ]),
    {
      userName: 'vu.tdkt',
      name: 'Chuyên viên Vụ TĐKT',
      job: 'Chuyên viên',
      unit: null,
      role: 'standingOffice' as const,
    },
    {
      userName: 'quantri',
      name: 'Quản trị',
      job: 'Quản trị hệ thống',
      unit: null,
      role: 'systemAdministrator' as const,
    },
    { userName: 'thutruong', name: 'Lãnh đạo Bộ', job: 'Lãnh đạo Bộ', unit: null, role: 'observer' as const },
    { userName: 'botruong', name: 'Bộ trưởng', job: 'Bộ trưởng', unit: null, role: 'signatory' as const },
    { userName: 'vanthu', name: 'Văn thư', job: 'Văn thư, lưu trữ', unit: null, role: 'registry' as const },
    { userName: 'ketoan', name: 'Kế toán', job: 'Kế toán', unit: null, role: 'payer' as const },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
      userName: `hd.${number}`,
      name: `Ủy viên ${number}`,
      job: `Ủy viên Hội đồng ${number}`,
      unit: null,
      role: 'councilMember' as const,
    })),
  ];
  const userIds = new Map<string, string>();
  for (const { userName, name } of people) {
    userIds.set(userName, await services.signIn.createUser({ userName, displayName: name, password: testPassword }));
  }
  await inTransaction(services.database, tenantId, async ({ db }) => {
    const tenant_id = tenantId;
    await db
      .insertInto('tenant')
      .values({ id: tenantId, code: 'BTP', name: 'Bộ Tư pháp', superior_name: null, place: 'Hà Nội' })
      .execute();
    await db
      .insertInto('unit')
      .values(
        elevenUnits.map(([code, name, short_name, kind]) => ({
          tenant_id,
          id: units[code],
          code,
          name,
          short_name,
          kind,
          name_fold: fold(name),
          name_sort: sortKey(name),
          parent_id: null,
          starts_on: '2010-01-01',
          ends_on: null,
          successor_id: null,
        })),
      )
      .execute();
    await db
      .insertInto('cluster')
      .values({ tenant_id, id: clusterId, code: 'III', name: 'Cụm thi đua số III', kind: 'cum', description: '' })
      .execute();
    await db
      .insertInto('cluster_year')
      .values([
        { tenant_id, id: year2020, cluster_id: clusterId, year: 2020, state: 'open' },
        { tenant_id, id: year2021, cluster_id: clusterId, year: 2021, state: 'preparing' },
      ])
      .execute();
    await db
      .insertInto('membership')
      .values(
        [year2020, year2021].flatMap((cluster_year_id) =>
          elevenUnits.map(([code], index) => ({
            tenant_id,
            cluster_year_id,
            unit_id: units[code],
            position: index + 1,
            decision_id: null,
          })),
        ),
      )
      .execute();
    const decision = uuidv7();
    await db
      .insertInto('decision')
      .values({
        tenant_id,
        id: decision,
        number: '01/QĐ-MP',
        signed_on: '2019-12-20',
        issuer: 'Bộ Tư pháp',
        subject: 'Trưởng, Phó Trưởng Cụm năm 2020',
        synthetic: true,
        file_id: null,
      })
      .execute();
    await db
      .insertInto('leadership')
      .values({
        tenant_id,
        id: uuidv7(),
        cluster_year_id: year2020,
        head_unit_id: units.KTVB,
        deputy_unit_id: units.HTQTCT,
        decision_id: decision,
        recorded_at: services.clock.now(),
        announced_at: services.clock.now(),
        superseded_by: null,
      })
      .execute();
    const accounts = people.map((person) => ({
      ...person,
      id: uuidv7(),
      userId: userIds.get(person.userName) as string,
    }));
    await db
      .insertInto('account')
      .values(
        accounts.map((person) => ({
          tenant_id,
          id: person.id,
          user_id: person.userId,
          user_name: person.userName,
          display_name: person.name,
          job_title: person.job,
          unit_id: person.unit,
          disabled_at: null,
        })),
      )
      .execute();
    await db
      .insertInto('user_tenant')
      .values(accounts.map((person) => ({ user_id: person.userId, tenant_id, account_id: person.id })))
      .execute();
    await db
      .insertInto('role_grant')
      .values(
        accounts.flatMap((person) =>
          (person.role === 'observer' ? [year2020, year2021] : [null]).map((cluster_year_id) => ({
            tenant_id,
            id: uuidv7(),
            account_id: person.id,
            role: person.role,
            unit_id: person.unit,
            cluster_year_id,
            starts_on: '2019-01-01',
            ends_on: null,
          })),
        ),
      )
      .execute();
  });
}
