import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { openedConference, planConference } from '#tests/factories/conferences.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let chair: Browser;
let secretary: Browser;
let member: Browser;
let office: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  chair = await web.signedIn('ktvb.truong');
  secretary = await web.signedIn('ktvb.cv');
  member = await web.signedIn('ctn.truong');
  office = await web.signedIn('vu.tdkt');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

const pdf = () => new File([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')], 'Báo cáo.pdf');

describe('invitations on the page', () => {
  it('are sent with every error at once, then acknowledged by the unit', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    const address = paths.invitations(conferenceId);
    const wrong = await chair.post(address, { way: '', sentOn: '31/02/2020', documentNumber: '15/<GM>' });
    expect(wrong.status).toBe(422);
    for (const words of ['Chọn ít nhất một nơi nhận.', 'Chọn cách gửi.', 'value="31/02/2020"', '15/&lt;GM&gt;']) {
      expect(wrong.text).toContain(words);
    }
    const inviteeIds = [world.unitId('CTN'), world.unitId('GDBD')];
    const good = { inviteeIds, way: 'electronic', sentOn: '14/12/2020', documentNumber: '' };
    expect((await member.post(address, good)).status).toBe(403);
    expect((await chair.post(address, good)).location).toBe(address);
    expect((await member.get(address)).text).toContain('Xác nhận đã nhận');
    const foreign = paths.acknowledgeInvitation(conferenceId, world.unitId('GDBD'));
    expect((await member.post(foreign, {})).status).toBe(403);
    expect((await member.post(paths.acknowledgeInvitation(conferenceId, world.unitId('CTN')), {})).status).toBe(303);
    expect((await chair.get(address)).text).toContain('đã xác nhận 1/11');
    const paper = await member.get(paths.invitationPaper(conferenceId, world.unitId('CTN')));
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await web.stranger().get(address)).status).toBe(401);
  });
});

describe('documents on the page', () => {
  it('are checked by content, read by members, and go with a reason', async () => {
    const { conferenceId } = await planConference(world, ['opening']);
    const address = paths.conferenceDocuments(conferenceId);
    const wrong = await chair.post(address, { title: 'Chữ giữ lại', paper: '' });
    expect(wrong.text).toContain('Chọn tệp, hoặc chọn văn bản trong hệ thống.');
    expect(wrong.text).toContain('value="Chữ giữ lại"');
    const program = new File([Buffer.from('<html>')], 'trang.pdf');
    expect((await chair.post(address, { title: 'A', paper: '', file: program })).status).toBe(422);
    expect((await office.post(address, { title: 'Dự thảo', paper: '', file: pdf() })).location).toBe(address);
    const page = await member.get(address);
    const href = page.text.match(new RegExp(`${paths.conferenceDocument(conferenceId, '([^"/]+)')}"`));
    const file = await member.get(paths.conferenceDocument(conferenceId, href?.[1] ?? ''));
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(page.text).not.toContain('Gỡ tài liệu');
    const remove = paths.removeConferenceDocument(conferenceId, href?.[1] ?? '');
    const field = `reason-${href?.[1]}`;
    expect((await chair.post(remove, { [field]: '' })).text).toContain('Ghi lý do gỡ tài liệu.');
    expect((await chair.post(remove, { [field]: 'Bản cũ' })).location).toBe(address);
    expect((await member.get(address)).text).toContain('Lý do: Bản cũ');
    expect((await member.get(paths.conferenceDocument(conferenceId, href?.[1] ?? ''))).status).toBe(404);
  });
});

describe('speakers on the page', () => {
  it('a unit registers once however often it presses; the chair gives the floor and sees the overrun', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['discussion']);
    const fields = { itemId: itemIds[0] ?? '', name: 'Bà Đoan, Cục trưởng', topic: '', submission: uuidv7() };
    const register = paths.registerSpeaker(conferenceId, world.unitId('CTN'));
    for (let time = 0; time < 2; time++) expect((await member.post(register, fields)).status).toBe(303);
    const foreign = paths.registerSpeaker(conferenceId, world.unitId('GDBD'));
    expect((await member.post(foreign, fields)).status).toBe(403);
    expect((await member.post(register, { ...fields, submission: uuidv7(), name: '' })).text).toContain(
      'Ghi tên, chức danh',
    );
    await chair.post(paths.advanceAgenda(conferenceId), { from: '', to: itemIds[0] ?? '' });
    const page = await chair.get(paths.speakers(conferenceId));
    expect(page.text).toContain('1 chờ phát biểu');
    const start = page.text.match(/phat-bieu\/([0-9a-f-]+)\/bat-dau/)?.[1] ?? '';
    expect((await member.post(paths.startSpeaker(conferenceId, start), {})).status).toBe(403);
    expect((await chair.post(paths.startSpeaker(conferenceId, start), {})).status).toBe(303);
    world.clock.set('2020-12-17T08:42:00+07:00');
    expect((await chair.get(paths.speakers(conferenceId))).text).toContain('quá 7 phút');
    expect((await chair.post(paths.endSpeaker(conferenceId, start), {})).status).toBe(303);
  });
});

describe('directives and minutes on the pages', () => {
  it('go from the closing to a signed paper, with the second editor’s text kept', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['speech']);
    await chair.post(paths.advanceAgenda(conferenceId), { from: '', to: itemIds[0] ?? '' });
    await chair.post(paths.closeConference(conferenceId), { conclusions: '' });
    const directives = paths.directives(conferenceId);
    expect((await member.post(directives, { givenBy: 'A', wording: 'B' })).status).toBe(403);
    expect((await secretary.post(directives, { givenBy: '', wording: '' })).text).toContain('Ghi nội dung chỉ đạo.');
    await secretary.post(directives, { givenBy: 'Thứ trưởng', wording: 'Đánh giá thực chất' });
    const directiveId = (await secretary.get(directives)).text.match(/chi-dao\/([0-9a-f-]+)"/)?.[1] ?? '';
    const add = paths.addFollowUp(conferenceId, directiveId);
    const late = await office.post(add, { task: 'Rà soát', owner: 'office', dueOn: '01/12/2020' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('value="Rà soát"');
    await office.post(add, { task: 'Rà soát', owner: world.unitId('CTN'), dueOn: '15/01/2021' });
    const list = await member.get(paths.followUps(world.year2020));
    const followUpId = list.text.match(/viec-chi-dao\/([0-9a-f-]+)/)?.[1] ?? '';
    const task = await member.get(paths.followUp(followUpId));
    const version = fieldOf(task, 'version');
    const report = paths.reportFollowUp(followUpId);
    expect((await member.post(report, { wording: 'Đã họp', version })).location).toBe(paths.followUp(followUpId));
    const second = await member.post(report, { wording: 'Chữ của người sau', version });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Chữ của người sau');

    const minutes = paths.minutes(conferenceId);
    expect((await member.post(paths.assembleMinutes(conferenceId), {})).status).toBe(403);
    await secretary.post(paths.assembleMinutes(conferenceId), {});
    const section = paths.minutesSection(conferenceId, '1');
    expect((await member.get(section)).text).not.toContain('<textarea');
    await secretary.post(section, { text: 'Địa điểm: Hội trường.', version: '1' });
    const lost = await chair.post(section, { text: 'Chữ của Trưởng Cụm', version: '1' });
    expect(lost.status).toBe(409);
    expect(lost.text).toContain('Chữ của Trưởng Cụm');
    await secretary.post(paths.sendMinutes(conferenceId), { until: '18/12/2020', version: '2' });
    const answer = paths.answerMinutes(conferenceId, world.unitId('CTN'));
    expect((await member.post(answer, { answer: 'remark', remark: '', version: '2' })).text).toContain(
      'Ghi ý kiến của đơn vị.',
    );
    expect((await member.post(answer, { answer: 'agree', remark: '', version: '2' })).status).toBe(303);
    world.clock.set('2020-12-21T08:00:00+07:00');
    expect((await member.get(minutes)).text).toContain('không trả lời không tính là nhất trí');
    await secretary.post(paths.concludeMinutes(conferenceId), {});
    const mark = fieldOf(await secretary.get(minutes), 'mark');
    const sign = paths.signMinutes(conferenceId);
    expect((await secretary.post(sign, { mark, password: 'sai' })).status).toBe(422);
    expect((await member.post(sign, { mark, password: testPassword })).status).toBe(403);
    expect((await secretary.post(sign, { mark, password: testPassword })).location).toBe(minutes);
    expect((await chair.post(sign, { mark, password: testPassword })).location).toBe(minutes);
    expect((await member.get(minutes)).text).toContain('Đã ký');
    const locked = (await secretary.get(directives)).text;
    expect(locked).toContain('Biên bản hội nghị đã ký');
    expect(locked).not.toContain('name="wording"');
    expect((await secretary.get(paths.directive(conferenceId, directiveId))).text).not.toContain('name="wording"');
    const paper = await member.get(paths.conferenceMinutes(conferenceId));
    expect(paper.headers.get('content-type')).toBe('application/pdf');
  });
});
