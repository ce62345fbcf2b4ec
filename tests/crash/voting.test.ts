import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MadeBallot } from '#src/ballot/make-ballot.ts';
import { paths } from '#src/paths.ts';
import { openEmbedded } from '#src/platform/database/embedded.ts';
import { markDemonstration } from '#src/platform/demonstration-clock.ts';
import { preparedBallot } from '../factories/ballots.ts';
import { openedConference } from '../factories/conferences.ts';
import { filledIn, openedVote, voteOf } from '../factories/electronic-votes.ts';
import { forget, type RunningServer, startServer } from '../factories/running-server.ts';
import { openWorld } from '../factories/world.ts';

const rounds = 3;

/** A vote that is open, in the embedded database of a folder, and ballots for it from many phones. */
async function votingFolder(): Promise<{ dataFolder: string; voteId: string; ballots: MadeBallot[] }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-voting-'));
  const world = await openWorld(undefined, async ({ fill }) => {
    const database = await openEmbedded(join(dataFolder, 'pglite'), null);
    await fill(database);
    return database;
  });
  const { conferenceId } = await openedConference(world);
  const { voteId, credentials } = await openedVote(world, await preparedBallot(world, conferenceId), { slips: 90 });
  const vote = await voteOf(world, voteId);
  const ballots = credentials.map((credential, at) => filledIn(vote, credential, [at % 11]));
  await markDemonstration(world.services.database);
  await world.close();
  return { dataFolder, voteId, ballots };
}

async function isCounted(server: RunningServer, voteId: string, tracker: string): Promise<boolean> {
  const answer = await fetch(`${server.url}${paths.castBallot(voteId)}?${new URLSearchParams({ ma: tracker })}`);
  return ((await answer.json()) as { counted: boolean }).counted;
}

/**
 * Several phones cast one ballot after another until the process is gone, some time after the first answer.
 * @returns the trackers that were acknowledged
 */
async function castUntilKilled(server: RunningServer, voteId: string, ballots: MadeBallot[], after: number) {
  const acknowledged: string[] = [];
  let running = true;
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const killed = first
    .then(() => new Promise((resume) => setTimeout(resume, after)))
    .then(() => {
      running = false;
      return server.kill();
    });
  const phone = async () => {
    for (let made = ballots.pop(); running && made; made = ballots.pop()) {
      const answer = await fetch(server.url + paths.castBallot(voteId), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ballot: made.ballot }),
      }).catch(() => null);
      const said = answer && ((await answer.json().catch(() => null)) as { counted: boolean; tracker: string } | null);
      if (said?.counted) {
        acknowledged.push(said.tracker);
        begun();
      } else if (said) throw new Error(`refused: ${JSON.stringify(said)}`);
    }
  };
  await Promise.all([phone(), phone(), phone()]);
  // On a fast machine the phones may be done before.
  begun();
  await killed;
  return acknowledged;
}

it('has every acknowledged ballot in the box after kill -9 while delegates cast', async () => {
  const { dataFolder, voteId, ballots } = await votingFolder();
  const env = { DATABASE_URL: '' };
  const acknowledged: string[] = [];
  let server = await startServer({ dataFolder, env });
  try {
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await castUntilKilled(server, voteId, ballots, 300 + 250 * round)));
      server = await startServer({ dataFolder, env });
      for (const tracker of acknowledged) expect(await isCounted(server, voteId, tracker), tracker).toBe(true);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
    expect(await server.stop()).toBe(0);
  } finally {
    await server.kill();
    forget({ dataFolder });
  }
}, 400_000);
