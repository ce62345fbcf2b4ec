import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access, Scope } from '#src/platform/access/scope.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { keepWorld, openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import { mergeUnitAccess } from '../organisations/access.ts';
import { mergeUnit } from '../organisations/commands/merge-unit.ts';
import * as access from './access.ts';
import { countStaff } from './commands/count-staff.ts';
import { createPerson } from './commands/create-person.ts';
import { endDiscipline, recordDiscipline } from './commands/discipline.ts';
import { distinguishPersons } from './commands/distinguish-persons.ts';
import { editPerson } from './commands/edit-person.ts';
import { enterPeople, type InitiativeEntry, type PersonEntry } from './commands/enter-people.ts';
import { foundCollective } from './commands/found-collective.ts';
import { leavePerson } from './commands/leave-person.ts';
import { linkAccount } from './commands/link-account.ts';
import { closeMatter, openCollectiveMatter, openMatter } from './commands/matter.ts';
import { mergePerson } from './commands/merge-person.ts';
import { movePerson } from './commands/move-person.ts';
import { recordAward, recordCollectiveAward } from './commands/record-award.ts';
import { recordInitiative } from './commands/record-initiative.ts';
import { rateCollective, ratePerson } from './commands/record-rating.ts';
import { revokeAward } from './commands/revoke-award.ts';
import { unmergePerson } from './commands/unmerge-person.ts';
import { likePairs, mergesInto } from './queries/duplicates.ts';
import { collectiveFacts, personFacts } from './queries/facts.ts';
import { postsOf } from './queries/records.ts';
import { peopleOfUnit, personById, personLines, personOfAccount } from './queries.ts';
import type { OpenMerge } from './rules.ts';
import { keptOf } from './rules.ts';

let world: World;
let restore: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld();
  restore = await keepWorld(world);
});
afterAll(() => world.close());
beforeEach(() => restore());

async function by<A extends string, F extends Facts>(
  guard: Access<A, F>,
  params: Record<string, string> = {},
  userName = 'vu.tdkt',
  submission: string | null = null,
): Promise<Scope<A, F>> {
  return guard.authorise({ actor: await world.as(userName), services: world.services, submission }, params);
}

const look = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);

const draft = (unit: UnitCode, more: Partial<Parameters<typeof createPerson>[1]> = {}) => ({
  name: 'Đặng Thị Hồng Ánh',
  birthDate: '1985-03-20',
  gender: 'female' as const,
  identityNumber: null,
  staffCode: null,
  recruitedOn: '2010-09-01',
  unitId: world.unitId(unit),
  post: 'Chuyên viên',
  leader: false,
  startsOn: '2010-09-01',
  document: '',
  ...more,
});
const create = async (unit: UnitCode, more: Partial<Parameters<typeof createPerson>[1]> = {}) =>
  (await createPerson(await by(access.createPersonAccess), draft(unit, more))).personId;
const factsOf = async (personId: string) => {
  const [facts] = await look((tx) => personFacts(tx, [personId]));
  if (!facts) throw new Error('no facts');
  return facts;
};
const rating = (year: number, more: object = {}) => ({
  year,
  level: 'excellent' as const,
  absentDays: null,
  maternity: false,
  document: '',
  ...more,
});
const award = (more: object = {}) => ({
  award: 'CSTDCS' as const,
  year: 2019,
  decisionNumber: '12/QĐ-CTN',
  decidedOn: '2020-01-10',
  issuer: 'Cục Con nuôi',
  money: null,
  initiativeId: null,
  ...more,
});

describe('a new person', () => {
  it('stands in the list of the unit, found without marks, once for a form that comes twice', async () => {
    const submission = uuidv7();
    const scope = () => by(access.createPersonAccess, {}, 'ctn.cv', submission);
    const first = await createPerson(await scope(), draft('CTN', { staffCode: 'CTN-07' }));
    expect(await createPerson(await scope(), draft('CTN', { staffCode: 'CTN-07' }))).toEqual(first);
    for (const search of ['dang hong', 'ĐẶNG THỊ', 'ctn-0']) {
      const { people } = await look((tx) => personLines(tx, { search, unitId: world.unitId('CTN'), page: 1 }));
      expect(people.map(({ id }) => id)).toEqual([first.personId]);
    }
    const elsewhere = await look((tx) => personLines(tx, { search: '', unitId: world.unitId('LLTP'), page: 1 }));
    expect(elsewhere).toEqual({ people: [], total: 0 });
    const [act] = await look((tx) => actsOn(tx, { kind: 'person', id: first.personId }, 1));
    expect(act).toMatchObject({ action: 'person.create', actorRole: 'unitOfficer' });
  });

  it('is of the own unit, or entered by the office', async () => {
    const scope = await by(access.createPersonAccess, {}, 'ctn.truong');
    await expect(createPerson(scope, draft('LLTP'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(access.createPersonAccess, {}, 'quantri')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has a number and a code of the own, also against merged records', async () => {
    const first = await create('CTN', { identityNumber: '001085012345', staffCode: 'A1' });
    const second = await create('CTN', { name: 'Đặng Hồng Ánh' });
    await mergePerson(await by(access.mergePersonAccess, { personId: second }), {
      otherId: first,
      reason: 'một người',
    });
    await expect(create('LLTP', { identityNumber: '001085012345', staffCode: 'A1' })).rejects.toMatchObject({
      fields: { identityNumber: expect.any(String), staffCode: expect.any(String) },
    });
    const scope = await by(access.changePersonAccess, { personId: second });
    const input = { ...draft('CTN'), identityNumber: '001085012345', version: 1 };
    expect(await editPerson(scope, input)).toEqual({ version: 2 });
  });
});

describe('an edited person', () => {
  it('refuses the second of two editors and says what stands now', async () => {
    const personId = await create('CTN', { identityNumber: '001085012345' });
    const [first, second] = [
      await by(access.changePersonAccess, { personId }, 'ctn.cv'),
      await by(access.changePersonAccess, { personId }),
    ];
    const input = { ...draft('CTN'), identityNumber: '001085012345', version: 1 };
    await editPerson(first, { ...input, name: 'Đặng Thị Ánh' });
    await expect(editPerson(second, { ...input, name: 'Đặng Ánh' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 2, values: { name: 'Đặng Thị Ánh' } },
    });
    const [act] = await look((tx) => actsOn(tx, { kind: 'person', id: personId }, 1));
    expect(JSON.stringify(act)).not.toContain('00108501');
    expect(act).toMatchObject({ before: { name: 'Đặng Thị Hồng Ánh', identityNumber: '••••••••2345' } });
  });
});

describe('posts', () => {
  it('keep their history when somebody moves to another unit, leaves and comes back', async () => {
    const personId = await create('CTN');
    const move = { post: 'Chuyên viên chính', leader: false, document: '15/QĐ-BTP' };
    await movePerson(await by(access.movePersonAccess, { personId }, 'ctn.truong'), {
      ...move,
      unitId: world.unitId('LLTP'),
      startsOn: '2018-05-01',
      version: 1,
    });
    expect(await look((tx) => postsOf(tx, [personId]))).toMatchObject([
      { unitId: world.unitId('LLTP'), startsOn: '2018-05-01', endsOn: null },
      { unitId: world.unitId('CTN'), startsOn: '2010-09-01', endsOn: '2018-04-30' },
    ]);
    const onDay = async (code: UnitCode, day: string) =>
      (await look((tx) => peopleOfUnit(tx, world.unitId(code), day))).map(({ id }) => id);
    expect(await onDay('CTN', '2018-04-30')).toEqual([personId]);
    expect(await onDay('CTN', '2018-05-01')).toEqual([]);
    expect(await onDay('LLTP', '2018-05-01')).toEqual([personId]);
    expect(await onDay('LLTP', '2018-04-30')).toEqual([]);
    await expect(by(access.movePersonAccess, { personId }, 'ctn.truong')).rejects.toMatchObject({ code: 'forbidden' });
    await leavePerson(await by(access.leavePersonAccess, { personId }, 'lltp.cv'), {
      leftOn: '2020-06-30',
      reason: 'Nghỉ hưu',
      version: 2,
    });
    expect(await onDay('LLTP', '2020-07-01')).toEqual([]);
    await expect(by(access.leavePersonAccess, { personId })).rejects.toMatchObject({ code: 'wrongPhase' });
    const back = { ...move, unitId: world.unitId('LLTP'), version: 3 };
    const scope = await by(access.movePersonAccess, { personId });
    await expect(movePerson(scope, { ...back, startsOn: '2020-06-30' })).rejects.toMatchObject({
      fields: { startsOn: expect.any(String) },
    });
    await movePerson(scope, { ...back, startsOn: '2020-09-01' });
    expect(await look((tx) => personById(tx, personId))).toMatchObject({ leftOn: null, version: 4 });
  });
});

describe('what is written of the years', () => {
  it('makes the facts of a person', async () => {
    const personId = await create('CTN', { staffCode: 'CTN-01' });
    const other = await create('CTN', { name: 'Lê Văn Ba', staffCode: 'CTN-02' });
    await ratePerson(await by(access.ratePersonAccess, { personId }, 'ctn.cv'), rating(2019, { absentDays: 3 }));
    const { initiativeId } = await recordInitiative(await by(access.recordInitiativeAccess, { personId }, 'ctn.cv'), {
      name: 'Sổ theo dõi hồ sơ con nuôi',
      kind: 'initiative',
      reach: 'base',
      year: 2019,
      recognisedOn: '2019-12-01',
      decisionNumber: '5/QĐ-CTN',
      issuer: 'Cục Con nuôi',
      share: 60,
      coauthors: ['CTN-02'],
    });
    await recordAward(await by(access.recordAwardAccess, { personId }, 'ctn.cv'), award({ initiativeId }));
    expect(await factsOf(personId)).toMatchObject({
      kind: 'person',
      female: true,
      recruitedOn: '2010-09-01',
      ratings: [{ year: 2019, level: 'excellent' }],
      absences: [{ year: 2019, days: 3, maternity: false }],
      awards: [{ award: 'CSTDCS', year: 2019, decisionNumber: '12/QĐ-CTN', revokedOn: null }],
      initiatives: [{ reach: 'base', usedFor: [{ award: 'CSTDCS', year: 2019 }] }],
      discipline: [],
      matters: [],
    });
    expect(await factsOf(other)).toMatchObject({ ratings: null, initiatives: [{ reach: 'base', usedFor: [] }] });
  });

  it('is written once a year; a year that is rated is corrected', async () => {
    const personId = await create('CTN');
    const scopes = [await by(access.ratePersonAccess, { personId }), await by(access.ratePersonAccess, { personId })];
    await ratePerson(scopes[0] as Scope<'person.rate', never>, rating(2019));
    await expect(ratePerson(scopes[1] as Scope<'person.rate', never>, rating(2019))).rejects.toMatchObject({
      code: 'invalid',
      fields: { year: expect.stringContaining('đã ghi xếp loại') },
    });
    expect((await factsOf(personId)).ratings).toMatchObject([{ year: 2019, level: 'excellent' }]);
    await expect(ratePerson(await by(access.ratePersonAccess, { personId }), rating(2021))).rejects.toMatchObject({
      fields: { year: expect.any(String) },
    });
  });

  it('keeps a revoked award and frees its initiative', async () => {
    const personId = await create('CTN');
    const guard = () => by(access.recordAwardAccess, { personId });
    const { awardId } = await recordAward(await guard(), award());
    await expect(recordAward(await guard(), award())).rejects.toMatchObject({ code: 'invalid' });
    await expect(recordAward(await guard(), award({ award: 'CO_BO' }))).rejects.toMatchObject({
      fields: { award: expect.any(String) },
    });
    const revocation = { awardId, revokedOn: '2020-06-01', revokeNumber: '9/QĐ', revokeReason: 'Khai sai', version: 1 };
    await expect(by(access.revokeAwardAccess, { personId }, 'ctn.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      revokeAward(await by(access.revokeAwardAccess, { personId }), { ...revocation, revokedOn: '2020-01-09' }),
    ).rejects.toMatchObject({ fields: { revokedOn: expect.any(String) } });
    await revokeAward(await by(access.revokeAwardAccess, { personId }), revocation);
    expect((await factsOf(personId)).awards).toMatchObject([{ revokedOn: '2020-06-01' }]);
    await expect(
      revokeAward(await by(access.revokeAwardAccess, { personId }), { ...revocation, version: 2 }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('names co-authors of the own unit only', async () => {
    const personId = await create('CTN');
    await create('LLTP', { name: 'Người khác', staffCode: 'LL-1' });
    const input = {
      ...{ name: 'Đề tài', kind: 'topic' as const, reach: 'base' as const, year: 2019, recognisedOn: '2019-12-01' },
      ...{ decisionNumber: '1', issuer: 'x', share: null, coauthors: ['LL-1'] },
    };
    const scope = await by(access.recordInitiativeAccess, { personId }, 'ctn.truong');
    await expect(recordInitiative(scope, input)).rejects.toMatchObject({ fields: { coauthors: expect.any(String) } });
    expect(await recordInitiative(await by(access.recordInitiativeAccess, { personId }), input)).toHaveProperty(
      'initiativeId',
    );
  });
});

describe('discipline and pending matters', () => {
  const input = { level: 'reprimand' as const, decidedOn: '2020-02-01', decisionNumber: '3/QĐ-CTN', issuer: 'Cục' };

  it('are for the head, the office and the person, never for the officer or another unit', async () => {
    const personId = await create('CTN');
    await linkAccount(await by(access.linkPersonAccess, { personId }), {
      accountId: (await world.as('ctn.cv')).accountId,
      version: 1,
    });
    const other = await create('CTN', { name: 'Lê Văn Ba' });
    const may = async (user: string, id: string) =>
      access.viewDiscipline.allows(await world.as(user), (await by(access.viewPerson, { personId: id })).facts);
    expect(await may('ctn.cv', personId)).toBe(true);
    expect(await may('ctn.cv', other)).toBe(false);
    expect(await may('ctn.truong', other)).toBe(true);
    expect(await may('lltp.truong', other)).toBe(false);
    expect(await may('vu.tdkt', other)).toBe(true);
    await expect(by(access.disciplineAccess, { personId: other }, 'ctn.cv')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(by(access.viewPerson, { personId: other }, 'lltp.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(access.viewPerson, { personId: other }, 'quantri')).rejects.toMatchObject({ code: 'forbidden' });
    const { accountId } = await world.as('ctn.cv');
    expect(await look((tx) => personOfAccount(tx, accountId))).toBe(personId);
  });

  it('run until they end, count against the unit of that day, and leave no content in the journal', async () => {
    const personId = await create('CTN');
    const scope = await by(access.disciplineAccess, { personId }, 'ctn.truong');
    const { disciplineId } = await recordDiscipline(scope, input);
    expect((await factsOf(personId)).discipline).toMatchObject([{ level: 'reprimand', endedOn: null }]);
    const [unit] = await look((tx) => collectiveFacts(tx, [world.unitId('CTN')]));
    expect(unit?.discipline).toMatchObject([{ level: 'reprimand', who: 'Đặng Thị Hồng Ánh' }]);
    const [act] = await look((tx) => actsOn(tx, { kind: 'person', id: personId }, 1));
    expect(act).toMatchObject({ after: { disciplineId, mark: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(JSON.stringify(act)).not.toContain('reprimand');
    await endDiscipline(await by(access.disciplineAccess, { personId }), {
      disciplineId,
      endedOn: '2020-08-01',
      version: 1,
    });
    expect((await factsOf(personId)).discipline).toMatchObject([{ endedOn: '2020-08-01' }]);
    await expect(
      endDiscipline(await by(access.disciplineAccess, { personId }), {
        disciplineId,
        endedOn: '2020-08-02',
        version: 2,
      }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('are closed with how they ended', async () => {
    const personId = await create('CTN');
    const opening = { kind: 'complaint' as const, openedOn: '2020-11-01', document: '' };
    const { matterId } = await openMatter(await by(access.matterAccess, { personId }), opening);
    expect((await factsOf(personId)).matters).toMatchObject([{ kind: 'complaint', closedOn: null, clean: null }]);
    const closing = { matterId, closedOn: '2020-10-01', clean: true, conclusion: 'Không có vi phạm', version: 1 };
    await expect(closeMatter(await by(access.matterAccess, { personId }), closing)).rejects.toMatchObject({
      fields: { closedOn: expect.any(String) },
    });
    await closeMatter(await by(access.matterAccess, { personId }), { ...closing, closedOn: '2020-12-01' });
    expect((await factsOf(personId)).matters).toMatchObject([{ closedOn: '2020-12-01', clean: true }]);
  });
});

describe('duplicates', () => {
  const pairsOf = async () => (await look(likePairs)).pairs.map(({ reasons }) => reasons);

  it('are found by name and day of birth, by numbers that lost zeros, by codes that differ in signs', async () => {
    await create('CTN', { identityNumber: '001085012345' });
    const ids = [
      await create('LLTP', { name: 'ĐẶNG THỊ  HỒNG ÁNH' }),
      await create('KTVB', { name: 'Khác', birthDate: null, identityNumber: '085012345' }),
      await create('KTVB', { name: 'Một', birthDate: null, staffCode: 'KT-01' }),
      await create('KTVB', { name: 'Hai', birthDate: null, staffCode: 'KT01' }),
    ];
    expect(ids).toHaveLength(4);
    const found = await pairsOf();
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([['nameAndBirth'], ['staffCode']]));
    await create('KTVB', { name: 'Ba', birthDate: null, identityNumber: '108501234'.padStart(9, '0') });
    await create('KTVB', { name: 'Bốn', birthDate: null, identityNumber: '000108501234' });
    expect(await pairsOf()).toEqual(expect.arrayContaining([['identity']]));
  });

  it('are offered no more once told apart', async () => {
    const [personId, otherId] = [await create('CTN'), await create('LLTP')];
    await distinguishPersons(await by(access.distinguishAccess, { personId }), { otherId });
    expect(await pairsOf()).toEqual([]);
    await distinguishPersons(await by(access.distinguishAccess, { personId: otherId }), { otherId: personId });
  });

  it('joined, are read through the kept record; taken apart, all is as it was', async () => {
    const [kept, other] = [await create('CTN', { gender: null }), await create('LLTP')];
    await ratePerson(await by(access.ratePersonAccess, { personId: kept }), rating(2019, { level: 'good' }));
    await ratePerson(await by(access.ratePersonAccess, { personId: other }), rating(2019));
    await ratePerson(await by(access.ratePersonAccess, { personId: other }), rating(2018));
    await recordAward(await by(access.recordAwardAccess, { personId: kept }), award());
    await recordAward(await by(access.recordAwardAccess, { personId: other }), award());
    await recordAward(
      await by(access.recordAwardAccess, { personId: other }),
      award({ year: 2018, decisionNumber: '8' }),
    );
    const before = [await factsOf(kept), await factsOf(other)];
    await expect(by(access.mergePersonAccess, { personId: kept }, 'ctn.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await mergePerson(await by(access.mergePersonAccess, { personId: kept }), {
      otherId: other,
      reason: 'Cùng số hiệu',
    });
    const joined = await look((tx) => personFacts(tx, [other, kept]));
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ id: kept, female: true });
    expect(joined[0]?.ratings?.map(({ year, level }) => [year, level])).toEqual([
      [2019, 'good'],
      [2018, 'excellent'],
    ]);
    expect(joined[0]?.awards).toHaveLength(2);
    expect(await look((tx) => mergesInto(tx, kept))).toMatchObject([{ mergedId: other, reason: 'Cùng số hiệu' }]);
    await expect(by(access.ratePersonAccess, { personId: other })).rejects.toMatchObject({ code: 'wrongPhase' });
    await unmergePerson(await by(access.unmergePersonAccess, { personId: other }), { reason: 'Gộp nhầm' });
    expect([await factsOf(kept), await factsOf(other)]).toEqual(before);
    await expect(by(access.unmergePersonAccess, { personId: other })).rejects.toMatchObject({ code: 'wrongPhase' });
  });

  it('joined and taken apart in any order, leave what the open merges say', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at++) ids.push(await create('CTN', { name: `Người ${at}`, birthDate: null }));
    const start = await look((tx) => personFacts(tx, ids));
    const step = fc.record({ undo: fc.boolean(), kept: fc.nat(4), other: fc.nat(4) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        let open: OpenMerge[] = [];
        const idOf = (place: number) => ids[place] as string;
        for (const { undo, kept, other } of steps) {
          const merged = (id: string) => open.some(({ mergedId }) => mergedId === id);
          if (undo && merged(idOf(other))) {
            await unmergePerson(await by(access.unmergePersonAccess, { personId: idOf(other) }), { reason: 'thử' });
            open = open.filter(({ mergedId }) => mergedId !== idOf(other));
          } else if (!undo && kept !== other && !merged(idOf(kept)) && !merged(idOf(other))) {
            const scope = await by(access.mergePersonAccess, { personId: idOf(kept) });
            await mergePerson(scope, { otherId: idOf(other), reason: 'thử' });
            open = [...open, { keptId: idOf(kept), mergedId: idOf(other) }];
          }
        }
        const roots = keptOf(open);
        for (const id of ids) {
          expect((await look((tx) => personById(tx, id)))?.mergedIntoId).toBe(roots.get(id) ?? null);
        }
        for (const { mergedId } of open) {
          await unmergePerson(await by(access.unmergePersonAccess, { personId: mergedId }), { reason: 'thử' });
        }
        expect(await look((tx) => personFacts(tx, ids))).toEqual(start);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('stay joined while somebody else carries the number', async () => {
    const [kept, other] = [await create('CTN'), await create('LLTP', { identityNumber: '001085012345' })];
    await mergePerson(await by(access.mergePersonAccess, { personId: kept }), { otherId: other, reason: 'một người' });
    const scope = await by(access.changePersonAccess, { personId: kept });
    await editPerson(scope, { ...draft('CTN'), identityNumber: '001085012345', version: 1 });
    const undo = await by(access.unmergePersonAccess, { personId: other });
    await expect(unmergePerson(undo, { reason: 'x' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('an account', () => {
  it('belongs to one person', async () => {
    const [first, second] = [await create('CTN'), await create('CTN', { name: 'Lê Văn Ba' })];
    const { accountId } = await world.as('ctn.cv');
    await linkAccount(await by(access.linkPersonAccess, { personId: first }), { accountId, version: 1 });
    const scope = await by(access.linkPersonAccess, { personId: second });
    await expect(linkAccount(scope, { accountId, version: 1 })).rejects.toMatchObject({
      fields: { accountId: expect.any(String) },
    });
    await linkAccount(await by(access.linkPersonAccess, { personId: first }), { accountId: null, version: 2 });
    await linkAccount(await by(access.linkPersonAccess, { personId: second }), { accountId, version: 1 });
    const { role } = await by(access.viewPerson, { personId: second }, 'ctn.cv');
    expect(role).toBe('unitOfficer');
  });
});

describe('a collective', () => {
  it('has its ratings, counts, awards, matters and founding day', async () => {
    const unitId = world.unitId('CTN');
    await foundCollective(await by(access.foundCollectiveAccess, { unitId }), {
      foundedOn: '2003-01-01',
      legalPersonality: true,
      version: 1,
    });
    await rateCollective(await by(access.rateCollectiveAccess, { unitId }, 'ctn.cv'), {
      ...{ year: 2019, level: 'good', document: '' },
    });
    const counts = { people: 47, completed: 47, advanced: 44, fighters: 7, women: 30, document: '' };
    await countStaff(await by(access.countCollectiveAccess, { unitId }, 'ctn.cv'), {
      year: 2019,
      ...counts,
      version: 0,
    });
    await expect(
      countStaff(await by(access.countCollectiveAccess, { unitId }), { year: 2019, ...counts, version: 0 }),
    ).rejects.toMatchObject({ code: 'conflict', conflict: { version: 1 } });
    await expect(
      countStaff(await by(access.countCollectiveAccess, { unitId }), {
        year: 2018,
        ...counts,
        fighters: 45,
        version: 0,
      }),
    ).rejects.toMatchObject({ fields: { fighters: expect.any(String) } });
    await recordCollectiveAward(await by(access.recordCollectiveAwardAccess, { unitId }, 'ctn.truong'), {
      ...{
        award: 'TTLDXS',
        year: 2019,
        decisionNumber: '1/QĐ-BTP',
        decidedOn: '2020-02-01',
        issuer: 'Bộ',
        money: null,
      },
    });
    await openCollectiveMatter(await by(access.collectiveMatterAccess, { unitId }), {
      ...{ kind: 'inspection', openedOn: '2020-12-01', document: '' },
    });
    const [facts] = await look((tx) => collectiveFacts(tx, [unitId]));
    expect(facts).toMatchObject({
      foundedOn: '2003-01-01',
      legalPersonality: true,
      flagSubject: true,
      ratings: [{ year: 2019, level: 'good' }],
      staff: [{ year: 2019, people: 47, advanced: 44 }],
      awards: [{ award: 'TTLDXS' }],
      matters: [{ kind: 'inspection', closedOn: null }],
    });
    await expect(by(access.viewCollective, { unitId }, 'lltp.cv')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(access.foundCollectiveAccess, { unitId }, 'ctn.truong')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('carries the history of the units merged into it, and its people', async () => {
    const [unitId, successorId] = [world.unitId('TGPL'), world.unitId('BTTP')];
    const personId = await create('TGPL');
    for (const [id, year, level] of [
      [unitId, 2018, 'excellent'],
      [unitId, 2019, 'completed'],
      [successorId, 2019, 'good'],
    ] as const) {
      const scope = await by(access.rateCollectiveAccess, { unitId: id });
      await rateCollective(scope, { year, level, document: '' });
    }
    await recordCollectiveAward(await by(access.recordCollectiveAwardAccess, { unitId }), {
      ...{ award: 'CO_BO', year: 2018, decisionNumber: '7/QĐ-BTP', decidedOn: '2019-02-01', issuer: 'Bộ', money: null },
    });
    const ground = { successorId, from: '2020-12-01', ground: '' };
    await mergeUnit(await by(mergeUnitAccess, { unitId }), ground);
    const [facts] = await look((tx) => collectiveFacts(tx, [successorId]));
    expect(facts?.awards).toMatchObject([{ award: 'CO_BO', year: 2018 }]);
    expect(facts?.ratings?.map(({ year, level }) => [year, level])).toEqual([
      [2019, 'good'],
      [2018, 'excellent'],
    ]);
    expect((await look((tx) => peopleOfUnit(tx, successorId, '2020-12-14'))).map(({ id }) => id)).toEqual([personId]);
    expect((await by(access.viewPerson, { personId }, 'bttp.truong')).role).toBe('unitHead');
    expect((await by(access.viewCollective, { unitId }, 'bttp.cv')).role).toBe('unitOfficer');
  });
});

describe('many at once', () => {
  it('are entered all or none', async () => {
    const post = { unitId: world.unitId('CTN'), post: 'Chuyên viên', leader: false, document: '' };
    const entry = (at: number, more: Partial<PersonEntry> = {}): PersonEntry => ({
      ...{ name: `Người ${at}`, birthDate: null, gender: null, identityNumber: null, recruitedOn: '2011-01-01' },
      staffCode: `C-${at}`,
      posts: [{ ...post, startsOn: '2011-01-01', endsOn: null }],
      ratings: [{ year: 2019, level: 'good', absentDays: null, maternity: false, document: '' }],
      awards: [{ ...award(), initiative: at === 0 ? 'a' : null, decisionNumber: `${at}` }],
      ...more,
    });
    const initiative: InitiativeEntry = {
      ...{ key: 'a', name: 'Sáng kiến', kind: 'initiative', reach: 'base', year: 2019, recognisedOn: '2019-12-01' },
      ...{ decisionNumber: '1', issuer: 'x', authors: [0, 1] },
    };
    const people = Array.from({ length: 40 }, (_, at) => entry(at));
    const broken = [...people, entry(41, { staffCode: 'C-0' })];
    await expect(
      enterPeople(await by(access.createPersonAccess), { people: broken, synthetic: true }),
    ).rejects.toMatchObject({ fields: { staffCode: expect.any(String) } });
    expect((await look((tx) => personLines(tx, { search: '', unitId: null, page: 1 }))).total).toBe(0);
    const { personIds } = await enterPeople(await by(access.createPersonAccess), {
      people,
      initiatives: [initiative],
      synthetic: true,
    });
    expect((await look((tx) => personFacts(tx, personIds))).length).toBe(40);
    expect((await factsOf(personIds[0] as string)).initiatives).toMatchObject([{ usedFor: [{ award: 'CSTDCS' }] }]);
    expect((await factsOf(personIds[1] as string)).initiatives).toMatchObject([{ usedFor: [] }]);
  });
});
