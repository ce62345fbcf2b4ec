import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let office: Browser;
let head: Browser;
let officer: Browser;
let stranger: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('ctn.cv');
  stranger = await web.signedIn('lltp.cv');
});
afterAll(() => world.close());

const newPerson = {
  name: 'Đặng Thị Hồng Ánh',
  birthDate: '20/03/1985',
  gender: 'female',
  staffCode: 'ctn-09',
  identityNumber: '001 085 012345',
  recruitedOn: '01/09/2010',
  post: 'Chuyên viên',
  startsOn: '01/09/2010',
};
let codes = 0;
async function added(more: Record<string, string> = {}): Promise<string> {
  const unitId = world.unitId('CTN');
  const code = `T-${++codes}`;
  const values = { ...newPerson, unitId, staffCode: code, identityNumber: '', ...more };
  const answer = await office.post(paths.newPerson(), values);
  expect(answer.status).toBe(303);
  return (answer.location ?? '').split('/').at(-1) as string;
}

describe('the list of people', () => {
  it('shows a unit its own people, the office all of them, others nothing', async () => {
    await added({ unitId: world.unitId('LLTP'), name: 'Khúc Thị Oánh' });
    await added();
    const own = await officer.get(`${paths.people()}?q=dang anh`);
    expect(own.text).toContain('Đặng Thị Hồng Ánh');
    expect((await officer.get(paths.people())).text).not.toContain('Khúc Thị Oánh');
    expect((await officer.get(`${paths.people()}?don-vi=${world.unitId('LLTP')}`)).text).not.toContain('Khúc Thị Oánh');
    const all = await office.get(`${paths.people()}?q=KHUC OANH`);
    expect(all.text).toContain('Khúc Thị Oánh');
    expect((await office.get(`${paths.people()}?q=khong-co`)).text).toContain('Không có ai khớp');
    const administrator = await web.signedIn('quantri');
    expect((await administrator.get(paths.people())).status).toBe(403);
    expect((await web.stranger().get(paths.people())).status).toBe(401);
  });

  it('adds a person once, says every error at once and keeps what was typed', async () => {
    const wrong = await officer.post(paths.newPerson(), {
      ...newPerson,
      unitId: world.unitId('CTN'),
      name: '',
      birthDate: '31/02/1985',
      identityNumber: '123',
      post: 'Chuyên viên “mới”',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi họ và tên đầy đủ.');
    expect(wrong.text).toContain('Tháng 2 năm 1985 chỉ có 28 ngày.');
    expect(wrong.text).toContain('Số định danh cá nhân có 12 chữ số');
    expect(wrong.text).toContain('Chuyên viên “mới”');
    expect(wrong.text).toContain('value="31/02/1985"');
    const submission = fieldOf(await officer.get(paths.newPerson()), 'submission');
    const values = { ...newPerson, unitId: world.unitId('CTN'), submission };
    const first = await officer.post(paths.newPerson(), values);
    expect(first.status).toBe(303);
    expect((await officer.post(paths.newPerson(), values)).location).toBe(first.location);
    const page = await officer.get(first.location ?? '');
    expect(page.text).toContain('••••••••2345');
    expect(page.text).not.toContain('001085012345');
    expect(
      (await officer.post(paths.newPerson(), { ...values, submission: '', unitId: world.unitId('LLTP') })).status,
    ).toBe(403);
  });
});

describe('a person’s page', () => {
  it('shows the line of years, what opens when with its article, and the papers', async () => {
    const id = await added();
    for (const year of [2018, 2019, 2020]) {
      const rated = await officer.post(paths.ratePerson(id), {
        ...{ year: String(year), level: 'excellent', absentDays: '', document: '', version: '0' },
      });
      expect(rated.location).toBe(paths.person(id));
      if (year === 2020) continue;
      const recognised = await officer.post(paths.personInitiative(id), {
        ...{ name: `Sáng kiến ${year}`, kind: 'initiative', reach: 'base', year: String(year), issuer: 'Cục Con nuôi' },
        ...{ recognisedOn: `01/12/${year}`, decisionNumber: `${year}/QĐ-CTN`, share: '', coauthors: '' },
      });
      expect(recognised.location).toBe(paths.person(id));
      const awarded = await officer.post(paths.personAward(id), {
        ...{ award: 'CSTDCS', year: String(year), decisionNumber: `1${year}/QĐ-CTN`, decidedOn: `10/01/${year + 1}` },
        ...{ issuer: 'Cục trưởng', money: '', initiativeId: '' },
      });
      expect(awarded.location).toBe(paths.person(id));
    }
    const page = await officer.get(paths.person(id));
    expect(page.status).toBe(200);
    expect(page.text).toContain('dong-nam');
    expect(page.text).toContain('12019/QĐ-CTN, 10/01/2020');
    expect(page.text).toContain('Đã có 2 năm liền Chiến sĩ thi đua cơ sở: 2018, 2019.');
    expect(page.text).toContain('Cái gì mở ra, khi nào');
    expect(page.text).toMatch(/Điều \d+/);
    expect(page.text).toContain('Còn thiếu');
    expect((await officer.get(`${paths.person(id)}?nam=2021`)).status).toBe(200);
    expect((await officer.get(`${paths.person(id)}?nam=abc`)).status).toBe(200);
  });

  it('is closed to other units and to who has no part in it', async () => {
    const id = await added();
    for (const address of [paths.person(id), paths.editPerson(id), paths.ratePerson(id), paths.movePerson(id)]) {
      expect((await stranger.get(address)).status, address).toBe(403);
    }
    expect((await (await web.signedIn('thutruong')).get(paths.person(id))).status).toBe(403);
    expect((await office.get(paths.person('00000000-0000-7000-8000-000000000000'))).status).toBe(404);
    expect((await officer.get(paths.duplicates())).status).toBe(403);
  });

  it('says nothing of discipline to the officer, all to the head and to the person', async () => {
    const id = await added();
    const decision = { level: 'reprimand', decisionNumber: '31/QĐ-CTN', decidedOn: '01/06/2020', issuer: 'Cục trưởng' };
    expect((await officer.get(paths.discipline(id))).status).toBe(403);
    expect((await officer.post(paths.discipline(id), decision)).status).toBe(403);
    const before = await officer.get(paths.person(id));
    expect((await head.post(paths.discipline(id), decision)).location).toBe(paths.person(id));
    const matter = { kind: 'complaint', openedOn: '01/12/2020', document: '' };
    expect((await head.post(paths.personMatter(id), matter)).location).toBe(paths.person(id));
    const nonces = (text: string) => text.replace(/nonce="[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, '');
    const seen = await officer.get(paths.person(id));
    expect(nonces(seen.text)).toBe(nonces(before.text));
    expect(seen.text).not.toContain('Khiển trách');
    expect(seen.text).toContain('Chưa tính kỷ luật');
    expect((await head.get(paths.person(id))).text).toContain('Khiển trách');
    const { accountId } = await world.as('ctn.cv');
    await office.post(paths.linkPerson(id), { accountId, version: '1' });
    const own = await officer.get(paths.ownPerson());
    expect(own.location).toBe(paths.person(id));
    expect((await officer.get(paths.person(id))).text).toContain('Khiển trách');
    expect((await officer.get(paths.person(id))).text).toContain('Thi đua, khen thưởng của tôi');
    expect((await head.get(paths.ownPerson())).text).toContain('Tài khoản chưa gắn với một người');
  });

  it('shows the second of two editors both versions', async () => {
    const id = await added();
    const form = await officer.get(paths.editPerson(id));
    const values = { ...newPerson, staffCode: 'hai-nguoi', identityNumber: '', version: fieldOf(form, 'version') };
    await office.post(paths.editPerson(id), { ...values, name: 'Đặng Thị Ánh' });
    const second = await officer.post(paths.editPerson(id), { ...values, name: 'Đặng Ánh' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Đặng Thị Ánh');
    expect(second.text).toContain('value="Đặng Ánh"');
    const again = { ...values, name: 'Đặng Ánh', version: fieldOf(second, 'version') };
    expect((await officer.post(paths.editPerson(id), again)).location).toBe(paths.person(id));
  });

  it('leaves the unit that the person leaves', async () => {
    const id = await added();
    const move = {
      unitId: world.unitId('LLTP'),
      post: 'Chuyên viên',
      startsOn: '01/12/2020',
      document: '',
      version: '1',
    };
    expect((await officer.post(paths.movePerson(id), move)).location).toBe(paths.people());
    expect((await officer.get(paths.person(id))).status).toBe(403);
    expect((await stranger.get(paths.person(id))).text).toContain('01/09/2010 – 30/11/2020');
    const leaving = { leftOn: '10/12/2020', reason: 'Nghỉ hưu', version: '2' };
    expect((await stranger.post(paths.leavePerson(id), leaving)).location).toBe(paths.person(id));
    expect((await stranger.post(paths.leavePerson(id), { ...leaving, version: '3' })).status).toBe(409);
  });
});

describe('records that look alike', () => {
  it('are joined with a reason, read as one, and taken apart again', async () => {
    const [kept, other] = [
      await added({ name: 'Phạm Thị Diệu Hiền', birthDate: '02/02/1979' }),
      await added({ name: 'Pham Thi Dieu Hien', birthDate: '02/02/1979', unitId: world.unitId('LLTP') }),
    ];
    const list = await office.get(paths.duplicates());
    expect(list.text).toContain('Pham Thi Dieu Hien');
    expect(list.text).toContain('Cùng họ tên và ngày sinh');
    expect((await office.get(paths.mergePerson(kept, other))).text).toContain('Đổi bản được giữ');
    const bare = await office.post(paths.mergePerson(kept, other), { reason: '' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Ghi lý do: vì sao biết hai bản ghi là một người.');
    const done = await office.post(paths.mergePerson(kept, other), { reason: 'Cùng số hiệu' });
    expect(done.location).toBe(paths.person(kept));
    expect((await office.get(paths.person(other))).location).toBe(paths.person(kept));
    expect((await office.get(paths.person(kept))).text).toContain('Bản ghi đã gộp vào đây');
    const undone = await office.post(paths.unmergePerson(other), { reason: 'Gộp nhầm' });
    expect(undone.location).toBe(paths.person(kept));
    expect((await office.get(paths.unmergePerson(other))).status).toBe(409);
    expect((await office.post(paths.distinctPersons(kept, other), {})).location).toBe(paths.duplicates());
    expect((await office.get(paths.duplicates())).text).not.toContain('Pham Thi Dieu Hien');
  });
});

describe('a unit’s page', () => {
  it('shows its years, head-counts and what opens; the forms keep what was typed', async () => {
    const unitId = world.unitId('CTN');
    const rated = await officer.post(paths.rateCollective(unitId), {
      ...{ year: '2019', level: 'excellent', document: 'Thông báo', version: '0' },
    });
    expect(rated.location).toBe(paths.collective(unitId));
    const counts = { people: '47', completed: '47', advanced: '44', fighters: '7', women: '', document: '' };
    const wrong = await officer.post(paths.countCollective(unitId), {
      ...{ ...counts, year: '2019', advanced: '48', version: '0' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Không quá tổng số 47 người.');
    expect(wrong.text).toContain('value="48"');
    await officer.post(paths.countCollective(unitId), { ...counts, year: '2019', version: '0' });
    await officer.post(paths.collectiveAward(unitId), {
      ...{
        award: 'TTLDXS',
        year: '2019',
        decisionNumber: '88/QĐ-BTP',
        decidedOn: '20/02/2020',
        issuer: 'Bộ',
        money: '',
      },
    });
    const page = await officer.get(paths.collective(unitId));
    expect(page.text).toContain('88/QĐ-BTP, 20/02/2020');
    expect(page.text).toContain('93,6 %'.replace(' ', '\u00a0'));
    expect(page.text).toContain('Cái gì mở ra, khi nào');
    expect(page.text).not.toContain(paths.foundCollective(unitId));
    expect((await officer.get(paths.collectiveMatter(unitId))).status).toBe(403);
    expect((await stranger.get(paths.collective(unitId))).status).toBe(403);
    const found = { foundedOn: '01/01/2003', legalPersonality: 'co', version: '1' };
    expect((await office.post(paths.foundCollective(unitId), found)).location).toBe(paths.collective(unitId));
    const again = await office.post(paths.foundCollective(unitId), { ...found, foundedOn: '01/01/2004' });
    expect(again.status).toBe(409);
    expect((await office.get(paths.collective(unitId))).text).toContain('01/01/2003');
  });

  it('closes a matter with how it ended, and revokes an award', async () => {
    const unitId = world.unitId('BTTP');
    const bttp = await web.signedIn('bttp.truong');
    expect((await bttp.get(paths.collectiveMatter(unitId))).text).not.toContain('chính người đó');
    await bttp.post(paths.collectiveMatter(unitId), { kind: 'inspection', openedOn: '01/12/2020', document: '' });
    const page = await bttp.get(paths.collective(unitId));
    const closing = /href="([^"]*vu-viec\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await bttp.get(closing)).text).toContain('Đang thanh tra, kiểm tra');
    const end = { closedOn: '10/12/2020', clean: 'khong', conclusion: 'Kết luận số 1', version: '1' };
    expect((await bttp.post(closing, end)).location).toBe(paths.collective(unitId));
    expect((await bttp.get(paths.collective(unitId))).text).toContain('Không có vi phạm, 10/12/2020');
    await bttp.post(paths.collectiveAward(unitId), {
      ...{ award: 'BK_BO', year: '2019', decisionNumber: '7/QĐ', decidedOn: '20/02/2020', issuer: 'Bộ', money: '' },
    });
    const revoking = /href="([^"]*huy-bo)"/.exec((await office.get(paths.collective(unitId))).text)?.[1] ?? '';
    expect((await bttp.get(revoking)).status).toBe(403);
    const revocation = { revokedOn: '01/06/2020', revokeNumber: '9/QĐ', revokeReason: 'Khai sai', version: '1' };
    expect((await office.post(revoking, revocation)).location).toBe(paths.collective(unitId));
    expect((await bttp.get(paths.collective(unitId))).text).toContain('Đã hủy bỏ: 9/QĐ, 01/06/2020');
  });
});

describe('a correction', () => {
  const linkIn = (text: string, kind: string) =>
    text.match(new RegExp(`/nguoi/[^"]+/${kind}/[^"/]+/sua`))?.[0] ?? `no link to correct ${kind}`;

  it('asks for a reason, keeps what was typed, and stands on the page with what stood before', async () => {
    const personId = await added();
    const typed = { award: 'CSTDCS', year: '2018', decidedOn: '10/01/2019', issuer: 'Cục Con nuôi' };
    await officer.post(paths.personAward(personId), { ...typed, decisionNumber: '21/QĐ-CTN' });
    const href = linkIn((await officer.get(paths.person(personId))).text, 'khen-thuong');
    expect(fieldOf(await officer.get(href), 'decisionNumber')).toBe('21/QĐ-CTN');
    const wrong = await officer.post(href, { ...typed, decisionNumber: '12/QĐ-CTN', version: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi lý do sửa');
    expect(fieldOf(wrong, 'decisionNumber')).toBe('12/QĐ-CTN');
    const right = { ...typed, decisionNumber: '12/QĐ-CTN', version: '1', why: 'Gõ nhầm số quyết định' };
    expect(await officer.post(href, right)).toMatchObject({ status: 303, location: paths.person(personId) });
    const after = (await head.get(paths.person(personId))).text;
    expect(after).toContain('lý do: Gõ nhầm số quyết định');
    expect(after).toContain('Số quyết định: 21/QĐ-CTN → 12/QĐ-CTN');
    const late = await officer.post(href, { ...right, issuer: 'Bộ Tư pháp' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Bộ Tư pháp');
    expect((await stranger.get(href)).status).toBe(403);
  });

  it('of discipline is read only by those who may see it', async () => {
    const personId = await added();
    const typed = { level: 'warning', decidedOn: '01/03/2020', issuer: 'Cục Con nuôi', decisionNumber: '3/QĐ' };
    await head.post(paths.discipline(personId), typed);
    const href = linkIn((await head.get(paths.person(personId))).text, 'ky-luat');
    const right = { ...typed, level: 'reprimand', version: '1', why: 'Ghi nhầm hình thức' };
    expect((await head.post(href, right)).status).toBe(303);
    expect((await head.get(paths.person(personId))).text).toContain('Cảnh cáo → Khiển trách');
    expect((await officer.get(paths.person(personId))).text).not.toContain('Ghi nhầm hình thức');
    expect((await officer.get(href)).status).toBe(403);
  });

  it('of a rating stands in place of rating the year again', async () => {
    const personId = await added();
    const rated = { year: '2019', level: 'good', document: '' };
    expect((await officer.post(paths.ratePerson(personId), rated)).status).toBe(303);
    const again = await officer.post(paths.ratePerson(personId), { ...rated, level: 'excellent' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('đã ghi xếp loại');
    expect((await officer.get(`${paths.ratePerson(personId)}?nam=2019`)).text).toContain('chọn Sửa ở mục đó');
    const href = linkIn((await officer.get(paths.person(personId))).text, 'xep-loai');
    const right = { ...rated, level: 'excellent', version: '1', why: 'Theo thông báo đã đính chính' };
    expect((await officer.post(href, right)).status).toBe(303);
    expect((await officer.get(paths.person(personId))).text).toContain('Hoàn thành tốt → Hoàn thành xuất sắc');
  });
});

describe('a strike-out', () => {
  it('asks for a reason, stands beside the correction, and stays on the page for who may see the entry', async () => {
    const personId = await added();
    const rated = { year: '2019', level: 'good', document: '' };
    await officer.post(paths.ratePerson(personId), rated);
    await head.post(paths.discipline(personId), {
      ...{ level: 'warning', decidedOn: '01/03/2020', issuer: 'Cục Con nuôi', decisionNumber: '3/QĐ' },
    });
    const page = (await head.get(paths.person(personId))).text;
    const hrefOf = (kind: string) => page.match(new RegExp(`/nguoi/[^"]+/${kind}/[^"/]+/gach-bo`))?.[0] ?? '';
    const href = hrefOf('xep-loai');
    expect((await officer.get(href)).text).toContain('Gạch bỏ mục ghi nhầm: xếp loại năm 2019');
    const wrong = await officer.post(href, { why: '', version: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi lý do gạch bỏ');
    expect((await stranger.post(href, { why: 'x', version: '1' })).status).toBe(403);
    const done = await officer.post(href, { why: 'Của người cùng tên ở Lý lịch tư pháp', version: '1' });
    expect(done).toMatchObject({ status: 303, location: paths.person(personId) });
    expect((await officer.get(href)).status).toBe(404);
    const after = (await officer.get(paths.person(personId))).text;
    expect(after).toMatch(/đã gạch bỏ ngày 14\/12\/2020 bởi [^<]+, lý do: Của người cùng tên/);
    expect(after).toContain('<del>xếp loại năm 2019: ');
    expect((await officer.post(paths.ratePerson(personId), rated)).status).toBe(303);
    expect((await officer.post(hrefOf('ky-luat'), { why: 'x', version: '1' })).status).toBe(403);
    const confidential = { why: 'Kỷ luật của người khác', version: '1' };
    expect((await head.post(hrefOf('ky-luat'), confidential)).status).toBe(303);
    expect((await head.get(paths.person(personId))).text).toContain('lý do: Kỷ luật của người khác');
    expect((await officer.get(paths.person(personId))).text).not.toContain('Kỷ luật của người khác');
  });
});
