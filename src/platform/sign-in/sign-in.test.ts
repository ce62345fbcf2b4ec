import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { idleSeconds, touchSeconds } from './auth.ts';
import { createSignIn, type SignIn, type SignInAnswer } from './sign-in.ts';
import { TestBrowser } from './test-browser.ts';
import { openTestEmbedded, openTestPostgres, type TestDatabase } from './test-database.ts';
import { words } from './words.ts';

const postgres = process.env.THIDUA_TEST_DATABASE_URL;
const engines: [string, () => Promise<TestDatabase>][] = [['cơ sở dữ liệu nhúng', openTestEmbedded]];
if (postgres) engines.push(['PostgreSQL', () => openTestPostgres(postgres)]);

const secret = 'chỉ dùng trong phép thử: 7f0c1d9e5b3a2468';
const password = 'mật khẩu đủ dài';
let lastAddress = 0;
/** Each test comes from an address of its own, so that no test uses up the attempts of another. */
const newAddress = () => `192.0.2.${++lastAddress}`;

function cookiesOf(answer: SignInAnswer): string[] {
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.message}`);
  return answer.cookies;
}

describe.each(engines)('đăng nhập trên %s', (_name, open) => {
  let database: TestDatabase;
  let signIn: SignIn;

  beforeAll(async () => {
    database = await open();
    signIn = createSignIn({
      pool: database.pool,
      baseUrl: 'http://localhost:3000',
      secret,
      production: false,
      demonstration: true,
      cheapPasswords: true,
    });
  }, 60_000);
  afterAll(() => database.close());
  afterEach(() => {
    vi.useRealTimers();
  });

  async function newUser(displayName = 'Nguyễn Văn Thử') {
    const userName = `thử.${randomUUID().slice(0, 8)}`;
    return { userName, userId: await signIn.createUser({ userName, displayName, password }) };
  }

  async function signedIn(userName: string, browser = new TestBrowser()) {
    browser.take(cookiesOf(await signIn.signIn({ userName, password }, browser.headers(), newAddress())));
    return browser;
  }

  /** The machine's clock moved forward for the code under test; timers stay real, the database needs them. */
  function later(seconds: number) {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
  }

  test('tên và mật khẩu đúng mở một phiên; tên không phân biệt hoa thường và cách gõ dấu', async () => {
    const { userName, userId } = await newUser();
    const browser = new TestBrowser();
    const typed = ` ${userName.toUpperCase().normalize('NFD')} `;
    const answer = await signIn.signIn({ userName: typed, password }, browser.headers(), newAddress());
    expect(answer).toMatchObject({ kind: 'signedIn', userId });
    browser.take(cookiesOf(answer));
    expect(await signIn.session(browser.headers())).toEqual({ userId, sessionId: expect.any(String) });
  });

  test('tên lạ, tên sai dạng, mật khẩu sai hay quá dài nhận cùng một câu trả lời và không có cookie', async () => {
    const { userName } = await newUser();
    const tries = [
      { userName, password: 'mật khẩu khác' },
      { userName, password: '' },
      { userName, password: 'x'.repeat(5000) },
      { userName: 'không.có.ai', password },
      { userName: '', password },
      { userName: "'; drop table sign_in_user; --", password },
      { userName: 'byte\u0000rỗng', password },
      { userName: 'tên có dấu cách', password },
      { userName: 'x'.repeat(5000), password },
    ];
    for (const input of tries) {
      expect(await signIn.signIn(input, new Headers(), newAddress())).toEqual({
        kind: 'refused',
        message: words.refused,
      });
    }
  });

  test('cookie: tiền tố riêng, HttpOnly, SameSite=Lax, hết theo trình duyệt; Secure khi địa chỉ là https', async () => {
    const { userName } = await newUser();
    const plain = cookiesOf(await signIn.signIn({ userName, password }, new Headers(), newAddress()));
    expect(plain).toHaveLength(1);
    expect(plain[0]).toMatch(/^thidua\.session_token=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const options = { pool: database.pool, baseUrl: 'https://thidua.example', secret, cheapPasswords: true };
    const overHttps = createSignIn({ ...options, production: false });
    const browser = new TestBrowser();
    const secure = cookiesOf(await overHttps.signIn({ userName, password }, browser.headers(), newAddress()));
    expect(secure[0]).toMatch(/^__Secure-thidua\.session_token=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    browser.take(secure);
    expect(await overHttps.session(browser.headers())).not.toBeNull();
  });

  test('cookie bị sửa hoặc ký bằng khóa khác không mở được phiên', async () => {
    const { userName } = await newUser();
    const browser = await signedIn(userName);
    const value = browser.cookies.get('thidua.session_token') as string;
    for (const forged of [`x${value}`, value.slice(0, -4), value.split('.')[0] as string, '', '%', 'a'.repeat(9000)]) {
      browser.cookies.set('thidua.session_token', forged);
      expect(await signIn.session(browser.headers())).toBeNull();
    }
  });

  test('phiên mới không bao giờ là phiên trình duyệt mang tới; phiên cũ chấm dứt', async () => {
    const { userName } = await newUser();
    const browser = await signedIn(userName);
    const old = browser.headers();
    const before = await signIn.session(old);
    await signedIn(userName, browser);
    const after = await signIn.session(browser.headers());
    expect(after?.sessionId).not.toBe(before?.sessionId);
    expect(await signIn.session(old)).toBeNull();
  });

  test('phiên do kẻ khác cài sẵn vào trình duyệt không thành phiên của người đăng nhập', async () => {
    const attacker = await newUser();
    const victim = await newUser();
    const planted = await signedIn(attacker.userName);
    const browser = new TestBrowser();
    for (const [name, value] of planted.cookies) browser.cookies.set(name, value);
    await signedIn(victim.userName, browser);
    expect(await signIn.session(planted.headers())).toBeNull();
    expect((await signIn.session(browser.headers()))?.userId).toBe(victim.userId);
  });

  test('năm lần sai của một tên từ một địa chỉ thì phải chờ; hết giờ chờ thì vào được', async () => {
    const { userName } = await newUser();
    const address = newAddress();
    const attempt = (typed: string, from = address) =>
      signIn.signIn({ userName, password: typed }, new Headers({ 'x-forwarded-for': randomUUID() }), from);
    for (let i = 0; i < 5; i++) expect(await attempt('sai')).toEqual({ kind: 'refused', message: words.refused });
    const blocked = await attempt(password);
    expect(blocked).toMatchObject({ kind: 'refused', retryAfterSeconds: expect.any(Number) });
    expect(blocked).toMatchObject({ message: 'Thử quá nhiều lần. Hãy thử lại sau 15 phút' });
    expect(await attempt(password, newAddress())).toMatchObject({ kind: 'signedIn' });
    later(15 * 60 + 1);
    expect(await attempt(password)).toMatchObject({ kind: 'signedIn' });
  });

  test('các lần thử cùng lúc không lách được giới hạn', async () => {
    const { userName } = await newUser();
    const address = newAddress();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn.signIn({ userName, password: 'sai' }, new Headers(), address)),
    );
    expect(answers.filter((answer) => answer.kind === 'refused' && !answer.retryAfterSeconds)).toHaveLength(5);
  });

  test('một địa chỉ thử nhiều tên thì bị chặn; người vào đúng không bị tính', async () => {
    const { userName } = await newUser();
    const address = newAddress();
    for (let i = 0; i < 60; i++) {
      expect((await signIn.signIn({ userName, password }, new Headers(), address)).kind).toBe('signedIn');
    }
    for (let i = 0; i < 50; i++) {
      await signIn.signIn({ userName: `đoán.${i}`, password }, new Headers(), address);
    }
    const blocked = await signIn.signIn({ userName, password }, new Headers(), address);
    expect(blocked).toMatchObject({ kind: 'refused', retryAfterSeconds: expect.any(Number) });
  });

  test('một tên bị đoán từ nhiều địa chỉ thì phải chờ', async () => {
    const { userName } = await newUser();
    for (let i = 0; i < 30; i++) {
      await signIn.signIn({ userName, password: 'sai' }, new Headers(), `198.51.100.${i}`);
    }
    const blocked = await signIn.signIn({ userName, password }, new Headers(), newAddress());
    expect(blocked).toMatchObject({ kind: 'refused', retryAfterSeconds: expect.any(Number) });
  });

  test('danh sách phiên của mình; thu một phiên, thu các phiên khác, có hiệu lực ngay', async () => {
    const { userName } = await newUser();
    const [first, second, third] = [await signedIn(userName), await signedIn(userName), await signedIn(userName)];
    const list = await signIn.sessions(third.headers());
    expect(list).toHaveLength(3);
    expect(list.filter((session) => session.current)).toHaveLength(1);
    expect(list[0]).toMatchObject({ browser: 'Test/1.0', address: expect.stringMatching(/^192\.0\.2\./) });
    const firstId = (await signIn.session(first.headers()))?.sessionId as string;
    expect(await signIn.revoke(third.headers(), firstId)).toBe(true);
    expect(await signIn.session(first.headers())).toBeNull();
    expect(await signIn.revokeOthers(third.headers())).toBe(1);
    expect(await signIn.session(second.headers())).toBeNull();
    expect(await signIn.session(third.headers())).not.toBeNull();
  });

  test('không thu được phiên của người khác', async () => {
    const mine = await signedIn((await newUser()).userName);
    const other = await signedIn((await newUser()).userName);
    const otherId = (await signIn.session(other.headers()))?.sessionId as string;
    expect(await signIn.revoke(mine.headers(), otherId)).toBe(false);
    expect(await signIn.revoke(new Headers(), otherId)).toBe(false);
    expect(await signIn.session(other.headers())).not.toBeNull();
  });

  test('đăng xuất chấm dứt phiên và xóa cookie', async () => {
    const browser = await signedIn((await newUser()).userName);
    const old = browser.headers();
    browser.take(await signIn.signOut(old));
    expect(browser.cookies.size).toBe(0);
    expect(await signIn.session(old)).toBeNull();
    expect(await signIn.signOut(new Headers())).toBeInstanceOf(Array);
  });

  test('phiên không dùng 12 giờ thì hết; dùng thì còn', async () => {
    const browser = await signedIn((await newUser()).userName);
    later(touchSeconds + 60);
    expect(await signIn.session(browser.headers())).not.toBeNull();
    later(idleSeconds - 60);
    expect(await signIn.session(browser.headers())).not.toBeNull();
    later(idleSeconds + 60);
    expect(await signIn.session(browser.headers())).toBeNull();
    await signedIn((await newUser()).userName);
    const ended = 'select 1 from sign_in_session where expires_at < $1';
    expect((await database.pool.query(ended, [new Date()])).rowCount).toBe(0);
  });

  test('đọc phiên là một câu truy vấn, không ghi gì', async () => {
    const browser = await signedIn((await newUser()).userName);
    const queries = vi.spyOn(pg.Client.prototype, 'query');
    expect(await signIn.session(browser.headers())).not.toBeNull();
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
  });

  test('đổi mật khẩu chấm dứt mọi phiên; mật khẩu cũ hết dùng', async () => {
    const { userName, userId } = await newUser();
    const browser = await signedIn(userName);
    await signIn.setPassword(userId, 'mật khẩu mới hơn');
    expect(await signIn.session(browser.headers())).toBeNull();
    expect((await signIn.signIn({ userName, password }, new Headers(), newAddress())).kind).toBe('refused');
    const fresh = { userName, password: 'mật khẩu mới hơn' };
    expect((await signIn.signIn(fresh, new Headers(), newAddress())).kind).toBe('signedIn');
    await expect(signIn.setPassword(userId, 'ngắn')).rejects.toMatchObject({ code: 'invalid' });
  });

  test('xác nhận mật khẩu trước khi ký: đúng, sai, và giới hạn số lần', async () => {
    const { userId } = await newUser();
    expect(await signIn.confirmPassword(userId, password)).toBe(true);
    expect(await signIn.confirmPassword(randomUUID(), password)).toBe(false);
    for (let i = 0; i < 5; i++) expect(await signIn.confirmPassword(userId, 'sai mật khẩu')).toBe(false);
    expect(await signIn.confirmWaitSeconds(userId)).toBeGreaterThan(0);
    expect(await signIn.confirmPassword(userId, password)).toBe(false);
    later(15 * 60 + 1);
    expect(await signIn.confirmWaitSeconds(userId)).toBe(0);
    expect(await signIn.confirmPassword(userId, password)).toBe(true);
  });

  test('tên trùng, tên hay mật khẩu không hợp lệ bị từ chối cạnh ô của nó', async () => {
    const { userName } = await newUser();
    const again = { userName: userName.toUpperCase(), displayName: 'Người khác', password };
    await expect(signIn.createUser(again)).rejects.toMatchObject({ fields: { userName: expect.any(String) } });
    const bad = { userName: 'a b', displayName: 'Người khác', password: 'ngắn' };
    await expect(signIn.createUser(bad)).rejects.toMatchObject({
      fields: { userName: expect.any(String), password: expect.any(String) },
    });
  });

  test('bản minh họa vào theo vai không cần mật khẩu; bản khác thì không', async () => {
    const { userId } = await newUser();
    const browser = new TestBrowser();
    browser.take((await signIn.signInAs(userId, browser.headers(), newAddress())).cookies);
    expect((await signIn.session(browser.headers()))?.userId).toBe(userId);
    const options = { pool: database.pool, baseUrl: 'https://thidua.example', secret };
    const real = createSignIn({ ...options, production: true });
    await expect(real.signInAs(userId, new Headers(), newAddress())).rejects.toThrow();
    expect(() => createSignIn({ ...options, production: true, demonstration: true })).toThrow();
    expect(() => createSignIn({ ...options, production: true, cheapPasswords: true })).toThrow();
    expect(() => createSignIn({ ...options, production: false, secret: 'ngắn' })).toThrow();
  });

  describe('xác thực hai bước', () => {
    async function enrolled() {
      const user = await newUser();
      const browser = await signedIn(user.userName);
      const started = await signIn.enableTotp(browser.headers(), password);
      if (started.kind !== 'started') throw new Error(started.message);
      const done = await signIn.confirmTotp(browser.headers(), codeOf(started.uri));
      if (done.kind !== 'done') throw new Error(done.message);
      browser.take(done.cookies);
      return { ...user, browser, ...started };
    }

    async function challenged(userName: string) {
      const browser = new TestBrowser();
      const answer = await signIn.signIn({ userName, password }, browser.headers(), newAddress());
      expect(answer.kind).toBe('totpRequired');
      browser.take(cookiesOf(answer));
      expect(await signIn.session(browser.headers())).toBeNull();
      return browser;
    }

    test('bật bằng mật khẩu và mã đầu tiên; nhãn trong ứng dụng là tên đăng nhập, không phải thư', async () => {
      const { userName } = await newUser();
      const browser = await signedIn(userName);
      expect(await signIn.enableTotp(browser.headers(), 'sai mật khẩu')).toMatchObject({ kind: 'refused' });
      const started = await signIn.enableTotp(browser.headers(), password);
      if (started.kind !== 'started') throw new Error(started.message);
      expect(decodeURIComponent(started.uri)).toContain(`Thi Đua:${userName}?`);
      expect(started.uri).not.toContain('invalid');
      expect(started.backupCodes).toHaveLength(10);
      expect(await signIn.confirmTotp(browser.headers(), '000000')).toMatchObject({ kind: 'refused' });
      expect((await signIn.signIn({ userName, password }, new Headers(), newAddress())).kind).toBe('signedIn');
    });

    test('sau khi bật, mật khẩu thôi chưa vào; thêm mã thì vào', async () => {
      const { userName, userId, uri } = await enrolled();
      expect(await signIn.totpEnabled(userId)).toBe(true);
      const browser = await challenged(userName);
      const wrong = await signIn.verifyTotp('123 45', browser.headers(), newAddress());
      expect(wrong).toEqual({ kind: 'refused', message: words.wrongCode });
      const answer = await signIn.verifyTotp(codeOf(uri), browser.headers(), newAddress());
      expect(answer).toMatchObject({ kind: 'signedIn', userId });
      browser.take(cookiesOf(answer));
      expect((await signIn.session(browser.headers()))?.userId).toBe(userId);
      expect([...browser.cookies.keys()]).toEqual(['thidua.session_token']);
    });

    test('mã dự phòng dùng được đúng một lần', async () => {
      const { userName, userId, backupCodes } = await enrolled();
      const code = backupCodes[0] as string;
      const browser = await challenged(userName);
      expect(await signIn.verifyTotp(code, browser.headers(), newAddress())).toMatchObject({
        kind: 'signedIn',
        userId,
      });
      const again = await challenged(userName);
      expect((await signIn.verifyTotp(code, again.headers(), newAddress())).kind).toBe('refused');
    });

    test('năm mã sai thì phải đăng nhập lại từ đầu; không có lần đăng nhập thì không có gì để xác thực', async () => {
      const { userName, uri } = await enrolled();
      const browser = await challenged(userName);
      for (let i = 0; i < 5; i++) await signIn.verifyTotp('000000', browser.headers(), newAddress());
      const right = await signIn.verifyTotp(codeOf(uri), browser.headers(), newAddress());
      expect(right).toEqual({ kind: 'refused', message: words.challengeOver });
      expect(await signIn.verifyTotp(codeOf(uri), new Headers(), newAddress())).toMatchObject({
        kind: 'refused',
      });
    });

    test('mười mã sai liên tiếp khóa bước hai 15 phút, dù qua nhiều lần đăng nhập', async () => {
      const { userName, uri } = await enrolled();
      for (let round = 0; round < 2; round++) {
        const browser = await challenged(userName);
        for (let i = 0; i < 5; i++) await signIn.verifyTotp('000000', browser.headers(), newAddress());
      }
      const locked = await challenged(userName);
      const answer = await signIn.verifyTotp(codeOf(uri), locked.headers(), newAddress());
      expect(answer).toEqual({ kind: 'refused', message: words.totpLocked });
      later(15 * 60 + 1);
      const browser = await challenged(userName);
      const opened = await signIn.verifyTotp(codeOf(uri), browser.headers(), newAddress());
      expect(opened.kind).toBe('signedIn');
    });

    test('tắt bằng mật khẩu; các lần sai bị giới hạn', async () => {
      const { userName, userId, browser } = await enrolled();
      for (let i = 0; i < 4; i++) {
        const answer = await signIn.disableTotp(browser.headers(), 'sai mật khẩu');
        expect(answer).toEqual({ kind: 'refused', message: words.wrongPassword });
      }
      const off = await signIn.disableTotp(browser.headers(), password);
      if (off.kind !== 'done') throw new Error(off.message);
      browser.take(off.cookies);
      expect((await signIn.session(browser.headers()))?.userId).toBe(userId);
      expect((await signIn.signIn({ userName, password }, new Headers(), newAddress())).kind).toBe('signedIn');
      for (let i = 0; i < 5; i++) await signIn.enableTotp(browser.headers(), 'sai mật khẩu');
      expect(await signIn.enableTotp(browser.headers(), password)).toMatchObject({
        retryAfterSeconds: expect.any(Number),
      });
      expect(await signIn.enableTotp(new Headers(), password)).toEqual({ kind: 'refused', message: words.signedOut });
    });
  });
});

/** What an authenticator shows now for this address: RFC 6238 with its defaults, written apart from the library. */
function codeOf(uri: string): string {
  const base32 = new URL(uri).searchParams.get('secret') as string;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32.replace(/=+$/, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) as number) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
