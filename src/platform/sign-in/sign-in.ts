import type { Pool } from 'pg';
import { passwordProblem } from '#src/text/new-password.ts';
import { normalizeUserName, userNameProblem } from '#src/text/user-name.ts';
import { invalid } from '../errors.ts';
import { uuidv7 } from '../ids.ts';
import { createAttempts } from './attempts.ts';
import { createAuth } from './auth.ts';
import { answerCookies, callerHeaders } from './caller.ts';
import { refusalCode } from './refusal.ts';
import { createSessions, type OwnSession } from './sessions.ts';
import { createTotp, type TotpChange, type TotpStart } from './totp.ts';
import { words } from './words.ts';

export interface SignedIn {
  userId: string;
  sessionId: string;
}

/** `cookies` are whole `Set-Cookie` values, to be appended to the answer as they are. */
export type SignInAnswer =
  | { kind: 'signedIn'; userId: string; cookies: string[] }
  | { kind: 'totpRequired'; cookies: string[] }
  | Refused;

/** `message` is a sentence in Vietnamese; `retryAfterSeconds` is there when attempts are used up (answer 429). */
export interface Refused {
  kind: 'refused';
  message: string;
  retryAfterSeconds?: number;
}

/**
 * Who is asking. Every function opens its own statements on the pool: never call one inside `inTransaction`, the
 * embedded engine has a single connection and would wait for itself.
 *
 * `address` is the network address of the caller as the HTTP room knows it, never a header taken from the client.
 */
export interface SignIn {
  /** The live session of these cookies, or null. One query, no cache: a revoked session is gone at the next request. */
  session(headers: Headers): Promise<SignedIn | null>;
  /** A new session, never the one the browser came with (that one is ended). Unknown name and wrong password look alike. */
  signIn(input: { userName: string; password: string }, headers: Headers, address: string): Promise<SignInAnswer>;
  /** Second step after `totpRequired`: a code of the authenticator, or one of the backup codes (each works once). */
  verifyTotp(code: string, headers: Headers, address: string): Promise<SignInAnswer>;
  /** Makes a secret, not yet in force. `uri` goes into the QR code; `backupCodes` are shown this one time. */
  enableTotp(headers: Headers, password: string): Promise<TotpStart>;
  /** Puts the secret in force with the first code; the session changes. */
  confirmTotp(headers: Headers, code: string): Promise<TotpChange>;
  disableTotp(headers: Headers, password: string): Promise<TotpChange>;
  totpEnabled(userId: string): Promise<boolean>;
  /** Ends this session; returns the cookies that clear the browser. */
  signOut(headers: Headers): Promise<string[]>;
  /** The user's own live sessions, newest first; empty when not signed in. */
  sessions(headers: Headers): Promise<OwnSession[]>;
  /** Ends one of the user's own sessions; false when it is not one of them. */
  revoke(headers: Headers, sessionId: string): Promise<boolean>;
  /** Ends the user's other sessions; returns how many. */
  revokeOthers(headers: Headers): Promise<number>;
  /** Ends every session of a user: the account is disabled or its roles were taken away. */
  revokeAll(userId: string): Promise<void>;
  /** Re-authentication before signing. Failures count; while `confirmWaitSeconds` is above 0 the answer is always false. */
  confirmPassword(userId: string, password: string): Promise<boolean>;
  /** Seconds until `confirmPassword` looks at a password of this user again; 0 when it does now. */
  confirmWaitSeconds(userId: string): Promise<number>;
  /** @returns userId; @throws AppError invalid with `userName` or `password` */
  createUser(input: { userName: string; displayName: string; password: string }): Promise<string>;
  /** Takes back a user that `createUser` made when its account could not be written. */
  removeUser(userId: string): Promise<void>;
  /** Ends every session of the user; @throws AppError invalid with `password` */
  setPassword(userId: string, password: string): Promise<void>;
  /** A session without a password, for the choice of role on the demonstration's first page. @throws Error elsewhere */
  signInAs(userId: string, headers: Headers, address: string): Promise<{ userId: string; cookies: string[] }>;
}

export interface SignInOptions {
  pool: Pool;
  /** The public address; `https:` makes the cookies `Secure`. */
  baseUrl: string;
  /** At least 32 characters. Changing it signs everybody out and makes TOTP secrets unreadable. */
  secret: string;
  production: boolean;
  /** Allows `signInAs`. Refused in production. */
  demonstration?: boolean;
  /** Weak, fast password hashing for test suites. Refused in production. */
  cheapPasswords?: boolean;
  log?: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
}

/** Sessions and codes run on the machine's clock, not on the demonstration's: a browser's cookie knows no 2020. */
export function createSignIn(options: SignInOptions): SignIn {
  if (options.secret.length < 32) throw new Error('Khóa ký phiên đăng nhập phải có ít nhất 32 ký tự.');
  if (options.production && (options.demonstration || options.cheapPasswords)) {
    throw new Error('Máy chủ thật không được mở đăng nhập minh họa hay băm mật khẩu kiểu thử nghiệm.');
  }
  const auth = createAuth(options);
  const attempts = createAttempts(options.pool);
  const sessions = createSessions(auth, options.pool);

  async function checkPassword(userId: string, password: string): Promise<boolean> {
    const { internalAdapter, password: hashing } = await auth.$context;
    const credential = await internalAdapter.findCredentialAccount(userId);
    if (passwordProblem(password)) return false;
    if (!credential?.password) {
      await hashing.hash(password);
      return false;
    }
    return hashing.verify({ hash: credential.password, password });
  }

  /** Runs one check of a signed-in user's password under the limit of attempts. */
  async function limited<T>(userId: string, check: () => Promise<T>, passed: (result: T) => boolean) {
    const keys = { name: `confirm ${userId}`, address: null };
    const wait = await attempts.begin(keys);
    if (wait > 0) return { wait };
    const result = await check();
    if (passed(result)) await attempts.succeeded(keys);
    return { wait: 0, result };
  }

  const totp = createTotp(auth, sessions, limited);

  return {
    session: (headers) => sessions.read(callerHeaders(headers)),

    async signIn({ userName, password }, headers, address) {
      const caller = callerHeaders(headers, address);
      const keys = { name: normalizeUserName(userName), address };
      const wait = await attempts.begin(keys);
      if (wait > 0) return { kind: 'refused', message: words.tooMany(wait), retryAfterSeconds: wait };
      const before = await sessions.tokenOf(caller);
      try {
        const { headers: answer, response } = await auth.api.signInUsername({
          body: { username: userName, password },
          headers: caller,
          returnHeaders: true,
        });
        await attempts.succeeded(keys);
        await sessions.end(before);
        await sessions.tidy();
        const cookies = answerCookies(answer);
        return 'user' in response
          ? { kind: 'signedIn', userId: response.user.id, cookies }
          : { kind: 'totpRequired', cookies };
      } catch (error) {
        refusalCode(error);
        return { kind: 'refused', message: words.refused };
      }
    },

    verifyTotp: totp.verify,
    enableTotp: totp.enable,
    confirmTotp: totp.confirm,
    disableTotp: totp.disable,
    totpEnabled: totp.enabled,

    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers: callerHeaders(headers), returnHeaders: true });
      return answerCookies(answer);
    },

    sessions: (headers) => sessions.own(callerHeaders(headers)),
    revoke: (headers, sessionId) => sessions.revoke(callerHeaders(headers), sessionId),
    revokeOthers: (headers) => sessions.revokeOthers(callerHeaders(headers)),
    revokeAll: sessions.endAll,

    async confirmPassword(userId, password) {
      const { result } = await limited(
        userId,
        () => checkPassword(userId, password),
        (correct) => correct,
      );
      return result ?? false;
    },
    confirmWaitSeconds: (userId) => attempts.waitSeconds({ name: `confirm ${userId}`, address: null }),

    async createUser({ userName, displayName, password }) {
      const problems = { userName: userNameProblem(userName), password: passwordProblem(password) };
      const fields = Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null);
      if (fields.length > 0) throw invalid(Object.fromEntries(fields));
      const { adapter, password: hashing } = await auth.$context;
      const hash = await hashing.hash(password);
      const username = normalizeUserName(userName);
      const id = uuidv7();
      await adapter
        .transaction(async (tx) => {
          // The address is never shown and never written to: .invalid cannot exist (RFC 2606).
          const user = { id, name: displayName, username, email: `${id}@thidua.invalid`, emailVerified: false };
          const times = { createdAt: new Date(), updatedAt: new Date() };
          await tx.create({ model: 'user', data: { ...user, ...times }, forceAllowId: true });
          const credential = { userId: id, accountId: id, providerId: 'credential', password: hash };
          await tx.create({ model: 'account', data: { ...credential, ...times } });
        })
        .catch((error) => {
          if (error?.code !== '23505') throw error;
          throw invalid({ userName: 'Tên đăng nhập này đã có người dùng' });
        });
      return id;
    },

    async removeUser(userId) {
      await (await auth.$context).internalAdapter.deleteUser(userId);
    },

    async setPassword(userId, password) {
      const problem = passwordProblem(password);
      if (problem) throw invalid({ password: problem });
      const { internalAdapter, password: hashing } = await auth.$context;
      await internalAdapter.updatePassword(userId, await hashing.hash(password));
      await sessions.endAll(userId);
    },

    async signInAs(userId, headers, address) {
      if (!options.demonstration) throw new Error('Đăng nhập không mật khẩu chỉ có ở bản minh họa.');
      const caller = callerHeaders(headers, address);
      const before = await sessions.tokenOf(caller);
      const { headers: answer } = await auth.api.signInAs({ body: { userId }, headers: caller, returnHeaders: true });
      await sessions.end(before);
      return { userId, cookies: answerCookies(answer) };
    },
  };
}
