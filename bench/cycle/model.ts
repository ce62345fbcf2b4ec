import type pg from 'pg';

/** How far a row of the model reaches: copied once for each ministry, each cluster, or each year of a cluster. */
export type Level = 'tenant' | 'cluster' | 'year';
const order: readonly Level[] = ['tenant', 'cluster', 'year'];

export interface Column {
  name: string;
  type: string;
}

export interface ModelTable {
  name: string;
  columns: Column[];
  /** Rows by level; each column of type uuid carries the level of the id that it holds. */
  levels: ReadonlySet<Level>;
}

/** Kept out: the journal with what hangs on it, repeated posts, and the sign-in; none of the measured pages reads them. */
const leftOut = new Set(['submission', 'user_tenant', 'journal_entry', 'journal_leaf', 'journal_node']);

/** Acts of the ministry about one year's nominees: each copy of a year has its own. */
const ofTheYear = new Set(['council_session', 'award_submission', 'award_decision']);

/**
 * Finds out of the played case which of its rows belong to the ministry, to the cluster and to its year 2020, and puts
 * them into `model_<table>` with the level of each id beside it. Rows of the year 2021 stay out.
 */
export async function readModel(client: pg.Client): Promise<ModelTable[]> {
  const tables = (await tenantTables(client)).filter(({ name }) => !leftOut.has(name) && !name.startsWith('journal'));
  const levels = await levelsOfIds(client, tables);
  await client.query('create unlogged table model_id (id uuid primary key, level text not null)');
  await client.query('insert into model_id select * from unnest($1::uuid[], $2::text[])', [
    [...levels.keys()],
    [...levels.values()],
  ]);
  const found: ModelTable[] = [];
  for (const { name, columns } of tables) {
    const ids = columns.filter(({ name, type }) => type === 'uuid' && name !== 'tenant_id');
    await client.query(`create unlogged table model_${name} as select m.*,
      ${ids.map(({ name }) => `coalesce(l_${name}.level, 'tenant') as "level of ${name}"`).join(', ') || 'null as none'}
      from ${name} m ${ids.map(({ name }) => `left join model_id l_${name} on l_${name}.id = m.${name}`).join(' ')}`);
    const ofRow = `(select min(case l when 'other' then 0 when 'year' then 1 when 'cluster' then 2 else 3 end)
      from unnest(array[${ids.map(({ name }) => `"level of ${name}"`).join(', ') || "'tenant'"}]) l)`;
    await client.query(`alter table model_${name} add column "level of row" text`);
    await client.query(
      `update model_${name} set "level of row" = (array['other', 'year', 'cluster', 'tenant'])[${ofRow} + 1]`,
    );
    await client.query(`delete from model_${name} where "level of row" = 'other'`);
    const { rows } = await client.query<{ level: Level }>(`select distinct "level of row" as level from model_${name}`);
    found.push({ name, columns, levels: new Set(rows.map(({ level }) => level)) });
  }
  return found;
}

async function tenantTables(client: pg.Client): Promise<{ name: string; columns: Column[] }[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(`
    select c.table_name as table, c.column_name as name, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
    order by c.table_name, c.ordinal_position`);
  const tables = new Map<string, Column[]>();
  for (const { table, name, type } of rows) tables.set(table, [...(tables.get(table) ?? []), { name, type }]);
  return [...tables]
    .map(([name, columns]) => ({ name, columns }))
    .filter(({ columns }) => columns.some(({ name }) => name === 'tenant_id'));
}

/** An id reaches as far as the furthest of the ids that its row refers to; `other` marks what belongs to 2021. */
async function levelsOfIds(
  client: pg.Client,
  tables: readonly { name: string; columns: Column[] }[],
): Promise<Map<string, Level | 'other'>> {
  const rows: { table: string; id: string | null; others: string[]; year?: number }[] = [];
  for (const { name, columns } of tables) {
    const ids = columns.filter(({ name, type }) => type === 'uuid' && name !== 'tenant_id').map(({ name }) => name);
    const year = name === 'cluster_year' ? ', year' : '';
    const found = await client.query(`select ${ids.map((each) => `"${each}"`).join(', ') || '1'}${year} from ${name}`);
    for (const row of found.rows) {
      const others = ids.filter((each) => each !== 'id' && row[each]).map((each) => row[each] as string);
      rows.push({ table: name, id: row.id ?? null, others, year: row.year });
    }
  }
  const levels = new Map<string, Level | 'other'>();
  for (const { table, id, year } of rows) {
    if (!id) continue;
    if (table === 'cluster_year') levels.set(id, year === 2020 ? 'year' : 'other');
    else if (ofTheYear.has(table)) levels.set(id, 'year');
    else levels.set(id, table === 'cluster' || table === 'unit' ? 'cluster' : 'tenant');
  }
  const fixed = new Set(['cluster_year', 'cluster', 'unit']);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { table, id, others } of rows) {
      if (!id || fixed.has(table)) continue;
      const next = furthest([levels.get(id) ?? 'tenant', ...others.map((other) => levels.get(other) ?? 'tenant')]);
      if (next !== levels.get(id)) {
        levels.set(id, next);
        changed = true;
      }
    }
  }
  return levels;
}

function furthest(levels: readonly (Level | 'other')[]): Level | 'other' {
  if (levels.includes('other')) return 'other';
  return levels.reduce((one, next) => (order.indexOf(next as Level) > order.indexOf(one as Level) ? next : one));
}
