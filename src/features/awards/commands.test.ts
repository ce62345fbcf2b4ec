import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { type MadeCase, recommendedCases } from '#tests/factories/councils.ts';
import {
  answered,
  casesOf,
  draftFor,
  issueAs,
  issuedDecision,
  numberAs,
  scan,
  signAs,
  submitted,
} from '#tests/factories/decisions.ts';
import { openMatter } from '#tests/factories/matters.ts';
import { packWith, pinTo } from '#tests/factories/pinned-packs.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';
import {
  annulAwardAccess,
  correctAwardAccess,
  editDecisionAccess,
  payPrizeAccess,
  publishAwardsAccess,
  recoverCertificateAccess,
  recoverMoneyAccess,
  withdrawDecisionAccess,
} from './access.ts';
import { draftAnnulment, draftCorrection } from './commands/draft-change.ts';
import { editDecision } from './commands/draft-decision.ts';
import { payPrize, recoverMoney } from './commands/pay-prize.ts';
import { publishAwards } from './commands/publish-awards.ts';
import { recoverCertificate } from './commands/recover-certificate.ts';
import { withdrawDecision } from './commands/withdraw-decision.ts';
import { awardRecord, awardsOfDecision, lineageOf } from './queries/award-record.ts';
import { concernsOn } from './queries/concerns.ts';
import { decisionRecord, recommendedUnits } from './queries/decisions.ts';
import { paymentLines } from './queries/payments.ts';
import { registerLines } from './queries/register.ts';
import { submissionRecord } from './queries/submissions.ts';
import { ministryQuota } from './rules/ministry-quota.ts';

let world: World;
let cases: MadeCase[];
let restore: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld('2021-02-09T09:00:00+07:00');
  cases = await recommendedCases(world);
  restore = await keepWorld(world);
});
afterEach(() => restore());
afterAll(() => world.close());

const look = <T>(query: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, query);
const ministry = (...units: Parameters<typeof casesOf>[2][]) => casesOf(cases, 'CO_BO', ...units);
const government = (...units: Parameters<typeof casesOf>[2][]) => casesOf(cases, 'CO_CP', ...units);
const everything = { text: '', unitId: null, award: null, year: null, state: null, after: null };
const register = async () => (await look((tx) => registerLines(tx, everything))).lines;
const awardsOf = (decisionId: string) => look((tx) => awardsOfDecision(tx, decisionId));

describe('a decision about a year that pinned other rules', () => {
  it('pays by the money, and holds back by the rule of one flag, of the pinned pack', async () => {
    const own = packWith((regime) => ({
      ...regime,
      awards: regime.awards.map((rules) => {
        if (rules.award !== 'CO_BO' || !rules.money) return rules;
        return { ...rules, money: { ...rules.money, collective: 100 }, replacedBy: null };
      }),
    }));
    await pinTo(world, world.year2020, own);
    const decisionId = await draftFor(
      world,
      cases.filter(({ award }) => award === 'CO_BO'),
    );
    expect((await look((tx) => decisionRecord(tx, decisionId)))?.leftOut).toEqual([]);
    await signAs(world, decisionId);
    await numberAs(world, decisionId, 101);
    await issueAs(world, decisionId);
    expect((await register()).map(({ money }) => money)).toEqual(Array(4).fill(14_900_000));
  });
});

describe('a decision of the Minister', () => {
  it('holds back who waits for the Government and enters the register only when it is issued', async () => {
    const decisionId = await draftFor(world, ministry('BTNN', 'BTTP'));
    const drafted = await look((tx) => decisionRecord(tx, decisionId));
    expect(drafted?.leftOut.map(({ held, reason }) => ({ held, reason }))).toEqual(
      Array(2).fill({ held: true, reason: expect.stringContaining('Cờ thi đua của Chính phủ') }),
    );
    await expect(numberAs(world, decisionId, 101)).rejects.toMatchObject({ code: 'wrongPhase' });
    await signAs(world, decisionId);
    expect(await register()).toEqual([]);
    expect(await numberAs(world, decisionId, 101)).toEqual({ numberText: '101/QĐ-BTP' });
    expect(await register()).toEqual([]);
    expect(await issueAs(world, decisionId)).toMatchObject({ awards: 2 });
    expect(await register()).toMatchObject([
      { decisionNumber: '101/QĐ-BTP', money: 11_920_000, state: 'granted', grantedOn: '2021-02-09', year: 2020 },
      { decisionNumber: '101/QĐ-BTP', money: 11_920_000, state: 'granted' },
    ]);
  });

  it('waits for the signed minutes of the Council', async () => {
    const minutes = (state: 'closed' | 'minuted', minuted_at: Date | null) =>
      inTransaction(world.services.database, world.tenantId, ({ db }) =>
        db.updateTable('council_session').set({ state, minuted_at }).execute(),
      );
    await minutes('closed', null);
    await expect(draftFor(world, ministry('BTNN', 'BTTP'))).rejects.toMatchObject({ code: 'invalid' });
    await minutes('minuted', new Date('2021-02-04T09:00:00+07:00'));
    await draftFor(world, ministry('BTNN', 'BTTP'));
  });

  it('takes nobody who is held back, and asks why somebody is left out', async () => {
    await expect(draftFor(world, ministry('BTNN', 'GDBD'))).rejects.toMatchObject({ code: 'invalid' });
    const [left] = ministry('BTTP');
    await expect(draftFor(world, ministry('BTNN'))).rejects.toMatchObject({
      fields: { [`reason-${left?.caseId}`]: expect.any(String) },
    });
    const decisionId = await draftFor(world, ministry('BTNN'), { [left?.caseId ?? '']: 'Chờ kết luận thanh tra' });
    const record = await look((tx) => decisionRecord(tx, decisionId));
    expect(record?.leftOut).toContainEqual(expect.objectContaining({ held: false, reason: 'Chờ kết luận thanh tra' }));
  });

  it('reserves its cases, is edited by version and gives them back when withdrawn', async () => {
    const decisionId = await draftFor(world, ministry('BTNN', 'BTTP'));
    await expect(draftFor(world, ministry('BTNN', 'BTTP'))).rejects.toMatchObject({ code: 'invalid' });
    const edit = async (version: number) =>
      editDecision(await scopeFor(world, editDecisionAccess, 'vu.tdkt', { decisionId }), {
        ...{ caseIds: ministry('BTNN').map(({ caseId }) => caseId), version },
        reasons: { [ministry('BTTP')[0]?.caseId ?? '']: 'Xét sau' },
      });
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ code: 'conflict' });
    const withdraw = await scopeFor(world, withdrawDecisionAccess, 'vu.tdkt', { decisionId });
    await withdrawDecision(withdraw, { reason: 'Lập lại danh sách' });
    await expect(draftFor(world, ministry('BTNN', 'BTTP'))).resolves.toBeTruthy();
  });

  it('is signed by the signatory alone and gets no number twice', async () => {
    const decisionId = await draftFor(world, ministry('BTNN', 'BTTP'));
    await expect(signAs(world, decisionId, 'vu.tdkt')).rejects.toMatchObject({ code: 'forbidden' });
    await signAs(world, decisionId);
    await expect(signAs(world, decisionId)).rejects.toMatchObject({ code: 'wrongPhase' });
    await numberAs(world, decisionId, 101);
    await issueAs(world, decisionId);
    world.clock.set('2021-02-10T09:00:00+07:00');
    const submissionId = await submitted(world, government());
    world.clock.set('2021-04-16T09:00:00+07:00');
    await answered(
      world,
      submissionId,
      government().map((each) => [each, 'refused'] as const),
    );
    const second = await draftFor(world, ministry('GDBD', 'LLTP'));
    await signAs(world, second);
    await expect(numberAs(world, second, 101)).rejects.toMatchObject({ fields: { number: expect.any(String) } });
    await expect(numberAs(world, second, 102)).resolves.toBeTruthy();
  });
});

describe('the day of the signature', () => {
  it('judges the list anew: a matter opened since the conference is signed over only with a reason', async () => {
    const decisionId = await draftFor(world, ministry('BTNN', 'BTTP'));
    await openMatter(world, 'BTNN', 'Quyết định thanh tra số 5', '2021-01-20');
    await expect(signAs(world, decisionId)).rejects.toMatchObject({ fields: { reason: expect.stringContaining('1') } });
    await signAs(world, decisionId, 'botruong', 'Thanh tra theo kế hoạch, không do dấu hiệu vi phạm.');
    expect(await look((tx) => decisionRecord(tx, decisionId))).toMatchObject({
      concerns: [{ found: [expect.stringContaining('Quyết định thanh tra số 5')] }],
      concernsReason: 'Thanh tra theo kế hoạch, không do dấu hiệu vi phạm.',
    });
    await numberAs(world, decisionId, 101);
    expect(await issueAs(world, decisionId)).toMatchObject({ awards: 2 });
  });

  it('finds what was rewarded already for the year', async () => {
    await issuedDecision(world, ministry('BTNN', 'BTTP'), 101);
    const concerns = await look(async (tx) => {
      const items = ministry('BTNN').map(({ dossierId, unitId, unitName }) => ({
        dossierId,
        unitId,
        subjectName: unitName,
      }));
      return concernsOn(tx, { kind: 'grant', items: items as never }, '2021-02-10');
    });
    expect(concerns).toMatchObject([{ found: [expect.stringContaining('101/QĐ-BTP')] }]);
  });

  it('needs no reason where nothing stands against the list', async () => {
    const decisionId = await draftFor(world, ministry('BTNN', 'BTTP'));
    await signAs(world, decisionId);
    expect(await look((tx) => decisionRecord(tx, decisionId))).toMatchObject({ concerns: null, concernsReason: null });
  });
});

describe('the quota of the Government flag', () => {
  it('is counted over the ministry: 20 % of the four that the Council recommended is none, unrounded', async () => {
    const counted = await look((tx) => recommendedUnits(tx, 'CO_BO', 2020));
    expect(counted).toBe(4);
    expect(ministryQuota('CO_CP', '2021-02-10', counted, rulePack())).toMatchObject({
      ...{ places: 0, roundingKnown: false, exact: { num: 80, den: 100 }, of: 'CO_BO' },
    });
    expect(ministryQuota('CO_CP', '2024-02-10', counted, rulePack())).toBeNull();
  });
});

describe('a decision under the law of 2022', () => {
  it('is drafted, cites its decree and pays its money, rounded up', async () => {
    world.clock.set('2025-08-05T09:00:00+07:00');
    const decisionId = await issuedDecision(world, ministry('BTNN', 'BTTP'), 7);
    const record = await look((tx) => decisionRecord(tx, decisionId));
    expect(record).toMatchObject({ state: 'issued', issuer: 'Bộ trưởng Bộ Tư pháp' });
    expect((await awardsOf(decisionId)).map(({ money }) => money)).toEqual([18_720_000, 18_720_000]);
  });

  it('is not the Minister’s on the flag of the Government: from 2024 the Prime Minister decides', async () => {
    world.clock.set('2024-03-01T09:00:00+07:00');
    const submissionId = await submitted(world, government(), '2024-02-28');
    expect(await look((tx) => submissionRecord(tx, submissionId))).toMatchObject({ addressee: 'Thủ tướng Chính phủ' });
  });
});

describe('the answer of the Government', () => {
  it('grants one, refuses one: the one keeps its flag alone, the other falls back', async () => {
    await issuedDecision(world, ministry('BTNN', 'BTTP'), 101);
    world.clock.set('2021-02-10T09:00:00+07:00');
    const submissionId = await submitted(world, government());
    await expect(draftFor(world, ministry('GDBD'))).rejects.toMatchObject({ code: 'invalid' });
    world.clock.set('2021-04-15T09:00:00+07:00');
    const [granted, refused] = [government('LLTP')[0] as MadeCase, government('GDBD')[0] as MadeCase];
    const result = await answered(world, submissionId, [
      [granted, 'granted'],
      [refused, 'refused'],
    ]);
    expect(result).toMatchObject({
      granted: [world.unitId('LLTP')],
      refused: [world.unitId('GDBD')],
      replaced: [world.unitId('LLTP')],
    });
    expect((await awardsOf(result.decisionId))[0]).toMatchObject({ money: 17_880_000, authority: 'government' });
    await expect(draftFor(world, ministry('LLTP'))).rejects.toMatchObject({ code: 'invalid' });
    const [flag] = await awardsOf(result.decisionId);
    const annul = async (outside: { number: string; datedOn: string }) =>
      draftAnnulment(await scopeFor(world, annulAwardAccess, 'vu.tdkt', { awardId: flag?.awardId ?? '' }), {
        ...{ causeCode: 'a', cause: 'Khai sai', outside: { ...outside, file: scan } },
      });
    const [again, ahead] = [annul({ number: '495/QĐ-MP', datedOn: '2021-04-14' }), { number: '500/QĐ-MP' }];
    await expect(again).rejects.toMatchObject({ fields: { number: expect.any(String) } });
    await expect(annul({ ...ahead, datedOn: '2021-04-16' })).rejects.toMatchObject({
      fields: { datedOn: expect.any(String) },
    });
    world.clock.set('2021-04-22T09:00:00+07:00');
    await issuedDecision(world, ministry('GDBD'), 205);
    const flags = (await register()).map(({ unitId }) => unitId);
    expect(flags).toHaveLength(4);
    expect(new Set(flags).size).toBe(4);
  });

  it('is asked for by a submission whose number of the day stands once', async () => {
    world.clock.set('2021-02-10T09:00:00+07:00');
    await submitted(world, government('LLTP'));
    await expect(submitted(world, government('GDBD'))).rejects.toMatchObject({
      fields: { number: expect.any(String) },
    });
  });

  it('is recorded once, for every nominee, not before the submission', async () => {
    world.clock.set('2021-02-10T09:00:00+07:00');
    const submissionId = await submitted(world, government());
    const [one, other] = government() as [MadeCase, MadeCase];
    await expect(answered(world, submissionId, [])).rejects.toMatchObject({ code: 'invalid' });
    world.clock.set('2021-04-15T09:00:00+07:00');
    await expect(answered(world, submissionId, [[one, 'granted']])).rejects.toMatchObject({
      fields: { [`outcome-${other.caseId}`]: expect.any(String) },
    });
    await answered(world, submissionId, [
      [one, 'refused'],
      [other, 'refused'],
    ]);
    await expect(answered(world, submissionId, [])).rejects.toMatchObject({ code: 'wrongPhase' });
    expect(await register()).toEqual([]);
  });
});

/** As the room of certificates records it. */
const handOver = (awardId: string) =>
  inTransaction(world.services.database, world.tenantId, async (tx) => {
    const by = (await tx.db.selectFrom('account').select('id').executeTakeFirstOrThrow()).id;
    const told = { happened_on: '2021-02-09', recorded_at: world.clock.now(), recorded_by: by };
    await tx.db
      .insertInto('award_event')
      .values({
        ...{ tenant_id: tx.tenantId, id: uuidv7(), award_id: awardId, sequence: 3, kind: 'conferred', ...told },
        ...{ decision_id: null, reason: null, detail: null },
      })
      .execute();
    await tx.db
      .updateTable('award_standing')
      .set({ state: 'conferred', certificate_number: 'CN-2021-0001', events: 3 })
      .where('award_id', '=', awardId)
      .execute();
  });

async function conferred(): Promise<{ decisionId: string; awardId: string; paymentId: string }> {
  const decisionId = await issuedDecision(world, ministry('BTNN', 'BTTP'), 101);
  const params = { decisionId };
  const day = { happenedOn: '2021-02-09', where: 'Cổng thông tin' };
  await publishAwards(await scopeFor(world, publishAwardsAccess, 'vanthu', params), day);
  const [first] = await awardsOf(decisionId);
  const awardId = first?.awardId ?? '';
  await handOver(awardId);
  const record = await look((tx) => awardRecord(tx, awardId));
  return { decisionId, awardId, paymentId: record?.payment?.paymentId ?? '' };
}

/** Two awards of one unit and year under the law of 2025, which the rule of one flag would not let be decided here. */
async function standAsHigher(lower: string, higher: string) {
  const owner = await world.services.database.pool.connect();
  try {
    await owner.query('set role none');
    const unit = '(select unit_id from award where id = $1)';
    await owner.query("update award set granted_on = '2025-07-15' where id in ($1, $2)", [lower, higher]);
    await owner.query(
      `update award set award = 'CO_CP', award_name = 'Cờ thi đua của Chính phủ', money = 178800000, unit_id = ${unit} where id = $2`,
      [lower, higher],
    );
    await owner.query(`update award_standing set unit_id = ${unit} where award_id = $2`, [lower, higher]);
    world.clock.set('2025-08-01T09:00:00+07:00');
  } finally {
    await owner.query('set role thidua_app');
    owner.release();
  }
}

const pay = async (paymentId: string) =>
  payPrize(await scopeFor(world, payPrizeAccess, 'ketoan', { paymentId }), {
    ...{ voucher: 'UNC-12', happenedOn: world.clock.now().toISOString().slice(0, 10), note: null },
  });

describe('after the decision', () => {
  it('publishes, confers and pays, each once', async () => {
    const { awardId, decisionId, paymentId } = await conferred();
    await pay(paymentId);
    await expect(pay(paymentId)).rejects.toMatchObject({ code: 'wrongPhase' });
    const again = await scopeFor(world, publishAwardsAccess, 'vanthu', { decisionId });
    await expect(publishAwards(again, { happenedOn: '2021-02-09', where: '' })).rejects.toMatchObject({
      code: 'wrongPhase',
    });
    const record = await look((tx) => awardRecord(tx, awardId));
    expect(record?.events.map(({ kind }) => kind)).toEqual(['granted', 'published', 'conferred', 'paid']);
    const lineage = await look((tx) => lineageOf(tx, record as NonNullable<typeof record>));
    expect(lineage).toMatchObject({ case: { verdict: expect.any(String) }, nomination: { votes: 9, baseCount: 11 } });
  });

  it('asks why a title is paid for when a higher one of the same year is paid already, from July 2025 on', async () => {
    const { decisionId, paymentId } = await conferred();
    const [lower, higher] = await awardsOf(decisionId);
    await standAsHigher(lower?.awardId ?? '', higher?.awardId ?? '');
    await expect(pay(paymentId)).rejects.toMatchObject({ fields: { note: expect.any(String) } });
    const scope = await scopeFor(world, payPrizeAccess, 'ketoan', { paymentId });
    await payPrize(scope, { voucher: 'UNC-12', happenedOn: '2025-08-01', note: 'Theo ý kiến của Bộ trưởng.' });
  });

  it('corrects a misprinted name by a second decision; the entry stays and both names are found', async () => {
    const { awardId, decisionId } = await conferred();
    const scope = await scopeFor(world, correctAwardAccess, 'vu.tdkt', { awardId });
    const { decisionId: second } = await draftCorrection(scope, {
      ...{ name: 'Cục Bổ trợ các nghề Tư pháp', cause: 'Sai sót khi in', outside: null },
    });
    await expect(
      draftCorrection(await scopeFor(world, correctAwardAccess, 'vu.tdkt', { awardId }), {
        ...{ name: 'Tên khác', cause: 'x', outside: null },
      }),
    ).rejects.toMatchObject({ code: 'wrongPhase' });
    await signAs(world, second);
    await numberAs(world, second, 102);
    await issueAs(world, second);
    const record = await look((tx) => awardRecord(tx, awardId));
    expect(record).toMatchObject({
      ...{ subjectName: 'Cục Bổ trợ các nghề Tư pháp', recordedName: 'Cục Bổ trợ Tư pháp', corrected: true },
      state: 'conferred',
    });
    const found = async (text: string) => (await look((tx) => registerLines(tx, { ...everything, text }))).lines;
    expect(await found('bo tro nghe')).toHaveLength(1);
    expect(await found('BỔ TRỢ tu pha')).toHaveLength(1);
    expect((await look((tx) => decisionRecord(tx, decisionId)))?.state).toBe('corrected');
  });

  it('annuls by a second decision with cause: visible, money claimed back, certificate taken back', async () => {
    const { awardId, decisionId, paymentId } = await conferred();
    await pay(paymentId);
    const annul = await scopeFor(world, annulAwardAccess, 'vu.tdkt', { awardId });
    const { decisionId: second } = await draftAnnulment(annul, {
      ...{ causeCode: 'a', cause: 'Khai sai số vụ việc đã giải quyết', outside: null },
    });
    await signAs(world, second);
    await numberAs(world, second, 102);
    await issueAs(world, second);
    const [annulled] = (await register()).filter((each) => each.awardId === awardId);
    expect(annulled?.state).toBe('annulled');
    expect((await look((tx) => decisionRecord(tx, decisionId)))?.state).toBe('corrected');
    await expect(pay(paymentId)).rejects.toMatchObject({ code: 'wrongPhase' });
    const back = { voucher: 'PT-03', happenedOn: '2021-02-09', note: null };
    await recoverMoney(await scopeFor(world, recoverMoneyAccess, 'ketoan', { paymentId }), back);
    const recover = async () =>
      recoverCertificate(await scopeFor(world, recoverCertificateAccess, 'vanthu', { awardId }), {
        ...{ happenedOn: '2021-02-09', note: null },
      });
    await recover();
    await expect(recover()).rejects.toMatchObject({ code: 'wrongPhase' });
    const record = await look((tx) => awardRecord(tx, awardId));
    expect(record?.events.map(({ kind }) => kind)).toEqual([
      ...['granted', 'published', 'conferred', 'paid', 'annulled', 'moneyRecovered', 'recovered'],
    ]);
    expect(record).toMatchObject({ payment: { state: 'recovered' }, certificateRecovered: true });
    expect((await look((tx) => paymentLines(tx, 'due', null))).lines).toHaveLength(1);
  });

  it('refuses the registry to change or drop an entry: the database itself does not let it', async () => {
    const { awardId } = await conferred();
    await expect(
      look((tx) => tx.db.updateTable('award').set({ year: 2019 }).where('id', '=', awardId).execute()),
    ).rejects.toThrow();
    await expect(
      look((tx) => tx.db.deleteFrom('award_event').where('award_id', '=', awardId).execute()),
    ).rejects.toThrow();
    expect(scan.size).toBe(1000);
  });
});
