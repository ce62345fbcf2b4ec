import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreTableOf } from '#src/features/scoring/queries/score-table.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { baseBelow } from '#src/points/check-table.ts';
import { tienGiangFile } from '#tests/factories/printed-tables.ts';
import { answerAll, wholeFields } from '#tests/factories/table-imports.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { tableImport } from './queries/imports.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld('2020-02-14T08:00:00+07:00');
  web = await openWeb(world);
});
afterAll(() => world.close());

const csv = () => new File([readFileSync(tienGiangFile)], 'Bảng điểm 2022.csv');

async function send(office: Browser, file: File, yearId = world.year2020) {
  const form = await office.get(paths.tableImports(yearId));
  return office.post(paths.tableImports(yearId), { submission: fieldOf(form, 'submission'), file });
}

const importIdOf = (location: string | null) => location?.split('/').pop() ?? '';
const inWorld = <T,>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);

describe('the table of Tiền Giang from its file', () => {
  it('is proposed, asked, answered line by line, taken over, issued and handed out', async () => {
    const office = await web.signedIn('vu.tdkt');
    const sent = await send(office, csv());
    expect(sent.status).toBe(303);
    const page = sent.location ?? '';
    const importId = importIdOf(page);
    const proposal = await office.get(page);
    expect(proposal.status).toBe(200);
    expect(proposal.text).toContain('Còn 12 chỗ phải xác nhận');
    expect(proposal.text).toContain('đúng 98 % không thuộc mức nào');
    expect(proposal.text).toContain('Không rõ số này trừ khi nào');
    expect(proposal.text).not.toContain('Nhận làm bảng tiêu chí của năm');
    expect((await office.post(paths.takeTableImport(importId), { version: '1' })).text).toContain(
      'Còn 12 chỗ phải trả lời',
    );
    const original = await office.get(paths.tableImportFile(importId));
    expect(original.text).toBe(readFileSync(tienGiangFile, 'utf8'));

    // One line is changed: the cap of bonus and penalty together becomes one of penalties.
    const found = await inWorld((tx) => tableImport(tx, importId));
    const place = /id="(m\d+)"[\s\S]*?d2<\/th>/.exec(proposal.text)?.[1];
    expect(found?.answers.size).toBe(0);
    expect(place).toBeDefined();
    await answerAll(office, importId);
    const ready = await office.get(page);
    expect(ready.text).toContain('Đã xác nhận hết');
    expect(ready.text).toContain('Chuyên viên');
    const taken = await office.post(paths.takeTableImport(importId), {
      version: fieldOf(ready, 'version'),
      submission: uuidv7(),
    });
    expect(taken).toMatchObject({ status: 303, location: paths.scoreTable(world.year2020) });

    const draft = await office.get(paths.scoreTable(world.year2020));
    expect(draft.text).toContain('Tổng điểm chuẩn 100');
    expect(draft.text).toContain('trần điểm trừ 1,5');
    const unseen = await office.post(paths.issueScoreTable(world.year2020), { documentNumber: '02/HD-MP' });
    expect(unseen).toMatchObject({ status: 422, text: expect.stringContaining('Xem các chỗ lạ của bản gốc') });
    const issued = await office.post(paths.issueScoreTable(world.year2020), {
      documentNumber: '02/HD-MP',
      odditiesSeen: 'co',
    });
    expect(issued.status).toBe(303);
    const table = await inWorld((tx) => scoreTableOf(tx, world.year2020));
    expect(table?.content.items.map(({ items }) => baseBelow(items))).toEqual([80_000, 2000, 10_000, 3000, 5000]);
    expect(table?.content.classes[0]).toEqual({ name: 'Xuất sắc', from: 90_000 });

    const member = await web.signedIn('ctn.cv');
    const shown = await member.get(paths.scoreTable(world.year2020));
    expect(shown.text).toContain(table?.contentHash?.slice(0, 16) as string);
    const json = await member.get(paths.scoreTableJson(world.year2020));
    expect(JSON.parse(json.text)).toEqual(table?.content);
    const print = await member.get(paths.scoreTablePrint(world.year2020));
    expect(print.text).toContain('Ghi chú: Tổng điểm trừ của mục a1 không quá 1,5 điểm');
    expect(print.text).toContain(table?.contentHash as string);
    const again = await member.get(paths.scoreTableCsv(world.year2020));
    expect(again.text.split('\r\n').length).toBe(195 + 1);
    expect(again.text).toContain('"-0,5"');

    // The next year begins with it, and what is changed then is told.
    const copied = await office.post(paths.copyScoreTable(world.year2021), { submission: uuidv7() });
    expect(copied.status).toBe(303);
    expect((await office.get(paths.compareScoreTable(world.year2021))).text).toContain('Không có gì khác');
    const position = [...(await office.get(paths.scoreTable(world.year2021))).text.matchAll(/dong\/(m\d+)/g)].find(
      () => true,
    )?.[1] as string;
    expect(position).toBe('m0');
    const line = await office.get(paths.scoreTableLine(world.year2021, 'm2'));
    const edited = await office.post(paths.scoreTableLine(world.year2021, 'm2'), {
      version: fieldOf(line, 'version'),
      take: 'changed',
      base: '3',
      'r0.kind': 'fixed',
      'c0.on': 'penalty',
      'c0.most': '2',
      'c0.text': 'tối đa 2',
    });
    expect(edited.status).toBe(303);
    expect((await office.get(paths.compareScoreTable(world.year2021))).text).toContain(
      'trần điểm trừ 1,5 thành điểm trừ 2',
    );
    const late = await office.post(paths.scoreTableLine(world.year2021, 'm2'), {
      version: fieldOf(line, 'version'),
      take: 'text',
    });
    expect(late).toMatchObject({ status: 409, text: expect.stringContaining('Có người vừa lưu') });
    // Its code and its words are changed there too, and not into those of another line.
    const named = await office.get(paths.scoreTableLine(world.year2021, 'm2'));
    expect(fieldOf(named, 'code')).toBe('a1');
    expect(named.text).not.toContain('Nguyên văn trong bảng');
    const words = {
      version: fieldOf(named, 'version'),
      take: 'changed',
      base: '3',
      'r0.kind': 'fixed',
      'c0.on': 'penalty',
      'c0.most': '2',
      'c0.text': 'tối đa 2',
    };
    const path = paths.scoreTableLine(world.year2021, 'm2');
    const clash = await office.post(path, { ...words, code: 'A.2', text: ' ' });
    expect(clash).toMatchObject({ status: 422, text: expect.stringContaining('Mã A.2 đã dùng cho') });
    expect(clash.text).toContain('Ghi lời của mục.');
    expect(fieldOf(clash, 'code')).toBe('A.2');
    const renamed = await office.post(path, { ...words, code: 'a1b', text: 'Triển khai Luật Đất đai 2024 (mô phỏng)' });
    expect(renamed).toMatchObject({ status: 303, location: expect.stringMatching(/#tc-a1b$/) });
    const differs = await office.get(paths.compareScoreTable(world.year2021));
    expect(differs.text).toContain('Triển khai Luật Đất đai 2024 (mô phỏng)');
    // A line with rules of its own is not flattened by the form for plain criteria, and is taken out by its own.
    const rich = await office.get(paths.scoreTableLine(world.year2021, 'm3'));
    const removal = /formaction="([^"]*\/bo)"/.exec(rich.text)?.[1] as string;
    const plain = { groupCode: '1', groupName: 'x', code: 'a1.1', name: 'x', kind: 'penalty', maximum: '1' };
    expect(await office.post(removal.replace(/\/bo$/, ''), plain)).toMatchObject({
      status: 422,
      text: expect.stringContaining('có cách tính riêng'),
    });
    const stale = { submission: uuidv7(), version: fieldOf(line, 'version') };
    expect(await office.post(removal, stale)).toMatchObject({
      status: 409,
      text: expect.stringContaining('Có người vừa sửa bảng tiêu chí trước bạn'),
    });
    const seen = { submission: uuidv7(), version: fieldOf(rich, 'version') };
    expect((await office.post(removal, seen)).status).toBe(303);
    expect((await office.get(paths.compareScoreTable(world.year2021))).text).toContain('Bỏ mục a1.1');
    expect((await office.get(paths.scoreTableRules(world.year2020))).status).toBe(409);
    expect((await office.post(paths.tableImports(world.year2020), { file: csv() })).status).toBe(409);
  }, 60_000);
});

describe('a proposal', () => {
  it('is refused beside the field when the file is wrong or hostile', async () => {
    const office = await web.signedIn('vu.tdkt');
    const wrong: [string, string][] = [
      ['stt;noi gi\n1;2', 'Không tìm thấy hàng tiêu đề'],
      ['{"form":"khac"}', 'Không phải bảng điểm dạng'],
      ['{', 'không phải JSON'],
      ['\u0000\u0001', 'Chỉ nhận tệp Word'],
    ];
    for (const [content, sentence] of wrong) {
      const answer = await send(office, new File([content], 'a.csv'), world.year2021);
      expect(answer).toMatchObject({ status: 422, text: expect.stringContaining(sentence) });
    }
    const none = await office.post(paths.tableImports(world.year2021), { submission: uuidv7() });
    expect(none).toMatchObject({ status: 422, text: expect.stringContaining('Chọn tệp bảng tiêu chí') });
  });

  it('meets two editors of one line, keeps what was typed, and shows the fields of a chosen rule', async () => {
    const [office, other] = [await web.signedIn('vu.tdkt'), await web.signedIn('vu.tdkt')];
    const page = (await send(office, csv(), world.year2021)).location ?? '';
    const importId = importIdOf(page);
    const place = /id="(m\d+)"/.exec((await office.get(page)).text)?.[1] as string;
    const path = paths.tableImportLine(importId, place);
    const first = await office.get(path);
    const fields = { version: fieldOf(first, 'version'), take: 'changed', base: '3', 'r0.kind': 'fixed' };
    const open = await office.post(path, { ...fields, 'r1.kind': 'bands', show: '1' });
    expect(open.status).toBe(200);
    expect(fieldOf(open, 'base')).toBe('3');
    expect(open.text).toContain('name="r1.0.from"');
    const bad = await office.post(path, {
      ...fields,
      'r1.kind': 'bands',
      'r1.on': 'bonus',
      'r1.0.from': '90',
      'r1.0.points': '1.5',
      onlyIf: 'zz9',
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Dùng dấu phẩy cho phần lẻ: 1,5');
    expect(bad.text).toContain('Bảng không có mục zz9');
    expect(fieldOf(bad, 'r1.0.from')).toBe('90');
    expect((await other.post(path, { version: '0', take: 'proposal', submission: uuidv7() })).status).toBe(303);
    const second = await office.post(path, { ...fields, version: '0' });
    expect(second).toMatchObject({ status: 409, text: expect.stringContaining('Chuyên viên') });
    const agreed = await office.post(path, { ...fields, version: fieldOf(second, 'version') });
    expect(agreed.status).toBe(303);
    expect((await office.post(paths.tableImportLine(importId, 'm9999'), { take: 'text' })).status).toBe(404);
    expect((await office.post(paths.tableImportLine(importId, 'x'), { take: 'proposal' })).status).toBe(404);
    const whole = await office.post(paths.tableImportRules(importId), {
      ...wholeFields,
      notApplicable: '',
      from1: '95',
    });
    expect(whole).toMatchObject({ status: 422, text: expect.stringContaining('Mức sau phải thấp hơn mức trước') });
    expect((await office.post(paths.dropTableImport(importId), { submission: uuidv7() })).status).toBe(303);
    expect((await office.get(path)).status).toBe(409);
    expect((await office.get(page)).text).toContain('Đã bỏ bảng này');
  }, 60_000);

  it('is for those who write the table alone', async () => {
    const page = (await send(await web.signedIn('vu.tdkt'), csv(), world.year2021)).location ?? '';
    const importId = importIdOf(page);
    for (const user of ['ctn.cv', 'ctn.truong', 'quantri', 'thutruong']) {
      const browser = await web.signedIn(user);
      for (const path of [page, paths.tableImportFile(importId), paths.tableImports(world.year2021)]) {
        expect((await browser.get(path)).status, `${user} ${path}`).toBe(403);
      }
      expect((await browser.post(paths.takeTableImport(importId), { version: '1' })).status, user).toBe(403);
    }
    expect((await (await web.signedIn('vu.tdkt')).get(paths.tableImport(uuidv7()))).status).toBe(404);
    expect((await web.stranger().get(page)).status).toBe(401);
  });
});
