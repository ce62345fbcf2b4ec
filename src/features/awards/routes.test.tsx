import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { type MadeCase, recommendedCases } from '#tests/factories/councils.ts';
import { casesOf } from '#tests/factories/decisions.ts';
import { openMatter } from '#tests/factories/matters.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import { paymentLines } from './queries/payments.ts';

let world: World;
let web: Web;
let cases: MadeCase[];
let office: Browser;
let minister: Browser;
let registry: Browser;
let payer: Browser;
let member: Browser;

beforeAll(async () => {
  world = await openWorld('2021-02-09T09:00:00+07:00');
  cases = await recommendedCases(world);
  web = await openWeb(world);
  [office, minister, registry, payer, member] = (await Promise.all(
    ['vu.tdkt', 'botruong', 'vanthu', 'ketoan', 'gdbd.truong'].map((name) => web.signedIn(name)),
  )) as [Browser, Browser, Browser, Browser, Browser];
});
afterAll(() => world.close());

const idIn = (page: Page) => page.location?.split('/').at(-1) ?? '';
const scan = () => new File([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')], 'quyet-dinh.pdf');
const one = (award: 'CO_BO' | 'CO_CP', unit: 'BTNN' | 'BTTP' | 'GDBD' | 'LLTP') =>
  casesOf(cases, award, unit)[0] as MadeCase;

describe('a decision, page by page', () => {
  let decisionId: string;

  it('is drafted with the recommended list; a difference without reason keeps what was chosen', async () => {
    const list = await office.get(paths.awardDecisions());
    expect(list.text).toContain('chờ trình và chờ kết quả');
    const draft = await office.get(paths.newDecision());
    expect(draft.text).toContain('Cục Bồi thường nhà nước');
    const fields = { award: 'CO_BO', year: '2020', caseIds: [one('CO_BO', 'BTNN').caseId] };
    const refused = await office.post(paths.newDecision(), {
      ...fields,
      [`reason-${one('CO_BO', 'BTNN').caseId}`]: 'giữ',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ghi lý do để lại đơn vị');
    expect(refused.text).toContain('value="giữ"');
    const sent = await office.post(paths.newDecision(), {
      ...fields,
      caseIds: [one('CO_BO', 'BTNN').caseId, one('CO_BO', 'BTTP').caseId],
      submission: fieldOf(draft, 'submission'),
    });
    expect(sent.status).toBe(303);
    decisionId = idIn(sent);
    const again = await office.post(paths.newDecision(), {
      ...fields,
      caseIds: [one('CO_BO', 'BTNN').caseId, one('CO_BO', 'BTTP').caseId],
      submission: fieldOf(draft, 'submission'),
    });
    expect(again.location).toBe(sent.location);
  });

  it('is edited by one of two who opened it', async () => {
    const page = await office.get(paths.editDecision(decisionId));
    const fields = {
      ...{ award: 'CO_BO', year: '2020', version: fieldOf(page, 'version') },
      caseIds: [one('CO_BO', 'BTNN').caseId, one('CO_BO', 'BTTP').caseId],
    };
    expect((await office.post(paths.editDecision(decisionId), fields)).status).toBe(303);
    const late = await office.post(paths.editDecision(decisionId), fields);
    expect(late.status).toBe(409);
    expect(late.text).toContain('vừa được người khác sửa');
  });

  it('is hidden from members, and nobody acts in another role or order', async () => {
    expect((await member.get(paths.awardDecision(decisionId))).status).toBe(403);
    expect((await member.get(paths.decisionPaper(decisionId))).status).toBe(409);
    expect((await office.post(paths.signDecision(decisionId), { password: testPassword })).status).toBe(403);
    expect((await registry.post(paths.numberDecision(decisionId), { number: '1' })).status).toBe(409);
    expect((await web.stranger().get(paths.awardDecision(decisionId))).text).toContain('Đăng nhập');
  });

  it('is signed with the password, numbered once, issued and published', async () => {
    const wrong = await minister.post(paths.signDecision(decisionId), { password: 'sai' });
    expect(wrong.status).toBe(422);
    await openMatter(world, 'BTNN', 'Quyết định thanh tra số 5');
    const bare = await minister.post(paths.signDecision(decisionId), { password: testPassword });
    expect(bare.status).toBe(422);
    for (const words of ['Quyết định thanh tra số 5', 'Ghi lý do vẫn ký', 'Cục Bồi thường nhà nước']) {
      expect(bare.text).toContain(words);
    }
    expect((await registry.get(paths.awardDecision(decisionId))).text).not.toContain('Quyết định thanh tra số 5');
    const weighed = { password: testPassword, reason: 'Thanh tra theo kế hoạch.' };
    expect((await minister.post(paths.signDecision(decisionId), weighed)).status).toBe(303);
    expect((await office.get(paths.awardDecision(decisionId))).text).toContain('Thanh tra theo kế hoạch.');
    const bad = await registry.post(paths.numberDecision(decisionId), { number: 'một' });
    expect(bad.text).toContain('value="một"');
    expect((await registry.post(paths.numberDecision(decisionId), { number: '101' })).status).toBe(303);
    expect((await registry.post(paths.issueDecision(decisionId), {})).status).toBe(303);
    const early = await registry.post(paths.publishAwards(decisionId), { happenedOn: '01/02/2021', where: 'Cổng' });
    expect(early.text).toContain('Ngày phải từ 09/02/2021');
    expect(
      (await registry.post(paths.publishAwards(decisionId), { happenedOn: '09/02/2021', where: 'Cổng' })).status,
    ).toBe(303);
    expect((await registry.get(paths.awardDecision(decisionId))).text).toContain('101/QĐ-BTP');
  });

  it('prints for everybody once it is issued', async () => {
    const paper = await member.get(paths.decisionPaper(decisionId));
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await member.get(paths.awardList())).text.startsWith('%PDF')).toBe(true);
  });
});

describe('the register', () => {
  it('is found without marks by everybody signed in; links only where they lead somewhere', async () => {
    const found = await member.get(`${paths.awardRegister()}?q=boi+thuo`);
    expect(found.text).toContain('Cục Bồi thường nhà nước');
    expect(found.text).not.toContain('Cục Bổ trợ Tư pháp');
    expect((await member.get(`${paths.awardRegister()}?q=101%2FQ%C4%90-BTP`)).text).toContain('Cục Bổ trợ Tư pháp');
    expect((await member.get(`${paths.awardRegister()}?nam=2019`)).text).toContain('Không có dòng nào');
    expect((await member.get(`${paths.awardRegister()}?sau=x&don-vi=x&nam=x&tinh-trang=x`)).status).toBe(200);
    const href = /href="(\/so-khen-thuong\/[0-9a-f-]{36})"/.exec(found.text)?.[1] ?? '';
    const seen = await member.get(href);
    expect(seen.text).toContain('Số 101/QĐ-BTP');
    expect(seen.text).not.toContain(`href="/quyet-dinh/`);
    expect((await office.get(href)).text).toContain('href="/quyet-dinh/');
  });

  it('lets the payer pay by voucher and nobody else', async () => {
    const due = await read(world.services.database, world.tenantId, (tx) => paymentLines(tx, 'due', null));
    const paymentId = due.lines[0]?.paymentId ?? '';
    expect((await payer.get(paths.payments())).text).toContain('11.920.000');
    expect((await member.get(paths.payments())).status).toBe(403);
    const asked = (await payer.get(paths.payment(paymentId))).text;
    expect(asked).toContain('Nghị định số 91/2017/NĐ-CP');
    expect(asked).toContain('Nghị định số 38/2019/NĐ-CP');
    const bad = await payer.post(paths.payPrize(paymentId), { voucher: '', happenedOn: '31/02/2021' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Ghi số chứng từ');
    const fields = { voucher: 'UNC-1', happenedOn: '09/02/2021', note: '' };
    expect((await payer.post(paths.payPrize(paymentId), fields)).status).toBe(303);
    expect((await payer.post(paths.payPrize(paymentId), fields)).status).toBe(409);
  });

  it('drafts an annulment only with its ground', async () => {
    const list = await office.get(paths.awardRegister());
    const href = /href="(\/so-khen-thuong\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? '';
    const bad = await office.post(`${href}/huy-bo`, { cause: 'Kết luận thanh tra' });
    expect(bad.text).toContain('Chọn căn cứ hủy bỏ');
    const sent = await office.post(`${href}/huy-bo`, { causeCode: 'a', cause: 'Kết luận thanh tra' });
    expect(sent.status).toBe(303);
    expect((await office.get(href)).text).toContain('Đang có dự thảo quyết định hủy bỏ');
  });
});

describe('the submission to the Government', () => {
  it('is recorded, answered with a scan, and what was refused comes back to be drafted', async () => {
    world.clock.set('2021-02-10T09:00:00+07:00');
    const [gdbd, lltp] = [one('CO_CP', 'GDBD'), one('CO_CP', 'LLTP')];
    const sent = await office.post(paths.newSubmission(), {
      ...{ award: 'CO_CP', year: '2020', number: '15/TTr-BTP', submittedOn: '10/02/2021' },
      caseIds: [gdbd.caseId, lltp.caseId],
    });
    expect(sent.status).toBe(303);
    const submissionId = idIn(sent);
    world.clock.set('2021-04-15T09:00:00+07:00');
    const answer = {
      ...{ number: '41/QĐ-MP', datedOn: '14/04/2021', issuer: 'Chính phủ' },
      [`outcome-${lltp.caseId}`]: 'granted',
      [`outcome-${gdbd.caseId}`]: 'refused',
    };
    const bad = await registry.post(paths.answerSubmission(submissionId), answer);
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Chọn bản chụp quyết định');
    expect(bad.text).toContain('41/QĐ-MP');
    const done = await registry.post(paths.answerSubmission(submissionId), {
      ...answer,
      [`reason-${gdbd.caseId}`]: 'Vượt số cờ',
      file: scan(),
    });
    expect(done.status).toBe(303);
    expect((await office.get(done.location ?? '')).text).toContain('41/QĐ-MP');
    expect((await office.get(`${done.location}/ban-chup`)).headers.get('content-type')).toBe('application/pdf');
    const draft = await office.get(paths.newDecision());
    expect(draft.text).toContain('Cục Đăng ký quốc gia giao dịch bảo đảm');
    expect(draft.text).not.toContain('Trung tâm Lý lịch tư pháp quốc gia');
    expect((await office.get(paths.myWork())).text).toContain('Lập dự thảo quyết định');
  });
});
