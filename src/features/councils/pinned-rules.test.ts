import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AwardRules } from '#src/law/pack.ts';
import { scopeFor } from '#tests/factories/ballots.ts';
import { caseIn, councilNames, openedSession, openVote, plannedSession, sessionOf } from '#tests/factories/councils.ts';
import { packWith, pinTo } from '#tests/factories/pinned-packs.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import * as access from './access.ts';
import { castVote } from './commands/cast-vote.ts';
import { closeVoting } from './commands/close-voting.ts';
import { setCouncilRules } from './commands/set-council-rules.ts';
import { assumedSessionRules, lawfulSessionRules, thresholdsBelowLaw } from './rules/session-law.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld('2021-01-20T08:00:00+07:00');
});
afterEach(() => world.close());

/** A clause of an earlier version on the flag of the ministry. */
const clause = (num: number): AwardRules['votes'][number] => ({
  share: { num, den: 100 },
  base: 'entitled',
  secret: false,
  absentMember: null,
  council: 'Hội đồng cấp bộ',
  source: { article: 'Điều 9', document: 'Quy chế thử', standing: 'unverified' },
});
const packAsking = (num: number) =>
  packWith((regime) => ({
    ...regime,
    awards: regime.awards.map((rules) => (rules.award === 'CO_BO' ? { ...rules, votes: [clause(num)] } : rules)),
  }));

/** A session on the rules that its law gives, in which all eight who are there agree and one of nine is away. */
async function eightOfNine() {
  const sessionId = await plannedSession(world);
  const planned = await sessionOf(world, sessionId);
  const rules = assumedSessionRules(planned, 'Chủ tịch Hội đồng');
  const office = await scopeFor(world, access.setCouncilRulesAccess, 'vu.tdkt', { sessionId });
  await setCouncilRules(office, { version: planned.version, rules });
  await openedSession(world, sessionId);
  const { id: caseId } = await caseIn(world, sessionId, 'BTNN');
  await openVote(world, caseId);
  for (const name of councilNames.filter((each) => each !== 'hd.8')) {
    await castVote(await scopeFor(world, access.castVoteAccess, name, { caseId }), { vote: 'for' });
  }
  await closeVoting(await scopeFor(world, access.closeVotingAccess, 'hd.1', { caseId }));
  return { planned, outcome: (await caseIn(world, sessionId, 'BTNN')).outcome };
}

it('judges a case by the share that the pinned pack of its year asks for, not by that of the program', async () => {
  await pinTo(world, world.year2020, packAsking(95));
  const { planned, outcome } = await eightOfNine();
  expect(lawfulSessionRules(planned).threshold.CO_BO).toMatchObject({ share: { num: 95, den: 100 } });
  expect(outcome).toMatchObject({ votesFor: 8, baseCount: 9, minimum: 9, passed: false });
  expect(outcome?.sentence).toContain('yêu cầu từ 95\u00a0%: không đạt');
});

it('lets the same votes pass under a pinned pack that asks for less', async () => {
  await pinTo(world, world.year2020, packAsking(70));
  const { outcome } = await eightOfNine();
  expect(outcome).toMatchObject({ votesFor: 8, baseCount: 9, minimum: 7, passed: true });
});

it('says which threshold falls short of the pinned rules', async () => {
  await pinTo(world, world.year2020, packAsking(95));
  const session = await sessionOf(world, await plannedSession(world));
  expect(thresholdsBelowLaw(session)).toMatchObject([{ award: 'CO_BO', clause: { share: { share: { num: 95 } } } }]);
});
