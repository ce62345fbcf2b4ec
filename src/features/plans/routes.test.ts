import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordLeadershipAccess } from '#src/features/clusters/access.ts';
import { recordLeadership } from '#src/features/clusters/commands/record-leadership.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { currentVersion, type PlanRecord, planRecord } from './queries/plan-record.ts';

let world: World;
let office: Browser;
let head: Browser;
let officer: Browser;
let colleague: Browser;
let observer: Browser;
let administrator: Browser;
let planId = '';

beforeAll(async () => {
  world = await openWorld('2020-12-10T08:00:00+07:00');
  const leading = await scopeOf(world, recordLeadershipAccess, 'vu.tdkt', { clusterYearId: world.year2021 });
  await recordLeadership(leading, {
    headUnitId: world.unitId('CTN'),
    deputyUnitId: world.unitId('THADS'),
    announcement: 'published',
    number: '02/QĐ-MP',
    signedOn: '2020-12-01',
    issuer: 'Bộ Tư pháp',
    subject: 'Trưởng, Phó Trưởng Cụm năm 2021',
    synthetic: true,
  });
  const web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('gdbd.cv');
  colleague = await web.signedIn('gdbd.truong');
  observer = await web.signedIn('thutruong');
  administrator = await web.signedIn('quantri');
});
afterAll(() => world.close());

async function record(): Promise<PlanRecord> {
  const found = await read(world.services.database, world.tenantId, (tx) => planRecord(tx, planId));
  if (!found) throw new Error('no plan');
  return found;
}
const paragraphId = async (label: string) =>
  currentVersion(await record()).paragraphs.find((each) => each.label === label)?.paragraphId ?? '';
const gdbd = () => world.unitId('GDBD');

describe('a launch plan, from draft to issue', () => {
  it('is drafted with every error said and nothing typed lost', async () => {
    const list = paths.plans(world.year2021);
    expect((await officer.get(list)).text).toContain('Chưa có dự thảo Kế hoạch năm 2021');
    expect((await officer.get(paths.newPlan(world.year2021))).status).toBe(403);
    expect((await administrator.get(list)).status).toBe(403);
    const empty = await office.post(paths.newPlan(world.year2021), { text: 'I. Chỉ có tên mục' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('mỗi đoạn một dòng');
    expect(empty.text).toContain('I. Chỉ có tên mục');
    const text = 'I. Mục đích\nTạo động lực\nII. Nội dung\nLên 80 %\nGiữ kỷ luật';
    planId = (await head.post(paths.newPlan(world.year2021), { text })).location?.split('/').at(-1) ?? '';
    expect((await head.get(paths.plan(planId))).text).toContain('Gửi lấy ý kiến');
    expect((await officer.get(paths.plan(planId))).status).toBe(404);
    expect((await officer.get(list)).text).toContain('chưa gửi lấy ý kiến');
    expect((await office.get(list)).location).toBe(paths.plan(planId));
  });

  it('shows two editors of a paragraph their differences', async () => {
    const path = paths.paragraph(planId, await paragraphId('II.1'));
    const version = fieldOf(await office.get(path), 'version');
    expect((await head.post(path, { words: 'Lên 85 %', version })).status).toBe(303);
    const late = await office.post(path, { words: 'Lên 90 %', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Lên 85 %');
    expect(late.text).toContain('Lên 90 %');
    expect((await officer.get(path)).status).toBe(403);
    expect((await office.get(paths.paragraph(planId, uuidv7()))).status).toBe(404);
    const removal = paths.removeParagraph(planId, await paragraphId('I.1'));
    expect((await office.get(removal)).text).toContain('được đánh số lại');
  });

  it('is sent with a deadline that a calendar knows', async () => {
    const wrong = await office.post(paths.sendPlan(planId), { commentUntil: '31/11/2020' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Tháng 11 năm 2020 chỉ có 30 ngày');
    expect((await office.post(paths.sendPlan(planId), { commentUntil: '09/12/2020' })).text).toContain('từ hôm nay');
    expect((await officer.get(paths.sendPlan(planId))).status).toBe(403);
    expect((await office.post(paths.sendPlan(planId), { commentUntil: '17/12/2020' })).status).toBe(303);
    expect((await office.get(paths.paragraph(planId, await paragraphId('II.1')))).status).toBe(409);
  });

  it('is commented by paragraph without a script, for the own unit only', async () => {
    const page = (await officer.get(paths.plan(planId))).text;
    const place = `${paths.commentPlan(planId, gdbd())}?doan=${await paragraphId('II.1')}`;
    expect(page).toContain(place);
    expect((await officer.get(place)).text).toContain('Lên 85 %');
    const empty = await officer.post(paths.commentPlan(planId, gdbd()), {
      paragraphId: await paragraphId('II.1'),
      words: '',
    });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Ghi ý kiến của đơn vị');
    const foreign = paths.commentPlan(planId, world.unitId('CTN'));
    expect((await officer.post(foreign, { paragraphId: '', words: 'Thay đơn vị khác' })).status).toBe(403);
    expect((await observer.get(place)).status).toBe(403);
    const submission = uuidv7();
    const fields = { paragraphId: await paragraphId('II.1'), words: 'Để đơn vị tự đăng ký', submission };
    const given = await officer.post(paths.commentPlan(planId, gdbd()), fields);
    expect(given.location).toBe(`${paths.plan(planId)}#d-II.1`);
    expect((await officer.post(paths.commentPlan(planId, gdbd()), fields)).status).toBe(303);
    expect((await record()).comments).toHaveLength(1);
    expect((await observer.get(paths.plan(planId))).text).toContain('Để đơn vị tự đăng ký');
  });

  it('shows colleagues of a unit what the other one saved', async () => {
    const path = paths.planComment(planId, gdbd(), (await record()).comments[0]?.id);
    const version = fieldOf(await officer.get(path), 'version');
    expect((await colleague.post(path, { words: 'Đề nghị để đơn vị tự đăng ký', version })).status).toBe(303);
    const late = await officer.post(path, { words: 'Bỏ đoạn này', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Đề nghị để đơn vị tự đăng ký');
    expect(late.text).toContain('Bỏ đoạn này');
    expect((await head.get(path)).status).toBe(403);
  });

  it('keeps what was typed when the deadline passed meanwhile', async () => {
    await head.post(paths.commentPlan(planId, world.unitId('CTN')), {
      paragraphId: '',
      words: 'Ý kiến của Cục Con nuôi',
    });
    world.clock.set('2020-12-18T08:00:00+07:00');
    const late = await officer.post(paths.commentPlan(planId, gdbd()), { paragraphId: '', words: 'Đến sau hạn' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Hạn góp ý đã hết ngày 17/12/2020');
    expect(late.text).toContain('Đến sau hạn');
    expect((await office.post(paths.closeComments(planId), {})).status).toBe(303);
    expect((await office.post(paths.closeComments(planId), {})).status).toBe(409);
    expect((await officer.get(`${paths.commentPlan(planId, gdbd())}`)).status).toBe(409);
  });

  it('is answered; a head answers no comment of the own unit', async () => {
    const { comments } = await record();
    const of = (unitId: string) => comments.find((each) => each.unitId === unitId)?.id;
    const [foreign, ownUnit] = [of(gdbd()), of(world.unitId('CTN'))];
    expect((await head.get(paths.answerComment(planId, ownUnit))).status).toBe(403);
    expect((await head.get(paths.answerComment(planId, foreign))).status).toBe(200);
    expect((await officer.get(paths.answerComment(planId, foreign))).status).toBe(403);
    await head.post(paths.beginPlanVersion(planId), {});
    const changed = paths.paragraph(planId, await paragraphId('II.1'));
    const version = fieldOf(await head.get(changed), 'version');
    await head.post(changed, { words: 'Lên mức đơn vị đăng ký', reason: '', version });
    const wrong = await head.post(paths.answerComment(planId, foreign), { verdict: '', words: '', version: '0' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Chọn tiếp thu, tiếp thu một phần hoặc giải trình');
    const answer = { verdict: 'taken', words: 'Bỏ mức chung', placedId: '', version: '0', onward: 'next' };
    const next = await head.post(paths.answerComment(planId, foreign), answer);
    expect(next.location).toBe(paths.answerComment(planId, ownUnit));
    expect((await officer.get(paths.plan(planId))).text).not.toContain('Bỏ mức chung');
    expect((await head.get(paths.plan(planId))).text).toContain('Bỏ mức chung');
    const issue = { number: '', signedOn: '18/12/2020', issuer: 'Bộ Tư pháp', signerTitle: 'Bộ trưởng' };
    expect((await office.post(paths.issuePlan(planId), issue)).text).toContain('Ghi số, ký hiệu');
    const early = await office.post(paths.issuePlan(planId), { ...issue, number: '252/QĐ-BTP' });
    expect(early.text).toContain('Còn 1 ý kiến chưa trả lời');
    const second = { verdict: 'explained', words: 'Giữ nguyên', placedId: '', version: '0' };
    expect((await office.post(paths.answerComment(planId, ownUnit), second)).status).toBe(303);
  });

  it('compares versions with words for readers, and tables every comment', async () => {
    const compared = (await office.get(paths.comparePlan(planId))).text;
    expect(compared).toContain('<del>85 %</del>');
    expect(compared).toContain('<ins>mức đơn vị đăng ký</ins>');
    expect(compared).toContain('Cục Đăng ký quốc gia giao dịch bảo đảm, tiếp thu');
    expect((await office.get(`${paths.comparePlan(planId)}?tu=2&den=1`)).status).toBe(200);
    expect((await office.get(`${paths.comparePlan(planId)}?tu=x&den=99`)).status).toBe(200);
    const table = (await office.get(paths.commentTable(planId))).text;
    expect(table).toContain('Có 02 ý kiến của 02/11 đơn vị');
    const paper = await office.get(paths.commentTablePaper(planId));
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await observer.get(`${paths.plan(planId)}?ban=1`)).text).toContain('Lên 85 %');
  });

  it('is issued, and a launch cites it without typing', async () => {
    const issue = { number: '252/QĐ-BTP', signedOn: '18/12/2020', issuer: 'Bộ Tư pháp', signerTitle: 'Bộ trưởng' };
    expect((await officer.post(paths.issuePlan(planId), issue)).status).toBe(403);
    expect((await office.post(paths.issuePlan(planId), issue)).status).toBe(303);
    expect((await officer.get(paths.plan(planId))).text).toContain('Số 252/QĐ-BTP ngày 18/12/2020, Bộ Tư pháp');
    expect((await officer.get(paths.planPaper(planId))).headers.get('content-type')).toBe('application/pdf');
    expect((await office.get(paths.issuePlan(planId))).status).toBe(409);
    const movement = {
      title: 'Thi đua 2021',
      scope: '11 đơn vị',
      form: 'regular',
      termFrom: '01/01/2021',
      termTo: '31/12/2021',
      criteria: 'Chỉ tiêu đã đăng ký',
    };
    const path = (await head.post(paths.newMovement(world.year2021), movement)).location ?? '';
    expect((await head.get(path)).text).toContain('Kế hoạch của năm: 252/QĐ-BTP ngày 18/12/2020');
    await head.post(`${path}/phat-dong`, { cites: 'issuedPlan' });
    expect((await officer.get(path)).text).toContain('252/QĐ-BTP ngày 18/12/2020, Bộ Tư pháp');
    expect((await officer.get(paths.clusterYear(world.year2021))).text).toContain('Kế hoạch 2021');
  });
});
