import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { bookOf } from '#src/papers/sheets/books.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import { paths } from '#src/paths.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { setStep } from '../factories/covenants.ts';
import { peopleOfCtn } from '../factories/personal-registrations.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';

/** A year of a unit's people with the keyboard alone, and on a phone that runs no script. */

const patience = 15_000;
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
let world: World;
let browser: Browser;
let url: string;
let close = () => {};

beforeAll(async () => {
  browser = await launchChromium();
  world = await openWorld('2020-12-14T08:00:00+07:00');
  await peopleOfCtn(world);
  await setStep(world, world.year2021, 'registration', '2020-12-01', '2020-12-15');
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  close = () => void server.close();
}, 120_000);
afterAll(async () => {
  await browser.close();
  close();
  await world.close();
});

async function opens(user: string, viewport: typeof phone, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'vi-VN' });
  context.setDefaultTimeout(patience);
  await context.addCookies(await session(user));
  return context.newPage();
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

/** What has the focus: its words, and whether one sees that and where. */
interface Focus {
  words: string;
  seen: boolean;
}

const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { labels, textContent, tagName } = element as HTMLInputElement;
    const { top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const words = tagName === 'BODY' ? '' : `${labels?.[0]?.textContent ?? textContent}`.replace(/\s+/g, ' ').trim();
    const shown = top >= 0 && bottom <= window.innerHeight;
    const marked = outlineStyle !== 'none' || boxShadow !== 'none';
    return { words, seen: element.matches(':focus-visible') && shown && marked };
  });

/** Presses Tab until that has the focus; all that was passed must have been visible. */
async function tabsTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (at.words === '') break;
    expect(at, 'the focus is seen').toMatchObject({ seen: true });
    if (at.words.startsWith(words)) return;
  }
  throw new Error(`Tab does not come to “${words}” at ${page.url()}.`);
}

async function entersTo(page: Page, heading: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

describe('with the keyboard alone', () => {
  it('a person registers titles: Enter in a field keeps a draft, the button sends', async () => {
    const page = await opens('hd.1', desktop);
    await page.goto(url + paths.ownPersonalRegistrations());
    await tabsTo(page, 'Tới nội dung chính');
    await page.keyboard.press('Enter');
    await tabsTo(page, 'Năm 2021');
    await entersTo(page, 'Đăng ký thi đua cá nhân năm 2021');

    await tabsTo(page, 'Chiến sĩ thi đua cơ sở');
    await page.keyboard.press('Space');
    await tabsTo(page, 'Chỉ tiêu, dòng 1');
    await page.keyboard.type('Hồ sơ đúng hạn');
    await tabsTo(page, 'Mức, cách đo, dòng 1');
    await page.keyboard.type('98 %');
    await entersTo(page, 'Đăng ký thi đua cá nhân năm 2021');
    await page.getByText('Đang ghi').first().waitFor();

    await tabsTo(page, 'Gửi đăng ký');
    await entersTo(page, 'Đăng ký thi đua cá nhân năm 2021');
    await page.getByText('Chờ xem xét').first().waitFor();
    expect(await page.getByText('Hồ sơ đúng hạn').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('on a phone without script', () => {
  it('an officer imports people, sees who qualifies and what each lacks', async () => {
    const page = await opens('ctn.cv', phone, false);
    // axe needs a script: it looks at the same page, on a phone and on a desktop, in a browser that runs them.
    const mirror = await opens('ctn.cv', phone);
    await mirror.goto(url + paths.imports());
    const wrong: Record<string, unknown> = {};
    const looks = async (step: string) => {
      await mirror.setContent(await page.content(), { waitUntil: 'load' });
      for (const [name, size] of Object.entries({ phone, desktop })) {
        await mirror.setViewportSize(size);
        const found = { findings: await findings(mirror), overflow: await overflow(mirror) };
        if (found.findings.length > 0 || found.overflow > 0) wrong[`${step}, ${name}`] = found;
      }
    };
    const main = page.getByRole('main');
    const presses = (button: string | RegExp) => main.getByRole('button', { name: button }).click();
    const sees = (heading: RegExp) => main.getByRole('heading', { level: 1, name: heading }).waitFor();

    await page.goto(url + paths.imports());
    await looks('no import yet');
    await main.getByRole('row', { name: 'Nhân sự' }).getByRole('link', { name: 'Nhập từ Excel' }).click();
    await main.getByLabel('Tệp Excel').setInputFiles(upload('khong-phai-excel.xlsx', Buffer.from('a;b')));
    await presses('Gửi và xem trước');
    await main.getByRole('link', { name: /Đây không phải tệp Excel/ }).waitFor();
    await looks('no workbook');
    await main.getByLabel('Tệp Excel').setInputFiles(upload('nhan-su.xlsx', await people('Lê Văn Thử', 'Hồ Thị Thử')));
    await presses('Gửi và xem trước');
    await sees(/2 dòng sẽ được ghi/);
    await looks('preview');
    await presses('Ghi 2 dòng');
    await sees(/Đã ghi 2 dòng/);
    await looks('result');

    await page.goto(`${url}${paths.people()}?q=thu`);
    await main.getByRole('link', { name: 'Hồ Thị Thử' }).click();
    await sees(/Hồ Thị Thử/);
    await looks('a person of whom nothing is known');

    await page.goto(url + paths.eligibility());
    await looks('nothing judged');
    await main.getByLabel('Tính đến ngày').fill('31/02/2020');
    await presses('Tính cho cả đơn vị');
    await main.getByRole('link', { name: /Tháng 2 năm 2020 chỉ có 29 ngày/ }).waitFor();
    expect(await main.getByLabel('Tính đến ngày').inputValue()).toBe('31/02/2020');
    await main.getByLabel('Tính đến ngày').fill('14/12/2020');
    await presses('Tính cho cả đơn vị');
    await main.getByRole('link', { name: 'Hồ Thị Thử' }).waitFor();
    await looks('judged');
    await main.getByRole('link', { name: 'Hồ Thị Thử' }).click();
    await sees(/Chiến sĩ thi đua cơ sở/);
    await looks('verdict');
    expect(wrong).toEqual({});
    await mirror.context().close();
    await page.context().close();
  });
});

const upload = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** A workbook of people of CTN, as the template has it. */
async function people(...names: string[]): Promise<Buffer> {
  const rows = names.map((name, at) => [
    ...[`CTN-9${at}`, null, name, 'Nữ', { day: '1985-03-09' as const }, 'CTN', 'Chuyên viên', 'Không'],
    ...[null, null, null, null],
  ]);
  return Buffer.from(await writeBook(bookOf('people'), { rows, units: [], about: 'thử', synthetic: true }));
}
