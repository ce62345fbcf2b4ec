import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stopPress } from '#src/papers/press.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { openedYearEnd, pledged2020, reportIdOf, sendProgressOf } from '#tests/factories/reports.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { progressRecord } from './queries/mid-year.ts';

let world: World;
let web: Web;
let leader: Browser;
let deputy: Browser;
let head: Browser;
let officer: Browser;
let stranger: Browser;
let targets: Map<UnitCode, string[]>;

beforeAll(async () => {
  world = await openWorld('2020-06-25T09:00:00+07:00');
  web = await openWeb(world);
  leader = await web.signedIn('ktvb.truong');
  deputy = await web.signedIn('htqtct.truong');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('ctn.cv');
  stranger = await web.signedIn('btnn.truong');
});
afterAll(async () => {
  await world.close();
  await stopPress();
});

const today = '25/06/2020';
const db = <T,>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const ids = () => targets.get('CTN') ?? [];

function progressFields(change: Record<string, string> = {}): Record<string, string> {
  const lines = ids().flatMap((id) => [
    [`v.${id}`, '60'],
    [`p.${id}`, '85,7'],
    [`s.${id}`, 'onTrack'],
    [`f.${id}`, 'reach'],
    [`n.${id}`, ''],
  ]);
  return { ...Object.fromEntries(lines), ...change };
}

describe('the mid-year review', () => {
  it('says why it cannot be opened yet, and to whom; then opens', async () => {
    const page = paths.midYear(world.year2020);
    expect((await leader.get(page)).text).toContain('Đặt ngày của bước');
    expect((await head.get(page)).text).toContain('Trưởng Cụm mở sơ kết');
    ({ targetIds: targets } = await pledged2020(world));
    expect((await leader.get(page)).text).toContain('đến hết ngày 10/07/2020');
    expect((await head.post(page, {})).status).toBe(403);
    expect((await web.stranger().get(page)).status).toBe(401);
    const submission = uuidv7();
    expect((await leader.post(page, { submission })).location).toBe(page);
    expect((await leader.post(page, { submission })).location).toBe(page);
    expect((await leader.get(page)).text).toContain('0/11 đơn vị đã gửi');
    expect((await head.get(paths.myWork())).text).toContain('Báo cáo sơ kết 6 tháng năm 2020');
  });

  it('keeps what was typed when a field is wrong, and saves what is incomplete', async () => {
    const path = paths.progressReport(await reportIdOf(world, 'midYear', 'CTN'));
    const opened = await officer.get(path);
    expect(opened.text).toContain('Hồ sơ trực tuyến');
    const version = fieldOf(opened, 'version');
    const wrong = await officer.post(path, { ...progressFields({ [`p.${ids()[0]}`]: 'nửa' }), version });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('nửa');
    expect(wrong.text).toContain('Ghi tỷ lệ bằng số');
    const partly = progressFields({ [`f.${ids()[1]}`]: '' });
    expect((await officer.post(path, { ...partly, version })).location).toBe(path);
    expect((await stranger.get(path)).status).toBe(403);
    expect((await leader.get(path)).text).toContain('Đơn vị chưa gửi báo cáo');
    // Incomplete: the head is not offered to sign yet.
    expect((await head.get(path)).text).not.toContain('Ký và gửi</button>');
  });

  it('shows the second editor what the first one saved', async () => {
    const path = paths.progressReport(await reportIdOf(world, 'midYear', 'CTN'));
    const version = fieldOf(await officer.get(path), 'version');
    expect((await head.post(path, { ...progressFields({ [`v.${ids()[0]}`]: '61' }), version })).status).toBe(303);
    const late = await officer.post(path, { ...progressFields({ [`v.${ids()[0]}`]: '62' }), version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('62');
    expect(late.text).toMatch(/>61</);
    expect(fieldOf(late, 'version')).not.toBe(version);
  });

  it('takes evidence as a document or a file, and hands it out only to those who may', async () => {
    const reportId = await reportIdOf(world, 'midYear', 'CTN');
    const path = paths.targetEvidence(reportId, ids()[0]);
    expect((await officer.post(path, { summary: 'Báo cáo tháng 6' })).text).toContain('Chọn tệp minh chứng');
    const png = Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const file = new File([png], 'anh.png', { type: 'image/png' });
    expect((await officer.post(path, { summary: 'Ảnh hệ thống', file })).location).toBe(path);
    const record = await db((tx) => progressRecord(tx, reportId));
    const evidenceId = record?.evidence[0]?.id ?? '';
    const download = paths.targetEvidenceFile(reportId, evidenceId);
    expect((await officer.get(download)).headers.get('content-type')).toBe('image/png');
    // Not sent yet: the unit's own.
    expect((await leader.get(download)).status).toBe(403);
    expect((await officer.get(paths.targetEvidence(reportId, uuidv7()))).status).toBe(404);
  });

  it('is sent by the head with the password, once; the leader asks to complete it', async () => {
    const reportId = await reportIdOf(world, 'midYear', 'CTN');
    const path = paths.progressReport(reportId);
    const version = fieldOf(await head.get(path), 'version');
    expect((await officer.post(paths.sendProgress(reportId), { version, password: testPassword })).status).toBe(403);
    const wrong = await head.post(paths.sendProgress(reportId), { version, password: 'sai' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Mật khẩu chưa đúng');
    expect((await head.post(paths.sendProgress(reportId), { version, password: testPassword })).location).toBe(path);
    expect((await head.post(path, { ...progressFields(), version })).status).toBe(409);
    expect((await leader.get(path)).text).toContain('anh.png');
    expect((await deputy.get(paths.returnProgress(reportId))).status).toBe(200);
    const asked = await leader.post(paths.returnProgress(reportId), { dueOn: '28/06/2020' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('28/06/2020');
    const remark = { [`r.${ids()[1]}`]: 'Nêu văn bản', dueOn: '28/06/2020' };
    expect((await leader.post(paths.returnProgress(reportId), remark)).location).toBe(paths.midYear(world.year2020));
    const back = await officer.get(path);
    expect(back.text).toContain('Nêu văn bản');
    expect(back.text).toContain(`name="v.${ids()[1]}"`);
    expect(back.text).not.toContain(`name="v.${ids()[0]}"`);
    await sendProgressOf(world, 'CTN');
  });

  it('is held, written and issued; the paper is there for everybody who takes part', async () => {
    const page = paths.midYear(world.year2020);
    const early = await leader.post(paths.holdMidYear(world.year2020), { heldOn: today });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Mới 1/11 đơn vị');
    expect((await head.get(paths.midYearPaper(world.year2020))).status).toBe(409);
    const reason = { heldOn: today, missingReason: 'Họp sớm' };
    expect((await leader.post(paths.holdMidYear(world.year2020), reason)).location).toBe(page);
    expect((await head.get(paths.midYearText(world.year2020))).status).toBe(403);
    const text = await leader.get(paths.midYearText(world.year2020));
    const fields = {
      addressee: 'Vụ Thi đua – Khen thưởng',
      overview: 'Tình hình',
      results: 'Kết quả 6 tháng',
      difficulties: '',
      conclusion: '',
      tasks: 'Việc cuối năm',
      version: fieldOf(text, 'version'),
    };
    expect((await leader.post(paths.midYearText(world.year2020), fields)).location).toBe(page);
    const issuing = { number: '12', issuedOn: today, password: testPassword };
    const version = fieldOf(await leader.get(page), 'version');
    expect((await deputy.post(paths.issueMidYear(world.year2020), { ...issuing, version })).status).toBe(403);
    const wrong = await leader.post(paths.issueMidYear(world.year2020), { ...issuing, number: 'x', version });
    expect(wrong.text).toContain('Ghi số của báo cáo');
    expect((await leader.post(paths.issueMidYear(world.year2020), { ...issuing, version })).location).toBe(page);
    const issued = await head.get(page);
    expect(issued.text).toContain('Báo cáo số 12');
    const paper = await head.get(paths.midYearPaper(world.year2020));
    expect(paper.headers.get('content-type')).toBe('application/pdf');
  });

  it('is told on the page of the year', async () => {
    const page = (await leader.get(paths.clusterYear(world.year2020))).text;
    expect(page).toContain('Sơ kết');
    expect(page).toContain(paths.midYear(world.year2020));
    expect(page).toContain(paths.yearEnd(world.year2020));
  });
});

describe('the year-end report', () => {
  it('is opened with its areas, one a line', async () => {
    const page = paths.yearEnd(world.year2020);
    const wrong = await leader.post(page, { dueOn: '', areas: 'Một\nMột' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('ghi hai lần');
    expect((await head.post(page, { dueOn: '01/07/2020', areas: 'Một' })).status).toBe(403);
    await openedYearEnd(world, '2020-07-01');
    expect((await leader.get(page)).text).toContain('0/11 đơn vị đã gửi');
    expect((await officer.get(paths.myWork())).text).toContain('Viết nội dung báo cáo tổng kết năm 2020');
  });

  it('is written area by area, keeps what was typed, and is sent by the head', async () => {
    const reportId = await reportIdOf(world, 'yearEnd', 'CTN');
    const page = paths.contribution(reportId);
    const list = (await officer.get(page)).text;
    const areaId = list.match(/linh-vuc\/([0-9a-f-]{36})/)?.[1] ?? '';
    const path = paths.areaContribution(reportId, areaId);
    const version = fieldOf(await officer.get(path), 'version');
    const wrong = await officer.post(path, { words: 'Đã trình 02 văn bản', 'i.0': 'Văn bản', 'v.0': '', version });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Đã trình 02 văn bản');
    expect(wrong.text).toContain('Dòng 1: ghi giá trị năm nay');
    const fields = { words: 'Đã trình 02 văn bản', 'i.0': 'Văn bản', 'u.0': 'văn bản', 'v.0': '2', 'l.0': '', version };
    expect((await officer.post(path, fields)).location).toBe(page);
    expect((await stranger.get(path)).status).toBe(403);
    const sending = { version: fieldOf(await head.get(page), 'version'), password: testPassword };
    expect((await head.post(paths.sendContribution(reportId), sending)).location).toBe(page);
    const seen = await leader.get(path);
    expect(seen.text).toContain('Đã trình 02 văn bản');
    expect(seen.text).toContain('chưa có số liệu');
    expect((await deputy.get(paths.returnContribution(reportId))).status).toBe(200);
  });

  it('is composed with the contributions beside, and issued', async () => {
    const page = paths.yearEnd(world.year2020);
    expect((await leader.get(paths.yearEndAreas(world.year2020))).text).toContain('lĩnh vực giữ nguyên');
    const early = await leader.post(paths.composeYearEnd(world.year2020), { missingReason: '' });
    expect(early.text).toContain('Mới 1/11 đơn vị');
    await leader.post(paths.composeYearEnd(world.year2020), { missingReason: 'Gửi sau' });
    const areaIds = [...(await leader.get(page)).text.matchAll(/tong-ket\/linh-vuc\/([0-9a-f-]{36})/g)].map(
      ([, areaId = '']) => areaId,
    );
    expect(areaIds).toHaveLength(4);
    for (const areaId of areaIds) {
      const path = paths.yearEndSection(world.year2020, areaId);
      const opened = await leader.get(path);
      const section = `Phần ${areaIds.indexOf(areaId) + 1}`;
      expect((await leader.post(path, { section, version: fieldOf(opened, 'version') })).location).toBe(path);
    }
    const first = paths.yearEndSection(world.year2020, areaIds[0]);
    expect((await leader.get(first)).text).toContain('Đã trình 02 văn bản');
    // Another unit reads it only once it is issued.
    expect((await stranger.get(first)).text).not.toContain('Đã trình 02 văn bản');
    const text = paths.yearEndText(world.year2020);
    const version = fieldOf(await leader.get(text), 'version');
    const common = { addressee: 'Hội đồng', overview: 'Tình hình', limits: '', directions: 'Phương hướng', version };
    expect((await leader.post(text, common)).location).toBe(page);
    expect((await leader.post(text, common)).status).toBe(409);
    const issuing = {
      number: '25',
      issuedOn: today,
      password: testPassword,
      version: fieldOf(await leader.get(page), 'version'),
    };
    const taken = await leader.post(paths.issueYearEnd(world.year2020), { ...issuing, number: '12' });
    expect(taken.text).toContain('Số 12 đã dùng');
    expect((await leader.post(paths.issueYearEnd(world.year2020), issuing)).location).toBe(page);
    expect((await stranger.get(first)).text).toContain('Đã trình 02 văn bản');
    expect((await stranger.get(paths.yearEndPaper(world.year2020))).headers.get('content-type')).toBe(
      'application/pdf',
    );
    expect((await leader.post(paths.collectYearEnd(world.year2020), { reason: 'Sửa' })).status).toBe(409);
  });

  it('speaks English to those who ask for it', async () => {
    await leader.post(paths.language(), { lang: 'en', back: '/' });
    expect((await leader.get(paths.yearEnd(world.year2020))).text).toContain('Year-end report 2020');
    expect((await leader.get(paths.midYear(world.year2020))).text).toContain('Mid-year review 2020');
  });
});
