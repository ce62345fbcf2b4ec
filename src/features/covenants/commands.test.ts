import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import {
  agreeTargets,
  draftedCovenant,
  launch2021,
  openedCovenant,
  signedCovenant,
  signFor,
} from '#tests/factories/covenants.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { elevenUnits, keepWorld, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import {
  closeCovenantAccess,
  decideAmendmentAccess,
  draftCovenantAccess,
  editCovenantAccess,
  openForSignatureAccess,
  proposeAmendmentAccess,
  signCovenantAccess,
  withdrawCovenantAccess,
} from './access.ts';
import { closeCovenant } from './commands/close-covenant.ts';
import { decideAmendment } from './commands/decide-amendment.ts';
import { draftCovenant } from './commands/draft-covenant.ts';
import { editCovenant } from './commands/edit-covenant.ts';
import { openForSignature } from './commands/open-for-signature.ts';
import { proposeAmendment } from './commands/propose-amendment.ts';
import { signCovenant } from './commands/sign-covenant.ts';
import { withdrawCovenant } from './commands/withdraw-covenant.ts';
import { covenantRecord, pledges } from './queries/covenant-record.ts';
import { covenantState, covenantTasks } from './queries.ts';

let world: World;
let restore: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const record = async (covenantId: string) => {
  const found = await db((tx) => covenantRecord(tx, covenantId));
  if (!found) throw new Error('no covenant');
  return found;
};
const state = () => db((tx) => covenantState(tx, world.year2021));
const targetOf = async (covenantId: string, code: UnitCode) => {
  const unit = pledges(await record(covenantId)).find(({ unitId }) => unitId === world.unitId(code));
  const target = unit?.targets[0];
  if (!target) throw new Error('no target');
  return target;
};
const tasks = async (userName: string) => {
  const actor = await world.as(userName);
  return (await db((tx) => covenantTasks(tx, actor, '2020-12-14'))).map(({ key, state: at }) => [
    key.split(':')[0],
    at,
  ]);
};

async function propose(covenantId: string, code: UnitCode, goal = '74,0') {
  const target = await targetOf(covenantId, code);
  const params = { covenantId, unitId: world.unitId(code) };
  const scope = await scopeOf(world, proposeAmendmentAccess, `${code.toLowerCase()}.truong`, params);
  return proposeAmendment(scope, await confirmSignature(scope, testPassword), {
    targetId: target.id,
    newGoal: goal,
    newDueOn: target.dueOn,
    reason: '6 tháng đã đạt 72,1 %',
  });
}

async function decide(amendmentId: string, by: string, decision: 'agree' | 'refuse' = 'agree') {
  const scope = await scopeOf(world, decideAmendmentAccess, by, { amendmentId });
  return decideAmendment(scope, await confirmSignature(scope, testPassword), { decision, words: 'Đã xem' });
}

describe('draft', () => {
  it('is one for a year, and the second editor sees what the first saved', async () => {
    const covenantId = await draftedCovenant(world);
    const year = { clusterYearId: world.year2021 };
    const input = { grounds: [], commitments: ['Một'] };
    await expect(
      draftCovenant(await scopeOf(world, draftCovenantAccess, 'ktvb.truong', year), input),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    const scope = () => scopeOf(world, editCovenantAccess, 'ktvb.cv', { covenantId });
    await editCovenant(await scope(), { ...input, version: 1 });
    await expect(editCovenant(await scope(), { ...input, commitments: ['Hai'], version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { values: { commitments: 'Một' }, version: 2 },
    });
  });

  it('is not opened before every registration is agreed', async () => {
    await launch2021(world);
    await agreeTargets(world, 'CTN');
    const year = { clusterYearId: world.year2021 };
    const { covenantId } = await draftCovenant(await scopeOf(world, draftCovenantAccess, 'ktvb.truong', year), {
      grounds: [],
      commitments: ['Một'],
    });
    const scope = await scopeOf(world, openForSignatureAccess, 'ktvb.truong', { covenantId });
    await expect(openForSignature(scope, { version: null })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Mới thống nhất 1/11 bản đăng ký'),
    });
    expect(await state()).toMatchObject({ state: 'draft', signed: 0, of: 0 });
  });
});

describe('signing', () => {
  it('takes all eleven heads and comes into force once, with the mark of the frozen content', async () => {
    const covenantId = await openedCovenant(world);
    expect(await state()).toMatchObject({ state: 'signing', signed: 0, of: 11, inForceAt: null });
    const results = [];
    for (const [code] of elevenUnits) results.push(await signFor(world, covenantId, code));
    expect(results.map(({ signed }) => signed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(results.filter(({ inForce }) => inForce)).toHaveLength(1);
    expect(await state()).toMatchObject({ state: 'inForce', signed: 11, of: 11, amended: false });
    const { signed, parties } = await record(covenantId);
    expect(signed).toMatchObject({ number: 1, intact: true });
    expect(signed?.content.units.map(({ targets }) => targets.length)).toEqual(Array(11).fill(2));
    expect(new Set(parties.map(({ signature }) => signature?.hash))).toEqual(new Set([signed?.hash]));
  });

  it('counts two who sign at once, and comes into force exactly once', async () => {
    const covenantId = await openedCovenant(world);
    const codes = elevenUnits.map(([code]) => code);
    for (const code of codes.slice(0, 9)) await signFor(world, covenantId, code);
    const last = await Promise.all(codes.slice(9).map((code) => signFor(world, covenantId, code)));
    expect(last.filter(({ inForce }) => inForce)).toHaveLength(1);
    expect(await state()).toMatchObject({ state: 'inForce', signed: 11 });
  });

  it('is once for a unit, by its head, with the password', async () => {
    const covenantId = await openedCovenant(world);
    const params = { covenantId, unitId: world.unitId('CTN') };
    const scope = await scopeOf(world, signCovenantAccess, 'ctn.truong', params);
    await expect(confirmSignature(scope, 'sai')).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    await signFor(world, covenantId, 'CTN');
    await expect(signFor(world, covenantId, 'CTN')).rejects.toMatchObject({ code: 'wrongPhase' });
    for (const other of ['ctn.cv', 'tgpl.truong', 'ktvb.truong', 'vu.tdkt', 'thutruong']) {
      await expect(scopeOf(world, signCovenantAccess, other, params)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('takes no proof of somebody else', async () => {
    const covenantId = await openedCovenant(world);
    const mine = await scopeOf(world, signCovenantAccess, 'ctn.truong', { covenantId, unitId: world.unitId('CTN') });
    const theirs = await scopeOf(world, signCovenantAccess, 'tgpl.truong', {
      covenantId,
      unitId: world.unitId('TGPL'),
    });
    const proof = await confirmSignature(theirs, testPassword);
    await expect(signCovenant(mine, proof, { number: null })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does a repeated post once', async () => {
    const covenantId = await openedCovenant(world);
    const params = { covenantId, unitId: world.unitId('CTN') };
    const submission = uuidv7();
    const post = async () => {
      const scope = await scopeOf(world, signCovenantAccess, 'ctn.truong', params, submission);
      return signCovenant(scope, await confirmSignature(scope, testPassword), { number: 1 });
    };
    const first = await post();
    expect(await post()).toEqual(first);
  });

  it('cannot be removed or rewritten by the application', async () => {
    const covenantId = await openedCovenant(world);
    await signFor(world, covenantId, 'CTN');
    const act = (what: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<unknown>) =>
      inTransaction(world.services.database, world.tenantId, what);
    await expect(act((tx) => tx.db.deleteFrom('covenant_signature').execute())).rejects.toThrow(/permission denied/);
    await expect(act((tx) => tx.db.updateTable('covenant_version').set({ content: '{}' }).execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(act((tx) => tx.db.deleteFrom('covenant_party').execute())).rejects.toThrow(/permission denied/);
  });

  it('of a version that was taken back does not count for the next one, and stays', async () => {
    const covenantId = await openedCovenant(world);
    await signFor(world, covenantId, 'CTN');
    await withdrawCovenant(await scopeOf(world, withdrawCovenantAccess, 'ktvb.truong', { covenantId }), {
      reason: 'Sai tên phong trào',
    });
    expect(await state()).toMatchObject({ state: 'draft' });
    await openForSignature(await scopeOf(world, openForSignatureAccess, 'ktvb.truong', { covenantId }), {
      version: null,
    });
    expect(await state()).toMatchObject({ state: 'signing', signed: 0, of: 11 });
    const params = { covenantId, unitId: world.unitId('TGPL') };
    const scope = await scopeOf(world, signCovenantAccess, 'tgpl.truong', params);
    const proof = await confirmSignature(scope, testPassword);
    await expect(signCovenant(scope, proof, { number: 1 })).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await signFor(world, covenantId, 'CTN')).toMatchObject({ signed: 1 });
    const kept = await db((tx) => tx.db.selectFrom('covenant_signature').select('number').orderBy('number').execute());
    expect(kept.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('amendment', () => {
  it('leaves the version that all signed as it is and stands beside it', async () => {
    const covenantId = await signedCovenant(world);
    const before = await record(covenantId);
    const { amendmentId } = await propose(covenantId, 'GDBD');
    expect(await tasks('ktvb.truong')).toEqual([['decideAmendment', 'toSign']]);
    expect(await decide(amendmentId, 'ktvb.truong')).toEqual({ state: 'agreed', version: 2 });
    const after = await record(covenantId);
    expect(after.signed).toEqual(before.signed);
    expect(after.current).toMatchObject({ number: 2, intact: true });
    expect(after.parties).toEqual(before.parties);
    expect(await targetOf(covenantId, 'GDBD')).toMatchObject({
      goal: '74,0',
      original: { goal: '70,0', dueOn: '2021-11-30' },
    });
    expect(await targetOf(covenantId, 'CTN')).toMatchObject({ goal: '70,0', original: null });
    expect(await state()).toMatchObject({ state: 'inForce', signed: 11, amended: true, currentVersion: 2 });
  });

  it('refused changes nothing; a second one for the same target waits for the first', async () => {
    const covenantId = await signedCovenant(world);
    const { amendmentId } = await propose(covenantId, 'GDBD');
    await expect(propose(covenantId, 'GDBD', '75,0')).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await decide(amendmentId, 'ktvb.truong', 'refuse')).toEqual({ state: 'refused', version: null });
    expect(await targetOf(covenantId, 'GDBD')).toMatchObject({ goal: '70,0', original: null });
    await expect(decide(amendmentId, 'ktvb.truong')).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await propose(covenantId, 'GDBD', '75,0')).toMatchObject({ number: 2 });
  });

  it('of the head is decided by the deputy (I-17)', async () => {
    const covenantId = await signedCovenant(world);
    const { amendmentId } = await propose(covenantId, 'KTVB');
    await expect(decide(amendmentId, 'ktvb.truong')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await tasks('htqtct.truong')).toEqual([['decideAmendment', 'toSign']]);
    expect(await decide(amendmentId, 'htqtct.truong')).toMatchObject({ state: 'agreed' });
    const [amendment] = (await record(covenantId)).amendments;
    expect(amendment).toMatchObject({ deciderRole: 'clusterDeputy', resultingVersion: 2 });
  });

  it('is for the own targets, after signing, and must change something', async () => {
    const covenantId = await openedCovenant(world);
    await expect(propose(covenantId, 'GDBD')).rejects.toMatchObject({ code: 'wrongPhase' });
    for (const [code] of elevenUnits) await signFor(world, covenantId, code);
    await expect(propose(covenantId, 'GDBD', '70,0')).rejects.toMatchObject({
      fields: { newGoal: expect.any(String) },
    });
    const foreign = await targetOf(covenantId, 'CTN');
    const params = { covenantId, unitId: world.unitId('GDBD') };
    const scope = await scopeOf(world, proposeAmendmentAccess, 'gdbd.truong', params);
    const proof = await confirmSignature(scope, testPassword);
    const input = { targetId: foreign.id, newGoal: '99', newDueOn: foreign.dueOn, reason: 'Sửa' };
    await expect(proposeAmendment(scope, proof, input)).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('is closed only when no amendment waits', async () => {
  const covenantId = await signedCovenant(world);
  const { amendmentId } = await propose(covenantId, 'GDBD');
  const scope = () => scopeOf(world, closeCovenantAccess, 'ktvb.truong', { covenantId });
  await expect(closeCovenant(await scope())).rejects.toMatchObject({ code: 'wrongPhase' });
  await decide(amendmentId, 'ktvb.truong');
  await closeCovenant(await scope());
  expect(await state()).toMatchObject({ state: 'closed', signed: 11 });
});

it('tells each account what is on it', async () => {
  await draftedCovenant(world);
  expect(await tasks('ktvb.truong')).toEqual([['openCovenant', 'inProgress']]);
  const covenantId = (await state())?.covenantId ?? '';
  await openForSignature(await scopeOf(world, openForSignatureAccess, 'ktvb.truong', { covenantId }), {
    version: null,
  });
  expect(await tasks('ctn.truong')).toEqual([['signCovenant', 'toSign']]);
  expect(await tasks('ctn.cv')).toEqual([]);
  await signFor(world, covenantId, 'CTN');
  expect(await tasks('ctn.truong')).toEqual([]);
});
