import pg from 'pg';
import type { Database } from '#src/platform/database/database.ts';
import { openEmbedded } from '#src/platform/database/embedded.ts';
import { migrationsHash } from '#src/platform/database/migrate.ts';
import { openPostgres } from '#src/platform/database/postgres.ts';
import { preparedTemplate } from '#src/platform/database/template.ts';

export const cacheFolder = '.cache';
/** Address of a PostgreSQL server on which tests may create databases; without it they run on the embedded engine. */
export const serverUrl = process.env.THIDUA_TEST_DATABASE_URL || null;
export const postgresTemplate = 'thidua_test_template';

/** What a database of a test file begins with; made once, by whoever needs it first, and copied since. */
export interface Template {
  /** Changes whenever what `fill` writes would change. */
  name: string;
  fill(database: Database): Promise<void>;
}

/** A fresh database of its own for one test file: a copy of the migrated, empty one, or of what a template fills in. */
export async function openTestDatabase(template?: Template): Promise<Database> {
  if (!serverUrl) {
    const key = `${template?.name ?? 'empty'}-${migrationsHash()}`;
    return openEmbedded(null, await preparedTemplate(cacheFolder, key, template?.fill ?? (async () => {})));
  }
  const from = template ? await filledOnServer(template) : postgresTemplate;
  const name = `thidua_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`create database ${name} template ${from}`);
  const database = await openPostgres(addressOf(name), 4);
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

function addressOf(name: string): string {
  const url = new URL(serverUrl ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** @returns the name of the filled database on the server; one worker fills it while the other waits */
async function filledOnServer({ name, fill }: Template): Promise<string> {
  const filled = `thidua_test_${name}_${migrationsHash()}`.replace(/\W/g, '_');
  const server = new pg.Client({ connectionString: serverUrl ?? '' });
  await server.connect();
  try {
    await server.query('select pg_advisory_lock(816)');
    const there = await server.query('select from pg_database where datname = $1', [filled]);
    if (there.rowCount) return filled;
    await server.query(`drop database if exists ${filled}_unfinished`);
    await onServer(`create database ${filled}_unfinished template ${postgresTemplate}`);
    const database = await openPostgres(addressOf(`${filled}_unfinished`), 4);
    await fill(database);
    await database.close();
    await onServer(`alter database ${filled}_unfinished rename to ${filled}`);
    return filled;
  } finally {
    await server.end();
  }
}

/** Two files may copy the template at once; the server then refuses one of them for a moment. */
async function onServer(statement: string, attempts = 20): Promise<void> {
  const server = new pg.Client({ connectionString: serverUrl ?? '' });
  await server.connect();
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await server.query(statement);
        return;
      } catch (error) {
        if (attempt >= attempts || (error as { code?: string }).code !== '55006') throw error;
        await new Promise((resume) => setTimeout(resume, 200));
      }
    }
  } finally {
    await server.end();
  }
}
