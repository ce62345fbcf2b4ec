import './types.ts';
import pg from 'pg';
import { type Database, databaseOver } from './database.ts';
import { migrate } from './migrate.ts';

/** Opens PostgreSQL 15–17: migrates as the user of the address, then works as the plain role. */
export async function openPostgres(url: string, poolSize = 10): Promise<Database> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock(815)');
    await migrate(owner);
  } finally {
    await owner.end();
  }
  const pool = new pg.Pool({ connectionString: url, max: poolSize, options: '-c role=thidua_app' });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return databaseOver(pool, 'postgresql', async () => {});
}
