import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { ballotOf, preparedBallot, tellerNames } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import {
  castBy,
  closedVote,
  decryptedVote,
  filledIn,
  type OpenVote,
  openedVote,
  voteOf,
} from '#tests/factories/electronic-votes.ts';
import { type Browser, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let head: Browser;
let member: Browser;
let leader: Browser;
let vote: OpenVote;

beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  const { conferenceId } = await openedConference(world);
  const ballotId = await preparedBallot(world, conferenceId);
  web = await openWeb(world);
  [head, member, leader] = (await Promise.all(
    [tellerNames[0], tellerNames[1], 'ktvb.truong'].map((name) => web.signedIn(name)),
  )) as [Browser, Browser, Browser];
  vote = await openedVote(world, ballotId, { slips: 12 });
}, 180_000);
afterAll(() => world.close());

describe('the page of the keys', () => {
  it('has the device of a teller, without a script what to do instead, and no secret', async () => {
    const page = await member.get(paths.keyCeremony(vote.ceremonyId));
    expect(page.status).toBe(200);
    expect(page.text).toContain('<teller-key');
    expect(page.text).toMatch(/<noscript>.*đổi sang phiếu giấy/su);
    for (const step of ['make', 'envelope', 'envelopeCheck', 'words', 'rehearse', 'lost', 'done'])
      expect(page.text).toContain(`data-step="${step}"`);
    expect(page.text.match(/Đã niêm phong<\/span>/gu)?.length).toBe(3);
  });

  it('is looked at by the leader, who has no key; a stranger signs in first', async () => {
    const page = await leader.get(paths.keyCeremony(vote.ceremonyId));
    expect(page.text).not.toContain('<teller-key');
    expect(page.text).toContain('Chỉ ủy viên tổ kiểm phiếu tạo khóa');
    expect((await web.stranger().get(paths.keyCeremony(vote.ceremonyId))).text).toContain('Đăng nhập');
    expect((await leader.get(paths.keyCeremony('khac'))).status).toBe(404);
  });

  it('keeps what was typed when the keys cannot be voided', async () => {
    const page = await leader.post(paths.voidCeremony(vote.ceremonyId), { reason: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Ghi lý do hủy bộ khóa.');
  });
});

describe('the slips', () => {
  it('are made by a teller; how many are offered follows those present', async () => {
    const page = await head.get(paths.recordSlips(vote.ceremonyId));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/id="so-the"[^>]*value="14"|value="14"[^>]*id="so-the"/u);
    expect(page.text).toContain(`data-slip="${paths.votingSlip(vote.ceremonyId)}"`);
    expect((await leader.get(paths.recordSlips(vote.ceremonyId))).status).toBe(403);
  });
});

describe('the page of a vote', () => {
  it('shows while voting how many slips voted, and no result', async () => {
    const { election } = await voteOf(world, vote.voteId);
    for (const slip of vote.credentials.slice(0, 4)) {
      const made = filledIn({ election }, slip, [2]);
      expect((await castBy(world, vote.voteId, made.ballot)).counted).toBe(true);
    }
    const page = await leader.get(paths.electronicVote(vote.voteId));
    expect(page.text).toContain('4 thẻ đã bỏ phiếu');
    expect((await head.get(paths.voteHeadSheet(vote.voteId))).status).toBe(409);
  });

  it('shows the head after the closing, prints it, and takes the confirmation with the ticked box and the password', async () => {
    await closedVote(world, vote, 4);
    const page = await head.get(paths.electronicVote(vote.voteId));
    const { head: hash } = await voteOf(world, vote.voteId);
    expect(page.text).toContain((hash ?? '').slice(0, 4));
    expect(page.text).toContain('name="password"');
    expect(page.text).toContain('Đã in và đủ chữ ký');
    expect(page.text).toContain('Từ chối giải mã, ghi lý do');
    expect((await member.get(paths.electronicVote(vote.voteId))).text).not.toContain('name="password"');
    const sheet = await member.get(paths.voteHeadSheet(vote.voteId));
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    const unsigned = await head.post(paths.signVoteHead(vote.voteId), { head: hash ?? '', password: testPassword });
    expect([unsigned.status, unsigned.text.includes('lấy đủ chữ ký rồi đánh dấu')]).toEqual([422, true]);
    expect(unsigned.text).not.toContain('data-state="decrypting"');
    const fields = { head: hash ?? '', signed: 'yes', password: 'sai' };
    const wrong = await head.post(paths.signVoteHead(vote.voteId), fields);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ký dấu của hồ sơ');
    const other = await head.post(paths.signVoteHead(vote.voteId), {
      ...{ head: '0'.repeat(64), signed: 'yes', password: testPassword },
    });
    expect(other.text).toContain('Dấu trên tờ đã ký khác');
    expect((await member.post(paths.signVoteHead(vote.voteId), { ...fields, password: testPassword })).status).toBe(
      403,
    );
  });

  it('shows the result to the tellers alone until it is announced', async () => {
    await decryptedVote(world, vote);
    const own = await member.get(paths.electronicVote(vote.voteId));
    expect(own.text).toContain('Kết quả đã giải mã');
    const { candidates } = await ballotOf(world, vote.ballotId);
    expect(own.text).toContain(candidates[2]?.name ?? '-');
    const others = await leader.get(paths.electronicVote(vote.voteId));
    expect(others.text).toContain('Số phiếu chưa hoặc không công bố');
    expect(others.text).not.toContain('<caption>Số phiếu của từng lựa chọn');
  });
});
