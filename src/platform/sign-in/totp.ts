import type { Auth } from './auth.ts';
import { answerCookies, callerHeaders, withoutSession } from './caller.ts';
import { refusalCode } from './refusal.ts';
import type { Sessions } from './sessions.ts';
import type { Refused, SignInAnswer } from './sign-in.ts';
import { words } from './words.ts';

export type TotpStart = { kind: 'started'; uri: string; backupCodes: string[] } | Refused;
export type TotpChange = { kind: 'done'; cookies: string[] } | Refused;

type Limited = <T>(
  userId: string,
  check: () => Promise<T>,
  passed: (result: T) => boolean,
) => Promise<{ wait: number; result?: T }>;

/** Two-step sign-in by authenticator codes (RFC 6238) with backup codes; better-auth locks after 10 failures in a row. */
export function createTotp(auth: Auth, sessions: Sessions, limited: Limited) {
  /** A change that better-auth makes only with the user's password, under the limit of attempts. */
  async function withPassword<T extends { kind: string }>(
    headers: Headers,
    change: (caller: Headers, live: NonNullable<Awaited<ReturnType<Sessions['live']>>>) => Promise<T>,
  ): Promise<T | Refused> {
    const caller = callerHeaders(headers);
    const live = await sessions.live(caller);
    if (!live) return refused(words.signedOut);
    const { wait, result } = await limited(
      live.user.id,
      () => change(caller, live).catch((error) => refusedBecause(refusalCode(error))),
      (answer) => answer.kind !== 'refused' || (answer as Refused).message !== words.wrongPassword,
    );
    return result ?? { ...refused(words.tooMany(wait)), retryAfterSeconds: wait };
  }

  return {
    enable: (headers: Headers, password: string): Promise<TotpStart> =>
      withPassword(headers, async (caller, { user }): Promise<TotpStart> => {
        const started = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: caller });
        if (started.method !== 'totp') throw new Error('better-auth began another second factor');
        const uri = started.totpURI.replace(encodeURIComponent(user.email), encodeURIComponent(user.username ?? ''));
        return { kind: 'started', uri, backupCodes: started.backupCodes };
      }),

    async confirm(headers: Headers, code: string): Promise<TotpChange> {
      const caller = callerHeaders(headers);
      if (!(await sessions.live(caller))) return refused(words.signedOut);
      try {
        const body = { code: code.replace(/\s/g, '') };
        const { headers: answer } = await auth.api.verifyTOTP({ body, headers: caller, returnHeaders: true });
        return { kind: 'done', cookies: answerCookies(answer) };
      } catch (error) {
        return refusedBecause(refusalCode(error));
      }
    },

    disable: (headers: Headers, password: string): Promise<TotpChange> =>
      withPassword(headers, async (caller): Promise<TotpChange> => {
        const change = { body: { password }, headers: caller, returnHeaders: true } as const;
        const { headers: answer } = await auth.api.disableTwoFactor(change);
        return { kind: 'done', cookies: answerCookies(answer) };
      }),

    async verify(code: string, headers: Headers, address: string): Promise<SignInAnswer> {
      const caller = callerHeaders(headers, address);
      const before = await sessions.tokenOf(caller);
      const typed = code.replace(/\s/g, '');
      const input = { body: { code: typed }, headers: withoutSession(caller), returnHeaders: true } as const;
      try {
        const { headers: answer, response } = /^\d{6}$/.test(typed)
          ? await auth.api.verifyTOTP(input)
          : await auth.api.verifyBackupCode(input);
        await sessions.end(before);
        return { kind: 'signedIn', userId: response.user.id, cookies: answerCookies(answer) };
      } catch (error) {
        return refusedBecause(refusalCode(error));
      }
    },

    async enabled(userId: string): Promise<boolean> {
      const user = await (await auth.$context).internalAdapter.findUserById(userId);
      return Boolean((user as { twoFactorEnabled?: boolean } | null)?.twoFactorEnabled);
    },
  };
}

const messages: Record<string, string> = {
  INVALID_PASSWORD: words.wrongPassword,
  PASSWORD_TOO_LONG: words.wrongPassword,
  INVALID_TWO_FACTOR_COOKIE: words.challengeOver,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: words.challengeOver,
  ACCOUNT_TEMPORARILY_LOCKED: words.totpLocked,
  TOTP_ALREADY_ENABLED: words.totpAlreadyOn,
  TOTP_NOT_ENABLED: words.totpNotStarted,
  UNAUTHORIZED: words.signedOut,
};

const refused = (message: string): Refused => ({ kind: 'refused', message });
const refusedBecause = (code: string): Refused => refused(messages[code] ?? words.wrongCode);
