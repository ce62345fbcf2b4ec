import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { dossierOf, findAllMet, nominateUnits, signReportAs, writeReport } from '#tests/factories/dossiers.ts';
import { openMatter } from '#tests/factories/matters.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
const people = new Map<string, Browser>();
const ids = new Map<string, string>();

/** One year with four dossiers, gone through from the list to the public page in the order of the tests. */
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  await nominateUnits(world, [
    ['CO_BO', 'BTTP'],
    ['CO_BO', 'GDBD'],
    ['CO_CP', 'GDBD'],
  ]);
  world.clock.set('2021-01-05T08:00:00+07:00');
});
afterAll(() => world.close());

async function by(user: string): Promise<Browser> {
  const browser = people.get(user) ?? (await web.signedIn(user));
  people.set(user, browser);
  return browser;
}

const own = () => ids.get('BTTP') as string;

async function idsOfYear(): Promise<void> {
  const page = await (await by('vu.tdkt')).get(paths.dossiers(world.year2020));
  for (const [, id, name] of page.text.matchAll(/href="\/ho-so\/([0-9a-f-]{36})">([^<]+)</g)) {
    const code: UnitCode = name?.includes('Bổ trợ') ? 'BTTP' : 'GDBD';
    if (!ids.has(code)) ids.set(code, id as string);
  }
}

describe('the list of a year', () => {
  it('says what to do when it is empty, and opens a dossier for each nomination', async () => {
    const head = await by('ktvb.truong');
    const empty = await head.get(paths.dossiers(world.year2020));
    expect(empty.text).toContain('Chưa có hồ sơ đề nghị');
    expect((await (await by('bttp.cv')).post(paths.openDossiers(world.year2020), {})).status).toBe(403);
    const opened = await head.post(paths.openDossiers(world.year2020), { submission: fieldOf(empty, 'submission') });
    expect(opened.location).toBe(paths.dossiers(world.year2020));
    await idsOfYear();
    expect(ids.size).toBe(2);
  });

  it('names every dossier to a member and links only the own one', async () => {
    const page = await (await by('bttp.cv')).get(paths.dossiers(world.year2020));
    expect(page.text).toContain(paths.dossier(own()));
    expect(page.text).not.toContain(paths.dossier(ids.get('GDBD')));
    expect(page.text).toContain('chưa phải được tặng');
  });
});

describe('the report', () => {
  it('keeps what was typed when it is too long, and goes on to the next question when it is saved', async () => {
    const officer = await by('bttp.cv');
    const path = paths.dossierQuestion(own(), 'tru-so');
    const long = 'x'.repeat(501);
    const refused = await officer.post(path, { answer: long, version: '0', goOn: 'next' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(long);
    const saved = await officer.post(path, { answer: 'Số 1 phố A', version: '0', goOn: 'next' });
    expect(saved.location).toBe(paths.dossierQuestion(own(), 'thanh-lap'));
    const list = await officer.post(path, { answer: 'Số 2 phố A', version: '1', goOn: 'list' });
    expect(list.location).toBe(paths.dossierReport(own()));
  });

  it('shows the second of two editors both texts', async () => {
    const path = paths.dossierQuestion(own(), 'tru-so');
    const late = await (await by('bttp.truong')).post(path, { answer: 'Chữ của tôi', version: '1', goOn: 'list' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Số 2 phố A');
    expect(late.text).toContain('Chữ của tôi');
  });

  it('is not for another unit, and a question that is not asked is not found', async () => {
    expect((await (await by('ctn.cv')).get(paths.dossierReport(own()))).status).toBe(403);
    expect((await (await by('bttp.cv')).get(paths.dossierQuestion(own(), 'gi-do'))).status).toBe(404);
  });

  it('is signed with the password by the head, who has read it whole', async () => {
    await writeReport(world, own());
    const head = await by('bttp.truong');
    const check = await head.get(paths.checkDossierReport(own()));
    expect(check.text).toContain('Ký báo cáo thành tích');
    const version = fieldOf(check, 'version');
    const wrong = await head.post(paths.signDossierReport(own()), { version, password: 'sai' });
    expect(wrong.status).toBe(422);
    expect((await (await by('bttp.cv')).post(paths.signDossierReport(own()), { version })).status).toBe(403);
    const signed = await head.post(paths.signDossierReport(own()), { version, password: testPassword });
    expect(signed.location).toBe(paths.dossierReport(own()));
    expect((await (await by('ktvb.truong')).get(paths.dossierReport(own()))).location).toBe(
      paths.readDossierReport(own()),
    );
  });
});

describe('parts', () => {
  const pdf = new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'xac-nhan.pdf', { type: 'application/pdf' });

  it('take a paper of an accepted type, hand it out and let it be taken out again', async () => {
    const officer = await by('bttp.cv');
    const path = paths.dossierPart(own(), 'confirmation');
    const bad = await officer.post(path, { title: '', file: new File(['MZ'], 'a.pdf') });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Ghi tên giấy tờ');
    expect((await officer.post(path, { title: 'Xác nhận', file: pdf })).location).toBe(path);
    const file = (await dossierOf(world, own())).attachments[0]?.id as string;
    const taken = await (await by('vu.tdkt')).get(paths.dossierFile(own(), file));
    expect(taken.headers.get('content-disposition')).toContain('attachment');
    expect((await officer.post(paths.removeDossierFile(own(), file), {})).location).toBe(path);
    expect((await officer.get(paths.dossierPart(own(), 'nothing'))).status).toBe(404);
  });

  it('each name their article and its standing', async () => {
    const page = await (await by('vu.tdkt')).get(paths.dossierPart(own(), 'submission'));
    expect(page.text).toContain('chưa đối chiếu');
  });
});

describe('the way through the office', () => {
  it('begins with a receipt that names code and clock', async () => {
    const head = await by('ktvb.truong');
    world.clock.set('2021-01-15T09:00:00+07:00');
    const page = await head.get(paths.submitDossier(own()));
    const version = fieldOf(page, 'version');
    const sent = await head.post(paths.submitDossier(own()), { version, password: testPassword });
    expect(sent.location).toBe(paths.dossierReceipt(own()));
    const receipt = await head.get(paths.dossierReceipt(own()));
    expect(receipt.text).toContain('HS-2020-0001');
    expect(receipt.text).toContain('19/02/2021');
    expect(receipt.text).toContain('Tết Nguyên đán');
    expect((await head.get(paths.dossierReceiptPaper(own()))).headers.get('content-type')).toBe('application/pdf');
    expect((await (await by('bttp.cv')).post(paths.dossierQuestion(own(), 'tru-so'), {})).status).toBe(409);
  });

  it('goes back with remarks, and only the remarked question opens', async () => {
    const office = await by('vu.tdkt');
    await office.post(paths.receiveDossier(own()), {});
    const { version } = await dossierOf(world, own());
    const form = { version: String(version), dueOn: '22/01/2021', 'remark.report.measures': 'Nêu rõ sáng kiến.' };
    const wrong = await office.post(paths.returnDossier(own()), { ...form, dueOn: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nêu rõ sáng kiến.');
    expect((await office.post(paths.returnDossier(own()), form)).location).toBe(paths.dossier(own()));
    const officer = await by('bttp.cv');
    const report = await officer.get(paths.dossierReport(own()));
    expect(report.text).toContain(paths.dossierQuestion(own(), 'bien-phap'));
    expect(report.text).not.toContain(paths.dossierQuestion(own(), 'tru-so'));
    expect((await officer.get(paths.dossierQuestion(own(), 'tru-so'))).status).toBe(409);
    const asked = await officer.get(paths.dossierQuestion(own(), 'bien-phap'));
    expect(asked.text).toContain('Nêu rõ sáng kiến.');
    const fixed = { answer: 'Sáng kiến A, từ tháng 3.', version: fieldOf(asked, 'version'), goOn: 'next' };
    const saved = await officer.post(paths.dossierQuestion(own(), 'bien-phap'), fixed);
    expect(saved.location).toBe(paths.checkDossierReport(own()));
    await signReportAs(world, own());
    const head = await by('ktvb.truong');
    const again = await head.get(paths.submitDossier(own()));
    await head.post(paths.submitDossier(own()), { version: fieldOf(again, 'version'), password: testPassword });
    await office.post(paths.receiveDossier(own()), {});
    expect((await dossierOf(world, own())).state).toBe('received');
  });

  it('is appraised item by item, concluded and opened for comment', async () => {
    const office = await by('vu.tdkt');
    const page = await office.get(paths.appraiseDossier(own()));
    const silent = { version: fieldOf(page, 'version'), 'finding.part.submission': 'missing' };
    const refused = await office.post(paths.appraiseDossier(own()), silent);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ghi rõ thiếu gì');
    await findAllMet(world, own());
    const form = await office.get(paths.concludeDossier(own()));
    const conclusion = { version: fieldOf(form, 'version'), reason: 'Đủ.', password: testPassword };
    expect((await office.post(paths.concludeDossier(own()), conclusion)).status).toBe(422);
    await openMatter(world, 'BTTP', 'Đơn số 12');
    const against = { ...conclusion, outcome: 'qualified', reason: 'Đủ thành phần.' };
    const bare = await office.post(paths.concludeDossier(own()), against);
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Ghi lý do vẫn kết luận đủ điều kiện.');
    expect(bare.text).toContain('Đủ thành phần.');
    const overridden = { ...against, overrideReason: 'Đơn thư đã rút.' };
    expect((await office.post(paths.concludeDossier(own()), overridden)).status).toBe(303);
    const seen = await office.get(paths.dossier(own()));
    for (const words of ['Chưa đủ điều kiện', 'Đơn thư đã rút.', 'Đơn số 12', 'Giữ nguyên như khi ký']) {
      expect(seen.text).toContain(words);
    }
    const leader = await (await by('ktvb.truong')).get(paths.dossier(own()));
    expect(leader.text).toContain('Chưa đủ điều kiện');
    expect(leader.text).not.toContain('Đơn số 12');
    const publish = await office.get(paths.publishDossier(own()));
    await office.post(paths.publishDossier(own()), { version: fieldOf(publish, 'version'), endsOn: '25/01/2021' });
    const stranger = await web.stranger().get(paths.publicComment());
    expect(stranger.status).toBe(200);
    expect(stranger.text).toContain('Cục Bổ trợ Tư pháp');
    expect(stranger.text).not.toContain(paths.dossier(own()));
  });

  it('records comments and answers, away from the unit', async () => {
    const office = await by('vu.tdkt');
    const comment = { receivedOn: '15/01/2021', sender: 'Ông A', content: 'Có ý kiến.' };
    expect((await office.post(paths.dossierComments(own()), { ...comment, sender: '' })).text).toContain('Có ý kiến.');
    await office.post(paths.dossierComments(own()), comment);
    const page = await office.get(paths.dossierComments(own()));
    const id = page.text.match(new RegExp(`${paths.dossierComments(own())}/([0-9a-f-]{36})`))?.[1] ?? '';
    await office.post(paths.answerDossierComment(own(), id), { version: '1', answer: 'Đã ghi nhận.' });
    expect((await office.get(paths.dossierComments(own()))).text).toContain('Đã ghi nhận.');
    expect((await (await by('bttp.truong')).get(paths.dossierComments(own()))).status).toBe(403);
  });

  it('reads as well in English', async () => {
    const reader = await web.signedIn('vu.tdkt');
    reader.cookies.set('thidua.lang', 'en');
    for (const path of [paths.dossiers(world.year2020), paths.dossier(own()), paths.publicComment()]) {
      const page = await reader.get(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('<html lang="en"');
    }
  });
});
