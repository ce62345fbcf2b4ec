import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { framesWith } from '#src/frame-of.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { cacheFolder } from '#tests/factories/test-database.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { change } from '../access/change.ts';
import { accessOver } from '../access/scope.ts';
import { read } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { uuidv7 } from '../ids.ts';
import { FeatureRoutes } from './feature-routes.tsx';
import { secure } from './security.ts';

const access = accessOver({
  'note.write': { object: 'note', roles: ['standingOffice'], phases: ['open'] },
  'note.closed': { object: 'note', roles: ['standingOffice'], phases: ['closed'] },
});
const facts = async () => ({ object: { kind: 'note', id: '1' }, phase: 'open' });
const write = access('note.write', facts);
const closed = access('note.closed', facts);

let world: World;
let app: Hono;
let who: 'vu.tdkt' | 'ctn.cv' | null = 'vu.tdkt';

beforeAll(async () => {
  world = await openWorld();
  app = new Hono();
  secure(app, 'http://localhost');
  const visitors = {
    services: world.services,
    frameOf: framesWith(world.services, await buildAssets(cacheFolder)),
    actorOf: async () => (who ? world.as(who) : null),
  };
  const http = new FeatureRoutes(app, visitors, async (visit, resume) =>
    visit.c.text(`sign in again: ${resume?.body.values.name ?? ''}`, 401),
  );
  const spec = {
    schema: z.object({ name: z.string().trim().min(1, 'Ghi tên ghi chú.').max(20, 'Tên tối đa 20 ký tự.') }),
    show: (
      _scope: unknown,
      visit: { frame: Parameters<typeof Layout>[0]['frame'] },
      attempt: { values: Record<string, string>; errors: Record<string, string> },
    ) => (
      <Layout frame={visit.frame} title="Ghi chú">
        <Form action="/note">
          <TextField name="name" label="Tên" value={attempt.values.name ?? ''} error={attempt.errors.name} />
        </Form>
      </Layout>
    ),
  };
  http.form('/note', write, {
    ...spec,
    async run(scope, input) {
      if (input.name === 'quá hạn') throw new AppError('wrongPhase', 'Đã quá hạn ghi chú.');
      const id = await change(scope, async (_tx, journal) => {
        await journal({ object: { kind: 'note', id: input.name }, after: input });
        return uuidv7();
      });
      return `/note/${id}`;
    },
  });
  http.form('/silent', write, { schema: z.object({}), run: async (scope) => change(scope, async () => '/') });
  http.form('/closed', closed, { schema: z.object({}), run: async () => '/' });
});
afterAll(() => world.close());

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost', ...headers },
  });

describe('a form post', () => {
  it('runs the command and shows the new state', async () => {
    const answer = await post('/note', { name: 'một' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/note\//);
  });

  it('keeps what was typed, with the sentence beside the field', async () => {
    const answer = await post('/note', { name: 'một tên dài hơn hai mươi ký tự' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Tên tối đa 20 ký tự.');
    expect(page).toContain('value="một tên dài hơn hai mươi ký tự"');
  });

  it('is done once when it arrives twice, also at the same time', async () => {
    const submission = uuidv7();
    const answers = await Promise.all([1, 2, 3].map(() => post('/note', { name: 'hai', submission })));
    const places = new Set(answers.map((answer) => answer.headers.get('location')));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(places.size).toBe(1);
    const entries = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('journal_entry').select('id').where('object_id', '=', 'hai').execute(),
    );
    expect(entries).toHaveLength(1);
  });

  it('does not give one account the result of another one', async () => {
    const submission = uuidv7();
    await post('/note', { name: 'ba', submission });
    who = 'ctn.cv';
    expect((await post('/note', { name: 'ba', submission })).status).toBe(403);
    who = 'vu.tdkt';
  });

  it('is refused from a foreign origin', async () => {
    const answer = await post(
      '/note',
      { name: 'bốn' },
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(403);
  });

  it('says at which point the text is not UTF-8', async () => {
    const answer = await app.request('http://localhost/note', {
      method: 'POST',
      body: new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3d, 0xff, 0xfe]),
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('UTF-8');
  });

  it('is refused above the size limit before it is kept in memory', async () => {
    const answer = await post('/note', { name: 'x'.repeat(600 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('shows what was typed when the deadline passed meanwhile', async () => {
    const answer = await post('/note', { name: 'quá hạn' });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('Đã quá hạn ghi chú.');
    expect(page).toContain('quá hạn');
  });

  it('is refused in the wrong phase, and to the wrong role', async () => {
    expect((await post('/closed', {})).status).toBe(409);
    who = 'ctn.cv';
    expect((await post('/note', { name: 'năm' })).status).toBe(403);
    who = 'vu.tdkt';
  });

  it('asks to sign in again with what was typed when the session has ended', async () => {
    who = null;
    const answer = await post('/note', { name: 'sáu' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('sáu');
    who = 'vu.tdkt';
  });

  it('fails when a command changed something without the journal', async () => {
    expect((await post('/silent', {})).status).toBe(500);
  });
});
