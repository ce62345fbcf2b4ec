import type { Facts } from '#src/platform/access/actor.ts';
import { type Asker, accessOver } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { accountFacts } from './queries/accounts.ts';
import { matrix } from './rules.ts';

/** The only maker of scopes, bound to the one matrix. */
export const access = accessOver(matrix);

type Params = Record<string, string>;

const home = async (_tx: Tx, _params: Params, { services }: Asker): Promise<Facts> => ({
  object: { kind: 'home', id: 'home' },
  phase: services.demonstration ? 'demonstration' : 'service',
});
const own = async (_tx: Tx, _params: Params, { actor }: Asker): Promise<Facts | null> =>
  actor && { object: { kind: 'account', id: actor.accountId }, phase: 'any' };
const accounts = async (): Promise<Facts> => ({ object: { kind: 'account', id: 'all' }, phase: 'any' });
const account = (tx: Tx, params: Params) => accountFacts(tx, params.accountId ?? '');
const system = async (): Promise<Facts> => ({ object: { kind: 'system', id: 'system' }, phase: 'any' });
const journal = async (): Promise<Facts> => ({ object: { kind: 'journal', id: 'journal' }, phase: 'any' });

export const viewHome = access('home.view', home);
export const enterDemonstration = access('demonstration.enter', home);
export const moveClockAccess = access('demonstration.moveClock', home);
export const chooseLanguage = access('language.choose', home);
export const useSignIn = access('signIn.use', home);
export const viewHelp = access('help.view', home);
export const viewComponentSheet = access('componentSheet.view', home);

export const resumeForm = access('signIn.resume', own);
export const viewSessions = access('session.view', own);
export const revokeSessionAccess = access('session.revoke', own);
export const changePasswordAccess = access('password.change', own);
export const viewTotp = access('totp.view', own);
export const enableTotpAccess = access('totp.enable', own);
export const disableTotpAccess = access('totp.disable', own);
export const viewNotices = access('notice.view', own);
export const readNoticesAccess = access('notice.read', own);
export const viewOwnCalendar = access('calendar.view', own);
export const makeCalendarAccess = access('calendar.make', own);
export const endCalendarAccess = access('calendar.end', own);
export const readCalendarFeed = access('calendar.feed', home);
export const viewMatrix = access('matrix.view', own);

export const listAccounts = access('account.list', accounts);
export const createAccountAccess = access('account.create', accounts);
export const viewAccount = access('account.view', account);
export const changeAccountAccess = access('account.change', account);
export const grantRoleAccess = access('account.grant', account);
export const endGrantAccess = access('account.endGrant', account);
export const disableAccountAccess = access('account.disable', account);
export const enableAccountAccess = access('account.enable', account);
export const resetPasswordAccess = access('account.resetPassword', account);

export const viewSystem = access('system.view', system);
export const viewJournal = access('journal.view', journal);
