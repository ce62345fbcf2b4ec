import './types.ts';
import pg from 'pg';
import { type Database, databaseOver } from './database.ts';
import { migrate } from './migrate.ts';

/** Opens PostgreSQL 15–17: migrates as the user of the address, then works as the plain role. */
export async function openPostgres(url: string, poolSize = 10): Promise<Database> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect().catch((error) => {
    throw new Error('Không nối được PostgreSQL ở DATABASE_URL. Xem lại địa chỉ và máy chủ cơ sở dữ liệu.', {
      // Several addresses of one host fail as one error without words.
      cause: error instanceof AggregateError ? error.errors[0] : error,
    });
  });
  try {
    await owner.query('select pg_advisory_lock(815)');
    await migrate(owner);
  } finally {
    await owner.end();
  }
  const pool = new pg.Pool({ connectionString: asPlainRole(url), max: poolSize });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return databaseOver(pool, 'postgresql', async () => {});
}

/**
 * The address with the plain role as the last of its options: `?options=` of its own would otherwise win over ours.
 * Without just-in-time compilation: our statements are short, and compiling one takes longer than running it.
 */
export function asPlainRole(url: string): string {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', `${given ?? ''} -c jit=off -c role=thidua_app`.trim());
  return address.href;
}
