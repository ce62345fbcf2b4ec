import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { actorOfAccount } from '#src/features/accounts/queries.ts';
import { writeScoreTable } from '#src/features/score-tables/access.ts';
import { startTableImport } from '#src/features/score-tables/commands/start-table-import.ts';
import { legalDay } from '#src/platform/clock.ts';
import { read } from '#src/platform/database/transaction.ts';
import { tienGiangFile } from '../factories/printed-tables.ts';
import { notRefused, openWalk, type People, ruleOf, type Walk } from './route-walk.ts';

let walk: Walk;

/** A file that the standing office sent for the table of 2020, before the table is issued; KTVB leads the cluster. */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'member'],
  'gdbd.truong': ['account', 'member'],
  'ktvb.truong': ['account', 'member', 'clusterHead'],
  'htqtct.truong': ['account', 'member', 'clusterDeputy'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
};

beforeAll(async () => {
  walk = await openWalk({ until: '2020-01-20T00:00:00+07:00', people, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage): Promise<Record<string, string>> {
  const clusterYearId = id(stage, 'year.2020');
  const { services, tenantId } = stage;
  const actor = await read(services.database, tenantId, async (tx) => {
    const row = await tx.db
      .selectFrom('account')
      .select(['id', 'user_id'])
      .where('user_name', '=', 'vu.tdkt')
      .executeTakeFirstOrThrow();
    const session = { userId: row.user_id, sessionId: 'test' };
    return actorOfAccount(tx, row.id, session, legalDay(services.clock.now()));
  });
  const scope = await writeScoreTable.authorise({ actor, services }, { clusterYearId });
  const file = { name: 'bang.csv', bytes: readFileSync(tienGiangFile) };
  return { clusterYearId, place: 'm5', ...(await startTableImport(scope, file)) };
}

const routes = () =>
  walk.app.routes.filter((route) => ruleOf(route).object === 'tableImport' || route.path.includes('/bang-tieu-chi'));

it('opens every page of a table from a file to those whom its row names', async () => {
  const wrong: string[] = [];
  for (const route of routes().filter(({ method }) => method === 'GET')) {
    for (const user of walk.allowed(route)) {
      const { status } = await walk.ask(route, user);
      // Nothing stands in the table of the year yet: it has no print, no line and nothing to download.
      if (status !== 200 && !(status === 404 && !route.path.startsWith('/bang-nhap'))) {
        wrong.push(`${route.path} as ${user}: ${status}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(routes().length).toBeGreaterThan(18);
});

it('refuses everybody else, and another body', async () => {
  expect(await notRefused(walk, routes(), (route) => walk.refused(route))).toEqual([]);
  expect(await notRefused(walk, routes(), () => ['foreign'])).toEqual([]);
});

it('sends a stranger to sign in', async () => {
  expect(await notRefused(walk, routes(), () => ['stranger'], { statuses: [401] })).toEqual([]);
});
