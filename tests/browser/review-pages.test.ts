import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { editScoreTable } from '#src/features/scoring/access.ts';
import { draftTable } from '#src/features/scoring/commands/table-in-change.ts';
import { writeContent } from '#src/features/scoring/commands/write-content.ts';
import { paths } from '#src/paths.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { readTable } from '#src/points/reading/read-table.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { marks, planReview, reviewersOf, send, signedSheet } from '../factories/cross-reviews.ts';
import { tienGiang, tienGiangFile } from '../factories/printed-tables.ts';
import { issueScoreTable, scopeOf } from '../factories/scoring.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';
import { reviewPages, tableFiles, tableInPages } from './review-pages.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];
let browser: Browser;
const worlds: { world: World; close: () => void }[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  for (const { world, close } of worlds) {
    close();
    await world.close();
  }
});

async function opened(): Promise<{ world: World; url: string }> {
  const world = await openWorld('2020-12-14T08:00:00+07:00');
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  worlds.push({ world, close: () => server.close() });
  return { world, url: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function contextOf(world: World, url: string, user: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  const { userId } = await world.as(user);
  const { cookies } = await world.services.signIn.signInAs(userId, new Headers(), '127.0.0.1');
  const parsed: Parameters<BrowserContext['addCookies']>[0] = cookies.map((cookie) => {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  await context.addCookies(parsed);
  return context;
}

/** Opens pages as a user at both widths; gives what is wrong with each. */
async function wrongWith(world: World, url: string, user: string, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of sizes) {
    const context = await contextOf(world, url, user, size);
    const page = await context.newPage();
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
    for (const address of addresses) wrong.push(...(await faultsOf(page, url + address)));
    await context.close();
  }
  return wrong;
}

async function faultsOf(page: Page, address: string): Promise<string[]> {
  const answer = await page.goto(address);
  const beyond = await overflow(page);
  return [
    ...(answer?.status() === 200 ? [] : [`status ${answer?.status()}`]),
    ...(await findings(page)),
    ...(beyond > 0 ? [`${beyond} px beyond the screen`] : []),
  ].map((fault) => `${new URL(address).pathname} at ${page.viewportSize()?.width}: ${fault}`);
}

const matches = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(address.split('?')[0] ?? '');
const missed = (patterns: readonly string[], addresses: readonly string[]) =>
  patterns.filter((pattern) => !addresses.some((address) => matches(pattern, address)));

describe('a score table that is taken in from a file', () => {
  it('is shown from its upload to its lines without fault, and goes out as files', async () => {
    const { world, url } = await opened();
    const office = await contextOf(world, url, 'vu.tdkt', { width: 1366, height: 768 });
    const page = await office.newPage();
    await page.goto(url + paths.tableImports(world.year2020));
    await page.locator('input[type="file"]').setInputFiles(tienGiangFile.pathname);
    await Promise.all([
      page.waitForURL(/\/bang-nhap\//),
      page.locator('form:has(input[type="file"]) button').first().click(),
    ]);
    const importId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const place = (await page.locator('tr[id]').first().getAttribute('id')) ?? '';

    const scope = await scopeOf(world, editScoreTable, 'vu.tdkt', { clusterYearId: world.year2020 });
    await inTransaction(world.services.database, world.tenantId, async (tx) => {
      await writeContent(tx, scope, await draftTable(tx, scope), readTable(tienGiang()).table);
    });
    await page.goto(url + paths.scoreTable(world.year2020));
    const line = await page.locator(`a[href*="/bang-tieu-chi/dong/"]`).first().getAttribute('href');

    const addresses = [
      paths.tableImports(world.year2020),
      paths.tableImport(importId),
      paths.tableImportLine(importId, place),
      paths.tableImportRules(importId),
      line ?? '',
      paths.scoreTableRules(world.year2020),
      paths.compareScoreTable(world.year2020),
      paths.scoreTablePrint(world.year2020),
    ];
    expect(missed(tableInPages, addresses)).toEqual([]);
    expect(await wrongWith(world, url, 'vu.tdkt', addresses)).toEqual([]);

    const files = [
      paths.scoreTableJson(world.year2020),
      paths.scoreTableCsv(world.year2020),
      paths.tableImportFile(importId),
    ];
    expect(missed(tableFiles, files)).toEqual([]);
    for (const file of files) expect((await office.request.get(url + file)).status(), file).toBe(200);
    await office.close();
  });
});

describe('a review by plan', () => {
  it('is shown to those who plan, mark, step back and settle without fault', async () => {
    const { world, url } = await opened();
    const sheetId = (await issueScoreTable(world))('CTN');
    await signedSheet(world, 'CTN', sheetId);
    await planReview(world);
    const [one = '', other = ''] = await reviewersOf(world, sheetId);

    const plan = [paths.reviewPlan(world.year2020)];
    const marking = [paths.ownReviews(), paths.crossReview(sheetId), paths.recuse(sheetId)];
    expect(await wrongWith(world, url, 'vu.tdkt', plan)).toEqual([]);
    expect(await wrongWith(world, url, one, marking)).toEqual([]);

    await send(world, one, sheetId, marks(57_000));
    await send(world, other, sheetId, marks(54_000, 6000));
    const settling = [paths.reviewGaps(sheetId)];
    expect(await wrongWith(world, url, other, settling)).toEqual([]);
    expect(await wrongWith(world, url, 'vu.tdkt', settling)).toEqual([]);
    expect(missed(reviewPages, [...plan, ...marking, ...settling])).toEqual([]);
  });
});
