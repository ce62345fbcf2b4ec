import { join } from 'node:path';
import { seedHash } from '#seeds/cum-iii-2020/seed-hash.ts';
import type { Config } from './config.ts';
import type { Services } from './platform/access/scope.ts';
import { systemClock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { isDatabaseFolder, openEmbedded } from './platform/database/embedded.ts';
import { openPostgres } from './platform/database/postgres.ts';
import { preparedTemplate } from './platform/database/template.ts';
import { firstTenant } from './platform/database/tenants.ts';
import { isDemonstration, markDemonstration, openDemonstrationClock } from './platform/demonstration-clock.ts';
import { folderFileStore } from './platform/files/file-store.ts';
import { createLog } from './platform/log.ts';
import { createSignIn } from './platform/sign-in/sign-in.ts';

/** Everything that the rooms share, opened in order; `close` gives it back. */
export async function openServices(
  config: Config,
  { seedEmpty = true } = {},
): Promise<{ services: Services; close(): Promise<void> }> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, { seedEmpty });
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
      publicUrl: config.publicUrl,
    };
    return { services, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * The database of the configuration, seeded with the case of 2020 in demonstration mode when it is empty.
 * @throws when a real body would be opened as a demonstration, or the demonstration as a real body
 */
export async function openDatabase(config: Config, { seedEmpty = true } = {}): Promise<Database> {
  const database = await openEngine(config, config.demonstration && seedEmpty);
  try {
    const problem = modeProblem(config, await firstTenant(database), await isDemonstration(database));
    if (problem) throw new Error(problem);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function modeProblem(config: Config, tenantId: string | null, demonstration: boolean): string | null {
  if (config.demonstration && tenantId && !demonstration) {
    return 'Cơ sở dữ liệu này không phải bản minh họa: mở bằng THIDUA_MODE=production. Bản minh họa nhúng từ trước: chạy npx thidua reset.';
  }
  if (!config.demonstration && demonstration) {
    return 'Cơ sở dữ liệu này là bản minh họa, mật khẩu ai cũng biết: máy chủ thật cần cơ sở dữ liệu khác (DATABASE_URL hoặc THIDUA_DATA).';
  }
  return null;
}

async function openEngine(config: Config, seedEmpty: boolean): Promise<Database> {
  const seed = async (database: Database) => {
    const { playSeed } = await import('#seeds/cum-iii-2020/play.ts');
    await playSeed({ database, signIn: signInFor(config, database), dataFolder: config.dataFolder });
    await markDemonstration(database);
  };
  if (config.databaseUrl) {
    const database = await openPostgres(config.databaseUrl);
    if (seedEmpty && !(await firstTenant(database))) await seed(database);
    return database;
  }
  const folder = join(config.dataFolder, 'pglite');
  const template =
    seedEmpty && !isDatabaseFolder(folder)
      ? await preparedTemplate(config.cacheFolder, `seeded-${seedHash()}`, seed)
      : null;
  return openEmbedded(folder, template);
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
