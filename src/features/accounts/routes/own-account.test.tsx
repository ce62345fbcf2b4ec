import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { type Browser, fieldOf, openWeb, type Page, type Web } from '#tests/factories/web.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
});
afterAll(() => world.close());

/** The code of RFC 6238 for the secret on the page, reckoned by ourselves. */
function codeFrom(secret: string): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const at = (hash.at(-1) as number) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function enrolled(userName: string): Promise<{ browser: Browser; secret: string; backupCodes: string[] }> {
  const browser = await web.signedIn(userName);
  const started = await browser.post(paths.startTotp(), { password: testPassword });
  expect(started.status).toBe(200);
  const secret = (/<span class="mono">([A-Z2-7 ]+)<\/span>/.exec(started.text)?.[1] ?? '').replaceAll(' ', '');
  const codes = /<ul class="ma-du-phong mono">(.*?)<\/ul>/s.exec(started.text)?.[1] ?? '';
  const wrong = await browser.post(paths.confirmTotp(), { totpCode: '000000' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Nhập lại mã');
  const done = await browser.post(paths.confirmTotp(), { totpCode: codeFrom(secret) });
  expect(done.location).toBe(`${paths.totp()}?xong=bat`);
  return { browser, secret, backupCodes: [...codes.matchAll(/<li>([^<]+)<\/li>/g)].map((found) => found[1] as string) };
}

const decode = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const actionsOf = async (userName: string) => {
  const { accountId } = await world.as(userName);
  return read(world.services.database, world.tenantId, async ({ db }) => {
    const rows = await db
      .selectFrom('journal_entry')
      .select('action')
      .where('actor_account_id', '=', accountId)
      .execute();
    return rows.map(({ action }) => action);
  });
};

describe('two-step sign-in', () => {
  it('is turned on with a drawn code, asked for at the next sign-in, and turned off with the password', async () => {
    const { secret, backupCodes, browser } = await enrolled('tgpl.truong');
    expect(backupCodes).toHaveLength(10);
    expect((await browser.get(paths.totp())).text).toContain('Đang bật');

    const other = web.stranger();
    const first = await other.post(paths.signIn(), {
      userName: 'tgpl.truong',
      password: testPassword,
      next: '/don-vi',
    });
    expect(first.location).toBe(`${paths.signInCode()}?next=%2Fdon-vi`);
    expect((await other.get(paths.sessions())).status).toBe(401);
    const form = await other.get(first.location ?? '');
    expect(fieldOf(form, 'next')).toBe('/don-vi');
    const wrong = await other.post(paths.signInCode(), { totpCode: '12 34 5', next: '/don-vi' });
    expect(wrong.status).toBe(422);
    const right = await other.post(paths.signInCode(), { totpCode: codeFrom(secret), next: '/don-vi' });
    expect(right.location).toBe('/don-vi');

    expect((await browser.post(paths.disableTotp(), { password: 'sai' })).status).toBe(422);
    expect((await browser.post(paths.disableTotp(), { password: testPassword })).location).toBe(
      `${paths.totp()}?xong=tat`,
    );
    expect(await actionsOf('tgpl.truong')).toEqual(['totp.enable', 'totp.disable']);
  });

  it('carries an interrupted form through both steps', async () => {
    const { secret } = await enrolled('quantri');
    const { accountId } = await world.as('ctn.cv');
    const browser = web.stranger();
    const expired = await browser.post(paths.disableAccount(accountId), { reason: 'Nghỉ hưu từ tháng này' });
    const resume = decode(fieldOf(expired, 'resume'));
    const step = await browser.post(paths.signIn(), { userName: 'quantri', password: testPassword, resume });
    expect(step.status).toBe(200);
    expect(decode(fieldOf(step, 'resume'))).toBe(resume);
    const again = await browser.post(paths.signIn(), { again: '1', resume, totpCode: '' });
    expect(again.status).toBe(200);
    expect(decode(fieldOf(again, 'resume'))).toBe(resume);
    await browser.post(paths.signIn(), { userName: 'quantri', password: testPassword, resume });
    const back = await browser.post(paths.signInCode(), { totpCode: codeFrom(secret), resume });
    expect(back.status).toBe(200);
    expect(back.text).toContain('Nghỉ hưu từ tháng này');
    expect(back.text).toContain(`action="${paths.disableAccount(accountId)}"`);
  });
});

describe('sessions', () => {
  it('lists the own ones, ends one, ends the others', async () => {
    const [one, two, three] = [
      await web.signedIn('htqtct.cv'),
      await web.signedIn('htqtct.cv'),
      await web.signedIn('htqtct.cv'),
    ];
    const page = await one.get(paths.sessions());
    expect(page.text).toContain('Phiên này');
    const ids = [...page.text.matchAll(/name="sessionId" value="([^"]+)"/g)].map((found) => found[1] as string);
    expect(ids).toHaveLength(2);
    expect((await one.post(paths.revokeSession(), { sessionId: ids[0] as string })).status).toBe(303);
    expect((await one.post(paths.revokeSession(), { sessionId: ids[0] as string })).status).toBe(404);
    expect([(await two.get(paths.sessions())).status, (await three.get(paths.sessions())).status].sort()).toEqual([
      200, 401,
    ]);
    const foreign = await web.signedIn('thads.cv');
    expect((await foreign.post(paths.revokeSession(), { sessionId: ids[1] as string })).status).toBe(404);
    await one.post(paths.revokeOtherSessions(), {});
    expect([(await two.get(paths.sessions())).status, (await three.get(paths.sessions())).status]).toEqual([401, 401]);
    expect((await one.get(paths.sessions())).status).toBe(200);
  });
});

describe('the password', () => {
  it('changes after the old one was given; other browsers are out, this one stays in', async () => {
    const [browser, other] = [await web.signedIn('gdbd.cv'), await web.signedIn('gdbd.cv')];
    const send = (fields: Record<string, string>): Promise<Page> => browser.post(paths.password(), fields);
    const next = { password: 'Mat-khau-moi-1', repeatPassword: 'Mat-khau-moi-1' };
    const wrong = await send({ currentPassword: 'sai', ...next });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Mật khẩu đang dùng chưa đúng.');
    expect(wrong.text).not.toContain('Mat-khau-moi-1');
    const unlike = await send({ currentPassword: '', password: 'ab', repeatPassword: 'cd' });
    expect(unlike.text).toContain('Nhập mật khẩu đang dùng.');
    expect(unlike.text).toContain('Hai lần nhập mật khẩu mới chưa giống nhau.');
    expect((await send({ currentPassword: testPassword, password: 'ngan', repeatPassword: 'ngan' })).status).toBe(422);
    expect((await send({ currentPassword: testPassword, ...next })).location).toBe(`${paths.sessions()}?xong=mat-khau`);
    expect((await browser.get(paths.sessions())).status).toBe(200);
    expect((await other.get(paths.sessions())).status).toBe(401);
    expect(await actionsOf('gdbd.cv')).toEqual(['password.change']);
  });
});
