import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { play } from '#seeds/cum-iii-2020/play.ts';
import { id, type Stage } from '#seeds/cum-iii-2020/stage.ts';
import { createApp } from '#src/app.ts';
import { stopPress } from '#src/papers/press.ts';
import { paths } from '#src/paths.ts';
import type { Database } from '#src/platform/database/database.ts';
import { openPostgres } from '#src/platform/database/postgres.ts';
import { createSignIn, type SignIn } from '#src/platform/sign-in/sign-in.ts';
import { buildAssets } from '#src/ui/assets.ts';
import type { Measured } from './bench.ts';
import { readModel } from './cycle/model.ts';
import { multiply } from './cycle/multiply.ts';
import { measuredPages, median, type Page, percentile } from './cycle/pages.ts';
import { type Server, startServer } from './cycle/postgres-server.ts';
import { scannedSince, scansOf } from './cycle/scans.ts';
import { addTwelfthMember } from './cycle/twelfth-member.ts';

const size = { tenants: 60, clusters: 40, years: 5 };
const secret = 'cycle-'.repeat(8);

/**
 * The pages of the yearly cycle where 60 ministries have 40 clusters of 12 units with five years of history each,
 * against the same pages of the same cluster where it is alone, on PostgreSQL. Everything is simulated: copies of the
 * case of 2020 as it ends in the archive. Ratio: of the page that slows most, its median alone by its median among all.
 * A table that grows and is read from end to end by one of the pages fails the figure.
 */
export async function run(full: boolean): Promise<Measured> {
  const server = startServer();
  const folder = mkdtempSync(join(tmpdir(), 'thidua-cycle-data-'));
  try {
    const stage = await playAlone(server, folder);
    const rows = await makeTheOthers(server);
    const small = await openPlace(server, 'alone', stage);
    const large = await openPlace(server, 'among_all', stage);
    const owner = await connected(server, 'among_all');
    try {
      const before = await scansOf(owner);
      const pages = pagesOf(stage);
      const times = await measuredPages(pages, { small: small.ask, large: large.ask }, full ? 300 : 60);
      await large.close();
      await new Promise((resume) => setTimeout(resume, 1500));
      const scanned = scannedSince(before, await scansOf(owner));
      const ratios = [...times.values()].map((time) => median(time.small) / median(time.large));
      return {
        figures: {
          ...rows,
          ...Object.fromEntries([...times].map(([name, time]) => [name, figure(time)])),
          'read from end to end': scanned.join(', ') || 'none that grows',
        },
        ratio: scanned.length > 0 ? 0 : Math.round(Math.min(...ratios) * 1000) / 1000,
        bar: 0.5,
      };
    } finally {
      await owner.end();
      await small.close();
    }
  } finally {
    await stopPress();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figure({ small, large }: Record<'small' | 'large', number[]>): string {
  const ms = (value: number) => Math.round(value * 10) / 10;
  const ends = (times: number[]) => `median ${ms(median(times))} ms, p99 ${ms(percentile(times, 0.99))} ms`;
  return `alone ${ends(small)}; among all ${ends(large)}; ratio ${Math.round((median(small) / median(large)) * 1000) / 1000}`;
}

async function connected(server: Server, database: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url(database) });
  await client.connect();
  return client;
}

/** The whole case to its archive, with a twelfth member, on a database of its own. */
async function playAlone(server: Server, folder: string): Promise<Stage> {
  const administrator = await connected(server, 'postgres');
  await administrator.query('drop database if exists alone');
  await administrator.query('create database alone');
  await administrator.end();
  const database = await openPostgres(server.url('alone'), 4);
  const stage = await play({ database, signIn: signInOver(database), dataFolder: folder, until: null });
  await database.close();
  const owner = await connected(server, 'alone');
  await addTwelfthMember(owner, 'PBGDPL');
  await owner.query('analyze');
  await owner.end();
  return stage;
}

async function makeTheOthers(server: Server): Promise<Record<string, number>> {
  const administrator = await connected(server, 'postgres');
  await administrator.query('drop database if exists among_all');
  await administrator.query('create database among_all template alone');
  await administrator.end();
  const owner = await connected(server, 'among_all');
  const started = performance.now();
  await multiply(owner, await readModel(owner), size);
  const count = async (table: string) => Number((await owner.query(`select count(*) from ${table}`)).rows[0].count);
  const rows = {
    ministries: await count('tenant'),
    'units of a cluster-year': (await count('membership')) / (await count('cluster_year')),
    'cluster-years': await count('cluster_year'),
    dossiers: await count('dossier'),
    awards: await count('award'),
    'seconds to make them': Math.round((performance.now() - started) / 1000),
  };
  await owner.end();
  return rows;
}

function signInOver(database: Database): SignIn {
  return createSignIn({
    pool: database.pool,
    baseUrl: 'http://localhost',
    secret,
    production: false,
    demonstration: true,
    cheapPasswords: true,
  });
}

/** The program over one of the databases, with each account signed in once. */
async function openPlace(server: Server, name: string, stage: Stage) {
  const database = await openPostgres(server.url(name), 4);
  const signIn = signInOver(database);
  const services = { ...stage.services, database, signIn };
  const { hono } = createApp(services, { publicUrl: 'http://localhost' }, await buildAssets('.cache'));
  const cookies = new Map<string, string>();
  const cookieOf = async (user: string) => {
    const known = cookies.get(user);
    if (known) return known;
    const { rows } = await database.pool.query('select user_id from user_tenant where account_id = $1', [
      id(stage, `account.${user}`),
    ]);
    const answer = await signIn.signInAs(rows[0].user_id, new Headers(), '127.0.0.1');
    const cookie = answer.cookies.map((each) => each.split(';')[0]).join('; ');
    cookies.set(user, cookie);
    return cookie;
  };
  return {
    async ask({ user, path }: Page) {
      const answer = await hono.request(path, { headers: { cookie: await cookieOf(user) } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    },
    close: () => database.close(),
  };
}

/** What people open most, each as who opens it; the search finds a unit's awards of all years by its name without marks. */
function pagesOf(stage: Stage): Page[] {
  const search = `${paths.awardRegister()}?q=${encodeURIComponent('giao dich bao dam')}`;
  return [
    { name: "the cluster's year", user: 'ktvb.truong', path: paths.clusterYear(id(stage, 'year.2020')) },
    { name: 'my work of a unit head', user: 'gdbd.truong', path: paths.myWork() },
    { name: 'register search by folded name', user: 'gdbd.cv', path: search },
    { name: 'dossier', user: 'gdbd.cv', path: paths.dossier(id(stage, 'dossier.CO_BO.GDBD')) },
  ];
}
