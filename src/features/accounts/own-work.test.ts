import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { inTransaction, read as readTenant, type Tx } from '#src/platform/database/transaction.ts';
import { nameDelegate, planConference } from '#tests/factories/conferences.ts';
import { setStep } from '#tests/factories/covenants.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { changeStepsAccess } from '../clusters/access.ts';
import { changeSteps } from '../clusters/commands/change-steps.ts';
import { stepsOf, yearRecord } from '../clusters/queries.ts';
import { viewNotices } from './access.ts';
import { remindDue } from './jobs.ts';
import { noticesOf } from './queries/notices.ts';
import { remindersOf } from './rules.ts';
import type { Task } from './schema.ts';

let world: World;
let web: Web;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
});
afterAll(() => world.close());

const noticesFor = async (userName: string) => {
  const actor = await world.as(userName);
  const scope = await viewNotices.authorise({ actor, services: world.services }, {});
  return read(scope, (tx) => noticesOf(tx, actor.accountId, 50));
};

/** The standing office sets or moves a deadline, as the page of the steps does. */
async function moveDeadline(code: string, endsOn: string, reason: string) {
  const actor = await world.as('vu.tdkt');
  const params = { clusterYearId: world.year2020 };
  const scope = await changeStepsAccess.authorise({ actor, services: world.services }, params);
  const { version, steps } = await read(scope, async (tx) => ({
    version: (await yearRecord(tx, world.year2020))?.version ?? 0,
    steps: await stepsOf(tx, world.year2020),
  }));
  await changeSteps(scope, {
    version,
    steps: steps.filter((step) => step.code === code).map((step) => ({ ...step, endsOn })),
    leaveOut: [],
    added: null,
    reason,
  });
}

/** A round asks every account; this test needs a few of them. */
async function keepAccounts(userNames: readonly string[]) {
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .updateTable('account')
      .set({ disabled_at: world.clock.now() })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_name', 'not in', [...userNames])
      .execute(),
  );
}

/** The badge of the navigation, null when the page shows none. */
const badgeOf = (text: string) => {
  const found = text.match(/href="\/viec"[^>]*>[^<]*<span class="dem"><span aria-hidden="true">(\d+)/);
  return found ? Number(found[1]) : null;
};

describe('what an account is reminded of', () => {
  const task: Task = {
    key: 'sheet:1',
    title: 'Gửi bảng tự chấm',
    href: '/bang-diem/1',
    why: 'Đơn vị chưa gửi.',
    consequence: 'Sau hạn bảng khóa.',
    deadline: '2020-12-04',
    opensOn: null,
    state: 'inProgress',
    button: 'Chấm tiếp',
  };
  const keysOn = (today: string, more: Partial<Task> = {}) =>
    remindersOf([{ ...task, ...more }], today).map(({ key }) => key);

  it('is told three days before, on the last day and once late, never earlier', () => {
    expect(keysOn('2020-11-30')).toEqual([]);
    expect(keysOn('2020-12-01')).toEqual(['sheet:1:2020-12-04:before']);
    expect(keysOn('2020-12-03')).toEqual(keysOn('2020-12-01'));
    expect(keysOn('2020-12-04')).toEqual(['sheet:1:2020-12-04:lastDay']);
    expect(keysOn('2020-12-05')).toEqual(['sheet:1:2020-12-04:late']);
    expect(keysOn('2021-01-05')).toEqual(keysOn('2020-12-05'));
  });

  it('is not what has no deadline or is not open yet, and is told anew when the deadline moves', () => {
    expect(keysOn('2020-12-04', { deadline: null })).toEqual([]);
    expect(keysOn('2020-12-03', { opensOn: '2020-12-04' })).toEqual([]);
    expect(keysOn('2020-12-05', { deadline: '2020-12-06' })).toEqual(['sheet:1:2020-12-06:before']);
  });
});

describe('the round of reminders', () => {
  it('tells only those who have not acted, once, whoever runs it', async () => {
    await setStep(world, world.year2020, 'delegates', '2020-12-01', '2020-12-15');
    const { conferenceId } = await planConference(world);
    await nameDelegate(world, conferenceId, 'CTN');
    await keepAccounts(['ktvb.truong', 'ctn.truong', 'gdbd.truong', 'gdbd.cv', 'tgpl.cv', 'ctn.cv', 'vu.tdkt']);
    const rounds = await Promise.all([1, 2].map(() => remindDue(world.services, world.tenantId)));
    expect(rounds.filter((round) => round !== null)).toHaveLength(1);
    const told = (await noticesFor('gdbd.truong')).filter(({ kind }) => kind === 'reminder');
    expect(told.some(({ title }) => title.includes('15/12/2020'))).toBe(true);
    expect((await noticesFor('ctn.truong')).filter(({ title }) => title.includes('15/12/2020'))).toEqual([]);

    expect(await remindDue(world.services, world.tenantId)).toBeNull();
    world.clock.set('2020-12-15T08:00:00+07:00');
    await remindDue(world.services, world.tenantId);
    const next = (await noticesFor('gdbd.truong')).filter(({ kind }) => kind === 'reminder');
    expect(next.length).toBe(told.length * 2);
    expect(next.some(({ title }) => title.startsWith('Hết hạn hôm nay'))).toBe(true);
  });

  it('shows its notices, each until it is marked as read', async () => {
    const officer = await web.signedIn('gdbd.cv');
    const page = await officer.get(paths.notices());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Đánh dấu tất cả đã đọc');
    expect(page.text).toContain('chưa gửi thư điện tử');
    const one = fieldOf(page, 'noticeId');
    const before = (await noticesFor('gdbd.cv')).filter(({ readAt }) => !readAt).length;
    expect((await officer.post(paths.readNotices(), { noticeId: one })).location).toBe(paths.notices());
    expect((await noticesFor('gdbd.cv')).filter(({ readAt }) => !readAt)).toHaveLength(before - 1);
    await officer.post(paths.readNotices(), {});
    expect((await officer.get(paths.notices())).text).toContain('Không còn thông báo chưa đọc');
    const stranger = await web.signedIn('ctn.cv');
    const theirs = (await noticesFor('gdbd.truong'))[0];
    await stranger.post(paths.readNotices(), { noticeId: theirs?.id ?? '' });
    expect((await noticesFor('gdbd.truong'))[0]?.readAt).toBeNull();
  });
});

describe('the badge', () => {
  it('is what My work lists, and nothing rather than a stale number', async () => {
    const head = await web.signedIn('gdbd.truong');
    const list = await head.get(paths.myWork());
    const listed = list.text.match(/<h3>/g)?.length ?? 0;
    expect(listed).toBeGreaterThan(0);
    expect(badgeOf(list.text)).toBe(listed);
    expect(badgeOf((await head.get(paths.units())).text)).toBe(listed);
    await moveDeadline('delegates', '2020-12-16', 'Theo đề nghị của 3 đơn vị');
    expect(badgeOf((await head.get(paths.units())).text)).toBeNull();
    await head.get(paths.myWork());
    expect(badgeOf((await head.get(paths.units())).text)).toBe(listed);
    world.clock.set('2020-12-16T08:00:00+07:00');
    // A new day: what was counted yesterday says nothing.
    expect(badgeOf((await head.get(paths.units())).text)).toBeNull();
  });

  it('is collected again at most once a minute, and then read while nothing happens', async () => {
    const officer = await web.signedIn('tgpl.cv');
    const { accountId } = await world.as('tgpl.cv');
    const row = (tx: Tx) =>
      tx.db
        .selectFrom('work_count')
        .select(['tasks', 'counted_at'])
        .where('tenant_id', '=', tx.tenantId)
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow();
    expect(badgeOf((await officer.get(paths.units())).text)).toBeNull();
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .updateTable('work_count')
        .set({ counted_at: new Date('2020-01-01') })
        .where('tenant_id', '=', tx.tenantId)
        .where('account_id', '=', accountId)
        .execute(),
    );
    const first = badgeOf((await officer.get(paths.units())).text);
    const kept = await readTenant(world.services.database, world.tenantId, row);
    expect(first).toBe(kept.tasks);
    expect(badgeOf((await officer.get(paths.clusters())).text)).toBe(first);
    expect(await readTenant(world.services.database, world.tenantId, row)).toEqual(kept);
  });
});

describe('the calendar', () => {
  const addressIn = (text: string) => text.match(/\/lich\/[\w-]{64}\.ics/)?.[0] ?? '';
  let officer: Browser;
  beforeAll(async () => {
    officer = await web.signedIn('gdbd.cv');
  });

  it('has a secret address that is shown once, follows a moved deadline and answers 304 while nothing changed', async () => {
    expect((await officer.get(paths.ownCalendar())).text).toContain('Chưa có địa chỉ lịch');
    const made = await officer.post(paths.ownCalendar(), {});
    const address = addressIn(made.text);
    expect(address).not.toBe('');
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect((await officer.get(paths.ownCalendar())).text).not.toContain(address);

    const reader = web.stranger();
    const feed = await reader.get(address);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(feed.text).toContain('BEGIN:VTIMEZONE');
    const etag = feed.headers.get('etag') ?? '';
    const again = await web.hono.request(`http://localhost${address}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');

    const step = (text: string) =>
      text
        .replaceAll('\r\n ', '')
        .split('BEGIN:VEVENT')
        .find((part) => part.includes('-delegates@'));
    expect(step(feed.text)).toContain('20201216');
    await moveDeadline('delegates', '2020-12-17', 'Theo đề nghị của 2 đơn vị');
    const moved = await reader.get(address);
    expect(moved.headers.get('etag')).not.toBe(etag);
    expect(step(moved.text)).toContain('20201217');
    expect(step(moved.text)).toContain('SEQUENCE:2');
  });

  it('is gone for the old address when a new one is made, and for both when it is revoked', async () => {
    const first = addressIn((await officer.post(paths.ownCalendar(), {})).text);
    const submission = crypto.randomUUID();
    const second = addressIn((await officer.post(paths.ownCalendar(), { submission })).text);
    const repeated = await officer.post(paths.ownCalendar(), { submission });
    expect(addressIn(repeated.text)).toBe('');
    expect(repeated.text).toContain('tạo địa chỉ mới');
    const reader = web.stranger();
    expect((await reader.get(first)).status).toBe(404);
    expect((await reader.get(second)).status).toBe(200);
    expect((await officer.post(paths.endCalendar(), {})).location).toBe(paths.ownCalendar());
    expect((await reader.get(second)).status).toBe(404);
    expect((await reader.get(paths.calendarFeed('x.ics'))).status).toBe(404);
    expect((await reader.get(paths.calendarFeed(`${'A'.repeat(64)}.ics`))).status).toBe(404);
  });

  it('leaves the address neither in the journal nor in the kept answer of the form', async () => {
    const made = addressIn((await officer.post(paths.ownCalendar(), { submission: crypto.randomUUID() })).text);
    const secret = made.slice('/lich/'.length, -'.ics'.length);
    const kept = await readTenant(world.services.database, world.tenantId, async (tx) => ({
      journal: await tx.db.selectFrom('journal_entry').selectAll().execute(),
      forms: await tx.db.selectFrom('submission').selectAll().execute(),
      addresses: await tx.db.selectFrom('calendar_address').selectAll().execute(),
    }));
    expect(JSON.stringify(kept)).not.toContain(secret);
  });
});
