import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, look, type Stage, scopeOf } from '#seeds/cum-iii-2020/stage.ts';
import { mergePersonAccess } from '#src/features/people/access.ts';
import { mergePerson } from '#src/features/people/commands/merge-person.ts';
import type { RouteDescription } from '#src/platform/http/feature-routes.tsx';
import { type FirstId, notRefused, openWalk, type People, ruleOf, type Walk } from './route-walk.ts';

let walk: Walk;

/** The roles of each account on GDBD, its people and the record of its own officer, when the demonstration opens. */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'member', 'unitOfficer', 'self'],
  'gdbd.truong': ['account', 'member', 'unitHead'],
  'btnn.cv': ['account', 'member'],
  'btnn.truong': ['account', 'member'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  thutruong: ['account', 'observer'],
  'hd.tccb': ['account', 'councilMember'],
  botruong: ['account', 'signatory', 'councilMember'],
  vanthu: ['account', 'registry'],
};

/** Of whom only the unit is asked: the list and adding are about the own unit of whoever asks. */
const ofOwnUnit = new Set(['person.list', 'person.create', 'person.findOwn']);
const kinds = new Set(['person', 'collective']);

beforeAll(async () => {
  walk = await openWalk({ until: '2020-12-14T08:00:00+07:00', people, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage, first: FirstId): Promise<Record<string, string>> {
  const personId = id(stage, 'person.GDBD.officer');
  const unitId = id(stage, 'unit.GDBD');
  return {
    ...{ personId, unitId, otherId: id(stage, 'person.GDBD.1') },
    award: 'CSTDCS',
    awardId: await first('past_award', sql`person_id = ${personId}`),
    ratingId: await first('yearly_rating', sql`person_id = ${personId}`),
    initiativeId: (
      await look(stage, (tx) =>
        tx.db
          .selectFrom('initiative_author')
          .select('initiative_id as id')
          .where('tenant_id', '=', tx.tenantId)
          .where('person_id', '=', personId)
          .executeTakeFirstOrThrow(),
      )
    ).id,
    postId: await first('person_post', sql`person_id = ${personId}`),
    disciplineId: await first('discipline'),
    matterId: await first('pending_matter'),
  };
}

const routesOf = () =>
  walk.app.routes.filter((route) => kinds.has(ruleOf(route).object) || ofOwnUnit.has(route.action));
const ofObjects = () => routesOf().filter(({ path }) => /:(personId|unitId)/.test(path));

describe('every route on persons and on units as collectives', () => {
  it('is here', () => {
    expect(routesOf().length).toBeGreaterThan(50);
  });

  it('asks a stranger to sign in', async () => {
    expect(await notRefused(walk, routesOf(), () => ['stranger'], { statuses: [401] })).toEqual([]);
  });

  it('refuses every role that its row does not name', async () => {
    expect(await notRefused(walk, ofObjects(), walk.refused)).toEqual([]);
  });

  it('refuses a person and a unit of another unit to those who may do it at home', async () => {
    const other = { personId: id(walk.stage, 'person.CTN.1'), unitId: id(walk.stage, 'unit.CTN') };
    const home = () => ['gdbd.cv', 'gdbd.truong', 'btnn.cv', 'btnn.truong'];
    expect(await notRefused(walk, ofObjects(), home, { other })).toEqual([]);
  });

  it('does not know objects of another body', async () => {
    expect(await notRefused(walk, ofObjects(), () => ['foreign'])).toEqual([]);
  });

  it('answers 404 to an identity that is none', async () => {
    const hostile = Object.fromEntries(
      ofObjects().flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, '1%27%20or%201=1'])),
    );
    expect(await notRefused(walk, ofObjects(), () => ['vu.tdkt'], { statuses: [404], other: hostile })).toEqual([]);
  });

  it('opens its pages to those whom its row names', async () => {
    const wrong: string[] = [];
    const pages = ofObjects().filter(({ method, action }) => method === 'GET' && action !== 'person.unmerge');
    for (const route of pages.filter(opens)) {
      for (const user of walk.allowed(route)) {
        const { status } = await walk.ask(route, user);
        if (status !== 200) wrong.push(`${route.path} as ${user}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('changes nothing of a record that was joined into another, and takes apart only such a one', async () => {
    const [personId, otherId] = [id(walk.stage, 'person.THADS.1'), id(walk.stage, 'person.THADS.2')];
    const changing = ofObjects().filter((route) => {
      const { phases } = ruleOf(route);
      return phases !== 'any' && !phases.includes('merged');
    });
    const unmerging = ofObjects().filter(({ action }) => action === 'person.unmerge');
    const office = () => ['vu.tdkt'];
    const asOf = { statuses: [409], other: { personId } };
    expect(await notRefused(walk, unmerging, office, asOf)).toEqual([]);
    await join(personId, otherId);
    expect(changing.length).toBeGreaterThan(20);
    expect(await notRefused(walk, changing, office, asOf)).toEqual([]);
    expect(await notRefused(walk, unmerging, office, { statuses: [200, 422], other: { personId } })).toEqual([]);
  });
});

/** Its object is on the record that the walk asks for; the seed has discipline and matters of others only. */
const opens = ({ path }: RouteDescription) =>
  !/:(disciplineId|matterId)/.test(path) && !/^\/don-vi\/:unitId\/thi-dua\/(khen-thuong|xep-loai)\/:/.test(path);

async function join(mergedId: string, keptId: string): Promise<void> {
  const scope = await scopeOf(walk.stage, 'vu.tdkt', mergePersonAccess, { personId: keptId });
  await mergePerson(scope, { otherId: mergedId, reason: 'Thử' });
}
