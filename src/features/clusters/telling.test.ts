import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { planConference } from '#tests/factories/conferences.ts';
import { setStep } from '#tests/factories/covenants.ts';
import { fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { noticesOf } from '../accounts/queries/notices.ts';
import { movedSteps, moveWords, type Step } from './rules.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
  await setStep(world, world.year2020, 'delegates', '2020-12-01', '2020-12-15');
});
afterAll(() => world.close());

const noticesFor = async (userName: string) => {
  const { accountId } = await world.as(userName);
  return read(world.services.database, world.tenantId, (tx) => noticesOf(tx, accountId, 20));
};

describe('days that move', () => {
  const step = (code: string, startsOn: string | null, endsOn: string | null): Step => ({
    code,
    name: code,
    startsOn,
    endsOn,
    position: 1,
  });

  it('are those that had been set and are now another, or none', () => {
    const before = [step('a', null, '2020-12-01'), step('b', null, null), step('c', '2020-12-02', '2020-12-03')];
    const after = [step('a', '2020-11-30', '2020-12-01'), step('b', null, '2020-12-09')];
    expect(movedSteps(before, after).map(({ code, after: now }) => [code, now])).toEqual([['c', null]]);
    expect(movedSteps(before, [step('a', null, null), ...before.slice(1)]).map(({ code }) => code)).toEqual(['a']);
    expect(movedSteps(before, before)).toEqual([]);
  });

  it('are told old beside new', () => {
    const move = {
      name: 'Tự chấm',
      before: { startsOn: null, endsOn: '2020-12-04' },
      after: { startsOn: null, endsOn: '2020-12-06' },
    };
    expect(moveWords(move, { year: 2020, who: 'Trưởng Cụm', reason: 'Mưa lũ' })).toEqual({
      title: 'Hạn “Tự chấm” năm 2020 đổi sang 06/12/2020',
      body: 'Trưởng Cụm đổi hạn từ 04/12/2020 sang 06/12/2020. Lý do: Mưa lũ',
    });
  });
});

describe('a moved deadline', () => {
  const address = () => paths.steps(world.year2020);
  const fields = { 'name-delegates': 'Cử đại biểu', 'startsOn-delegates': '01/12/2020' };

  it('needs a reason, keeps what was typed without one', async () => {
    const head = await web.signedIn('ktvb.truong');
    const version = fieldOf(await head.get(address()), 'version');
    const refused = await head.post(address(), { ...fields, version, 'endsOn-delegates': '16/12/2020' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ghi lý do đổi ngày');
    expect(refused.text).toContain('value="16/12/2020"');
    expect(await noticesFor('gdbd.truong')).toEqual([]);
  });

  it('is told to every unit, the deputy, the followers and the office, not to who moved it', async () => {
    const head = await web.signedIn('ktvb.truong');
    const version = fieldOf(await head.get(address()), 'version');
    const reason = 'Theo đề nghị của 3 đơn vị';
    const sent = { ...fields, version, 'endsOn-delegates': '16/12/2020', reason, submission: crypto.randomUUID() };
    expect((await head.post(address(), sent)).location).toBe(address());
    expect((await head.post(address(), sent)).location).toBe(address());
    for (const userName of ['gdbd.truong', 'gdbd.cv', 'htqtct.truong', 'thutruong', 'vu.tdkt', 'ktvb.cv']) {
      const told = await noticesFor(userName);
      expect(told.map(({ title }) => title)).toEqual(['Hạn “Cử đại biểu” năm 2020 đổi sang 16/12/2020']);
      expect(told[0]?.body).toContain('từ 15/12/2020 sang 16/12/2020');
      expect(told[0]?.body).toContain(reason);
    }
    for (const userName of ['ktvb.truong', 'quantri', 'hd.1']) expect(await noticesFor(userName)).toEqual([]);
  });

  it('stands in the history of the steps and on the year, for everybody who sees it', async () => {
    const member = await web.signedIn('tgpl.cv');
    for (const path of [address(), paths.clusterYear(world.year2020)]) {
      const { text } = await member.get(path);
      expect(text).toContain('15/12/2020</del>');
      expect(text).toContain('16/12/2020</ins>');
      expect(text).toContain('Theo đề nghị của 3 đơn vị');
    }
  });
});

describe('reminding by hand', () => {
  const address = () => paths.remindUnits(world.year2020, 'delegates');

  it('counts first, reminds only who has not acted, once a day, and leaves a line in the journal', async () => {
    await planConference(world);
    const head = await web.signedIn('ktvb.truong');
    expect((await head.get(paths.clusterYear(world.year2020))).text).toContain(address());
    const page = await head.get(address());
    expect(page.text).toContain('Nhắc 11 đơn vị');
    expect(page.text).toContain('22 tài khoản');
    const before = (await noticesFor('gdbd.truong')).length;
    const sent = { note: 'Danh sách gửi in chiều nay', submission: crypto.randomUUID() };
    expect((await head.post(address(), sent)).location).toBe(paths.clusterYear(world.year2020));
    expect((await head.post(address(), sent)).location).toBe(paths.clusterYear(world.year2020));
    const told = await noticesFor('gdbd.truong');
    expect(told).toHaveLength(before + 1);
    expect(told.find(({ kind }) => kind === 'byHand')?.body).toContain('Danh sách gửi in chiều nay');
    expect((await head.get(address())).text).toContain('Mỗi ngày nhắc một lần');
    expect((await head.post(address(), { note: '' })).status).toBe(409);
    const entries = await read(world.services.database, world.tenantId, ({ db }) =>
      db.selectFrom('journal_entry').selectAll().where('action', '=', 'clusterYear.remind').execute(),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.reason).toBe('Danh sách gửi in chiều nay');
  });

  it('is for the leaders and the office, and for steps that units owe', async () => {
    const member = await web.signedIn('tgpl.truong');
    expect((await member.get(address())).status).toBe(403);
    expect((await member.post(address(), { note: '' })).status).toBe(403);
    expect((await member.get(paths.clusterYear(world.year2020))).text).not.toContain('/nhac/');
    const deputy = await web.signedIn('htqtct.truong');
    expect((await deputy.get(paths.remindUnits(world.year2020, 'selfScore'))).text).toContain('không còn đơn vị nào');
    expect((await deputy.get(paths.remindUnits(world.year2020, 'handover'))).status).toBe(404);
  });
});
