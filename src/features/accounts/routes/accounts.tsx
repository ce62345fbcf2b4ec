import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import {
  changeAccountAccess,
  createAccountAccess,
  disableAccountAccess,
  enableAccountAccess,
  endGrantAccess,
  grantRoleAccess,
  listAccounts,
  resetPasswordAccess,
  viewAccount,
  viewSystem,
} from '../access.ts';
import { changeAccount } from '../commands/change-account.ts';
import { createAccount } from '../commands/create-account.ts';
import { disableAccount } from '../commands/disable-account.ts';
import { enableAccount } from '../commands/enable-account.ts';
import { endGrant } from '../commands/end-grant.ts';
import { grantRole } from '../commands/grant-role.ts';
import { resetPassword } from '../commands/reset-password.ts';
import { EndGrantPage, GrantRolePage, LockPage, ResetPasswordPage } from '../pages/account-act-page.tsx';
import { AccountPage } from '../pages/account-page.tsx';
import { AccountsPage } from '../pages/accounts-page.tsx';
import { momentWords } from '../pages/journal-words.ts';
import { NewAccountPage } from '../pages/new-account-page.tsx';
import { SystemPage } from '../pages/system-page.tsx';
import { type AccountFacts, accountRecord, grantsOf, listedAccounts, placesForRoles } from '../queries/accounts.ts';
import { systemState } from '../queries/system.ts';
import { accountForm, endGrantForm, grantForm, newAccountForm, reasonForm, resetPasswordForm } from '../schema.ts';

/** Accounts, their roles and the state of the system, for the administrator. */
export function accountRoutes(http: FeatureRoutes): void {
  listAndCreate(http);
  oneAccount(http);
  roles(http);
  locks(http);
  http.page(paths.system(), viewSystem, async (scope, visit) => (
    <SystemPage visit={visit} now={scope.now} state={await read(scope, systemState)} />
  ));
}

function listAndCreate(http: FeatureRoutes): void {
  http.page(paths.accounts(), listAccounts, async (scope, visit) => {
    const accounts = await read(scope, (tx) => listedAccounts(tx, visit.query('q')));
    return <AccountsPage visit={visit} today={scope.today} accounts={accounts} />;
  });
  const showNew = async (scope: Scope, visit: Visit, attempt: Attempt) => {
    const places = await read(scope, (tx) => placesForRoles(tx, scope.today));
    return <NewAccountPage visit={visit} today={scope.today} places={places} attempt={attempt} />;
  };
  http.page(paths.newAccount(), createAccountAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newAccount(), createAccountAccess, {
    schema: newAccountForm,
    show: (scope, visit, attempt) => showNew(scope, visit, attempt),
    run: async (scope, input) => `${paths.account((await createAccount(scope, input)).accountId)}?xong=tao`,
  });
}

function oneAccount(http: FeatureRoutes): void {
  const show = async (scope: Scope<string, AccountFacts>, visit: Visit, attempt: Attempt) => {
    const { accountId } = scope.facts;
    const { account, grants, places, last } = await read(scope, async (tx) => ({
      account: await accountRecord(tx, accountId),
      grants: await grantsOf(tx, accountId),
      places: await placesForRoles(tx, scope.today),
      last: attempt.conflict ? await actsOn(tx, { kind: 'account', id: accountId }, 1) : [],
    }));
    if (!account) throw notFound();
    const edit = last[0];
    return (
      <AccountPage
        visit={visit}
        today={scope.today}
        account={account}
        grants={grants}
        places={places}
        attempt={attempt}
        last={edit ? { who: edit.actorName, when: momentWords(edit.at) } : null}
      />
    );
  };
  http.page(paths.account(), viewAccount, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.account(), changeAccountAccess, {
    schema: accountForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await changeAccount(scope, input);
      return `${paths.account(scope.facts.accountId)}?xong=luu`;
    },
  });
}

function roles(http: FeatureRoutes): void {
  const showGrant = async (scope: Scope<string, AccountFacts>, visit: Visit, attempt: Attempt) => {
    const places = await read(scope, (tx) => placesForRoles(tx, scope.today));
    return <GrantRolePage visit={visit} account={scope.facts} today={scope.today} places={places} attempt={attempt} />;
  };
  http.page(paths.grantRole(), grantRoleAccess, (scope, visit) => showGrant(scope, visit, nothingSent));
  http.form(paths.grantRole(), grantRoleAccess, {
    schema: grantForm,
    show: (scope, visit, attempt) => showGrant(scope, visit, attempt),
    run: async (scope, input) => {
      await grantRole(scope, input);
      return `${paths.account(scope.facts.accountId)}?xong=vai`;
    },
  });

  const showEnd = async (scope: Scope<string, AccountFacts>, visit: Visit, attempt: Attempt) => {
    const grants = await read(scope, (tx) => grantsOf(tx, scope.facts.accountId));
    const grant = grants.find(({ id }) => id === visit.params.grantId);
    if (!grant) throw notFound();
    return <EndGrantPage visit={visit} account={scope.facts} today={scope.today} grant={grant} attempt={attempt} />;
  };
  http.page(paths.endGrant(), endGrantAccess, (scope, visit) => showEnd(scope, visit, nothingSent));
  http.form(paths.endGrant(), endGrantAccess, {
    schema: endGrantForm,
    show: (scope, visit, attempt) => showEnd(scope, visit, attempt),
    run: async (scope, input, visit) => {
      await endGrant(scope, { ...input, grantId: visit.params.grantId ?? '' });
      return `${paths.account(scope.facts.accountId)}?xong=het-vai`;
    },
  });
}

function locks(http: FeatureRoutes): void {
  const page = (opens: boolean) => (scope: Scope<string, AccountFacts>, visit: Visit, attempt: Attempt) => (
    <LockPage visit={visit} account={scope.facts} attempt={attempt} opens={opens} />
  );
  http.page(paths.disableAccount(), disableAccountAccess, (scope, visit) => page(false)(scope, visit, nothingSent));
  http.form(paths.disableAccount(), disableAccountAccess, {
    schema: reasonForm,
    show: (scope, visit, attempt) => page(false)(scope, visit, attempt),
    run: async (scope, input) => {
      await disableAccount(scope, input);
      return `${paths.account(scope.facts.accountId)}?xong=khoa`;
    },
  });
  http.page(paths.enableAccount(), enableAccountAccess, (scope, visit) => page(true)(scope, visit, nothingSent));
  http.form(paths.enableAccount(), enableAccountAccess, {
    schema: reasonForm,
    show: (scope, visit, attempt) => page(true)(scope, visit, attempt),
    run: async (scope, input) => {
      await enableAccount(scope, input);
      return `${paths.account(scope.facts.accountId)}?xong=mo`;
    },
  });

  const showReset = (scope: Scope<string, AccountFacts>, visit: Visit, attempt: Attempt) => (
    <ResetPasswordPage visit={visit} account={scope.facts} attempt={attempt} />
  );
  http.page(paths.resetPassword(), resetPasswordAccess, (scope, visit) => showReset(scope, visit, nothingSent));
  http.form(paths.resetPassword(), resetPasswordAccess, {
    schema: resetPasswordForm,
    show: (scope, visit, attempt) => showReset(scope, visit, attempt),
    run: async (scope, input) => {
      await resetPassword(scope, input);
      return `${paths.account(scope.facts.accountId)}?xong=mat-khau`;
    },
  });
}
