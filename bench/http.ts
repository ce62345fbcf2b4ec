import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import type pg from 'pg';
import { createApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { openServices } from '#src/services.ts';
import { buildAssets } from '#src/ui/assets.ts';
import type { Measured } from './bench.ts';

/**
 * The cluster's year page, signed in, from the seeded database: requests per second and p99, against (a) a bare Hono
 * route that runs the same SQL and (b) `select 1` through the same pool. Ratio: share of (a).
 */
export async function run(full: boolean): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const config = readConfig({ ...process.env, THIDUA_DATA: folder, LOG_LEVEL: 'error', PORT: '0' });
  const { services, close } = await openServices(config);
  const { hono } = createApp(services, config, await buildAssets(config.cacheFolder));
  const { path, cookie } = await signedInYearPage();
  const statements = await recordSql(services.database.pool, () => hono.request(path, { headers: { cookie } }));
  const bare = new Hono();
  bare.get('/same-sql', async (c) => {
    await runSql(services.database.pool, statements);
    return c.text('ok');
  });
  bare.get('/select-1', async (c) => {
    await services.database.pool.query('select 1');
    return c.text('ok');
  });
  const servers = [serve({ fetch: hono.fetch, port: 0 }), serve({ fetch: bare.fetch, port: 0 })] as const;
  try {
    const seconds = full ? 20 : 6;
    const page = await load(servers[0], path, cookie, seconds);
    const same = await load(servers[1], '/same-sql', cookie, seconds);
    const one = await load(servers[1], '/select-1', cookie, seconds);
    const weight = Number((await (await hono.request(path, { headers: { cookie } })).arrayBuffer()).byteLength);
    return {
      figures: {
        'page requests/s': page.rate,
        'page p99 ms': page.p99,
        'same SQL requests/s': same.rate,
        'same SQL p99 ms': same.p99,
        'select 1 requests/s': one.rate,
        'select 1 p99 ms': one.p99,
        statements: statements.length,
        'page bytes uncompressed': weight,
        database: services.database.kind,
      },
      ratio: Math.round((page.rate / same.rate) * 1000) / 1000,
      bar: 0.5,
    };
  } finally {
    for (const server of servers) server.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }

  async function signedInYearPage() {
    const found = await read(services.database, services.publicTenantId, async ({ db }) => ({
      year: await db.selectFrom('cluster_year').select('id').where('year', '=', 2020).executeTakeFirstOrThrow(),
      head: await db
        .selectFrom('account')
        .select('user_id')
        .where('user_name', '=', 'ktvb.truong')
        .executeTakeFirstOrThrow(),
    }));
    const { cookies } = await services.signIn.signInAs(found.head.user_id, new Headers(), '127.0.0.1');
    return {
      path: paths.clusterYear(found.year.id),
      cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
    };
  }
}

interface Statement {
  text: string;
  values: unknown[];
}

/** What one request sends to the database, in order. */
async function recordSql(pool: pg.Pool, request: () => Response | Promise<Response>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const client = await pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const query = prototype.query;
  prototype.query = function recorded(this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    if (typeof first === 'string') statements.push({ text: first, values: Array.isArray(second) ? second : [] });
    else {
      const { text, values } = first as { text: string; values?: unknown[] };
      statements.push({ text, values: values ?? [] });
    }
    return query.apply(this, args);
  };
  try {
    const response = await request();
    if (response.status !== 200) throw new Error(`the page answered ${response.status}`);
    await response.arrayBuffer();
  } finally {
    prototype.query = query;
  }
  return statements;
}

/** The same statements on one connection, as the page's transactions would have. */
async function runSql(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values.length > 0 ? values : undefined);
  } finally {
    client.release();
  }
}

async function load(server: ServerType, path: string, cookie: string, seconds: number) {
  const { port } = server.address() as AddressInfo;
  const options = { url: `http://127.0.0.1:${port}${path}`, connections: 10, headers: { cookie }, workers: 1 };
  await autocannon({ ...options, duration: 2 });
  const result = await autocannon({ ...options, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} failed`);
  return { rate: Math.round(result.requests.average), p99: result.latency.p99 };
}
