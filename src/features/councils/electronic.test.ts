import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCredential } from '#src/ballot/credentials.ts';
import { fingerprintWords } from '#src/ballot/fingerprint-words.ts';
import { assumedBy } from '#src/law/source.ts';
import { composeCouncilCount } from '#src/papers/council-count.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { accountIdOf, caseIn, openedSession, openVote, plannedSession, sessionOf } from '#tests/factories/councils.ts';
import { castBy, filledIn, publicList, TellerDevice, voteOf } from '#tests/factories/electronic-votes.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import * as votes from '../electronic-votes/access.ts';
import { confirmEnvelope } from '../electronic-votes/commands/confirm-envelope.ts';
import { confirmWords } from '../electronic-votes/commands/confirm-words.ts';
import { recordSlips } from '../electronic-votes/commands/record-slips.ts';
import { sealVote } from '../electronic-votes/commands/seal-vote.ts';
import { signHead } from '../electronic-votes/commands/sign-head.ts';
import { startSessionCeremony } from '../electronic-votes/commands/start-ceremony.ts';
import type { Way } from '../electronic-votes/rules.ts';
import * as access from './access.ts';
import { chooseCaseWay } from './commands/choose-case-way.ts';
import { closeBox } from './commands/close-voting.ts';
import { concludeCase } from './commands/conclude-case.ts';
import { confirmCaseCount } from './commands/confirm-case-count.ts';
import { declareRecusal } from './commands/declare-recusal.ts';
import { draftCaseVote } from './commands/draft-case-vote.ts';
import { councilCountFacts } from './commands/print-council-papers.ts';
import { takeBackCase } from './commands/take-back-case.ts';
import { electronicSituation } from './queries/electronic-situation.ts';
import { caseElectronicAct } from './rules/case-electronic-act.ts';

const tellerNames = ['hd.3', 'hd.4', 'hd.5'];
const source = assumedBy('Chủ tịch Hội đồng');

let world: World;
let sessionId: string;
let caseId: string;
let devices: TellerDevice[];
let credentials: string[];

const one = () => caseIn(world, sessionId, 'LLTP');
const choose = async (way: Way, who = 'hd.1') =>
  chooseCaseWay(await scopeFor(world, access.chooseCaseWayAccess, who, { caseId }), {
    ...{ way, publication: 'counts' as const, version: (await one()).version },
  });
const draft = async () => draftCaseVote(await scopeFor(world, votes.draftCaseVoteAccess, 'hd.1', { caseId }));
const close = async (papers: { issued: number; unused: number; exchanged: number }) =>
  closeBox(await scopeFor(world, access.closeVotingAccess, 'hd.1', { caseId }), papers);
const confirm = async (who = 'hd.3') =>
  confirmCaseCount(await scopeFor(world, access.confirmCaseCountAccess, who, { caseId }), { note: '' });

async function actOf(who: string) {
  const session = await sessionOf(world, sessionId);
  const current = await one();
  const part = electronicSituation(session, current);
  const accountId = await accountIdOf(world, who);
  return (
    part &&
    caseElectronicAct(
      part,
      { state: current.state, boxClosed: current.votingClosedAt !== null, tellersNamed: true },
      {
        leads: who === 'hd.1',
        place: session.tellers.find((teller) => teller.accountId === accountId) ?? null,
      },
    )
  );
}

async function seal(voteId: string) {
  const { uuid, fingerprint } = await voteOf(world, voteId);
  await sealVote(await scopeFor(world, votes.sealVoteAccess, 'hd.3', { voteId }), {
    credentials: publicList(credentials, uuid),
  });
  for (const name of tellerNames) {
    await confirmWords(await scopeFor(world, votes.confirmWordsAccess, name, { voteId }), { fingerprint });
  }
}

beforeAll(async () => {
  world = await openWorld('2021-01-20T08:00:00+07:00');
  sessionId = await plannedSession(world, {
    secret: { CO_BO: { value: true, source }, CO_CP: { value: true, source } },
  });
  await openedSession(world, sessionId);
  caseId = (await one()).id;
  const recusal = await scopeFor(world, access.recuseAccess, 'hd.7', { caseId });
  await declareRecusal(recusal, { accountId: await accountIdOf(world, 'hd.7'), reason: 'Nguyên là người của đơn vị' });
}, 120_000);
afterAll(() => world.close());

describe('a secret case on slips', () => {
  it('is chosen by the chair alone, never together with paper', async () => {
    expect((await one()).way).toBe('paper');
    await expect(choose('electronic', 'hd.2').then(() => choose('paper', 'hd.6'))).rejects.toThrow();
    await expect(choose('mixed')).rejects.toMatchObject({
      fields: { way: expect.stringContaining('không dùng cả hai') },
    });
    await choose('electronic');
    expect(await one()).toMatchObject({ way: 'electronic', publication: 'counts', revote: false });
    await expect(draft()).rejects.toThrow('chưa có bộ khóa');
    expect(await actOf('hd.1')).toBe('startKeys');
  });

  it('takes the keys of the session, made by its tellers', async () => {
    const starting = await scopeFor(world, votes.startSessionCeremonyAccess, 'hd.1', { sessionId });
    const { ceremonyId } = await startSessionCeremony(starting);
    expect(await actOf('hd.4')).toBe('makeKey');
    devices = tellerNames.map((name) => new TellerDevice(world, ceremonyId, name));
    for (let round = 0; round < 3; round++) for (const device of devices) await device.nextPart();
    for (const device of devices) {
      await confirmEnvelope(await scopeFor(world, votes.sealEnvelopeAccess, device.userName, { ceremonyId }));
      await device.rehearse();
    }
    expect(await actOf('hd.3')).toBe('makeSlips');
    await recordSlips(await scopeFor(world, votes.makeSlipsAccess, 'hd.3', { ceremonyId }), { count: 9, batch: 1 });
    credentials = Array.from({ length: 9 }, () => newCredential());
    expect(await actOf('hd.1')).toBe('draftVote');
  });

  it('is opened only when its words are confirmed, and asks exactly one of three', async () => {
    await expect(openVote(world, caseId)).rejects.toThrow('Chưa lập cuộc bỏ phiếu điện tử');
    const { voteId } = await draft();
    await expect(openVote(world, caseId)).rejects.toThrow('chưa gửi danh sách');
    await seal(voteId);
    const election = JSON.parse((await voteOf(world, voteId)).election);
    expect(election.questions).toEqual([
      expect.objectContaining({ answers: ['Đồng ý', 'Không đồng ý', 'Không có ý kiến'], min: 1, max: 1 }),
    ]);
    await openVote(world, caseId);
    expect((await voteOf(world, voteId)).state).toBe('voting');
    // Nine members: one away, one stepped aside.
    const { voters } = await one();
    expect(voters.filter(({ status }) => status === 'present')).toHaveLength(7);
  });

  it('taken back it voids its box, and is made again with the same keys', async () => {
    const old = (await one()).electronic?.id ?? '';
    const scope = await scopeFor(world, access.takeBackCaseAccess, 'hd.1', { caseId });
    await takeBackCase(scope, { reason: 'Mở nhầm hồ sơ' });
    expect((await voteOf(world, old)).state).toBe('voided');
    const { voteId } = await draft();
    await seal(voteId);
    await openVote(world, caseId);
    expect((await one()).electronic?.id).toBe(voteId);
  });

  it('counts the slips of those who take part, and no more', async () => {
    const vote = (await one()).electronic;
    if (!vote) throw new Error('no vote');
    // Six for, one without an opinion.
    for (const [place, answer] of [0, 0, 0, 0, 0, 0, 2].entries()) {
      const { ballot } = filledIn(vote, credentials[place] ?? '', [answer]);
      expect(await castBy(world, vote.id, ballot)).toMatchObject({ counted: true });
    }
    await expect(close({ issued: 8, unused: 1, exchanged: 0 })).rejects.toMatchObject({
      fields: { issued: expect.stringContaining('có mặt 7') },
    });
    await close({ issued: 7, unused: 0, exchanged: 0 });
    await expect(confirm()).rejects.toThrow('Chưa giải mã xong');
    expect(await actOf('hd.3')).toBe('signHead');
  });

  it('is judged by the rules of the session on its own base, once the head teller confirms', async () => {
    const vote = (await one()).electronic;
    const voteId = vote?.id ?? '';
    const scope = await scopeFor(world, votes.signHeadAccess, 'hd.3', { voteId });
    await signHead(scope, { head: vote?.head ?? '' }, await confirmSignature(scope, testPassword));
    for (const device of devices.slice(1)) await device.decrypt(voteId);
    expect(await actOf('hd.3')).toBe('confirmCount');
    await expect(confirm('hd.4')).rejects.toThrow('tổ trưởng');
    await confirm();
    const counted = await one();
    expect(counted.state).toBe('voted');
    expect(counted.outcome).toMatchObject({ votesFor: 6, votesAgainst: 0, present: 7, recused: 1, members: 9 });
    expect(counted.outcome?.passed).toBe((counted.outcome?.votesFor ?? 0) >= (counted.outcome?.minimum ?? 99));
    expect((await voteOf(world, voteId)).state).toBe('counted');
  });

  it('is published with the conclusion, and its minutes carry words, head, number and trackers', async () => {
    await concludeCase(await scopeFor(world, access.concludeCaseAccess, 'hd.1', { caseId }));
    const session = await sessionOf(world, sessionId);
    const counted = await one();
    expect(counted.electronic?.state).toBe('published');
    expect(counted.trackers).toHaveLength(7);
    const [facts] = councilCountFacts(session, true).cases;
    expect(facts).toMatchObject({ papersFor: 6, papersAgainst: 0, noOpinion: 1, issued: 7, valid: 7, invalid: 0 });
    const paper = JSON.stringify(composeCouncilCount(councilCountFacts(session, true)));
    expect(paper).toContain(fingerprintWords(counted.electronic?.fingerprint ?? '').join(' '));
    expect(paper).toContain(counted.electronic?.signedHead?.slice(0, 4));
    for (const tracker of counted.trackers) expect(paper).toContain(tracker);
  });
});
