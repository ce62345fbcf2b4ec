import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { momentEnds } from '#seeds/cum-iii-2020/tour.ts';
import type { RouteDescription } from '#src/platform/http/feature-routes.tsx';
import { notRefused, openWalk, type People, type Walk } from './route-walk.ts';

let walk: Walk;

/** The roles on CTN and one of its people without an account, and on the rules; the observer follows the year. */
const people: People = {
  stranger: [],
  'ctn.cv': ['account', 'member', 'unitOfficer'],
  'ctn.truong': ['account', 'member', 'unitHead'],
  'gdbd.cv': ['account', 'member'],
  'gdbd.truong': ['account', 'member'],
  'ktvb.truong': ['account', 'member', 'clusterHead'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  thutruong: ['account', 'observer'],
};

beforeAll(async () => {
  walk = await openWalk({ until: momentEnds.opening, people, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage): Promise<Record<string, string>> {
  return {
    personId: id(stage, 'person.CTN.3'),
    unitId: id(stage, 'unit.CTN'),
    clusterYearId: id(stage, 'year.2020'),
    runId: id(stage, 'judging.2020'),
    pack: 'bo-tu-phap',
    regime: 'luat-2003-nghi-dinh-91',
    award: 'BK_BO',
    file: 'bo-tu-phap.json',
  };
}

const routes = (): RouteDescription[] =>
  walk.app.routes.filter(({ action }) => /^(eligibility|rule|rulePack)\./.test(action));

describe('every route of eligibility and rules', () => {
  it('refuses every role that its row does not name', async () => {
    expect(routes().length).toBeGreaterThan(14);
    expect(await notRefused(walk, routes(), walk.refused, { statuses: [401, 403] })).toEqual([]);
  });

  it('does not know objects of another body', async () => {
    const ofObjects = routes().filter(({ path }) => /:\w+Id/.test(path));
    expect(await notRefused(walk, ofObjects, () => ['foreign'])).toEqual([]);
  });

  it('opens for the roles that its row names', async () => {
    const pages = routes().filter(({ method }) => method === 'GET');
    expect(await notRefused(walk, pages, walk.allowed, { statuses: [200, 303] })).toEqual([]);
  });

  it('shows a person the own verdicts, and nobody else of another unit', async () => {
    const own = { personId: id(walk.stage, 'person.CTN.officer') };
    const pages = routes().filter(({ action, method }) => action === 'eligibility.viewPerson' && method === 'GET');
    expect(await notRefused(walk, pages, () => ['ctn.cv'], { other: own, statuses: [200] })).toEqual([]);
    expect(await notRefused(walk, pages, () => ['gdbd.cv', 'gdbd.truong', 'thutruong'], { other: own })).toEqual([]);
  });

  it('knows no award and no regime that the packs do not hold', async () => {
    const pages = routes().filter(({ path, method }) => path.includes(':award') && method === 'GET');
    const other = { award: 'HC_SAO' };
    expect(await notRefused(walk, pages, () => ['vu.tdkt', 'quantri'], { other, statuses: [403, 404] })).toEqual([]);
  });
});
