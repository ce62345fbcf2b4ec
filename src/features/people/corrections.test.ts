import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pastAward, peopleIn } from '#tests/factories/people.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import * as access from './access.ts';
import { correctAward } from './commands/correct-award.ts';
import { correctDiscipline } from './commands/correct-discipline.ts';
import { correctInitiative } from './commands/correct-initiative.ts';
import { correctMatter } from './commands/correct-matter.ts';
import { correctPost } from './commands/correct-post.ts';
import { correctRating } from './commands/correct-rating.ts';
import { endDiscipline, recordDiscipline } from './commands/discipline.ts';
import { leavePerson } from './commands/leave-person.ts';
import { closeCollectiveMatter, openCollectiveMatter } from './commands/matter.ts';
import { movePerson } from './commands/move-person.ts';
import { recordAward, recordCollectiveAward } from './commands/record-award.ts';
import { recordInitiative } from './commands/record-initiative.ts';
import { ratePerson } from './commands/record-rating.ts';
import { revokeAward } from './commands/revoke-award.ts';
import { correctionsOf } from './queries/corrections.ts';
import { collectiveFacts, personFacts } from './queries/facts.ts';
import { disciplineOf, initiativesOf, mattersOf, pastAwards, postsOf, ratingsOf } from './queries/records.ts';
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
const notRevoked = { revokedOn: null, revokeNumber: '', revokeReason: '' };
const why = 'Gõ nhầm số, xem quyết định 12/QĐ-CTN';

describe('a past award that was wrongly typed', () => {
  it('is corrected with a reason, and what stood before stays', async () => {
    const personId = await create('CTN');
    const { awardId } = await recordAward(await by(access.recordAwardAccess, { personId }, 'ctn.cv'), award);
    const right = { ...award, ...notRevoked, award: 'LDTT' as const, decisionNumber: '12/QĐ-CTN', awardId, why };
    const scope = () => by(access.correctPersonAccess, { personId }, 'ctn.cv');
    expect(await correctAward(await scope(), { ...right, version: 1 })).toEqual({ version: 2 });
    const [stands] = await look((tx) => pastAwards(tx, { kind: 'person', id: personId }, [personId]));
    expect(stands).toMatchObject({ award: 'LDTT', decisionNumber: '12/QĐ-CTN', revokedOn: null, version: 2 });
    const [kept] = (await look((tx) => correctionsOf(tx, [awardId]))).get(awardId) ?? [];
    expect(kept).toMatchObject({
      before: { award: 'CSTDCS', decisionNumber: '21/QĐ-CTN' },
      after: { award: 'LDTT', decisionNumber: '12/QĐ-CTN' },
      ...{ reason: why, kind: 'award' },
    });
    expect(Object.keys(kept?.before ?? {})).toHaveLength(2);
    expect(await journalOf('person', personId)).toMatchObject({ action: 'person.correct', reason: why });
    await expect(correctAward(await scope(), { ...right, issuer: 'Bộ', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 2, values: { award: 'LDTT' } },
    });
    await expect(correctAward(await scope(), { ...right, version: 2 })).rejects.toMatchObject({
      fields: { '': expect.stringContaining('Chưa sửa') },
    });
    await expect(
      correctAward(await scope(), { ...right, award: 'CO_BO', year: 2021, version: 2 }),
    ).rejects.toMatchObject({
      fields: { award: expect.any(String), year: expect.any(String), decidedOn: expect.any(String) },
    });
  });

  it('does not become one that is recorded already, nor one of another person', async () => {
    const [personId, otherId] = [await create('CTN'), await create('CTN')];
    const guard = () => by(access.recordAwardAccess, { personId });
    const { awardId } = await recordAward(await guard(), award);
    await recordAward(await guard(), { ...award, decisionNumber: '12/QĐ-CTN' });
    const wrong = { ...award, ...notRevoked, decisionNumber: '12/QĐ-CTN', awardId, why, version: 1 };
    await expect(correctAward(await by(access.correctPersonAccess, { personId }), wrong)).rejects.toMatchObject({
      fields: { decisionNumber: expect.any(String) },
    });
    await expect(
      correctAward(await by(access.correctPersonAccess, { personId: otherId }), wrong),
    ).rejects.toMatchObject({ code: 'notFound' });
    await expect(by(access.correctPersonAccess, { personId }, 'lltp.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('with its revocation by those who revoke, and stays revoked', async () => {
    const personId = await create('CTN');
    const { awardId } = await recordAward(await by(access.recordAwardAccess, { personId }), award);
    const revocation = { revokedOn: '2020-06-01', revokeNumber: '9/QĐ', revokeReason: 'Khai sai' };
    await revokeAward(await by(access.revokeAwardAccess, { personId }), { ...revocation, awardId, version: 1 });
    const input = { ...award, ...revocation, revokeNumber: '19/QĐ', awardId, why, version: 2 };
    const scope = (user: string) => by(access.correctPersonAccess, { personId }, user);
    await expect(correctAward(await scope('ctn.cv'), input)).rejects.toMatchObject({ fields: { '': /hủy bỏ/ } });
    await expect(correctAward(await scope('ctn.truong'), { ...input, ...notRevoked })).rejects.toMatchObject({
      fields: { revokedOn: expect.any(String), revokeNumber: expect.any(String), revokeReason: expect.any(String) },
    });
    await correctAward(await scope('ctn.truong'), input);
    const [stands] = await look((tx) => pastAwards(tx, { kind: 'person', id: personId }, [personId]));
    expect(stands).toMatchObject({ revokedOn: '2020-06-01', revokeNumber: '19/QĐ' });
  });

  it('of a unit too', async () => {
    const unitId = world.unitId('CTN');
    const { initiativeId: _, ...ofUnit } = { ...award, award: 'TTLDXS' as const };
    const { awardId } = await recordCollectiveAward(await by(access.recordCollectiveAwardAccess, { unitId }), ofUnit);
    const scope = await by(access.correctCollectiveAccess, { unitId }, 'ctn.cv');
    await correctAward(scope, { ...award, ...notRevoked, award: 'TTLDTT', awardId, why, version: 1 });
    const [facts] = await look((tx) => collectiveFacts(tx, [unitId]));
    expect(facts?.awards).toMatchObject([{ award: 'TTLDTT', year: 2018 }]);
  });
});

describe('the rating of a year', () => {
  it('is corrected, its year too, but never onto another', async () => {
    const personId = await create('CTN');
    const rated = { level: 'excellent' as const, absentDays: null, maternity: false, document: '' };
    const { ratingId } = await ratePerson(await by(access.ratePersonAccess, { personId }), { ...rated, year: 2018 });
    await ratePerson(await by(access.ratePersonAccess, { personId }), { ...rated, year: 2017 });
    const scope = () => by(access.correctPersonAccess, { personId });
    await expect(
      correctRating(await scope(), { ...rated, ratingId, year: 2017, why, version: 1 }),
    ).rejects.toMatchObject({ fields: { year: expect.any(String) } });
    await correctRating(await scope(), { ...rated, ratingId, year: 2019, level: 'good', why, version: 1 });
    const stands = await look((tx) => ratingsOf(tx, { kind: 'person', id: personId }, [personId]));
    expect(stands.map(({ year, level }) => [year, level]).sort()).toEqual([
      [2017, 'excellent'],
      [2019, 'good'],
    ]);
  });
});

describe('an initiative', () => {
  it('is corrected for all its authors; with one of another unit by the office', async () => {
    const [personId, otherId] = [await create('CTN', 'C-1'), await create('CTN', 'C-2')];
    const recorded = {
      ...{ name: 'Sổ theo dõi', kind: 'initiative' as const, reach: 'ministry' as const, year: 2019, share: 40 },
      ...{ recognisedOn: '2019-12-01', decisionNumber: '5/QĐ', issuer: 'Cục Con nuôi' },
    };
    const { initiativeId } = await recordInitiative(await by(access.recordInitiativeAccess, { personId }, 'ctn.cv'), {
      ...recorded,
      coauthors: ['C-2'],
    });
    const scope = (user: string) => by(access.correctPersonAccess, { personId }, user);
    const right = { ...recorded, initiativeId, reach: 'base' as const, share: 60, why };
    await correctInitiative(await scope('ctn.cv'), { ...right, version: 1 });
    expect(await look((tx) => initiativesOf(tx, [otherId]))).toMatchObject([{ reach: 'base', share: null }]);
    expect(await look((tx) => initiativesOf(tx, [personId]))).toMatchObject([{ reach: 'base', share: 60 }]);
    const [kept] = (await look((tx) => correctionsOf(tx, [initiativeId]))).get(initiativeId) ?? [];
    expect(kept?.before).toEqual({ reach: 'ministry', share: '40, Đặng Thị Hồng Ánh' });
    await movePerson(await by(access.movePersonAccess, { personId: otherId }), {
      ...{ unitId: world.unitId('LLTP'), post: 'Chuyên viên', leader: false, startsOn: '2020-01-01' },
      ...{ document: '', version: 1 },
    });
    const again = { ...right, name: 'Sổ theo dõi hồ sơ', version: 2 };
    await expect(correctInitiative(await scope('ctn.cv'), again)).rejects.toMatchObject({ fields: { '': /đơn vị/ } });
    await correctInitiative(await scope('vu.tdkt'), again);
    expect(await look((tx) => initiativesOf(tx, [otherId]))).toMatchObject([{ name: 'Sổ theo dõi hồ sơ' }]);
  });
});

describe('a post', () => {
  it('keeps its place between the others, and what follows from it follows', async () => {
    const personId = await create('CTN');
    const discipline = { level: 'reprimand' as const, decidedOn: '2018-03-01', decisionNumber: '3/QĐ', issuer: 'CTN' };
    await recordDiscipline(await by(access.disciplineAccess, { personId }), discipline);
    await movePerson(await by(access.movePersonAccess, { personId }), {
      ...{ unitId: world.unitId('LLTP'), post: 'Phó Trưởng phòng', leader: false, startsOn: '2019-01-01' },
      ...{ document: '', version: 1 },
    });
    const [latest] = await look((tx) => postsOf(tx, [personId]));
    const input = {
      ...{ postId: latest?.id ?? '', unitId: world.unitId('LLTP'), post: 'Phó Trưởng phòng', leader: true },
      ...{ startsOn: '2018-02-01', endsOn: null, document: '7/QĐ', why, version: 1 },
    };
    const scope = () => by(access.correctPersonAccess, { personId });
    await expect(correctPost(await scope(), { ...input, startsOn: '2010-01-01' })).rejects.toMatchObject({
      fields: { startsOn: expect.any(String) },
    });
    await correctPost(await scope(), input);
    const posts = await look((tx) => postsOf(tx, [personId]));
    expect(posts.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2018-02-01', null],
      ['2010-09-01', '2018-01-31'],
    ]);
    expect(await look((tx) => personById(tx, personId))).toMatchObject({ leader: true, version: 3 });
    const [lltp] = await look((tx) => collectiveFacts(tx, [world.unitId('LLTP')]));
    expect(lltp?.discipline).toHaveLength(1);
  });

  it('carries the last day of work of who left', async () => {
    const personId = await create('CTN');
    const leaving = { leftOn: '2020-03-31', reason: 'Nghỉ hưu', version: 1 };
    await leavePerson(await by(access.leavePersonAccess, { personId }), leaving);
    const [post] = await look((tx) => postsOf(tx, [personId]));
    const input = {
      ...{ postId: post?.id ?? '', unitId: world.unitId('CTN'), post: 'Chuyên viên', leader: false },
      ...{ startsOn: '2010-09-01', endsOn: '2020-04-30', document: '', why, version: 1 },
    };
    await correctPost(await by(access.correctPersonAccess, { personId }), input);
    expect(await look((tx) => personById(tx, personId))).toMatchObject({ leftOn: '2020-04-30' });
  });
});

describe('discipline and matters', () => {
  it('are corrected by the head or the office, and the journal keeps the mark alone', async () => {
    const personId = await create('CTN');
    const wrong = { level: 'warning' as const, decidedOn: '2019-03-01', decisionNumber: '3/QĐ', issuer: 'CTN' };
    const { disciplineId } = await recordDiscipline(await by(access.disciplineAccess, { personId }), wrong);
    await endDiscipline(await by(access.disciplineAccess, { personId }), {
      ...{ disciplineId, endedOn: '2020-03-01', version: 1 },
    });
    await expect(by(access.correctConfidentialAccess, { personId }, 'ctn.cv')).rejects.toMatchObject({
      code: 'forbidden',
    });
    const scope = () => by(access.correctConfidentialAccess, { personId }, 'ctn.truong');
    const input = { ...wrong, level: 'reprimand' as const, disciplineId, why, version: 2 };
    await expect(correctDiscipline(await scope(), { ...input, endedOn: null })).rejects.toMatchObject({
      fields: { endedOn: expect.any(String) },
    });
    await correctDiscipline(await scope(), { ...input, endedOn: '2020-02-01' });
    expect(await look((tx) => disciplineOf(tx, [personId]))).toMatchObject([
      { level: 'reprimand', endedOn: '2020-02-01', version: 3 },
    ]);
    const act = await journalOf('person', personId);
    expect(act).toMatchObject({ action: 'person.correctConfidential', reason: null });
    expect(JSON.stringify(act)).not.toMatch(/reprimand|3\/QĐ|Gõ nhầm/);
    expect((await look((tx) => personFacts(tx, [personId])))[0]?.discipline).toMatchObject([{ level: 'reprimand' }]);
  });

  it('of a unit, with the conclusion where there is one', async () => {
    const unitId = world.unitId('CTN');
    const opened = { kind: 'inspection' as const, openedOn: '2020-02-01', document: '' };
    const { matterId } = await openCollectiveMatter(await by(access.collectiveMatterAccess, { unitId }), opened);
    const closing = { matterId, closedOn: '2020-03-01', clean: true, conclusion: 'Không', version: 1 };
    await closeCollectiveMatter(await by(access.collectiveMatterAccess, { unitId }), closing);
    const scope = await by(access.correctCollectiveMatterAccess, { unitId }, 'ctn.truong');
    await correctMatter(scope, { ...opened, ...closing, clean: false, conclusion: 'Có vi phạm', why, version: 2 });
    expect(await look((tx) => mattersOf(tx, { kind: 'collective', id: unitId }, [unitId]))).toMatchObject([
      { clean: false, conclusion: 'Có vi phạm', version: 3 },
    ]);
  });
});
