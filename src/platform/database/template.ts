import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';
import { overEngine } from './embedded.ts';

/**
 * The prepared template of the embedded database: made once by `fill`, kept in the cache folder under `key`. A fresh
 * PGlite takes seconds to make its system tables; loading a template takes less than one.
 * @param key changes whenever the schema or the data that `fill` writes would change
 */
export async function preparedTemplate(
  cacheFolder: string,
  key: string,
  fill: (database: Database) => Promise<void>,
): Promise<Blob> {
  const path = join(cacheFolder, `template-${key}.tar.gz`);
  if (existsSync(path)) return new Blob([readFileSync(path)], { type: 'application/x-gzip' });
  const engine = await PGlite.create();
  const database = await overEngine(engine);
  try {
    await fill(database);
    const dump = await engine.dumpDataDir('gzip');
    mkdirSync(cacheFolder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
    renameSync(unfinished, path);
    return new Blob([readFileSync(path)], { type: 'application/x-gzip' });
  } finally {
    await database.close();
  }
}
