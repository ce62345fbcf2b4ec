import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let office: Browser;
/** Heads of the unit that leads 2020, of the one that leads 2021, and of neither. */
let outgoing: Browser;
let incoming: Browser;
let member: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  outgoing = await web.signedIn('ktvb.truong');
  incoming = await web.signedIn('ctn.truong');
  member = await web.signedIn('tgpl.truong');
});
afterAll(() => world.close());

const leadership = () => ({
  headUnitId: world.unitId('CTN'),
  deputyUnitId: world.unitId('THADS'),
  number: '02/QĐ-MP',
  signedOn: '10/12/2020',
  issuer: 'Bộ Tư pháp',
  subject: 'Trưởng, Phó Trưởng Cụm năm 2021',
  synthetic: 'co',
  announcement: 'conference',
});

describe('the year of a cluster', () => {
  it('shows every member, the leaders, and how the year is managed', async () => {
    const page = await member.get(paths.clusterYear(world.year2020));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Năm thi đua 2020 của Cụm thi đua số III');
    expect(page.text.match(/<th scope="row">/g)).toHaveLength(12);
    expect(page.text).toContain('Cục Kiểm tra văn bản quy phạm pháp luật');
    expect(page.text).toContain('Bộ quyết định. Chưa có văn bản.');
    expect(page.text).not.toContain(paths.closeYear(world.year2020));
    expect(Buffer.byteLength(page.text)).toBeLessThan(40_000);
  });

  it('is closed to those without a part in it', async () => {
    expect((await web.stranger().get(paths.clusterYear(world.year2020))).status).toBe(401);
    expect((await (await web.signedIn('thutruong')).get(paths.clusterYear(world.year2020))).status).toBe(200);
    expect((await member.get(paths.closeYear(world.year2020))).status).toBe(403);
    expect((await member.post(paths.startYear(world.year2021), {})).status).toBe(403);
    expect((await office.post(paths.startYear(world.year2020), {})).status).toBe(409);
  });

  it('cannot start without announced leaders and says why', async () => {
    const page = await office.get(paths.clusterYear(world.year2021));
    expect(page.text).toContain('Công bố quyết định Trưởng Cụm của năm này rồi mới bắt đầu năm.');
    const refused = await office.post(paths.startYear(world.year2021), {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Công bố quyết định');
  });

  it('takes days for its steps, says every wrong one, keeps what was typed', async () => {
    const address = paths.steps(world.year2021);
    const version = fieldOf(await office.get(address), 'version');
    const typed = {
      version,
      'name-new': 'Tự chấm',
      'startsOn-new': '30/02/2021',
      'endsOn-new': '04/12/21',
      reason: 'Kế hoạch',
    };
    const wrong = await office.post(address, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Tháng 2 năm 2021 chỉ có 28 ngày.');
    expect(wrong.text).toContain('Ghi đủ bốn chữ số của năm');
    expect(wrong.text).toContain('value="30/02/2021"');
    const right = await office.post(address, { ...typed, 'startsOn-new': '16/11/2021', 'endsOn-new': '04/12/2021' });
    expect(right.location).toBe(address);
    const second = await office.post(address, { ...typed, 'startsOn-new': '', 'endsOn-new': '' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Có người vừa lưu mẫu này trước bạn');
    expect((await member.get(address)).text).toContain('04/12/2021');
    expect((await member.post(address, typed)).status).toBe(403);
  });

  it('changes its members while it is prepared', async () => {
    const address = paths.members(world.year2021);
    const page = await office.get(address);
    const version = fieldOf(page, 'version');
    const unitId = [world.unitId('CTN')];
    const wrong = await office.post(address, {
      version,
      unitId,
      number: '9/QĐ',
      signedOn: '',
      issuer: 'Bộ',
      subject: '',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi ngày ký quyết định.');
    expect(wrong.text).toContain('Ghi trích yếu của quyết định.');
    const alone = await office.post(address, { version, unitId, number: '', signedOn: '', issuer: 'Bộ', subject: '' });
    expect(alone.text).toContain('Chọn ít nhất hai đơn vị thành viên.');
    expect((await member.get(address)).text).not.toContain('Sửa danh sách');
    expect((await office.post(paths.members(world.year2020), { version, unitId })).status).toBe(409);
  });
});

describe('a decision on leaders', () => {
  it('is seen by the standing office alone until it is announced', async () => {
    const address = paths.leadership(world.year2021);
    const wrong = await office.post(address, { ...leadership(), deputyUnitId: world.unitId('CTN'), signedOn: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi ngày ký quyết định.');
    const same = await office.post(address, { ...leadership(), deputyUnitId: world.unitId('CTN') });
    expect(same.text).toContain('phải là hai đơn vị khác nhau');
    expect(same.text).toContain('value="02/QĐ-MP"');
    expect((await office.post(address, leadership())).location).toBe(address);
    expect((await outgoing.post(address, leadership())).status).toBe(403);
    const cluster = paths.cluster(world.clusterId);
    for (const path of [address, cluster, paths.clusterYear(world.year2020), paths.unit(world.unitId('CTN'))]) {
      expect((await member.get(path)).text, path).not.toContain('02/QĐ-MP');
    }
    expect((await office.get(address)).text).toContain('02/QĐ-MP');
    expect((await office.get(cluster)).text).toContain('Chưa công bố');
    expect((await office.get(paths.clusterYear(world.year2020))).text).toContain('chưa công bố');
    expect((await incoming.get(paths.handover(world.year2020))).status).toBe(403);
  });

  it('makes leaders of the next year once announced', async () => {
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('leadership')
        .set({ announced_at: world.clock.now() })
        .where('tenant_id', '=', tx.tenantId)
        .where('announced_at', 'is', null)
        .execute(),
    );
    expect((await member.get(paths.cluster(world.clusterId))).text).toContain('Năm 2021, Cục Con nuôi là Trưởng Cụm');
    expect((await incoming.get(paths.handover(world.year2020))).status).toBe(200);
  });
});

describe('the handover and my work', () => {
  it('puts the list on the outgoing head, then on the incoming one', async () => {
    const address = paths.handover(world.year2020);
    expect((await outgoing.get(paths.myWork())).text).toContain('Lập danh mục bàn giao cho Trưởng Cụm năm 2021');
    expect((await member.get(address)).status).toBe(403);
    expect((await outgoing.post(paths.prepareHandover(world.year2020), {})).location).toBe(address);
    const item = paths.handoverItem(world.year2020, 'dossiers');
    const without = await outgoing.post(item, { action: 'keep', note: '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Ghi ai giữ và giữ đến khi nào.');
    expect((await outgoing.post(item, { action: 'keep', note: 'Đến khi Hội đồng xét xong' })).location).toBe(address);
    expect((await incoming.get(paths.myWork())).text).toContain('Xác nhận 1 mục nhận bàn giao năm 2020');
    expect((await incoming.post(item, { action: 'give', note: '' })).status).toBe(403);
    expect((await incoming.get(address)).text).toContain('Đến khi Hội đồng xét xong');
    expect((await outgoing.get(paths.handoverPaper(world.year2020))).status).toBe(409);
    expect((await outgoing.get(paths.handoverItem(world.year2020, 'khong-co'))).status).toBe(404);
  });

  it('is signed by both with their passwords and printed', async () => {
    const codes = ['contacts', 'agreedScores', 'countingMinutes', 'covenant', 'comments', 'sealedPapers', 'rights'];
    for (const code of codes) await outgoing.post(paths.handoverItem(world.year2020, code), { action: 'give' });
    for (const code of [...codes, 'dossiers']) {
      await incoming.post(paths.receiveHandoverItem(world.year2020, code), { action: 'receive' });
    }
    const address = paths.handover(world.year2020);
    const wrong = await outgoing.post(paths.signHandoverGiving(world.year2020), { password: 'sai' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Mật khẩu chưa đúng');
    expect((await incoming.post(paths.signHandoverGiving(world.year2020), { password: testPassword })).status).toBe(
      403,
    );
    await outgoing.post(paths.signHandoverGiving(world.year2020), { password: testPassword });
    await incoming.post(paths.signHandoverReceiving(world.year2020), { password: testPassword });
    expect((await office.get(address)).text).toContain('Hai bên đã ký.');
    const paper = await incoming.get(paths.handoverPaper(world.year2020));
    expect(paper.status).toBe(200);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await office.get(paths.cluster(world.clusterId))).text).toContain('Bàn giao cho Trưởng Cụm 2021: 9/9');
  });

  it('says what to do when nothing is to be done', async () => {
    const page = await (await web.signedIn('thutruong')).get(paths.myWork());
    expect(page.text).toContain('Hiện không có việc nào ở phía bạn');
    expect(page.text).toContain('Xem tiến độ năm 2020');
    expect((await web.stranger().get(paths.myWork())).status).toBe(401);
  });

  it('shows an administrator no door that is closed', async () => {
    const administrator = await web.signedIn('quantri');
    for (const path of [paths.myWork(), paths.clusterYear(world.year2020)]) {
      const { text } = await administrator.get(path);
      const doors = [...text.matchAll(/<a[^>]* href="(\/[^"#]*)"/g)].map(([, address]) => address ?? '');
      for (const door of new Set(doors)) expect((await administrator.get(door)).status, door).toBeLessThan(400);
    }
  });
});

describe('clusters', () => {
  it('lead to the pages of every year that the person may open', async () => {
    const cluster = await member.get(paths.clusterYear(world.year2021));
    const address = cluster.text.match(/href="(\/cum\/[^"]+)">Đổi năm/)?.[1] ?? '';
    const page = await member.get(address);
    for (const year of [world.year2020, world.year2021]) {
      expect(page.text).toContain(`href="${paths.clusterYear(year)}">Năm ${year === world.year2020 ? 2020 : 2021}</a>`);
    }
    const follower = (await (await web.signedIn('thutruong')).get(address)).text;
    expect(follower).toContain(`href="${paths.clusterYear(world.year2020)}">Năm 2020</a>`);
  });

  it('are added and opened by the standing office', async () => {
    expect((await member.get(paths.clusters())).text).not.toContain(paths.newCluster());
    const wrong = await office.post(paths.newCluster(), {
      code: 'III',
      name: '',
      kind: 'cum',
      description: 'Khối mới',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi tên cụm');
    expect(wrong.text).toContain('Khối mới');
    const made = await office.post(paths.newCluster(), { code: 'IV', name: 'Cụm IV', kind: 'cum', description: '' });
    const page = await office.get(made.location ?? '');
    expect(page.text).toContain('Mở năm đầu tiên');
    const clusterId = made.location?.split('/').at(-1) ?? '';
    expect((await office.post(paths.openYear(clusterId), { year: 'năm tới' })).text).toContain('bốn chữ số');
    const opened = await office.post(paths.openYear(clusterId), { year: '2021' });
    expect(opened.location).toMatch(/\/thanh-vien$/);
    expect((await office.get(opened.location ?? '')).text).toContain('Chưa có thành viên nào');
  });

  it('close a year after saying what that does', async () => {
    expect((await office.get(paths.closeYear(world.year2020))).text).toContain('không mở lại được');
    expect((await office.post(paths.closeYear(world.year2020), {})).location).toBe(paths.clusterYear(world.year2020));
    expect((await office.post(paths.closeYear(world.year2020), {})).status).toBe(409);
    expect((await member.get(paths.clusterYear(world.year2020))).text).toContain('Đã đóng');
  });
});
