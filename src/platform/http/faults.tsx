import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ErrorPage } from '#src/ui/error-page.tsx';
import type { Frame } from '#src/ui/frame.ts';
import type { Actor } from '../access/actor.ts';
import { type Language, type Words, wordsOf } from '../i18n/words.ts';
import type { Log } from '../log.ts';
import { languageOf } from './language.ts';
import type { Visitors } from './visit.ts';

/** Writes a fault of ours into the log. @returns the number under which it stands there, to be shown to the person */
export function logFault(log: Log, error: unknown, path: string): string {
  const reference = randomBytes(4).toString('hex');
  log.error({ err: error, path, reference }, 'request failed');
  return reference;
}

/** The frame of an error page: when the database does not answer, the one of somebody who is not signed in. */
export async function frameInTrouble(
  visitors: Visitors,
  request: { c: Context; actor: Actor | null; t: Words; language: Language },
): Promise<Frame> {
  const { c, t, language } = request;
  try {
    return await visitors.frameOf({ c, t, language, actor: request.actor, facts: null });
  } catch {
    return visitors.frameOf({ c, t, language, actor: null, facts: null });
  }
}

/** The answer to what went wrong outside of a room: a form from another site, a fault before the room was reached. */
export function faultPage(app: Hono, visitors: Visitors): void {
  app.onError(async (error, c) => {
    const language = languageOf(c);
    const t = wordsOf(language);
    const status = error instanceof HTTPException ? error.status : 500;
    const reference = status >= 500 ? logFault(visitors.services.log, error, c.req.path) : undefined;
    const actor = await visitors.actorOf(c.req.raw.headers).catch(() => null);
    const frame = await frameInTrouble(visitors, { c, actor, t, language });
    const message = status === 403 ? t.frame.errors.otherSite : null;
    return c.html(<ErrorPage frame={frame} status={status} message={message} reference={reference} />, status);
  });
}
