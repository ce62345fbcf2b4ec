import type { Hono } from 'hono';
import { ErrorPage } from '#src/ui/error-page.tsx';
import { wordsOf } from '../i18n/words.ts';
import { frameInTrouble } from './faults.tsx';
import { languageOf } from './language.ts';
import type { Visitors } from './visit.ts';

/** The answer to every address that no room registered. */
export function notFoundPage(app: Hono, visitors: Visitors): void {
  app.notFound(async (c) => {
    const language = languageOf(c);
    const actor = await visitors.actorOf(c.req.raw.headers).catch(() => null);
    const frame = await frameInTrouble(visitors, { c, actor, t: wordsOf(language), language });
    return c.html(<ErrorPage frame={frame} status={404} message={null} fields={{}} typed={[]} />, 404);
  });
}
