import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { issueScoreTable, scopeOf } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { assignReview } from './access.ts';
import { assignReviewers } from './commands/assign-reviewers.ts';

let world: World;
let web: Web;
let sheetOf: (code: UnitCode) => string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueScoreTable(world);
  web = await openWeb(world);
});
afterAll(() => world.close());

const full = { 'p.1.1': '58,5', 'e.1.1': '58/60 nhiệm vụ', 'p.1.2': '30', 'p.2.1': '10', 'p.T.1': '6', 'p.P.1': '' };

async function save(who: Browser, sheetId: string, fields: Record<string, string>) {
  const page = await who.get(paths.sheet(sheetId));
  return who.post(paths.sheet(sheetId), { version: fieldOf(page, 'version'), submission: uuidv7(), ...fields });
}

async function assign(sheetId: string, reviewer: string) {
  const scope = await scopeOf(world, assignReview, 'ktvb.truong', { sheetId });
  await assignReviewers(scope, { accountIds: [(await world.as(reviewer)).accountId] });
}

describe('a sheet from self score to agreed score', () => {
  it('walks through every page', async () => {
    const sheetId = sheetOf('GDBD');
    const [officer, head, reviewer, leader] = (await Promise.all(
      ['gdbd.cv', 'gdbd.truong', 'ctn.cv', 'ktvb.truong'].map((name) => web.signedIn(name)),
    )) as [Browser, Browser, Browser, Browser];
    await assign(sheetId, 'ctn.cv');
    expect(await save(officer, sheetId, full)).toMatchObject({ status: 303, location: paths.sheet(sheetId) });
    const saved = await officer.get(paths.sheet(sheetId));
    expect(fieldOf(saved, 'p.1.1')).toBe('58,5');
    expect(saved.text).toContain('103,5');

    const sign = await head.get(paths.signSheet(sheetId));
    expect(sign.text).toContain('Ký bảng tự chấm');
    const wrong = await head.post(paths.signSheet(sheetId), { version: fieldOf(sign, 'version'), password: 'sai' });
    expect(wrong).toMatchObject({ status: 422, text: expect.stringContaining('Mật khẩu chưa đúng') });
    expect(
      await head.post(paths.signSheet(sheetId), { version: fieldOf(sign, 'version'), password: testPassword }),
    ).toMatchObject({ status: 303 });

    const form = await reviewer.get(paths.review(sheetId));
    const finish = await reviewer.post(paths.finishReview(sheetId), {
      version: fieldOf(form, 'version'),
      'v.1.1': '57,5',
      'r.1.1': '',
      'v.1.2': '30',
      'v.2.1': '10',
      'v.T.1': '6',
    });
    expect(finish).toMatchObject({ status: 422, text: expect.stringContaining('Ghi lý do vì điểm thẩm định') });
    expect(fieldOf(finish, 'v.1.1')).toBe('57,5');
    const fields = { version: fieldOf(form, 'version'), 'v.1.1': '57,5', 'r.1.1': 'Chậm 01 việc', fill: 'self' };
    expect(await reviewer.post(paths.finishReview(sheetId), fields)).toMatchObject({
      status: 303,
      location: paths.reviewRecord(sheetId),
    });

    expect((await head.get(paths.respond(sheetId))).text).toContain('Chậm 01 việc');
    const silent = await head.post(paths.respond(sheetId), { 'o.1.1': 'object', 'w.1.1': '', password: testPassword });
    expect(silent).toMatchObject({ status: 422, text: expect.stringContaining('Ghi ý kiến của đơn vị') });
    expect(
      await head.post(paths.respond(sheetId), {
        'o.1.1': 'object',
        'w.1.1': 'Việc chờ cấp trên',
        password: testPassword,
      }),
    ).toMatchObject({ status: 303 });

    expect((await leader.get(paths.settle(sheetId))).text).toContain('Việc chờ cấp trên');
    expect(await leader.post(paths.settle(sheetId), { 'v.1.1': '58', 'r.1.1': 'Chậm do khách quan' })).toMatchObject({
      status: 303,
    });
    const record = await head.get(paths.reviewRecord(sheetId));
    expect(record).toMatchObject({ status: 200, text: expect.stringContaining('Quyết định 58: Chậm do khách quan') });
    const agreed = (await head.get(paths.sheet(sheetId))).text;
    expect(agreed).toContain('Nội dung đúng như khi ký.');
    // The path above the title is not printed.
    expect(agreed.slice(agreed.indexOf('<h1'))).toContain('Cục Đăng ký quốc gia giao dịch bảo đảm');
  });

  it('keeps everything typed beside its errors and saves nothing', async () => {
    const sheetId = sheetOf('CTN');
    const officer = await web.signedIn('ctn.cv');
    const page = await save(officer, sheetId, { ...full, 'p.1.2': '30.5', 'p.2.1': '-1' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Dùng dấu phẩy cho phần lẻ');
    expect(page.text).toContain('Ghi điểm từ 0 trở lên');
    expect(fieldOf(page, 'p.1.2')).toBe('30.5');
    expect(page.text).toContain('58/60 nhiệm vụ');
    expect(fieldOf(await officer.get(paths.sheet(sheetId)), 'p.1.1')).toBe('');
  });

  it('shows the second editor the difference, and a double submit counts once', async () => {
    const sheetId = sheetOf('BTTP');
    const [officer, head] = await Promise.all([web.signedIn('bttp.cv'), web.signedIn('bttp.truong')]);
    const version = fieldOf(await officer.get(paths.sheet(sheetId)), 'version');
    const body = { version, submission: uuidv7(), ...full };
    expect((await officer.post(paths.sheet(sheetId), body)).status).toBe(303);
    expect((await officer.post(paths.sheet(sheetId), body)).status).toBe(303);
    const second = await head.post(paths.sheet(sheetId), { version, submission: uuidv7(), ...full, 'p.1.2': '29' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Có người vừa lưu mẫu này trước bạn');
    expect(fieldOf(second, 'p.1.2')).toBe('29');
    const again = await head.post(paths.sheet(sheetId), {
      ...full,
      'p.1.2': '29',
      version: fieldOf(second, 'version'),
      submission: uuidv7(),
    });
    expect(again.status).toBe(303);
    expect(fieldOf(await officer.get(paths.sheet(sheetId)), 'p.1.2')).toBe('29');
  });

  it('refuses a signature after the deadline with a sentence and keeps what was saved', async () => {
    const sheetId = sheetOf('LLTP');
    const head = await web.signedIn('lltp.truong');
    await save(head, sheetId, full);
    const sign = await head.get(paths.signSheet(sheetId));
    world.clock.set('2020-12-21T08:00:00+07:00');
    const late = await head.post(paths.signSheet(sheetId), {
      version: fieldOf(sign, 'version'),
      password: testPassword,
    });
    world.clock.set('2020-12-14T08:00:00+07:00');
    expect(late).toMatchObject({
      status: 422,
      text: expect.stringContaining('Hạn ký bảng tự chấm đã hết ngày 20/12/2020'),
    });
    expect(fieldOf(await head.get(paths.sheet(sheetId)), 'p.1.1')).toBe('58,5');
  });
});

describe('who sees and does what', () => {
  it('keeps other units out of a sheet and hides points until all are locked', async () => {
    const sheetId = sheetOf('BTNN');
    await save(await web.signedIn('btnn.cv'), sheetId, { ...full, 'p.1.1': '41,125' });
    expect((await (await web.signedIn('ctn.cv')).get(paths.sheet(sheetId))).status).toBe(403);
    expect((await web.stranger().get(paths.sheet(sheetId))).status).toBe(401);
    for (const name of ['ktvb.truong', 'vu.tdkt']) {
      const page = await (await web.signedIn(name)).get(paths.sheet(sheetId));
      expect(page.text).toContain('Điểm của đơn vị này chưa hiện');
      expect(page.text).not.toContain('41,125');
    }
    const list = await (await web.signedIn('ctn.cv')).get(paths.scoring(world.year2020));
    expect(list.text).toContain('Cục Bồi thường nhà nước');
    expect(list.text).not.toContain(paths.sheet(sheetId));
    expect((await (await web.signedIn('ctn.cv')).get(paths.ranking(world.year2020))).text).toContain('Chưa xếp hạng');
    expect((await (await web.signedIn('quantri')).get(paths.scoring(world.year2020))).status).toBe(403);
  });

  it('takes a file by its content and hands it out as an attachment', async () => {
    const sheetId = sheetOf('TGPL');
    const officer = await web.signedIn('tgpl.cv');
    const link = (await officer.get(paths.sheet(sheetId))).text.match(/\/bang-diem\/[^"]+\/tieu-chi\/[^"]+/)?.[0] ?? '';
    const disguised = new File(['#!/bin/sh'], 'bao-cao.pdf');
    const refused = await officer.post(link, { summary: 'Báo cáo', file: disguised });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('Chỉ nhận tệp PDF') });
    expect(fieldOf(refused, 'summary')).toBe('Báo cáo');
    const file = new File(['%PDF-1.7\n1 0 obj\n'], 'Báo cáo năm.pdf');
    expect((await officer.post(link, { summary: 'Báo cáo', file })).status).toBe(303);
    const href = (await officer.get(link)).text.match(/\/bang-diem\/[^"]+\/minh-chung\/[0-9a-f-]{36}/)?.[0] ?? '';
    const download = await officer.get(href);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20n%C4%83m.pdf",
    );
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await (await web.signedIn('vu.tdkt')).get(href)).status).toBe(403);
    expect(
      (await officer.post(link, { summary: 'Công văn', documentNumber: '12/CV-MP', documentDate: '31/2/2020' })).text,
    ).toContain('chỉ có 29 ngày');
    expect(
      (await officer.post(link, { summary: 'Công văn', documentNumber: '12/CV-MP', documentDate: '28/2/2020' })).status,
    ).toBe(303);
  });

  it('shows the issued table to members and its forms to nobody', async () => {
    const page = await (await web.signedIn('ctn.cv')).get(paths.scoreTable(world.year2020));
    expect(page.text).toContain('Ban hành ngày 14/12/2020, 01/HD-MP');
    const office = await web.signedIn('vu.tdkt');
    expect((await office.get(paths.newCriterion(world.year2020))).status).toBe(409);
    const draft = await office.get(paths.scoreTable(world.year2021));
    expect(draft.text).toContain('Chưa có tiêu chí nào');
    const bad = await office.post(paths.newCriterion(world.year2021), {
      groupCode: '1',
      groupName: 'Chuyên môn',
      code: 'x y',
      name: '',
      kind: 'base',
      maximum: '',
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Ghi tên tiêu chí.');
    expect(bad.text).toContain('Ghi điểm tối đa');
    expect(fieldOf(bad, 'code')).toBe('x y');
    expect(
      (
        await office.post(paths.newCriterion(world.year2021), {
          groupCode: '1',
          groupName: 'Chuyên môn',
          code: '1.1',
          name: 'Kế hoạch',
          kind: 'base',
          maximum: '20,5',
        })
      ).status,
    ).toBe(303);
    expect((await office.get(paths.scoreTable(world.year2021))).text).toContain('20,5');
  });
});
