import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { forget, type RunningServer, startServer } from '../factories/running-server.ts';
import { serverUrl } from '../factories/test-database.ts';

const rounds = 4;

/** Posts new units one after another until the server is gone; gives the codes that were acknowledged. */
async function writeUntilKilled(server: RunningServer, cookie: string, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  let running = true;
  const kill = new Promise<void>((resolve) =>
    setTimeout(
      () => {
        running = false;
        void server.kill().then(resolve);
      },
      1200 + 250 * round,
    ),
  );
  for (let number = 0; running; number++) {
    const serial = `${round}-${String(number).padStart(4, '0')}`;
    const code = `CRASH${serial}`;
    const body = new URLSearchParams({
      code,
      name: `Đơn vị thử ngắt ${serial}`,
      shortName: `Thử ngắt ${serial}`,
      kind: 'vu',
      startsOn: '01/01/2020',
    });
    const headers = { cookie, origin: server.url };
    const answer = await fetch(server.url + paths.newUnit(), {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    }).catch(() => null);
    if (answer?.status === 303) acknowledged.push(code);
    else if (answer && running) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
  }
  await kill;
  return acknowledged;
}

async function signIn(server: RunningServer): Promise<string> {
  const answer = await fetch(server.url + paths.signIn(), {
    method: 'POST',
    body: new URLSearchParams({ userName: 'vu.tdkt', password: 'Thi-dua-2020' }),
    headers: { origin: server.url },
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Which of the codes the list of units does not hold, read page by page as far as it goes. */
async function missingOf(server: RunningServer, cookie: string, codes: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (let number = 1, before = -1; found.size > before; number++) {
    before = found.size;
    const query = new URLSearchParams({ q: 'đơn vị thử ngắt', trang: String(number) });
    const answer = await fetch(`${server.url}${paths.units()}?${query}`, { headers: { cookie } });
    for (const [code] of (await answer.text()).matchAll(/CRASH\d+-\d+/g)) found.add(code);
  }
  return codes.filter((code) => !found.has(code));
}

/** kill -9 in a loop of writes over HTTP; after each restart everything acknowledged so far must be there. */
async function crash(env: Record<string, string>): Promise<void> {
  let server = await startServer({ env });
  const { dataFolder } = server;
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      acknowledged.push(...(await writeUntilKilled(server, await signIn(server), round)));
      server = await startServer({ dataFolder, env });
      expect(await missingOf(server, await signIn(server), acknowledged)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(rounds * 5);
    expect(await server.stop()).toBe(0);
  } finally {
    await server.kill();
    forget({ dataFolder });
  }
}

describe('a killed process', () => {
  it.skipIf(serverUrl)('loses nothing that was acknowledged, on the embedded database', () =>
    crash({ DATABASE_URL: '' }),
  );

  it.runIf(serverUrl)('loses nothing that was acknowledged, on PostgreSQL', async () => {
    const name = `thidua_crash_${process.pid}`;
    const admin = new pg.Client({ connectionString: serverUrl ?? '' });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const url = new URL(serverUrl ?? '');
    url.pathname = `/${name}`;
    try {
      await crash({ DATABASE_URL: url.href });
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    }
  });

  it.skipIf(serverUrl)('stops in order when it is asked to, on the embedded database', async () => {
    const server = await startServer({ env: { DATABASE_URL: '' } });
    expect((await fetch(`${server.url}/suc-khoe`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
    forget(server);
  });
});
