import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '#src/papers/sheets/books.ts';
import { inspectWorkbook } from '#src/papers/sheets/inspect-workbook.ts';
import { readSheet } from '#src/papers/sheets/read-sheet.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import { paths } from '#src/paths.ts';
import { forget, type RunningServer, startServer } from '../factories/running-server.ts';
import { serverUrl } from '../factories/test-database.ts';

const people = 3_000;
/** Milliseconds after the confirmation was sent, or after the file was. */
const killedWhileStoring = [40, 400, 1_000];
const killedWhileReading = 700;

/** Invented people; those of one round are nobody of another. */
function book(round: number): Promise<Uint8Array> {
  const rows = Array.from({ length: people }, (_, at) => [
    ...[
      `NG${round}-${at}`,
      `0${10_000_000_000 + round * people + at}`,
      'Nguyễn Thử Ngắt',
      'Nam',
      { day: '1980-02-29' },
    ],
    ...['CTN', 'Chuyên viên', 'Không', { day: '2005-09-01' }, { day: '2015-01-01' }, null, null],
  ]);
  const units = [{ code: 'CTN', name: 'Cục Con nuôi' }];
  return writeBook(bookOf('people'), { rows, units, about: 'Số liệu mô phỏng', synthetic: true });
}

/** The standing office at its browser, without JavaScript. */
class Office {
  private readonly server: RunningServer;
  private cookie = '';

  constructor(server: RunningServer) {
    this.server = server;
  }

  async signIn(): Promise<this> {
    const body = new URLSearchParams({ userName: 'vu.tdkt', password: 'Thi-dua-2020' });
    const answer = await this.post(paths.signIn(), body);
    expect(answer.status).toBe(303);
    const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
    this.cookie = cookies.join('; ');
    return this;
  }

  post(path: string, body: URLSearchParams | FormData): Promise<Response> {
    const headers = { cookie: this.cookie, origin: this.server.url };
    return fetch(this.server.url + path, { method: 'POST', body, headers, redirect: 'manual' });
  }

  get(path: string): Promise<Response> {
    return fetch(this.server.url + path, { headers: { cookie: this.cookie } });
  }

  /** @returns the address of the run */
  async send(bytes: Uint8Array): Promise<string> {
    const form = new FormData();
    form.set('submission', crypto.randomUUID());
    form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], 'nhan-su.xlsx'));
    const answer = await this.post(paths.newImport('people'), form);
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  /** The page of the run once it neither reads nor writes, as a person sees it who reloads it. */
  async settled(run: string): Promise<string> {
    for (;;) {
      const answer = await this.get(run);
      const page = await answer.text();
      expect(answer.status, page).toBe(200);
      if (answer.headers.get('refresh') === null) return page;
      await new Promise((resume) => setTimeout(resume, 500));
    }
  }

  confirm(run: string, page: string): Promise<Response> {
    const form = page.slice(page.indexOf('id="ghi"'));
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
    const body = new URLSearchParams({ submission: crypto.randomUUID() });
    for (const name of ['new', 'changed', 'same']) body.set(name, field(name));
    return this.post(`${run}/ghi`, body);
  }

  /** How many people the data hold, as their export says. */
  async count(): Promise<number> {
    const answer = await this.get(paths.exportBook('people'));
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    let rows = -1;
    for await (const read of readSheet(bytes, await inspectWorkbook(bytes, () => false))) rows += read.length;
    return rows;
  }
}

const isStored = (page: string) => page.includes(`Đã ghi ${people.toLocaleString('vi')} dòng`);

describe('an import in a process that is killed', () => {
  const name = `thidua_import_crash_${process.pid}`;
  let server: RunningServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { DATABASE_URL: await makeDatabase(name) };
    server = await startServer({ env });
  }, 120_000);
  afterAll(async () => {
    await server.kill();
    forget(server);
    await dropDatabase(name);
  });

  async function killedAfter(milliseconds: number, request: Promise<unknown>): Promise<Office> {
    const broken = request.catch(() => null);
    await new Promise((resume) => setTimeout(resume, milliseconds));
    await server.kill();
    await broken;
    server = await startServer({ dataFolder: server.dataFolder, env });
    return new Office(server).signIn();
  }

  for (const [round, milliseconds] of killedWhileStoring.entries()) {
    it(`has written all or nothing, ${milliseconds} ms after it was confirmed, and says which`, async () => {
      let office = await new Office(server).signIn();
      const before = await office.count();
      const bytes = await book(round);
      const run = await office.send(bytes);
      office = await killedAfter(milliseconds, office.confirm(run, await office.settled(run)));
      const page = await office.settled(run);
      const found = (await office.count()) - before;
      expect(found).toBe(isStored(page) ? people : 0);
      if (!isStored(page)) await goOn(office, run, page);
      expect(isStored(await office.settled(run))).toBe(true);
      expect((await office.count()) - before).toBe(people);
      expect(await office.settled(await office.send(bytes))).toContain('không có gì mới');
    }, 240_000);
  }

  it('has written nothing when it was killed while reading, and the file is taken again', async () => {
    let office = await new Office(server).signIn();
    const before = await office.count();
    const bytes = await book(killedWhileStoring.length);
    office = await killedAfter(killedWhileReading, office.send(bytes));
    expect((await office.count()) - before).toBe(0);
    const run = await office.send(bytes);
    expect((await office.confirm(run, await office.settled(run))).status).toBe(303);
    expect(isStored(await office.settled(run))).toBe(true);
    expect((await office.count()) - before).toBe(people);
  }, 240_000);
});

/** Confirms again; where the database went down too, rows that wait are lost, the page says so, and the file is read again. */
async function goOn(office: Office, run: string, page: string): Promise<void> {
  expect((await office.confirm(run, page)).status).toBe(303);
  const after = await office.settled(run);
  if (isStored(after)) return;
  expect(after).toContain('Các dòng đã đọc không còn đủ. Đọc lại tệp');
  const again = new URLSearchParams({ submission: crypto.randomUUID() });
  expect((await office.post(`${run}/doc-lai`, again)).status).toBe(303);
  expect((await office.confirm(run, await office.settled(run))).status).toBe(303);
}

/** @returns the address of a new database on the server of the tests, or '' for the embedded one */
async function makeDatabase(name: string): Promise<string> {
  if (!serverUrl) return '';
  await asAdministrator(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function dropDatabase(name: string): Promise<void> {
  if (serverUrl) await asAdministrator(`drop database ${name} with (force)`);
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl ?? '' });
  await client.connect();
  await client.query(statement);
  await client.end();
}
