import type { Auth } from './auth.ts';
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

/** Reading and ending sessions. Tokens stay inside this room; pages know sessions by id. */
export function createSessions(auth: Auth) {
  async function live(caller: Headers) {
    if (!caller.get('cookie')?.includes('thidua.session_token=')) return null;
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

    async read(caller: Headers): Promise<{ userId: string; sessionId: string } | null> {
      const found = await live(caller);
      return found && { userId: found.user.id, sessionId: found.session.id };
    },

    async tokenOf(caller: Headers): Promise<string | null> {
      return (await live(caller))?.session.token ?? null;
    },

    end,

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
