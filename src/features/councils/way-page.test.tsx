import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumedBy } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import { caseIn, openedSession, plannedSession } from '#tests/factories/councils.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

const source = assumedBy('Chủ tịch Hội đồng');

let world: World;
let web: Web;
let chair: Browser;
let member: Browser;
let teller: Browser;
let sessionId: string;
let caseId: string;

beforeAll(async () => {
  world = await openWorld('2021-01-20T08:00:00+07:00');
  sessionId = await plannedSession(world, {
    secret: { CO_BO: { value: true, source }, CO_CP: { value: true, source } },
  });
  await openedSession(world, sessionId);
  caseId = (await caseIn(world, sessionId, 'LLTP')).id;
  web = await openWeb(world);
  [chair, member, teller] = (await Promise.all(['hd.1', 'hd.6', 'hd.4'].map((name) => web.signedIn(name)))) as [
    Browser,
    Browser,
    Browser,
  ];
}, 120_000);
afterAll(() => world.close());

describe('the way of a secret case, page by page', () => {
  it('stands on the case, and only the chair can change it', async () => {
    expect((await chair.get(paths.councilCase(caseId))).text).toContain(paths.councilWay(caseId));
    expect((await member.get(paths.councilCase(caseId))).text).not.toContain(paths.councilWay(caseId));
    expect((await member.get(paths.councilWay(caseId))).status).toBe(403);
    expect((await member.post(paths.councilWay(caseId), { way: 'electronic', version: '1' })).status).toBe(403);
    expect((await member.post(paths.draftCaseVote(caseId), {})).status).toBe(403);
  });

  it('is chosen below its limits, without the mixed way, and leads to the keys', async () => {
    const page = await chair.get(paths.councilWay(caseId));
    expect(page.text).toContain('Chỉ có 9 người bỏ phiếu');
    expect(page.text).not.toContain('value="mixed"');
    const mixed = await chair.post(paths.councilWay(caseId), { way: 'mixed', version: fieldOf(page, 'version') });
    expect(mixed.status).toBe(422);
    expect(mixed.text).toContain('không dùng cả hai');
    const post = { way: 'electronic', publication: 'reachedOnly', version: fieldOf(page, 'version') };
    expect((await chair.post(paths.councilWay(caseId), post)).location).toBe(paths.councilCase(caseId));
    const late = await chair.post(paths.councilWay(caseId), { ...post, way: 'paper' });
    expect(late.status).toBe(409);
    expect((await chair.get(paths.councilCase(caseId))).text).toContain('Bắt đầu tạo khóa');
    expect((await chair.post(paths.draftCaseVote(caseId), {})).status).toBe(409);
  });

  it('leads the tellers from the case to their keys', async () => {
    const made = await chair.post(paths.startSessionCeremony(sessionId), {});
    expect(made.location).toContain('/khoa-kiem-phieu/');
    expect((await teller.get(paths.councilCase(caseId))).text).toContain('Tạo khóa kiểm phiếu trên máy của bạn');
    expect((await teller.get(paths.myWork())).text).toContain('Tạo khóa');
    expect((await chair.get(paths.councilCase(caseId))).text).toContain('Chờ tổ kiểm phiếu chuẩn bị xong');
    expect((await chair.post(paths.openCouncilCase(caseId), {})).status).toBe(409);
  });

  it('goes back to paper with one press', async () => {
    const { version } = await caseIn(world, sessionId, 'LLTP');
    const back = await chair.post(paths.councilWay(caseId), { way: 'paper', version: String(version) });
    expect(back.location).toBe(paths.councilCase(caseId));
    expect((await chair.get(paths.councilCase(caseId))).text).toContain('Mở biểu quyết');
  });
});
