import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBallot } from '#src/ballot/make-ballot.ts';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { ballotKey } from '#src/ballot/proofs.ts';
import { type SimulatedElection, simulateElection } from '#tests/factories/simulated-election.ts';
import { type MadeInBrowser, makeInBrowser } from './ballots/in-browser.ts';
import type { Measured } from './bench.ts';
import { median } from './cycle/pages.ts';

const rounds = 3;
/** The most that one ballot may take in Chromium with its processor slowed down four times, and the longest single task. */
const browser = { slowdown: 4, milliseconds: 1500, task: 200 };

interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
}

interface OwnRun extends Run {
  readonly verdict: string;
  readonly ballots: number;
  readonly peakMb: number;
}

/**
 * Ballots of 11 answers, at most 4, made by us and verified by us, on two threads, and by belenios-tool 2.0 `election
 * verify`, alternately, on the same archive; each verification in a process of its own. Ratio: its wall time by ours,
 * medians, at 100 ballots, with --full at 1,000. Ours is timed from the call on, its threads included; the tool's time is
 * of its whole process, which starts in some milliseconds. The figure fails when a ballot takes 1.5 s in Chromium with the
 * processor slowed down four times, or holds the page for longer than 200 ms at once.
 */
export async function run(full: boolean): Promise<Measured> {
  const figures: Measured['figures'] = {};
  const sizes = full ? [11, 100, 1000, 10_000] : [11, 100];
  let ratio = 0;
  for (const ballots of sizes) {
    const measured = measure(ballots, figures);
    // The tool would take ten minutes for the largest.
    if (ballots === (full ? 1000 : 100)) ratio = measured;
  }
  const inBrowser = await browserFigures(figures);
  const slow = Math.max(inBrowser.firstMs, inBrowser.nextMs) >= browser.milliseconds;
  const stuck = inBrowser.longestTaskMs > browser.task;
  return { figures, ratio: slow || stuck ? 0 : ratio, bar: 3 };
}

function measure(ballots: number, figures: Measured['figures']): number {
  const began = performance.now();
  const played = simulateElection({ seed: `bench ${ballots}`, voters: ballots });
  figures[`${ballots} ballots: whole election simulated, s`] = Math.round((performance.now() - began) / 100) / 10;
  if (ballots === 100) Object.assign(figures, makingFigures(played));
  const folder = mkdtempSync(join(tmpdir(), 'bench-ballots-'));
  try {
    return compare(played, folder, figures, ballots);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(played: SimulatedElection, folder: string, figures: Measured['figures'], ballots: number): number {
  const alone = join(folder, 'archive');
  mkdirSync(alone);
  const file = join(alone, `${played.election.record.uuid}.bel`);
  writeFileSync(file, played.bytes());
  const [ours, theirs]: [OwnRun[], Run[]] = [[], []];
  const turns = ballots > 100 ? 1 : rounds;
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(verifyOurs(file));
    if (ballots <= 1000) theirs.push(verifyByTool(alone));
  }
  const wall = (runs: readonly Run[]) => median(runs.map(({ wallMs }) => wallMs));
  const each = (value: number) => Math.round((value / ballots) * 10) / 10;
  figures[`${ballots} ballots: ours, wall ms per ballot`] = each(wall(ours));
  figures[`${ballots} ballots: ours, CPU ms per ballot`] = each(median(ours.map(({ cpuMs }) => cpuMs)));
  figures[`${ballots} ballots: ours, peak memory MB`] = Math.max(...ours.map(({ peakMb }) => peakMb));
  if (theirs.length === 0) return 0;
  figures[`${ballots} ballots: belenios-tool, wall ms per ballot`] = each(wall(theirs));
  figures[`${ballots} ballots: belenios-tool, CPU ms per ballot`] = each(median(theirs.map(({ cpuMs }) => cpuMs)));
  const ratio = Math.round((wall(theirs) / wall(ours)) * 100) / 100;
  figures[`${ballots} ballots: ratio of wall times`] = ratio;
  return ratio;
}

function verifyOurs(file: string): OwnRun {
  const script = fileURLToPath(new URL('./ballots/verify-once.ts', import.meta.url));
  const found = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script, file], { encoding: 'utf8' }),
  ) as OwnRun;
  if (found.verdict !== 'accepted') throw new Error(`our verifier says ${found.verdict}`);
  return found;
}

/** CPU time by the shell's `times`: of the tool alone. */
function verifyByTool(folder: string): Run {
  const began = performance.now();
  const command = 'TIMEFORMAT="%U %S"; time belenios-tool election verify';
  const env = { ...process.env, BELENIOS_USE_URANDOM: '1' };
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env });
  const wallMs = performance.now() - began;
  if (status !== 0) throw new Error(`belenios-tool refuses the archive: ${stderr}`);
  const [user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wallMs, cpuMs: (user + system) * 1000 };
}

/** As a program in Node makes them, with constant-time powers. */
function makingFigures({ election, voters, casts }: SimulatedElection): Measured['figures'] {
  const count = 20;
  const key = ballotKey(opensslPowers, election.y);
  const [began, before] = [performance.now(), process.cpuUsage()];
  for (const { voter, choices } of casts.slice(0, count)) {
    const made = makeBallot(election, key, voters[voter]?.secret ?? 0n, choices);
    if (!made.ok) throw new Error(made.code);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    'made in Node, wall ms per ballot': Math.round((performance.now() - began) / count),
    'made in Node, CPU ms per ballot': Math.round((user + system) / 1000 / count),
  };
}

async function browserFigures(figures: Measured['figures']): Promise<MadeInBrowser> {
  const { election, voters, casts } = simulateElection({ seed: 'bench browser', voters: 1, until: 'voting' });
  const order = {
    electionText: election.text,
    questions: election.record.questions,
    credential: voters[0]?.credential ?? '',
    chosen: casts[0]?.choices ?? [],
  };
  const found = await makeInBrowser(order, browser.slowdown);
  figures[`made in Chromium, ${browser.slowdown} times slower, first, ms`] = Math.round(found.firstMs);
  figures[`made in Chromium, ${browser.slowdown} times slower, next, ms`] = Math.round(found.nextMs);
  figures[`made in Chromium, ${browser.slowdown} times slower, longest task ms`] = Math.round(found.longestTaskMs);
  return found;
}
