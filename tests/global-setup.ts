import pg from 'pg';
import { migrationsHash } from '#src/platform/database/migrate.ts';
import { openPostgres } from '#src/platform/database/postgres.ts';
import { preparedTemplate } from '#src/platform/database/template.ts';
import { installedChromium } from './browser/chromium.ts';
import { cacheFolder, postgresTemplate, serverUrl } from './factories/test-database.ts';

/** Makes the empty database once per run, so that each test file only copies it, and unpacks the browser. */
export async function setup(): Promise<void> {
  await installedChromium();
  if (!serverUrl) {
    await preparedTemplate(cacheFolder, `empty-${migrationsHash()}`, async () => {});
    return;
  }
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  try {
    await server.query(`drop database if exists ${postgresTemplate}`);
    await server.query(`create database ${postgresTemplate}`);
  } finally {
    await server.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${postgresTemplate}`;
  await (await openPostgres(url.href, 1)).close();
}
