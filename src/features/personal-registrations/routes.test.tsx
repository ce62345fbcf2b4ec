import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { setStep } from '#tests/factories/covenants.ts';
import { peopleOfCtn } from '#tests/factories/personal-registrations.ts';
import { type Browser, fieldOf, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let people: Awaited<ReturnType<typeof peopleOfCtn>>;
let self: Browser;
let head: Browser;
let officer: Browser;
let office: Browser;
let foreign: Browser;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  people = await peopleOfCtn(world);
  await setStep(world, world.year2021, 'registration', '2020-12-01', '2020-12-15');
  const web = await openWeb(world);
  self = await web.signedIn('hd.1');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('ctn.cv');
  office = await web.signedIn('vu.tdkt');
  foreign = await web.signedIn('btnn.truong');
});
afterAll(() => world.close());

const own = () => paths.personalRegistration(people.self, 2021);
const send = () => paths.sendPersonalRegistration(people.self, 2021);
const typed = {
  titles: ['CSTDCS'],
  initiativePlan: 'Mẫu điện tử thụ lý',
  'target.0.text': 'Hồ sơ đúng hạn',
  'target.0.measure': '98 %',
  'target.0.deadline': '15/12',
};

describe('the person', () => {
  it('finds the own years, and what registering is worth under the law of the year', async () => {
    const list = await self.get(paths.ownPersonalRegistrations());
    expect(list.text).toContain(own());
    const page = await self.get(own());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Lao động tiên tiến');
    expect(page.text).toContain('không đăng ký thì không được xét');
    expect(page.text).toContain('hạn gửi 15/12/2020');
    const since2022 = await self.get(paths.personalRegistration(people.self, 2025));
    expect(since2022.text).toContain('chưa đăng ký vẫn được xét');
    expect(since2022.text).toContain('không đặt trần chung');
  });

  it('keeps what was typed when something is wrong', async () => {
    const bad = await self.post(send(), { ...typed, titles: [], 'target.0.deadline': '31/11', version: '0' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Mẫu điện tử thụ lý');
    expect(bad.text).toContain('value="31/11"');
    const empty = await self.post(send(), { titles: [], version: '0' });
    expect(empty.text).toContain('Chọn ít nhất một danh hiệu');
    expect(empty.text).toContain('Ghi ít nhất một chỉ tiêu');
  });

  it('saves a draft, gets more rows, and hears of another window', async () => {
    expect((await self.post(own(), { ...typed, version: '0' })).location).toBe(own());
    const page = await self.get(own());
    expect(fieldOf(page, 'version')).toBe('1');
    expect(page.text).toContain('value="15/12/2021"');
    expect(page.text).toContain('target.2.text');
    const late = await self.post(own(), {
      ...typed,
      titles: ['LDTT'],
      initiativePlan: 'Bản thứ hai',
      version: '0',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Bản thứ hai');
    expect(late.text).toContain('Mẫu điện tử thụ lý');
    expect(late.text).toMatch(/Danh hiệu đăng ký<\/th>.*Chiến sĩ thi đua cơ sở<\/td>.*>Lao động tiên tiến<\/td>/);
    expect(fieldOf(late, 'version')).toBe('1');
  });

  it('cannot send after the last day; the text stays in the form', async () => {
    world.clock.set('2020-12-16T08:00:00+07:00');
    const late = await self.post(send(), { ...typed, initiativePlan: 'Viết dở', version: '1' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Hạn gửi đăng ký là hết ngày 15/12/2020');
    expect(late.text).toContain('Viết dở');
    const after = await self.get(own());
    expect(after.text).toContain('Hạn gửi là hết ngày 15/12/2020');
    expect(after.text).toContain('cần đăng ký thi đua');
    world.clock.set('2020-12-14T08:00:00+07:00');
  });

  it('sends once', async () => {
    const version = fieldOf(await self.get(own()), 'version');
    const submission = fieldOf(await self.get(own()), 'submission');
    expect((await self.post(send(), { ...typed, version, submission })).location).toBe(own());
    expect((await self.post(send(), { ...typed, version, submission })).location).toBe(own());
    expect((await self.post(send(), { ...typed, version })).status).toBe(409);
    const page = await self.get(own());
    expect(page.text).toContain('Chờ xem xét');
    expect(page.text).not.toContain('Gửi đăng ký</button>');
  });
});

describe('the unit', () => {
  const unit = () => paths.unitPersonalRegistrations(world.unitId('CTN'), 2021);

  it('sees who is missing and the places filling', async () => {
    const page = await head.get(unit());
    expect(page.text).toContain('1/3 người đã đăng ký');
    expect(page.text).toContain('Số đang đăng ký Lao động tiên tiến là 1: 15\u00a0% là 0,15, được 0 người');
    expect(page.text).toContain('lấy phần nguyên');
    const missing = await officer.get(`${unit()}?xem=chua`);
    expect(missing.text).toContain('Trần Văn Bình');
    expect(missing.text).not.toContain('Nguyễn Thị An');
    expect((await office.get(unit())).status).toBe(200);
    expect((await self.get(unit())).status).toBe(403);
    expect((await foreign.get(unit())).status).toBe(403);
  });

  it('registers for who has no account, and for nobody else', async () => {
    const other = paths.personalRegistration(people.other, 2021);
    const page = await officer.get(other);
    expect(page.text).toContain('Bạn đăng ký thay Trần Văn Bình');
    expect(page.text).toContain('Kỷ luật, vụ việc đang xem xét chưa tính ở đây');
    expect((await head.get(other)).text).not.toContain('chưa tính ở đây');
    expect((await officer.post(`${other}/gui`, { ...typed, version: '0' })).status).toBe(303);
    expect((await officer.post(send(), { ...typed, version: '0' })).status).toBe(403);
    expect((await foreign.get(other)).status).toBe(403);
  });

  it('returns with a remark and agrees what was read', async () => {
    const back = paths.returnPersonalRegistration(people.self, 2021);
    const version = fieldOf(await head.get(back), 'version');
    expect((await head.post(back, { remark: '  ', version })).text).toContain('Ghi ý kiến để người đăng ký');
    expect((await head.post(back, { remark: 'Nêu rõ mức', version })).location).toBe(own());
    const returned = await self.get(own());
    expect(returned.text).toContain('Nêu rõ mức');
    expect(returned.text).toContain('Gửi lại');
    expect(returned.text).not.toContain('cần đăng ký thi đua');
    await self.post(send(), { ...typed, version: fieldOf(returned, 'version') });
    const agree = paths.agreePersonalRegistration(people.self, 2021);
    expect((await head.post(agree, { version })).status).toBe(409);
    expect((await self.post(agree, { version })).status).toBe(403);
    const seen = fieldOf(await head.get(own()), 'version');
    expect((await head.post(agree, { version: seen })).location).toBe(own());
    expect((await self.get(own())).text).toContain('Đã đồng ý');
    expect((await self.post(own(), { ...typed, version: seen })).status).toBe(409);
  });
});

it('leads an account without a person to whom it can ask', async () => {
  expect((await foreign.get(paths.ownPersonalRegistrations())).text).toContain('gắn tài khoản');
  expect((await office.get(paths.ownPersonalRegistrations())).text).toContain(
    'Năm 2021<span class="an">, Cục Con nuôi</span>',
  );
});
