import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { momentEnds } from '#seeds/cum-iii-2020/tour.ts';
import { paths } from '#src/paths.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import type { RouteDescription } from '#src/platform/http/feature-routes.tsx';
import { addKeys, addSlipVote, slipElection, voteName } from '../factories/slip-votes.ts';
import {
  notRefused,
  openInWrongPhase,
  openWalk,
  type People,
  ruleOf,
  type StatefulObject,
  type Walk,
} from './route-walk.ts';

let walk: Walk;

/** Keys of the conference of 2020, one of them held by an officer of TGPL, and a vote under them, open. */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'member', 'unitOfficer'],
  'gdbd.truong': ['account', 'member', 'unitHead'],
  'tgpl.cv': ['account', 'member', 'teller'],
  'ktvb.truong': ['account', 'member', 'clusterHead'],
  'htqtct.truong': ['account', 'member', 'clusterDeputy'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  thutruong: ['account', 'observer'],
};

beforeAll(async () => {
  walk = await openWalk({ until: momentEnds.counting, people, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage): Promise<Record<string, string>> {
  const conferenceId = id(stage, 'conference');
  const ballotId = id(stage, 'ballot.CO_BO');
  const election = slipElection(voteName, 'routes');
  const ceremonyId = await addKeys(stage, { conferenceId, election });
  await inTransaction(stage.services.database, stage.tenantId, (tx) =>
    tx.db
      .insertInto('ceremony_teller')
      .values({
        ...{ tenant_id: tx.tenantId, ceremony_id: ceremonyId, account_id: id(stage, 'account.tgpl.cv') },
        ...{ position: 1, is_head: true, name: 'Ủy viên mô phỏng', unit_name: 'Cục Trợ giúp pháp lý' },
        ...{ cert: null, polynomial: null, verification: null, rehearsal: null },
      })
      .execute(),
  );
  const voteId = await addSlipVote(stage, { ceremonyId, ballotId, election, revote: true });
  return { conferenceId, ballotId, ceremonyId, voteId, tracker: 'x'.repeat(43) };
}

const kinds = new Set(['keyCeremony', 'electronicVote']);
const routes = (): RouteDescription[] => walk.app.routes.filter((route) => kinds.has(ruleOf(route).object));

/** What this vote has not got yet: a ballot under the tracker that is asked for, a head to be signed. */
const notYet: Record<string, number> = {
  [paths.spoiledBallot()]: 404,
  [paths.castBallot()]: 404,
  [paths.openedBallot()]: 404,
  [paths.voteHeadSheet()]: 409,
};

describe('every route of keys, slips and electronic votes', () => {
  it('is one of those that are walked', () => {
    expect(routes().length).toBeGreaterThan(25);
    expect(Object.entries(walk.params).filter(([, value]) => !value)).toEqual([]);
  });

  it('opens to those whom its row names', async () => {
    const wrong: string[] = [];
    for (const route of routes().filter(({ method }) => method === 'GET')) {
      const isPublic = ruleOf(route).roles.includes('public');
      for (const user of isPublic ? [...walk.allowed(route), 'stranger'] : walk.allowed(route)) {
        const { status } = await walk.ask(route, user);
        if (status !== 200 && status !== notYet[route.path]) wrong.push(`${route.path} as ${user}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses every role that its row does not name', async () => {
    expect(await notRefused(walk, routes(), (route) => walk.refused(route))).toEqual([]);
  });

  it('asks a stranger to sign in where it is not for everybody', async () => {
    const closed = routes().filter((route) => !ruleOf(route).roles.includes('public'));
    expect(await notRefused(walk, closed, () => ['stranger'], { statuses: [401] })).toEqual([]);
  });

  it('does not know keys and votes of another body', async () => {
    const closed = routes().filter((route) => !ruleOf(route).roles.includes('public'));
    expect(await notRefused(walk, closed, () => ['foreign'])).toEqual([]);
  });
});

const stateful: Record<string, StatefulObject> = {
  keyCeremony: { table: 'key_ceremony', param: 'ceremonyId' },
  electronicVote: { table: 'electronic_vote', param: 'voteId' },
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
