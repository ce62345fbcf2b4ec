import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { agreeTargets, launch2021, signFor } from '#tests/factories/covenants.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { elevenUnits, openWorld, testPassword, type World } from '#tests/factories/world.ts';
import { covenantRecord, pledges } from './queries/covenant-record.ts';
import { covenantOfYear } from './queries.ts';

let world: World;
let web: Web;
let leader: Browser;
let deputy: Browser;
let head: Browser;
let officer: Browser;
let observer: Browser;
beforeAll(async () => {
  world = await openWorld('2020-12-17T08:00:00+07:00');
  web = await openWeb(world);
  leader = await web.signedIn('ktvb.truong');
  deputy = await web.signedIn('htqtct.truong');
  head = await web.signedIn('ctn.truong');
  officer = await web.signedIn('ctn.cv');
  observer = await web.signedIn('thutruong');
});
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const covenantId = async () => (await db((tx) => covenantOfYear(tx, world.year2021))) ?? '';
const record = async () => {
  const id = await covenantId();
  const found = await db((tx) => covenantRecord(tx, id));
  if (!found) throw new Error('no covenant');
  return found;
};

describe('drafting', () => {
  it('says in an empty year what comes next, and to whom', async () => {
    const list = paths.covenants(world.year2021);
    expect((await leader.get(list)).text).toContain(paths.newCovenant(world.year2021));
    const asMember = await head.get(list);
    expect(asMember.status).toBe(200);
    expect(asMember.text).not.toContain(paths.newCovenant(world.year2021));
    expect((await web.stranger().get(list)).status).not.toBe(200);
  });

  it('keeps what was typed when something is missing, and is for leaders only', async () => {
    const path = paths.newCovenant(world.year2021);
    const wrong = await leader.post(path, { grounds: 'Căn cứ Kế hoạch 15', commitments: ' \n ' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Căn cứ Kế hoạch 15');
    expect(wrong.text).toContain('Ghi ít nhất một nội dung chung');
    expect((await head.post(path, { grounds: '', commitments: 'Đoàn kết' })).status).toBe(403);
    const made = await leader.post(path, { grounds: '', commitments: 'Đoàn kết\nHoàn thành chỉ tiêu' });
    expect(made.location).toBe(paths.covenant(await covenantId()));
    expect((await leader.get(paths.covenants(world.year2021))).location).toBe(made.location);
    const year = (await head.get(paths.clusterYear(world.year2020))).text;
    expect(year.slice(year.indexOf('Giao ước 2021'))).toMatch(/^Giao ước 2021[^–]*?Đang soạn/);
  });

  it('shows the second editor what the first one saved', async () => {
    const path = paths.covenantText(await covenantId());
    const opened = fieldOf(await leader.get(path), 'version');
    expect((await deputy.post(path, { grounds: '', commitments: 'Đoàn kết', version: opened })).status).toBe(303);
    const late = await leader.post(path, { grounds: '', commitments: 'Thi đua', version: opened });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Đoàn kết');
    expect(late.text).toContain('Thi đua');
    expect(fieldOf(late, 'version')).not.toBe(opened);
  });

  it('is not opened before the registrations are agreed, and says which ones wait', async () => {
    const id = await covenantId();
    const page = await leader.get(paths.covenant(id));
    expect(page.text).toContain('Mới thống nhất 0/11 bản đăng ký');
    expect(page.text).not.toContain('Chốt nội dung và mở ký');
    const version = String((await record()).version);
    const refused = await leader.post(paths.openCovenant(id), { version });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Chưa mở ký được');
  });
});

describe('signing', () => {
  beforeAll(async () => {
    await launch2021(world);
    for (const [code] of elevenUnits) await agreeTargets(world, code);
  });

  it('opens with the version that was read', async () => {
    const id = await covenantId();
    const page = await leader.get(paths.covenant(id));
    const stale = await leader.post(paths.openCovenant(id), { version: '1' });
    expect(stale.status).toBe(409);
    const opened = await leader.post(paths.openCovenant(id), { version: fieldOf(page, 'version') });
    expect(opened.location).toBe(paths.covenant(id));
    expect((await leader.get(paths.covenantText(id))).status).toBe(409);
    for (const reader of [officer, observer]) {
      const shown = await reader.get(paths.covenant(id));
      expect(shown.text).toContain('0/11 đơn vị đã ký');
      expect(shown.text).toContain('Khớp với nội dung đã chốt');
    }
    expect((await observer.get(`${paths.covenant(id)}?don-vi=${world.unitId('TGPL')}`)).text).toContain(
      'Chỉ tiêu của Cục Trợ giúp pháp lý',
    );
  });

  it('asks the head to have read it and for the password, says both at once', async () => {
    const path = paths.signCovenant(await covenantId(), world.unitId('CTN'));
    expect((await head.get(path)).text).toContain('Tôi đã đọc');
    for (const stranger of [officer, leader, observer]) expect((await stranger.get(path)).status).toBe(403);
    const empty = await head.post(path, { number: '1', password: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('đánh dấu vào ô này');
    expect(empty.text).toContain('Nhập mật khẩu');
    const wrong = await head.post(path, { number: '1', read: 'co', password: 'sai-mat-khau' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).not.toContain('sai-mat-khau');
    const submission = uuidv7();
    const form = { number: '1', read: 'co', password: testPassword, submission };
    expect((await head.post(path, form)).location).toBe(paths.covenant(await covenantId()));
    expect((await head.post(path, form)).status).toBe(303);
    expect((await head.post(path, { ...form, submission: uuidv7() })).status).toBe(409);
    expect((await head.get(paths.covenant(await covenantId()))).text).toContain('1/11 đơn vị đã ký');
  });

  it('is taken back with a reason only', async () => {
    const path = paths.withdrawCovenant(await covenantId());
    expect((await leader.get(path)).text).toContain('1/11');
    expect((await leader.post(path, { reason: ' ' })).status).toBe(422);
    expect((await head.get(path)).status).toBe(403);
  });

  it('prints at every stage', async () => {
    const paper = await officer.get(paths.covenantPaper(await covenantId()));
    expect(paper.status).toBe(200);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
  });
});

describe('amending', () => {
  beforeAll(async () => {
    const id = await covenantId();
    for (const [code] of elevenUnits) if (code !== 'CTN') await signFor(world, id, code);
  });

  const ownTarget = async () => {
    const unit = pledges(await record()).find(({ unitId }) => unitId === world.unitId('CTN'));
    return paths.proposeAmendment(await covenantId(), world.unitId('CTN'), unit?.targets[0]?.id ?? '');
  };

  it('is proposed and signed by the head of the unit, says every error at once', async () => {
    expect((await head.get(paths.covenant(await covenantId()))).text).toContain(await ownTarget());
    expect((await deputy.get(paths.covenant(await covenantId()))).text).not.toContain(await ownTarget());
    const path = await ownTarget();
    for (const stranger of [officer, leader, observer]) expect((await stranger.get(path)).status).toBe(403);
    const wrong = await head.post(path, { newGoal: '74,0', newDueOn: '31/2', reason: '', password: testPassword });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('74,0');
    expect(wrong.text).toContain('Tháng 2 năm 2021 chỉ có 28 ngày');
    expect(wrong.text).toContain('Ghi lý do sửa chỉ tiêu');
    const fields = { newGoal: '74,0', newDueOn: '15/12', reason: 'Sáu tháng đã đạt 72,1 %', password: testPassword };
    const sent = await head.post(path, fields);
    expect(sent.status).toBe(303);
    expect((await observer.get(sent.location ?? '')).text).toContain('<del>70,0');
    expect((await head.get(path)).text).toContain('đang có phụ lục chờ quyết định');
  });

  it('is decided by the leader; the original stays beside it on the covenant and on its paper', async () => {
    const path = paths.amendment((await record()).amendments[0]?.id ?? '');
    expect((await head.get(path)).text).not.toContain('Ký quyết định');
    expect((await head.post(path, { decision: 'agree', words: '', password: testPassword })).status).toBe(403);
    const bare = await leader.post(path, { decision: 'refuse', words: '', password: testPassword });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Ghi lý do không đồng ý');
    expect((await leader.post(path, { decision: 'agree', words: '', password: testPassword })).location).toBe(path);
    const shown = (await head.get(paths.covenant(await covenantId()))).text;
    expect(shown).toMatch(/<del>.*70,0<\/del>/s);
    expect(shown).toMatch(/<ins>.*74,0/s);
    expect((await officer.get(paths.covenantPaper(await covenantId()))).status).toBe(200);
  });

  it('is over with the year', async () => {
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('cluster_year')
        .set({ state: 'closed' })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', world.year2021)
        .execute(),
    );
    expect((await head.get(await ownTarget())).status).toBe(409);
    expect((await head.get(paths.covenant(await covenantId()))).status).toBe(200);
    expect((await head.get(paths.covenant(uuidv7()))).status).toBe(404);
  });
});
