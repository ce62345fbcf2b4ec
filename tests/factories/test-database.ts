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

/** A fresh database of its own for one test file: a copy of the migrated, empty one. */
export async function openTestDatabase(): Promise<Database> {
  if (!serverUrl) {
    return openEmbedded(null, await preparedTemplate(cacheFolder, `empty-${migrationsHash()}`, async () => {}));
  }
  const name = `thidua_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`create database ${name} template ${postgresTemplate}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href, 4);
  return {
    ...database,
    async close() {
      await database.close();
      await onServer(`drop database ${name} with (force)`);
    },
  };
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
