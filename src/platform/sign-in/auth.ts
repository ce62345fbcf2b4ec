import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import type { Pool } from 'pg';
import { longestPassword, shortestPassword } from '#src/text/new-password.ts';
import { normalizeUserName } from '#src/text/user-name.ts';
import { uuidv7 } from '../ids.ts';
import { addressHeader } from './caller.ts';
import { cheapHashing } from './password.ts';
import { serverOnly } from './server-only.ts';

/** A session ends this long after it was last used. */
export const idleSeconds = 12 * 60 * 60;
/** Use of a session is written down at most this often, so that reading it is one query nearly always. */
export const touchSeconds = 15 * 60;

export interface AuthOptions {
  pool: Pool;
  /** The public address; `https:` makes the cookies `Secure`. */
  baseUrl: string;
  /** At least 32 characters; signs the cookies and encrypts the TOTP secrets. Changing it signs everybody out. */
  secret: string;
  cheapPasswords?: boolean;
  log?: (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;
}

/**
 * better-auth over our tables (migration 0002). Its HTTP handler is never mounted and its migrator never runs; only the
 * functions of this room call it. It opens its own statements on the pool, so never call it inside `inTransaction`.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    appName: 'Thi Đua',
    baseURL: options.baseUrl,
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    logger: options.log ? { level: 'warn', log: options.log } : { disabled: true },
    // Its limiter counts per address and path, in the HTTP handler only; attempts.ts counts per name and address.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      ...(options.cheapPasswords ? { password: cheapHashing } : {}),
    },
    advanced: {
      cookiePrefix: 'thidua',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => uuidv7(), joins: true, validateSchema: false },
    },
    user: {
      modelName: 'sign_in_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sign_in_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: idleSeconds,
      updateAge: touchSeconds,
      // No copy of the session in a cookie: a revoked session ends with the next request.
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'sign_in_credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'sign_in_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 256,
        // Any text may be tried at sign-in, so that a malformed name and an unknown one get the same answer.
        usernameValidator: () => true,
        usernameNormalization: normalizeUserName,
      }),
      twoFactor({
        issuer: 'Thi Đua',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'sign_in_totp',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      serverOnly(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
