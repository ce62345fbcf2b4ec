import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { members } from '#seeds/cum-iii-2020/data/published.ts';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { momentEnds } from '#seeds/cum-iii-2020/tour.ts';
import { type ActionName, matrix } from '#src/features/accounts/rules.ts';
import type { ActionRule } from '#src/platform/access/scope.ts';
import type { RouteDescription } from '#src/platform/http/feature-routes.tsx';
import {
  type Exceptions,
  type FirstId,
  notRefused,
  openInWrongPhase,
  openWalk,
  type People,
  ruleOf,
  type StatefulObject,
  type Walk,
} from './route-walk.ts';

let walk: Walk;

/**
 * The roles of each account on the objects that the walk asks for: the objects of GDBD and of its cluster in 2020, led
 * by KTVB and HTQTCT, between voting and count; CTN reviews GDBD's sheet and leads 2021.
 */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'member', 'unitOfficer'],
  'gdbd.truong': ['account', 'member', 'unitHead'],
  'btnn.cv': ['account', 'member'],
  'btnn.truong': ['account', 'member'],
  'ctn.cv': ['account', 'member', 'reviewer'],
  'tgpl.cv': ['account', 'member', 'teller'],
  'ktvb.truong': ['account', 'member', 'clusterHead'],
  'htqtct.truong': ['account', 'member', 'clusterDeputy'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  thutruong: ['account', 'observer'],
};

/** What an account finds for the own unit, whichever that is: each head and officer is one there. */
const ofOwnUnit: readonly ActionName[] = [
  'person.list',
  'person.create',
  'import.list',
  'import.start',
  'import.export',
];
const headsAndOfficers = Object.fromEntries(
  Object.entries(people).flatMap(([user, roles]) => {
    const own = user.endsWith('.truong') ? 'unitHead' : user.endsWith('.cv') ? 'unitOfficer' : null;
    if (own) return [[user, ['account', 'member', own] as const]];
    return user === 'stranger' ? [] : [[user, roles]];
  }),
);

/**
 * Handing over concerns the outgoing unit (KTVB) and the incoming one (CTN), not GDBD; the leading unit signs reports
 * and minutes of the cluster; the Council's first page is for the office and for who may be named in a Council: none of
 * these people.
 */
const exceptions: Exceptions = {
  ...Object.fromEntries(ofOwnUnit.map((action) => [action, headsAndOfficers])),
  'handover.view': {
    'gdbd.cv': ['account', 'member'],
    'gdbd.truong': ['account', 'member'],
    'ctn.cv': ['account', 'unitOfficer'],
    'ktvb.truong': ['account', 'clusterHead'],
    'htqtct.truong': ['account', 'clusterDeputy'],
    'vu.tdkt': ['account', 'standingOffice'],
  },
  'handover.receive': { 'ctn.cv': ['account', 'clusterHead'] },
  'handover.signGiving': { 'ktvb.truong': ['account', 'unitHead'] },
  'handover.signReceiving': {},
  'minutes.sign': { 'ktvb.truong': ['account', 'unitHead'] },
  'council.list': { 'vu.tdkt': ['account', 'standingOffice'] },
  'midYear.issue': { 'ktvb.truong': ['account', 'unitHead'] },
  'yearEnd.issue': { 'ktvb.truong': ['account', 'unitHead'] },
};

beforeAll(async () => {
  walk = await openWalk({ until: momentEnds.counting, people, exceptions, paramsOf });
}, 120_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage, first: FirstId): Promise<Record<string, string>> {
  const registrationId = id(stage, 'registration.2020.GDBD');
  return {
    clusterYearId: id(stage, 'year.2020'),
    clusterId: id(stage, 'cluster'),
    unitId: id(stage, 'unit.GDBD'),
    accountId: id(stage, 'account.gdbd.cv'),
    conferenceId: id(stage, 'conference'),
    itemId: id(stage, 'item.report'),
    guestId: id(stage, 'guest.Bộ Tư pháp'),
    registrationId,
    targetId: await first('target', sql`registration_id = ${registrationId}`),
    movementId: await first('movement'),
    covenantId: id(stage, 'covenant.2020'),
    amendmentId: id(stage, 'amendment'),
    sheetId: id(stage, 'sheet.GDBD'),
    criterionId: await first('score_criterion'),
    evidenceId: await first('score_evidence', sql`sheet_id = ${id(stage, 'sheet.GDBD')}`),
    ballotId: id(stage, 'ballot.CO_BO'),
    reportId: id(stage, 'report.midYear.GDBD'),
    areaId: await first('year_end_area'),
    entryId: await first('journal_entry'),
    grantId: await first('role_grant', sql`account_id = ${id(stage, 'account.gdbd.cv')}`),
    code: 'contacts',
    number: '1',
    name: 'don-vi',
  };
}

/**
 * Objects that the other walks in this folder hold and ask for as everybody; here their addresses name an identity that
 * is none, which is refused alike to all before the object is read: one account is enough.
 */
const walkedElsewhere = new Set(
  [
    ...['person', 'other', 'award', 'rating', 'initiative', 'post', 'discipline', 'matter', 'dossier', 'attachment'],
    ...['comment', 'session', 'case', 'decision', 'submission', 'payment', 'certificate', 'archive', 'followUp'],
    ...['directive', 'plan'],
  ].map((object) => `${object}Id`),
);
const isElsewhere = ({ path }: RouteDescription) => {
  const missing = [...path.matchAll(/:(\w+Id)/g)].map(([, name = '']) => name).filter((name) => !walk.params[name]);
  return missing.length > 0 && missing.every((name) => walkedElsewhere.has(name));
};

/** Rows that decide what a page shows, not whether it opens. */
const decidesWithinPage = new Set(['ballot.readCount', 'person.viewDiscipline']);

describe('every route', () => {
  it('is guarded by a row of the matrix, and every row guards a route', () => {
    const used = new Set(walk.app.routes.map(({ action }) => action));
    expect(walk.app.routes.filter(({ action }) => !(action in matrix))).toEqual([]);
    expect(Object.keys(matrix).filter((action) => !used.has(action) && !decidesWithinPage.has(action))).toEqual([]);
  });

  it('asks a stranger to sign in and shows nothing', async () => {
    const closed = walk.app.routes.filter((route) => !ruleOf(route).roles.includes('public'));
    expect(await notRefused(walk, closed, () => ['stranger'], { statuses: [401] })).toEqual([]);
  });

  it('refuses every role that its row does not name', async () => {
    const users = (route: RouteDescription) => walk.refused(route).slice(0, isElsewhere(route) ? 1 : undefined);
    expect(await notRefused(walk, walk.app.routes, users)).toEqual([]);
  });

  it('does not know objects of another body', async () => {
    const ofObjects = walk.app.routes.filter(({ path }) => /:\w+Id/.test(path));
    expect(await notRefused(walk, ofObjects, () => ['foreign'])).toEqual([]);
  });

  it('refuses the object of a foreign unit to a head who may do it at home', async () => {
    const other = {
      unitId: id(walk.stage, 'unit.BTNN'),
      registrationId: id(walk.stage, 'registration.2020.BTNN'),
      sheetId: id(walk.stage, 'sheet.BTNN'),
    };
    const own = walk.app.routes.filter(({ path, action }) => {
      const { roles } = matrix[action as ActionName] as ActionRule;
      const onlyOwn = roles.every((role) => role === 'unitHead' || role === 'unitOfficer');
      return onlyOwn && /:(unitId|registrationId|sheetId)/.test(path) && !action.startsWith('handover');
    });
    expect(own.length).toBeGreaterThan(10);
    expect(await notRefused(walk, own, () => ['gdbd.truong', 'gdbd.cv'], { other })).toEqual([]);
  });

  it('answers 404 to an identity that is none', async () => {
    const ofObjects = walk.app.routes.filter(({ path }) => /:\w+Id/.test(path));
    const hostile = Object.fromEntries(
      ofObjects.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, '1%27%20or%201=1'])),
    );
    expect(await notRefused(walk, ofObjects, () => ['vu.tdkt'], { statuses: [404], other: hostile })).toEqual([]);
  });
});

/** Objects whose state can be set for the walk: kind in the matrix -> table and the id that the walk uses. */
const stateful: Record<string, StatefulObject> = {
  clusterYear: { table: 'cluster_year', param: 'clusterYearId' },
  movement: { table: 'movement', param: 'movementId' },
  registration: { table: 'registration', param: 'registrationId' },
  covenant: { table: 'covenant', param: 'covenantId' },
  scoreTable: { table: 'score_table', param: 'clusterYearId', column: 'cluster_year_id' },
  scoreSheet: { table: 'score_sheet', param: 'sheetId' },
  conference: { table: 'conference', param: 'conferenceId' },
  ballot: { table: 'ballot', param: 'ballotId' },
};

describe('every route in a wrong phase', () => {
  it.each(Object.entries(stateful))(
    'of a %s is refused to those who may do it in the right one',
    async (kind, object) => {
      const { wrong, tried } = await openInWrongPhase(walk, kind, object);
      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
  );
});

describe('every page', () => {
  it('opens for the roles that its row names', async () => {
    const wrong: string[] = [];
    const pages = walk.app.routes.filter(({ method, path }) => method === 'GET' && !/:(name|number|code)/.test(path));
    for (const route of pages) {
      for (const user of walk.allowed(route).slice(0, isElsewhere(route) ? 1 : undefined)) {
        const { status } = await walk.ask(route, user);
        if (status >= 500 || status === 401 || status === 403) wrong.push(`${route.path} as ${user}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(members).toHaveLength(11);
  });
});
