import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { openDemonstrationClock } from '#src/platform/demonstration-clock.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld();
  const clock = await openDemonstrationClock(world.services.database);
  web = await openWeb({ ...world, services: { ...world.services, clock } });
});
afterAll(() => world.close());

const credentials = (userName: string, more: Record<string, string> = {}) => ({
  userName,
  password: testPassword,
  ...more,
});

async function entered(userName: string): Promise<Browser> {
  const browser = web.stranger();
  const page = await browser.post(paths.signIn(), credentials(userName));
  expect(page.status).toBe(303);
  return browser;
}

const cookieOf = (page: Page) => page.headers.getSetCookie().find((cookie) => cookie.includes('session_token')) ?? '';

describe('sign-in', () => {
  it('shows the form, refuses a wrong password beside the field and keeps the name', async () => {
    const browser = web.stranger();
    expect((await browser.get(paths.signIn())).text).toContain('name="userName"');
    const refused = await browser.post(paths.signIn(), { userName: 'ctn.cv', password: 'sai-mat-khau' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
    expect(fieldOf(refused, 'userName')).toBe('ctn.cv');
    expect(refused.text).not.toContain('sai-mat-khau');
    const empty = await browser.post(paths.signIn(), { userName: '', password: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Nhập tên đăng nhập.');
    expect(empty.text).toContain('Nhập mật khẩu.');
  });

  it('enters with a new session in a cookie that scripts and other sites do not get', async () => {
    const browser = web.stranger();
    const page = await browser.post(paths.signIn(), credentials('CTN.cv'));
    expect(page.location).toBe(paths.myWork());
    expect(cookieOf(page)).toMatch(/HttpOnly/i);
    expect(cookieOf(page)).toMatch(/SameSite=Lax/i);
    expect(cookieOf(page)).toMatch(/Path=\//i);
    expect(cookieOf(page)).not.toMatch(/Max-Age|Domain/i);
    expect((await browser.get(paths.sessions())).status).toBe(200);
    expect((await browser.get(paths.signIn())).location).toBe(paths.myWork());
  });

  it('never goes on with the session that the browser came with (fixation)', async () => {
    const browser = await entered('ctn.cv');
    const before = new Map(browser.cookies);
    await browser.post(paths.signIn(), credentials('gdbd.cv'));
    expect([...browser.cookies.values()]).not.toEqual([...before.values()]);
    const thief = web.stranger();
    for (const [name, value] of before) thief.cookies.set(name, value);
    expect((await thief.get(paths.sessions())).status).toBe(401);
  });

  it('goes on to a page of ours and nowhere else (open redirect)', async () => {
    const next = `${paths.journal()}?ngay=14/12/2020`;
    const there = await web.stranger().post(paths.signIn(), credentials('ctn.cv', { next }));
    expect(there.location).toBe(next);
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '/.//evil']) {
      const page = await web.stranger().post(paths.signIn(), credentials('ctn.cv', { next: evil }));
      expect(page.headers.get('location'), evil).toBe(paths.myWork());
      const chosen = await web.stranger().post(paths.language(), { lang: 'en', back: evil });
      expect(chosen.headers.get('location'), evil).toBe(paths.home());
      const form = await web.stranger().get(`${paths.signIn()}?next=${encodeURIComponent(evil)}`);
      expect(fieldOf(form, 'next'), evil).toBe('');
    }
  });

  it('ends the session on the way out', async () => {
    const browser = await entered('ctn.cv');
    const before = new Map(browser.cookies);
    expect((await browser.post(paths.signOut(), {})).location).toBe(paths.home());
    const again = web.stranger();
    for (const [name, value] of before) again.cookies.set(name, value);
    expect((await again.get(paths.sessions())).status).toBe(401);
  });

  it('asks to wait after five failures and says how long', async () => {
    const browser = web.stranger();
    for (let time = 0; time < 5; time++) await browser.post(paths.signIn(), { userName: 'lltp.cv', password: 'sai' });
    const page = await browser.post(paths.signIn(), credentials('lltp.cv'));
    expect(page.status).toBe(429);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(page.text).toContain('Thử quá nhiều lần');
  });
});

describe('every answer', () => {
  it('refuses posts of other sites, with a foreign origin and with none', async () => {
    const browser = await entered('ctn.cv');
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await browser.post(paths.revokeOtherSessions(), {}, foreign)).status).toBe(403);
    const without = await web.hono.request(`http://localhost${paths.signOut()}`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(without.status).toBe(403);
    expect((await browser.get(paths.sessions())).status).toBe(200);
  });

  it.each([paths.home(), paths.signIn(), paths.help(), paths.componentSheet(), '/khong-co'])(
    'allows only scripts and styles with its own nonce: %s',
    async (path) => {
      const page = await web.stranger().get(path);
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
      expect(nonce).toBeTruthy();
      expect(policy).toContain(`style-src 'nonce-${nonce}'`);
      expect(policy).not.toContain('unsafe');
      for (const [, used] of page.text.matchAll(/<(?:script|style)[^>]* nonce="([^"]*)"/g)) expect(used).toBe(nonce);
      expect(page.text.match(/<(?:script|style)(?![^>]* nonce=)[^>]*>/g)).toBeNull();
      expect(page.text).not.toMatch(/ style="/);
      expect(page.text).not.toMatch(/ on[a-z]+="/);
      const second = await web.stranger().get(path);
      expect(second.headers.get('content-security-policy')).not.toBe(policy);
    },
  );

  it('speaks the chosen language and comes back', async () => {
    const browser = web.stranger();
    const chosen = await browser.post(paths.language(), { lang: 'en', back: paths.signIn() });
    expect(chosen.location).toBe(paths.signIn());
    expect(chosen.headers.getSetCookie()[0]).toMatch(/thidua\.lang=en;.*HttpOnly.*SameSite=Lax/);
    expect((await browser.get(paths.signIn())).text).toContain('<html lang="en">');
    expect((await browser.post(paths.language(), { lang: 'xx', back: '/' })).status).toBe(303);
    expect((await browser.get(paths.signIn())).text).toContain('<html lang="vi">');
  });
});

describe('a session that ended in mid-form', () => {
  const typed = { displayName: 'Nguyễn Thị “Ẩn”', jobTitle: 'Dòng một\nDòng hai', version: '1', password: 'bi-mat-1' };

  it('keeps what was typed through the sign-in and sends it on', async () => {
    const admin = await entered('quantri');
    const { accountId } = await world.as('tgpl.cv');
    admin.cookies.clear();
    const expired = await admin.post(paths.account(accountId), typed);
    expect(expired.status).toBe(401);
    expect(expired.text).toContain('chữ bạn nhập còn đây');
    const resume = decode(fieldOf(expired, 'resume'));
    expect(JSON.parse(resume)).toMatchObject({
      path: paths.account(accountId),
      lists: { displayName: [typed.displayName], jobTitle: [typed.jobTitle] },
    });
    expect(expired.text).not.toContain('bi-mat-1');

    const wrong = await admin.post(paths.signIn(), { userName: 'quantri', password: 'sai', resume });
    expect(wrong.status).toBe(422);
    expect(decode(fieldOf(wrong, 'resume'))).toBe(resume);

    const back = await admin.post(paths.signIn(), credentials('quantri', { resume }));
    expect(back.status).toBe(200);
    expect(back.text).toContain('Chữ bạn đã nhập còn đây');
    expect(back.text).toContain('Dòng một\nDòng hai');
    expect(back.text).toContain(`action="${paths.account(accountId)}"`);
    expect(back.text).toContain('Thoát');

    const sent = await admin.post(paths.account(accountId), {
      displayName: decode(fieldOf(back, 'displayName')),
      jobTitle: 'Chuyên viên chính',
      version: fieldOf(back, 'version'),
    });
    expect(sent.location).toBe(`${paths.account(accountId)}?xong=luu`);
    expect((await world.as('tgpl.cv')).displayName).toBe(typed.displayName);
  });

  it('says that files must be chosen again, and goes on after signing in elsewhere', async () => {
    const browser = web.stranger();
    const { accountId } = await world.as('tgpl.cv');
    const expired = await browser.post(paths.grantRole(accountId), {
      role: 'unitHead',
      file: new File(['x'], 'giay-uy-quyen.pdf', { type: 'application/pdf' }),
    });
    expect(expired.status).toBe(401);
    expect(expired.text).toContain('Có 1 tệp phải chọn lại');
    const resume = decode(fieldOf(expired, 'resume'));
    expect((await browser.post(paths.resume(), { resume })).status).toBe(401);
    const elsewhere = await web.signedIn('quantri');
    const page = await elsewhere.post(paths.resume(), { resume });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`action="${paths.grantRole(accountId)}"`);
  });

  it('posts only to a form of ours', async () => {
    const browser = await web.signedIn('quantri');
    for (const path of ['//evil.example', 'https://evil.example/', '/khong-co', paths.journal()]) {
      const resume = JSON.stringify({ path, lists: { a: ['1'] }, files: 0 });
      const page = await browser.post(paths.resume(), { resume });
      expect(page.status, path).toBe(422);
      expect(page.text).not.toContain(`action="${path}"`);
    }
    expect((await browser.post(paths.resume(), { resume: '{"path":' })).status).toBe(422);
  });

  it('asks for a page again after signing in', async () => {
    const expired = await web.stranger().get(`${paths.accounts()}?q=con`);
    expect(expired.status).toBe(401);
    expect(fieldOf(expired, 'next')).toBe(`${paths.accounts()}?q=con`);
  });
});

describe('the demonstration', () => {
  it('offers the roles of the data and enters one by a post', async () => {
    const browser = web.stranger();
    const home = await browser.get(paths.home());
    expect(home.status).toBe(200);
    expect(home.text).toContain('Thứ Hai, 14/12/2020');
    expect(home.text).toContain('Cục Đăng ký quốc gia giao dịch bảo đảm');
    expect(home.text).toContain('npx thidua reset');
    expect(home.text).toContain('Thư ký Cụm');
    const { accountId } = await world.as('gdbd.cv');
    const officer = await browser.post(paths.enterAs(), { role: 'unit', unit: accountId });
    expect(officer.location).toBe(paths.myWork());
    expect((await browser.get(paths.sessions())).text).toContain('Cục Đăng ký quốc gia giao dịch bảo đảm');
    const chair = await world.as('ktvb.truong');
    expect((await browser.post(paths.enterAs(), { role: chair.accountId })).location).toBe(paths.myWork());
    expect((await browser.post(paths.enterAs(), { role: 'unit', unit: 'x' })).status).toBe(422);
  });

  it('moves its clock forward only, and writes that down', async () => {
    const browser = web.stranger();
    expect((await browser.post(paths.moveClock(), { day: '2020-12-15' })).location).toBe(paths.home());
    expect((await browser.get(paths.home())).text).toContain('Thứ Ba, 15/12/2020');
    for (const day of ['2020-12-15', '2020-12-14', '2199-01-01']) {
      expect((await browser.post(paths.moveClock(), { day })).status, day).toBe(409);
    }
    expect((await browser.post(paths.moveClock(), { day: '17/12/2020' })).status).toBe(422);
    const moves = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('journal_entry').select('after').where('action', '=', 'demonstration.moveClock').execute(),
    );
    expect(moves.map(({ after }) => after)).toEqual([{ day: '2020-12-15' }]);
  });

  it('is not there on a server of an office', async () => {
    const office = await openWeb({ ...world, services: { ...world.services, demonstration: false } });
    const browser = office.stranger();
    expect((await browser.get(paths.home())).location).toBe(paths.signIn());
    const { accountId } = await world.as('gdbd.cv');
    expect((await browser.post(paths.enterAs(), { role: accountId })).status).toBe(409);
    expect((await browser.post(paths.moveClock(), { day: '2021-01-01' })).status).toBe(409);
    expect((await browser.get(paths.componentSheet())).status).toBe(409);
    expect(browser.cookies.size).toBe(0);
  });
});

const decode = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
