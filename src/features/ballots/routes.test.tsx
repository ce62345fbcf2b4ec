import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumedBy } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import {
  announce,
  ballotOf,
  chair as chairName,
  countBallot,
  governmentVotes,
  ministryVotes,
  preparedBallot,
  tellerNames,
  votedBallot,
} from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import { ruleValues } from './schema.ts';

let world: World;
let web: Web;
let conferenceId: string;
let chair: Browser;
let head: Browser;
let first: Browser;
let second: Browser;
let member: Browser;
let office: Browser;

beforeAll(async () => {
  world = await openWorld();
  conferenceId = (await openedConference(world)).conferenceId;
  web = await openWeb(world);
  chair = await web.signedIn(chairName);
  [head, first, second] = (await Promise.all(tellerNames.map((name) => web.signedIn(name)))) as [
    Browser,
    Browser,
    Browser,
  ];
  member = await web.signedIn('gdbd.truong');
  office = await web.signedIn('vu.tdkt');
});
afterAll(() => world.close());

const idOf = (page: Page) => page.location?.split('/')[2] ?? '';
const accountId = async (name: string) => (await world.as(name)).accountId;

/** A count as the form sends it. */
async function countFields(ballotId: string, votes: Record<string, number>, papers: Record<string, string> = {}) {
  const { candidates } = await ballotOf(world, ballotId);
  const named = new Map(Object.entries(votes).map(([code, each]) => [world.unitId(code as 'CTN'), each]));
  return {
    ...{ issued: '11', returned: '11', unused: '0', exchanged: '', valid: '11', invalid: '0' },
    ...Object.fromEntries(candidates.map(({ id }) => [`votes-${id}`, String(named.get(id) ?? 0)])),
    ...papers,
  };
}

describe('the first flag, page by page', () => {
  let ballotId: string;

  it('the chair prepares the ballot and sees assumptions named as such', async () => {
    const list = await chair.get(paths.ballots(world.year2020));
    expect(list.text).toContain('Chưa có lần bỏ phiếu nào');
    expect((await member.get(paths.ballots(world.year2020))).text).not.toContain('Chuẩn bị bỏ phiếu Cờ');
    expect((await member.post(paths.prepareBallot(conferenceId), { award: 'CO_BO' })).status).toBe(403);
    ballotId = idOf(await chair.post(paths.prepareBallot(conferenceId), { award: 'CO_BO' }));
    expect((await chair.get(paths.ballot(ballotId))).text).toContain('Đặt thể lệ');
    const rules = await chair.get(paths.ballotRules(ballotId));
    expect(rules.text).toContain('điền sẵn giả định');
    expect(fieldOf(rules, 'seatsSource')).toBe('Trưởng Cụm năm 2020');
  });

  const assumed = async () => {
    const { assumedRules } = await import('./rules.ts');
    return ruleValues(assumedRules('CO_BO', 'Trưởng Cụm năm 2020'));
  };

  it('says every wrong rule beside its field and keeps what was typed', async () => {
    const page = await chair.post(paths.ballotRules(ballotId), {
      ...(await assumed()),
      seats: 'bốn',
      thresholdShare: '3/2',
      quorumSource: '',
      tieRule: 'xu',
      version: '1',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Ghi số nguyên từ 1 trở lên.');
    expect(page.text).toContain('Tỷ lệ không quá 1');
    expect(page.text).toContain('Ghi ai quyết định giả định này.');
    expect(page.text).toContain('value="bốn"');
  });

  it('keeps a rule unset and freezes nothing then', async () => {
    const saved = await chair.post(paths.ballotRules(ballotId), { ...(await assumed()), tieRule: '', version: '1' });
    expect(saved.location).toBe(paths.ballot(ballotId));
    const refused = await chair.post(paths.freezeElectorate(ballotId), {});
    expect([refused.status, refused.text.includes('Cách xử lý khi bằng phiếu: chưa đặt.')]).toEqual([422, true]);
    const late = await chair.post(paths.ballotRules(ballotId), { ...(await assumed()), seats: '3', version: '1' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Có người vừa lưu mẫu này trước bạn');
    const again = await chair.post(paths.ballotRules(ballotId), {
      ...(await assumed()),
      version: fieldOf(late, 'version'),
    });
    expect(again.status).toBe(303);
  });

  it('names tellers, freezes the lists once and prints', async () => {
    const tellers = await chair.get(paths.ballotTellers(ballotId));
    expect(tellers.text).toContain('Thủ trưởng Cục Trợ giúp pháp lý');
    const version = fieldOf(tellers, 'version');
    const [headId, ...memberIds] = await Promise.all(tellerNames.map(accountId));
    const wrong = await chair.post(paths.ballotTellers(ballotId), { headId: headId ?? '', version });
    expect([wrong.status, wrong.text.includes('phải có hai người kiểm phiếu')]).toEqual([422, true]);
    expect((await chair.post(paths.ballotTellers(ballotId), { headId: headId ?? '', memberIds, version })).status).toBe(
      303,
    );
    const submission = '018f0000-0000-7000-8000-000000000001';
    const freezing = await Promise.all([
      chair.post(paths.freezeElectorate(ballotId), { submission }),
      chair.post(paths.freezeElectorate(ballotId), { submission }),
    ]);
    expect(freezing.map(({ status }) => status)).toEqual([303, 303]);
    expect((await chair.post(paths.freezeElectorate(ballotId), {})).status).toBe(409);
    expect((await chair.get(paths.ballotPapers(ballotId))).status).toBe(409);
    expect((await chair.post(paths.paperBallot(ballotId), { spare: 'hai', format: 'a5' })).status).toBe(422);
    expect((await chair.post(paths.paperBallot(ballotId), { spare: '2', format: 'a5' })).status).toBe(303);
    const paper = await head.get(paths.paperBallot(ballotId));
    expect(paper.text).toContain('Tải PDF (13 phiếu)');
    const file = await head.get(paths.ballotPapers(ballotId));
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await member.get(paths.paperBallot(ballotId))).status).toBe(403);
  });

  it('opens and closes; the figures of the closing must fit', async () => {
    expect((await head.post(paths.openBallot(ballotId), {})).status).toBe(403);
    expect((await chair.post(paths.openBallot(ballotId), {})).location).toBe(paths.ballot(ballotId));
    expect((await member.get(paths.ballot(ballotId))).text).toContain('không hiện ai đã bỏ phiếu');
    const wrong = await chair.post(paths.closeBallot(ballotId), { issued: '14', unused: 'x', exchanged: '' });
    expect([wrong.status, wrong.text.includes('value="14"')]).toEqual([422, true]);
    expect((await chair.post(paths.closeBallot(ballotId), { issued: '11', unused: '0', exchanged: '' })).status).toBe(
      303,
    );
    expect((await chair.post(paths.ballotRules(ballotId), { ...(await assumed()), version: '9' })).status).toBe(409);
  });

  it('hides each count until both are in, then shows the differences', async () => {
    const page = paths.ballotCount(ballotId);
    expect((await chair.get(page)).status).toBe(403);
    expect((await member.get(page)).status).toBe(403);
    expect((await first.get(page)).text).toContain('Nhập số bạn đếm được');
    const typed = await first.post(page, await countFields(ballotId, ministryVotes, { valid: 'mười' }));
    expect([typed.status, typed.text.includes('value="mười"')]).toEqual([422, true]);
    expect((await first.post(page, await countFields(ballotId, ministryVotes))).location).toBe(page);
    const waiting = await first.get(page);
    expect(waiting.text).toContain('Chờ ủy viên kia gửi');
    expect((await second.get(page)).text).not.toContain('So khớp');
    await second.post(
      page,
      await countFields(ballotId, { ...ministryVotes, BTNN: 8 }, { returned: '10', valid: '10' }),
    );
    const differing = await head.get(page);
    expect(differing.text).toContain('Hai lần nhập chưa khớp: 3 chỗ');
    expect(differing.text).toContain('Thiếu 1 phiếu');
    const blocked = await head.post(paths.confirmCount(ballotId), { note: '' });
    expect([blocked.status, blocked.text.includes('Cục Bồi thường nhà nước 9/8')]).toEqual([422, true]);
    for (const browser of [chair, member, office]) {
      const ballot = await browser.get(paths.ballot(ballotId));
      expect([ballot.status, ballot.text.includes('10/11')]).toEqual([200, false]);
      expect((await browser.get(paths.ballotResult(ballotId))).status).toBe(409);
    }
  });

  it('confirms equal counts, announces, and signs with the password', async () => {
    await second.post(paths.ballotCount(ballotId), await countFields(ballotId, ministryVotes));
    expect((await head.get(paths.ballotCount(ballotId))).text).toContain('Hai lần nhập khớp nhau');
    expect((await first.post(paths.confirmCount(ballotId), { note: '' })).status).toBe(403);
    expect((await head.post(paths.confirmCount(ballotId), { note: '' })).location).toBe(paths.ballotResult(ballotId));
    expect((await member.get(paths.ballotResult(ballotId))).status).toBe(403);
    expect((await member.get(paths.ballots(world.year2020))).text).not.toContain('Trúng suy tôn');
    const result = await chair.get(paths.ballotResult(ballotId));
    expect(result.text).toContain('Công bố kết quả');
    expect(result.text).toContain('Trúng suy tôn 04 đơn vị');
    expect((await chair.post(paths.announceResult(ballotId), {})).status).toBe(303);
    const open = await member.get(paths.ballotResult(ballotId));
    expect(open.text).toContain('quá nửa tổng số thành viên có quyền bỏ phiếu');
    expect(open.text).toContain('giả định');
    expect(open.text).not.toContain('được tặng');
    const wrong = await first.post(paths.signCountingMinutes(ballotId), { password: 'sai' });
    expect([wrong.status, wrong.text.includes('Mật khẩu chưa đúng')]).toEqual([422, true]);
    for (const browser of [head, first, second]) {
      expect((await browser.post(paths.signCountingMinutes(ballotId), { password: testPassword })).status).toBe(303);
    }
    expect((await ballotOf(world, ballotId)).state).toBe('minuted');
    const minutes = await member.get(paths.countingMinutes(ballotId));
    expect([minutes.status, minutes.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const list = await office.get(paths.nominationList(world.year2020));
    expect(list.status).toBe(200);
  });
});

describe('the second flag and what goes wrong', () => {
  it('is chosen from the four and shown beside them', async () => {
    const ballotId = await preparedBallot(world, conferenceId, 'CO_CP');
    await votedBallot(world, ballotId);
    await countBallot(world, ballotId, governmentVotes);
    await announce(world, ballotId);
    const list = await member.get(paths.ballots(world.year2020));
    expect(list.text).toContain('Cờ thi đua của Chính phủ');
    expect(list.text).toContain('Trúng suy tôn 02 đơn vị');
    expect(list.text).toContain('việc tặng do cấp có thẩm quyền quyết định');
    member.cookies.set('thidua.lang', 'en');
    expect((await member.get(paths.ballots(world.year2020))).text).toContain('Nomination ballots of 2020');
    expect((await member.get(paths.ballotResult(ballotId))).text).toContain('Verdict on each unit');
  });

  it('finds no ballot of a wrong address and asks strangers to sign in', async () => {
    expect((await chair.get(paths.ballot('khong-co'))).status).toBe(404);
    expect((await chair.get(paths.ballot('018f0000-0000-7000-8000-00000000ffff'))).status).toBe(404);
    expect((await web.stranger().get(paths.ballots(world.year2020))).status).toBe(401);
  });
});

describe('a ballot that is taken back', () => {
  it('is released or voided with a reason, each on its own page', async () => {
    await world.close();
    world = await openWorld();
    conferenceId = (await openedConference(world)).conferenceId;
    web = await openWeb(world);
    chair = await web.signedIn(chairName);
    office = await web.signedIn('vu.tdkt');
    const ballotId = await preparedBallot(world, conferenceId);
    await chair.post(paths.freezeElectorate(ballotId), {});
    expect((await chair.get(paths.releaseElectorate(ballotId))).text).toContain('phiếu đã in theo danh sách này');
    expect((await chair.post(paths.releaseElectorate(ballotId), { reason: ' ' })).status).toBe(422);
    expect((await chair.post(paths.releaseElectorate(ballotId), { reason: 'Đơn vị đến muộn' })).status).toBe(303);
    expect((await chair.get(paths.voidBallot(ballotId))).status).toBe(403);
    expect((await office.get(paths.voidBallot(ballotId))).text).toContain('không khôi phục được');
    const voided = await office.post(paths.voidBallot(ballotId), { reason: 'Hội nghị không bỏ phiếu' });
    expect((await office.get(voided.location ?? '')).text).toContain('Hội nghị không bỏ phiếu');
  });
});

describe('a tie that the office may have to settle', () => {
  it('is shown to the office, which has no other sight of a count before its announcement', async () => {
    const own = await openWorld();
    try {
      const meeting = (await openedConference(own)).conferenceId;
      const ownWeb = await openWeb(own);
      const tieRule = { value: 'competentPerson' as const, source: assumedBy('Trưởng Cụm') };
      const ballotId = await preparedBallot(own, meeting, 'CO_BO', { tieRule });
      await votedBallot(own, ballotId);
      await countBallot(own, ballotId, { GDBD: 10, LLTP: 10, BTNN: 9, KTVB: 7, HTQTCT: 7 });
      const page = await (await ownWeb.signedIn('vu.tdkt')).get(paths.ballotResult(ballotId));
      expect(page.status).toBe(200);
      expect(page.text).toContain(paths.settleTie(ballotId));
      const leader = await ownWeb.signedIn(chairName);
      expect((await leader.get(paths.ballotResult(ballotId))).text).not.toContain(paths.settleTie(ballotId));
      expect((await leader.get(paths.ballot(ballotId))).text).toContain('không tự quyết định');
      expect((await (await ownWeb.signedIn('ctn.truong')).get(paths.ballotResult(ballotId))).status).toBe(403);
    } finally {
      await own.close();
    }
  });
});
