import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type FirstId, notRefused, openInWrongPhase, openWalk, type People, ruleOf, type Walk } from './route-walk.ts';

let walk: Walk;

/** An import that GDBD's officer sent; another unit and those without a unit have no part in it. */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'unitOfficer'],
  'gdbd.truong': ['account', 'unitHead'],
  'btnn.truong': ['account'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
};
const own = { ...people, 'btnn.truong': ['account', 'unitHead'] } as const;
const kinds = new Set(['import', 'importRun']);

beforeAll(async () => {
  walk = await openWalk({
    until: '2020-03-01T00:00:00+07:00',
    people,
    exceptions: { 'import.list': own, 'import.start': own, 'import.export': own },
    paramsOf,
  });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage, first: FirstId): Promise<Record<string, string>> {
  const accountId = await first('account', sql`user_name = 'gdbd.cv'`);
  const runId = uuidv7();
  const fileId = uuidv7();
  await inTransaction(stage.services.database, stage.tenantId, async ({ db }) => {
    const tenant_id = stage.tenantId;
    const at = stage.services.clock.now();
    const file = {
      sha256: await stage.services.files.put(new Uint8Array([1])),
      name: 'a.xlsx',
      media_type: 'x',
      size: 1,
    };
    await db
      .insertInto('stored_file')
      .values({ tenant_id, id: fileId, ...file, uploaded_by: accountId, uploaded_at: at })
      .execute();
    await db
      .insertInto('import_run')
      .values({
        ...{ tenant_id, id: runId, kind: 'people', unit_id: id(stage, 'unit.GDBD'), file_id: fileId, state: 'checked' },
        ...{ file_name: 'a.xlsx', sha256: file.sha256, sheet_name: 'Nhân sự', columns: '{}', rows_total: 0 },
        ...{ started_at: at, started_by: accountId },
      })
      .execute();
  });
  return { runId, kind: 'people' };
}

const routes = () => walk.app.routes.filter((route) => kinds.has(ruleOf(route).object));

it('opens every page of imports to those whom its row names', async () => {
  const wrong: string[] = [];
  for (const route of routes().filter(({ method }) => method === 'GET')) {
    for (const user of walk.allowed(route)) {
      const { status } = await walk.ask(route, user);
      if (status !== 200) wrong.push(`${route.path} as ${user}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(routes().length).toBeGreaterThan(8);
});

it('refuses everybody else, and another body', async () => {
  expect(await notRefused(walk, routes(), (route) => walk.refused(route))).toEqual([]);
  const ofRuns = routes().filter((route) => ruleOf(route).object === 'importRun');
  expect(await notRefused(walk, ofRuns, () => ['foreign'])).toEqual([]);
});

it('sends a stranger to sign in', async () => {
  for (const route of routes())
    expect([302, 303, 401], route.path).toContain((await walk.ask(route, 'stranger')).status);
});

it('does nothing in a wrong phase', async () => {
  const { wrong } = await openInWrongPhase(walk, 'importRun', { table: 'import_run', param: 'runId' });
  expect(wrong).toEqual([]);
});
