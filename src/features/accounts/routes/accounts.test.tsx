import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { sealJournal } from '#src/platform/journal/seal.ts';
import { openSigningKey } from '#src/platform/journal/signing-key.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let admin: Browser;
const folder = mkdtempSync(join(tmpdir(), 'thidua-admin-'));
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  admin = await web.signedIn('quantri');
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const newAccount = () => ({
  userName: 'ctn.moi',
  displayName: 'Đỗ Thị Ỷ Lan',
  jobTitle: 'Chuyên viên',
  role: 'unitOfficer',
  unitId: world.unitId('CTN'),
  startsOn: '01/12/2020',
  password: 'Mat-khau-dau-1',
});

describe('the administrator', () => {
  it('may ask the journal and the accounts for any text', async () => {
    for (const address of [`${paths.journal()}?loai=%00&ma=%E0&ngay=%00&ai=%27`, `${paths.accounts()}?q=%25%00_%27`]) {
      expect((await admin.get(address)).status).toBe(200);
    }
  });

  it('sees every error of a new account at once and keeps what was typed', async () => {
    const page = await admin.post(paths.newAccount(), {
      ...newAccount(),
      userName: '',
      role: 'unitHead',
      unitId: '',
      startsOn: '31/02/2020',
      endsOn: 'mai',
    });
    expect(page.status).toBe(422);
    for (const name of ['userName', 'unitId', 'startsOn', 'endsOn']) expect(page.text).toContain(`href="#f-${name}"`);
    expect(fieldOf(page, 'displayName')).toBe('Đỗ Thị Ỷ Lan');
    expect(fieldOf(page, 'startsOn')).toBe('31/02/2020');
    expect(page.text).not.toContain('Mat-khau-dau-1');
    const short = { ...newAccount(), userName: 'a b!', password: 'ngan', jobTitle: '' };
    const together = await admin.post(paths.newAccount(), short);
    for (const name of ['userName', 'password', 'jobTitle']) expect(together.text).toContain(`href="#f-${name}"`);
    expect(together.text).toContain('ít nhất 8 ký tự');
  });

  it('creates one, finds it, changes it, gives and ends a role, locks and opens it', async () => {
    const created = await admin.post(paths.newAccount(), newAccount());
    expect(created.status).toBe(303);
    const address = created.location?.split('?')[0] ?? '';
    const id = address.split('/').at(-1) ?? '';
    expect((await admin.get(created.location ?? '')).text).toContain('Đã tạo tài khoản.');
    const found = await admin.get(`${paths.accounts()}?q=y+lan`);
    expect(found.text).toContain('1 tài khoản có “y lan”');
    expect(found.text).toContain('ctn.moi');

    const changed = { displayName: 'Đỗ Thị Ỷ Lan', jobTitle: 'Phó Cục trưởng', unitId: world.unitId('CTN') };
    expect((await admin.post(address, { ...changed, version: '1' })).status).toBe(303);
    const conflict = await admin.post(address, { ...changed, jobTitle: 'Cục trưởng', version: '1' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Có người vừa lưu mẫu này trước bạn');
    expect(fieldOf(conflict, 'jobTitle')).toBe('Cục trưởng');
    expect(fieldOf(conflict, 'version')).toBe('2');

    const granted = await admin.post(paths.grantRole(id), {
      role: 'observer',
      clusterYearId: world.year2020,
      startsOn: '14/12/2020',
    });
    expect(granted.location).toBe(`${address}?xong=vai`);
    const page = await admin.get(address);
    const grantId = /\/vai\/([0-9a-f-]+)\/ket-thuc/.exec(page.text)?.[1] ?? '';
    expect((await admin.get(paths.endGrant(id, grantId))).status).toBe(200);
    const noReason = await admin.post(paths.endGrant(id, grantId), { lastDay: '13/12/2020', reason: '' });
    expect(noReason.status).toBe(422);
    expect(fieldOf(noReason, 'lastDay')).toBe('13/12/2020');
    const ended = await admin.post(paths.endGrant(id, grantId), { lastDay: '13/12/2020', reason: 'Nhầm người' });
    expect(ended.location).toBe(`${address}?xong=het-vai`);

    expect((await admin.get(paths.enableAccount(id))).status).toBe(409);
    expect((await admin.post(paths.disableAccount(id), { reason: 'Chuyển công tác' })).location).toContain('khoa');
    expect((await admin.get(paths.grantRole(id))).status).toBe(409);
    const refused = await web.stranger().post(paths.signIn(), { userName: 'ctn.moi', password: 'Mat-khau-dau-1' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('đã bị khóa');
    expect(refused.headers.getSetCookie().join()).not.toContain('session_token');
    expect((await admin.post(paths.enableAccount(id), { reason: 'Trở lại' })).location).toContain('mo');

    const journal = await admin.get(`${paths.journal()}?loai=account&ma=${id}`);
    for (const words of ['Tạo tài khoản', 'Giao vai', 'Kết thúc vai', 'Khóa tài khoản', 'Nhầm người']) {
      expect(journal.text).toContain(words);
    }
  });

  it('is told that the embedded database is not for an office', async () => {
    const page = await admin.get(paths.system());
    const embedded = world.services.database.kind === 'embedded';
    expect(page.text.includes('Đang dùng cơ sở dữ liệu nhúng.')).toBe(embedded);
    expect(page.text.includes('fsync')).toBe(embedded);
    expect((await (await web.signedIn('vu.tdkt')).get(paths.system())).status).toBe(403);
  });

  it('shows everybody the one table of rights, and one role of it by address', async () => {
    const reader = await web.signedIn('ctn.cv');
    const whole = await reader.get(paths.matrix());
    expect(whole.text).toContain('Công bố kết quả');
    const teller = await reader.get(`${paths.matrix()}?vai=teller`);
    expect(teller.text).toContain('Nhập số kiểm phiếu');
    expect(teller.text).not.toContain('Tạo tài khoản');
  });
});

describe('the journal', () => {
  it('shows a line with its place once it is sealed, gives checkpoints out and checks a kept one', async () => {
    const office = await web.signedIn('vu.tdkt');
    const list = await office.get(`${paths.journal()}?ngay=14/12/2020`);
    const entry = /href="\/nhat-ky\/([0-9a-f-]{36})"/.exec(list.text)?.[1] ?? '';
    expect((await office.get(paths.journalEntry(entry))).text).toContain('Chưa niêm phong');

    const key = openSigningKey(join(folder, 'journal.key'));
    const { checkpoint } = await sealJournal(world.services.database, world.tenantId, key, world.clock.now());
    expect((await office.get(paths.journalEntry(entry))).text).toContain('Điểm niêm phong 1');
    expect((await admin.get(paths.system())).text).toContain(key.keyId);

    const file = await office.get(paths.checkpoint('1'));
    expect(file.headers.get('content-disposition')).toContain('diem-niem-phong-1.txt');
    expect(file.text).toContain(checkpoint?.rootHash);
    const good = await office.post(paths.checkpoints(), { checkpoint: file.text });
    expect(good.text).toContain('Khớp điểm niêm phong 1.');
    const rootHash = checkpoint?.rootHash ?? '';
    const other = `${rootHash.startsWith('0') ? '1' : '0'}${rootHash.slice(1)}`;
    const bad = await office.post(paths.checkpoints(), { checkpoint: file.text.replace(rootHash, other) });
    expect(bad.text).toContain('KHÔNG khớp');
    const rubbish = await office.post(paths.checkpoints(), { checkpoint: 'b7e2 40c1' });
    expect(rubbish.status).toBe(422);
    expect(rubbish.text).toContain('b7e2 40c1');
    for (const number of ['0', '99', '-1', 'x']) {
      expect((await office.get(paths.checkpoint(number))).status, number).toBe(404);
    }
  });

  it('takes any filter without breaking, and says when a day cannot be read', async () => {
    const bad = await admin.get(`${paths.journal()}?ngay=hom+qua&ai=x&sau=y&loai='&ma=%25`);
    expect(bad.status).toBe(200);
    expect(bad.text).toContain('Không đọc được ngày');
    expect((await (await web.signedIn('ctn.truong')).get(paths.journal())).status).toBe(403);
  });
});

describe('guides', () => {
  it('need no account', async () => {
    const stranger = web.stranger();
    expect((await stranger.get(paths.help())).status).toBe(200);
    for (const path of [paths.guide('khong-co'), paths.guide('..%2f..%2fpackage'), paths.guideImage('x.png')]) {
      expect((await stranger.get(path)).status, path).toBe(404);
    }
  });
});
