import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { changeUnitAccess, createUnitAccess, mergeUnitAccess } from './access.ts';
import { createUnit } from './commands/create-unit.ts';
import { editUnit } from './commands/edit-unit.ts';
import { mergeUnit } from './commands/merge-unit.ts';
import { chainOf, relativesOf, unitById, unitLines, yearsOfUnit } from './queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

async function by<A extends string, F extends Facts>(
  access: Access<A, F>,
  params: Record<string, string> = {},
  userName = 'vu.tdkt',
  submission: string | null = null,
) {
  return access.authorise({ actor: await world.as(userName), services: world.services, submission }, params);
}

const look = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);

const draft = (code: string, more = {}) => ({
  code,
  name: `Đơn vị ${code}`,
  shortName: code,
  kind: 'phong' as const,
  parentId: null as string | null,
  startsOn: '2015-01-01',
  endsOn: null,
  ...more,
});

const create = async (code: string, more = {}) => createUnit(await by(createUnitAccess), draft(code, more));

describe('a new unit', () => {
  it('stands in the register, with its journal entry', async () => {
    const { unitId } = await create('DKGD', { name: 'Phòng Đăng ký  giao dịch' });
    expect(await look((tx) => unitById(tx, unitId))).toMatchObject({ code: 'DKGD', version: 1 });
    const [act] = await look((tx) => actsOn(tx, { kind: 'unit', id: unitId }, 5));
    expect(act).toMatchObject({ action: 'unit.create', actorRole: 'standingOffice' });
  });

  it('needs a code of its own and an existing parent', async () => {
    await expect(create('THADS')).rejects.toMatchObject({ code: 'invalid', fields: { code: expect.any(String) } });
    await expect(create('KHONG', { parentId: uuidv7() })).rejects.toMatchObject({
      fields: { parentId: expect.any(String) },
    });
  });

  it('is added by the standing office alone', async () => {
    await expect(by(createUnitAccess, {}, 'ktvb.truong')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(by(createUnitAccess, {}, 'quantri')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is added once when the form comes twice', async () => {
    const submission = uuidv7();
    const first = await createUnit(await by(createUnitAccess, {}, 'vu.tdkt', submission), draft('MOTLAN'));
    const again = await createUnit(await by(createUnitAccess, {}, 'vu.tdkt', submission), draft('MOTLAN'));
    expect(again).toEqual(first);
  });
});

describe('search', () => {
  const names = async (search: string) =>
    (await look((tx) => unitLines(tx, { search, page: 1 }))).units.map(({ code }) => code);

  it('ignores case and marks, đ is d, words in any order, codes too', async () => {
    expect(await names('dang ky quoc gia')).toEqual(['GDBD']);
    expect(await names('ĐĂNG KÝ QUỐC GIA')).toEqual(['GDBD']);
    expect(await names('nuôi con')).toEqual(['CTN']);
    expect(await names('lltp')).toEqual(['LLTP']);
    expect(await names('%')).toEqual([]);
  });

  it('orders as a dictionary does and counts all pages', async () => {
    const { units, total } = await look((tx) => unitLines(tx, { search: 'cục', page: 1 }));
    expect(total).toBe(units.length);
    const [first, second] = units.map(({ code }) => code);
    expect([first, second]).toEqual(['BTTP', 'BTNN']);
    expect((await look((tx) => unitLines(tx, { search: 'cục', page: 2 }))).units).toEqual([]);
  });
});

describe('an edited unit', () => {
  it('keeps its old name in the journal and refuses the second of two editors', async () => {
    const { unitId } = await create('SUA');
    const input = { ...draft('SUA'), name: 'Phòng Tên mới', version: 1 };
    const [first, second] = [await by(changeUnitAccess, { unitId }), await by(changeUnitAccess, { unitId })];
    expect(await editUnit(first, input)).toEqual({ version: 2 });
    await expect(editUnit(second, { ...input, name: 'Phòng Tên khác' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { version: 2, values: { name: 'Phòng Tên mới' }, who: 'Chuyên viên Vụ TĐKT' },
    });
    const [act] = await look((tx) => actsOn(tx, { kind: 'unit', id: unitId }, 1));
    expect(act).toMatchObject({ before: { name: 'Đơn vị SUA' }, after: { name: 'Phòng Tên mới' } });
  });

  it('never stands under itself or what stands under it', async () => {
    const top = await create('CAP1');
    const middle = await create('CAP2', { parentId: top.unitId });
    const low = await create('CAP3', { parentId: middle.unitId });
    expect(await look((tx) => chainOf(tx, low.unitId, 'parent_id'))).toEqual([low.unitId, middle.unitId, top.unitId]);
    for (const parentId of [top.unitId, low.unitId]) {
      const scope = await by(changeUnitAccess, { unitId: top.unitId });
      await expect(editUnit(scope, { ...draft('CAP1', { parentId }), version: 1 })).rejects.toMatchObject({
        fields: { parentId: expect.any(String) },
      });
    }
  });

  it('does not become a circle when two changes meet', async () => {
    const [one, other] = [await create('VONG1'), await create('VONG2')];
    const under = async (code: string, unitId: string, parentId: string) =>
      editUnit(await by(changeUnitAccess, { unitId }), { ...draft(code, { parentId }), version: 1 });
    const results = await Promise.allSettled([
      under('VONG1', one.unitId, other.unitId),
      under('VONG2', other.unitId, one.unitId),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('that closes locks its accounts on its last day, and may be opened again', async () => {
    const unitId = world.unitId('PBGDPL');
    const record = await look((tx) => unitById(tx, unitId));
    const input = {
      ...draft('PBGDPL'),
      kind: 'vu' as const,
      name: record?.name ?? '',
      startsOn: '2010-01-01',
      version: 1,
    };
    await editUnit(await by(changeUnitAccess, { unitId }), { ...input, endsOn: '2020-12-15' });
    expect((await world.as('pbgdpl.truong')).grants).toHaveLength(1);
    world.clock.set('2020-12-16T08:00:00+07:00');
    expect((await world.as('pbgdpl.truong')).grants).toHaveLength(0);
    await expect(by(mergeUnitAccess, { unitId })).rejects.toMatchObject({ code: 'wrongPhase' });
    await editUnit(await by(changeUnitAccess, { unitId }), { ...input, version: 2 });
    expect(await look((tx) => unitById(tx, unitId))).toMatchObject({ endsOn: null, version: 3 });
  });
});

describe('a merger', () => {
  it('ends the unit the day before, keeps its years, locks its accounts', async () => {
    const [unitId, successorId] = [world.unitId('TGPL'), world.unitId('BTTP')];
    const result = await mergeUnit(await by(mergeUnitAccess, { unitId }), {
      successorId,
      from: '2021-01-01',
      ground: 'Nghị định (mô phỏng)',
    });
    expect(result).toEqual({ endsOn: '2020-12-31', rolesEnded: 2 });
    const unit = await look((tx) => unitById(tx, unitId));
    expect(unit).toMatchObject({ endsOn: '2020-12-31', successorId });
    expect((await look((tx) => yearsOfUnit(tx, unitId))).map(({ year }) => year)).toEqual([2021, 2020]);
    const successor = await look((tx) => unitById(tx, successorId));
    expect(await look((tx) => relativesOf(tx, successor as NonNullable<typeof successor>))).toMatchObject([
      { id: unitId, relation: 'predecessor' },
    ]);
    expect((await world.as('tgpl.cv')).grants).toHaveLength(1);
    world.clock.set('2021-01-01T00:00:00+07:00');
    expect((await world.as('tgpl.cv')).grants).toHaveLength(0);
  });

  it('is final, and nothing merges into a merged unit', async () => {
    const unitId = world.unitId('TGPL');
    await expect(by(mergeUnitAccess, { unitId })).rejects.toMatchObject({ code: 'wrongPhase' });
    await expect(by(changeUnitAccess, { unitId })).rejects.toMatchObject({ code: 'wrongPhase' });
    const scope = await by(mergeUnitAccess, { unitId: world.unitId('BTTP') });
    await expect(mergeUnit(scope, { successorId: unitId, from: '2021-01-01', ground: '' })).rejects.toMatchObject({
      fields: { successorId: expect.any(String) },
    });
  });

  it('waits until nothing stands under the unit', async () => {
    const top = await create('GOP1');
    await create('GOP2', { parentId: top.unitId });
    const scope = await by(mergeUnitAccess, { unitId: top.unitId });
    const input = { successorId: world.unitId('CTN'), from: '2021-01-01', ground: '' };
    await expect(mergeUnit(scope, input)).rejects.toMatchObject({
      fields: { '': expect.stringContaining('1 đơn vị') },
    });
  });
});
