import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { framesWith } from '#src/frame-of.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { cacheFolder } from '#tests/factories/test-database.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { accessOver } from '../access/scope.ts';
import { faultPage } from './faults.tsx';
import { FeatureRoutes } from './feature-routes.tsx';
import { notFoundPage } from './not-found.tsx';
import { secure } from './security.ts';

const access = accessOver({ 'note.write': { object: 'note', roles: ['account'], phases: 'any' } });
const write = access('note.write', async () => ({ object: { kind: 'note', id: '1' }, phase: 'any' }));

let world: World;
let app: Hono;
let databaseFails = false;
const logged: Record<string, unknown>[] = [];

beforeAll(async () => {
  world = await openWorld();
  const log = { error: (facts: Record<string, unknown>) => logged.push(facts) };
  const services = { ...world.services, log } as unknown as World['services'];
  app = new Hono();
  secure(app, 'http://localhost');
  const visitors = {
    services,
    frameOf: framesWith(services, await buildAssets(cacheFolder)),
    async actorOf() {
      if (databaseFails) throw new Error('connect ECONNREFUSED at the secret address');
      return world.as('ctn.cv');
    },
  };
  const http = new FeatureRoutes(app, visitors, async (visit) => visit.c.text('', 401));
  http.form('/note', write, { schema: z.object({}), run: async () => '/' });
  http.page('/note', write, () => {
    throw new Error('broken');
  });
  notFoundPage(app, visitors);
  faultPage(app, visitors);
});
afterAll(() => world.close());

const post = (fields: Record<string, string>, origin = 'http://localhost') =>
  app.request('http://localhost/note', { method: 'POST', body: new URLSearchParams(fields), headers: { origin } });

describe('what goes wrong outside of a room', () => {
  it('is answered in Vietnamese when a form comes from another site', async () => {
    const answer = await post({}, 'http://evil.example');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Biểu mẫu này không gửi từ trang của hệ thống');
  });

  it('keeps what was typed when the database does not answer, and says nothing of the fault itself', async () => {
    databaseFails = true;
    const answer = await post({ reason: 'Chữ rất dài đã gõ', password: 'bí mật' });
    const missing = await app.request('http://localhost/khong-co');
    databaseFails = false;
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('Chữ rất dài đã gõ');
    expect(text).not.toMatch(/bí mật|ECONNREFUSED/);
    expect(missing.status).toBe(404);
  });

  it('is shown with the number under which the log has it', async () => {
    logged.length = 0;
    const text = await (await app.request('http://localhost/note')).text();
    expect(logged).toHaveLength(1);
    expect(text).toContain(`<span class="mono">${logged[0]?.reference}</span>`);
  });

  it('is kept by no proxy', async () => {
    expect((await app.request('http://localhost/note')).headers.get('cache-control')).toBe('private, no-cache');
  });
});
