import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { signedCovenant } from '#tests/factories/covenants.ts';
import { issueContent, tableOf205Lines } from '#tests/factories/long-sheets.ts';
import { signSheet } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import { isAsSigned } from './commands/self-score-content.ts';
import { registeredTargets } from './queries/registered-targets.ts';
import { type SheetRecord, sheetRecord } from './queries/sheet-record.ts';

let world: World;
let web: Web;
let sheetOf: (code: UnitCode) => string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueContent(world, tableOf205Lines());
  web = await openWeb(world);
});
afterAll(() => world.close());

const recordOf = async (sheetId: string) =>
  (await read(world.services.database, world.tenantId, (tx) => sheetRecord(tx, sheetId))) as SheetRecord;

async function draft(who: Browser, sheetId: string, version: string, fields: Record<string, string>, was = {}) {
  const body = { draft: '1', version, was: JSON.stringify(was), ...fields };
  const answer = await who.post(paths.sheet(sheetId), body);
  return { status: answer.status, told: JSON.parse(answer.text) as Record<string, unknown> & { version: number } };
}

describe('a sheet of 205 lines', () => {
  it('is one page below 60 KB that folds by group and leads to what is empty', async () => {
    const sheetId = sheetOf('GDBD');
    const page = await (await web.signedIn('gdbd.cv')).get(paths.sheet(sheetId));
    expect(page.status).toBe(200);
    expect(Buffer.byteLength(page.text)).toBeLessThan(60_000);
    expect(page.text.match(/<details data-g|<details open="" data-g/g)).toHaveLength(6);
    expect(page.text.match(/<details open=""/g)).toHaveLength(1);
    const left = page.text.match(/href="#(r\d+)" data-left/)?.[1];
    expect(page.text).toContain(`<th id="${left}"><a href="?d=${left?.slice(1)}">a1</a>`);
    expect(page.text).toMatch(/Còn \d+ tiêu chí trống/);
  });

  it('keeps everything typed beside its errors', async () => {
    const sheetId = sheetOf('GDBD');
    const officer = await web.signedIn('gdbd.cv');
    const version = fieldOf(await officer.get(paths.sheet(sheetId)), 'version');
    const page = await officer.post(paths.sheet(sheetId), { version, 'c.a1.1': 'hai', 'p.a1': '2,5' });
    expect(page.status).toBe(422);
    expect(fieldOf(page, 'c.a1.1')).toBe('hai');
    expect(fieldOf(page, 'p.a1')).toBe('2,5');
    expect(page.text).toContain('href="#f-c.a1.1"');
    expect(page.text).toContain('id="f-c.a1.1"');
    expect(page.text).toContain('data-stands="{&quot;p.a1&quot;:&quot;&quot;,&quot;c.a1.1&quot;:&quot;&quot;}"');
    expect(page.text).toContain('data-held="[&quot;c.a1.1&quot;]"');
    expect(page.text).toMatch(/data-said="">Còn ô chưa đọc được/);
    expect((await recordOf(sheetId)).self.size).toBe(0);
  });

  it('leads from a line to its page, with the whole text, its figures and its evidence', async () => {
    const sheetId = sheetOf('GDBD');
    const officer = await web.signedIn('gdbd.cv');
    const { criteria, version } = await recordOf(sheetId);
    const at = criteria.findIndex(({ code }) => code === 'a1.1');
    const line = criteria[at];
    const address = paths.sheetEvidence(sheetId, line?.id ?? '');
    expect((await officer.get(`${paths.sheet(sheetId)}?d=${at}`)).location).toBe(address);
    const page = await officer.get(address);
    expect(page.text).toContain(line?.name);
    const sign = await (await web.signedIn('gdbd.truong')).get(paths.signSheet(sheetId));
    const empty = paths.sheetEvidence(sheetId, criteria.find(({ code }) => code === 'a1')?.id);
    expect(sign.text).toMatch(new RegExp(`<a href="${empty}">(<[^>]*>)?Ghi điểm tự chấm của tiêu chí a1;`));
    const fields = { line: line?.id ?? '', version: String(version), 'c.a1.1': '2', 'e.a1.1': 'Hai việc chậm' };
    const refused = await officer.post(paths.sheet(sheetId), { ...fields, 'c.a1.1': '2,5' });
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('Ghi số nguyên từ 0 trở lên.') });
    expect(refused.text).toContain('Tiêu chí a1.1');
    expect(fieldOf(refused, 'c.a1.1')).toBe('2,5');
    expect(await officer.post(paths.sheet(sheetId), fields)).toMatchObject({ status: 303, location: address });
    expect((await recordOf(sheetId)).self.get('a1.1')).toEqual({
      points: 1000,
      words: 'Hai việc chậm',
      facts: { cases: 2 },
    });
    expect((await officer.get(address)).text).toContain('Điểm tự chấm hiện nay: −1');
    const stale = await officer.post(paths.sheet(sheetId), { ...fields, 'e.a1.1': 'Khác' });
    expect(stale).toMatchObject({ status: 409, text: expect.stringContaining('Hai việc chậm') });
  });
});

describe('the page of a line', () => {
  it('is saved beside what somebody else wrote in another line, not over the same one', async () => {
    const sheetId = sheetOf('QLXLVPHC');
    const [officer, head] = await Promise.all([web.signedIn('qlxlvphc.cv'), web.signedIn('qlxlvphc.truong')]);
    const line = (await recordOf(sheetId)).criteria.find(({ code }) => code === 'a1');
    const page = await officer.get(paths.sheetEvidence(sheetId, line?.id ?? ''));
    const form = {
      line: line?.id ?? '',
      version: fieldOf(page, 'version'),
      was: fieldOf(page, 'was').replaceAll('&quot;', '"'),
    };
    await draft(head, sheetId, '1', { 'p.a2': '3' });
    expect((await officer.post(paths.sheet(sheetId), { ...form, 'p.a1': '2', 'e.a1': 'x' })).status).toBe(303);
    const { self } = await recordOf(sheetId);
    expect([self.get('a1')?.points, self.get('a2')?.points]).toEqual([2000, 3000]);
    expect((await officer.post(paths.sheet(sheetId), { ...form, 'p.a1': '1', 'e.a1': 'x' })).status).toBe(409);
  });
});

describe('a draft that is saved while it is typed', () => {
  it('saves what changed and tells points, totals, warnings and what is left', async () => {
    const sheetId = sheetOf('BTTP');
    const officer = await web.signedIn('bttp.cv');
    const { told } = await draft(officer, sheetId, '1', { 'p.a1': '3', 'c.a1.1': '5' });
    expect(told).toMatchObject({
      version: 2,
      said: 'Đã lưu 8:00, 14/12/2020',
      late: null,
      totals: { base: '3', penalty: '1,5', self: '1,5' },
      points: { a1: '3', 'a1.1': '−2,5' },
      faults: {},
    });
    expect(told.warnings).toMatchObject({ a1: [expect.stringContaining('vượt trần 1,5')] });
    const same = await draft(officer, sheetId, '2', { 'p.a1': '3' });
    expect(same.told.version).toBe(2);
  });

  it('keeps one unreadable field out and saves the others', async () => {
    const sheetId = sheetOf('BTTP');
    const { version } = await recordOf(sheetId);
    const officer = await web.signedIn('bttp.cv');
    const { told } = await draft(officer, sheetId, String(version), { 'p.a2': '2.5', 'p.a3': '3' });
    expect(told.faults).toEqual({ 'p.a2': expect.stringContaining('Dùng dấu phẩy') });
    const { self } = await recordOf(sheetId);
    expect([self.has('a2'), self.get('a3')?.points]).toEqual([false, 3000]);
  });

  it('lets two people write different lines, and stops the second on the same line', async () => {
    const sheetId = sheetOf('LLTP');
    const [officer, head] = await Promise.all([web.signedIn('lltp.cv'), web.signedIn('lltp.truong')]);
    await draft(officer, sheetId, '1', { 'p.a1': '3' }, { 'p.a1': '' });
    const beside = await draft(head, sheetId, '1', { 'p.a2': '2' }, { 'p.a2': '' });
    expect(beside).toMatchObject({ status: 200, told: { version: 3 } });
    expect(beside.told).toMatchObject({ others: expect.stringContaining('Lý lịch tư pháp'), values: { 'p.a1': '3' } });
    const fields = { 'p.a1': '2', 'e.a1': 'x', 'p.a3': '1' };
    const same = await draft(head, sheetId, '1', fields, { 'p.a1': '', 'e.a1': '', 'p.a3': '' });
    expect(same).toMatchObject({
      status: 200,
      told: { conflicts: { 'p.a1': '3' }, others: expect.stringContaining('Lý lịch tư pháp') },
    });
    const { self } = await recordOf(sheetId);
    expect(['a1', 'a2', 'a3'].map((code) => self.get(code)?.points)).toEqual([3000, 2000, 1000]);
    const without = { draft: '1', version: '1', 'p.a1': '2' };
    expect((await head.post(paths.sheet(sheetId), without)).status).toBe(409);
    const whole = await head.post(paths.sheet(sheetId), { version: '1', submission: uuidv7(), 'p.a1': '2' });
    expect(whole).toMatchObject({ status: 409, text: expect.stringContaining('Có người vừa lưu mẫu này trước bạn') });
    expect(fieldOf(whole, 'p.a1')).toBe('2');
  });

  it('goes on after the deadline and says that it is too late to sign', async () => {
    const sheetId = sheetOf('TGPL');
    const officer = await web.signedIn('tgpl.cv');
    world.clock.set('2020-12-21T08:00:00+07:00');
    const { told } = await draft(officer, sheetId, '1', { 'p.a1': '3' });
    world.clock.set('2020-12-14T08:00:00+07:00');
    expect(told.late).toContain('Hạn ký bảng tự chấm đã hết ngày 20/12/2020');
    expect((await recordOf(sheetId)).self.get('a1')?.points).toBe(3000);
  });

  it('is refused to other units and to those who are not signed in', async () => {
    const sheetId = sheetOf('TGPL');
    const fields = { draft: '1', version: '1', 'p.a1': '1' };
    expect((await (await web.signedIn('ctn.cv')).post(paths.sheet(sheetId), fields)).status).toBe(403);
    expect((await web.stranger().post(paths.sheet(sheetId), fields)).status).toBe(401);
  });
});

describe('evidence for several lines', () => {
  it('is stored once, shown at each line, shared later, and part of what is signed', async () => {
    const sheetId = sheetOf('KTVB');
    const officer = await web.signedIn('ktvb.cv');
    const { criteria } = await recordOf(sheetId);
    const [first, second, third] = ['a1', 'a2', 'a3'].map((code) => criteria.find((line) => line.code === code));
    const page = (id = '') => paths.sheetEvidence(sheetId, id);
    const paper = { summary: 'Báo cáo năm', documentNumber: '12/BC', documentDate: '30/11/2020' };
    const unknown = await officer.post(page(first?.id), { ...paper, alsoFor: 'a2, zz9' });
    expect(unknown).toMatchObject({ status: 422, text: expect.stringContaining('không có tiêu chí zz9') });
    expect(fieldOf(unknown, 'alsoFor')).toBe('a2, zz9');
    const later = await officer.post(page(first?.id), { ...paper, documentDate: '15/12/2020' });
    expect(later).toMatchObject({ status: 422, text: expect.stringContaining('Ngày văn bản ở sau hôm nay') });
    expect((await officer.post(page(first?.id), { ...paper, alsoFor: 'a.2; a1' })).status).toBe(303);
    const [evidence] = (await recordOf(sheetId)).evidence;
    expect(evidence?.codes).toEqual(['a1', 'a2']);
    expect((await officer.get(page(second?.id))).text).toContain('dùng chung cho a1, a2');
    expect((await officer.post(page(third?.id), { existing: '' })).text).toContain('Chọn một minh chứng đã có');
    expect((await officer.post(page(third?.id), { existing: evidence?.id ?? '' })).status).toBe(303);
    expect((await recordOf(sheetId)).evidence).toMatchObject([{ codes: ['a1', 'a2', 'a3'] }]);
    expect((await officer.get(paths.sheet(sheetId))).text.match(/1 minh chứng/g)).toHaveLength(3);

    const fill = criteria.filter(({ kind }) => kind === 'base').map(({ code }) => [`p.${code}`, '0']);
    const version = fieldOf(await officer.get(paths.sheet(sheetId)), 'version');
    expect((await officer.post(paths.sheet(sheetId), { version, ...Object.fromEntries(fill) })).status).toBe(303);
    await expect(signSheet(world, 'ktvb.truong', sheetId)).resolves.toMatchObject({ mark: expect.any(String) });
    const signed = await recordOf(sheetId);
    expect(isAsSigned(signed)).toBe(true);
    expect(signed.signatures[0]?.content).toContain('"codes":["a1","a2","a3"]');
  });
});

describe('figures of registered targets', () => {
  it('come from the covenant in force, with their origin, and count only when they are saved', async () => {
    expect(
      await read(world.services.database, world.tenantId, (tx) =>
        registeredTargets(tx, world.year2020, world.unitId('CTN')),
      ),
    ).toEqual([]);
    await signedCovenant(world);
    const targets = await read(world.services.database, world.tenantId, (tx) =>
      registeredTargets(tx, world.year2021, world.unitId('CTN')),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets[0]).toMatchObject({ version: 1, value: expect.any(Number) });
  });
});
