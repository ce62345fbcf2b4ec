import './types.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { type Database, databaseOver } from './database.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the embedded database in a folder, from a prepared template when the folder is new. It has no fsync: what was
 * acknowledged survives a killed process but not a power cut, and the administrator is told so.
 * @param folder null keeps it in memory
 */
export async function openEmbedded(folder: string | null, template: Blob | null): Promise<Database> {
  const release = folder ? takeLock(`${folder}.lock`) : () => {};
  try {
    if (folder) mkdirSync(folder, { recursive: true });
    const fresh = !folder || !isDatabaseFolder(folder);
    const engine = await PGlite.create({
      ...(folder ? { dataDir: folder } : {}),
      ...(fresh && template ? { loadDataDir: template } : {}),
    });
    const database = await overEngine(engine);
    return {
      ...database,
      async close() {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Whether the folder holds a database already, which no template replaces. */
export function isDatabaseFolder(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/** Migrates and then works as the plain role; the pool is one connection because the engine has one session. */
export async function overEngine(engine: PGlite): Promise<Database> {
  const pool = new pg.Pool({ ...createPgConfig(engine), max: 1, idleTimeoutMillis: 0 });
  const owner = await pool.connect();
  try {
    await owner.query('reset role');
    await migrate(owner);
    await owner.query('set role thidua_app');
  } finally {
    owner.release();
  }
  return databaseOver(pool, 'embedded', async () => {
    if (!engine.closed) await engine.close();
  });
}
