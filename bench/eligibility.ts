import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { judgeBody } from '#src/features/eligibility/commands/judge-body.ts';
import { personFacts } from '#src/features/people/queries/facts.ts';
import type { PersonFacts } from '#src/law/facts.ts';
import { rulePack } from '#src/law/packs.ts';
import type { Database } from '#src/platform/database/database.ts';
import { openPostgres } from '#src/platform/database/postgres.ts';
import { read } from '#src/platform/database/transaction.ts';
import type { Measured } from './bench.ts';
import { type Server, startServer } from './cycle/postgres-server.ts';
import { compared } from './eligibility/rules-engine.ts';
import { type Body, judgedOn, judgedYear, makeBody } from './eligibility/synthetic.ts';

const sizes = [1_000, 10_000, 100_000];
const fullSize = 1_000_000;
/** People on whom both engines are tried. */
const sample = 2_000;
const turns = 3;
const name = 'eligibility';
/** Memory of the program that is asked for, in MB. */
const memoryBar = 1024;
/** At the largest size a person may cost this many times what one costs at 10,000. */
const growthBar = 1.5;

/**
 * Every award for every person of a ministry with ten years of history: read from PostgreSQL, judged, stored there, at
 * several sizes side by side in one database. Everything is simulated.
 *
 * Ratio: outcomes a second on two titles, for the same people under the same conditions, from facts in memory, by the
 * program and by json-rules-engine: each warm, in a process of its own, taking turns in this run. Storing, reading and
 * the reasons of a verdict are in neither; they are in the figures of the sizes, and the rate with reasons beside the
 * other. Growth that is not linear, or too much memory, fails the figure.
 */
export async function run(full: boolean): Promise<Measured> {
  const server = startServer();
  try {
    await makeDatabase(server);
    const figures: Record<string, number | string> = {};
    const measured: Judged[] = [];
    let people: PersonFacts[] = [];
    for (const size of full ? [...sizes, fullSize] : sizes) {
      const body = await withOwner(server, (owner) => makeBody(owner, size));
      const database = await openPostgres(server.url(name), 6);
      try {
        const judged = await measure(database, body);
        measured.push(judged);
        figures[`${size} people`] = words(judged, body);
        if (people.length < sample) people = await firstPeople(database, body.tenantId);
      } finally {
        await database.close();
      }
    }
    const rates = bothRates(people);
    const growth = growthOf(measured);
    const peak = Math.max(...measured.map(({ peakMb }) => peakMb));
    const holds = growth <= growthBar && peak <= memoryBar;
    return {
      figures: {
        ...figures,
        'peak memory of the program, MB': Math.round(peak),
        'cost of a person at the largest size / at 10,000': growth,
        'our outcomes a second on two titles in memory': Math.round(rates.ours),
        'json-rules-engine, the same': Math.round(rates.other),
        'ours with every condition, what was found and the cure': Math.round(rates.withReasons),
        'people who qualify, the same by both': rates.eligible,
        'all titles from PostgreSQL to stored / json-rules-engine in memory': storedRatio(measured, rates.other),
      },
      ratio: holds ? Math.round((rates.ours / rates.other) * 100) / 100 : 0,
      bar: 50,
    };
  } finally {
    server.stop();
  }
}

async function makeDatabase(server: Server): Promise<void> {
  const administrator = new pg.Client({ connectionString: server.url('postgres') });
  await administrator.connect();
  await administrator.query(`drop database if exists ${name}`);
  await administrator.query(`create database ${name}`);
  await administrator.end();
  await (await openPostgres(server.url(name), 1)).close();
}

async function withOwner(server: Server, act: (owner: pg.Client) => Promise<Body>): Promise<Body> {
  const owner = new pg.Client({ connectionString: server.url(name) });
  await owner.connect();
  try {
    const made = await act(owner);
    await owner.query('analyze');
    return made;
  } finally {
    await owner.end();
  }
}

/** Outcomes a second on the compared titles; who qualifies, in words. */
interface Rates {
  ours: number;
  withReasons: number;
  other: number;
  eligible: string;
}

interface Judged {
  people: number;
  verdicts: number;
  eligible: number;
  seconds: number;
  peakMb: number;
}

/** From the first read to the last stored verdict. */
async function measure(database: Database, { tenantId, people }: Body): Promise<Judged> {
  const question = { year: judgedYear, onDate: judgedOn, pack: rulePack(), now: new Date(`${judgedOn}T08:00:00Z`) };
  let peak = 0;
  const started = performance.now();
  const tally = await judgeBody(database, tenantId, question, () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  });
  const seconds = (performance.now() - started) / 1000;
  if (tally.subjects !== people) throw new Error(`${tally.subjects} of ${people} were judged`);
  await demandStored(database, tenantId, tally.verdicts);
  return { people, verdicts: tally.verdicts, eligible: tally.eligible, seconds, peakMb: peak / 2 ** 20 };
}

async function demandStored(database: Database, tenantId: string, verdicts: number): Promise<void> {
  const stored = await read(database, tenantId, ({ db }) =>
    db
      .selectFrom('eligibility')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow(),
  );
  if (Number(stored.count) !== verdicts) throw new Error(`${stored.count} of ${verdicts} verdicts are stored`);
}

function words({ people, verdicts, seconds, eligible, peakMb }: Judged, { rows }: Body): string {
  const rate = Math.round(verdicts / seconds);
  const each = Math.round((seconds * 1e6) / people);
  return `${verdicts} verdicts (${eligible} eligible) from ${rows} rows in ${seconds.toFixed(2)} s: ${rate} a second, ${each} µs a person, ${Math.round(peakMb)} MB`;
}

function growthOf(measured: readonly Judged[]): number {
  const cost = (size: number) => {
    const found = measured.find(({ people }) => people === size);
    return found ? found.seconds / found.people : 0;
  };
  const largest = Math.max(...measured.map(({ people }) => people));
  return Math.round((cost(largest) / cost(10_000)) * 100) / 100;
}

/** What reading and storing leave of it: our rate of the largest size, with all that is in neither engine's own rate. */
function storedRatio(measured: readonly Judged[], other: number): number {
  const last = measured.at(-1);
  return last ? Math.round((last.verdicts / last.seconds / other) * 100) / 100 : 0;
}

function firstPeople(database: Database, tenantId: string): Promise<PersonFacts[]> {
  return read(database, tenantId, async (tx) => {
    const found = await tx.db
      .selectFrom('person')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .orderBy('id')
      .limit(sample)
      .execute();
    return personFacts(
      tx,
      found.map(({ id }) => id),
    );
  });
}

/** Each engine alone, turn by turn; the best turn of each counts, and both must find the same people. */
function bothRates(people: readonly PersonFacts[]): Rates {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-rates-'));
  try {
    const file = join(folder, 'people.json');
    writeFileSync(file, JSON.stringify(people));
    const rates = { ours: 0, withReasons: 0, other: 0 };
    const found = new Set<string>();
    for (let turn = 0; turn < turns; turn += 1) {
      for (const engine of ['ours', 'withReasons', 'other'] as const) {
        const { rate, eligible } = rateOf(engine, file);
        rates[engine] = Math.max(rates[engine], rate);
        found.add(eligible.join('\n'));
      }
    }
    const [names] = found;
    if (found.size !== 1 || !names) throw new Error('the two engines do not agree on who qualifies');
    const count = (award: string) => names.split('\n').filter((each) => each.startsWith(`${award} `)).length;
    const eligible = compared.map((award) => `${award} ${count(award)}`).join(', ');
    return { ...rates, eligible: `${eligible} of ${people.length}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rateOf(engine: string, file: string): { rate: number; eligible: string[] } {
  const script = fileURLToPath(new URL('./eligibility/rate.ts', import.meta.url));
  const out = execFileSync(process.execPath, ['--import', 'tsx', script, engine, file], { encoding: 'utf8' });
  return JSON.parse(out);
}
