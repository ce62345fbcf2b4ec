import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBallot } from '#src/ballot/make-ballot.ts';
import { paths } from '#src/paths.ts';
import { trackerInAddress } from '#src/ui/slip/tracker-text.ts';
import { got, tableKey } from '#tests/factories/simulated-trustees.ts';
import { closeSlipVote, openSlipVote, type SlipVoteWorld } from '#tests/factories/slip-votes.ts';
import { type Browser, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let here: SlipVoteWorld;
let stranger: Browser;
let send: (path: string, body: unknown) => Promise<{ status: number; said: Record<string, unknown> }>;

/** A ballot of one slip for the first `n` units. */
function ballotOf(voter: number, n: number) {
  const { election, voters } = here.election;
  const choices = [election.record.questions[0]?.answers.map((_, at) => Number(at < n)) ?? []];
  return got(makeBallot(election, tableKey(election.y), voters[voter]?.secret ?? 0n, choices));
}

beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  here = await openSlipVote(world, { seed: 'pages' });
  const web = await openWeb(world);
  stranger = web.stranger();
  send = async (path, body) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await web.hono.request(`http://localhost${path}`, init);
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
  };
}, 120_000);
afterAll(() => world.close());

describe('the slip page', () => {
  it('needs no account, holds the words of every step and says where the paper is without a script', async () => {
    const page = await stranger.get(paths.votingSlip(here.ceremonyId));
    expect(page.status).toBe(200);
    expect(page.text).toContain('17/12/2020');
    expect(page.text).toMatch(/<noscript>.*nhận phiếu giấy tại bàn thư ký/su);
    for (const step of ['slip', 'choose', 'review', 'decide', 'opened', 'unanswered', 'refused', 'receipt'])
      expect(page.text).toContain(`data-step="${step}"`);
    expect(page.text).not.toContain('<form method');
  });

  it('names no unit for which somebody votes, and is not found for other keys', async () => {
    const page = await stranger.get(paths.votingSlip(here.ceremonyId));
    expect(page.text).not.toContain('bỏ phiếu thay mặt');
    expect((await stranger.get(paths.votingSlip(here.voteId))).status).toBe(404);
    expect((await stranger.get(paths.votingSlip('khac'))).status).toBe(404);
  });
});

describe('while slips vote', () => {
  const tracker = async (voter: number, n: number) => {
    const made = ballotOf(voter, n);
    const { said } = await send(paths.castBallot(here.voteId), { ballot: made.ballot });
    expect(said).toEqual({ counted: true, tracker: made.tracker });
    return made.tracker;
  };

  it('the public list shows how many, and no tracker', async () => {
    const cast = await tracker(0, 2);
    const page = await stranger.get(paths.voteTrackers(here.voteId));
    expect(page.text).toContain('Hòm có phiếu của 1 thẻ.');
    expect(page.text).not.toContain(trackerInAddress(cast));
    expect(page.text).not.toContain(`href="${paths.voteArchive(here.voteId)}"`);
  });

  it('the wall shows the number of those present and the eight words, and nothing else of the box', async () => {
    await tracker(1, 3);
    const page = await stranger.get(paths.voteProjector(here.voteId));
    expect(page.text).toContain('2/11 phiếu đã nhận');
    expect(page.text).toContain('Mỗi thẻ chọn tối đa 4 trong 11.');
    expect(page.text).not.toMatch(/chieu__ma/u);
  });

  it('an opened ballot is found by its tracker, not in a list', async () => {
    const made = ballotOf(2, 1);
    const { ballot, opening } = made;
    expect((await send(paths.spoilBallot(here.voteId), { ballot, opening })).said.tracker).toBe(made.tracker);
    expect((await send(paths.castBallot(here.voteId), { ballot })).said).toMatchObject({
      counted: false,
      reason: 'spoiled',
    });
    const second = await stranger.get(paths.openedBallot(here.voteId, trackerInAddress(made.tracker)));
    expect(second.status).toBe(200);
    expect(second.text).toContain(`data-tracker="${made.tracker}"`);
    expect((await stranger.get(paths.spoilBallot(here.voteId))).text).not.toContain(trackerInAddress(made.tracker));
  });
});

describe('after the close', () => {
  it('lists every tracker sorted, says which were replaced, and finds one without a script', async () => {
    const later = ballotOf(0, 4);
    await send(paths.castBallot(here.voteId), { ballot: later.ballot });
    const third = ballotOf(3, 1);
    await send(paths.castBallot(here.voteId), { ballot: third.ballot });
    await closeSlipVote(world, here.voteId);
    const page = await stranger.get(paths.voteTrackers(here.voteId));
    const listed = [...page.text.matchAll(/data-tracker="([^"]+)"/gu)].map(([, tracker]) => tracker);
    expect(listed).toHaveLength(4);
    expect(listed).toEqual([...listed].sort());
    expect(listed).toContain(later.tracker);
    expect(page.text).toContain('3 phiếu được tính, 1 phiếu đã được bỏ lại.');
    expect(page.text).toContain(paths.voteArchive(here.voteId));
    const found = await stranger.get(`${paths.voteTrackers(here.voteId)}?ma=${encodeURIComponent(third.tracker)}`);
    expect(found.text).toContain('Có trong danh sách');
    const missing = await stranger.get(`${paths.voteTrackers(here.voteId)}?ma=AAAABBBBCCCC`);
    expect(missing.text).toContain('Không có mã này trong danh sách');
    expect((await stranger.get(`${paths.voteTrackers(here.voteId)}?ma=ab`)).text).toContain('ít nhất bốn ký tự');
  });

  it('lists opened ballots and shows the trackers and the head on the wall', async () => {
    const spoiled = await stranger.get(paths.spoilBallot(here.voteId));
    expect([...spoiled.text.matchAll(/kiem-tra\/[\w-]+"/gu)]).toHaveLength(1);
    const wall = await stranger.get(paths.voteProjector(here.voteId));
    expect(wall.text).toContain('Đã đóng bỏ phiếu');
    expect([...wall.text.matchAll(/<li>/gu)]).toHaveLength(4);
    expect(wall.text).toContain('Dấu của hồ sơ');
  });
});

it('the check of archives is open to anybody', async () => {
  const page = await stranger.get(paths.verifyVote());
  expect(page.status).toBe(200);
  for (const check of ['A1', 'B3', 'C2', 'D1', 'E3']) expect(page.text).toContain(`data-check="${check}"`);
  expect(page.text).toContain('Trang này không nói được');
});
