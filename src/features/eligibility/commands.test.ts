import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { PersonFacts } from '#src/law/facts.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access, Scope } from '#src/platform/access/scope.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import { createClusterAccess, openYearAccess } from '../clusters/access.ts';
import { createCluster } from '../clusters/commands/create-cluster.ts';
import { openYear } from '../clusters/commands/open-year.ts';
import { checkRuleAccess, judgeBodyAccess, judgeUnitAccess, pinPackAccess } from './access.ts';
import { judgeUnit } from './commands/judge-unit.ts';
import { keepPack, pinPack, repinYear } from './commands/pin-pack.ts';
import { recordCheck } from './commands/record-check.ts';
import { judgingDone, startJudging } from './commands/start-judging.ts';
import { checkOf, checksOf } from './queries/checks.ts';
import { judgingRun, latestJudging } from './queries/judging.ts';
import { awardSummaries } from './queries/lines.ts';
import { packOfUnit, packOfYear, pinsOf } from './queries/packs.ts';
import { conditionPart, packHash, ruleHash } from './rule-parts.ts';

let world: World;
let again: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld();
  again = await keepWorld(world);
});
beforeEach(() => again());
afterAll(() => world.close());

async function scopeOf<A extends string, F extends Facts>(
  user: string,
  access: Access<A, F>,
  params: Record<string, string>,
): Promise<Scope<A, F>> {
  return access.authorise({ actor: await world.as(user), services: world.services }, params);
}
const look = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);

/** The same rules but one: three base initiatives for CSTĐCS, as an earlier version might have asked. */
function stricter(pack: RulePack): RulePack {
  const content = structuredClone(pack) as RulePack;
  for (const regime of content.regimes) {
    for (const rules of regime.awards.filter(({ award }) => award === 'CSTDCS')) {
      for (const condition of rules.person ?? []) {
        if ('when' in condition && condition.when.test === 'initiative') condition.when.count = 3;
      }
    }
  }
  return { ...content, version: '2019.1' };
}

const person: PersonFacts = {
  kind: 'person',
  id: 'p',
  name: 'Người mô phỏng',
  female: null,
  recruitedOn: '2010-01-01',
  absences: null,
  ratings: [{ year: 2020, level: 'excellent' }],
  awards: [
    {
      award: 'LDTT',
      year: 2020,
      decidedOn: '2020-12-01',
      decisionNumber: '1/QĐ',
      issuer: 'Cục',
      revokedOn: null,
    },
  ],
  initiatives: [
    {
      id: 'i',
      name: 'Sáng kiến',
      kind: 'initiative',
      reach: 'base',
      year: 2020,
      recognisedOn: '2020-11-01',
      decisionNumber: '2/QĐ',
      usedFor: [],
    },
  ],
  discipline: [],
  matters: [],
  registered: [{ award: 'CSTDCS', year: 2020 }],
};

describe('the pack of a year', () => {
  it('is kept once for each content', async () => {
    const pack = rulePack();
    const reordered = Object.fromEntries(Object.entries(pack).reverse()) as unknown as RulePack;
    expect(packHash(reordered)).toBe(packHash(pack));
    const ids = await inTransaction(world.services.database, world.tenantId, async (tx) => [
      await keepPack(tx, pack, world.clock.now()),
      await keepPack(tx, reordered, world.clock.now()),
      await keepPack(tx, stricter(pack), world.clock.now()),
    ]);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('is pinned when the year is opened', async () => {
    const create = await scopeOf('vu.tdkt', createClusterAccess, {});
    const cluster = { code: 'IV', name: 'Cụm thi đua số IV', kind: 'cum' as const, description: '' };
    const { clusterId } = await createCluster(create, cluster);
    const scope = await scopeOf('vu.tdkt', openYearAccess, { clusterId });
    const { clusterYearId } = await openYear(scope, { year: 2021 });
    const { pin, pack } = await look((tx) => packOfYear(tx, clusterYearId));
    expect(pin).toMatchObject({ code: 'bo-tu-phap', hash: packHash(rulePack()), reason: '' });
    expect(pack).toEqual(JSON.parse(JSON.stringify(rulePack())));
  });

  it('is the program’s present one where it was never pinned, and says so', async () => {
    const { pin, pack } = await look((tx) => packOfYear(tx, world.year2020));
    expect(pin).toBeNull();
    expect(pack).toBe(rulePack());
  });

  it('judges a past year by the content that was pinned, after the program has another', async () => {
    const { accountId } = await world.as('vu.tdkt');
    const now = world.clock.now();
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      pinPack(tx, world.year2020, { pack: stricter(rulePack()), reason: '', now, accountId }),
    );
    const { pack } = await look((tx) => packOfUnit(tx, world.unitId('CTN'), 2020));
    const options = { achievementYear: 2020 };
    expect(check('CSTDCS', person, '2020-12-14', { ...options, pack: rulePack() }).outcome).toBe('eligible');
    const old = check('CSTDCS', person, '2020-12-14', { ...options, pack });
    expect(old.outcome).toBe('notEligible');
    expect(old.pack).toEqual({ code: 'bo-tu-phap', version: '2019.1' });
    const later = await look((tx) => packOfUnit(tx, world.unitId('CTN'), 2021));
    expect(later.pin).toBeNull();
  });

  it('is pinned anew by the office with a reason; earlier pins stay', async () => {
    const scope = await scopeOf('vu.tdkt', pinPackAccess, { clusterYearId: world.year2020 });
    await repinYear(scope, { pack: 'bo-tu-phap', reason: 'Năm mở trước' });
    await repinYear(scope, { pack: 'bo-ngoai-giao', reason: 'Thử' });
    const pins = await look((tx) => pinsOf(tx, world.year2020));
    expect(pins.map(({ code, reason }) => [code, reason])).toEqual([
      ['bo-ngoai-giao', 'Thử'],
      ['bo-tu-phap', 'Năm mở trước'],
    ]);
    await expect(repinYear(scope, { pack: 'bo-ngoai-giao', reason: 'Lại' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(scopeOf('ktvb.truong', pinPackAccess, { clusterYearId: world.year2020 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('a check of a rule', () => {
  const params = { pack: 'bo-tu-phap', regime: 'luat-2003-nghi-dinh-91', award: 'CSTDCS' };
  const rule = 'luat-2003-nghi-dinh-91/CSTDCS/person.cstdcs-sang-kien';
  const input = { rule, outcome: 'same' as const, instrument: 'NĐ 91/2017', note: '', checkedOn: '2020-12-14' };

  it('counts for the rule as it was, and falls when the rule changes', async () => {
    const scope = await scopeOf('quantri', checkRuleAccess, params);
    await recordCheck(scope, input);
    const checks = await look((tx) => checksOf(tx, 'bo-tu-phap', 'luat-2003-nghi-dinh-91/CSTDCS/'));
    const condition = scope.facts.rules.person?.find(({ code }) => code === 'cstdcs-sang-kien');
    if (!condition) throw new Error('the pack has another code');
    const part = conditionPart(params.regime, 'CSTDCS', 'person', condition);
    expect(checkOf(checks, part)).toMatchObject({ outcome: 'same', checkedOn: '2020-12-14', checkedBy: 'Quản trị' });
    const changed = conditionPart(params.regime, 'CSTDCS', 'person', { ...condition, text: 'Khác' });
    expect(checkOf(checks, changed)).toBeNull();
  });

  it('does not depend on how well the source is known', () => {
    const source = { article: 'Điều 9', document: 'NĐ', standing: 'secondary', note: 'x' };
    const read = { article: 'Điều 9', document: 'NĐ', standing: 'read' };
    expect(ruleHash({ text: 'a', source })).toBe(ruleHash({ text: 'a', source: read }));
    expect(ruleHash({ text: 'a', source })).not.toBe(ruleHash({ text: 'a', source: { ...source, article: 'Điều 8' } }));
  });

  it('is refused for a rule that is not there, a day to come, or a difference that nobody describes', async () => {
    const scope = await scopeOf('quantri', checkRuleAccess, params);
    for (const wrong of [
      { ...input, rule: `${rule}-x` },
      { ...input, checkedOn: '2020-12-15' },
      { ...input, outcome: 'differs' as const },
    ]) {
      await expect(recordCheck(scope, wrong)).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(scopeOf('vu.tdkt', checkRuleAccess, params)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('judging a unit', () => {
  it('keeps a verdict for each award, made anew each time, and is in the journal once', async () => {
    const unitId = world.unitId('CTN');
    const question = { year: 2020, onDate: '2020-12-14' };
    const scope = await scopeOf('ctn.truong', judgeUnitAccess, { unitId });
    const first = await judgeUnit(scope, question);
    await judgeUnit(await scopeOf('ctn.truong', judgeUnitAccess, { unitId }), question);
    const { stored, entries } = await look(async ({ db }) => ({
      stored: await db.selectFrom('eligibility').selectAll().where('unit_id', '=', unitId).execute(),
      entries: await db.selectFrom('journal_entry').select('id').where('action', '=', 'eligibility.judge').execute(),
    }));
    expect(stored).toHaveLength(first.verdicts);
    expect(new Set(stored.map(({ award }) => award)).size).toBe(stored.length);
    expect(stored.every(({ pack, on_date }) => pack.startsWith('bo-tu-phap ') && on_date === '2020-12-14')).toBe(true);
    expect(entries).toHaveLength(2);
    await expect(scopeOf('btnn.truong', judgeUnitAccess, { unitId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('judging the whole body', () => {
  const question = { year: 2020, onDate: '2020-12-14' };
  const start = async () => startJudging(await scopeOf('vu.tdkt', judgeBodyAccess, {}), question);
  const runOf = (runId: string) => look((tx) => judgingRun(tx, runId));

  async function add(name: string, more: object = {}): Promise<string> {
    const id = uuidv7();
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .insertInto('person')
        .values({
          ...{ tenant_id: tx.tenantId, id, name, name_fold: fold(name), name_sort: sortKey(name) },
          ...{ unit_id: world.unitId('CTN'), recruited_on: '2010-01-01', synthetic: true, ...more },
        })
        .execute(),
    );
    return id;
  }

  it('goes on after the answer, counts everybody at work and every unit, and says who, when and by which pack', async () => {
    const [here, gone] = [await add('Vũ Thị Lan'), await add('Đỗ Văn An', { left_on: '2019-06-30' })];
    const { runId } = await start();
    await judgingDone(runId, 30_000);
    const run = await runOf(runId);
    expect(run).toMatchObject({
      state: 'done',
      personsTotal: 1,
      personsJudged: 1,
      unitsJudged: 11,
      onDate: '2020-12-14',
    });
    expect(run?.packs).toEqual([expect.stringMatching(/^bo-tu-phap /)]);
    const stored = await look(({ db }) => db.selectFrom('eligibility').selectAll().execute());
    expect(stored).toHaveLength(run?.verdicts ?? 0);
    expect(new Set(stored.filter((row) => row.subject_kind === 'person').map((row) => row.subject_id))).toEqual(
      new Set([here]),
    );
    expect(stored.some(({ subject_id }) => subject_id === gone)).toBe(false);
    expect(await look((tx) => latestJudging(tx, 2020))).toMatchObject({ id: runId });
    const awards = await look((tx) => awardSummaries(tx, 2020, 'person'));
    const counted = awards.map(({ counts }) => counts.eligible + counts.notEligible + counts.unknown);
    expect(new Set(counted)).toEqual(new Set([1]));
    await expect(scopeOf('ctn.truong', judgeBodyAccess, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('agrees with judging each unit by itself', async () => {
    await add('Vũ Thị Lan');
    const stored = () =>
      look(({ db }) =>
        db
          .selectFrom('eligibility')
          .select(['subject_id', 'unit_id', 'award', 'outcome', 'not_met', 'unknown', 'opens_year', 'pack'])
          .where('unit_id', '=', world.unitId('CTN'))
          .orderBy('subject_id')
          .orderBy('award')
          .execute(),
      );
    await judgeUnit(await scopeOf('ctn.truong', judgeUnitAccess, { unitId: world.unitId('CTN') }), question);
    const alone = await stored();
    await judgingDone((await start()).runId, 30_000);
    expect(await stored()).toEqual(alone);
  });

  it('is one at a time; an interrupted one gives way', async () => {
    const { runId } = await start();
    await judgingDone(runId, 30_000);
    const set = (more: object) =>
      inTransaction(world.services.database, world.tenantId, (tx) =>
        tx.db
          .updateTable('judging_run')
          .set(more)
          .where('tenant_id', '=', tx.tenantId)
          .where('id', '=', runId)
          .execute(),
      );
    await set({ state: 'running' });
    await expect(start()).rejects.toMatchObject({ code: 'wrongPhase' });
    await set({ beat_at: new Date('2020-01-01T00:00:00Z') });
    expect(await runOf(runId)).toMatchObject({ state: 'interrupted' });
    const next = await start();
    await judgingDone(next.runId, 30_000);
    expect(await runOf(runId)).toMatchObject({ state: 'failed' });
    expect(await runOf(next.runId)).toMatchObject({ state: 'done' });
  });
});
