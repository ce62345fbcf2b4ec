import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { credentialSecret } from '#src/ballot/credentials.ts';
import { readElection } from '#src/ballot/election.ts';
import { makeBallot } from '#src/ballot/make-ballot.ts';
import {
  chooseWayAccess,
  closeBallotAccess,
  freezeElectorateAccess,
  openBallotAccess,
} from '#src/features/ballots/access.ts';
import { chooseWay } from '#src/features/ballots/commands/choose-way.ts';
import { closeBallot } from '#src/features/ballots/commands/close-ballot.ts';
import { draftElection } from '#src/features/ballots/commands/draft-election.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { castBallotAccess, draftVoteAccess, startCeremonyAccess } from '#src/features/electronic-votes/access.ts';
import { acceptBallot } from '#src/features/electronic-votes/commands/accept-ballot.ts';
import { startCeremony } from '#src/features/electronic-votes/commands/start-ceremony.ts';
import { type VoteParts, voteParts } from '#src/features/electronic-votes/queries.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { ballotOf, chair, preparedBallot, scopeFor, tellerNames } from '../factories/ballots.ts';
import { openedConference } from '../factories/conferences.ts';
import { tableKey } from '../factories/simulated-trustees.ts';
import { cacheFolder } from '../factories/test-database.ts';
import { openWorld, testPassword, type World } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';

/** Three tellers at their own devices: keys, envelope, words, rehearsal, slips, seal, head, decryption. */

const phone = { width: 390, height: 844 };
const desktop = { width: 1366, height: 768 };
const shots = process.env.SHOTS;
const wrong: Record<string, unknown> = {};
let world: World;
let browser: Browser;
let url: string;
let close = () => {};
let ballotId: string;
let ceremonyId: string;
let voteId: string;
let tellers: Page[];
/** As copied to paper. */
const envelopes: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  world = await openWorld('2020-12-14T08:00:00+07:00');
  const { conferenceId } = await openedConference(world);
  ballotId = await preparedBallot(world, conferenceId);
  const { version } = await ballotOf(world, ballotId);
  const params = { ballotId };
  const way = { way: 'electronic', publication: 'counts', version } as const;
  await chooseWay(await scopeFor(world, chooseWayAccess, chair, params), way);
  ({ ceremonyId } = await startCeremony(await scopeFor(world, startCeremonyAccess, chair, params)));
  const app = createApp(world.services, { publicUrl: 'http://localhost' }, await buildAssets(cacheFolder));
  const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  close = () => void server.close();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  close();
  await world?.close();
});

/** What a reader of the page finds wrong at both widths; with SHOTS also a picture of each. */
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

async function device(userName: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: desktop, locale: 'vi-VN' });
  context.setDefaultTimeout(45_000);
  const actor = await world.as(userName);
  const { cookies } = await world.services.signIn.signInAs(actor.userId, new Headers(), '127.0.0.1');
  const pairs = cookies.map((cookie) => /^([^=]+)=([^;]*)/u.exec(cookie));
  await context.addCookies(pairs.map((pair) => ({ name: pair?.[1] ?? '', value: pair?.[2] ?? '', url })));
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(userName, error));
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const words = async (page: Page) => (await page.locator('.tam-tu li:visible').allTextContents()).join(' ');

async function makesKey(page: Page, name: string): Promise<void> {
  await page.goto(url + paths.keyCeremony(ceremonyId));
  await heading(page, /^Tạo khóa của Ủy viên/);
  await looks(page, `1-${name}-tao-khoa`);
  await press(page, 'Tạo khóa');
  await heading(page, 'Chép 22 ký tự vào giấy');
  await looks(page, `2-${name}-phong-bi`);
  // Each group stands behind its number.
  envelopes.push((await page.locator('.tam-tu li').allTextContents()).map((group) => group.slice(1)).join(''));
  await press(page, 'Đã chép xong');
}

/** Types two groups from the paper, by the keyboard alone. */
async function sealsEnvelope(page: Page, seed: string): Promise<void> {
  await heading(page, 'Đọc lại từ giấy');
  const groups = seed.match(/.{1,4}/gu) ?? [];
  for (const at of [0, 1]) {
    const label = (await page.locator(`label[for="nhom-${at}"]`).textContent()) ?? '';
    await page.locator(`#nhom-${at}`).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(groups[Number(/\d+/u.exec(label)?.[0]) - 1] ?? '');
  }
  await page.keyboard.press('Enter');
}

async function partsOf(): Promise<VoteParts> {
  const parts = await read(world.services.database, world.tenantId, (tx) => voteParts(tx, voteId, null));
  if (!parts) throw new Error('no vote');
  return parts;
}

/** The slips as the head teller's browser keeps them. */
function slipsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    (place) =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('to-kiem-phieu', 1);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('giu').objectStore('giu').get(place);
          asked.onsuccess = () => resolve(asked.result.at(-1).slips);
        };
      }),
    `the/${ceremonyId}`,
  );
}

describe('three tellers', () => {
  it('make their keys, seal the envelopes and compare the words of the keys', async () => {
    tellers = await Promise.all(tellerNames.map(device));
    for (const [at, page] of tellers.entries()) {
      await makesKey(page, `u${at + 1}`);
      if (at === 0) {
        await sealsEnvelope(page, 'x'.repeat(22));
        await page.getByText('Nhóm này khác với khóa').first().waitFor();
        await looks(page, '3-nhom-sai');
      }
      await sealsEnvelope(page, envelopes[at] ?? '');
    }
    for (const page of tellers) await heading(page, 'Đọc to tám từ của bộ khóa');
    const read = await Promise.all(tellers.map(words));
    expect(new Set(read).size).toBe(1);
    await looks(tellers[0] as Page, '4-tam-tu-bo-khoa');
    for (const page of tellers) await press(page, 'Tám từ giống nhau');
    for (const page of tellers) await heading(page, 'Mở thử bằng khóa của bạn');
    await looks(tellers[0] as Page, '5-mo-thu');
  });

  it('rehearse, one of them on another device from the envelope', async () => {
    const [head, second, third] = tellers as [Page, Page, Page];
    await press(head, 'Mở thử');
    await press(second, 'Mở thử');
    await third.context().close();
    const other = await device(tellerNames[2]);
    tellers[2] = other;
    await other.goto(url + paths.keyCeremony(ceremonyId));
    await heading(other, 'Khóa của bạn không có trên máy này');
    await looks(other, '6-mat-may');
    const field = other.getByLabel('22 ký tự trong phong bì');
    await field.fill(envelopes[0] ?? '');
    await press(other, 'Dùng máy này');
    await other.getByText('22 ký tự này không phải khóa của bạn').first().waitFor();
    await field.fill((envelopes[2] ?? '').replace(/(.{4})/gu, '$1 '));
    await press(other, 'Dùng máy này');
    await heading(other, 'Mở thử bằng khóa của bạn');
    await press(other, 'Mở thử');
    for (const page of tellers) await heading(page, 'Khóa của bạn đã sẵn sàng');
    await head.locator('tbody .tt--xong', { hasText: 'Đạt' }).nth(2).waitFor();
    await looks(head, '7-san-sang');
  });

  it('the head teller makes the slips and seals the vote; all confirm the eight words', async () => {
    const [head] = tellers as [Page];
    await head.goto(url + paths.recordSlips(ceremonyId));
    await heading(head, 'Tạo thẻ');
    await looks(head, '8-tao-the');
    await head.getByLabel('Số thẻ').fill('13');
    await press(head, 'Tạo thẻ');
    await heading(head, '13 thẻ của đợt 1 ở trên máy này');
    await looks(head, '9-the');
    await head.evaluate(() => {
      window.print = () => {};
    });
    await press(head, 'In 13 thẻ');
    expect(await head.locator('.the-in').count()).toBe(13);
    if (shots) await head.pdf({ path: `${shots}/10-the.pdf`, preferCSSPageSize: true });
    await makesNewBatch(head);

    const params = { ballotId };
    await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, params));
    ({ voteId } = await draftElection(await scopeFor(world, draftVoteAccess, chair, params)));
    for (const page of tellers) await page.goto(url + paths.electronicVote(voteId));
    await heading(head, 'Niêm phong danh sách thẻ');
    await looks(head, '11-niem-phong');
    await press(head, 'Niêm phong');
    for (const page of tellers) await heading(page, 'Đọc to tám từ này');
    expect(new Set(await Promise.all(tellers.map(words))).size).toBe(1);
    await looks(head, '12-tam-tu');
    for (const page of tellers) {
      await press(page, 'Tám từ giống nhau');
      await page.getByText('Bạn đã xác nhận tám từ giống nhau trên máy này').waitFor();
    }
    await head.locator('table .tt--xong').nth(2).waitFor();
    await looks(head, '13-tam-tu-xong');
  });

  it('sign the head, check the archive and decrypt', async () => {
    const params = { ballotId };
    await openBallot(await scopeFor(world, openBallotAccess, chair, params));
    const [head, second, third] = tellers as [Page, Page, Page];
    await heading(second, 'Đang bỏ phiếu');
    await votes(await slipsOf(head));
    await looks(second, '14-dang-bo-phieu');
    const papers = { issued: 5, unused: 0, exchanged: 0 };
    await closeBallot(await scopeFor(world, closeBallotAccess, chair, params), papers);

    await heading(second, 'Ký dấu của hồ sơ');
    await second.getByText('Tổ trưởng in tờ có dấu').waitFor();
    await heading(head, 'Ký dấu của hồ sơ');
    await looks(head, '15-ky-dau');
    const sheet = await head.request.get(url + paths.voteHeadSheet(voteId));
    expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await head.getByLabel('Đã in và đủ chữ ký').check();
    await head.getByLabel('Mật khẩu của bạn').fill('sai');
    await press(head, 'Xác nhận đã ký đủ');
    await head.locator('.govuk-error-summary').waitFor();
    await head.getByLabel('Mật khẩu của bạn').fill(testPassword);
    await press(head, 'Xác nhận đã ký đủ');

    await heading(head, '2. Hồ sơ không bị thêm, bớt, sửa');
    expect(await head.locator('.dk .tt--xong').count()).toBe(9);
    await looks(head, '16-giai-ma');
    await press(head, 'Giải mã phần của tôi');
    await head.getByText('So dấu với tờ in rồi đánh dấu vào ô này.').waitFor();
    await head.getByLabel('Dấu này giống dấu trên tờ in').check();
    await press(head, 'Giải mã phần của tôi');
    await heading(head, 'Đã gửi phần giải mã của bạn');
    await looks(head, '17-da-gui');

    await heading(third, '2. Hồ sơ không bị thêm, bớt, sửa');
    await third.getByText('Từ chối giải mã, ghi lý do').click();
    await third.getByLabel('Lý do từ chối').fill('Chưa nhìn thấy tờ in.');
    await press(third, 'Ghi từ chối');
    await third.getByText('Từ chối: Chưa nhìn thấy tờ in.').first().waitFor();

    await heading(second, '2. Hồ sơ không bị thêm, bớt, sửa');
    await second.getByLabel('Dấu này giống dấu trên tờ in').check();
    await press(second, 'Giải mã phần của tôi');
    for (const page of tellers) await heading(page, 'Kết quả đã giải mã');
    await looks(head, '18-ket-qua');
    const row = head.getByRole('row', { name: /Cục Con nuôi/ });
    expect((await row.getByRole('cell').textContent())?.trim()).toBe('5');
    expect(wrong).toEqual({});
  });
});

/** The old slips are collected; the answer of the server is lost once. */
async function makesNewBatch(head: Page): Promise<void> {
  const before = await slipsOf(head);
  await head.getByText('Làm đợt thẻ mới').click();
  await press(head, 'Tạo đợt mới, bỏ thẻ cũ');
  await head.getByText('Đánh dấu là thẻ cũ sẽ được thu lại.').first().waitFor();
  let lost = 0;
  await head.route(`**${paths.recordSlips(ceremonyId)}`, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await head.getByLabel('Thu lại và hủy hết thẻ cũ').check();
  await head.getByLabel('Số thẻ').fill('13');
  await press(head, 'Tạo đợt mới, bỏ thẻ cũ');
  await heading(head, '13 thẻ của đợt 2 ở trên máy này');
  expect(lost).toBe(1);
  const now = await slipsOf(head);
  expect(now.filter((slip) => before.includes(slip))).toEqual([]);
}

/** Five slips vote: all for one unit, one of them for another as well. */
async function votes(slips: readonly string[]): Promise<void> {
  const { election: text } = await partsOf();
  const election = readElection(text);
  if (!election.ok) throw new Error(election.code);
  const { record, y } = election.value;
  const answers = record.questions[0]?.answers ?? [];
  for (const [at, slip] of slips.slice(0, 5).entries()) {
    const choices = [answers.map((name) => (name === 'Cục Con nuôi' || (at === 0 && name === answers[0]) ? 1 : 0))];
    const made = makeBallot(election.value, tableKey(y), credentialSecret(slip, record.uuid), choices);
    if (!made.ok) throw new Error(made.code);
    const scope = await castBallotAccess.authorise(
      { actor: null, services: world.services, submission: null },
      { voteId },
    );
    expect(await acceptBallot(scope, { ballot: made.value.ballot })).toMatchObject({ counted: true });
  }
}
