import type pg from 'pg';
import type { Column, Level, ModelTable } from './model.ts';

/** Units of other clusters have other names; these words of a name many units share. */
const shared = ['cuc', 'tong', 'trung', 'tam', 'vu', 'quoc', 'gia', 'tu', 'phap'].map((word) => `'${word}'`).join(', ');

export interface Size {
  tenants: number;
  clusters: number;
  years: number;
}

/**
 * Copies the model until there are so many ministries, clusters in each, and years of each cluster. The ministry, the
 * cluster and the year of the model stay what they are and count among them. Ids of a copy come from the model's id
 * and the place of the copy, so that what belongs together stays together.
 */
export async function multiply(client: pg.Client, tables: readonly ModelTable[], size: Size): Promise<void> {
  const { rows } = await client.query('select id from tenant');
  const model = rows[0].id as string;
  await client.query("set session_replication_role = 'replica'");
  await client.query(`insert into tenant (id, code, name, superior_name, place)
    select ${copyOfTenant('id', 'k')}, code || k, name || ' ' || k, superior_name, place
    from tenant, generate_series(1, ${size.tenants - 1}) k`);
  await dropChecks(client);
  const uniques = await uniquesWithoutId(client);
  for (const table of tables) {
    for (const level of table.levels) {
      await client.query(copy(table, level, size, uniques.get(table.name) ?? []));
    }
  }
  await client.query("set session_replication_role = 'origin'");
  await client.query('analyze');

  function copyOfTenant(id: string, k: string) {
    return `case ${k} when 0 then ${id} else md5(${id}::text || '/' || ${k})::uuid end`;
  }

  function copy({ name, columns }: ModelTable, level: Level, { tenants, clusters, years }: Size, unique: string[]) {
    const clustersOf = level === 'tenant' ? 0 : clusters - 1;
    const yearsOf = level === 'year' ? years - 1 : 0;
    const placed = { tenant: "k || ''", cluster: "k || '/' || c", year: "k || '/' || c || '/' || y" };
    const first = { tenant: 'k = 0', cluster: 'k = 0 and c = 0', year: 'k = 0 and c = 0 and y = 0' };
    const value = ({ name, type }: Column): string => {
      const own = `m."${name}"`;
      if (name === 'tenant_id') return copyOfTenant(`'${model}'::uuid`, 'k');
      if (type === 'uuid') {
        const cases = (['tenant', 'cluster', 'year'] as const).map(
          (each) =>
            `when m."level of ${name}" = '${each}' then case when ${first[each]} then ${own} else md5(${own}::text || '/' || ${placed[each]})::uuid end`,
        );
        return `case ${cases.join(' ')} else ${own} end`;
      }
      if (name === 'word') return `case when k = 0 and c = 0 or ${own} in (${shared}) then ${own} else ${own} || c end`;
      if (unique.includes(name)) return unlike(own, type, placed[level], first[level]);
      if (level === 'year' && name === 'year') return `${own} - y`;
      if (level === 'year' && type === 'date') return `(${own} - make_interval(years => y))::date`;
      if (level === 'year' && type.startsWith('timestamp')) return `${own} - make_interval(years => y)`;
      return own;
    };
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    return `insert into ${name} (${names}) select ${columns.map(value).join(', ')}
      from generate_series(0, ${tenants - 1}) k, generate_series(0, ${clustersOf}) c, generate_series(0, ${yearsOf}) y,
        model_${name} m
      where m."level of row" = '${level}' and not (${first[level]})`;
  }
}

/** Another value for a column that may not hold the same twice in a ministry. */
function unlike(own: string, type: string, place: string, first: string): string {
  if (type === 'text') return `case when ${first} then ${own} else ${own} || '/' || ${place} end`;
  if (type === 'integer' || type === 'bigint') return `${own} + 1000 * (c * 5 + y)`;
  return own;
}

/** For each table the columns to vary: of every unique index without an id, its last text, else its last number. */
async function uniquesWithoutId(client: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; index: string; name: string; type: string }>(`
    select t.relname as table, i.relname as index, a.attname as name, format_type(a.atttypid, null) as type
    from pg_index x
    join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
    where x.indisunique order by array_position(x.indkey::int2[], a.attnum)`);
  const indexes = new Map<string, typeof rows>();
  for (const row of rows) indexes.set(row.index, [...(indexes.get(row.index) ?? []), row]);
  const varied = new Map<string, string[]>();
  for (const columns of indexes.values()) {
    const [first] = columns;
    if (!first || columns.some(({ name, type }) => type === 'uuid' && name !== 'tenant_id')) continue;
    const column =
      columns.findLast(({ type }) => type === 'text') ??
      columns.findLast(({ type }) => type.endsWith('int') || type === 'integer');
    if (column) varied.set(first.table, [...(varied.get(first.table) ?? []), column.name]);
  }
  return varied;
}

/** The form of a number or a code is checked in a real register; copies only differ from each other. */
async function dropChecks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`);
  for (const { statement } of rows) await client.query(statement);
}
