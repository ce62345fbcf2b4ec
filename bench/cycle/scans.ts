import type pg from 'pg';

/** Rows from which on a table counts as one that grows: below it PostgreSQL rightly reads the whole of it. */
const few = 1000;

/** How often each table that grows was read from end to end so far. */
export async function scansOf(client: pg.Client): Promise<Map<string, number>> {
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ table: string; scans: string }>(`
    select s.relname as table, s.seq_scan as scans from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where c.reltuples > ${few} and s.relname not like 'model\\_%'`);
  return new Map(rows.map(({ table, scans }) => [table, Number(scans)]));
}

/** The tables that were read from end to end since. */
export function scannedSince(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([table, scans]) => scans > (before.get(table) ?? 0)).map(([table]) => table);
}
