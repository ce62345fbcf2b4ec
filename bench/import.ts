import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPostgres } from '#src/platform/database/postgres.ts';
import type { Measured } from './bench.ts';
import { median } from './cycle/pages.ts';
import { startServer } from './cycle/postgres-server.ts';
import { bookOfPeople, tenantForImport } from './import/people.ts';

const people = 50_000;
const largest = 400;

interface Round {
  milliseconds: number;
  megabytes: number;
  people: number;
  parts?: Record<string, number>;
}

/**
 * A workbook of 50,000 people x 12 columns: from its bytes to rows stored in PostgreSQL (looked through, read,
 * validated, compared, confirmed and stored), against the bare streaming read of the same file by exceljs 4.4.0, which
 * validates and stores nothing. Each round is a process of its own, and the two take turns. Ratio: the median bare time
 * by our median time; 0 when memory passes 400 MB.
 */
export async function run(full: boolean): Promise<Measured> {
  const server = startServer();
  const folder = mkdtempSync(join(tmpdir(), 'thidua-import-'));
  try {
    const administrator = new pg.Client({ connectionString: server.url('postgres') });
    await administrator.connect();
    await administrator.query('drop database if exists imports');
    await administrator.query('create database imports');
    await administrator.end();
    const database = await openPostgres(server.url('imports'), 2);
    const tenant = await tenantForImport(database);
    await database.close();
    const file = join(folder, 'nhan-su.xlsx');
    writeFileSync(file, await bookOfPeople(people));
    const bare: Round[] = [];
    const ours: Round[] = [];
    for (let round = 0; round < (full ? 9 : 5); round++) {
      bare.push(inProcess('bare-read.ts', [file]));
      ours.push(inProcess('store-once.ts', [file, server.url('imports'), JSON.stringify(tenant), folder]));
    }
    const seconds = (rounds: Round[]) => Math.round(median(rounds.map(({ milliseconds }) => milliseconds))) / 1000;
    const megabytes = Math.max(...ours.map((each) => each.megabytes));
    return {
      figures: {
        people,
        columns: 12,
        'file, MB': Math.round(statSync(file).size / 1e5) / 10,
        'bare streaming read by exceljs, s (median)': seconds(bare),
        'all bare rounds, s': bare.map(({ milliseconds }) => Math.round(milliseconds) / 1000).join(' '),
        'read, validated, compared and stored, s (median)': seconds(ours),
        'all our rounds, s': ours.map(({ milliseconds }) => Math.round(milliseconds) / 1000).join(' '),
        'parts of the last round, ms': JSON.stringify(ours.at(-1)?.parts),
        'stored people': ours.at(-1)?.people ?? 0,
        'peak memory of ours, MB': megabytes,
        'peak memory of the bare read, MB': Math.max(...bare.map((each) => each.megabytes)),
      },
      ratio: megabytes > largest ? 0 : Math.round((seconds(bare) / seconds(ours)) * 1000) / 1000,
      bar: 0.33,
    };
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function inProcess(script: string, given: string[]): Round {
  const path = fileURLToPath(new URL(`./import/${script}`, import.meta.url));
  const out = execFileSync(process.execPath, ['--import', 'tsx', path, ...given], { encoding: 'utf8' });
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}
