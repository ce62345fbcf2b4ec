import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { registrationIdOf } from '#tests/factories/covenants.ts';
import { type Browser, fieldOf, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { registrationRecord } from './queries.ts';

let world: World;
let leader: Browser;
let office: Browser;
let head: Browser;
let officer: Browser;
let stranger: Browser;
let observer: Browser;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  const web = await openWeb(world);
  leader = await web.signedIn('ktvb.truong');
  office = await web.signedIn('vu.tdkt');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('ctn.cv');
  stranger = await web.signedIn('btnn.truong');
  observer = await web.signedIn('thutruong');
});
afterAll(() => world.close());

const registrationId = () => registrationIdOf(world, 'CTN');
const record = async () => {
  const id = await registrationId();
  const found = await read(world.services.database, world.tenantId, (tx) => registrationRecord(tx, id));
  if (!found) throw new Error('no registration');
  return found;
};

const target = {
  indicator: 'Hồ sơ giải quyết đúng hạn',
  unitOfMeasure: '%',
  baseline: '98,2',
  goal: '97,5',
  weight: '60',
  owner: 'Phòng Nghiệp vụ',
  dueOn: '15/12',
  note: '',
};

describe('movements', () => {
  let movement = '';

  it('are written by the leaders; members see them once launched', async () => {
    const list = paths.movements(world.year2021);
    expect((await leader.get(list)).text).toContain('Chưa có phong trào nào của năm 2021');
    expect((await head.get(paths.newMovement(world.year2021))).status).toBe(403);
    const wrong = await leader.post(paths.newMovement(world.year2021), { title: '', aims: 'Hoàn thành kế hoạch' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi tên phong trào');
    expect(wrong.text).toContain('Hoàn thành kế hoạch');
    const fields = {
      title: 'Thi đua năm 2021',
      aims: 'Hoàn thành kế hoạch',
      scope: 'Các đơn vị thành viên',
      form: 'regular',
      termFrom: '01/01/2021',
      termTo: '31/12/2021',
      criteria: 'Hoàn thành chỉ tiêu đã đăng ký',
    };
    movement = (await leader.post(paths.newMovement(world.year2021), fields)).location ?? '';
    expect((await leader.get(movement)).text).toContain('Phát động phong trào');
    expect((await head.get(movement)).status).toBe(404);
    expect((await head.get(list)).text).not.toContain('Thi đua năm 2021');
  });

  it('show the second editor what the first one saved', async () => {
    const version = fieldOf(await leader.get(`${movement}?sua=1`), 'version');
    const fields = {
      aims: '',
      scope: 'Các đơn vị thành viên',
      form: 'regular',
      termFrom: '01/01/2021',
      termTo: '31/12/2021',
      criteria: 'Hoàn thành chỉ tiêu đã đăng ký',
      version,
    };
    expect((await office.post(movement, { ...fields, title: 'Thi đua yêu nước' })).status).toBe(303);
    const late = await leader.post(movement, { ...fields, title: 'Thi đua 2021' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Thi đua yêu nước');
    expect(late.text).toContain('Thi đua 2021');
  });

  it('are launched with the plan, and each member has a registration then', async () => {
    const id = movement.split('/')[2] ?? '';
    const bad = await leader.post(paths.launchMovement(id), {
      cites: 'paper',
      planNumber: '',
      planDay: '31/11/2020',
      planIssuer: '',
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Tháng 11 năm 2020 chỉ có 30 ngày');
    expect((await leader.get(paths.registrations(world.year2021))).text).toContain('Chưa có bản đăng ký nào');
    const plan = { cites: 'paper', planNumber: '15/KH-MP', planDay: '01/12/2020', planIssuer: 'Trưởng Cụm' };
    expect((await leader.post(paths.launchMovement(id), plan)).location).toBe(movement);
    expect((await leader.post(paths.launchMovement(id), plan)).status).toBe(409);
    expect((await head.get(movement)).text).toContain('15/KH-MP ngày 01/12/2020, Trưởng Cụm');
    expect((await leader.get(`${movement}?sua=1`)).text).not.toContain('Lưu phong trào');
  });
});

describe('registrations', () => {
  it('list every member; only the own one opens for a unit', async () => {
    const list = paths.registrations(world.year2021);
    const own = paths.registration(await registrationId());
    expect((await officer.get(list)).text).toContain(own);
    const asStranger = await stranger.get(list);
    expect(asStranger.text).toContain('Cục Con nuôi');
    expect(asStranger.text).not.toContain(own);
    expect((await leader.get(list)).text).toContain(own);
    for (const [reader, status] of [
      [stranger, 403],
      [observer, 403],
      [leader, 200],
      [office, 200],
    ] as const) {
      expect((await reader.get(own)).status).toBe(status);
    }
    expect((await officer.get(paths.registration(uuidv7()))).status).toBe(404);
    expect((await officer.get('/dang-ky/abc')).status).toBe(404);
  });

  it('take targets with every error said at once and nothing typed lost', async () => {
    const path = paths.newTarget(await registrationId());
    const wrong = await officer.post(path, { ...target, goal: '', weight: '12.5', dueOn: '31/12/2022' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Hồ sơ giải quyết đúng hạn');
    expect(wrong.text).toContain('Ghi mức chỉ tiêu');
    expect(wrong.text).toContain('Dùng dấu phẩy cho phần lẻ: 12,5');
    const outside = await officer.post(path, { ...target, dueOn: '31/12/2022' });
    expect(outside.status).toBe(422);
    expect(outside.text).toContain('Hạn hoàn thành phải nằm trong năm 2021');
    expect((await stranger.post(path, target)).status).toBe(403);
    const submission = uuidv7();
    expect((await officer.post(path, { ...target, submission })).status).toBe(303);
    expect((await officer.post(path, { ...target, submission })).status).toBe(303);
    expect((await record()).targets).toHaveLength(1);
    const shown = (await officer.get(paths.registration(await registrationId()))).text;
    expect(shown).toContain('Thấp hơn kết quả 2020');
    expect(shown).toContain('Tổng trọng số là 60');
  });

  it('show two editors of a target their differences', async () => {
    const { id, targets } = await record();
    const path = paths.target(id, targets[0]?.id);
    const version = fieldOf(await officer.get(path), 'version');
    expect((await head.post(path, { ...target, goal: '98,5', version })).status).toBe(303);
    const late = await officer.post(path, { ...target, goal: '99,0', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('98,5');
    expect(late.text).toContain('99,0');
  });

  it('say what taking out a target does before it is done', async () => {
    const { id } = await record();
    await officer.post(paths.newTarget(id), { ...target, indicator: 'Chỉ tiêu ghi nhầm', weight: '15' });
    const path = paths.removeTarget(id, (await record()).targets[1]?.id);
    expect((await officer.get(path)).text).toContain('tổng trọng số còn 60 %');
    expect((await stranger.get(path)).status).toBe(403);
    expect((await officer.post(path, {})).location).toBe(paths.registration(id));
    expect((await record()).targets).toHaveLength(1);
    expect((await officer.get(path)).status).toBe(404);
  });

  it('take a title, and go to the leaders by the unit’s head', async () => {
    const id = await registrationId();
    const page = paths.registration(id);
    await officer.post(paths.newTarget(id), { ...target, indicator: 'Sáng kiến', weight: '40' });
    const titleVersion = fieldOf(await officer.get(paths.titleAimed(id)), 'version');
    expect((await officer.post(paths.titleAimed(id), { titleAimed: 'CO_BO', version: titleVersion })).location).toBe(
      page,
    );
    expect((await officer.get(page)).text).toContain('Thủ trưởng đơn vị gửi khi');
    const shown = await head.get(page);
    const stale = await head.post(paths.sendRegistration(id), { version: titleVersion });
    expect(stale.status).toBe(409);
    expect((await officer.post(paths.sendRegistration(id), { version: '1' })).status).toBe(403);
    expect((await head.post(paths.sendRegistration(id), { version: fieldOf(shown, 'version') })).location).toBe(page);
    expect((await officer.get(paths.newTarget(id))).status).toBe(409);
    expect((await officer.post(paths.newTarget(id), target)).status).toBe(409);
  });

  it('come back with remarks, open only those, and are agreed', async () => {
    const { id, targets } = await record();
    const page = paths.registration(id);
    const path = paths.returnRegistration(id);
    const [first, second] = targets.map((each) => each.id) as [string, string];
    const shown = await leader.get(path);
    const version = fieldOf(shown, 'version');
    const empty = await leader.post(path, { [`remark.${first}`]: '', 'remark.all': '', dueOn: '20/12/2020', version });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Ghi ý kiến ở ít nhất một chỉ tiêu');
    const fields = { [`remark.${first}`]: 'Nêu cách đo', 'remark.all': '', version };
    const past = await leader.post(path, { ...fields, dueOn: '01/12/2020' });
    expect(past.status).toBe(422);
    expect(past.text).toContain('Nêu cách đo');
    expect((await leader.post(path, { ...fields, dueOn: '20/12/2020' })).location).toBe(page);
    const returned = (await officer.get(page)).text;
    expect(returned).toContain('Nêu cách đo');
    expect(returned).toContain('hạn gửi lại 20/12/2020');
    expect(returned).toContain(paths.target(id, first));
    expect(returned).not.toContain(paths.target(id, second));
    expect((await officer.get(paths.newTarget(id))).status).toBe(409);
    expect((await officer.get(paths.target(id, second))).status).toBe(409);
    expect((await officer.post(paths.newTarget(id), target)).status).toBe(409);
    const edited = {
      ...target,
      note: 'Đo theo báo cáo quý',
      version: fieldOf(await officer.get(paths.target(id, first)), 'version'),
    };
    expect((await officer.post(paths.target(id, first), edited)).location).toBe(page);
    await head.post(paths.sendRegistration(id), { version: fieldOf(await head.get(page), 'version') });
    const agreed = await leader.post(paths.agreeRegistration(id), {
      version: fieldOf(await leader.get(page), 'version'),
    });
    expect(agreed.location).toBe(page);
    const end = (await head.get(page)).text;
    expect(end).toContain('Đã thống nhất');
    expect(end).toContain('Lần 2');
    expect((await stranger.get(paths.registrations(world.year2021))).text).toContain('1/11 bản đã thống nhất');
  });
});
