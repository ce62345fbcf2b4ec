import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

export interface Migration {
  name: string;
  sql: string;
}

const askRight = 'Tài khoản của DATABASE_URL thiếu quyền, thường là quyền tạo vai thidua_app: xem docs/administrator.';

/** All migrations in order; each file exports `sql`, PostgreSQL 15 only. */
export async function loadMigrations(): Promise<Migration[]> {
  const files = migrationFiles();
  return Promise.all(
    files.map(async (file) => {
      const module: { sql: string } = await import(new URL(file, `file://${folder}`).href);
      return { name: file.replace(/\.ts$/, ''), sql: module.sql };
    }),
  );
}

/** Changes whenever a migration changes; names the prepared template. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of migrationFiles()) hash.update(file).update(readFileSync(folder + file));
  return hash.digest('hex').slice(0, 16);
}

function migrationFiles(): string[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
    .sort();
}

/**
 * Brings the schema up to date as the owner of the tables, one transaction a migration. A migration that was applied
 * in another form than the file now has is refused: history is not edited, a new migration is added.
 */
export async function migrate(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `create table if not exists schema_migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
  const applied = new Map<string, string>(
    (await owner.query('select name, hash from schema_migration')).rows.map((row) => [row.name, row.hash]),
  );
  for (const { name, sql } of await loadMigrations()) {
    const hash = createHash('sha256').update(sql).digest('hex');
    const before = applied.get(name);
    if (before === hash) continue;
    if (before) throw new Error(`Bản chuyển đổi ${name} đã chạy với nội dung khác; thêm bản mới, không sửa bản cũ.`);
    await owner.query('begin');
    try {
      await owner.query(sql);
      await owner.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash]);
      await owner.query('commit');
    } catch (error) {
      await owner.query('rollback');
      const right = (error as { code?: string }).code === '42501' ? ` ${askRight}` : '';
      throw new Error(`Bản chuyển đổi ${name} không chạy được.${right}`, { cause: error });
    }
  }
}
