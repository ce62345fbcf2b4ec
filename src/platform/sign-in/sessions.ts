import type { Pool } from 'pg';
import { type Auth, idleSeconds, touchSeconds } from './auth.ts';
import { refusalCode } from './refusal.ts';

/** One of the user's own sessions, as the page of sessions lists it. Instants are ISO text. */
export interface OwnSession {
  sessionId: string;
  startedAt: string;
  /** Written at most every 15 minutes of use. */
  lastUsedAt: string;
  expiresAt: string;
  address: string;
  browser: string;
  /** The session that asks. */
  current: boolean;
}

interface SessionRow {
  id: string;
  user_id: string;
  expires_at: Date;
}

const sessionByToken = {
  name: 'sign-in-session',
  text: 'select id, user_id, expires_at from sign_in_session where token = $1',
};

const hasSessionCookie = (caller: Headers) => caller.get('cookie')?.includes('thidua.session_token=') ?? false;

/** Reading and ending sessions. Tokens stay inside this room; pages know sessions by id. */
export function createSessions(auth: Auth, pool: Pool) {
  async function live(caller: Headers) {
    if (!hasSessionCookie(caller)) return null;
    try {
      return await auth.api.getSession({ headers: caller });
    } catch (error) {
      // Revoked between reading and writing down its use.
      refusalCode(error);
      return null;
    }
  }

  async function ownRows(userId: string) {
    const { internalAdapter } = await auth.$context;
    return internalAdapter.listSessions(userId, { onlyActiveSessions: true });
  }

  async function end(token: string | null): Promise<void> {
    if (token) await (await auth.$context).internalAdapter.deleteSession(token);
  }

  return {
    live,

    /**
     * The session of every request: better-auth checks the cookie's signature, one prepared statement reads the row
     * (0.5 ms; the same through its adapter 1.4 ms: docs/decisions/0003). Writing down that a session is in
     * use, and clearing away one that ended, is left to better-auth.
     */
    async read(caller: Headers): Promise<{ userId: string; sessionId: string } | null> {
      if (!hasSessionCookie(caller)) return null;
      const { token } = await auth.api.signedToken({ headers: caller });
      if (!token) return null;
      const { rows } = await pool.query<SessionRow>({ ...sessionByToken, values: [token] });
      const row = rows[0];
      if (!row) return null;
      const left = row.expires_at.getTime() - Date.now();
      if (left > (idleSeconds - touchSeconds) * 1000) return { userId: row.user_id, sessionId: row.id };
      const found = await live(caller);
      return found && { userId: found.user.id, sessionId: found.session.id };
    },

    async tokenOf(caller: Headers): Promise<string | null> {
      return (await live(caller))?.session.token ?? null;
    },

    end,

    /** Clears away the sessions that ended unused; nobody comes back for them. */
    async tidy(): Promise<void> {
      await pool.query('delete from sign_in_session where expires_at < $1', [new Date()]);
    },

    async endAll(userId: string): Promise<void> {
      await (await auth.$context).internalAdapter.deleteUserSessions(userId);
    },

    async own(caller: Headers): Promise<OwnSession[]> {
      const asking = await live(caller);
      if (!asking) return [];
      const rows = await ownRows(asking.user.id);
      return rows
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .map((row) => ({
          sessionId: row.id,
          startedAt: row.createdAt.toISOString(),
          lastUsedAt: row.updatedAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          address: row.ipAddress ?? '',
          browser: row.userAgent ?? '',
          current: row.id === asking.session.id,
        }));
    },

    async revoke(caller: Headers, sessionId: string): Promise<boolean> {
      const asking = await live(caller);
      if (!asking) return false;
      const row = (await ownRows(asking.user.id)).find(({ id }) => id === sessionId);
      await end(row?.token ?? null);
      return row !== undefined;
    },

    async revokeOthers(caller: Headers): Promise<number> {
      const asking = await live(caller);
      if (!asking) return 0;
      const others = (await ownRows(asking.user.id)).filter(({ id }) => id !== asking.session.id);
      const { internalAdapter } = await auth.$context;
      if (others.length > 0) await internalAdapter.deleteSessions(others.map(({ token }) => token));
      return others.length;
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
