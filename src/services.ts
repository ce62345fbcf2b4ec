import { join } from 'node:path';
import { playSeed } from '#seeds/cum-iii-2020/play.ts';
import { seedHash } from '#seeds/cum-iii-2020/seed-hash.ts';
import type { Config } from './config.ts';
import type { Services } from './platform/access/scope.ts';
import { systemClock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { openEmbedded } from './platform/database/embedded.ts';
import { openPostgres } from './platform/database/postgres.ts';
import { preparedTemplate } from './platform/database/template.ts';
import { firstTenant } from './platform/database/tenants.ts';
import { openDemonstrationClock } from './platform/demonstration-clock.ts';
import { folderFileStore } from './platform/files/file-store.ts';
import { createLog } from './platform/log.ts';
import { createSignIn } from './platform/sign-in/sign-in.ts';

/** Everything that the rooms share, opened in order; `close` gives it back. */
export async function openServices(config: Config): Promise<{ services: Services; close(): Promise<void> }> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    const tenantId = await firstTenant(database);
    if (!tenantId) throw new Error('Cơ sở dữ liệu chưa có cơ quan nào. Chạy: npx thidua init');
    const services: Services = {
      database,
      clock: config.demonstration ? await openDemonstrationClock(database) : systemClock,
      files: folderFileStore(join(config.dataFolder, 'files')),
      log,
      signIn: signInFor(config, database),
      publicTenantId: tenantId,
      demonstration: config.demonstration,
    };
    return { services, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database of the configuration, seeded with the case of 2020 in demonstration mode when it is empty. */
export async function openDatabase(config: Config): Promise<Database> {
  const seed = (database: Database) =>
    playSeed({ database, signIn: signInFor(config, database), dataFolder: config.dataFolder });
  if (config.databaseUrl) {
    const database = await openPostgres(config.databaseUrl);
    if (config.demonstration && !(await firstTenant(database))) await seed(database);
    return database;
  }
  const template = config.demonstration
    ? await preparedTemplate(config.cacheFolder, `seeded-${seedHash()}`, seed)
    : null;
  return openEmbedded(join(config.dataFolder, 'pglite'), template);
}

export function signInFor(config: Config, database: Database) {
  return createSignIn({
    pool: database.pool,
    baseUrl: config.publicUrl,
    secret: config.secret,
    production: !config.demonstration,
    demonstration: config.demonstration,
    // The demonstration's password is printed at start: strong hashing would only slow the first start.
    cheapPasswords: config.demonstration,
  });
}
