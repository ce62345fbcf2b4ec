import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext } from 'playwright-core';
import { play } from '#seeds/cum-iii-2020/play.ts';
import type { Stage } from '#seeds/cum-iii-2020/stage.ts';
import { type Moment, momentEnds, type Stop, stopsAt } from '#seeds/cum-iii-2020/tour.ts';
import { type App, createApp } from '#src/app.ts';
import { openEmbedded } from '#src/platform/database/embedded.ts';
import { migrationsHash } from '#src/platform/database/migrate.ts';
import { preparedTemplate } from '#src/platform/database/template.ts';
import { read } from '#src/platform/database/transaction.ts';
import { createSignIn } from '#src/platform/sign-in/sign-in.ts';
import { buildAssets } from '#src/ui/assets.ts';

export interface Showing {
  stage: Stage;
  app: App;
  stops: Stop[];
  url: string;
  /** A browser context signed in as this user. */
  as(
    browser: Browser,
    user: string | null,
    options?: { width: number; height: number; javaScript?: boolean },
  ): Promise<BrowserContext>;
}

/** Plays the case and, at each moment, shows the program on a port while `look` runs. */
export async function showCase(
  moments: readonly Moment[],
  look: (showing: Showing, moment: Moment) => Promise<void>,
): Promise<void> {
  const cache = process.env.THIDUA_CACHE ?? '.cache';
  const folder = mkdtempSync(join(tmpdir(), 'thidua-show-'));
  const template = await preparedTemplate(cache, `empty-${migrationsHash()}`, async () => {});
  const database = await openEmbedded(null, template);
  const signIn = createSignIn({
    pool: database.pool,
    baseUrl: 'http://localhost',
    secret: 'showing-'.repeat(8),
    production: false,
    demonstration: true,
    cheapPasswords: true,
  });
  const assets = await buildAssets(cache);
  const left = [...moments];
  const showIf = async (stage: Stage, nextAct: string | null) => {
    while (left[0] && (nextAct === null || (momentEnds[left[0]] ?? '9') <= nextAct)) {
      const moment = left.shift() as Moment;
      if (moment === 'opening') stage.clock.set('2020-12-14T08:00:00+07:00');
      await showMoment(stage, assets, moment, look);
    }
  };
  try {
    const stage = await play({ database, signIn, dataFolder: folder, until: null, before: showIf });
    await showIf(stage, null);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function showMoment(
  stage: Stage,
  assets: Awaited<ReturnType<typeof buildAssets>>,
  moment: Moment,
  look: (showing: Showing, moment: Moment) => Promise<void>,
): Promise<void> {
  const app = createApp(stage.services, { publicUrl: 'http://localhost' }, assets);
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    await look(
      { stage, app, url, stops: await stopsAt(stage, moment), as: (...args) => contextAs(stage, url, ...args) },
      moment,
    );
  } finally {
    server.close();
  }
}

async function contextAs(
  stage: Stage,
  url: string,
  browser: Browser,
  user: string | null,
  { width, height, javaScript = true } = { width: 1366, height: 768, javaScript: true } as {
    width: number;
    height: number;
    javaScript?: boolean;
  },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    locale: 'vi-VN',
  });
  if (user) {
    const account = await read(stage.services.database, stage.tenantId, ({ db }) =>
      db.selectFrom('account').select('user_id').where('user_name', '=', user).executeTakeFirstOrThrow(),
    );
    const { cookies } = await stage.services.signIn.signInAs(account.user_id, new Headers(), '127.0.0.1');
    await context.addCookies(
      cookies.map((cookie) => {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
      }),
    );
  }
  return context;
}
