import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
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
 * The roles of each account on the objects that come after the ballots: GDBD's dossier and award of 2020, the
 * Council's session of 2021 with the case of that dossier, the first decision; the case is played to its archive.
 */
const people: People = {
  stranger: [],
  'gdbd.cv': ['account', 'member', 'unitOfficer'],
  'gdbd.truong': ['account', 'member', 'unitHead'],
  'btnn.truong': ['account', 'member'],
  'ktvb.truong': ['account', 'member', 'clusterHead'],
  'htqtct.truong': ['account', 'member', 'clusterDeputy'],
  'vu.tdkt': ['account', 'standingOffice'],
  quantri: ['account', 'systemAdministrator'],
  'hd.tccb': ['account', 'councilMember', 'teller'],
  'hd.thuky': ['account', 'councilMember', 'councilSecretary'],
  botruong: ['account', 'signatory', 'councilMember', 'councilChair'],
  vanthu: ['account', 'registry'],
  ketoan: ['account', 'payer'],
};

/** The head of the leading unit signs the submission. */
const exceptions: Exceptions = { 'dossier.submit': { 'ktvb.truong': ['account', 'unitHead'] } };

/** Kinds of the matrix whose objects exist only in the continued case. */
const kinds = new Set([
  'dossier',
  'council',
  'councilSession',
  'councilCase',
  'awardDecision',
  'awardSubmission',
  'award',
  'payment',
  'certificate',
  'archive',
  'launchPlan',
  'followUp',
  'directive',
]);

beforeAll(async () => {
  walk = await openWalk({ until: null, people, exceptions, paramsOf });
}, 180_000);
afterAll(() => walk.close());

async function paramsOf(stage: Stage, first: FirstId): Promise<Record<string, string>> {
  const dossierId = id(stage, 'dossier.CO_BO.GDBD');
  const awardId = await first('award', sql`dossier_id = ${dossierId}`);
  return {
    clusterYearId: id(stage, 'year.2020'),
    conferenceId: id(stage, 'conference'),
    unitId: id(stage, 'unit.GDBD'),
    accountId: id(stage, 'account.hd.tccb'),
    dossierId,
    attachmentId: await first('dossier_attachment'),
    commentId: id(stage, 'comment.0'),
    sessionId: id(stage, 'councilSession'),
    caseId: id(stage, 'case.CO_BO.GDBD'),
    decisionId: await first('award_decision'),
    submissionId: id(stage, 'submission'),
    awardId,
    paymentId: await first('payment'),
    certificateId: await first('certificate'),
    archiveId: id(stage, 'archive'),
    planId: await first('launch_plan'),
    followUpId: await first('follow_up'),
    directiveId: id(stage, 'directive.1'),
  };
}

const later = (): RouteDescription[] => walk.app.routes.filter((route) => kinds.has(ruleOf(route).object));

describe('every route from the dossier to the archive', () => {
  it('is one of those that are walked, under an object that exists', () => {
    expect(later().length).toBeGreaterThan(100);
    expect(Object.entries(walk.params).filter(([, value]) => !value)).toEqual([]);
  });

  it('refuses every role that its row does not name', async () => {
    expect(await notRefused(walk, later(), walk.refused)).toEqual([]);
  });

  it('does not know objects of another body', async () => {
    const ofObjects = later().filter(({ path }) => /:\w+Id/.test(path));
    expect(await notRefused(walk, ofObjects, () => ['foreign'])).toEqual([]);
  });
});

const stateful: Record<string, StatefulObject> = {
  dossier: { table: 'dossier', param: 'dossierId' },
  councilSession: { table: 'council_session', param: 'sessionId' },
  councilCase: { table: 'council_case', param: 'caseId' },
  awardDecision: { table: 'award_decision', param: 'decisionId' },
  payment: { table: 'payment', param: 'paymentId' },
  certificate: { table: 'certificate', param: 'certificateId' },
  launchPlan: { table: 'launch_plan', param: 'planId' },
  followUp: { table: 'follow_up', param: 'followUpId' },
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
