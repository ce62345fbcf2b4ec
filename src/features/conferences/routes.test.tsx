import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { announce, countBallot, ministryVotes, preparedBallot, votedBallot } from '#tests/factories/ballots.ts';
import { fillRoom, nameDelegate, openedConference, planConference } from '#tests/factories/conferences.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let chair: Browser;
let deputy: Browser;
let member: Browser;
let office: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  chair = await web.signedIn('ktvb.truong');
  deputy = await web.signedIn('htqtct.cv');
  member = await web.signedIn('ctn.cv');
  office = await web.signedIn('vu.tdkt');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2020-12-14T08:00:00+07:00'));

const conferenceFields = {
  title: 'Hội nghị tổng kết năm 2020',
  day: '17/12/2020',
  hour: '8:30',
  place: 'Trụ sở Bộ Tư pháp',
  chairName: '',
  chairTitle: 'Đại diện Trưởng Cụm năm 2020',
  secretaryName: '',
  secretaryTitle: 'Thư ký Cụm',
};

describe('planning', () => {
  it('a leader plans a conference and its programme', async () => {
    const list = paths.conferences(world.year2020);
    expect((await chair.get(list)).text).toContain('Lập hội nghị');
    const created = await chair.post(list, conferenceFields);
    expect(created.status).toBe(303);
    const preparation = await chair.get(created.location ?? '');
    expect(preparation.text).toContain('Chương trình chưa có mục nào');
    const conferenceId = created.location?.split('/')[2] ?? '';
    const added = await chair.post(paths.newAgendaItem(conferenceId), {
      title: 'Báo cáo tổng kết',
      plannedAt: '8h40',
      kind: 'report',
      speaker: '',
    });
    expect(added.location).toBe(paths.prepareConference(conferenceId));
    expect((await chair.get(added.location ?? '')).text).toContain('Báo cáo tổng kết');
    expect((await member.get(paths.conferences(world.year2020))).text).toContain('Hội nghị tổng kết năm 2020');
  });

  it('says every error at once beside its field and keeps what was typed', async () => {
    const page = await chair.post(paths.conferences(world.year2020), {
      ...conferenceFields,
      title: '',
      day: '31/02/2020',
      hour: '25:00',
      place: 'Phòng <họp> 2',
    });
    expect(page.status).toBe(422);
    for (const words of [
      'Ghi tên hội nghị',
      'Tháng 2 năm 2020 chỉ có 29 ngày.',
      'không có 25 giờ',
      'value="31/02/2020"',
      'value="25:00"',
      'Phòng &lt;họp&gt; 2',
    ]) {
      expect(page.text).toContain(words);
    }
  });

  it('is refused to everybody but the leaders', async () => {
    for (const stranger of [member, office]) {
      expect((await stranger.post(paths.conferences(world.year2020), conferenceFields)).status).toBe(403);
      expect((await stranger.get(paths.conferences(world.year2020))).text).not.toContain('name="chairTitle"');
    }
    expect((await web.stranger().get(paths.conferences(world.year2020))).status).toBe(401);
  });

  it('the second editor sees the difference and keeps the own text', async () => {
    const { conferenceId } = await planConference(world);
    const address = paths.prepareConference(conferenceId);
    const version = fieldOf(await chair.get(address), 'version');
    expect((await deputy.post(address, { ...conferenceFields, version, place: 'Hội trường lớn' })).status).toBe(303);
    const second = await chair.post(address, { ...conferenceFields, version, place: 'Nhà khách' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Có người vừa lưu mẫu này trước bạn');
    expect(second.text).toContain('Hội trường lớn');
    expect(second.text).toContain('value="Nhà khách"');
    expect(second.text).toContain('Chuyên viên Cục Hộ tịch, quốc tịch, chứng thực');
    const settled = await chair.post(address, {
      ...conferenceFields,
      version: fieldOf(second, 'version'),
      place: 'Nhà khách',
    });
    expect(settled.status).toBe(303);
  });

  it('an item sent twice is added once', async () => {
    const { conferenceId } = await planConference(world, []);
    const fields = { title: 'Mục gửi hai lần', plannedAt: '9:00', kind: 'report', speaker: '', submission: uuidv7() };
    for (let time = 0; time < 2; time++) {
      expect((await chair.post(paths.newAgendaItem(conferenceId), fields)).status).toBe(303);
    }
    const page = await chair.get(paths.prepareConference(conferenceId));
    expect(page.text.split('>Mục gửi hai lần</a>')).toHaveLength(2);
  });

  it('moves, edits and removes an item; another conference’s item is not found', async () => {
    const { conferenceId, itemIds } = await planConference(world, ['opening', 'report']);
    const other = await planConference(world, ['opening']);
    const [first = '', second = ''] = itemIds;
    const page = async () => (await chair.get(paths.prepareConference(conferenceId))).text;
    await chair.post(paths.moveAgendaItem(conferenceId, second), { direction: 'up' });
    expect((await page()).indexOf('Mục 2')).toBeLessThan((await page()).indexOf('Mục 1'));
    const edited = await chair.post(paths.agendaItem(conferenceId, first), {
      title: 'Khai mạc',
      plannedAt: '8:30',
      kind: 'opening',
      speaker: '',
      version: fieldOf(await chair.get(paths.agendaItem(conferenceId, first)), 'version'),
    });
    expect(edited.status).toBe(303);
    await chair.post(paths.removeAgendaItem(conferenceId, second), {});
    expect(await page()).not.toContain('Mục 2');
    expect((await chair.get(paths.agendaItem(conferenceId, other.itemIds[0]))).status).toBe(404);
  });
});

describe('delegates', () => {
  it('a unit names its delegate with every error of the mandate at once', async () => {
    const { conferenceId } = await planConference(world);
    const address = paths.delegate(conferenceId, world.unitId('CTN'));
    expect((await member.get(paths.conference(conferenceId))).text).toContain(address);
    const typed = {
      name: '',
      jobTitle: '',
      authority: 'mandate',
      mandateNumber: '',
      mandateDay: 'hôm qua',
      version: '0',
    };
    const failed = await member.post(address, typed);
    expect(failed.status).toBe(422);
    for (const words of [
      'Ghi họ và tên',
      'Ghi chức danh',
      'Ghi số của giấy',
      'Không đọc được ngày',
      'người ủy quyền',
    ]) {
      expect(failed.text).toContain(words);
    }
    const mandate = {
      name: 'Trần Thị B',
      jobTitle: 'Phó Cục trưởng',
      authority: 'mandate',
      mandateNumber: '12/GUQ',
      mandateDay: '15/12/2020',
      mandateGiver: 'Cục trưởng',
      version: '0',
    };
    const text = await member.post(address, { ...mandate, file: new File(['không phải PDF'], 'uy-quyen.pdf') });
    expect(text.status).toBe(422);
    expect(text.text).toContain('Chỉ nhận tệp PDF');
    const pdf = new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'Giấy ủy quyền.pdf');
    expect((await member.post(address, { ...mandate, file: pdf })).status).toBe(303);
    const file = await chair.get(paths.mandate(conferenceId, world.unitId('CTN')));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const stranger = await web.signedIn('tgpl.truong');
    expect((await stranger.get(paths.mandate(conferenceId, world.unitId('CTN')))).status).toBe(403);
    expect((await stranger.get(address)).status).toBe(403);
    expect((await stranger.get(paths.attendance(conferenceId))).text).not.toContain('giay-uy-quyen');
  });
});

describe('the desk', () => {
  it('marks presence, shows the quorum with its standing, and is read by all who take part', async () => {
    const { conferenceId } = await planConference(world);
    await nameDelegate(world, conferenceId, 'BTNN');
    const address = paths.attendance(conferenceId);
    const early = (await chair.get(address)).text;
    expect(early).toContain('Ghi có mặt từ ngày đó');
    expect(early).not.toContain('value="present"');
    world.clock.set('2020-12-17T08:20:00+07:00');
    const marked = await chair.post(address, { unitId: world.unitId('BTNN'), state: 'present' });
    expect(marked.location).toBe(address);
    const seen = (await member.get(address)).text;
    expect(seen).toContain('1/11');
    expect(seen).toContain('giả định');
    expect(seen).toContain('Đại biểu BTNN');
    expect(seen).not.toContain('Ghi có mặt');
    const unnamed = await chair.post(address, { unitId: world.unitId('TGPL'), state: 'present' });
    expect(unnamed.status).toBe(409);
    expect(unnamed.text).toContain('Đơn vị chưa cử đại biểu');
    expect((await member.post(address, { unitId: world.unitId('BTNN'), state: 'absent' })).status).toBe(403);
  });

  it('adds guests and says what is missing in words', async () => {
    const { conferenceId } = await planConference(world);
    const failed = await chair.post(paths.conferenceGuests(conferenceId), {
      body: 'Cụm thi đua số I',
      name: '',
      jobTitle: '',
    });
    expect(failed.status).toBe(422);
    expect(failed.text).toContain('value="Cụm thi đua số I"');
    expect(failed.text).toContain('Ghi chức danh của khách mời.');
    const guest = { kind: 'superior', body: 'Bộ Tư pháp', name: '', jobTitle: 'Thứ trưởng' };
    expect((await chair.post(paths.conferenceGuests(conferenceId), guest)).status).toBe(303);
    expect((await chair.get(paths.attendance(conferenceId))).text).toContain('Thứ trưởng');
  });
});

describe('the conference', () => {
  it('is locked before its day, asks for a reason below quorum, then opens', async () => {
    const { conferenceId } = await planConference(world);
    await fillRoom(world, conferenceId, ['CTN']);
    world.clock.set('2020-12-16T16:00:00+07:00');
    expect((await chair.get(paths.conference(conferenceId))).text).toContain('Hội nghị họp ngày 17/12/2020');
    world.clock.set('2020-12-17T08:34:00+07:00');
    const failed = await chair.post(paths.openConference(conferenceId), { reason: '' });
    expect(failed.status).toBe(422);
    expect(failed.text).toContain('Mới có 1/11 đơn vị, cần ít nhất 8');
    const opened = await chair.post(paths.openConference(conferenceId), { reason: 'Theo yêu cầu của Bộ' });
    expect(opened.location).toBe(paths.conference(conferenceId));
    const page = (await member.get(paths.conference(conferenceId))).text;
    expect(page).toContain('chậm 4 phút so với chương trình');
    expect(page).toContain('Khai mạc dưới mức yêu cầu, lý do: Theo yêu cầu của Bộ');
    expect((await deputy.post(paths.openConference(conferenceId), { reason: '' })).status).toBe(409);
  });

  it('is conducted from the page to its closing, minutes included', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['report', 'speech']);
    const [first = '', second = ''] = itemIds;
    expect((await chair.get(paths.conference(conferenceId))).text).toContain('Bắt đầu: Mục 1');
    await chair.post(paths.advanceAgenda(conferenceId), { from: '', to: first });
    const current = await chair.get(paths.conference(conferenceId));
    expect(current.text).toContain('Đang thực hiện · mục 1');
    expect(current.text).toContain('Chuyển sang: Mục 2');
    expect((await member.get(paths.conference(conferenceId))).text).not.toContain('Chuyển sang: Mục 2');
    expect((await member.post(paths.advanceAgenda(conferenceId), { from: first, to: second })).status).toBe(403);
    const said = { speaker: '', proceedings: 'Trình bày báo cáo', version: '1' };
    expect((await chair.post(paths.proceedings(conferenceId, first), said)).status).toBe(303);
    const late = await deputy.post(paths.proceedings(conferenceId, first), { ...said, proceedings: 'Bản của tôi' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Bản của tôi');
    expect(late.text).toContain('Trình bày báo cáo');
    const early = await chair.post(paths.closeConference(conferenceId), { conclusions: 'Giữ lại chữ này' });
    expect(early.status).toBe(409);
    expect(early.text).toContain('Mục “Mục 2” chưa thực hiện');
    expect(early.text).toContain('Giữ lại chữ này');
    const noReason = await chair.post(paths.skipAgendaItem(conferenceId, second), { reason: ' ' });
    expect(noReason.text).toContain('Ghi lý do bỏ qua mục này.');
    await chair.post(paths.skipAgendaItem(conferenceId, second), { reason: 'Lãnh đạo Bộ bận' });
    expect((await chair.get(paths.closeConference(conferenceId))).text).toContain('Bế mạc xong không mở lại');
    expect((await chair.post(paths.closeConference(conferenceId), { conclusions: 'Năm tốt.' })).status).toBe(303);
    expect((await member.get(paths.conference(conferenceId))).text).toContain('Hội nghị đã bế mạc');
    const minutes = await member.get(paths.conferenceMinutes(conferenceId));
    expect([minutes.status, minutes.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await chair.get(paths.prepareConference(conferenceId))).status).toBe(409);
  });

  it('shows the wall to those who take part, without a link or a button', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['report']);
    await chair.post(paths.advanceAgenda(conferenceId), { from: '', to: itemIds[0] ?? '' });
    const wall = await member.get(paths.projector(conferenceId));
    expect(wall.status).toBe(200);
    expect(wall.text).toContain('class="chieu"');
    expect(wall.text).toContain('http-equiv="refresh"');
    expect(wall.text).not.toMatch(/<a |<form|Đại biểu CTN/);
    expect((await web.stranger().get(paths.projector(conferenceId))).status).toBe(401);
  });

  it('leads the chair to the ballot in hand, and shows its announced votes with their base on the wall', async () => {
    const own = await openWorld();
    try {
      const { conferenceId, itemIds } = await openedConference(own, ['ballot', 'closing']);
      const ballotId = await preparedBallot(own, conferenceId);
      const ownChair = await (await openWeb(own)).signedIn('ktvb.truong');
      await ownChair.post(paths.advanceAgenda(conferenceId), { from: '', to: itemIds[0] ?? '' });
      const goOn = 'Tiếp tục bỏ phiếu: Cờ thi đua ngành Tư pháp';
      expect((await ownChair.get(paths.conference(conferenceId))).text).toContain(goOn);
      await votedBallot(own, ballotId);
      await countBallot(own, ballotId, ministryVotes);
      expect((await ownChair.get(paths.projector(conferenceId))).text).not.toMatch(/10\/11|\(10\)/);
      await announce(own, ballotId);
      expect((await ownChair.get(paths.conference(conferenceId))).text).not.toContain(goOn);
      expect((await ownChair.get(paths.projector(conferenceId))).text).toContain('(10/11)');
    } finally {
      await own.close();
    }
  });

  it('keeps a recorded decision from the members until the office announces it', async () => {
    const { conferenceId, itemIds } = await openedConference(world, ['announcement']);
    await recordLeaders();
    await chair.post(paths.advanceAgenda(conferenceId), { from: '', to: itemIds[0] ?? '' });
    const address = paths.conference(conferenceId);
    const secret = 'Cục Con nuôi là Trưởng Cụm';
    for (const browser of [chair, member]) expect((await browser.get(address)).text).not.toContain(secret);
    expect((await chair.get(paths.projector(conferenceId))).text).not.toContain(secret);
    const page = await office.get(address);
    expect(page.text).toContain(secret);
    const sent = await office.post(paths.announceDecision(conferenceId), {
      leadershipId: fieldOf(page, 'leadershipId'),
    });
    expect(sent.status).toBe(303);
    expect((await member.get(address)).text).toContain(secret);
    expect((await member.get(paths.projector(conferenceId))).text).toContain(secret);
  });

  async function recordLeaders(): Promise<void> {
    await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
      const decision = uuidv7();
      await db
        .insertInto('decision')
        .values({
          tenant_id,
          id: decision,
          number: '99/QĐ-MP',
          signed_on: '2020-12-10',
          issuer: 'Bộ Tư pháp',
          subject: 'Lãnh đạo Cụm năm 2021',
          synthetic: true,
          file_id: null,
        })
        .execute();
      await db
        .insertInto('leadership')
        .values({
          tenant_id,
          id: uuidv7(),
          cluster_year_id: world.year2021,
          head_unit_id: world.unitId('CTN'),
          deputy_unit_id: world.unitId('THADS'),
          decision_id: decision,
          recorded_at: world.clock.now(),
          announced_at: null,
          superseded_by: null,
        })
        .execute();
    });
  }
});
