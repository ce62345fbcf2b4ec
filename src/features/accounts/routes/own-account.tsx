import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { AppError, invalid, notFound } from '#src/platform/errors.ts';
import { clientAddress } from '#src/platform/http/client-address.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import type { Refused } from '#src/platform/sign-in/sign-in.ts';
import {
  changePasswordAccess,
  disableTotpAccess,
  enableTotpAccess,
  revokeSessionAccess,
  viewMatrix,
  viewSessions,
  viewTotp,
} from '../access.ts';
import { changePassword } from '../commands/change-password.ts';
import { recordOwnAct } from '../commands/record-own-act.ts';
import { MatrixPage } from '../pages/matrix-page.tsx';
import { PasswordPage } from '../pages/password-page.tsx';
import { SessionsPage } from '../pages/sessions-page.tsx';
import { TotpPage } from '../pages/totp-page.tsx';
import { confirmationForm, firstCodeForm, nothing, passwordForm, sessionForm } from '../schema.ts';
import { addCookies } from './sign-in.tsx';

/** Sessions, password, two-step sign-in, and the table of rights. */
export function ownAccountRoutes(http: FeatureRoutes): void {
  sessions(http);
  password(http);
  totp(http);
  http.page(paths.matrix(), viewMatrix, (_scope, visit) => <MatrixPage visit={visit} />);
}

function sessions(http: FeatureRoutes): void {
  http.page(paths.sessions(), viewSessions, async (scope, visit) => (
    <SessionsPage visit={visit} sessions={await scope.services.signIn.sessions(visit.c.req.raw.headers)} />
  ));
  http.form(paths.revokeSession(), revokeSessionAccess, {
    schema: sessionForm,
    run: async (scope, { sessionId }, visit) => {
      if (!(await scope.services.signIn.revoke(visit.c.req.raw.headers, sessionId))) throw notFound();
      await recordOwnAct(scope, { sessions: 1 });
      return `${paths.sessions()}?xong=phien`;
    },
  });
  http.form(paths.revokeOtherSessions(), revokeSessionAccess, {
    schema: nothing,
    run: async (scope, _input, visit) => {
      const ended = await scope.services.signIn.revokeOthers(visit.c.req.raw.headers);
      await recordOwnAct(scope, { sessions: ended });
      return `${paths.sessions()}?xong=phien-khac`;
    },
  });
}

function password(http: FeatureRoutes): void {
  http.page(paths.password(), changePasswordAccess, (_scope, visit) => (
    <PasswordPage visit={visit} attempt={nothingSent} />
  ));
  http.form(paths.password(), changePasswordAccess, {
    schema: passwordForm,
    show: (_scope, visit, attempt) => <PasswordPage visit={visit} attempt={attempt} />,
    run: async (scope, input, visit) => {
      const proof = await confirmSignature(scope, input.currentPassword).catch((error) => {
        if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
        throw invalid({ currentPassword: visit.t.accounts.password.wrong });
      });
      await changePassword(scope, input.password, proof);
      return signInWithNewPassword(scope, input.password, visit);
    },
  });
}

/** Every session ended with the old password; this browser gets a new one at once, with its second step if there is one. */
async function signInWithNewPassword(scope: Scope, newPassword: string, { c, actor }: Visit): Promise<string> {
  const answer = await scope.services.signIn.signIn(
    { userName: actor?.userName ?? '', password: newPassword },
    c.req.raw.headers,
    clientAddress(c),
  );
  const next = `${paths.sessions()}?xong=mat-khau`;
  if (answer.kind === 'refused') return paths.signIn();
  addCookies(c, answer.cookies);
  return answer.kind === 'signedIn' ? next : `${paths.signInCode()}?${new URLSearchParams({ next })}`;
}

function totp(http: FeatureRoutes): void {
  const show = async (
    scope: Scope,
    visit: Visit,
    attempt: Attempt,
    more: { started?: { uri: string; backupCodes: string[] }; retry?: boolean } = {},
  ) => {
    const enabled = await scope.services.signIn.totpEnabled(scope.actor?.userId ?? '');
    return <TotpPage visit={visit} enabled={enabled} attempt={attempt} {...more} />;
  };
  http.page(paths.totp(), viewTotp, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.startTotp(), enableTotpAccess, {
    schema: confirmationForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input, visit) => {
      const answer = await scope.services.signIn.enableTotp(visit.c.req.raw.headers, input.password);
      if (answer.kind === 'refused') throw refused(answer, 'password');
      visit.c.header('cache-control', 'no-store');
      return visit.c.html(await show(scope, visit, nothingSent, { started: answer }));
    },
  });
  http.form(paths.confirmTotp(), enableTotpAccess, {
    schema: firstCodeForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt, { retry: true }),
    run: async (scope, { totpCode }, visit) => {
      const answer = await scope.services.signIn.confirmTotp(visit.c.req.raw.headers, totpCode);
      if (answer.kind === 'refused') throw refused(answer, 'totpCode');
      addCookies(visit.c, answer.cookies);
      await recordOwnAct(scope, { totp: true });
      return `${paths.totp()}?xong=bat`;
    },
  });
  http.form(paths.disableTotp(), disableTotpAccess, {
    schema: confirmationForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input, visit) => {
      const answer = await scope.services.signIn.disableTotp(visit.c.req.raw.headers, input.password);
      if (answer.kind === 'refused') throw refused(answer, 'password');
      addCookies(visit.c, answer.cookies);
      await recordOwnAct(scope, { totp: false });
      return `${paths.totp()}?xong=tat`;
    },
  });
}

function refused(answer: Refused, field: string): AppError {
  if (answer.retryAfterSeconds !== undefined) return new AppError('tooMany', `${answer.message}.`);
  return invalid({ [field]: answer.message });
}
