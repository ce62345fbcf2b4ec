import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let office: Browser;
let officer: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  officer = await web.signedIn('ctn.cv');
});
afterAll(() => world.close());

const newUnit = {
  code: 'tthl',
  name: 'Trung tâm Huấn luyện',
  shortName: 'Huấn luyện',
  kind: 'trung-tam',
  parentId: '',
  startsOn: '01/02/2016',
  endsOn: '',
};

describe('the register of units', () => {
  it('finds a unit without marks and says when nothing matches', async () => {
    const found = await officer.get(`${paths.units()}?q=con nuoi`);
    expect(found.status).toBe(200);
    expect(found.text).toContain('Cục Con nuôi');
    expect(found.text).not.toContain('Cục Trợ giúp pháp lý');
    expect((await officer.get(`${paths.units()}?q=khong-co`)).text).toContain('Không có đơn vị nào khớp');
    expect((await officer.get(`${paths.units()}?trang=abc`)).status).toBe(200);
  });

  it('offers adding to the standing office alone', async () => {
    expect((await office.get(paths.units())).text).toContain(paths.newUnit());
    expect((await officer.get(paths.units())).text).not.toContain(paths.newUnit());
    expect((await officer.get(paths.newUnit())).status).toBe(403);
    expect((await officer.post(paths.newUnit(), newUnit)).status).toBe(403);
    expect((await web.stranger().get(paths.units())).status).toBe(401);
  });

  it('adds a unit once, its code in capitals', async () => {
    const submission = fieldOf(await office.get(paths.newUnit()), 'submission');
    const first = await office.post(paths.newUnit(), { ...newUnit, submission });
    const again = await office.post(paths.newUnit(), { ...newUnit, submission });
    expect(first.status).toBe(303);
    expect(again.location).toBe(first.location);
    const page = await office.get(first.location ?? '');
    expect(page.text).toContain('TTHL');
    expect(page.text).toContain('từ 01/02/2016');
  });

  it('says every error at once and keeps what was typed', async () => {
    const page = await office.post(paths.newUnit(), {
      ...newUnit,
      code: 'có dấu cách',
      name: 'Trung tâm “Mới”',
      shortName: '',
      startsOn: '31/02/2016',
      endsOn: '2016',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Mã chỉ gồm chữ, số');
    expect(page.text).toContain('Ghi tên ngắn');
    expect(page.text).toContain('Tháng 2 năm 2016 chỉ có 29 ngày.');
    expect(page.text).toContain('Có 4 chỗ cần sửa');
    expect(page.text).toContain('Trung tâm “Mới”');
    expect(page.text).toContain('value="31/02/2016"');
  });

  it('shows the second of two editors both versions and lets the own one be sent again', async () => {
    const address = paths.unit(world.unitId('KTVB'));
    const form = await office.get(paths.editUnit(world.unitId('KTVB')));
    const values = { ...newUnit, code: 'KTVB', kind: 'cuc', startsOn: '01/01/2010', version: fieldOf(form, 'version') };
    await office.post(address, { ...values, name: 'Cục Kiểm tra văn bản' });
    const second = await office.post(address, { ...values, name: 'Cục Kiểm tra VBQPPL' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Chuyên viên Vụ TĐKT đã lưu lúc');
    expect(second.text).toContain('Cục Kiểm tra văn bản');
    expect(second.text).toContain('value="Cục Kiểm tra VBQPPL"');
    const sent = await office.post(address, {
      ...values,
      name: 'Cục Kiểm tra VBQPPL',
      version: fieldOf(second, 'version'),
    });
    expect(sent.location).toBe(address);
    const page = await officer.get(address);
    expect(page.text).toContain('Lịch sử thay đổi');
    expect(page.text).toContain('Cục Kiểm tra văn bản quy phạm pháp luật thành Cục Kiểm tra văn bản');
    expect(page.text).toContain('Trưởng Cụm');
  });

  it('merges after saying what that does', async () => {
    const unitId = world.unitId('PBGDPL');
    const page = await office.get(paths.mergeUnit(unitId));
    expect(page.text).toContain('không hoàn lại được');
    expect(page.text).toContain('Cụm thi đua số III, 2021');
    const wrong = await office.post(paths.mergeUnit(unitId), { successorId: '', from: 'mai', ground: 'Nghị định' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Chọn đơn vị nhận.');
    expect(wrong.text).toContain('Nghị định');
    const successorId = world.unitId('TGPL');
    const done = await office.post(paths.mergeUnit(unitId), { successorId, from: '01/01/2021', ground: '' });
    expect(done.location).toBe(paths.unit(unitId));
    expect((await officer.get(paths.unit(unitId))).text).toContain('Đơn vị đã sáp nhập vào Cục Trợ giúp pháp lý');
    expect((await office.get(paths.mergeUnit(unitId))).status).toBe(409);
    expect((await office.post(paths.unit(unitId), newUnit)).status).toBe(409);
  });

  it('knows no unit of another form', async () => {
    expect((await office.get(paths.unit('../../x'))).status).toBe(404);
    expect((await office.get(paths.unit('00000000-0000-7000-8000-000000000000'))).status).toBe(404);
  });
});
