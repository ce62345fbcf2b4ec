import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '#src/platform/access/scope.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { openWorld, testPassword, type World } from '#tests/factories/world.ts';
import {
  changeAccountAccess,
  createAccountAccess,
  disableAccountAccess,
  enableAccountAccess,
  endGrantAccess,
  grantRoleAccess,
  resetPasswordAccess,
} from './access.ts';
import { changeAccount } from './commands/change-account.ts';
import { createAccount } from './commands/create-account.ts';
import { createTenant } from './commands/create-tenant.ts';
import { disableAccount } from './commands/disable-account.ts';
import { enableAccount } from './commands/enable-account.ts';
import { endGrant } from './commands/end-grant.ts';
import { grantRole } from './commands/grant-role.ts';
import { resetPassword } from './commands/reset-password.ts';
import { accountRecord, grantsOf, listedAccounts } from './queries/accounts.ts';
import { journalEntry, journalLines } from './queries/journal.ts';
import type { NewAccountInput } from './schema.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function scopeOf<A extends string, F extends { object: { kind: string; id: string }; phase: string }>(
  access: Access<A, F>,
  params: Record<string, string> = {},
  { user = 'quantri', submission = null as string | null } = {},
) {
  return access.authorise({ actor: await world.as(user), services: world.services, submission }, params);
}

const look = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const accountIdOf = async (userName: string) => (await world.as(userName)).accountId;
const signIn = (userName: string, password = testPassword) =>
  world.services.signIn.signIn({ userName, password }, new Headers(), '127.0.0.1');

const someone = (userName: string, more: Partial<NewAccountInput> = {}): NewAccountInput => ({
  userName,
  displayName: 'Trần Thị Ngọc Ánh',
  jobTitle: 'Phó Cục trưởng',
  password: 'Mat-khau-dau-1',
  role: 'unitHead',
  unitId: world.unitId('CTN'),
  clusterYearId: null,
  startsOn: '2020-12-01',
  endsOn: null,
  ...more,
});

describe('creating an account', () => {
  it('lets the person in with the role, and writes no password down', async () => {
    const { accountId } = await createAccount(await scopeOf(createAccountAccess), someone('CTN.Pho'));
    expect((await signIn('ctn.pho', 'Mat-khau-dau-1')).kind).toBe('signedIn');
    const actor = await world.as('ctn.pho');
    expect(actor).toMatchObject({ accountId, grants: [{ role: 'unitHead', unitId: world.unitId('CTN') }] });
    const { lines } = await look((tx) => journalLines(tx, { ...anyLine, objectId: accountId }));
    expect(lines.map(({ action }) => action)).toEqual(['account.create']);
    expect(JSON.stringify(lines)).not.toContain('Mat-khau-dau-1');
  });

  it('does it once when the form arrives twice', async () => {
    const submission = uuidv7();
    const scope = () => scopeOf(createAccountAccess, {}, { submission });
    const first = await createAccount(await scope(), someone('hai.lan'));
    const second = await createAccount(await scope(), someone('hai.lan'));
    expect(second).toEqual(first);
    expect(await look((tx) => listedAccounts(tx, 'hai.lan'))).toHaveLength(1);
  });

  it('refuses a taken name, a short password and a place that is not there, and leaves nothing behind', async () => {
    const refused = async (input: NewAccountInput) =>
      createAccount(await scopeOf(createAccountAccess), input).then(
        () => null,
        (error) => error.fields,
      );
    expect(await refused(someone('ctn.cv'))).toHaveProperty('userName');
    expect(await refused(someone('ngan', { password: 'ngan' }))).toHaveProperty('password');
    expect(await refused(someone('la', { unitId: uuidv7() }))).toHaveProperty('unitId');
    expect(await refused(someone('nam.la', { role: 'observer', clusterYearId: uuidv7() }))).toHaveProperty(
      'clusterYearId',
    );
    expect(await look((tx) => listedAccounts(tx, 'nam.la'))).toEqual([]);
    expect((await createAccount(await scopeOf(createAccountAccess), someone('nam.la'))).accountId).toBeTruthy();
  });

  it('is for administrators', async () => {
    await expect(scopeOf(createAccountAccess, {}, { user: 'vu.tdkt' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a second body', () => {
  it('is refused under a code in use, and its administrator is not left behind', async () => {
    const administrator = { userName: 'quantri.2', displayName: 'Quản trị', password: testPassword };
    const body = { name: 'Bộ khác', superiorName: null, place: 'Hà Nội', administrator };
    const { services } = world;
    await createTenant(services, { ...body, code: 'KHAC' });
    const again = { ...body, code: 'KHAC', administrator: { ...administrator, userName: 'quantri.3' } };
    await expect(createTenant(services, again)).rejects.toMatchObject({
      fields: { code: expect.stringContaining('KHAC') },
    });
    await expect(createTenant(services, { ...again, code: 'KHAC2' })).resolves.toBeDefined();
  });
});

describe('searching', () => {
  it('finds with and without marks, in any case, in Vietnamese order', async () => {
    const found = await look((tx) => listedAccounts(tx, 'NUOI'));
    expect(found.map(({ userName }) => userName)).toContain('ctn.cv');
    expect(found.every(({ unitName, displayName }) => `${unitName}${displayName}`.includes('nuôi'))).toBe(true);
    expect((await look((tx) => listedAccounts(tx, 'đăng ký'))).map(({ userName }) => userName)).toContain('gdbd.cv');
    expect(await look((tx) => listedAccounts(tx, '%'))).toEqual([]);
  });
});

describe('changing an account', () => {
  it('shows the second of two editors what the first saved', async () => {
    const accountId = await accountIdOf('btnn.cv');
    const input = { displayName: 'Lê Văn Đệ', jobTitle: 'Chuyên viên chính', unitId: world.unitId('BTNN'), version: 1 };
    await changeAccount(await scopeOf(changeAccountAccess, { accountId }), input);
    await expect(
      changeAccount(await scopeOf(changeAccountAccess, { accountId }), { ...input, jobTitle: 'Khác' }),
    ).rejects.toMatchObject({ code: 'conflict', conflict: { version: 2, values: { jobTitle: 'Chuyên viên chính' } } });
    expect((await look((tx) => accountRecord(tx, accountId)))?.version).toBe(2);
    const { lines } = await look((tx) => journalLines(tx, { ...anyLine, objectId: accountId }));
    const entry = await look((tx) => journalEntry(tx, lines[0]?.id ?? ''));
    expect(entry).toMatchObject({ before: { jobTitle: 'Chuyên viên' }, after: { jobTitle: 'Chuyên viên chính' } });
    expect(entry?.place).toBeNull();
  });
});

describe('roles', () => {
  it('begin and end on their days, and are not given twice', async () => {
    const accountId = await accountIdOf('lltp.cv');
    const grant = {
      role: 'standingOffice' as const,
      unitId: null,
      clusterYearId: null,
      startsOn: '2020-12-14',
      endsOn: null,
    };
    const { grantId } = await grantRole(await scopeOf(grantRoleAccess, { accountId }), grant);
    expect((await world.as('lltp.cv')).grants.map(({ role }) => role)).toContain('standingOffice');
    await expect(grantRole(await scopeOf(grantRoleAccess, { accountId }), grant)).rejects.toMatchObject({
      fields: { role: expect.any(String) },
    });
    const end = async (lastDay: string) =>
      endGrant(await scopeOf(endGrantAccess, { accountId, grantId }), { grantId, lastDay, reason: 'Chuyển việc' });
    await expect(end('2020-12-01')).rejects.toMatchObject({ fields: { lastDay: expect.any(String) } });
    await end('2020-12-13');
    expect((await world.as('lltp.cv')).grants.map(({ role }) => role)).not.toContain('standingOffice');
    await expect(end('2020-12-20')).rejects.toMatchObject({ fields: { lastDay: expect.any(String) } });
  });

  it('never leave the body without an administrator', async () => {
    const accountId = await accountIdOf('quantri');
    const [grant] = await look((tx) => grantsOf(tx, accountId));
    const grantId = grant?.id ?? '';
    const scope = await scopeOf(endGrantAccess, { accountId, grantId });
    await expect(endGrant(scope, { grantId, lastDay: '2020-12-31', reason: 'Thôi' })).rejects.toMatchObject({
      fields: { lastDay: expect.stringContaining('cuối cùng') },
    });
    await expect(
      disableAccount(await scopeOf(disableAccountAccess, { accountId }), { reason: 'Thôi' }),
    ).rejects.toMatchObject({ fields: { reason: expect.stringContaining('tự khóa') } });
  });

  it('of another account are not found under this one', async () => {
    const accountId = await accountIdOf('lltp.cv');
    const [grant] = await look(async (tx) => grantsOf(tx, await idIn(tx, 'ctn.cv')));
    const grantId = grant?.id ?? '';
    const scope = await scopeOf(endGrantAccess, { accountId, grantId });
    await expect(endGrant(scope, { grantId, lastDay: '2020-12-31', reason: 'x' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('locking', () => {
  it('ends the sessions at once and keeps the person out until the account is opened again', async () => {
    const accountId = await accountIdOf('pbgdpl.cv');
    const answer = await signIn('pbgdpl.cv');
    const cookie = answer.kind === 'signedIn' ? answer.cookies.map((one) => one.split(';')[0]).join('; ') : '';
    const headers = new Headers({ cookie });
    expect(await world.services.signIn.session(headers)).not.toBeNull();
    await disableAccount(await scopeOf(disableAccountAccess, { accountId }), { reason: 'Nghỉ việc' });
    expect(await world.services.signIn.session(headers)).toBeNull();
    await expect(world.as('pbgdpl.cv')).rejects.toThrow();
    await expect(scopeOf(grantRoleAccess, { accountId })).rejects.toMatchObject({ code: 'wrongPhase' });
    await enableAccount(await scopeOf(enableAccountAccess, { accountId }), { reason: 'Trở lại' });
    expect((await world.as('pbgdpl.cv')).accountId).toBe(accountId);
  });

  it('a forgotten password is set anew, with the reason', async () => {
    const accountId = await accountIdOf('bttp.cv');
    const scope = await scopeOf(resetPasswordAccess, { accountId });
    await resetPassword(scope, { password: 'Mat-khau-moi-2', reason: 'Quên mật khẩu' });
    expect((await signIn('bttp.cv')).kind).toBe('refused');
    expect((await signIn('bttp.cv', 'Mat-khau-moi-2')).kind).toBe('signedIn');
    await expect(
      resetPassword(await scopeOf(resetPasswordAccess, { accountId }), { password: 'ngan', reason: 'x' }),
    ).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  });
});

describe('the journal of pages', () => {
  it('goes on from the last line of a page without losing or repeating one', async () => {
    await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId }) => {
      const line = { tenant_id: tenantId, at: new Date('2020-12-10T08:00:00+07:00'), actor_name: 'Thử', reason: null };
      const rest = { actor_account_id: null, actor_role: 'public', object_kind: 'clock', before: null, after: null };
      const rows = Array.from({ length: 120 }, (_, at) => ({
        ...line,
        ...rest,
        id: uuidv7(at),
        action: 'demonstration.moveClock',
        object_id: 'page',
      }));
      await db.insertInto('journal_entry').values(rows).execute();
    });
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const filter = { ...anyLine, objectId: 'page', day: '2020-12-10', after };
      const page = await look((tx) => journalLines(tx, filter));
      seen.push(...page.lines.map(({ id }) => id));
      if (!page.more) break;
      after = page.lines.at(-1)?.id ?? '';
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect([...seen].sort().reverse()).toEqual(seen);
    expect((await look((tx) => journalLines(tx, { ...anyLine, objectId: 'page', day: '2020-12-11' }))).lines).toEqual(
      [],
    );
  });
});

const anyLine = { objectKind: '', objectId: '', accountId: '', day: '', after: '' };

async function idIn(tx: Parameters<typeof grantsOf>[0], userName: string): Promise<string> {
  const row = await tx.db
    .selectFrom('account')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('user_name', '=', userName)
    .executeTakeFirstOrThrow();
  return row.id;
}
