import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Functions of our own that need better-auth's cookies. They have no address, so no request can reach them. */
export function serverOnly() {
  return {
    id: 'thidua-server-only',
    endpoints: {
      /** The token of the session cookie when its signature is ours, else null. Asks no database. */
      signedToken: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
        const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
        return { token: token || null };
      }),
      /** Opens a session for a known user without a password. */
      signInAs: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw ctx.error('NOT_FOUND');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ userId: user.id, sessionId: session.id });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
