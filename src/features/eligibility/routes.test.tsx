import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgingDone } from '#src/features/eligibility/commands/start-judging.ts';
import { paths } from '#src/paths.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { openWeb, type Web } from '#tests/factories/web.ts';
import { keepWorld, openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let again: () => Promise<void>;
/** One who qualifies for CSTĐCS of 2020, one without an initiative, one with a discipline. */
const [good, plain, disciplined] = [uuidv7(), uuidv7(), uuidv7()];

beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  await inTransaction(world.services.database, world.tenantId, async (tx) => {
    const { db, tenantId } = tx;
    const unit_id = world.unitId('CTN');
    const people = [
      [good, 'Vũ Thị Lan', '=HYPERLINK("x")'],
      [plain, 'Đỗ Văn An', 'Chuyên viên'],
      [disciplined, 'Lê Văn Bình', 'Chuyên viên'],
    ] as const;
    await db
      .insertInto('person')
      .values(
        people.map(([id, name, post]) => ({
          tenant_id: tenantId,
          id,
          name,
          name_fold: fold(name),
          name_sort: sortKey(name),
          unit_id,
          post,
          recruited_on: '2010-01-01',
          synthetic: true,
        })),
      )
      .execute();
    for (const [id] of people) {
      await db
        .insertInto('yearly_rating')
        .values({ tenant_id: tenantId, id: uuidv7(), person_id: id, year: 2020, level: 'excellent' })
        .execute();
      await db
        .insertInto('past_award')
        .values({
          tenant_id: tenantId,
          id: uuidv7(),
          person_id: id,
          award: 'LDTT',
          year: 2020,
          decision_number: '12/QĐ-CTN',
          decided_on: '2020-12-01',
          issuer: 'Cục Con nuôi',
          level: 'base',
          synthetic: true,
        })
        .execute();
      await db
        .insertInto('personal_registration')
        .values({
          tenant_id: tenantId,
          id: uuidv7(),
          person_id: id,
          unit_id,
          year: 2020,
          state: 'agreed',
          titles: ['LDTT', 'CSTDCS'],
        })
        .execute();
    }
    for (const person_id of [good, disciplined]) {
      const id = uuidv7();
      await db
        .insertInto('initiative')
        .values({
          tenant_id: tenantId,
          id,
          name: 'Sổ theo dõi',
          name_fold: `so theo doi ${person_id}`,
          kind: 'initiative',
          reach: 'base',
          year: 2020,
          recognised_on: '2020-11-20',
          decision_number: '9/QĐ-CTN',
        })
        .execute();
      await db.insertInto('initiative_author').values({ tenant_id: tenantId, initiative_id: id, person_id }).execute();
    }
    await db
      .insertInto('pending_matter')
      .values({
        tenant_id: tenantId,
        id: uuidv7(),
        person_id: disciplined,
        kind: 'complaint',
        opened_on: '2020-10-01',
        document: 'Đơn số 7',
      })
      .execute();
  });
  again = await keepWorld(world);
});
beforeEach(() => again());
afterAll(() => world.close());

const matterOf = (subject: { person_id: string } | { unit_id: string }) =>
  inTransaction(world.services.database, world.tenantId, ({ db }) =>
    db
      .insertInto('pending_matter')
      .values({
        ...{ tenant_id: world.tenantId, id: uuidv7(), kind: 'inspection', opened_on: '2020-11-01', ...subject },
      })
      .execute(),
  );
const list = () => paths.unitEligibility(world.unitId('CTN'));
const judged = { year: '2020', onDate: '14/12/2020' };
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the list of a unit', () => {
  it('says what to do before anything is judged, then who qualifies and what the others lack', async () => {
    const head = await web.signedIn('ctn.truong');
    expect((await head.get(`${list()}?nam=2020`)).text).toContain('Chưa tính cho năm này');
    const made = await head.post(`${list()}?danh-hieu=CSTDCS&nam=2020`, judged);
    expect(made.status).toBe(303);
    const page = text((await head.get(made.location ?? '')).text);
    expect(page).toContain('Tất cả (3) Đủ điều kiện (1) Chưa đủ (2) Chưa xác định (0)');
    expect(page).toContain('cần thêm 1 sáng kiến hoặc đề tài được công nhận');
    expect(page).toContain('Khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP · nguồn thứ cấp');
    expect(page).toContain('15 % của 3 là 0,45.');
    expect(page).toContain('1 người đủ điều kiện, chỉ có 0 chỗ: đơn vị phải chọn.');
    const only = text((await head.get(`${list()}?nam=2020&ket-qua=eligible`)).text);
    expect(only).toContain('Vũ Thị Lan');
    expect(only).not.toContain('Đỗ Văn An');
  });

  it('keeps what was typed when the day is none, or has not come', async () => {
    const head = await web.signedIn('ctn.truong');
    for (const onDate of ['31/02/2020', '15/12/2020']) {
      const page = await head.post(`${list()}?nam=2020`, { ...judged, onDate });
      expect(page.status).toBe(422);
      expect(page.text).toContain(`value="${onDate}"`);
    }
  });

  it('does not tell an officer of discipline and matters, not by the outcome either', async () => {
    const head = await web.signedIn('ctn.truong');
    await head.post(`${list()}?nam=2020`, judged);
    const officer = await web.signedIn('ctn.cv');
    const page = text((await officer.get(`${list()}?nam=2020`)).text);
    expect(page).toContain('Đủ điều kiện (2) Chưa đủ (1)');
    expect(page).toContain('Kỷ luật và vụ việc đang xem xét không tính ở đây');
    const verdict = paths.personVerdict(disciplined, 'CSTDCS');
    expect((await officer.get(verdict)).text).not.toContain('Đơn số 7');
    expect((await head.get(verdict)).text).toContain('Đơn số 7');
    const whatIf = paths.personWhatIf(disciplined, 'CSTDCS');
    expect((await officer.get(whatIf)).text).not.toContain('Đơn số 7');
  });

  it('marks who would come out otherwise since it was judged, and tells nobody more by that', async () => {
    const head = await web.signedIn('ctn.truong');
    await head.post(`${list()}?nam=2020`, judged);
    const moved = /Dữ liệu đã đổi sau lần tính \d{1,2}:\d\d, 14\/12\/2020, xét lại/;
    expect((await head.get(`${list()}?nam=2020`)).text).not.toMatch(moved);
    await matterOf({ person_id: good });
    expect((await head.get(`${list()}?nam=2020`)).text).toMatch(moved);
    const officer = await web.signedIn('ctn.cv');
    expect((await officer.get(`${list()}?nam=2020`)).text).not.toMatch(moved);
    await head.post(`${list()}?nam=2020`, judged);
    expect((await head.get(`${list()}?nam=2020`)).text).not.toMatch(moved);
  });

  it('marks the units that would come out otherwise as collectives', async () => {
    const office = await web.signedIn('vu.tdkt');
    const made = await office.post(`${paths.judgeBody()}?danh-hieu=CO_CP&nam=2020`, judged);
    await judgingDone((made.location ?? '').split('/').at(-1) ?? '', 30_000);
    const { award } = await inTransaction(world.services.database, world.tenantId, ({ db }) =>
      db
        .selectFrom('eligibility')
        .select('award')
        .where('subject_id', '=', world.unitId('CTN'))
        .where('outcome', '<>', 'notEligible')
        .where('award', 'like', 'TTLD%')
        .executeTakeFirstOrThrow(),
    );
    const address = `${paths.eligibility()}?danh-hieu=${award}&doi-tuong=collective&nam=2020`;
    expect((await office.get(address)).text).not.toContain('Dữ liệu đã đổi');
    await matterOf({ unit_id: world.unitId('CTN') });
    expect((await office.get(address)).text.match(/Dữ liệu đã đổi sau lần tính/g)).toHaveLength(1);
  });

  it('is a workbook in which no cell is a formula', async () => {
    const head = await web.signedIn('ctn.truong');
    await head.post(`${list()}?nam=2020`, judged);
    const file = await web.hono.request(`http://localhost${paths.unitEligibilityFile(world.unitId('CTN'))}?nam=2020`, {
      headers: { cookie: [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(file.headers.get('content-disposition')).toContain('danh-sach-du-dieu-kien-CSTDCS-2020.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const rows = book.worksheets[0]?.getSheetValues().slice(1) as (unknown[] | undefined)[];
    const cells = rows.flatMap((row) => row ?? []);
    expect(cells).toContain('Vũ Thị Lan');
    expect(cells).toContain(`'=HYPERLINK("x")`);
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
    const entry = await read(world.services.database, world.tenantId, ({ db }) =>
      db
        .selectFrom('journal_entry')
        .select(['actor_name', 'object_id', 'after'])
        .where('action', '=', 'eligibility.list')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
    expect(entry.object_id).toBe(world.unitId('CTN'));
    expect(entry.after).toEqual({
      exported: { rows: expect.any(Number), award: 'CSTDCS', year: 2020, outcome: null },
    });
    expect((entry.after as { exported: { rows: number } }).exported.rows).toBeGreaterThan(0);
  });

  it('belongs to the unit and the office alone', async () => {
    const addresses = [list(), paths.unitEligibilityFile(world.unitId('CTN')), paths.unitVerdicts(world.unitId('CTN'))];
    for (const user of ['btnn.truong', 'quantri', 'thutruong']) {
      const person = await web.signedIn(user);
      for (const address of addresses) expect((await person.get(address)).status).toBe(403);
      expect((await person.get(paths.personVerdict(good, 'CSTDCS'))).status).toBe(403);
    }
    const office = await web.signedIn('vu.tdkt');
    for (const address of addresses) expect((await office.get(address)).status).toBe(200);
    const stranger = await web.stranger().get(list());
    expect(stranger.text).not.toContain('Vũ Thị Lan');
    const foreign = await web.signedIn('btnn.truong');
    expect((await foreign.post(list(), judged)).status).toBe(403);
  });

  it('leads whoever belongs to a unit to its own list, the office to all units', async () => {
    const head = await web.signedIn('ctn.truong');
    expect((await head.get(paths.eligibility())).location).toBe(list());
    const office = await web.signedIn('vu.tdkt');
    const before = text((await office.get(`${paths.eligibility()}?danh-hieu=CO_CP&nam=2020`)).text);
    expect(before).toContain('Chưa biết số để tính');
    expect(before).not.toContain('20 % của 0');
    const made = await office.post(`${paths.judgeBody()}?danh-hieu=CO_CP&nam=2020`, judged);
    expect(made.status).toBe(303);
    const run = made.location ?? '';
    await judgingDone(run.split('/').at(-1) ?? '', 30_000);
    const done = text((await office.get(run)).text);
    expect(done).toContain('Đã tính xong');
    expect(done).toContain('Bộ quy định Bộ Tư pháp');
    expect(done).not.toContain('bo-tu-phap');
    const page = text((await office.get(`${paths.eligibility()}?danh-hieu=CO_CP&nam=2020`)).text);
    expect(page).toContain('20 % số tập thể đủ tiêu chuẩn');
    expect(page).toContain('Tính toàn ngành lần cuối');
    const people = `${paths.eligibility()}?danh-hieu=CSTDCS&nam=2020&ket-qua=eligible&thu-tu=eligible`;
    expect(text((await office.get(people)).text)).toContain('Cục Con nuôi');
    expect(text((await office.get(people.replace('eligible', 'unknown'))).text)).toContain('Từng danh hiệu, hình thức');
    const file = await office.get(`${paths.bodyEligibilityFile()}?danh-hieu=CSTDCS&nam=2020`);
    expect(file.status).toBe(200);
    expect((await head.post(paths.judgeBody(), judged)).status).toBe(403);
    expect((await head.get(run)).status).toBe(403);
    expect((await head.get(paths.bodyEligibilityFile())).status).toBe(403);
  });
});

describe('one verdict', () => {
  it('names the decision, the article, the pack and what another day would change', async () => {
    const head = await web.signedIn('ctn.truong');
    const page = text((await head.get(`${paths.personVerdict(good, 'CSTDCS')}?nam=2020`)).text);
    expect(page).toContain('Quyết định số 12/QĐ-CTN ngày 01/12/2020');
    expect(page).toContain('năm này chưa ghim bộ quy định');
    const query = '?nam=2020&nam-khac=2024&ngay-khac=20%2F12%2F2024&bo=bo-ngoai-giao';
    const other = text((await head.get(`${paths.personWhatIf(good, 'CSTDCS')}${query}`)).text);
    expect(other).toContain('Nghị định 98/2023/NĐ-CP');
    expect(other).toContain('Không xét điều này');
    expect((await head.get(paths.personVerdict(good, 'KHONG'))).status).toBe(404);
  });

  it('of a collective is read by those who follow the year', async () => {
    const observer = await web.signedIn('thutruong');
    expect((await observer.get(paths.collectiveVerdict(world.unitId('CTN'), 'CO_BO'))).status).toBe(200);
    const other = await web.signedIn('btnn.truong');
    expect((await other.get(paths.collectiveVerdict(world.unitId('CTN'), 'CO_BO'))).status).toBe(403);
  });
});

describe('the catalogue', () => {
  const address = paths.awardRules('bo-tu-phap', 'luat-2003-nghi-dinh-91', 'CSTDCS');
  const rule = 'luat-2003-nghi-dinh-91/CSTDCS/person.cstdcs-sang-kien';
  const check = { rule, outcome: 'same', instrument: 'Khoản 3 Điều 9 NĐ 91/2017', note: '', checkedOn: '14/12/2020' };

  it('is open to every account', async () => {
    const officer = await web.signedIn('btnn.cv');
    expect(text((await officer.get(paths.rules())).text)).toContain('Chiến sĩ thi đua cơ sở');
    expect((await officer.get(address)).text).not.toContain('name="instrument"');
    expect((await officer.get(paths.rulePackFile('bo-tu-phap.json'))).status).toBe(200);
    expect((await officer.get(paths.rulePackFile('../../x.json'))).status).toBe(404);
    expect((await officer.get(paths.awardRules('bo-tu-phap', 'khong', 'CSTDCS'))).status).toBe(404);
  });

  it('takes checks from the administrator alone and shows them with every verdict', async () => {
    const administrator = await web.signedIn('quantri');
    for (const user of ['vu.tdkt', 'ctn.truong']) {
      expect((await (await web.signedIn(user)).post(address, check)).status).toBe(403);
    }
    const wrong = await administrator.post(address, { ...check, outcome: 'differs', instrument: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi tên, số văn bản gốc và chỗ đã đọc.');
    expect((await administrator.post(address, check)).location).toBe(address);
    const head = await web.signedIn('ctn.truong');
    const verdict = text((await head.get(`${paths.personVerdict(good, 'CSTDCS')}?nam=2020`)).text);
    expect(verdict).toContain('đã đối chiếu ngày 14/12/2020 bởi Quản trị, theo Khoản 3 Điều 9 NĐ 91/2017');
    await administrator.post(address, { ...check, outcome: 'differs', note: 'Bản gốc thêm điều kiện' });
    const warned = text((await head.get(`${paths.personVerdict(good, 'CSTDCS')}?nam=2020`)).text);
    expect(warned).toContain('Có quy định khác với bản gốc');
    expect(warned).toContain('Bản gốc thêm điều kiện');
    expect(text((await head.get(address)).text)).toContain('Có quy định khác với bản gốc');
  });
});

describe('the rules beside the awards', () => {
  const pack = 'bo-tu-phap';
  const regime = 'luat-2022-nghi-dinh-152';
  const address = paths.sectionRules(pack, regime);
  const rule = `${regime}/prize.rounding`;
  const check = { rule, outcome: 'same', instrument: 'Khoản 2 Điều 49', note: '', checkedOn: '14/12/2020' };

  it('are listed with days, source and standing, and are checked by the administrator alone', async () => {
    const officer = await web.signedIn('btnn.cv');
    const page = text((await officer.get(address)).text);
    for (const words of [
      'Làm tròn lên bội của 10.000 đồng',
      'Khoản 2 Điều 49 Nghị định số 152/2025/NĐ-CP',
      'Tờ trình',
      'Lấy ý kiến công khai ít nhất',
      '2.530.000 đồng một tháng',
      'từ 01/07/2026',
      'Khai báo gian dối về thành tích',
      'Khen thưởng cấp Nhà nước: vĩnh viễn; Bộ trưởng tặng: 20 năm',
      'Giới hạn số lượng',
      'Phiếu của Hội đồng',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('1.390.000 đồng');
    expect((await officer.post(address, check)).status).toBe(403);
    expect((await officer.get(paths.sectionRules(pack, 'khong'))).status).toBe(404);
    const administrator = await web.signedIn('quantri');
    expect((await administrator.post(address, { ...check, rule: 'khong' })).status).toBe(422);
    expect((await administrator.post(address, check)).location).toBe(address);
    expect(text((await officer.get(address)).text)).toContain('đã đối chiếu ngày 14/12/2020 bởi Quản trị');
  });

  it('are counted with those of awards: standing and checks over the same rules', async () => {
    const officer = await web.signedIn('btnn.cv');
    for (const code of ['luat-2003-nghi-dinh-91', regime]) {
      const page = text((await officer.get(`${paths.rules()}?bo=${pack}&che-do=${code}`)).text);
      const [, checked = ''] = /khác, trên (\d+)\./.exec(page) ?? [];
      const standing = [...page.matchAll(/(\d+) trên (\d+) quy định/g)].map(([, some, all]) => [Number(some), all]);
      expect(Number(checked)).toBeGreaterThan(170);
      expect(new Set(standing.map(([, all]) => all))).toEqual(new Set([checked]));
      expect(standing.reduce((sum, [some]) => sum + Number(some), 0)).toBe(Number(checked));
      const [, awards, others] = /(\d+) của danh hiệu.*?(\d+) ngoài danh hiệu/.exec(page) ?? [];
      expect(Number(awards) + Number(others)).toBe(Number(checked));
    }
  });
});

describe('the pack of a year', () => {
  it('is pinned anew by the office with a reason', async () => {
    const address = paths.yearRules(world.year2020);
    const office = await web.signedIn('vu.tdkt');
    expect(text((await office.get(address)).text)).toContain('Năm này chưa ghim bộ quy định');
    expect((await office.post(address, { pack: 'bo-tu-phap', reason: '' })).status).toBe(422);
    expect((await (await web.signedIn('ctn.truong')).post(address, { pack: 'bo-tu-phap', reason: 'x' })).status).toBe(
      403,
    );
    const reason = 'Năm mở trước khi có bộ quy định';
    expect((await office.post(address, { pack: 'bo-tu-phap', reason })).status).toBe(303);
    const again = await office.post(address, { pack: 'bo-tu-phap', reason });
    expect(again.status).toBe(422);
    expect(again.text).toContain(reason);
    expect(text((await office.get(address)).text)).toContain('Trùng với bản hiện có của chương trình.');
    expect((await web.stranger().get(address)).text).not.toContain('Đang dùng');
  });
});
