import { afterAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '#src/app.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';
import { freezeElectorateAccess, openBallotAccess, prepareRunoffAccess } from '#src/features/ballots/access.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { prepareRunoff } from '#src/features/ballots/commands/prepare-runoff.ts';
import { paths } from '#src/paths.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { announce, ballotOf, chair, elect, preparedBallot, scopeFor } from '../factories/ballots.ts';
import { openedConference } from '../factories/conferences.ts';
import {
  chooseWayOf,
  closedVote,
  confirmedVote,
  decryptedVote,
  filledIn,
  heldCeremony,
  type OpenVote,
  sealedVote,
  voteOf,
} from '../factories/electronic-votes.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { toolMissing, verdictOfTool } from './ballot-tool.ts';

/** Elections of the program with other numbers of keys than 2 of 3, through its addresses and commands. */

const fiveTellers = ['tgpl.truong', 'ctn.cv', 'pbgdpl.cv', 'bttp.cv', 'lltp.cv'] as const;
const twoTellers = ['tgpl.truong', 'ctn.cv'] as const;
const worlds: World[] = [];
afterAll(async () => {
  for (const world of worlds) await world.close();
});

interface Meeting {
  world: World;
  app: App;
  conferenceId: string;
  ballotId: string;
}

/** A ballot on slips, with these tellers, frozen. */
async function meeting(tellers: readonly string[]): Promise<Meeting> {
  const world = await openWorld();
  worlds.push(world);
  const { conferenceId } = await openedConference(world);
  const ballotId = await preparedBallot(world, conferenceId);
  await elect(world, ballotId, (await ballotOf(world, ballotId)).version, tellers);
  await chooseWayOf(world, ballotId, 'electronic');
  await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId }));
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  return { world, app, conferenceId, ballotId };
}

type Held = Omit<OpenVote, 'voteId' | 'ballotId'>;

async function opened({ world }: Meeting, ballotId: string, held: Held): Promise<OpenVote> {
  const voteId = await sealedVote(world, ballotId, held);
  await openBallot(await scopeFor(world, openBallotAccess, chair, { ballotId }));
  return { ...held, ballotId, voteId };
}

/** Every choice by a slip of its own, sent to the address that telephones use. */
async function cast({ world, app }: Meeting, vote: OpenVote, choices: readonly (readonly number[])[]): Promise<void> {
  const record = await voteOf(world, vote.voteId);
  for (const [at, chosen] of choices.entries()) {
    const { ballot, tracker } = filledIn(record, vote.credentials[at] ?? '', chosen);
    const answer = await app.hono.request(`http://localhost${paths.castBallot(vote.voteId)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ ballot }),
    });
    expect(await answer.json()).toEqual({ counted: true, tracker });
  }
}

/** The archive as anybody downloads it, looked at by our verifier and by the tool. @returns the sum of each answer */
async function verified({ world, app }: Meeting, { voteId }: OpenVote): Promise<readonly number[]> {
  const answer = await app.hono.request(`http://localhost${paths.voteArchive(voteId)}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { uuid, signedHead, tallied } = await voteOf(world, voteId);
  const expectations = { uuid, head: signedHead ?? '', voters: tallied ?? 0 };
  const report = await verifyArchive(bytes, { powers: opensslPowers, expectations });
  expect(report.failures).toEqual([]);
  expect(report.verdict).toBe('accepted');
  if (!toolMissing) expect(verdictOfTool(uuid, bytes)).toMatchObject({ status: 0 });
  return report.result?.[0] ?? [];
}

describe('five tellers, three of whom decrypt', () => {
  it('count a tie at the last place and the run-off between the two, with the same keys and slips', async () => {
    const room = await meeting(fiveTellers);
    const held = await heldCeremony(room.world, room.ballotId);
    const { devices } = held;
    const first = await opened(room, room.ballotId, held);
    await cast(room, first, [...Array(5).fill([0, 1, 2, 3]), ...Array(5).fill([0, 1, 2, 4]), [0, 1, 3, 4]]);
    await closedVote(room.world, first);
    await decryptedVote(room.world, first, devices.slice(0, 2));
    expect((await voteOf(room.world, first.voteId)).state).toBe('decrypting');
    await devices[4]?.decrypt(first.voteId);
    await confirmedVote(room.world, room.ballotId);
    const tied = await ballotOf(room.world, room.ballotId);
    expect(tied.state).toBe('tie');
    expect(tied.result?.verdict.tied.map(({ votes }) => votes)).toEqual([6, 6]);

    const params = { ballotId: room.ballotId };
    const again = await prepareRunoff(await scopeFor(room.world, prepareRunoffAccess, chair, params));
    await announce(room.world, room.ballotId);
    expect((await verified(room, first)).slice(0, 5)).toEqual([11, 11, 10, 6, 6]);

    await freezeElectorate(await scopeFor(room.world, freezeElectorateAccess, chair, again));
    const runoff = await opened(room, again.ballotId, held);
    await cast(room, runoff, [...Array(4).fill([0]), ...Array(7).fill([1])]);
    await closedVote(room.world, runoff);
    await decryptedVote(
      room.world,
      runoff,
      [devices[1], devices[2], devices[3]].flatMap((each) => each ?? []),
    );
    await confirmedVote(room.world, again.ballotId);
    await announce(room.world, again.ballotId);
    const { result, candidates } = await ballotOf(room.world, again.ballotId);
    expect(candidates.map(({ id }) => id).sort()).toEqual(
      tied.result?.verdict.tied.map(({ candidate }) => candidate.id).sort(),
    );
    expect(result?.verdict.elected.map(({ candidate }) => candidate.id)).toEqual([candidates[1]?.id]);
    expect(await verified(room, runoff)).toEqual([4, 7]);
  });
});

describe('two tellers, both of whom decrypt', () => {
  it('count a vote in which few use their slips', async () => {
    const room = await meeting(twoTellers);
    const held = await heldCeremony(room.world, room.ballotId);
    const vote = await opened(room, room.ballotId, held);
    await cast(room, vote, [[3], [3, 5], [3, 5, 7, 9]]);
    await closedVote(room.world, vote, 11, 8);
    await decryptedVote(room.world, vote);
    await confirmedVote(room.world, room.ballotId);
    await announce(room.world, room.ballotId);
    expect(await verified(room, vote)).toEqual([0, 0, 0, 3, 0, 2, 0, 1, 0, 1, 0]);
  });
});
