import type { Hono } from 'hono';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** `/suc-khoe`: 200 when the database answers; says nothing else to strangers. */
export function health(app: Hono, database: Database): void {
  app.get('/suc-khoe', async (c) => {
    try {
      await sql`select 1`.execute(database.kysely);
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'database unavailable' }, 503);
    }
  });
}
