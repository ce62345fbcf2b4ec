import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { serve } from '@hono/node-server';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';
import { closeVote } from '#src/features/electronic-votes/commands/run-vote.ts';
import { archiveFile, recordsFrom } from '#src/features/electronic-votes/queries/archive-records.ts';
import { trackersOf } from '#src/features/electronic-votes/queries/vote-record.ts';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { preparedBallot } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { filledIn, openedVote, voteOf } from '#tests/factories/electronic-votes.ts';
import { openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import type { Measured } from './bench.ts';

const WINDOW_MS = 10_000;
/** What a delegate may wait for the answer. */
const BUDGET_MS = 2000;

/**
 * Delegates who all vote within the same ten seconds, over HTTP, against one process: a ballot of eleven answers each,
 * some sent twice as by a double tap. Ratio: the budget of two seconds over p99.
 */
export async function run(full: boolean): Promise<Measured> {
  const delegates = full ? 400 : 200;
  const world = await openWorld();
  const web = await openWeb(world);
  const server = serve({ fetch: web.hono.fetch, port: 0 });
  try {
    const { conferenceId } = await openedConference(world);
    const ballotId = await preparedBallot(world, conferenceId);
    const { voteId, ceremonyId, credentials } = await openedVote(world, ballotId, { slips: delegates });
    const vote = await voteOf(world, voteId);
    const ballots = credentials.map((credential, at) => filledIn(vote, credential, [at % 11, (at + 3) % 11]));
    const { port } = server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const url = origin + paths.castBallot(voteId);
    // As the phones do before anybody can vote; it begins the threads that check.
    await (await fetch(origin + paths.slipVotes(ceremonyId))).json();
    await new Promise((resume) => setTimeout(resume, 2000));
    const moments = ballots.map((_, at) => ((at * 7919) % delegates) * (WINDOW_MS / delegates));
    const began = performance.now();
    const cpu = process.cpuUsage();
    const waits = await Promise.all(
      ballots.map(async ({ ballot, tracker }, at) => {
        await new Promise((resume) => setTimeout(resume, moments[at]));
        const sent = performance.now();
        const taps = at % 10 === 0 ? 2 : 1;
        const answers = await Promise.all(Array.from({ length: taps }, () => cast(url, ballot)));
        for (const answer of answers) {
          if (!answer.counted || answer.tracker !== tracker) throw new Error(`not counted: ${JSON.stringify(answer)}`);
        }
        return performance.now() - sent;
      }),
    );
    const took = performance.now() - began;
    const used = process.cpuUsage(cpu);
    await demandAll(
      world,
      voteId,
      ballots.map(({ tracker }) => tracker),
    );
    const sorted = waits.sort((left, right) => left - right);
    const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
    return {
      figures: {
        delegates,
        'within s': Math.round(took / 100) / 10,
        'answer p50 ms': at(0.5),
        'answer p99 ms': at(0.99),
        'answer longest ms': at(1),
        'CPU ms a ballot, its phone left out': Math.round((used.user + used.system) / 1000 / delegates),
        lost: 0,
        'in the box twice': 0,
        database: world.services.database.kind,
      },
      ratio: Math.round((BUDGET_MS / Math.max(1, at(0.99))) * 100) / 100,
      bar: 1,
    };
  } finally {
    server.close();
    await world.close();
  }
}

async function cast(url: string, ballot: string): Promise<{ counted: boolean; tracker: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ ballot }) });
  return (await answer.json()) as { counted: boolean; tracker: string };
}

/** The box holds exactly these, and the archive that comes of them is whole. */
async function demandAll(world: World, voteId: string, trackers: readonly string[]): Promise<void> {
  const { database } = world.services;
  const box = await read(database, world.tenantId, (tx) => trackersOf(tx, voteId));
  if (JSON.stringify(box.trackers) !== JSON.stringify([...trackers].sort()))
    throw new Error('lost, or in the box twice');
  const slips = { issued: trackers.length, unused: 0, exchanged: 0 };
  await inTransaction(database, world.tenantId, (tx) => closeVote(tx, voteId, slips, { present: trackers.length }));
  const { records } = await voteOf(world, voteId);
  const pieces: Uint8Array[] = [];
  const fetchRecords = (from: number) => read(database, world.tenantId, (tx) => recordsFrom(tx, voteId, from, records));
  for await (const piece of archiveFile(fetchRecords, records)) pieces.push(piece);
  const report = await verifyArchive(new Uint8Array(Buffer.concat(pieces)), { powers: opensslPowers });
  if (report.failures.length > 0 || report.figures.voters !== trackers.length) {
    throw new Error(`the archive does not hold: ${JSON.stringify(report.failures.slice(0, 3))}`);
  }
}
