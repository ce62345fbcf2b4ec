import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { ballotOf, chair as chairName, preparedBallot } from '#tests/factories/ballots.ts';
import { openedConference } from '#tests/factories/conferences.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let chair: Browser;
let member: Browser;
let ballotId: string;

beforeAll(async () => {
  world = await openWorld();
  const { conferenceId } = await openedConference(world);
  ballotId = await preparedBallot(world, conferenceId, 'CO_BO');
  web = await openWeb(world);
  chair = await web.signedIn(chairName);
  member = await web.signedIn('gdbd.truong');
});
afterAll(() => world.close());

const version = async () => String((await ballotOf(world, ballotId)).version);

describe('the page of honesty', () => {
  it('is for anybody, also without an account, and names what is not protected before what is', async () => {
    const page = await web.stranger().get(paths.ballotLimits());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Chưa có căn cứ riêng cho phiếu điện tử');
    expect(page.text.indexOf('Không bảo vệ được')).toBeLessThan(page.text.lastIndexOf('Bảo vệ được'));
    expect(page.text).toContain(paths.verifyVote());
  });
});

describe('the way of a ballot', () => {
  it('is paper until somebody chooses, and only the leaders choose', async () => {
    expect((await ballotOf(world, ballotId)).way).toBe('paper');
    expect((await chair.get(paths.ballot(ballotId))).text).toContain('Chọn, đổi cách bỏ phiếu');
    expect((await member.get(paths.ballot(ballotId))).text).not.toContain('Chọn, đổi cách bỏ phiếu');
    expect((await member.get(paths.ballotWay(ballotId))).status).toBe(403);
    const post = { way: 'electronic', publication: 'counts', version: await version() };
    expect((await member.post(paths.ballotWay(ballotId), post)).status).toBe(403);
  });

  it('is chosen below its limits, with a warning for few voters', async () => {
    const page = await chair.get(paths.ballotWay(ballotId));
    expect(page.text).toContain('Chỉ có 11 người bỏ phiếu');
    expect(page.text.indexOf('Không bảo vệ được')).toBeLessThan(page.text.indexOf('Ghi cách bỏ phiếu'));
    const refused = await chair.post(paths.ballotWay(ballotId), { way: '', version: fieldOf(page, 'version') });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Chọn cách bỏ phiếu.');
    const saved = await chair.post(paths.ballotWay(ballotId), {
      ...{ way: 'mixed', publication: 'reachedOnly', revote: 'yes', version: fieldOf(page, 'version') },
    });
    expect(saved.location).toBe(paths.ballot(ballotId));
    expect(await ballotOf(world, ballotId)).toMatchObject({ way: 'mixed', publication: 'reachedOnly', revote: true });
    expect((await chair.get(paths.ballotWay(ballotId))).text).toContain('Nên để cả hội nghị dùng một cách.');
  });

  it('goes back to paper with one press, and says when somebody else was first', async () => {
    const old = await version();
    const back = await chair.post(paths.ballotWay(ballotId), { way: 'paper', version: old });
    expect(back.location).toBe(paths.ballot(ballotId));
    expect((await ballotOf(world, ballotId)).way).toBe('paper');
    const late = await chair.post(paths.ballotWay(ballotId), { way: 'electronic', version: old });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Có người vừa lưu mẫu này trước bạn');
  });
});
