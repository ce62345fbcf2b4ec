import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { type App, createApp } from '#src/app.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { findings, overflow } from './findings.ts';

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Most bytes of a page on a first visit, fonts apart. */
const MOST_BYTES = 60 * 1024;

/** Where people meet: one program, and a browser window of their own for each of them. */
export interface Hall {
  world: World;
  app: App;
  url: string;
  /** A window of somebody signed in; of nobody with `null`. */
  window(userName: string | null, viewport?: typeof desktop): Promise<Page>;
  /** What is wrong with pages as this person sees them on a first visit, at both widths. */
  faults(userName: string | null, addresses: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openHall(browser: Browser, now = '2020-12-14T08:00:00+07:00'): Promise<Hall> {
  const world = await openWorld(now);
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;

  async function window(userName: string | null, viewport = desktop): Promise<Page> {
    const hasTouch = viewport === phone;
    const context = await browser.newContext({ viewport, locale: 'vi-VN', hasTouch, acceptDownloads: true });
    context.setDefaultTimeout(45_000);
    if (userName !== null) {
      const { userId } = await world.as(userName);
      const { cookies } = await world.services.signIn.signInAs(userId, new Headers(), '127.0.0.1');
      const pairs = cookies.map((cookie) => /^([^=]+)=([^;]*)/u.exec(cookie));
      await context.addCookies(pairs.map((pair) => ({ name: pair?.[1] ?? '', value: pair?.[2] ?? '', url })));
    }
    return context.newPage();
  }

  async function faults(userName: string | null, addresses: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      [desktop, phone].map(async (size) => {
        const page = await window(userName, size);
        const network = await page.context().newCDPSession(page);
        await network.send('Network.enable');
        await network.send('Network.setCacheDisabled', { cacheDisabled: true });
        const wrong: string[] = [];
        for (const address of addresses) {
          const of = (await faultsOf(page, url + address)).map((fault) => `${address} at ${size.width}: ${fault}`);
          wrong.push(...of);
        }
        await page.context().close();
        return wrong;
      }),
    );
    return found.flat();
  }

  return {
    ...{ world, app, url, window, faults },
    async close() {
      server.close();
      await world.close();
    },
  };
}

async function faultsOf(page: Page, address: string): Promise<string[]> {
  const wrong: string[] = [];
  const loads: Promise<number>[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') return;
    loads.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const answer = await page.goto(address, { waitUntil: 'load' });
  const bytes = (await Promise.all(loads)).reduce((sum, each) => sum + each, 0);
  if (answer?.status() !== 200) wrong.push(`status ${answer?.status()}`);
  if (bytes > MOST_BYTES) wrong.push(`${bytes} bytes`);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) wrong.push(`${headings} headings`);
  wrong.push(...(await findings(page)));
  const beyond = await overflow(page);
  if (beyond > 0) wrong.push(`${beyond} px beyond the screen`);
  for (const event of ['pageerror', 'console', 'requestfinished'] as const) page.removeAllListeners(event);
  await page.goto('about:blank');
  return wrong;
}
