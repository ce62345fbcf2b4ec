import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, look, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { momentEnds } from '#seeds/cum-iii-2020/tour.ts';
import { notRefused, openInWrongPhase, openWalk, type People, type Walk } from './route-walk.ts';

let walk: Walk;

/** The roles on the registration of a colleague of CTN who has no account; it was returned. */
const people: People = {
  stranger: [],
  'ctn.cv': ['account', 'unitOfficer'],
  'ctn.truong': ['account', 'unitHead'],
  'gdbd.cv': ['account'],
  'gdbd.truong': ['account'],
  'ktvb.truong': ['account'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  thutruong: ['account'],
};

beforeAll(async () => {
  walk = await openWalk({ until: momentEnds.opening, people, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage): Promise<Record<string, string>> {
  return {
    personId: id(stage, 'person.CTN.3'),
    unitId: id(stage, 'unit.CTN'),
    year: '2021',
    registrationId: await registrationOf(stage, 'CTN.3'),
  };
}

async function registrationOf(stage: Stage, key: string): Promise<string> {
  const row = await look(stage, (tx) =>
    tx.db
      .selectFrom('personal_registration')
      .select('id')
      .where('tenant_id', '=', tx.tenantId)
      .where('person_id', '=', id(stage, `person.${key}`))
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

const routes = () => walk.app.routes.filter(({ action }) => action.startsWith('personalRegistration.'));
const pages = () => routes().filter(({ method }) => method === 'GET');

describe('every route of personal registration', () => {
  it('refuses every role that its row does not name', async () => {
    expect(routes().length).toBeGreaterThan(7);
    expect(await notRefused(walk, routes(), walk.refused, { statuses: [401, 403, 404] })).toEqual([]);
  });

  it('does not know persons of another body', async () => {
    const ofObjects = routes().filter(({ path }) => /:\w+Id/.test(path));
    expect(await notRefused(walk, ofObjects, () => ['foreign'])).toEqual([]);
  });

  it('opens for the roles that its row names, in the phases that it names', async () => {
    const open = pages().filter(({ action }) => action !== 'personalRegistration.return');
    expect(await notRefused(walk, open, walk.allowed, { statuses: [200] })).toEqual([]);
  });

  it('lets nobody but the person write for one who can sign in', async () => {
    const other = { personId: id(walk.stage, 'person.GDBD.officer') };
    const writing = routes().filter(({ action }) => /\.(write|send)$/.test(action));
    expect(await notRefused(walk, writing, () => ['gdbd.truong', 'vu.tdkt', 'ctn.cv'], { other })).toEqual([]);
    expect(await notRefused(walk, pages(), () => ['ctn.cv', 'ktvb.truong'], { other, statuses: [200, 403] })).toEqual(
      [],
    );
    const own = pages().find(({ action }) => action === 'personalRegistration.view');
    const answer = own && (await walk.ask(own, 'gdbd.cv', walk.addressOf(own, other)));
    expect(answer?.status).toBe(200);
  });

  it('is refused in a wrong phase to those who may in the right one', async () => {
    const state = { table: 'personal_registration', param: 'registrationId' };
    const { wrong, tried } = await openInWrongPhase(walk, 'personalRegistration', state);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});
