import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CouncilRuleSet } from '#src/law/council-rules.ts';
import { assumedBy } from '#src/law/source.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import {
  accountIdOf,
  caseIn,
  councilNames,
  foundedCouncil,
  freeDossiers,
  markPresent,
  openedSession,
  openVote,
  plannedSession,
  sessionOf,
} from '#tests/factories/councils.ts';
import { type MadeDossier, qualifiedDossiers } from '#tests/factories/dossiers.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import * as access from './access.ts';
import { arrangeSession } from './commands/arrange-session.ts';
import { castVote, recordHands } from './commands/cast-vote.ts';
import { closeSession } from './commands/close-session.ts';
import { closeBox, closeVoting } from './commands/close-voting.ts';
import { composeCouncil } from './commands/compose-council.ts';
import { concludeCase } from './commands/conclude-case.ts';
import { confirmCaseCount } from './commands/confirm-case-count.ts';
import { declareRecusal } from './commands/declare-recusal.ts';
import { enterCaseCount } from './commands/enter-case-count.ts';
import { giveOpinion, recordOpinion } from './commands/give-opinion.ts';
import { openSession } from './commands/open-session.ts';
import { signSession } from './commands/sign-session.ts';
import { takeBackCase } from './commands/take-back-case.ts';
import { withdrawCase } from './commands/withdraw-case.ts';
import { writeMinutes } from './commands/write-minutes.ts';
import type { Place, Vote } from './rules.ts';

let world: World;
const open = async () => {
  world = await openWorld('2021-01-20T08:00:00+07:00');
};

const decision = { name: 'Hội đồng TĐKT', number: '02/QĐ-BTP', signedOn: '2021-01-11', issuer: 'Bộ Tư pháp' };

async function places(...named: [string, Place['seat'], boolean?][]): Promise<Place[]> {
  return Promise.all(
    named.map(async ([name, seat, isSecretary = false]) => ({
      accountId: await accountIdOf(world, name),
      seat,
      isSecretary,
    })),
  );
}

async function vote(caseId: string, who: string, which: Vote) {
  return castVote(await scopeFor(world, access.castVoteAccess, who, { caseId }), { vote: which });
}

/** Everybody who is there votes for, but those named against. */
async function voteAll(caseId: string, against: readonly string[] = [], away: readonly string[] = ['hd.8']) {
  for (const name of councilNames.filter((each) => !away.includes(each))) {
    await vote(caseId, name, against.includes(name) ? 'against' : 'for');
  }
}

const chairOf = <A extends string, F extends Facts>(right: Access<A, F>, caseId: string) =>
  scopeFor(world, right, 'hd.1', { caseId });

async function decideOpenly(sessionId: string, unit: UnitCode, against: readonly string[] = []) {
  const { id: caseId } = await caseIn(world, sessionId, unit);
  await openVote(world, caseId);
  await voteAll(caseId, against);
  await closeVoting(await chairOf(access.closeVotingAccess, caseId));
  await concludeCase(await chairOf(access.concludeCaseAccess, caseId));
  return caseIn(world, sessionId, unit);
}

describe('the composition', () => {
  beforeEach(open);
  afterEach(() => world.close());

  it('is what the founding decision says, and a later decision replaces it', async () => {
    const first = await composeCouncil(await scopeFor(world, access.composeCouncilAccess, 'vu.tdkt', {}), {
      ...decision,
      version: 0,
      places: await places(['hd.1', 'chair'], ['hd.2', 'viceChair'], ['hd.3', 'member'], ['hd.4', null, true]),
    });
    expect(first.sequence).toBe(1);
    const second = await composeCouncil(await scopeFor(world, access.composeCouncilAccess, 'vu.tdkt', {}), {
      ...{ ...decision, number: '05/QĐ-BTP', signedOn: '2021-01-15', version: 1 },
      places: await places(['hd.1', 'chair'], ['hd.5', 'member'], ['hd.4', 'member', true]),
    });
    expect(second.sequence).toBe(2);
  });

  it('refuses two chairs, no secretary, too few members, an account that may not be named, an outdated form', async () => {
    const compose = async (named: Place[], version = 0) =>
      composeCouncil(await scopeFor(world, access.composeCouncilAccess, 'vu.tdkt', {}), {
        ...decision,
        places: named,
        version,
      });
    await expect(
      compose(await places(['hd.1', 'chair'], ['hd.2', 'chair'], ['hd.3', 'member', true])),
    ).rejects.toThrow();
    await expect(compose(await places(['hd.1', 'chair'], ['hd.2', 'member']))).rejects.toThrow();
    await expect(
      compose(await places(['hd.1', 'chair'], ['hd.2', 'member', true], ['ctn.truong', 'member'])),
    ).rejects.toMatchObject({ fields: { seats: 'Chỉ chọn người trong danh sách.' } });
    await foundedCouncil(world);
    await expect(
      compose(await places(['hd.1', 'chair'], ['hd.2', 'member', true], ['hd.3', 'member'])),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps the composition of its opening when a later decision changes the Council', async () => {
    const sessionId = await plannedSession(world);
    await openedSession(world, sessionId);
    await composeCouncil(await scopeFor(world, access.composeCouncilAccess, 'vu.tdkt', {}), {
      ...{ ...decision, number: '09/QĐ-BTP', signedOn: '2021-02-03', version: 1 },
      places: await places(['hd.1', 'chair'], ['hd.2', 'member'], ['hd.9', 'member', true]),
    });
    expect((await sessionOf(world, sessionId)).members).toHaveLength(9);
  });
});

describe('sessions of one Council', () => {
  let dossiers: MadeDossier[] = [];
  beforeAll(async () => {
    await open();
    await foundedCouncil(world);
    dossiers = await qualifiedDossiers(world);
  });
  afterEach(() => freeDossiers(world));
  afterAll(() => world.close());

  const planned = (change: Partial<CouncilRuleSet> = {}) => plannedSession(world, change, dossiers);

  describe('a session', () => {
    it('opens only on its day, on complete rules, with attendance marked, by a chair who is there', async () => {
      const sessionId = await planned();
      const open = async (who: string, quorumReason = '') =>
        openSession(await scopeFor(world, access.openSessionAccess, who, { sessionId }), { quorumReason });
      await expect(open('hd.1')).rejects.toThrow('chưa đến ngày họp');
      world.clock.set('2021-02-03T09:00:00+07:00');
      await expect(open('hd.1')).rejects.toThrow('Chưa điểm danh');
      await expect(open('hd.3')).rejects.toMatchObject({ code: 'forbidden' });
      await markPresent(world, sessionId, councilNames.slice(1));
      await expect(open('hd.1')).rejects.toThrow('Bạn chưa được ghi có mặt');
      await open('hd.2');
      expect((await sessionOf(world, sessionId)).presiding?.name).toBe('Ủy viên 2');
    });

    it('with too few members opens only with a written reason, which stays', async () => {
      const sessionId = await planned();
      world.clock.set('2021-02-03T09:00:00+07:00');
      await markPresent(world, sessionId, ['hd.1', 'hd.2', 'hd.9']);
      const open = async (quorumReason: string) =>
        openSession(await scopeFor(world, access.openSessionAccess, 'hd.1', { sessionId }), { quorumReason });
      await expect(open('')).rejects.toMatchObject({ fields: { quorumReason: expect.stringContaining('cần 6/9') } });
      await open('Việc gấp, các thành viên khác đã gửi ý kiến.');
      expect((await sessionOf(world, sessionId)).quorumReason).toContain('Việc gấp');
    });

    it('takes a dossier on one list at a time', async () => {
      const sessionId = await planned();
      const session = await sessionOf(world, sessionId);
      expect(session.cases.map(({ award }) => award)).toEqual(['CO_BO', 'CO_BO', 'CO_BO', 'CO_BO', 'CO_CP', 'CO_CP']);
      const scope = await scopeFor(world, access.arrangeSessionAccess, 'vu.tdkt', { sessionId });
      const [first, ...rest] = session.cases.map(({ dossierId }) => dossierId);
      await expect(arrangeSession(scope, { dossierIds: rest, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
      const { version } = await arrangeSession(scope, { dossierIds: rest, version: session.version });
      await arrangeSession(scope, { dossierIds: [first ?? '', ...rest], version });
      expect((await sessionOf(world, sessionId)).cases).toHaveLength(6);
    });
  });

  describe('an open vote', () => {
    it('counts names and written opinions on all members, in an exact sentence', async () => {
      const sessionId = await planned();
      const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
      const opinion = await scopeFor(world, access.giveOpinionAccess, 'hd.8', { caseId });
      await giveOpinion(opinion, { vote: 'for' });
      await openedSession(world, sessionId);
      const one = await decideOpenly(sessionId, 'BTNN', ['hd.6']);
      expect(one.state).toBe('recommended');
      expect(one.outcome).toMatchObject({ votesFor: 8, votesAgainst: 1, baseCount: 9, minimum: 8, written: 1 });
      expect(one.outcome?.sentence).toContain(
        'Đồng ý 8/9 thành viên Hội đồng (88,9\u00a0%), yêu cầu từ 80\u00a0%: đạt',
      );
    });

    it('falls below the share with two against: not recommended', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      const one = await decideOpenly(sessionId, 'BTNN', ['hd.6']);
      expect(one).toMatchObject({ state: 'notRecommended', outcome: { votesFor: 7, baseCount: 9, passed: false } });
    });

    it('takes one vote of each: not twice, not by hands after the own, not of the absent or recused', async () => {
      const sessionId = await planned();
      const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
      const recuse = await scopeFor(world, access.recuseAccess, 'hd.7', { caseId });
      await declareRecusal(recuse, { accountId: await accountIdOf(world, 'hd.7'), reason: 'Phụ trách đơn vị này.' });
      await openedSession(world, sessionId);
      await openVote(world, caseId);
      await vote(caseId, 'hd.4', 'for');
      await expect(vote(caseId, 'hd.4', 'against')).rejects.toThrow('một lần');
      await expect(vote(caseId, 'hd.7', 'for')).rejects.toThrow('không tham gia xét');
      await expect(vote(caseId, 'hd.8', 'for')).rejects.toThrow('có mặt');
      const hands = await scopeFor(world, access.recordHandsAccess, 'hd.9', { caseId });
      const line = async (name: string) => ({ accountId: await accountIdOf(world, name), vote: 'for' as const });
      await expect(recordHands(hands, { votes: [await line('hd.4')] })).rejects.toThrow('một lần');
      await recordHands(hands, { votes: [await line('hd.1'), await line('hd.2')] });
      const { votes } = await caseIn(world, sessionId, 'BTNN');
      expect(votes.map(({ channel }) => channel).toSorted()).toEqual(['hand', 'hand', 'own']);
    });

    it('by two at once of the same member takes only one', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
      await openVote(world, caseId);
      const answers = await Promise.allSettled([vote(caseId, 'hd.4', 'for'), vote(caseId, 'hd.4', 'against')]);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await caseIn(world, sessionId, 'BTNN')).votes).toHaveLength(1);
    });

    it('counts the vote in the room and not the opinion that a member had written before coming', async () => {
      const sessionId = await planned();
      const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
      await giveOpinion(await scopeFor(world, access.giveOpinionAccess, 'hd.4', { caseId }), { vote: 'against' });
      await openedSession(world, sessionId);
      await openVote(world, caseId);
      await expect(
        giveOpinion(await scopeFor(world, access.giveOpinionAccess, 'hd.4', { caseId }), { vote: 'for' }),
      ).rejects.toThrow('biểu quyết tại phiên');
      await voteAll(caseId);
      await closeVoting(await chairOf(access.closeVotingAccess, caseId));
      expect((await caseIn(world, sessionId, 'BTNN')).outcome).toMatchObject({
        votesFor: 8,
        votesAgainst: 0,
        written: 0,
      });
    });

    it('that was opened by mistake goes back to the list and starts anew; its votes stay recorded', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
      await openVote(world, caseId);
      await vote(caseId, 'hd.4', 'for');
      await takeBackCase(await chairOf(access.takeBackCaseAccess, caseId), { reason: 'Mở nhầm hồ sơ.' });
      const back = await caseIn(world, sessionId, 'BTNN');
      expect(back).toMatchObject({
        state: 'scheduled',
        round: 2,
        votes: [],
        takebacks: [{ reason: 'Mở nhầm hồ sơ.' }],
      });
      await openVote(world, caseId);
      await vote(caseId, 'hd.4', 'against');
    });

    it('waits for the time of comments to be over', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      const { id: caseId, dossierId } = await caseIn(world, sessionId, 'BTNN');
      const endOn = (day: string | null) =>
        inTransaction(world.services.database, world.tenantId, ({ db }) =>
          db.updateTable('dossier').set({ publication_ends_on: day }).where('id', '=', dossierId).execute(),
        );
      await endOn('2021-02-03');
      await expect(openVote(world, caseId)).rejects.toMatchObject({
        code: 'wrongPhase',
        message: expect.stringContaining('đang lấy ý kiến đến hết ngày 03/02/2021'),
      });
      await endOn('2021-02-02');
      await openVote(world, caseId);
    });

    it('opens one case at a time, and a nested flag only where the outer one was found fit', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      const { id: nested } = await caseIn(world, sessionId, 'LLTP', 'CO_CP');
      await expect(openVote(world, nested)).rejects.toThrow('Chưa kết luận');
      const { id: first } = await caseIn(world, sessionId, 'BTNN');
      await openVote(world, first);
      const { id: second } = await caseIn(world, sessionId, 'BTTP');
      await expect(openVote(world, second)).rejects.toThrow('Đang biểu quyết');
    });
  });

  describe('a secret vote', () => {
    const papers = { issued: 8, returned: 8, unused: 0, exchanged: 0, valid: 8, invalid: 0 };

    async function secretSession() {
      const source = assumedBy('Chủ tịch Hội đồng');
      const sessionId = await planned({
        secret: { CO_BO: { value: true, source }, CO_CP: { value: true, source } },
      });
      const { id: caseId } = await caseIn(world, sessionId, 'LLTP');
      const paper = { accountId: await accountIdOf(world, 'hd.8'), paperNumber: '12/YK', paperDay: '2021-02-01' };
      const record = await scopeFor(world, access.recordOpinionAccess, 'hd.9', { caseId });
      await recordOpinion(record, { ...paper, vote: 'for' });
      await openedSession(world, sessionId);
      await openVote(world, caseId);
      return { sessionId, caseId };
    }

    const enter = async (caseId: string, who: string, votes: Record<string, number>) =>
      enterCaseCount(await scopeFor(world, access.enterCaseCountAccess, who, { caseId }), { ...papers, votes });
    const confirm = async (caseId: string, who = 'hd.3', note = '') =>
      confirmCaseCount(await scopeFor(world, access.confirmCaseCountAccess, who, { caseId }), { note });
    const close = async (caseId: string) =>
      closeBox(await chairOf(access.closeVotingAccess, caseId), { issued: 8, unused: 0, exchanged: 0 });

    it('is counted by two who agree, then the written opinion is added', async () => {
      const { sessionId, caseId } = await secretSession();
      await expect(vote(caseId, 'hd.4', 'for')).rejects.toThrow('phiếu kín');
      await expect(enter(caseId, 'hd.4', { for: 7, against: 1 })).rejects.toThrow('chưa đóng');
      await close(caseId);
      await enter(caseId, 'hd.4', { for: 7, against: 1 });
      await expect(confirm(caseId)).rejects.toThrow('Chưa đủ hai');
      await enter(caseId, 'hd.5', { for: 8, against: 0 });
      await expect(confirm(caseId)).rejects.toMatchObject({ code: 'invalid' });
      await enter(caseId, 'hd.5', { for: 7, against: 1 });
      await expect(confirm(caseId, 'hd.4')).rejects.toMatchObject({ code: 'forbidden' });
      await confirm(caseId);
      const one = await caseIn(world, sessionId, 'LLTP');
      expect(one).toMatchObject({
        state: 'voted',
        outcome: { votesFor: 8, votesAgainst: 1, baseCount: 9, written: 1 },
      });
    });

    it('leaves no figure and no choice in the journal before the chair has announced it', async () => {
      const { caseId } = await secretSession();
      await close(caseId);
      await enter(caseId, 'hd.4', { for: 7, against: 1 });
      await enter(caseId, 'hd.5', { for: 7, against: 1 });
      await confirm(caseId);
      const rows = await inTransaction(world.services.database, world.tenantId, ({ db }) =>
        db.selectFrom('journal_entry').selectAll().where('object_id', '=', caseId).execute(),
      );
      const told = JSON.stringify(rows.map(({ before, after }) => [before, after]));
      expect(rows.length).toBeGreaterThan(4);
      expect(told).not.toMatch(/votes_for|"vote"|votesFor|"for"/);
    });
  });

  describe('the end of a session', () => {
    it('needs every case concluded or withdrawn; then secretary and chair sign, and it is minuted', async () => {
      const sessionId = await planned();
      await openedSession(world, sessionId);
      await decideOpenly(sessionId, 'BTNN');
      const close = async () => closeSession(await scopeFor(world, access.closeSessionAccess, 'hd.1', { sessionId }));
      await expect(close()).rejects.toThrow('Còn hồ sơ chưa kết luận');
      for (const { id: caseId, state } of (await sessionOf(world, sessionId)).cases) {
        if (state !== 'scheduled') continue;
        const scope = await scopeFor(world, access.withdrawCaseAccess, 'hd.1', { caseId });
        await withdrawCase(scope, { reason: 'Chuyển phiên sau.' });
      }
      await close();
      const sign = async (who: string) => {
        const scope = await scopeFor(world, access.signSessionAccess, who, { sessionId });
        return signSession(scope, await confirmSignature(scope, testPassword));
      };
      await expect(sign('hd.9')).rejects.toThrow('chưa có kết luận');
      const { version } = await sessionOf(world, sessionId);
      const text = { discussion: 'Các thành viên nhất trí.', conclusion: 'Trình Bộ trưởng.', version };
      const write = async () =>
        writeMinutes(await scopeFor(world, access.writeMinutesAccess, 'hd.9', { sessionId }), text);
      await write();
      await expect(sign('hd.2')).rejects.toMatchObject({ code: 'forbidden' });
      expect((await sign('hd.9')).complete).toBe(false);
      await expect(write()).rejects.toThrow('đã có chữ ký');
      await expect(sign('hd.9')).rejects.toThrow('Bạn đã ký');
      expect((await sign('hd.1')).complete).toBe(true);
      expect((await sessionOf(world, sessionId)).state).toBe('minuted');
      await expect(scopeFor(world, access.signCountAccess, 'hd.3', { sessionId })).rejects.toMatchObject({
        code: 'wrongPhase',
      });
    });
  });
});
