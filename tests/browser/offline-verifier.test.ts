import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfflineVerifier } from '#src/ui/offline/build-offline-verifier.ts';
import { launchChromium } from './chromium.ts';

const vector = (path: string) => fileURLToPath(new URL(`../vectors/ballots/${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'offline-verifier-'));
const file = join(folder, 'kiem-tra-phieu.html');
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, await buildOfflineVerifier());
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open() {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, faults, close: () => context.close() };
}

describe('the page that verifies ballots from a disk, without a network', () => {
  it('accepts a right archive, finds a tracker and speaks English too', async () => {
    const { page, faults, close } = await open();
    await page.setInputFiles('input[type=file]', vector('negative/good.bel'));
    await page.locator('.verdict.accepted').waitFor({ timeout: 60_000 });
    const cells = await page.locator('section table').first().locator('th, td').allTextContents();
    expect(cells.join(' ')).toMatch(/a 2 b 4 c 0/);
    await page.getByLabel('Tìm mã phiếu của tôi').fill('+ZwnaHdYm1');
    expect(await page.locator('output').textContent()).toContain('phiếu thứ 2');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('.verdict').textContent()).toContain('all checks passed');
    expect(faults).toEqual([]);
    await close();
  });

  it('refuses a late ballot with the codes, and numbers that differ from paper', async () => {
    const { page, faults, close } = await open();
    await page.setInputFiles('input[type=file]', vector('negative/late-ballot-hides-earlier.bel'));
    await page.locator('.verdict.refused').waitFor({ timeout: 60_000 });
    expect(await page.locator('section li code').allInnerTexts()).toEqual(
      expect.arrayContaining(['A3.late-ballot', 'C3.identical', 'D1.tally']),
    );
    await page.locator('summary').click();
    await page.getByLabel('Số chữ ký trong sổ').fill('5');
    await page.setInputFiles('input[type=file]', vector('negative/good.bel'));
    await page.getByText('E2.voters').waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await close();
  });
});
