import {
  announceResultAccess,
  closeBallotAccess,
  confirmCountAccess,
  enterCountAccess,
  freezeElectorateAccess,
  nameTellersAccess,
  openBallotAccess,
  prepareBallotAccess,
  printBallot,
  setBallotRules,
  signMinutesAccess,
} from '#src/features/ballots/access.ts';
import { announceResult } from '#src/features/ballots/commands/announce-result.ts';
import { closeBallot } from '#src/features/ballots/commands/close-ballot.ts';
import { confirmCount } from '#src/features/ballots/commands/confirm-count.ts';
import { enterCount } from '#src/features/ballots/commands/enter-count.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { nameTellers } from '#src/features/ballots/commands/name-tellers.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { prepareBallot } from '#src/features/ballots/commands/prepare-ballot.ts';
import { recordPrint } from '#src/features/ballots/commands/record-print.ts';
import { setRules } from '#src/features/ballots/commands/set-rules.ts';
import { signMinutes } from '#src/features/ballots/commands/sign-minutes.ts';
import { type BallotRecord, ballotRecord } from '#src/features/ballots/queries/ballot-record.ts';
import { assumedRules } from '#src/features/ballots/rules.ts';
import type { CountInput } from '#src/features/ballots/schema.ts';
import type { RuleSet } from '#src/law/ballot-rules.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { read } from '#src/platform/database/transaction.ts';
import { testPassword, type UnitCode, type World } from './world.ts';

export const scopeFor = async <A extends string, F extends Facts>(
  world: World,
  access: Access<A, F>,
  userName: string,
  params: Record<string, string>,
  submission: string | null = null,
) => access.authorise({ actor: await world.as(userName), services: world.services, submission }, params);

export const chair = 'ktvb.truong';
/** Head, then the two who enter the count. */
export const tellerNames = ['tgpl.truong', 'ctn.cv', 'pbgdpl.cv'] as const;

export async function ballotOf(world: World, ballotId: string): Promise<BallotRecord> {
  const record = await read(world.services.database, world.tenantId, (tx) => ballotRecord(tx, ballotId));
  if (!record) throw new Error('no ballot');
  return record;
}

/** A ballot with the assumed rules and three tellers, not frozen yet. */
export async function preparedBallot(
  world: World,
  conferenceId: string,
  award: 'CO_BO' | 'CO_CP' = 'CO_BO',
  change: Partial<RuleSet> = {},
): Promise<string> {
  const { ballotId } = await prepareBallot(await scopeFor(world, prepareBallotAccess, chair, { conferenceId }), {
    award,
  });
  const { award: _, ...rules } = { ...assumedRules(award, 'Trưởng Cụm năm 2020'), ...change };
  const params = { ballotId };
  const { version } = await setRules(await scopeFor(world, setBallotRules, chair, params), { version: 1, rules });
  await elect(world, ballotId, version);
  return ballotId;
}

export async function elect(world: World, ballotId: string, version: number, names: readonly string[] = tellerNames) {
  const [headId = '', ...memberIds] = await Promise.all(names.map(async (name) => (await world.as(name)).accountId));
  const scope = await scopeFor(world, nameTellersAccess, chair, { ballotId });
  return nameTellers(scope, { headId, memberIds, version });
}

/** Frozen, printed with two spare papers, opened, closed: ready to count. */
export async function votedBallot(world: World, ballotId: string): Promise<void> {
  const params = { ballotId };
  await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, params));
  await recordPrint(await scopeFor(world, printBallot, chair, params), { spare: 2, format: 'a5' });
  await openBallot(await scopeFor(world, openBallotAccess, chair, params));
  const papers = { issued: 11, unused: 0, exchanged: 0 };
  await closeBallot(await scopeFor(world, closeBallotAccess, chair, params), papers);
}

type Votes = Partial<Record<UnitCode, number>>;

/** A count of eleven valid papers; candidates that are not named have no vote. */
export function countOf(
  world: World,
  ballot: BallotRecord,
  votes: Votes,
  papers: Partial<CountInput> = {},
): CountInput {
  const named = new Map(Object.entries(votes).map(([code, each]) => [world.unitId(code as UnitCode), each]));
  return {
    ...{ issued: 11, returned: 11, unused: 0, exchanged: 0, valid: 11, invalid: 0 },
    votes: Object.fromEntries(ballot.candidates.map(({ id }) => [id, named.get(id) ?? 0])),
    ...papers,
  };
}

export async function enterAs(world: World, ballotId: string, who: string, votes: Votes, papers?: Partial<CountInput>) {
  const scope = await scopeFor(world, enterCountAccess, who, { ballotId });
  return enterCount(scope, countOf(world, await ballotOf(world, ballotId), votes, papers));
}

/** Both counters enter the same figures and the head confirms them. */
export async function countBallot(world: World, ballotId: string, votes: Votes, papers?: Partial<CountInput>) {
  const [head, first, second] = tellerNames;
  await enterAs(world, ballotId, first, votes, papers);
  await enterAs(world, ballotId, second, votes, papers);
  return confirmCount(await scopeFor(world, confirmCountAccess, head, { ballotId }), { note: '' });
}

export async function announce(world: World, ballotId: string) {
  return announceResult(await scopeFor(world, announceResultAccess, chair, { ballotId }));
}

export async function signAs(world: World, ballotId: string, who: string) {
  const scope = await scopeFor(world, signMinutesAccess, who, { ballotId });
  return signMinutes(scope, await confirmSignature(scope, testPassword));
}

/** Synthetic counts that give the published outcome. */
export const ministryVotes: Votes = { GDBD: 10, LLTP: 10, BTNN: 9, BTTP: 8, TGPL: 2, THADS: 1, CTN: 1 };
export const governmentVotes: Votes = { LLTP: 9, GDBD: 8, BTNN: 3, BTTP: 2 };
