import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { sheetRecord } from '#src/features/scoring/queries/sheet-record.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { issueContent, tableOf205Lines } from '../factories/long-sheets.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';

/** A sheet of 205 lines: two people on it, a line that breaks off, a deadline that passes, a phone. */

const patience = 10_000;
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
let world: World;
let browser: Browser;
let url: string;
let sheetId: string;
let close: () => void;

beforeAll(async () => {
  browser = await launchChromium();
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetId = (await issueContent(world, tableOf205Lines()))('GDBD');
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  close = () => server.close();
}, 120_000);
afterAll(async () => {
  await browser.close();
  close();
  await world.close();
});

async function opens(user: string, viewport: { width: number; height: number }, script = true): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, locale: 'vi-VN' });
  context.setDefaultTimeout(patience);
  await context.addCookies(await session(user));
  const page = await context.newPage();
  await page.goto(url + paths.sheet(sheetId));
  return page;
}

async function session(user: string): Promise<Parameters<BrowserContext['addCookies']>[0]> {
  const { userId } = await world.as(user);
  const { cookies } = await world.services.signIn.signInAs(userId, new Headers(), '127.0.0.1');
  return cookies.map((cookie) => {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const total = (page: Page) => page.locator('[data-total=self]').textContent();
const pointsOf = async (code: string) =>
  (await read(world.services.database, world.tenantId, (tx) => sheetRecord(tx, sheetId)))?.self.get(code)?.points;

describe('a sheet of 205 lines', () => {
  it('follows the typing with its caps, saves by itself, and takes in what the other one wrote', async () => {
    const [officer, head] = await Promise.all([opens('gdbd.cv', desktop), opens('gdbd.truong', desktop)]);
    await field(officer, 'p.a1').fill('3');
    await field(officer, 'c.a1.1').fill('5');
    expect(await total(officer)).toBe('1,5');
    await said(officer, /Đã lưu 8:00/);
    expect([await pointsOf('a1'), await pointsOf('a1.1')]).toEqual([3000, 2500]);
    await officer.getByText('Mục a1: tổng điểm trừ 2,5, vượt trần 1,5. Tính 1,5.').waitFor();

    await field(head, 'p.a2').fill('2');
    await field(head, 'p.a2').press('Enter');
    await said(head, /Đã lưu.*Đã lấy phần/);
    expect(await field(head, 'c.a1.1').inputValue()).toBe('5');
    expect(await total(head)).toBe('3,5');

    await field(officer, 'p.a2').fill('1');
    await said(officer, /vừa lưu dòng bạn đang sửa/);
    await officer.getByText(/vừa ghi “2” vào ô này/).waitFor();
    await field(officer, 'p.a8').fill('1');
    await said(officer, /Dòng mà người khác vừa lưu thì chưa ghi/);
    expect([await pointsOf('a2'), await pointsOf('a8')]).toEqual([2000, 1000]);
    await Promise.all([
      officer.waitForEvent('load'),
      officer.getByRole('button', { name: 'Lưu bảng tự chấm' }).click(),
    ]);
    await officer.getByText('Có người vừa lưu mẫu này trước bạn').waitFor();
    expect(await field(officer, 'p.a2').inputValue()).toBe('1');
    expect(await pointsOf('a2')).toBe(2000);
    await said(officer, /Chỗ khác nhau chưa lưu/);
    await field(officer, 'p.a8').fill('0,5');
    await said(officer, /Đã lưu.*Chỗ khác nhau chưa lưu/);
    expect([await pointsOf('a2'), await pointsOf('a8')]).toEqual([2000, 500]);
    await field(officer, 'p.a2').fill('1,5');
    await said(officer, /^Đã lưu[^.]*$/);
    expect(await pointsOf('a2')).toBe(1500);
    await Promise.all([officer.context().close(), head.context().close()]);
  });

  it('loses nothing when the line breaks off, and goes on by itself', async () => {
    const page = await opens('gdbd.cv', desktop);
    await page.context().setOffline(true);
    await field(page, 'p.a3').fill('2,5');
    await said(page, /Chưa lưu được, đang thử lại/);
    expect(await field(page, 'p.a3').inputValue()).toBe('2,5');
    await page.context().setOffline(false);
    await said(page, /Đã lưu/);
    expect(await pointsOf('a3')).toBe(2500);
    await page.context().close();
  });

  it('says at an unreadable field what is wrong and saves the others', async () => {
    const page = await opens('gdbd.cv', desktop);
    await field(page, 'p.a5').fill('3');
    await field(page, 'c.a.7.2').fill('hai');
    await said(page, /Còn ô chưa đọc được/);
    await page.getByText('Ghi số nguyên từ 0 trở lên.').waitFor();
    expect(await pointsOf('a5')).toBe(3000);
    await field(page, 'c.a.7.2').fill('2');
    await said(page, /^Đã lưu[^.]*$/);
    expect(await pointsOf('a.7.2')).toBe(400);
    await page.context().close();
  });

  it('goes on saving by itself on the page of a refused form', async () => {
    const page = await opens('gdbd.cv', desktop);
    const [points, cases] = [field(page, 'p.a6'), field(page, 'c.a6.(1)')];
    await Promise.all([
      page.waitForEvent('load'),
      points.evaluate((input: HTMLInputElement) => {
        const form = input.form as HTMLFormElement;
        input.value = 'ba';
        (form.elements.namedItem('c.a6.(1)') as HTMLInputElement).value = '1';
        form.requestSubmit();
      }),
    ]);
    expect([await points.inputValue(), await cases.inputValue()]).toEqual(['ba', '1']);
    await said(page, /Đã lưu.*Còn ô chưa đọc được/);
    expect([await pointsOf('a6'), await pointsOf('a6.(1)')]).toEqual([undefined, 500]);
    await field(page, 'p.a6').fill('3');
    await said(page, /^Đã lưu[^.]*$/);
    expect(await pointsOf('a6')).toBe(3000);
    await page.context().close();
  });

  it('goes on saving after the deadline and says that the head cannot sign any more', async () => {
    const page = await opens('gdbd.truong', desktop);
    world.clock.set('2020-12-21T08:00:00+07:00');
    await field(page, 'p.a4').fill('3,5');
    await said(page, /Đã lưu.*Hạn ký bảng tự chấm đã hết ngày 20\/12\/2020/);
    world.clock.set('2020-12-14T08:00:00+07:00');
    expect(await pointsOf('a4')).toBe(3500);
    await page.context().close();
  });

  it('leads to the next empty line and has a name for every field', async () => {
    const page = await opens('gdbd.cv', desktop);
    const link = page.getByRole('link', { name: /Còn \d+ tiêu chí trống/ });
    const target = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.locator(`${target}:target`).waitFor();
    const group = page.locator('details').filter({ has: page.locator('[name="p.5.(1)"]') });
    await group.locator('summary').click();
    await page.getByRole('textbox', { name: /^Điểm 5\.\(1\)/ }).waitFor();
    await page.getByRole('combobox', { name: /^Có hay không 5\.2/ }).waitFor();
    await page.context().close();
  });

  it.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('has nothing serious for axe and does not scroll sideways: %s', async (_name, size) => {
    const page = await opens('gdbd.cv', size);
    await page.locator('.dai details').evaluateAll((groups) => {
      for (const group of groups) (group as HTMLDetailsElement).open = true;
    });
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.goto(`${page.url().replace(/[?#].*/, '')}?d=1`);
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it('gives the words the width of the paper, with every group open', async () => {
    const page = await opens('gdbd.cv', { width: 640, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const widths = await page
      .locator('.dai tbody th:not([colspan])')
      .evaluateAll((heads) => heads.map((head) => head.clientWidth / (head.parentElement?.clientWidth ?? 1)));
    expect(widths.length).toBeGreaterThan(150);
    expect(Math.min(...widths)).toBeGreaterThan(0.5);
    await page.context().close();
  });

  it('is saved by its button where no script runs, and a line on its own page', async () => {
    const page = await opens('gdbd.cv', phone, false);
    await field(page, 'c.a1.2').fill('1');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lưu bảng tự chấm' }).click()]);
    expect(await pointsOf('a1.2')).toBe(500);
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'a1.2', exact: true }).click()]);
    await page.getByLabel(/^Giải trình/).fill('Một lần chậm phối hợp (mô phỏng)');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lưu tiêu chí' }).click()]);
    await page.getByRole('link', { name: 'Về bảng điểm' }).click();
    await page.getByText('Một lần chậm phối hợp (mô phỏng)').waitFor();
    await page.context().close();
  });
});
