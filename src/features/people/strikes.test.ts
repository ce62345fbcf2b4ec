import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pastAward, peopleIn } from '#tests/factories/people.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import { exportRows } from '../imports/queries/export-rows.ts';
import * as access from './access.ts';
import { recordDiscipline } from './commands/discipline.ts';
import { openCollectiveMatter, openMatter } from './commands/matter.ts';
import { movePerson } from './commands/move-person.ts';
import { recordAward, recordCollectiveAward } from './commands/record-award.ts';
import { recordInitiative } from './commands/record-initiative.ts';
import { ratePerson } from './commands/record-rating.ts';
import { strikeOut } from './commands/strike-out.ts';
import { courseOf } from './queries/course.ts';
import { collectiveFacts, personFacts } from './queries/facts.ts';
import { disciplineOf, initiativesOf, mattersOf, postsOf } from './queries/records.ts';
import { struckOf } from './queries/strikes.ts';
import { personById } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld();
  restore = await keepWorld(world);
});
afterAll(() => world.close());
beforeEach(() => restore());

const { by, look, create, journalOf } = peopleIn(() => world);
const award = pastAward;
const rated = { level: 'good' as const, absentDays: null, maternity: false, document: '', year: 2018 };
const recorded = {
  ...{ name: 'Sổ theo dõi', kind: 'initiative' as const, reach: 'base' as const, year: 2019, share: 40 },
  ...{ recognisedOn: '2019-12-01', decisionNumber: '5/QĐ', issuer: 'Cục Con nuôi', coauthors: [] },
};
const why = 'Ghi nhầm người cùng tên ở đơn vị khác';
const struckFrom = (personId: string, confidential = true) =>
  look((tx) => struckOf(tx, { kind: 'person', id: personId }, { ids: [personId], confidential }));

describe('an entry that was recorded for the wrong person', () => {
  it('is struck out: it stays with day, name and reason, counts nowhere, and can be recorded anew', async () => {
    const personId = await create('CTN', 'C-1');
    const record = await by(access.ratePersonAccess, { personId });
    const { ratingId } = await ratePerson(record, rated);
    const { awardId } = await recordAward(await by(access.recordAwardAccess, { personId }, 'ctn.cv'), award);
    const { initiativeId } = await recordInitiative(
      await by(access.recordInitiativeAccess, { personId }, 'ctn.cv'),
      recorded,
    );
    const scope = () => by(access.correctPersonAccess, { personId }, 'ctn.cv');
    const strike = async (kind: 'rating' | 'award' | 'initiative', factId: string, version = 1) =>
      strikeOut(await scope(), { kind, factId, why, version });
    expect(await strike('rating', ratingId)).toEqual({ version: 2 });
    await expect(strike('rating', ratingId, 2)).rejects.toMatchObject({ code: 'notFound' });
    await expect(strike('award', awardId, 4)).rejects.toMatchObject({ code: 'conflict' });
    await strike('award', awardId);
    await strike('initiative', initiativeId);
    expect(await journalOf('person', personId)).toMatchObject({ action: 'person.correct', reason: why });
    const [facts] = await look((tx) => personFacts(tx, [personId]));
    expect([facts?.ratings ?? [], facts?.awards ?? [], facts?.initiatives ?? []]).toEqual([[], [], []]);
    expect(await look((tx) => courseOf(tx, { kind: 'person', id: personId }, [personId]))).toEqual([]);
    for (const kind of ['ratings', 'awards', 'initiatives'] as const) {
      expect(await look((tx) => exportRows(tx, kind, null)), kind).toEqual([]);
    }
    const struck = await struckFrom(personId, false);
    expect(struck.map(({ kind, reason, by: who }) => [kind, reason, who === '']).sort()).toEqual([
      ['award', why, false],
      ['initiative', why, false],
      ['rating', why, false],
    ]);
    expect(struck.find(({ kind }) => kind === 'award')?.what).toEqual({
      ...{ code: 'CSTDCS', year: 2018, number: '21/QĐ-CTN' },
    });
    await ratePerson(record, rated);
    await recordAward(await by(access.recordAwardAccess, { personId }), award);
    await recordInitiative(await by(access.recordInitiativeAccess, { personId }), recorded);
    const [again] = await look((tx) => personFacts(tx, [personId]));
    expect([again?.ratings?.length, again?.awards?.length, again?.initiatives?.length]).toEqual([1, 1, 1]);
  });

  it('by who may correct it alone, and not under a person whose it is not', async () => {
    const [personId, otherId] = [await create('CTN'), await create('CTN')];
    const { ratingId } = await ratePerson(await by(access.ratePersonAccess, { personId }), rated);
    await expect(by(access.correctPersonAccess, { personId }, 'lltp.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
    const other = await by(access.correctPersonAccess, { personId: otherId });
    const input = { kind: 'rating' as const, factId: ratingId, why, version: 1 };
    await expect(strikeOut(other, input)).rejects.toMatchObject({ code: 'notFound' });
    const both = await Promise.allSettled(
      ['vu.tdkt', 'ctn.cv'].map(async (user) =>
        strikeOut(await by(access.correctPersonAccess, { personId }, user), input),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('an initiative not while an award was given for it', async () => {
    const personId = await create('CTN');
    const { initiativeId } = await recordInitiative(await by(access.recordInitiativeAccess, { personId }), recorded);
    await recordAward(await by(access.recordAwardAccess, { personId }), { ...award, initiativeId });
    const scope = await by(access.correctPersonAccess, { personId });
    await expect(strikeOut(scope, { kind: 'initiative', factId: initiativeId, why, version: 1 })).rejects.toMatchObject(
      { fields: { '': /khen thưởng/ } },
    );
    expect(await look((tx) => initiativesOf(tx, [personId]))).toHaveLength(1);
  });

  it('a post, and the one before goes on in its place', async () => {
    const personId = await create('CTN');
    const strike = async (factId: string) =>
      strikeOut(await by(access.correctPersonAccess, { personId }), { kind: 'post', factId, why, version: 1 });
    const [only] = await look((tx) => postsOf(tx, [personId]));
    await expect(strike(only?.id ?? '')).rejects.toMatchObject({ fields: { '': /duy nhất/ } });
    const discipline = { level: 'reprimand' as const, decidedOn: '2019-03-01', decisionNumber: '3/QĐ', issuer: 'CTN' };
    await movePerson(await by(access.movePersonAccess, { personId }), {
      ...{ unitId: world.unitId('LLTP'), post: 'Phó Trưởng phòng', leader: true, startsOn: '2019-01-01' },
      ...{ document: '', version: 1 },
    });
    await recordDiscipline(await by(access.disciplineAccess, { personId }), discipline);
    const [latest] = await look((tx) => postsOf(tx, [personId]));
    await strike(latest?.id ?? '');
    expect(await look((tx) => postsOf(tx, [personId]))).toMatchObject([{ startsOn: '2010-09-01', endsOn: null }]);
    expect(await look((tx) => personById(tx, personId))).toMatchObject({
      ...{ unitId: world.unitId('CTN'), post: 'Chuyên viên', leader: false },
    });
    const units = [world.unitId('LLTP'), world.unitId('CTN')];
    const [lltp, ctn] = await look((tx) => collectiveFacts(tx, units));
    expect([lltp?.discipline?.length, ctn?.discipline?.length].sort()).toEqual([0, 1]);
    expect(await struckFrom(personId)).toMatchObject([{ kind: 'post', what: { name: 'Phó Trưởng phòng' } }]);
  });

  it('discipline and a matter: the journal keeps the mark alone, and others do not see them', async () => {
    const personId = await create('CTN');
    const wrong = { level: 'warning' as const, decidedOn: '2019-03-01', decisionNumber: '3/QĐ', issuer: 'CTN' };
    const { disciplineId } = await recordDiscipline(await by(access.disciplineAccess, { personId }), wrong);
    const opened = { kind: 'complaint' as const, openedOn: '2020-02-01', document: '' };
    const { matterId } = await openMatter(await by(access.matterAccess, { personId }), opened);
    const scope = () => by(access.correctConfidentialAccess, { personId }, 'ctn.truong');
    await strikeOut(await scope(), { kind: 'discipline', factId: disciplineId, why, version: 1 });
    const act = await journalOf('person', personId);
    expect(act).toMatchObject({ action: 'person.correctConfidential', reason: null });
    expect(JSON.stringify(act)).not.toMatch(/warning|3\/QĐ|cùng tên/);
    await strikeOut(await scope(), { kind: 'matter', factId: matterId, why, version: 1 });
    expect(await look((tx) => disciplineOf(tx, [personId]))).toEqual([]);
    expect(await look((tx) => mattersOf(tx, { kind: 'person', id: personId }, [personId]))).toEqual([]);
    const [facts] = await look((tx) => personFacts(tx, [personId]));
    expect([facts?.discipline, facts?.matters]).toEqual([[], []]);
    expect((await struckFrom(personId)).map(({ kind }) => kind).sort()).toEqual(['discipline', 'matter']);
    expect(await struckFrom(personId, false)).toEqual([]);
  });

  it('of a unit too', async () => {
    const unitId = world.unitId('CTN');
    const { initiativeId: _, ...ofUnit } = { ...award, award: 'TTLDXS' as const };
    const { awardId } = await recordCollectiveAward(await by(access.recordCollectiveAwardAccess, { unitId }), ofUnit);
    const opened = { kind: 'inspection' as const, openedOn: '2020-02-01', document: '' };
    const { matterId } = await openCollectiveMatter(await by(access.collectiveMatterAccess, { unitId }), opened);
    const scope = await by(access.correctCollectiveAccess, { unitId }, 'ctn.cv');
    await strikeOut(scope, { kind: 'award', factId: awardId, why, version: 1 });
    const head = await by(access.correctCollectiveMatterAccess, { unitId }, 'ctn.truong');
    await strikeOut(head, { kind: 'matter', factId: matterId, why, version: 1 });
    const [facts] = await look((tx) => collectiveFacts(tx, [unitId]));
    expect([facts?.awards ?? [], facts?.matters]).toEqual([[], []]);
    const struck = await look((tx) =>
      struckOf(tx, { kind: 'collective', id: unitId }, { ids: [unitId], confidential: false }),
    );
    expect(struck).toMatchObject([{ kind: 'award', what: { code: 'TTLDXS' } }]);
  });
});
