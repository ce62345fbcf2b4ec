import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assumedCouncilRules } from '#src/law/council-rules.ts';
import { rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { accountIdOf, caseIn, councilNames, sessionOf } from '#tests/factories/councils.ts';
import { qualifiedDossiers } from '#tests/factories/dossiers.ts';
import { type Browser, fieldOf, openWeb, type Page } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import { absenceField, councilRuleValues, handField, seatField } from './schema.ts';

let world: World;
let office: Browser;
let chair: Browser;
let secretary: Browser;
let member: Browser;
let absent: Browser;
let stranger: Browser;
let sessionId: string;
const tellers: Browser[] = [];

beforeAll(async () => {
  world = await openWorld('2021-01-29T08:00:00+07:00');
  await qualifiedDossiers(world);
  const web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  chair = await web.signedIn('hd.1');
  secretary = await web.signedIn('hd.9');
  member = await web.signedIn('hd.6');
  absent = await web.signedIn('hd.8');
  stranger = await web.signedIn('gdbd.truong');
  for (const name of ['hd.3', 'hd.4', 'hd.5']) tellers.push(await web.signedIn(name));
});
afterAll(() => world.close());

const accounts = () => Promise.all(councilNames.map((name) => accountIdOf(world, name)));
const sent = (page: Page) => expect(page.status, page.text.match(/<ul>.*?<\/ul>/s)?.[0]).toBe(303);

/** The rules page of the session as if it met then, in an office that is no demonstration. */
async function rulesPageOn(startsAt: string): Promise<Page> {
  await inTransaction(world.services.database, world.tenantId, ({ db }) =>
    db
      .updateTable('council_session')
      .set({ starts_at: new Date(startsAt) })
      .where('id', '=', sessionId)
      .execute(),
  );
  Object.assign(world.services, { demonstration: false });
  const page = await office.get(paths.councilRules(sessionId));
  Object.assign(world.services, { demonstration: true });
  return page;
}

describe('the Council, page by page', () => {
  it('is founded by the office alone, every error at its field, what was typed kept', async () => {
    expect((await office.get(paths.council())).text).toContain('Chưa có Hội đồng');
    expect((await stranger.get(paths.council())).status).toBe(403);
    expect((await member.get(paths.council())).status).toBe(200);
    expect((await member.get(paths.councilComposition())).status).toBe(403);
    const wrong = await office.post(paths.councilComposition(), { name: 'Hội đồng ngành', number: '', signedOn: 'x' });
    expect(wrong.status).toBe(422);
    for (const words of ['Ghi số quyết định', 'Ghi cơ quan ra quyết định', 'value="Hội đồng ngành"']) {
      expect(wrong.text).toContain(words);
    }
    const ids = await accounts();
    const seats = ids.map((id, at) => [seatField(id), at === 0 ? 'chair' : at === 1 ? 'viceChair' : 'member']);
    sent(
      await office.post(paths.councilComposition(), {
        ...{ name: 'Hội đồng ngành', number: '02/QĐ-BTP', signedOn: '11/01/2021', issuer: 'Bộ Tư pháp', version: '0' },
        ...{ ...Object.fromEntries(seats), secretaryId: ids[8] ?? '' },
      }),
    );
    expect((await member.get(paths.council())).text).toContain('9 thành viên');
  });

  it('a session is planned with its list and its rules; a member only reads it', async () => {
    const form = { title: 'Phiên lần 1', day: '03/02/2021', hour: '9:00', place: 'Phòng 1', version: '0' };
    expect((await office.post(paths.newCouncilSession(), { ...form, day: '01/01/2021' })).status).toBe(422);
    const made = await office.post(paths.newCouncilSession(), form);
    sessionId = made.location?.split('/').at(-1) ?? '';
    const agenda = await office.get(paths.councilAgenda(sessionId));
    const dossierIds = [...agenda.text.matchAll(/name="dossierIds" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(dossierIds).toHaveLength(6);
    sent(await office.post(paths.councilAgenda(sessionId), { dossierIds, version: fieldOf(agenda, 'version') }));
    expect((await office.post(paths.councilAgenda(sessionId), { dossierIds, version: '1' })).status).toBe(409);
    const suggested = await rulesPageOn('2024-05-06T09:00:00+07:00');
    expect(suggested.text).toContain('Đã điền sẵn mức mà quy định của ngày họp đặt');
    expect(fieldOf(suggested, 'threshold_CO_BOShare')).toMatch(/^80/);
    expect(fieldOf(suggested, 'quorumShare')).toBe('');
    const unknown = await rulesPageOn('2025-08-06T09:00:00+07:00');
    expect(unknown.text).not.toContain('Đã điền sẵn');
    expect(fieldOf(unknown, 'threshold_CO_BOShare')).toBe('');
    await rulesPageOn('2021-02-03T09:00:00+07:00');
    const rules = await office.get(paths.councilRules(sessionId));
    expect(rules.text).toContain('điền sẵn giả định');
    const values = councilRuleValues(
      assumedCouncilRules('2021-02-03', ['CO_BO', 'CO_CP'], 'Chủ tịch Hội đồng', rulePack()),
    );
    const version = fieldOf(rules, 'version');
    const bad = await office.post(paths.councilRules(sessionId), { ...values, version, quorumShare: 'nhiều' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('value="nhiều"');
    sent(await office.post(paths.councilRules(sessionId), { ...values, version }));
    const page = await member.get(paths.councilSession(sessionId));
    expect(page.text).toContain('giả định');
    expect(page.text).not.toContain('Khai mạc phiên họp</button>');
    expect((await stranger.get(paths.councilSession(sessionId))).status).toBe(403);
    expect((await member.post(paths.councilAgenda(sessionId), {})).status).toBe(403);
  });

  it('an absent member writes, and nobody else sees what', async () => {
    const { id } = await caseIn(world, sessionId, 'BTNN');
    sent(await absent.post(paths.councilOpinion(id), { vote: 'against' }));
    expect((await absent.get(paths.councilOpinion(id))).text).toContain('Ý kiến đã gửi: Không đồng ý');
    for (const other of [chair, secretary, office]) {
      const page = await other.get(paths.councilCase(id));
      expect(page.text).toContain('Ý kiến bằng văn bản đã nhận');
      expect(page.text).not.toContain('Không đồng ý');
    }
  });

  it('opens on its day with the quorum said, and not before', async () => {
    expect((await secretary.get(paths.councilAttendance(sessionId))).status).toBe(200);
    expect((await secretary.post(paths.councilAttendance(sessionId), { presentIds: [] })).status).toBe(409);
    world.clock.set('2021-02-03T09:00:00+07:00');
    const ids = await accounts();
    const presentIds = ids.filter((_, at) => at !== 7);
    const reasons = { [absenceField(ids[7] ?? '')]: 'Đi công tác' };
    sent(await secretary.post(paths.councilAttendance(sessionId), { presentIds, ...reasons }));
    const elected = { headId: ids[2] ?? '', memberIds: [ids[3] ?? '', ids[4] ?? ''], version: '1' };
    sent(await secretary.post(paths.councilTellers(sessionId), elected));
    expect((await member.post(paths.openCouncilSession(sessionId), {})).status).toBe(403);
    sent(await chair.post(paths.openCouncilSession(sessionId), { quorumReason: '' }));
    expect((await member.get(paths.councilSession(sessionId))).text).toContain('Đủ điều kiện họp: có mặt 8/9, cần 6/9');
  });

  it('an open vote shows nothing of the choices before its close, and names after', async () => {
    const { id } = await caseIn(world, sessionId, 'BTNN');
    sent(await chair.post(paths.openCouncilCase(id), {}));
    const vote = { vote: 'for', submission: crypto.randomUUID() };
    sent(await member.post(paths.councilVote(id), vote));
    sent(await member.post(paths.councilVote(id), vote));
    expect((await member.post(paths.councilVote(id), { vote: 'against' })).status).toBe(409);
    expect((await absent.post(paths.councilVote(id), { vote: 'for' })).status).toBe(409);
    expect((await chair.post(paths.councilVote(id), { vote: '' })).status).toBe(422);
    const ids = await accounts();
    const hands = Object.fromEntries([0, 1, 2, 3, 4, 6, 8].map((at) => [handField(ids[at] ?? ''), 'for']));
    sent(await secretary.post(paths.councilHands(id), hands));
    const open = await member.get(paths.councilCase(id));
    expect(open.text).toContain('8/8 thành viên có mặt đã biểu quyết');
    expect(open.text).not.toContain('Biểu quyết của từng thành viên');
    sent(await chair.post(paths.closeCouncilVoting(id), {}));
    const closed = await member.get(paths.councilCase(id));
    expect(closed.text).toContain('Biểu quyết của từng thành viên');
    expect(closed.text).toContain('Đồng ý 8/9 thành viên Hội đồng');
    sent(await chair.post(paths.concludeCouncilCase(id), {}));
    const decided = await member.get(paths.councilCase(id));
    expect(decided.text).toContain('Đủ điều kiện trình Bộ trưởng');
    expect(decided.text).not.toContain('được tặng');
  });

  it('a secret vote shows no figure to a member or the office before the chair has concluded', async () => {
    const outer = (await caseIn(world, sessionId, 'LLTP')).id;
    sent(await chair.post(paths.openCouncilCase(outer), {}));
    const ids = await accounts();
    const hands = Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 8].map((at) => [handField(ids[at] ?? ''), 'for']));
    sent(await secretary.post(paths.councilHands(outer), hands));
    sent(await chair.post(paths.closeCouncilVoting(outer), {}));
    sent(await chair.post(paths.concludeCouncilCase(outer), {}));

    const { id } = await caseIn(world, sessionId, 'LLTP', 'CO_CP');
    sent(await chair.post(paths.openCouncilCase(id), {}));
    const pdf = await secretary.get(paths.councilPapers(id));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await chair.post(paths.closeCouncilBox(id), { issued: '9', unused: '0' })).status).toBe(422);
    sent(await chair.post(paths.closeCouncilBox(id), { issued: '8', unused: '0', exchanged: '0' }));
    const [head, first, second] = tellers as [Browser, Browser, Browser];
    const count = { issued: '8', returned: '8', unused: '0', exchanged: '', valid: '8', invalid: '0' };
    sent(await first.post(paths.councilCount(id), { ...count, 'votes-for': '8', 'votes-against': '0' }));
    expect((await second.get(paths.councilCount(id))).text).not.toContain('Ủy viên 1</b>');
    expect((await member.get(paths.councilCount(id))).status).toBe(403);
    sent(await second.post(paths.councilCount(id), { ...count, 'votes-for': '8', 'votes-against': '0' }));
    sent(await head.post(paths.confirmCouncilCount(id), { note: '' }));
    for (const other of [member, office, absent]) {
      const page = await other.get(paths.councilCase(id));
      expect(page.text).toContain('sau khi chủ trì công bố');
      expect(page.text).not.toContain('phan-so');
    }
    const seen = await chair.get(paths.councilCase(id));
    expect(seen.text).toContain('phan-so');
    expect(seen.text).toContain('nhất trí');
    sent(await chair.post(paths.concludeCouncilCase(id), {}));
    expect((await member.get(paths.councilCase(id))).text).toContain('Đồng ý 8/9');
  });

  it('a member steps aside with a reason; a case is withdrawn with one', async () => {
    const { id } = await caseIn(world, sessionId, 'BTTP');
    expect((await member.post(paths.councilRecusal(id), { reason: '' })).status).toBe(422);
    sent(await member.post(paths.councilRecusal(id), { reason: 'Phụ trách đơn vị.' }));
    expect((await member.post(paths.councilRecusal(id), { reason: 'Lần nữa.' })).status).toBe(409);
    expect((await chair.get(paths.councilCase(id))).text).toContain('Phụ trách đơn vị.');
    for (const one of (await sessionOf(world, sessionId)).cases.filter(({ state }) => state === 'scheduled')) {
      sent(await chair.post(paths.withdrawCouncilCase(one.id), { reason: 'Chuyển phiên sau.' }));
    }
  });

  it('is closed, written down, signed by all who must, printed', async () => {
    sent(await chair.post(paths.closeCouncilSession(sessionId), {}));
    const form = await secretary.get(paths.councilMinutes(sessionId));
    const text = { discussion: 'Thảo luận.', conclusion: 'Trình Bộ trưởng.', version: fieldOf(form, 'version') };
    sent(await secretary.post(paths.councilMinutes(sessionId), text));
    const late = await secretary.post(paths.councilMinutes(sessionId), { ...text, conclusion: 'Để phiên sau.' });
    expect(late.status).toBe(409);
    for (const words of ['Có người vừa lưu', 'Trình Bộ trưởng.', 'Để phiên sau.']) expect(late.text).toContain(words);
    expect(late.text).not.toContain('đã lưu lúc .');
    const wrong = await secretary.post(paths.signCouncilMinutes(sessionId), { password: 'sai' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Mật khẩu chưa đúng');
    const password = testPassword;
    sent(await secretary.post(paths.signCouncilMinutes(sessionId), { password }));
    sent(await chair.post(paths.signCouncilMinutes(sessionId), { password }));
    for (const teller of tellers) sent(await teller.post(paths.signCouncilCount(sessionId), { password }));
    expect((await sessionOf(world, sessionId)).state).toBe('minuted');
    for (const path of [paths.councilMinutesPaper(sessionId), paths.councilCountPaper(sessionId)]) {
      const paper = await member.get(path);
      expect(paper.status, paper.text.slice(0, 300)).toBe(200);
      expect(paper.headers.get('content-type')).toBe('application/pdf');
    }
  });
});
