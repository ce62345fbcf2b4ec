import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opensslPowers } from '#src/ballot/powers-openssl.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';
import { hasPoppler, textOf } from '#src/papers/poppler-pages.ts';
import { paths } from '#src/paths.ts';
import { toolMissing, verdictOfTool } from '../ballot-tool/ballot-tool.ts';
import { chair, preparedBallot, tellerNames } from '../factories/ballots.ts';
import { openedConference } from '../factories/conferences.ts';
import { elevenUnits, testPassword, type UnitCode } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { casts, castsOffline, checks, fills, trackerOf, votesAgain } from './delegates-at-work.ts';
import { electronicPages } from './electronic-pages.ts';
import { type Hall, openHall, phone } from './hall.ts';
import {
  compareWords,
  decrypts,
  heading,
  leaves,
  makesKey,
  printsSlips,
  rehearse,
  sealVote,
  signsHead,
} from './tellers-at-work.ts';

/** A whole conference on slips: keys, eleven delegates, a count; then the nested flag under the same keys and slips. */

const SLIPS = 13;
const nameOf = (code: UnitCode) => elevenUnits.find(([each]) => each === code)?.[1] ?? '';

/** What each of the eleven wants in the end; synthetic. */
const ministryChoices: UnitCode[][] = [
  ...Array<UnitCode[]>(7).fill(['GDBD', 'LLTP', 'BTNN', 'BTTP']),
  ['GDBD', 'LLTP', 'BTNN'],
  ['GDBD', 'LLTP', 'TGPL'],
  ['GDBD', 'THADS'],
  ['LLTP', 'BTTP'],
];
/** The eleventh names nobody: the slip is not used. */
const governmentChoices: UnitCode[][] = [
  ...Array<UnitCode[]>(7).fill(['GDBD', 'LLTP']),
  ['LLTP', 'BTNN'],
  ['BTNN'],
  ['BTTP'],
];

interface Vote {
  flag: 'CO_BO' | 'CO_CP';
  ballotId: string;
  voteId: string;
  choices: readonly UnitCode[][];
  /** As all tellers' devices computed them. */
  words: string;
  /** As printed and signed. */
  head: string;
  /** On the receipts that count. */
  receipts: string[];
  archive: Uint8Array;
}

const voteOf = (flag: Vote['flag'], choices: readonly UnitCode[][]): Vote => ({
  ...{ flag, choices, ballotId: '', voteId: '', words: '', head: '', receipts: [], archive: new Uint8Array() },
});
const ministry = voteOf('CO_BO', ministryChoices);
const government = voteOf('CO_CP', governmentChoices);

let browser: Browser;
let hall: Hall;
let leader: Page;
let tellers: Page[];
let delegates: Page[];
let slips: string[];
let conferenceId: string;
let ceremonyId: string;
/** Of the ballot that a second device read. */
let openedAt: string;

beforeAll(async () => {
  browser = await launchChromium();
  hall = await openHall(browser);
  ({ conferenceId } = await openedConference(hall.world));
  ministry.ballotId = await preparedBallot(hall.world, conferenceId);
  leader = await hall.window(chair);
  tellers = await Promise.all(tellerNames.map((name) => hall.window(name)));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await hall?.close();
});

const at = (address: string) => hall.url + address;
const idAt = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Votes of each unit that somebody named. */
function sumOf(choices: readonly UnitCode[][]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const code of choices.flat()) sum[nameOf(code)] = (sum[nameOf(code)] ?? 0) + 1;
  return sum;
}

/** Slips instead of paper, with re-votes, on the page that says first what they protect and what not. */
async function choosesSlips({ ballotId }: Vote): Promise<void> {
  await leader.goto(at(paths.ballot(ballotId)));
  await leaves(leader, 'link', 'Chọn, đổi cách bỏ phiếu');
  await leader.getByRole('heading', { name: 'Không bảo vệ được' }).waitFor();
  await leader.getByLabel('Phiếu điện tử', { exact: true }).check();
  await leader.getByLabel('Cho bỏ lại bằng cùng thẻ').check();
  await leaves(leader, 'button', 'Ghi cách bỏ phiếu');
}

/** Freezes the lists and makes the election; the tellers seal it and compare its words; the leader opens it. */
async function opens(vote: Vote): Promise<void> {
  await leader.goto(at(paths.ballot(vote.ballotId)));
  await leaves(leader, 'button', 'Khóa danh sách');
  await leaves(leader, 'button', 'Lập cuộc bỏ phiếu điện tử');
  vote.voteId = idAt(leader);
  vote.words = await sealVote(tellers, vote.voteId, hall.url);
  await leader.goto(at(paths.ballot(vote.ballotId)));
  await leaves(leader, 'button', 'Mở bỏ phiếu');
}

/** Closes, signs the head, decrypts with the head's key and one other, confirms, announces. */
async function counts(vote: Vote, unused: number, other: Page): Promise<void> {
  const [head] = tellers as [Page];
  await leader.getByLabel('Số thẻ đã phát').fill('11');
  await leader.getByLabel('Số thẻ không dùng').fill(String(unused));
  await leaves(leader, 'button', 'Đóng bỏ phiếu');
  vote.head = await signsHead(head);
  await Promise.all([decrypts(head), decrypts(other)]);
  await Promise.all(tellers.map((page) => heading(page, 'Kết quả đã giải mã')));
}

async function announces({ ballotId }: Vote): Promise<void> {
  const [head] = tellers as [Page];
  await leaves(head, 'link', 'Xem, xác nhận số phiếu');
  await leaves(head, 'button', 'Xác nhận số phiếu');
  await leader.goto(at(paths.ballotResult(ballotId)));
  await leaves(leader, 'button', 'Công bố kết quả');
}

/** Votes of each unit on the page of the result, units without a vote left out. */
async function resultOnPage(): Promise<Record<string, number>> {
  const rows = await leader.locator('table.cot tbody tr').all();
  const read = rows.map(async (row) => {
    const name = await row.getByRole('rowheader').textContent();
    return [plain(name), Number.parseInt((await row.locator('span').last().textContent()) ?? '', 10)] as const;
  });
  return Object.fromEntries((await Promise.all(read)).filter(([, votes]) => votes > 0));
}

const plain = (text: string | null) => (text ?? '').replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim();

async function minutesOf({ ballotId }: Vote): Promise<Uint8Array> {
  const answer = await leader.request.get(at(paths.countingMinutes(ballotId)));
  return answer.body();
}

/** What anybody downloads from the public list. */
async function download({ voteId }: Vote): Promise<{ uuid: string; bytes: Uint8Array }> {
  const visitor = await hall.window(null);
  await visitor.goto(at(paths.voteTrackers(voteId)));
  const link = visitor.getByRole('link', { name: 'Tải hồ sơ bỏ phiếu (.bel)' });
  const [file] = await Promise.all([visitor.waitForEvent('download'), link.click()]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  await visitor.context().close();
  return { uuid: file.suggestedFilename().replace(/\.bel$/u, ''), bytes };
}

/** Our verifier and the independent tool on the archive as anybody downloads it. */
async function expectAccepted(vote: Vote, voters: number): Promise<void> {
  const { uuid, bytes } = await download(vote);
  const expectations = { uuid, head: vote.head, voters, electorate: SLIPS };
  const report = await verifyArchive(bytes, { powers: opensslPowers, expectations });
  expect(report.failures).toEqual([]);
  expect(report.verdict).toBe('accepted');
  expect(report.trackers).toEqual(expect.arrayContaining(vote.receipts));
  const answers = report.election?.questions[0]?.answers ?? [];
  const named = answers.map((name, place) => [name, report.result?.[0]?.[place] ?? 0] as const);
  expect(Object.fromEntries(named.filter(([, votes]) => votes > 0))).toEqual(sumOf(vote.choices));
  if (!toolMissing) expect(verdictOfTool(uuid, bytes)).toMatchObject({ status: 0 });
}

/** Result page, minutes as printed and the choices made: the same. */
async function expectAsChosen(vote: Vote): Promise<void> {
  expect(await resultOnPage()).toEqual(sumOf(vote.choices));
  const pdf = await minutesOf(vote);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  if (!hasPoppler()) return;
  const minutes = textOf(pdf);
  const inMinutes = Object.keys(sumOf(vote.choices)).map((name) => {
    const found = new RegExp(`${name.replaceAll(' ', '\\s')} (\\d+)/11`, 'u').exec(minutes);
    return [name, Number(found?.[1])];
  });
  expect(Object.fromEntries(inMinutes)).toEqual(sumOf(vote.choices));
  expect(minutes).toContain(`Tám từ đã đối chiếu: ${vote.words}`);
  const joined = minutes.replace(/\s/gu, '');
  expect(joined).toContain(vote.head);
  for (const tracker of vote.receipts) expect(joined).toContain(tracker);
}

describe('a conference on slips', () => {
  it('is told what slips protect and what not before the leader chooses them', async () => {
    await leader.goto(at(paths.ballotLimits()));
    await heading(leader, 'Không bảo vệ được');
    await choosesSlips(ministry);
    await leaves(leader, 'button', 'Bắt đầu tạo khóa');
    ceremonyId = idAt(leader);
  });

  it('has three tellers make their keys, compare words, rehearse; the head prints slips', async () => {
    await Promise.all(tellers.map((page) => makesKey(page, at(paths.keyCeremony(ceremonyId)))));
    await compareWords(tellers, 'Đọc to tám từ của bộ khóa');
    await rehearse(tellers);
    slips = await printsSlips(tellers[0] as Page, at(paths.recordSlips(ceremonyId)), SLIPS);
    expect(new Set(slips).size).toBe(SLIPS);
  });

  it('freezes the electorate, seals the election, has eight words confirmed and opens', async () => {
    await opens(ministry);
    const projector = await hall.window(null);
    await projector.goto(at(paths.voteProjector(ministry.voteId)));
    for (const word of ministry.words.split(' ')) await projector.getByText(word).first().waitFor();
    await projector.context().close();
  });

  it('has eleven delegates vote on telephones: one offline, one again, one checks first', async () => {
    delegates = await Promise.all(ministryChoices.map(() => hall.window(null, phone)));
    ministry.receipts = await Promise.all(
      delegates.map(async (page, who) => {
        const names = (ministryChoices[who] ?? []).map(nameOf);
        await page.goto(`${at(paths.votingSlip(ceremonyId))}#${slips[who]}`);
        if (who === 10) {
          await fills(page, 4, [nameOf('TGPL')]);
          await casts(page);
          await votesAgain(page);
        }
        if (who === 8) {
          await fills(page, 4, [nameOf('THADS')]);
          const second = await hall.window(null, phone);
          const { address, names: read } = await checks(page, second);
          expect(read).toEqual([nameOf('THADS')]);
          openedAt = new URL(address).pathname;
          await second.context().close();
        }
        const tracker = await fills(page, 4, names);
        expect(await (who === 7 ? castsOffline(page) : casts(page))).toBe(tracker);
        return tracker;
      }),
    );
    expect(new Set(ministry.receipts).size).toBe(11);
  });

  it('tells nobody anything of the votes before the count', async () => {
    const asked = [paths.voteArchive(ministry.voteId), paths.wholeVoteArchive(ministry.voteId)];
    for (const address of asked) {
      const text = await (await leader.request.get(at(address))).text();
      expect(text).not.toContain('"result"');
    }
    const wrong = await hall.faults(null, [paths.votingSlip(ceremonyId), paths.voteProjector(ministry.voteId)]);
    expect(wrong).toEqual([]);
  });

  it('is closed, its head signed, decrypted by two of three, confirmed and announced', async () => {
    await counts(ministry, 0, tellers[1] as Page);
    const [head, , third] = tellers as [Page, Page, Page];
    for (const page of [head, third]) {
      const row = page.getByRole('row', { name: nameOf('GDBD') });
      expect(plain(await row.getByRole('cell').textContent())).toBe('10');
    }
    await announces(ministry);
  });

  it('has result, minutes and archive say what was chosen; the tool agrees', async () => {
    await expectAsChosen(ministry);
    await Promise.all(
      tellers.map(async (page) => {
        await page.goto(at(paths.ballotResult(ministry.ballotId)));
        await page.getByLabel('Mật khẩu').fill(testPassword);
        await leaves(page, 'button', 'Ký biên bản');
      }),
    );
    await expectAccepted(ministry, 11);
  });
});

describe('the nested flag, 2 of the 4 nominated', () => {
  it('is voted on with the same keys and slips; one delegate uses none', async () => {
    government.ballotId = await preparedBallot(hall.world, conferenceId, 'CO_CP');
    await choosesSlips(government);
    await opens(government);
    government.receipts = await Promise.all(
      governmentChoices.map(async (choice, who) => {
        const page = delegates[who] as Page;
        await page.reload();
        await fills(page, 2, choice.map(nameOf));
        return casts(page);
      }),
    );
    await (delegates[10] as Page).reload();
    await heading(delegates[10] as Page, 'Chọn tối đa 2 đơn vị');
  });

  it('is counted by the first and the third key; result, minutes and archive say what was chosen', async () => {
    await counts(government, 1, tellers[2] as Page);
    await announces(government);
    await expectAsChosen(government);
    await expectAccepted(government, 10);
    // The one who named nobody is told that it is closed, and keeps the receipt of the first vote.
    const last = delegates[10] as Page;
    await last.reload();
    await heading(last, 'Đã nhận phiếu');
    expect(await trackerOf(last)).toBe(ministry.receipts[10]);
  });
});

describe('every page of an electronic vote', () => {
  it('has nothing serious for axe, one heading, no sideways scroll, breaks no policy, at both widths', async () => {
    const { voteId } = ministry;
    const ofTellers = [
      paths.keyCeremony(ceremonyId),
      paths.recordSlips(ceremonyId),
      ...[ministry, government].map((vote) => paths.electronicVote(vote.voteId)),
    ];
    const ofAnybody = [
      paths.votingSlip(ceremonyId),
      paths.voteTrackers(voteId),
      paths.voteProjector(voteId),
      paths.spoilBallot(voteId),
      openedAt,
      paths.verifyVote(),
    ];
    const matches = (pattern: string, path: string) => new RegExp(`^${pattern.replace(/:\w+/gu, '[^/]+')}$`).test(path);
    const walked = [...ofTellers, ...ofAnybody];
    expect(electronicPages.filter((pattern) => !walked.some((path) => matches(pattern, path)))).toEqual([]);
    expect(await hall.faults(tellerNames[0], ofTellers)).toEqual([]);
    expect(await hall.faults(null, ofAnybody)).toEqual([]);
  });
});
