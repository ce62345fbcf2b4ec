import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { paths } from '#src/paths.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { simulateElection } from '../factories/simulated-election.ts';
import {
  anotherName,
  closeSlipVote,
  openAnotherVote,
  openSlipVote,
  opinions,
  type SlipVoteWorld,
  setVoteState,
  unitNames,
  voteName,
} from '../factories/slip-votes.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, type World } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';

/** Delegates on telephones: from the slip to the receipt, with everything that goes wrong in a hall. */

const phone = { width: 390, height: 844 };
const desktop = { width: 1366, height: 768 };
/** Where pictures of the steps are put, to be looked at. */
const shots = process.env.SHOTS;
let world: World;
let here: SlipVoteWorld;
let browser: Browser;
let url: string;
let close = () => {};

beforeAll(async () => {
  browser = await launchChromium();
  world = await openWorld('2020-12-14T08:00:00+07:00');
  here = await openSlipVote(world, { seed: 'browser' });
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  close = () => void server.close();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  close();
  await world?.close();
});

const wrong: Record<string, unknown> = {};

/** What a reader of the page finds wrong, on a telephone and on a desktop; with SHOTS also a picture of each. */
async function looks(page: Page, step: string): Promise<void> {
  for (const [name, size] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(size);
    const found = { findings: await findings(page), overflow: await overflow(page) };
    if (found.findings.length > 0 || found.overflow > 0) wrong[`${step}, ${name}`] = found;
    if (shots) {
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: `${shots}/${step}.${size.width}.png`, fullPage: true });
    }
  }
}

async function device(javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled, locale: 'vi-VN', hasTouch: true });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

const slipAddress = (place: number) => `${url}${paths.votingSlip(here.ceremonyId)}#${here.slips[place]}`;
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function chooses(page: Page, ...places: number[]): Promise<void> {
  await heading(page, 'Chọn tối đa 4 đơn vị');
  for (const place of places) await page.getByLabel(unitNames[place] ?? '').check();
}

async function encrypts(page: Page): Promise<string> {
  await press(page, 'Xem lại phiếu');
  await heading(page, 'Xem lại trước khi bỏ phiếu');
  await press(page, 'Mã hóa phiếu');
  await heading(page, 'Bỏ phiếu hay kiểm tra');
  return trackerOf(page);
}

const trackerOf = async (page: Page) => ((await page.locator('.ma-theo-doi').textContent()) ?? '').replace(/\s/gu, '');
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

describe('a delegate on a telephone', () => {
  it('types the slip, is told of a mistyped character and of too many, votes, and gets a receipt', async () => {
    const page = await device();
    await page.goto(url + paths.votingSlip(here.ceremonyId));
    await heading(page, 'Nhập mã trên thẻ bỏ phiếu');
    const [slip = ''] = here.slips;
    const swapped = slip.replace(/.$/u, (last) => (last === '2' ? '3' : '2'));
    await page.getByLabel('Mã trên thẻ').fill(swapped.replaceAll('-', ''));
    await page.getByText('Có ký tự gõ nhầm').waitFor();
    await looks(page, '0-the');
    await page.getByLabel('Mã trên thẻ').fill(slip.replaceAll('-', ' '));
    await page.getByText('Mã đúng.').waitFor();
    await press(page, 'Mở phiếu');

    await chooses(page, 2, 4, 9);
    await looks(page, '1-chon');
    await page.getByLabel(unitNames[0] ?? '').check();
    // Greyed, and still to be pressed: pressing says why it cannot be chosen.
    await page.getByLabel(unitNames[1] ?? '').click({ force: true });
    await page.getByText('Chỉ được chọn tối đa 4').waitFor();
    expect(await page.getByLabel(unitNames[1] ?? '').isChecked()).toBe(false);
    await looks(page, '1-qua-so');
    await page.getByLabel(unitNames[0] ?? '').uncheck();
    await press(page, 'Xem lại phiếu');
    await heading(page, 'Xem lại trước khi bỏ phiếu');
    await page.getByText('Quý vị được chọn tối đa 4 và mới chọn 3').waitFor();
    await looks(page, '2-xem-lai');
    await press(page, 'Mã hóa phiếu');
    await heading(page, 'Bỏ phiếu hay kiểm tra');
    await page.getByText('Tám từ này phải giống tám từ trên màn chiếu').waitFor();
    await looks(page, '2-bo-hay-kiem-tra');
    const tracker = await trackerOf(page);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).dblclick();
    await heading(page, 'Đã nhận phiếu');
    expect(await trackerOf(page)).toBe(tracker);
    await looks(page, '3-bien-nhan');
    const left = await kept(page);
    expect(left).toContain(tracker);
    expect(left).not.toContain(slip);
    expect(left).not.toMatch(/choices|opening|"ballot":"/u);
    await page.reload();
    await heading(page, 'Đã nhận phiếu');
    expect(await trackerOf(page)).toBe(tracker);
    await press(page, 'Xong, chuyển máy cho người sau');
    await heading(page, 'Nhập mã trên thẻ bỏ phiếu');
    expect(await kept(page)).toBe('{}');
    expect(page.url()).not.toContain('#');
    await page.context().close();
  });

  it('checks with a second device, then chooses again and casts', async () => {
    const page = await device();
    await page.goto(slipAddress(1));
    await chooses(page, 6, 7);
    const tracker = await encrypts(page);
    await press(page, 'Kiểm tra phiếu này');
    await heading(page, 'Dùng máy thứ hai');
    expect(await trackerOf(page)).toBe(tracker);
    await looks(page, '2-may-thu-hai');
    const address = (await page.locator('[data-address]').textContent()) ?? '';
    const second = await device();
    await second.goto(address);
    await heading(second, 'Máy kia đã mã hóa đúng');
    expect(await trackerOf(second)).toBe(tracker);
    expect(await second.locator('.da-chon li').allTextContents()).toEqual([unitNames[6], unitNames[7]]);
    await looks(second, '2-kiem-tra');
    await second.goto(`${address.slice(0, -4)}AAAA`);
    await heading(second, 'Không có phiếu nào đã mở với mã này');
    await second.context().close();
    await press(page, 'Chọn lại và bỏ phiếu');
    await chooses(page, 6);
    expect(await encrypts(page)).not.toBe(tracker);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Đã nhận phiếu');
    await page.context().close();
  });

  it('offline when casting: told not counted, the same ballot goes by itself when the network is back', async () => {
    const page = await device();
    await page.goto(slipAddress(2));
    await chooses(page, 3);
    const tracker = await encrypts(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Chưa tính');
    await looks(page, '3-chua-tinh');
    await page.context().setOffline(false);
    await heading(page, 'Đã nhận phiếu');
    expect(await trackerOf(page)).toBe(tracker);
    await page.context().close();
  });

  it('encrypts without a network once the vote was read', async () => {
    const page = await device();
    await page.goto(slipAddress(3));
    await chooses(page, 3, 5);
    await page.context().setOffline(true);
    await encrypts(page);
    await page.context().close();
  });

  it('reloaded while sending, the answer lost: the same ballot is counted once', async () => {
    const page = await device();
    await page.goto(slipAddress(4));
    await chooses(page, 8);
    const tracker = await encrypts(page);
    let posts = 0;
    await page.route(`**${paths.castBallot(here.voteId)}`, async (route) => {
      posts += 1;
      const answer = await route.fetch();
      if (posts === 1) await route.abort();
      else await route.fulfill({ response: answer });
    });
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, /Đang gửi phiếu|Chưa tính/u);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Chưa tính'));
    await page.reload();
    await heading(page, 'Đã nhận phiếu');
    expect(await trackerOf(page)).toBe(tracker);
    expect(posts).toBeGreaterThan(1);
    await page.goBack().catch(() => null);
    await page.goto(slipAddress(4));
    await heading(page, 'Đã nhận phiếu');
    await page.context().close();
  });

  it('votes again where the rules allow, with another tracker', async () => {
    const page = await device();
    await page.goto(slipAddress(5));
    await chooses(page, 0);
    const first = await encrypts(page);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Đã nhận phiếu');
    await press(page, 'Bỏ lại phiếu khác');
    await chooses(page, 1);
    const later = await encrypts(page);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Đã nhận phiếu');
    expect(await trackerOf(page)).toBe(later);
    expect(later).not.toBe(first);
    await page.context().close();
  });

  it('votes with the keyboard alone, the focus on every new heading', async () => {
    const page = await device();
    await page.goto(slipAddress(6));
    await heading(page, 'Chọn tối đa 4 đơn vị');
    const tab = async (words: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement;
          return (element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
        });
        if (at === words) return;
      }
      throw new Error(`Tab does not come to “${words}”`);
    };
    await tab(unitNames[1] ?? '');
    await page.keyboard.press('Space');
    await tab('Xem lại phiếu');
    await page.keyboard.press('Enter');
    await heading(page, 'Xem lại trước khi bỏ phiếu');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tab('Mã hóa phiếu');
    await page.keyboard.press('Enter');
    await heading(page, 'Bỏ phiếu hay kiểm tra');
    await tab('Bỏ phiếu');
    await page.keyboard.press('Enter');
    await heading(page, 'Đã nhận phiếu');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  it('without a script is told where the paper is', async () => {
    const page = await device(false);
    await page.goto(slipAddress(7));
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is hidden.
    expect(await page.getByRole('main').innerText()).toContain('nhận phiếu giấy tại bàn thư ký');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it('with a processor four times slower encrypts in less than a second and a half and the page answers', async () => {
    const page = await device();
    const session = await page.context().newCDPSession(page);
    await page.goto(slipAddress(8));
    await chooses(page, 0, 1, 2, 3);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await press(page, 'Xem lại phiếu');
    await heading(page, 'Xem lại trước khi bỏ phiếu');
    const measured = await page.evaluate(
      () =>
        new Promise<{ ms: number; longest: number }>((resolve) => {
          let longest = 0;
          let last = performance.now();
          const began = last;
          const beat = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (document.querySelector('[data-say="cast"]')) resolve({ ms: now - began, longest });
            else setTimeout(beat);
          };
          document.querySelector<HTMLButtonElement>('[data-say="encrypt"]')?.click();
          beat();
        }),
    );
    console.log(
      `a ballot of 11 answers: ${measured.ms.toFixed(0)} ms, longest pause ${measured.longest.toFixed(0)} ms`,
    );
    expect(measured.ms).toBeLessThan(1500 * slack);
    await page.context().close();
  });
});

/** The bar is of a quiet machine; on a busy one the figure of `npm run bench -- ballots` counts. */
const slack = Number(process.env.SLACK ?? 2);

describe('a slip for several votes', () => {
  it('waits for the opening, enters by itself, and says when a slip is not on the list', async () => {
    await setVoteState(world, here.voteId, 'sealed');
    const page = await device();
    await page.goto(slipAddress(10));
    await heading(page, 'Chưa mở bỏ phiếu');
    await looks(page, '0-chua-mo');
    const wall = await device();
    await wall.setViewportSize(desktop);
    await setVoteState(world, here.voteId, 'voting');
    await wall.goto(url + paths.voteProjector(here.voteId));
    if (shots) await wall.screenshot({ path: `${shots}/6-man-chieu.1366.png` });
    await wall.context().close();
    await heading(page, 'Chọn tối đa 4 đơn vị');
    await openAnotherVote(world, here);
    await page.reload();
    await heading(page, 'Chọn lần bỏ phiếu');
    await looks(page, '0-nhieu-lan');
    await press(page, anotherName);
    await heading(page, 'Tặng Bằng khen cho tập thể mô phỏng');
    await press(page, 'Xem lại phiếu');
    await page.getByText('Chọn ít nhất 1').waitFor();
    for (const opinion of opinions.slice(0, 2)) await page.getByLabel(opinion, { exact: true }).check();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
    await looks(page, '1-y-kien');
    await encrypts(page);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Phiếu chưa được tính');
    await page.getByText('Thẻ này không có trong danh sách').first().waitFor();
    await looks(page, '3-khong-co-trong-danh-sach');
    await press(page, 'Bắt đầu lại');
    await press(page, voteName);
    await chooses(page, 1);
    await encrypts(page);
    await page.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(page, 'Đã nhận phiếu');
    await page.getByRole('button', { name: anotherName }).waitFor();
    await page.emulateMedia({ media: 'print' });
    if (shots) await page.pdf({ path: `${shots}/bien-nhan.pdf`, preferCSSPageSize: true });
    await page.context().close();
  });
});

describe('anybody', () => {
  it('finds a tracker in the list after the close, and checks the archive on the own device', async () => {
    const late = await device();
    await late.goto(slipAddress(9));
    await press(late, voteName);
    await chooses(late, 10);
    const lost = await encrypts(late);
    await closeSlipVote(world, here.voteId);
    await late.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click();
    await heading(late, 'Phiếu chưa được tính');
    await looks(late, '3-da-dong');
    await late.context().close();

    const page = await device();
    await page.goto(url + paths.voteTrackers(here.voteId));
    const [tracker = ''] = await page
      .locator('tr[data-tracker]:not([data-replaced])')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.tracker ?? ''));
    await page.getByLabel('Mã theo dõi phiếu').fill(tracker);
    await press(page, 'Tìm');
    await page.getByText('Có trong danh sách: phiếu này nằm trong hòm.').waitFor();
    await looks(page, '4-danh-sach');
    // As the link of a receipt has it: the tracker stands behind #, which no server sees.
    await page.goto(
      `${url}${paths.voteTrackers(here.voteId)}?lai#${tracker.replaceAll('+', '-').replaceAll('/', '_')}`,
    );
    await page.getByText('Có trong danh sách: phiếu này nằm trong hòm.').waitFor();
    await page.getByLabel('Mã theo dõi phiếu').fill(lost);
    await press(page, 'Tìm');
    await page.getByText('Không có mã này trong danh sách').waitFor();
    await page.goto(url + paths.spoilBallot(here.voteId));
    await looks(page, '4-da-mo');

    const archive = await page.request.get(url + paths.voteArchive(here.voteId));
    const buffer = Buffer.from(await archive.body());
    await page.goto(url + paths.verifyVote());
    await looks(page, '5-kiem-tra');
    await page.locator('#bel').setInputFiles({ name: 'ho-so.bel', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('heading', { level: 2, name: 'Hồ sơ chưa xong' }).waitFor({ timeout: 60_000 });
    await looks(page, '5-chua-xong');
    buffer[buffer.length - 2000] = (buffer[buffer.length - 2000] ?? 0) ^ 1;
    await page.locator('#bel').setInputFiles({ name: 'ban-sao.bel', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('heading', { level: 2, name: 'Hồ sơ không hợp lệ' }).waitFor({ timeout: 60_000 });
    await looks(page, '5-khong-hop-le');
    await page.setViewportSize(desktop);
    await page.goto(url + paths.voteProjector(here.voteId));
    await page.getByText('Đã đóng bỏ phiếu').first().waitFor();
    if (shots) await page.screenshot({ path: `${shots}/6-man-chieu-dong.1366.png` });
    await page.context().close();
  });

  it('sees a valid archive with its result, compares it with the signed sheet, and takes the page along', async () => {
    const played = simulateElection({ seed: 'valid', voters: 5, name: 'Cờ thi đua mô phỏng' });
    const page = await device();
    await page.goto(url + paths.verifyVote());
    const verdict = (name: string | RegExp) =>
      page.getByRole('heading', { level: 2, name }).waitFor({ timeout: 60_000 });
    const state = (check: string) => page.locator(`[data-check="${check}"] [data-state]`).textContent();
    const buffer = Buffer.from(played.bytes());
    await page.locator('#bel').setInputFiles({ name: 'dung.bel', mimeType: 'application/octet-stream', buffer });
    await verdict(/Hồ sơ hợp lệ/u);
    expect(await state('D3')).toContain('Đạt');
    expect(await state('E1')).toContain('Chưa kiểm tra');
    expect(await state('E3')).toContain('Lưu ý');
    const [row = []] = played.sums;
    expect(await page.locator('[data-numbers] li').allTextContents()).toEqual(
      row.map((sum, at) => `Đơn vị ${at + 1}: ${sum}`),
    );
    await looks(page, '5-hop-le');
    await page.getByLabel('Mã theo dõi phiếu').fill(played.casts[0]?.made.tracker ?? '');
    await press(page, 'Tìm');
    await page.getByText('Có phiếu này trong hồ sơ.').waitFor();
    await page.getByLabel('Số chữ ký nhận thẻ trên danh sách giấy').fill('6');
    await page.getByLabel('Số chữ ký nhận thẻ trên danh sách giấy').blur();
    await verdict('Hồ sơ không hợp lệ: 1 kiểm tra không đạt');
    expect(await state('E2')).toContain('Không đạt');
    const offline = page.getByRole('link', { name: 'Tải trang này về để dùng khi không có mạng' });
    const file = await page.request.get(url + (await offline.getAttribute('href')));
    expect(file.headers()['content-type']).toContain('text/html');
    expect(await file.text()).toContain('Content-Security-Policy');
    await page.context().close();
  });

  it('finds nothing wrong on any step', () => {
    expect(wrong).toEqual({});
  });
});
